//! Tables in and out through Arrow's C interface, or columns of numpy.

mod answers;
mod columns;
mod long;
mod numbers;
mod rated;
mod records;
mod values;
mod wide;

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{
    Array, ArrayRef, RecordBatch, RecordBatchOptions, StructArray, make_array, new_empty_array,
};
use arrow_buffer::NullBuffer;
use arrow_cast::{CastOptions, cast_with_options};
use arrow_ipc::reader::StreamReader;
use arrow_ipc::writer::StreamWriter;
use arrow_schema::{ArrowError, DataType, Field, FieldRef, Schema, SchemaRef};
use ocop::problem::{Concern, binding};
use ocop::text::clip;
use ocop::{Failure, Problem};
use pyo3::exceptions::{PyException, PyMemoryError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyCapsule, PyList, PyTuple};
use pyo3_arrow::ffi::{ArrayIterator, ArrayReader, to_schema_pycapsule, to_stream_pycapsule};
use pyo3_arrow::input::AnyArray;

use crate::argument::{kind, missing_package};
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

/// A column with its name and type.
type Told<'py> = (String, String, Option<Bound<'py, PyList>>);

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
    fn to_numpy<'py>(&self, py: Python<'py>) -> PyResult<Vec<(String, Bound<'py, PyAny>)>> {
        if py.import("numpy").is_err() {
            return Err(missing_package("Table.to_numpy", "numpy"));
        }
        let names = self.schema.fields().iter().enumerate();
        let column = |(at, field): (usize, &Arc<Field>)| {
            let chunks: Vec<&ArrayRef> = self.batches.iter().map(|b| b.column(at)).collect();
            Some((field.name().clone(), numbers::to_numpy(py, field.data_type(), &chunks)?))
        };
        Ok(names.filter_map(column).collect())
    }

    /// Names, types and columns as lists of Python's own objects; no list for a type that has none.
    fn to_lists<'py>(&self, py: Python<'py>) -> PyResult<Vec<Told<'py>>> {
        let names = self.schema.fields().iter().enumerate();
        let column = |(at, field): (usize, &FieldRef)| {
            let list = values::to_list(py, &self.column(at)?)?;
            Ok((field.name().clone(), field.data_type().to_string(), list))
        };
        names.map(column).collect()
    }

    /// The table with its texts as they are, neither views nor each once: what every library can
    /// merge, compare and group.
    fn with_plain_texts(&self) -> PyResult<Self> {
        let plain = |field: &FieldRef| match field.data_type() {
            kind if values::is_text(kind) => DataType::LargeUtf8,
            DataType::Dictionary(_, values) => values.as_ref().clone(),
            kind => kind.clone(),
        };
        let fields = self.schema.fields().iter();
        let fields = fields.map(|f| f.as_ref().clone().with_data_type(plain(f)));
        let fields: Vec<Field> = fields.collect();
        let schema = Arc::new(Schema::new_with_metadata(fields, self.schema.metadata().clone()));
        let batch = |batch: &RecordBatch| {
            let columns = schema.fields().iter().zip(batch.columns());
            let columns = columns.map(|(field, column)| cast(column, field.data_type()));
            let options = RecordBatchOptions::new().with_row_count(Some(batch.num_rows()));
            let columns = columns.collect::<Result<_, _>>()?;
            RecordBatch::try_new_with_options(schema.clone(), columns, &options)
        };
        let batches = self.batches.iter().map(batch).collect::<Result<_, _>>();
        batches.map(|batches| Table { schema: schema.clone(), batches }).map_err(unreadable)
    }

    /// Whether two tables have the same columns and the same rows, however they are cut.
    fn same(&self, other: &Bound<'_, Self>) -> PyResult<bool> {
        let other = other.get();
        if self.schema != other.schema || self.num_rows() != other.num_rows() {
            return Ok(false);
        }
        for at in 0..self.schema.fields().len() {
            if self.column(at)?.as_ref() != other.column(at)?.as_ref() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The table as a stream of Arrow's interprocess format.
    fn to_bytes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let mut bytes = Vec::new();
        let mut write = || {
            let mut writer = StreamWriter::try_new(&mut bytes, &self.schema)?;
            self.batches.iter().try_for_each(|batch| writer.write(batch))?;
            writer.finish()
        };
        write().map_err(unreadable)?;
        Ok(PyBytes::new(py, &bytes))
    }

    /// A table from [`Table::to_bytes`].
    #[staticmethod]
    fn from_bytes(bytes: &Bound<'_, PyAny>) -> PyResult<Self> {
        let bytes: &[u8] = bytes.extract().map_err(PyErr::from).or_refuse()?;
        let read = || {
            let reader = StreamReader::try_new(bytes, None)?;
            let schema = reader.schema();
            Ok(Table { schema, batches: reader.collect::<Result<_, ArrowError>>()? })
        };
        read().map_err(|error: ArrowError| unreadable(error))
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

impl Table {
    /// A column as one array.
    fn column(&self, at: usize) -> PyResult<ArrayRef> {
        let chunks: Vec<ArrayRef> = self.batches.iter().map(|b| b.column(at).clone()).collect();
        let kind = self.schema.fields().get(at).map_or(DataType::Null, |f| f.data_type().clone());
        join(&chunks, &kind).map_err(unreadable)
    }
}

/// Whether something hands over a table through Arrow's interface.
pub(crate) fn is_table(data: &Bound<'_, PyAny>) -> bool {
    let has = |name| data.hasattr(name).unwrap_or(false);
    has("__arrow_c_stream__") || has("__arrow_c_array__")
}

/// The record batches of a table, or of the pairs of names and columns that `_batch` makes of a
/// dictionary. In a column of answers `"none"` is one.
fn batches(table: &Bound<'_, PyAny>, has_answers: impl Fn(&str) -> bool) -> PyResult<Batches> {
    if let Some(pairs) = pairs(table) {
        return of_pairs(&pairs, has_answers);
    }
    check_table(table)?;
    let chunks = table.extract::<AnyArray>().and_then(AnyArray::into_reader).or_refuse()?;
    let field = chunks.field();
    let DataType::Struct(fields) = field.data_type() else {
        let kind = format!("{} of {}", kind(table), field.data_type());
        return Err(refused(binding::no_table(&kind)));
    };
    // A row that is null as a whole leaves a gap in every column.
    let fields: Vec<FieldRef> =
        fields.iter().map(|f| Arc::new(f.as_ref().clone().with_nullable(true))).collect();
    let schema = Arc::new(Schema::new_with_metadata(fields, field.metadata().clone()));
    Ok(Batches { schema, chunks })
}

/// Refuses what is no table.
#[pyfunction]
pub(crate) fn check_table(table: &Bound<'_, PyAny>) -> PyResult<()> {
    if is_table(table) { Ok(()) } else { Err(refused(binding::no_table(&kind(table)))) }
}

/// A key and a value of a dictionary.
type Pair<'py> = (Bound<'py, PyAny>, Bound<'py, PyAny>);

/// The pairs in a list that holds nothing else.
pub(crate) fn pairs<'py>(table: &Bound<'py, PyAny>) -> Option<Vec<Pair<'py>>> {
    let pair = |item: Bound<'py, PyAny>| {
        item.is_instance_of::<PyTuple>().then(|| item.extract::<Pair<'py>>().ok())?
    };
    table.cast_exact::<PyList>().ok()?.iter().map(pair).collect()
}

