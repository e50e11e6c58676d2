//! Small tables as lists of records, for what the crate reads as data of JSON shape.

use arrow_array::cast::AsArray;
use arrow_array::types::Int64Type;
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_cast::cast;
use arrow_schema::{ArrowError, DataType};
use ocop::{Failure, Raw, problem::Concern};
use pyo3::prelude::*;

use crate::error::Raise;
use crate::table::batches;

/// The rows of a table, each an object of the columns' names. Nulls, texts and numbers stay what
/// they are; anything else becomes the text that it prints as.
pub(crate) fn records(table: &Bound<'_, PyAny>) -> PyResult<Raw> {
    let reader = batches(table)?;
    let mut rows = Vec::new();
    for batch in reader {
        let batch = batch.and_then(|batch| of_batch(&batch, &mut rows));
        batch.map_err(|error| Failure::unreadable(Concern::Programme, error)).or_raise()?;
    }
    Ok(Raw::List(rows))
}

fn of_batch(batch: &RecordBatch, rows: &mut Vec<Raw>) -> Result<(), ArrowError> {
    let schema = batch.schema();
    let columns = schema.fields().iter().zip(batch.columns());
    let columns = columns
        .map(|(field, column)| Ok((field.name(), Values::of(column)?)))
        .collect::<Result<Vec<_>, ArrowError>>()?;
    let row = |at| columns.iter().map(|(name, values)| ((*name).clone(), values.at(at))).collect();
    rows.extend((0..batch.num_rows()).map(|at| Raw::Map(row(at))));
    Ok(())
}

/// A column as whole numbers, or as texts.
enum Values {
    Whole(ArrayRef),
    /// Numbers with a point as they print: the crate says where a whole one is needed.
    Number(ArrayRef),
    Text(ArrayRef),
}

impl Values {
    fn of(column: &ArrayRef) -> Result<Self, ArrowError> {
        if column.data_type().is_integer() {
            return Ok(Values::Whole(cast(column, &DataType::Int64)?));
        }
        let text = cast(column, &DataType::Utf8)?;
        Ok(if column.data_type().is_numeric() { Values::Number(text) } else { Values::Text(text) })
    }

    fn at(&self, row: usize) -> Raw {
        match self {
            Values::Whole(array) | Values::Number(array) | Values::Text(array)
                if array.is_null(row) =>
            {
                Raw::Null
            }
            Values::Whole(array) => Raw::Int(array.as_primitive::<Int64Type>().value(row)),
            Values::Number(array) => Raw::Number(array.as_string::<i32>().value(row).to_owned()),
            Values::Text(array) => Raw::Text(array.as_string::<i32>().value(row).to_owned()),
        }
    }
}
