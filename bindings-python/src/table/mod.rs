//! Tables in and out through Arrow's C interface, or columns of numpy.

mod answers;
mod long;
mod numbers;
mod rated;
mod records;
mod wide;

use std::sync::Arc;

use arrow_array::{Array, ArrayRef, RecordBatch, RecordBatchReader, StructArray};
use arrow_schema::{Field, SchemaRef};
use ocop::problem::{Concern, binding};
use ocop::text::clip;
use ocop::{Failure, Problem};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use pyo3_arrow::ffi::{ArrayIterator, to_schema_pycapsule, to_stream_pycapsule};
use pyo3_arrow::input::AnyRecordBatch;

use crate::argument::kind;
use crate::error::raised;

pub(crate) use long::rate_long;
pub(crate) use records::records;
pub(crate) use wide::rate_batch;

/// A finished table; `ocop.Table` wraps it.
#[pyclass(frozen, module = "ocop._ocop")]
pub(crate) struct Table {
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

#[pymethods]
impl Table {
    #[getter]
    fn num_rows(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    #[getter]
    fn columns(&self) -> Vec<String> {
        self.schema.fields().iter().map(|field| field.name().clone()).collect()
    }

    /// The integer columns as numpy arrays; a row without a value has 0.
    fn to_numpy<'py>(&self, py: Python<'py>) -> Vec<(String, Bound<'py, PyAny>)> {
        let names = self.schema.fields().iter().enumerate();
        let column = |(at, field): (usize, &Arc<Field>)| {
            let chunks: Vec<&ArrayRef> = self.batches.iter().map(|b| b.column(at)).collect();
            Some((field.name().clone(), numbers::to_numpy(py, field.data_type(), &chunks)?))
        };
        names.filter_map(column).collect()
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        Ok(to_schema_pycapsule(py, self.schema.as_ref())?)
    }

    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let rows = |batch: RecordBatch| Ok(Arc::new(StructArray::from(batch)) as Arc<dyn Array>);
        let field = Field::new_struct("", self.schema.fields().clone(), false)
            .with_metadata(self.schema.metadata().clone());
        let chunks: Vec<_> = self.batches.iter().cloned().map(rows).collect();
        let reader = ArrayIterator::new(chunks, Arc::new(field));
        Ok(to_stream_pycapsule(py, Box::new(reader), requested_schema)?)
    }
}

/// Whether something hands over a table through Arrow's interface.
pub(crate) fn is_table(data: &Bound<'_, PyAny>) -> bool {
    let has = |name| data.hasattr(name).unwrap_or(false);
    has("__arrow_c_stream__") || has("__arrow_c_array__")
}

/// The record batches of a table.
fn batches(table: &Bound<'_, PyAny>) -> PyResult<Box<dyn RecordBatchReader + Send>> {
    if !is_table(table) {
        return Err(refused(binding::no_table(&kind(table))));
    }
    table.extract::<AnyRecordBatch>()?.into_reader()
}

/// The exception for a table.
fn refused(problem: Problem) -> PyErr {
    raised(&Failure::of(Concern::Batch, problem))
}

/// The exception for a table that Arrow cannot read.
fn unreadable(error: impl ToString) -> PyErr {
    refused(binding::unreadable_table(&clip(&error.to_string())))
}

/// How many threads the machine has for us.
fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}
