//! One row for each sheet, one column for each criterion.

use std::collections::HashSet;
use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, RecordBatchOptions};
use arrow_schema::{FieldRef, Schema, SchemaRef};
use ocop::problem::{Concern, OneOf, binding};
use ocop::text::clip;
use ocop::{Code, Failure, Problem, wire};
use pyo3::prelude::*;

use crate::argument::{raises, rubric};
use crate::error::{Raise, at_row, of_row};
use crate::table::answers::{Answers, holds_options, options};
use crate::table::rated::Rater;
use crate::table::{Batches, Table, batches, threads, unreadable};

/// Rates every row of a table.
#[pyfunction]
pub(crate) fn rate_batch(
    py: Python<'_>,
    rubric: &Bound<'_, PyAny>,
    table: &Bound<'_, PyAny>,
    errors: &Bound<'_, PyAny>,
) -> PyResult<Table> {
    let (rubric, raise_errors) = (self::rubric(rubric)?, raises(errors)?);
    let rater = Rater::new(rubric.get())?;
    let is_criterion =
        |name: &str| Code::typed(name).is_some_and(|code| rater.rubric.criterion(code).is_some());
    let table = batches(table, is_criterion)?;
    py.detach(|| of_arrow(&rater, table, raise_errors))
}

fn of_arrow(rater: &Rater<'_>, table: Batches, raise_errors: bool) -> PyResult<Table> {
    let layout = Layout::of(rater, &table.schema)?;
    let (mut rated, mut before) = (Vec::new(), 0);
    for batch in table {
        let batch = batch.map_err(unreadable)?;
        rated.extend(layout.rate_columns(
            rater,
            batch.columns(),
            batch.num_rows(),
            before,
            raise_errors,
        )?);
        before += batch.num_rows();
    }
    Ok(Table { schema: layout.schema, batches: rated })
}

/// Which column is what.
struct Layout {
    /// By criterion, the column that holds its answers.
    criteria: Vec<usize>,
    /// Columns passed through.
    others: Vec<usize>,
    /// Columns passed through, then result columns.
    schema: SchemaRef,
}

/// Some rows of a table: a column of answers for each criterion, and what is passed through.
struct Rows<'a> {
    answers: Vec<Answers<'a>>,
    others: Vec<ArrayRef>,
    count: usize,
    /// How many rows of the table came before.
    before: usize,
}

impl Layout {
    /// A column named like a criterion holds its answers, however a spreadsheet spells the code
    /// (`1.1 `, `7.0`). A name with points between numbers that is no criterion of the set is an
    /// error, and so is a number of up to two digits: most likely the table is for another set.
    fn of(rater: &Rater<'_>, schema: &Schema) -> PyResult<Self> {
        let codes = rater.kernel.criteria();
        let mut criteria: Vec<Option<usize>> = vec![None; codes.len()];
        let (mut others, mut problems) = (Vec::new(), Vec::new());
        for (at, field) in schema.fields().iter().enumerate() {
            let name = field.name();
            let code = Code::typed(name);
            let position = code.and_then(|code| codes.iter().position(|c| *c == code));
            match position.and_then(|position| criteria.get_mut(position)) {
                Some(Some(first)) => {
                    let first = schema.fields().get(*first).map_or("", |field| field.name());
                    problems.push(if first == name {
                        binding::duplicate_column(&clip(name))
                    } else {
                        binding::twin_column(&clip(name), &clip(first))
                    });
                }
                Some(place) => {
                    *place = Some(at);
                    problems.extend((!holds_options(field)).then(|| not_whole(field)));
                }
                None if code.is_some_and(of_another_set) => {
                    let allowed = OneOf::of(codes);
                    let slug = rater.rubric.slug();
                    problems.push(binding::unknown_column(&clip(name), slug, allowed));
                }
                None => others.push(at),
            }
        }
        let missing = codes.iter().zip(&criteria).filter(|(_, place)| place.is_none());
        problems.extend(missing.map(|(code, _)| {
            let code = code.to_string();
            let mut names = others.iter().filter_map(|at| schema.fields().get(*at));
            match names.find(|field| is_like(field.name(), &code)) {
                Some(near) => binding::misspelt_criterion(&code, &clip(near.name())),
                None => binding::missing_criterion(&code),
            }
        }));
        let results = rater.fields();
        let passed = others.iter().filter_map(|at| schema.fields().get(*at).cloned());
        let passed: Vec<FieldRef> = passed.collect();
        let own: HashSet<&str> = results.iter().map(|field| field.name().as_str()).collect();
        let taken = passed.iter().filter(|field| own.contains(field.name().as_str()));
        problems.extend(taken.map(|field| binding::taken_column(&clip(field.name()))));
        Failure::unless_empty(Concern::Batch, problems).or_raise()?;
        let fields: Vec<FieldRef> = passed.into_iter().chain(results).collect();
        let schema = Arc::new(Schema::new_with_metadata(fields, schema.metadata().clone()));
        Ok(Layout { criteria: criteria.into_iter().flatten().collect(), others, schema })
    }