fn of_pairs(pairs: &[Pair<'_>], has_answers: impl Fn(&str) -> bool) -> PyResult<Batches> {
    let (mut fields, mut columns): (Vec<Field>, Vec<ArrayRef>) = (Vec::new(), Vec::new());
    for (key, values) in pairs {
        let name = columns::name(key)?;
        let (field, column) = columns::column(&name, values, has_answers(&name))?;
        let count = columns.first().map_or(column.len(), |first| first.len());
        if column.len() != count {
            return Err(refused(binding::column_of_length(&clip(&name), column.len(), count)));
        }
        fields.push(field);
        columns.push(column);
    }
    let rows = columns.first().map_or(0, |first| first.len());
    let schema = Arc::new(Schema::new(fields));
    let rows = StructArray::try_new_with_length(schema.fields().clone(), columns, None, rows);
    let rows = Arc::new(rows.map_err(unreadable)?) as ArrayRef;
    let field = Field::new_struct("", schema.fields().clone(), false);
    Ok(Batches { schema, chunks: Box::new(ArrayIterator::new(vec![Ok(rows)], Arc::new(field))) })
}

/// The record batches of a stream of rows.
///
/// Arrow's readers of record batches take the columns of the rows and leave behind which rows are
/// null: such a row would be rated by whatever lies below it.
struct Batches {
    schema: SchemaRef,
    chunks: Box<dyn ArrayReader + Send>,
}

impl Iterator for Batches {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        let rows = self.chunks.next()?;
        Some(rows.and_then(|rows| batch(self.schema.clone(), rows.as_ref())))
    }
}

fn batch(schema: SchemaRef, rows: &dyn Array) -> Result<RecordBatch, ArrowError> {
    let Some(rows) = rows.as_struct_opt() else {
        return Err(ArrowError::SchemaError("a chunk is no struct".to_owned()));
    };
    let options = RecordBatchOptions::new().with_row_count(Some(rows.len()));
    let columns = match rows.nulls().filter(|nulls| nulls.null_count() > 0) {
        Some(nulls) => {
            let columns = rows.columns().iter().map(|column| with_gaps(column, nulls));
            columns.collect::<Result<Vec<_>, _>>()?
        }
        None => rows.columns().to_vec(),
    };
    RecordBatch::try_new_with_options(schema, columns, &options)
}

/// A column with the gaps of its rows.
fn with_gaps(column: &ArrayRef, nulls: &NullBuffer) -> Result<ArrayRef, ArrowError> {
    if *column.data_type() == DataType::Null {
        return Ok(column.clone());
    }
    let all = NullBuffer::union(column.nulls(), Some(nulls));
    let data = column.to_data().into_builder().nulls(all).build()?;
    Ok(make_array(data))
}

/// The columns of several chunks as one.
fn join(chunks: &[ArrayRef], kind: &DataType) -> Result<ArrayRef, ArrowError> {
    match chunks {
        [] => Ok(new_empty_array(kind)),
        [one] => Ok(one.clone()),
        many => {
            let many: Vec<&dyn Array> = many.iter().map(AsRef::as_ref).collect();
            arrow_select::concat::concat(&many)
        }
    }
}

/// A cast that loses nothing: where a value does not fit, it fails.
fn cast(column: &dyn Array, kind: &DataType) -> Result<ArrayRef, ArrowError> {
    cast_with_options(column, kind, &CastOptions { safe: false, ..CastOptions::default() })
}

/// Says of an object that could not be read as a table why, in the words of whoever failed.
trait OrRefuse<T> {
    fn or_refuse(self) -> PyResult<T>;
}

impl<T> OrRefuse<T> for PyResult<T> {
    fn or_refuse(self) -> PyResult<T> {
        self.map_err(|error| {
            Python::attach(|py| {
                let own = error.is_instance_of::<PyException>(py)
                    && !error.is_instance_of::<PyMemoryError>(py);
                if own { unreadable(error) } else { error }
            })
        })
    }
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
