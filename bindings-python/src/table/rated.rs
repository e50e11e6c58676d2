//! Rates the rows of one record batch, on all cores, into columns.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use arrow_array::types::{UInt8Type, UInt16Type};
use arrow_array::{ArrayRef, DictionaryArray, StringArray, UInt8Array, UInt16Array};
use arrow_buffer::{BooleanBuffer, NullBuffer};
use arrow_schema::{DataType, Field, FieldRef};
use ocop::batch::{Column, Kernel, NOWHERE, OPEN, Ratings, RatingsMut, State, on_threads};
use ocop::{Raw, Rubric};
use pyo3::PyResult;

use crate::error::Raise;
use crate::table::answers::{Answers, raw};

/// Rows that are made into bytes at a time: what they need stays in a near cache.
const BLOCK: usize = 16_384;
/// Fewer rows than this are not worth another thread.
const SHARE: usize = 65_536;

/// A rubric ready for rating tables.
pub(crate) struct Rater<'r> {
    pub rubric: &'r Rubric,
    pub kernel: Kernel,
    codes: ArrayRef,
    outcomes: ArrayRef,
}

/// The result columns of some rows, in the order of [`Rater::fields`].
pub(crate) struct Piece {
    pub rows: Range<usize>,
    pub columns: Vec<ArrayRef>,
    /// The first row that could not be rated.
    pub wrong: Option<usize>,
}

impl<'r> Rater<'r> {
    pub fn new(rubric: &'r Rubric) -> PyResult<Self> {
        let kernel = Kernel::new(rubric).or_raise()?;
        let codes = kernel.criteria().iter().map(|code| Some(code.to_string()));
        let codes = Arc::new(codes.collect::<StringArray>());
        let names = [State::Rated, State::Rejected, State::Stopped].map(|s| Some(s.name()));
        let outcomes = Arc::new(StringArray::from_iter(names));
        Ok(Rater { rubric, kernel, codes, outcomes })
    }

    /// The columns that a rated table has besides those passed through.
    pub fn fields(&self) -> Vec<FieldRef> {
        let parts = self
            .rubric
            .parts()
            .map(|part| (format!("part_{}", part.letter().to_ascii_lowercase()), DataType::UInt16));
        let total = [("total".to_owned(), DataType::UInt16)];
        fields(total.into_iter().chain(parts))
    }

