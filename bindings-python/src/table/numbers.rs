//! Columns of numpy.

use arrow_array::ArrayRef;
use arrow_array::cast::AsArray;
use arrow_array::types::{UInt8Type, UInt16Type};
use arrow_schema::DataType;
use numpy::{Element, PyArray1, PyReadonlyArray1};
use pyo3::prelude::*;

use crate::table::answers::{Answers, Integer};

/// One column of numpy, held so that nobody writes to it meanwhile.
pub(crate) struct Numbers<'py>(Box<dyn Held + 'py>);

trait Held {
    /// The values as they lie.
    fn answers(&self) -> Option<Answers<'_>>;
    fn len(&self) -> usize;
}

impl<T: Element + Integer> Held for PyReadonlyArray1<'_, T> {
    fn answers(&self) -> Option<Answers<'_>> {
        Some(Answers { whole: T::whole(self.as_slice().ok()?), nulls: None })
    }

    fn len(&self) -> usize {
        self.as_array().len()
    }
}

impl<'py> Numbers<'py> {
    /// A one-dimensional array of integers; anything else is none.
    pub fn of(value: &Bound<'py, PyAny>) -> Option<Self> {
        fn held<'py, T: Element + Integer + 'py>(
            value: &Bound<'py, PyAny>,
        ) -> Option<Numbers<'py>> {
            let array = value.extract::<PyReadonlyArray1<'py, T>>().ok()?;
            Some(Numbers(Box::new(array)))
        }
        // An array with gaps between its values is copied once.
        let numpy = value.py().import("numpy").ok()?;
        let value = &numpy.call_method1("ascontiguousarray", (value,)).ok()?;
        None.or_else(|| held::<u8>(value))
            .or_else(|| held::<i8>(value))
            .or_else(|| held::<i16>(value))
            .or_else(|| held::<i32>(value))
            .or_else(|| held::<i64>(value))
            .or_else(|| held::<u16>(value))
            .or_else(|| held::<u32>(value))
            .or_else(|| held::<u64>(value))
    }

    pub fn answers(&self) -> Option<Answers<'_>> {
        self.0.answers()
    }

    pub fn len(&self) -> usize {
        self.0.len()
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