    /// Rates some rows, whose columns are those of the schema that the layout was made of.
    fn rate_columns(
        &self,
        rater: &Rater<'_>,
        columns: &[ArrayRef],
        count: usize,
        before: usize,
        raise_errors: bool,
    ) -> PyResult<Vec<RecordBatch>> {
        let codes = rater.kernel.criteria().iter();
        let criteria =
            codes.zip(&self.criteria).filter_map(|(code, at)| Some((code, columns.get(*at)?)));
        let criteria = criteria.map(|(code, column)| options(&code.to_string(), column, before));
        let criteria = criteria.collect::<PyResult<Vec<_>>>()?;
        let answers = criteria.iter().filter_map(Answers::of).collect();
        let others = self.others.iter().filter_map(|at| columns.get(*at).cloned()).collect();
        self.rate(rater, &Rows { answers, others, count, before }, raise_errors)
    }

    fn rate(
        &self,
        rater: &Rater<'_>,
        rows: &Rows<'_>,
        raise_errors: bool,
    ) -> PyResult<Vec<RecordBatch>> {
        let pieces = rater.rate(&rows.answers, rows.count, threads())?;
        let rated = pieces.into_iter().map(|piece| {
            if let Some(wrong) = piece.wrong.filter(|_| raise_errors) {
                return Err(row_error(rater, rows, wrong));
            }
            let (from, len) = (piece.rows.start, piece.rows.len());
            let others = rows.others.iter().map(|column| column.slice(from, len));
            let columns = others.chain(piece.columns).collect();
            let options = RecordBatchOptions::new().with_row_count(Some(len));
            let batch = RecordBatch::try_new_with_options(self.schema.clone(), columns, &options);
            batch.map_err(unreadable)
        });
        rated.collect()
    }
}

/// Everything that is wrong with one row, said by the crate.
fn row_error(rater: &Rater<'_>, rows: &Rows<'_>, wrong: usize) -> PyErr {
    let row = rows.before + wrong;
    let found = match wire::rate(rater.rubric, &rater.sheet(&rows.answers, wrong)) {
        Err(failure) => failure.problems().map(|problem| of_row(row, problem.clone())).collect(),
        // Never seen while the crate's two ways of rating agree.
        Ok(_) => Vec::new(),
    };
    match Failure::unless_empty(Concern::Batch, found) {
        Err(failure) => at_row(row, &failure),
        Ok(()) => unreadable(format_args!("row {row}")),
    }
}

/// Whether a code that the set does not have still is one: `13.1`, or the `12` of a larger set. A
/// column may well be named `2026`.
fn of_another_set(code: Code) -> bool {
    let text = code.to_string();
    text.contains('.') || text.len() < 3 && text.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a name has the numbers of a code with something else around or between them.
fn is_like(name: &str, code: &str) -> bool {
    fn numbers(text: &str) -> Vec<&str> {
        text.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).collect()
    }
    code.bytes().all(|b| b == b'.' || b.is_ascii_digit()) && numbers(name) == numbers(code)
}

pub(crate) fn not_whole(field: &FieldRef) -> Problem {
    let allowed = OneOf(["UInt8", "Int64", "any other integer"].map(str::to_owned).to_vec());
    binding::column_of_answers(&clip(field.name()), &field.data_type().to_string(), allowed)
}