    /// Rates all rows; each thread takes a share and makes one piece of it.
    pub fn rate(
        &self,
        answers: &[Answers<'_>],
        rows: usize,
        threads: usize,
    ) -> PyResult<Vec<Piece>> {
        let share = rows.div_ceil(threads.max(1)).max(SHARE.min(rows)).max(1);
        let starts: Vec<usize> = (0..rows).step_by(share).collect();
        if starts.len() < 2 {
            return Ok(vec![self.piece(answers, 0..rows)?]);
        }
        let work = |from| self.piece(answers, from..(from + share).min(rows));
        on_threads(starts, work).into_iter().collect()
    }

    fn piece(&self, answers: &[Answers<'_>], rows: Range<usize>) -> PyResult<Piece> {
        let mut ratings = zeros(self.kernel.parts(), rows.len());
        if let Some(columns) = answers.iter().map(Answers::plain).collect::<Option<Vec<_>>>() {
            self.kernel.rate_into(&columns, rows.clone(), 1, ratings.as_mut()).or_raise()?;
        } else {
            let mut bytes = vec![Vec::new(); answers.len()];
            for from in rows.clone().step_by(BLOCK) {
                let block = from..(from + BLOCK).min(rows.end);
                for (answers, bytes) in answers.iter().zip(&mut bytes) {
                    answers.narrow(block.clone(), bytes);
                }
                let columns: Vec<Column<'_>> = bytes.iter().map(|b| Column::new(b)).collect();
                let own = window(&mut ratings, block.start - rows.start..block.end - rows.start);
                self.kernel.rate_into(&columns, 0..block.len(), 1, own).or_raise()?;
            }
        }
        let most = ratings.state.iter().copied().max().unwrap_or(0);
        let wrong = is_error(most).then(|| ratings.state.iter().position(|state| is_error(*state)));
        let wrong = wrong.flatten();
        let error = self.errors(answers, &ratings, rows.start, wrong.is_some());
        let columns = self.columns(ratings, wrong.is_some(), error);
        Ok(Piece { wrong: wrong.map(|at| rows.start + at), columns, rows })
    }

    /// Vectors become Arrow columns as they are; bitmaps are made only where there are gaps.
    fn columns(&self, ratings: Ratings, any_wrong: bool, error: ArrayRef) -> Vec<ArrayRef> {
        let rated = any_wrong.then(|| gaps(&ratings.state, |state| !is_error(*state)));
        let points = |values: Vec<u16>| -> ArrayRef {
            Arc::new(UInt16Array::new(values.into(), rated.clone()))
        };
        let mut columns = vec![points(ratings.total)];
        columns.extend(ratings.parts.into_iter().map(points));
        columns.push(Arc::new(UInt8Array::new(ratings.band.into(), rated.clone())));
        columns.push(stars(ratings.stars));
        columns.extend(self.outcome(ratings.state, ratings.blocker, rated));
        columns.push(error);
        columns
    }

    /// The columns `outcome` and `blocker`. A gap has 0 below it, so that every number there is
    /// that of a phrase, whatever the reader makes of gaps.
    pub fn outcome(
        &self,
        mut states: Vec<u8>,
        mut blockers: Vec<u16>,
        rated: Option<NullBuffer>,
    ) -> [ArrayRef; 2] {
        if rated.is_some() {
            for (state, blocker) in states.iter_mut().zip(&mut blockers) {
                if is_error(*state) {
                    (*state, *blocker) = (0, NOWHERE);
                }
            }
        }
        let held = gaps(&blockers, |blocker| *blocker != NOWHERE);
        for blocker in &mut blockers {
            *blocker = if *blocker == NOWHERE { 0 } else { *blocker };
        }
        let states = UInt8Array::new(states.into(), rated);
        let blockers = UInt16Array::new(blockers.into(), Some(held));
        [
            Arc::new(DictionaryArray::<UInt8Type>::new(states, self.outcomes.clone())),
            Arc::new(DictionaryArray::<UInt16Type>::new(blockers, self.codes.clone())),
        ]
    }

    fn errors(
        &self,
        answers: &[Answers<'_>],
        ratings: &Ratings,
        first: usize,
        any: bool,
    ) -> ArrayRef {
        if !any {
            return Arc::new(StringArray::new_null(ratings.state.len()));
        }
        let mut known = HashMap::new();
        let rows = ratings.state.iter().zip(&ratings.blocker).zip(first..);
        let messages = rows.map(|((state, blocker), row)| {
            let state = State::new(*state).filter(|state| state.is_error())?;
            let answer = answers.get(usize::from(*blocker)).map_or(OPEN.into(), |a| a.number(row));
            let message = || Some(state.problem(self.rubric, *blocker, answer)?.message);
            known.entry((state, *blocker, answer)).or_insert_with(message).clone()
        });
        Arc::new(messages.collect::<StringArray>())
    }

    /// The sheet in one row.
    pub fn sheet(&self, answers: &[Answers<'_>], row: usize) -> Raw {
        let codes = self.kernel.criteria().iter();
        Raw::Map(codes.zip(answers).map(|(c, a)| (c.to_string(), raw(a.number(row)))).collect())
    }
}

/// Some number columns, then those that every result has.
pub(crate) fn fields(numbers: impl Iterator<Item = (String, DataType)>) -> Vec<FieldRef> {
    let text = |key| DataType::Dictionary(Box::new(key), Box::new(DataType::Utf8));
    let all = [
        ("band", DataType::UInt8),
        ("stars", DataType::UInt8),
        ("outcome", text(DataType::UInt8)),
        ("blocker", text(DataType::UInt16)),
        ("error", DataType::Utf8),
    ];
    let all = all.map(|(name, kind)| (name.to_owned(), kind));
    let all = numbers.chain(all);
    all.map(|(name, kind)| Arc::new(Field::new(name, kind, true))).collect()
}

/// The column `stars`: 0 is none.
pub(crate) fn stars(stars: Vec<u8>) -> ArrayRef {
    let any_none = stars.iter().fold(false, |any, stars| any | (*stars == 0));
    let starred = any_none.then(|| gaps(&stars, |stars| *stars != 0));
    Arc::new(UInt8Array::new(stars.into(), starred))
}

pub(crate) fn is_error(state: u8) -> bool {
    State::new(state).is_some_and(State::is_error)
}

/// A bitmap of the values that are there.
pub(crate) fn gaps<T>(values: &[T], there: impl Fn(&T) -> bool) -> NullBuffer {
    let mut left = values.iter();
    let bit = |_| left.next().is_some_and(&there);
    NullBuffer::new(BooleanBuffer::collect_bool(values.len(), bit))
}

fn zeros(parts: usize, rows: usize) -> Ratings {
    Ratings {
        total: vec![0; rows],
        parts: vec![vec![0; rows]; parts],
        band: vec![0; rows],
        stars: vec![0; rows],
        state: vec![0; rows],
        blocker: vec![0; rows],
    }
}

fn window(ratings: &mut Ratings, rows: Range<usize>) -> RatingsMut<'_> {
    fn cut<T>(column: &mut [T], rows: Range<usize>) -> &mut [T] {
        column.get_mut(rows).unwrap_or_default()
    }
    RatingsMut {
        total: cut(&mut ratings.total, rows.clone()),
        parts: ratings.parts.iter_mut().map(|part| cut(part, rows.clone())).collect(),
        band: cut(&mut ratings.band, rows.clone()),
        stars: cut(&mut ratings.stars, rows.clone()),
        state: cut(&mut ratings.state, rows.clone()),
        blocker: cut(&mut ratings.blocker, rows),
    }
}
