//! Many sheets at once: one column of option numbers for each criterion.
//!
//! A [`Kernel`] is made once for a rubric and then rates tables of any length, row by row
//! independent of one another, so that a table may be cut anywhere and the pieces rated on any
//! number of threads or machines. Results agree with [`crate::rate`] and [`crate::Council`] in
//! every row.

mod column;
mod council;
mod kernel;
mod ratings;
mod row;
mod table;
#[cfg(test)]
mod tests;

use std::ops::Range;

pub use column::Column;
pub use council::Councils;
pub use ratings::{Ratings, RatingsMut, State};

use crate::problem::catalogue::batch::{too_large, wrong_columns, wrong_length};
use crate::problem::{Concern, Failure};
use crate::rubric::code::Code;
use crate::rubric::{Criterion, Rubric};
use crate::text::Text;
use column::Scratch;
use council::Gated;
use kernel::{BLOCK, Packed, Sums};
use table::Tables;

/// The byte that answers "no printed option holds" in a column.
pub const NONE: u8 = table::NONE;
/// The byte of an open criterion in a column.
pub const OPEN: u8 = table::OPEN;
/// The position in a result where there is no criterion to name.
pub const NOWHERE: u16 = u16::MAX;

/// Works at pieces on a thread of its own each, and gives what came of them in their order.
#[doc(hidden)]
pub fn on_threads<P: Send, R: Send>(
    pieces: impl IntoIterator<Item = P>,
    work: impl Fn(P) -> R + Sync,
) -> Vec<R> {
    let work = &work;
    std::thread::scope(|scope| {
        let running = pieces.into_iter().map(|piece| scope.spawn(move || work(piece)));
        let running: Vec<_> = running.collect();
        let join = |thread: std::thread::ScopedJoinHandle<'_, R>| {
            thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        };
        running.into_iter().map(join).collect()
    })
}

/// A rubric prepared for rating columns.
///
/// ```
/// use ocop::batch::{Kernel, Column, State};
/// let rubric = ocop::rubric("26/2026", 25)?;
/// // Two sheets: the best option everywhere, and the first.
/// let columns: Vec<[u8; 2]> =
///     rubric.criteria().map(|c| [c.option_count().try_into().unwrap(), 1]).collect();
/// let columns: Vec<Column> = columns.iter().map(|c| Column::new(c)).collect();
/// let ratings = Kernel::new(rubric)?.rate(&columns, 2, 1)?;
/// assert_eq!(ratings.total[0], 100);
/// assert_eq!(ratings.stars, [5, 1]);
/// assert_eq!(State::new(ratings.state[1]), Some(State::Rated));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Kernel {
    codes: Vec<Code>,
    tables: Tables,
    packed: Option<Packed>,
    gated: Vec<Gated>,
}

impl Kernel {
    /// Prepares a rubric.
    ///
    /// # Errors
    /// A rubric of more than 65,535 points or criteria; no edition has one.
    pub fn new(rubric: &Rubric) -> Result<Self, Failure> {
        let tables = Tables::of(rubric);
        let most = usize::from(NOWHERE) - 1;
        let points = usize::try_from(tables.max).unwrap_or(usize::MAX);
        let counts = [
            (Text::fixed("điểm", "points"), points),
            (Text::fixed("tiêu chí", "criteria"), tables.criteria.len()),
        ];
        if let Some((what, found)) = counts.into_iter().find(|(_, found)| *found > most) {
            return Err(Failure::of(Concern::Batch, too_large(what, found, most)));
        }
        let codes = rubric.criteria().map(Criterion::code).collect();
        let criteria = rubric.criteria().zip(&tables.criteria).enumerate();
        let gated =
            criteria.filter_map(|(at, (c, table))| Gated::of(at, c, |byte| table.cell(byte)));
        let gated = gated.collect();
        Ok(Kernel { codes, packed: Packed::of(&tables), gated, tables })
    }

    /// The criteria that columns are expected for, in this order.
    pub fn criteria(&self) -> &[Code] {
        &self.codes
    }

    /// How many parts the rubric has.
    pub fn parts(&self) -> usize {
        self.tables.parts.len()
    }

    /// Rates the first `rows` rows of a table on some threads.
    ///
    /// # Errors
    /// Columns that are missing, too many or too short.
    pub fn rate(
        &self,
        columns: &[Column<'_>],
        rows: usize,
        threads: usize,
    ) -> Result<Ratings, Failure> {
        let mut ratings = Ratings::new(self.parts(), rows);
        self.rate_into(columns, 0..rows, threads, ratings.as_mut())?;
        Ok(ratings)
    }

    /// Rates some rows of a table into columns of the caller's. An output that is empty is left
    /// out; the others have one place for each row.
    ///
    /// The work is the same whatever the number of threads, and so is the result. On a platform
    /// without threads, give 1.
    ///
    /// # Errors
    /// Columns that are missing, too many or too short, and outputs of another length.
    pub fn rate_into(
        &self,
        columns: &[Column<'_>],
        rows: Range<usize>,
        threads: usize,
        out: RatingsMut<'_>,
    ) -> Result<(), Failure> {
        self.check(columns, rows.end)?;
        out.check(rows.len(), self.parts())?;
        let share = rows.len().div_ceil(threads.max(1)).next_multiple_of(BLOCK);
        if share >= rows.len() {
            self.rate_rows(columns, rows, out);
            return Ok(());
        }
        let mut rest = out;
        let pieces = rows.clone().step_by(share).map(|from| {
            let piece = from..(from + share).min(rows.end);
            let own;
            (own, rest) = std::mem::take(&mut rest).split_at(piece.len());
            (piece, own)
        });
        on_threads(pieces, |(piece, own)| self.rate_rows(columns, piece, own));
        Ok(())
    }

    fn check(&self, columns: &[Column<'_>], rows: usize) -> Result<(), Failure> {
        let (found, expected) = (columns.len(), self.codes.len());
        if found != expected {
            return Err(Failure::of(Concern::Batch, wrong_columns(found, expected)));
        }
        let short = |(column, code): (&Column<'_>, &Code)| {
            let found = column.len().filter(|found| *found < rows)?;
            Some(Failure::of(Concern::Batch, wrong_length(&code.to_string(), found, rows)))
        };
        columns.iter().zip(&self.codes).find_map(short).map_or(Ok(()), Err)
    }

    fn rate_rows(&self, columns: &[Column<'_>], rows: Range<usize>, mut out: RatingsMut<'_>) {
        let Some(packed) = &self.packed else {
            for row in rows {
                let mut own;
                (own, out) = out.split_at(1);
                own.put_at(0, self.tables.rate(columns, row));
            }
            return;
        };
        let (mut scratch, mut sums) = (Scratch::default(), Sums::default());
        let mut from = rows.start;
        while from < rows.end {
            let block = from..(from + BLOCK).min(rows.end);
            let mut own;
            (own, out) = out.split_at(block.len());
            let read = scratch.read(&self.tables, columns, &block);
            packed.add_up(&self.tables, &read, &mut sums);
            if own.wants_blockers() && sums.held_back() {
                packed.blame(&read, &mut sums);
            }
            own.fill(&sums);
            for shown in &self.tables.shown {
                own.knock_out(shown, &read);
            }
            if sums.invalid() {
                for (row, at) in block.clone().zip(0..).filter(|(_, at)| sums.is_invalid(*at)) {
                    own.put_at(at, self.tables.rate(columns, row));
                }
            }
            from = block.end;
        }
    }
}
