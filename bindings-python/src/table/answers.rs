//! Columns of answers as tables have them, whatever the width of their integers.

use std::ops::Range;
use std::sync::Arc;

use arrow_array::builder::Int64Builder;
use arrow_array::cast::AsArray;
use arrow_array::types::Float64Type;
use arrow_array::{Array, ArrayRef, downcast_integer};
use arrow_buffer::NullBuffer;
use arrow_schema::{DataType, Field};
use ocop::batch::{Column, NONE, OPEN};
use ocop::problem::{Concern, binding};
use ocop::text::clip;
use ocop::{Failure, Raw};
use pyo3::PyResult;

use crate::error::at_row;
use crate::table::{cast, unreadable};

/// The integers of a column, as they lie.
pub(crate) enum Whole<'a> {
    /// Bytes, which the crate reads without a copy.
    Bytes(&'a [u8]),
    /// Integers of another width.
    Wide(Box<dyn Wide + 'a>),
    /// A column without any value.
    Open,
}

/// Integers that are no bytes.
pub(crate) trait Wide: Send + Sync {
    /// Adds some of them as bytes. A number that is no byte becomes 0, which is no option either.
    fn narrow(&self, rows: Range<usize>, to: &mut Vec<u8>);
    /// One of them; the largest number where it does not fit.
    fn at(&self, row: usize) -> Option<i64>;
}

impl<T: Copy + Send + Sync> Wide for &[T]
where
    u8: TryFrom<T>,
    i64: TryFrom<T>,
{
    fn narrow(&self, rows: Range<usize>, to: &mut Vec<u8>) {
        let values = self.get(rows).unwrap_or(&[]);
        to.extend(values.iter().map(|value| u8::try_from(*value).unwrap_or(0)));
    }

    fn at(&self, row: usize) -> Option<i64> {
        self.get(row).map(|value| i64::try_from(*value).unwrap_or(i64::MAX))
    }
}

/// A width of integers.
pub(crate) trait Integer: Sized {
    /// A column of this width.
    fn whole(values: &[Self]) -> Whole<'_>;
}

impl Integer for u8 {
    fn whole(values: &[Self]) -> Whole<'_> {
        Whole::Bytes(values)
    }
}

macro_rules! wide {
    ($($kind:ty),+) => {$(
        impl Integer for $kind {
            fn whole(values: &[Self]) -> Whole<'_> {
                Whole::Wide(Box::new(values))
            }
        }
    )+};
}

wide!(i8, i16, i32, i64, u16, u32, u64);

/// The answers to one criterion.
pub(crate) struct Answers<'a> {
    pub whole: Whole<'a>,
    pub nulls: Option<&'a NullBuffer>,
}

/// Whether a column can hold option numbers: integers, and numbers that may turn out to be whole.
pub(crate) fn holds_options(field: &Field) -> bool {
    fn is_number(kind: &DataType) -> bool {
        match kind {
            DataType::Dictionary(_, values) => is_number(values),
            DataType::RunEndEncoded(_, values) => is_number(values.data_type()),
            kind => kind.is_numeric() || *kind == DataType::Null,
        }
    }
    // A truth value of one byte looks like an integer.
    let extension = field.metadata().get("ARROW:extension:name");
    is_number(field.data_type()) && extension.is_none_or(|name| name != "arrow.bool8")
}

