//! Columns as lists of Python's own objects.

use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int64Type, UInt64Type};
use arrow_array::{Array, ArrayRef};
use arrow_schema::DataType;
use pyo3::prelude::*;
use pyo3::types::PyList;

use crate::table::{cast, unreadable};

/// A column as a list, gaps as `None`; none for types that Python has no object for, or that need a
/// package to be told.
pub(crate) fn to_list<'py>(
    py: Python<'py>,
    column: &ArrayRef,
) -> PyResult<Option<Bound<'py, PyList>>> {
    let as_type = |kind: &DataType| cast(column, kind).map_err(unreadable);
    let list = match column.data_type() {
        DataType::Null => PyList::new(py, vec![None::<bool>; column.len()]),
        DataType::Boolean => PyList::new(py, column.as_boolean().iter().collect::<Vec<_>>()),
        DataType::UInt64 => {
            PyList::new(py, column.as_primitive::<UInt64Type>().iter().collect::<Vec<_>>())
        }
        kind if kind.is_integer() => {
            let whole = as_type(&DataType::Int64)?;
            PyList::new(py, whole.as_primitive::<Int64Type>().iter().collect::<Vec<_>>())
        }
        DataType::Float16 | DataType::Float32 | DataType::Float64 => {
            let real = as_type(&DataType::Float64)?;
            PyList::new(py, real.as_primitive::<Float64Type>().iter().collect::<Vec<_>>())
        }
        DataType::Decimal128(..) => {
            let texts = as_type(&DataType::Utf8)?;
            let decimal = py.import("decimal")?.getattr("Decimal")?;
            let exact = |text: Option<&str>| text.map(|text| decimal.call1((text,))).transpose();
            let exact = texts.as_string::<i32>().iter().map(exact).collect::<PyResult<Vec<_>>>()?;
            PyList::new(py, exact)
        }
        kind if is_text(kind) => {
            let texts = as_type(&DataType::Utf8)?;
            PyList::new(py, texts.as_string::<i32>().iter().collect::<Vec<_>>())
        }
        _ => return Ok(None),
    };
    list.map(Some)
}

/// Whether a column holds texts, each once or as they come.
pub(crate) fn is_text(kind: &DataType) -> bool {
    match kind {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => true,
        DataType::Dictionary(_, values) => is_text(values),
        _ => false,
    }
}
