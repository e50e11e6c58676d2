//! Small tables as lists of records, for what the crate reads as data of JSON shape.

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::{ArrowError, DataType};
use ocop::{Failure, Raw, problem::Concern};
use pyo3::prelude::*;

use crate::error::Raise;
use crate::table::{batches, cast};

/// The rows of a table, each an object of the columns' names. Nulls, texts, numbers and truth
/// values stay what they are; anything else becomes the text that it prints as.
pub(crate) fn records(table: &Bound<'_, PyAny>) -> PyResult<Raw> {
    let reader = batches(table, |_| false)?;
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

/// A column as its values are told.
enum Values {
    Truth(ArrayRef),
    /// Numbers as they print, so that none is cut down.
    Number(ArrayRef),
    Text(ArrayRef),
}

impl Values {
    fn of(column: &ArrayRef) -> Result<Self, ArrowError> {
        Ok(match column.data_type() {
            DataType::Dictionary(_, values) => return Values::of(&cast(column, values)?),
            DataType::Boolean => Values::Truth(column.clone()),
            kind if kind.is_numeric() => Values::Number(cast(column, &DataType::Utf8)?),
            _ => Values::Text(cast(column, &DataType::Utf8)?),
        })
    }

    /// A number that is none is a gap, as pandas has it.
    fn at(&self, row: usize) -> Raw {
        match self {
            Values::Truth(array) | Values::Number(array) | Values::Text(array)
                if array.is_null(row) =>
            {
                Raw::Null
            }
            Values::Truth(array) => Raw::Bool(array.as_boolean().value(row)),
            Values::Number(array) => match array.as_string::<i32>().value(row) {
                "NaN" => Raw::Null,
                number => Raw::number(number),
            },
            Values::Text(array) => Raw::Text(array.as_string::<i32>().value(row).to_owned()),
        }
    }
}