/// A column of answers as integers. Dictionaries are unpacked; other numbers are taken where they are
/// whole, and a number that is none is a gap, as pandas has it.
pub(crate) fn options(name: &str, column: &ArrayRef, before: usize) -> PyResult<ArrayRef> {
    let odd = |row: usize, shown: &str| {
        let row = before + row;
        at_row(row, &Failure::of(Concern::Batch, binding::cell_of_answers(&clip(name), row, shown)))
    };
    match column.data_type() {
        kind if kind.is_integer() || *kind == DataType::Null => Ok(column.clone()),
        DataType::Dictionary(_, values) => {
            options(name, &cast(column, values).map_err(unreadable)?, before)
        }
        DataType::RunEndEncoded(_, values) => {
            options(name, &cast(column, values.data_type()).map_err(unreadable)?, before)
        }
        kind if kind.is_floating() => {
            let reals = cast(column, &DataType::Float64).map_err(unreadable)?;
            let reals = reals.as_primitive::<Float64Type>();
            let mut whole = Int64Builder::with_capacity(reals.len());
            for (row, real) in reals.iter().enumerate() {
                match real
                    .filter(|real| !real.is_nan())
                    .map(|real| (real, Raw::number(real.to_string())))
                {
                    None => whole.append_null(),
                    Some((_, Raw::Int(number))) => whole.append_value(number),
                    Some((real, _)) => return Err(odd(row, &real.to_string())),
                }
            }
            Ok(Arc::new(whole.finish()))
        }
        _ => {
            let texts = cast(column, &DataType::Utf8).map_err(unreadable)?;
            let mut whole = Int64Builder::with_capacity(texts.len());
            for (row, text) in texts.as_string::<i32>().iter().enumerate() {
                match text.map(|text| (text, Raw::number(text))) {
                    None => whole.append_null(),
                    Some((_, Raw::Int(number))) => whole.append_value(number),
                    Some((text, _)) => return Err(odd(row, text)),
                }
            }
            Ok(Arc::new(whole.finish()))
        }
    }
}

impl<'a> Answers<'a> {
    /// The answers in an Arrow array that [`options`] gave; `None` for another.
    pub fn of(array: &'a ArrayRef) -> Option<Self> {
        macro_rules! values {
            ($kind:ty) => {
                Integer::whole(array.as_primitive::<$kind>().values())
            };
        }
        let whole = downcast_integer! {
            array.data_type() => (values),
            DataType::Null => Whole::Open,
            _ => return None
        };
        Some(Answers { whole, nulls: array.nulls().filter(|nulls| nulls.null_count() > 0) })
    }

    /// The column as the crate reads it, if its integers are bytes already.
    pub fn plain(&self) -> Option<Column<'a>> {
        match &self.whole {
            Whole::Open => Some(Column::absent()),
            Whole::Bytes(bytes) => Some(match self.nulls {
                Some(nulls) => Column::new(bytes).with_validity(nulls.validity(), nulls.offset()),
                None => Column::new(bytes),
            }),
            Whole::Wide(_) => None,
        }
    }

    /// Writes some rows as bytes.
    pub fn narrow(&self, rows: Range<usize>, to: &mut Vec<u8>) {
        to.clear();
        match &self.whole {
            Whole::Open => to.resize(rows.len(), OPEN),
            Whole::Bytes(values) => {
                to.extend_from_slice(values.get(rows.clone()).unwrap_or(&[]));
            }
            Whole::Wide(values) => values.narrow(rows.clone(), to),
        }
        if let Some(nulls) = self.nulls {
            for (byte, row) in to.iter_mut().zip(rows) {
                if nulls.is_null(row) {
                    *byte = OPEN;
                }
            }
        }
    }

    /// One answer as it stands there, an open one as [`OPEN`].
    pub fn number(&self, row: usize) -> i64 {
        let is_null = self.nulls.is_some_and(|nulls| nulls.is_null(row));
        let number = match &self.whole {
            Whole::Bytes(values) if !is_null => values.get(row).copied().map(i64::from),
            Whole::Wide(values) if !is_null => values.at(row),
            _ => None,
        };
        number.unwrap_or(OPEN.into())
    }
}

/// An answer as a sheet has it.
pub(crate) fn raw(number: i64) -> Raw {
    match u8::try_from(number) {
        Ok(OPEN) => Raw::Null,
        Ok(NONE) => Raw::Text("none".to_owned()),
        _ => Raw::Int(number),
    }
}
