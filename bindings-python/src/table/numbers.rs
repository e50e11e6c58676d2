//! Columns of numpy.

use arrow_array::ArrayRef;
use arrow_array::cast::AsArray;
use arrow_array::types::{UInt8Type, UInt16Type};
use arrow_schema::DataType;
use numpy::{PyArray1, PyReadonlyArray1};
use pyo3::prelude::*;

use crate::table::answers::{Answers, Whole};

/// One column of numpy, held so that nobody writes to it meanwhile.
pub(crate) enum Numbers<'py> {
    U8(PyReadonlyArray1<'py, u8>),
    I8(PyReadonlyArray1<'py, i8>),
    I16(PyReadonlyArray1<'py, i16>),
    I32(PyReadonlyArray1<'py, i32>),
    I64(PyReadonlyArray1<'py, i64>),
    U16(PyReadonlyArray1<'py, u16>),
    U32(PyReadonlyArray1<'py, u32>),
    U64(PyReadonlyArray1<'py, u64>),
}

impl<'py> Numbers<'py> {
    /// A one-dimensional array of integers; anything else is none.
    pub fn of(value: &Bound<'py, PyAny>) -> Option<Self> {
        // An array with gaps between its values is copied once.
        let numpy = value.py().import("numpy").ok()?;
        let value = &numpy.call_method1("ascontiguousarray", (value,)).ok()?;
        None.or_else(|| value.extract().ok().map(Numbers::U8))
            .or_else(|| value.extract().ok().map(Numbers::I8))
            .or_else(|| value.extract().ok().map(Numbers::I16))
            .or_else(|| value.extract().ok().map(Numbers::I32))
            .or_else(|| value.extract().ok().map(Numbers::I64))
            .or_else(|| value.extract().ok().map(Numbers::U16))
            .or_else(|| value.extract().ok().map(Numbers::U32))
            .or_else(|| value.extract().ok().map(Numbers::U64))
    }

    /// The values as they lie.
    pub fn answers(&self) -> Option<Answers<'_>> {
        let whole = match self {
            Numbers::U8(values) => Whole::U8(values.as_slice().ok()?),
            Numbers::I8(values) => Whole::I8(values.as_slice().ok()?),
            Numbers::I16(values) => Whole::I16(values.as_slice().ok()?),
            Numbers::I32(values) => Whole::I32(values.as_slice().ok()?),
            Numbers::I64(values) => Whole::I64(values.as_slice().ok()?),
            Numbers::U16(values) => Whole::U16(values.as_slice().ok()?),
            Numbers::U32(values) => Whole::U32(values.as_slice().ok()?),
            Numbers::U64(values) => Whole::U64(values.as_slice().ok()?),
        };
        Some(Answers { whole, nulls: None })
    }

    pub fn len(&self) -> usize {
        match self {
            Numbers::U8(values) => values.as_array().len(),
            Numbers::I8(values) => values.as_array().len(),
            Numbers::I16(values) => values.as_array().len(),
            Numbers::I32(values) => values.as_array().len(),
            Numbers::I64(values) => values.as_array().len(),
            Numbers::U16(values) => values.as_array().len(),
            Numbers::U32(values) => values.as_array().len(),
            Numbers::U64(values) => values.as_array().len(),
        }
    }
}

/// A column of small integers, its chunks joined; none for other columns.
pub(crate) fn to_numpy<'py>(
    py: Python<'py>,
    kind: &DataType,
    chunks: &[&ArrayRef],
) -> Option<Bound<'py, PyAny>> {
    match kind {
        DataType::UInt8 => {
            let values = chunks.iter().flat_map(|c| c.as_primitive::<UInt8Type>().values().iter());
            Some(PyArray1::from_vec(py, values.copied().collect()).into_any())
        }
        DataType::UInt16 => {
            let values = chunks.iter().flat_map(|c| c.as_primitive::<UInt16Type>().values().iter());
            Some(PyArray1::from_vec(py, values.copied().collect()).into_any())
        }
        _ => None,
    }
}
