//! Rated row of a table, answer by answer: for rows with errors, and for rubrics too large for the
//! kernel.

use super::NOWHERE;
use super::column::Column;
use super::ratings::{Row, State};
use super::table::{INVALID, NONE, OPEN, REST, Table, Tables, WRONG, miss, up_to};
use crate::number::Mean;
use crate::number::stars::Stars;
use crate::rubric::doc::Effect;

impl Tables {
    /// Rates one row.
    pub fn rate(&self, columns: &[Column<'_>], row: usize) -> Row {
        let mut rated = Row { parts: vec![0; self.parts.len()], ..Row::default() };
        let mut criteria = self.criteria.iter().zip(columns).zip(0_u16..);
        let mut flags = 0;
        for (points, len) in rated.parts.iter_mut().zip(&self.parts) {
            for ((table, column), number) in criteria.by_ref().take(*len) {
                let byte = self.settled(table, columns, column.at(row), row);
                let Some(byte) = byte.filter(|b| table.cell(*b).flags & INVALID == 0) else {
                    return Row::wrong(self, what_is_wrong(table, byte, column.at(row)), number);
                };
                // The rubric's maximum was checked to fit, so nothing is cut off here.
                *points = points.saturating_add(table.cell(byte).points);
                flags |= table.cell(byte).flags;
            }
            rated.total = rated.total.saturating_add(*points);
        }
        rated.band = self.bands.of(Mean::of_one(rated.total.into())).number();
        rated.stars = cap(flags).number().min(rated.band);
        rated.blocker = NOWHERE;
        // Without this the same criterion is found, but every row is walked through twice.
        if rated.stars < rated.band {
            let wanted = up_to(rated.band);
            let mut bytes = self.criteria.iter().zip(columns).zip(0_u16..);
            let first = bytes.find(|((table, column), _)| {
                let byte = self.settled(table, columns, column.at(row), row);
                byte.is_some_and(|b| table.cell(b).flags & wanted != 0)
            });
            rated.blocker = first.map_or(NOWHERE, |(_, number)| number);
        }
        for shown in self.shown.iter().filter(|s| self.shows(s, columns, row)) {
            rated.knock_out(shown.effect);
        }
        rated
    }

    /// The byte of an answer once it is known whether its criterion applies; none where something
    /// is claimed on a criterion that does not.
    pub fn settled(
        &self,
        table: &Table,
        columns: &[Column<'_>],
        byte: u8,
        row: usize,
    ) -> Option<u8> {
        let Some(condition) = &table.condition else { return Some(byte) };
        let decides = columns.get(condition.on)?.at(row);
        if condition.met_by.contains(&decides) {
            // The byte that stands for "at rest" is no answer of a table's.
            Some(if byte == REST { WRONG } else { byte })
        } else {
            condition.harmless.contains(&byte).then_some(REST)
        }
    }

    fn shows(&self, shown: &super::table::Shown, columns: &[Column<'_>], row: usize) -> bool {
        shown.by.iter().any(|(criterion, options)| {
            let (table, column) = (self.criteria.get(*criterion), columns.get(*criterion));
            let byte =
                table.zip(column).and_then(|(t, c)| self.settled(t, columns, c.at(row), row));
            byte.is_some_and(|b| options.contains(&b))
        })
    }
}

fn what_is_wrong(table: &Table, settled: Option<u8>, byte: u8) -> State {
    let exists = byte != REST && table.cell(byte).flags & INVALID == 0;
    match (byte, settled) {
        (OPEN, _) => State::Open,
        // Where no option is worth 0 points, this answer is never wrong.
        (NONE, _) => State::NoneHasOption,
        (_, None) if exists => State::NotApplicable,
        _ => State::OutOfRange,
    }
}

/// The highest star that missed gates allow: below the lowest of them.
pub(super) fn cap(flags: u8) -> Stars {
    let missed = Stars::GATED.into_iter().rev().find(|level| flags & miss(*level) != 0);
    missed.map_or(Stars::Five, Stars::below)
}

impl Row {
    fn wrong(tables: &Tables, state: State, blocker: u16) -> Self {
        Row { state, blocker, parts: vec![0; tables.parts.len()], ..Row::default() }
    }

    fn knock_out(&mut self, effect: Effect) {
        self.stars = 0;
        self.state = self.state.knocked_out(effect);
    }
}
