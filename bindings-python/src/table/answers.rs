//! Columns of answers as tables have them, whatever the width of their integers.

use std::ops::Range;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef};
use arrow_buffer::NullBuffer;
use arrow_schema::DataType;
use ocop::Raw;
use ocop::batch::{Column, NONE, OPEN};

/// The integers of a column, as they lie.
#[derive(Clone, Copy)]
pub(crate) enum Whole<'a> {
    /// Bytes, which the crate reads without a copy.
    U8(&'a [u8]),
    I8(&'a [i8]),
    I16(&'a [i16]),
    I32(&'a [i32]),
    I64(&'a [i64]),
    U16(&'a [u16]),
    U32(&'a [u32]),
    U64(&'a [u64]),
    /// A column without any value.
    Open,
}

/// The answers to one criterion.
#[derive(Clone, Copy)]
pub(crate) struct Answers<'a> {
    pub whole: Whole<'a>,
    pub nulls: Option<&'a NullBuffer>,
}

/// Whether a column of this type can hold option numbers.
pub(crate) fn is_whole(kind: &DataType) -> bool {
    kind.is_integer() || *kind == DataType::Null
}

impl<'a> Answers<'a> {
    /// The answers in an Arrow array; `None` where [`is_whole`] says no.
    pub fn of(array: &'a ArrayRef) -> Option<Self> {
        let whole = match array.data_type() {
            DataType::UInt8 => Whole::U8(array.as_primitive::<UInt8Type>().values()),
            DataType::Int8 => Whole::I8(array.as_primitive::<Int8Type>().values()),
            DataType::Int16 => Whole::I16(array.as_primitive::<Int16Type>().values()),
            DataType::Int32 => Whole::I32(array.as_primitive::<Int32Type>().values()),
            DataType::Int64 => Whole::I64(array.as_primitive::<Int64Type>().values()),
            DataType::UInt16 => Whole::U16(array.as_primitive::<UInt16Type>().values()),
            DataType::UInt32 => Whole::U32(array.as_primitive::<UInt32Type>().values()),
            DataType::UInt64 => Whole::U64(array.as_primitive::<UInt64Type>().values()),
            DataType::Null => Whole::Open,
            _ => return None,
        };
        Some(Answers { whole, nulls: array.nulls().filter(|nulls| nulls.null_count() > 0) })
    }

    /// The column as the crate reads it, if its integers are bytes already.
    pub fn plain(&self) -> Option<Column<'a>> {
        match self.whole {
            Whole::Open => Some(Column::absent()),
            Whole::U8(bytes) => Some(match self.nulls {
                Some(nulls) => Column::new(bytes).with_validity(nulls.validity(), nulls.offset()),
                None => Column::new(bytes),
            }),
            _ => None,
        }
    }

    /// Writes some rows as bytes. A number that is no byte becomes 0, which is no option either.
    pub fn narrow(&self, rows: Range<usize>, to: &mut Vec<u8>) {
        to.clear();
        match self.whole {
            Whole::Open => to.resize(rows.len(), OPEN),
            Whole::U8(values) => to.extend_from_slice(values.get(rows.clone()).unwrap_or(&[])),
            Whole::I8(values) => bytes(values, &rows, to),
            Whole::I16(values) => bytes(values, &rows, to),
            Whole::I32(values) => bytes(values, &rows, to),
            Whole::I64(values) => bytes(values, &rows, to),
            Whole::U16(values) => bytes(values, &rows, to),
            Whole::U32(values) => bytes(values, &rows, to),
            Whole::U64(values) => bytes(values, &rows, to),
        }
        if let Some(nulls) = self.nulls {
            for (byte, row) in to.iter_mut().zip(rows) {
                if nulls.is_null(row) {
                    *byte = OPEN;
                }
            }
        }
    }

    /// One answer as a sheet has it.
    pub fn raw(&self, row: usize) -> Raw {
        if self.nulls.is_some_and(|nulls| nulls.is_null(row)) {
            return Raw::Null;
        }
        let number = match self.whole {
            Whole::Open => None,
            Whole::U8(values) => values.get(row).copied().map(i64::from),
            Whole::I8(values) => values.get(row).copied().map(i64::from),
            Whole::I16(values) => values.get(row).copied().map(i64::from),
            Whole::I32(values) => values.get(row).copied().map(i64::from),
            Whole::I64(values) => values.get(row).copied(),
            Whole::U16(values) => values.get(row).copied().map(i64::from),
            Whole::U32(values) => values.get(row).copied().map(i64::from),
            Whole::U64(values) => {
                values.get(row).map(|value| i64::try_from(*value).unwrap_or(i64::MAX))
            }
        };
        match number {
            None => Raw::Null,
            Some(number) if number == i64::from(OPEN) => Raw::Null,
            Some(number) if number == i64::from(NONE) => Raw::Text("none".to_owned()),
            Some(number) => Raw::Int(number),
        }
    }
}

fn bytes<T: Copy>(values: &[T], rows: &Range<usize>, to: &mut Vec<u8>)
where
    u8: TryFrom<T>,
{
    let values = values.get(rows.clone()).unwrap_or(&[]);
    to.extend(values.iter().map(|value| u8::try_from(*value).unwrap_or(0)));
}
