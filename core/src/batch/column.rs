//! Columns of answers as they come from a table, and one block of them as the kernel reads it.

use std::ops::Range;

use super::table::{OPEN, REST, Tables, WRONG};

/// The answers to one criterion, one byte for each row: the 1-based number of an option, 255 for
/// "no printed option holds", 254 for an open criterion.
///
/// A row that a validity bitmap marks as absent is open too, whatever its byte.
///
/// ```
/// use ocop::batch::Column;
/// let plain = Column::new(&[1, 3, 2]);
/// let nullable = Column::new(&[1, 3, 2]).with_validity(&[0b101], 0); // the second row is open
/// # let _ = (plain, nullable, Column::absent());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    bytes: Option<&'a [u8]>,
    validity: Option<(&'a [u8], usize)>,
}

impl<'a> Column<'a> {
    /// A column without gaps.
    pub const fn new(bytes: &'a [u8]) -> Self {
        Column { bytes: Some(bytes), validity: None }
    }

    /// A column that the table does not have: open in every row.
    pub const fn absent() -> Self {
        Column { bytes: None, validity: None }
    }

    /// Marks rows as present: one bit for each, lowest bit first, beginning at bit `first`. This is
    /// the layout of Arrow. Rows beyond the bitmap are open.
    #[must_use]
    pub const fn with_validity(self, bits: &'a [u8], first: usize) -> Self {
        Column { validity: Some((bits, first)), ..self }
    }

    /// How many rows the column has, where it is there at all.
    pub(super) fn len(&self) -> Option<usize> {
        self.bytes.map(<[u8]>::len)
    }

    /// The answer of one row.
    pub(super) fn at(&self, row: usize) -> u8 {
        let there = self.validity.is_none_or(|(bits, first)| bit(bits, first, row));
        self.bytes.and_then(|b| b.get(row).copied()).filter(|_| there).unwrap_or(OPEN)
    }

    /// The answers of some rows where they can be read as they lie.
    fn plain(&self, rows: Range<usize>) -> Option<&'a [u8]> {
        self.bytes.filter(|_| self.validity.is_none())?.get(rows)
    }

    fn copy(&self, rows: Range<usize>, to: &mut Vec<u8>) {
        to.clear();
        match self.bytes.and_then(|b| b.get(rows.clone())) {
            Some(bytes) => to.extend_from_slice(bytes),
            None => to.resize(rows.len(), OPEN),
        }
        if let Some((bits, first)) = self.validity {
            for (byte, row) in to.iter_mut().zip(rows) {
                *byte = if bit(bits, first, row) { *byte } else { OPEN };
            }
        }
    }
}

fn bit(bits: &[u8], first: usize, row: usize) -> bool {
    let at = first.saturating_add(row);
    bits.get(at / 8).is_some_and(|byte| byte >> (at % 8) & 1 == 1)
}

/// Buffers for the columns that cannot be read as they lie.
#[derive(Default)]
pub(super) struct Scratch {
    columns: Vec<Vec<u8>>,
    applies: Vec<u8>,
    harmless: Vec<u8>,
}

impl Scratch {
    /// The answers of some rows, one slice for each criterion. Where a criterion does not apply,
    /// the byte is [`REST`] or, if something is claimed on it, [`WRONG`].
    pub fn read<'s>(
        &'s mut self,
        tables: &Tables,
        columns: &'s [Column<'_>],
        rows: &Range<usize>,
    ) -> Vec<&'s [u8]> {
        let plain = |column: &Column<'s>, conditional: bool| {
            column.plain(rows.clone()).filter(|_| !conditional)
        };
        self.columns.resize_with(columns.len(), Vec::new);
        for ((column, table), own) in columns.iter().zip(&tables.criteria).zip(&mut self.columns) {
            if plain(column, table.condition.is_some()).is_none() {
                column.copy(rows.clone(), own);
            }
        }
        for (i, table) in tables.criteria.iter().enumerate() {
            let Some(condition) = &table.condition else { continue };
            let Some(mut own) = self.columns.get_mut(i).map(std::mem::take) else { continue };
            let decides = columns.get(condition.on).and_then(|c| c.plain(rows.clone()));
            let decides = decides.or_else(|| self.columns.get(condition.on).map(Vec::as_slice));
            any_of(&mut self.applies, decides.unwrap_or(&[]), &condition.met_by);
            any_of(&mut self.harmless, &own, &condition.harmless);
            for ((byte, applies), harmless) in own.iter_mut().zip(&self.applies).zip(&self.harmless)
            {
                let at_rest = if *harmless != 0 { REST } else { WRONG };
                let answered = if *byte == REST { WRONG } else { *byte };
                *byte = if *applies != 0 { answered } else { at_rest };
            }
            if let Some(place) = self.columns.get_mut(i) {
                *place = own;
            }
        }
        let tables = tables.criteria.iter();
        let all = columns.iter().zip(tables).zip(&self.columns);
        all.map(|((c, t), own)| plain(c, t.condition.is_some()).unwrap_or(own)).collect()
    }
}

/// Marks with 255 where a byte is one of a few, else 0.
pub(super) fn any_of(marks: &mut Vec<u8>, bytes: &[u8], few: &[u8]) {
    marks.clear();
    marks.resize(bytes.len(), 0);
    for one in few {
        for (mark, byte) in marks.iter_mut().zip(bytes) {
            *mark |= if byte == one { u8::MAX } else { 0 };
        }
    }
}
