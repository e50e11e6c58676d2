//! Result columns as arrays of numpy.

use arrow_array::ArrayRef;
use arrow_array::cast::AsArray;
use arrow_array::types::{UInt8Type, UInt16Type};
use arrow_schema::DataType;
use numpy::PyArray1;
use pyo3::prelude::*;

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
