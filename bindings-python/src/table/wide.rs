//! One row for each sheet, one column for each criterion.

use std::collections::HashSet;
use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, RecordBatchOptions, RecordBatchReader};
use arrow_schema::{ArrowError, FieldRef, Schema, SchemaRef};
use ocop::{Code, Problem, Rubric as CoreRubric, wire};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use pyo3_arrow::PyArray;
use pyo3_arrow::input::AnyRecordBatch;

use crate::catalogue::Rubric;
use crate::error::Raise;
use crate::table::answers::{Answers, is_whole};
use crate::table::numbers::Numbers;
use crate::table::rated::Rater;
use crate::table::{Table, problem, threads};

/// Rates every row of a table.
#[pyfunction]
pub(crate) fn rate_batch(
    py: Python<'_>,
    rubric: &Rubric,
    table: &Bound<'_, PyAny>,
    raise_errors: bool,
) -> PyResult<Table> {
    let rater = Rater::new(rubric.get()).or_raise()?;
    if let Ok(columns) = table.cast::<PyDict>() {
        return of_numpy(py, &rater, columns, raise_errors);
    }
    let reader = table.extract::<AnyRecordBatch>()?.into_reader()?;
    py.detach(|| of_arrow(&rater, reader, raise_errors))
}

fn of_arrow(
    rater: &Rater<'_>,
    reader: Box<dyn RecordBatchReader + Send>,
    raise_errors: bool,
) -> PyResult<Table> {
    let layout = Layout::of(rater, reader.schema().as_ref())?;
    let (mut batches, mut before) = (Vec::new(), 0);
    for batch in reader {
        let batch = batch.map_err(unreadable)?;
        let arrays: Vec<&ArrayRef> = layout.criteria.iter().map(|at| batch.column(*at)).collect();
        let answers: Option<Vec<_>> = arrays.into_iter().map(Answers::of).collect();
        let answers = answers.unwrap_or_default();
        let others: Vec<ArrayRef> =
            layout.others.iter().map(|at| batch.column(*at).clone()).collect();
        let rows = batch.num_rows();
        layout.rate(rater, &answers, &others, rows, before, raise_errors, &mut batches)?;
        before += rows;
    }
    Ok(Table { schema: layout.schema, batches })
}

fn of_numpy(
    py: Python<'_>,
    rater: &Rater<'_>,
    columns: &Bound<'_, PyDict>,
    raise_errors: bool,
) -> PyResult<Table> {
    let (mut fields, mut numbers, mut arrays) = (Vec::new(), Vec::new(), Vec::new());
    for (name, values) in columns.iter() {
        let name: String = name.extract()?;
        let code = name.parse::<Code>().ok().filter(|code| rater.rubric.criterion(*code).is_some());
        let held = code.and_then(|_| Numbers::of(&values));
        let field = match &held {
            // The width does not matter here, only that it is an integer.
            Some(_) => arrow_schema::Field::new(&name, arrow_schema::DataType::Int64, true),
            None => {
                let array = py.get_type::<PyArray>().call_method1("from_numpy", (&values,));
                let array =
                    array.map_err(|_| not_a_column(&name, &values))?.extract::<PyArray>()?;
                let (array, field) = array.into_inner();
                arrays.resize(fields.len(), None);
                arrays.push(Some(array));
                arrow_schema::Field::new(&name, field.data_type().clone(), true)
            }
        };
        fields.push(field);
        numbers.push(held);
    }
    arrays.resize(fields.len(), None);
    let layout = Layout::of(rater, &Schema::new(fields))?;
    let held = |at: &usize| numbers.get(*at).and_then(Option::as_ref);
    let rows = layout.criteria.iter().find_map(held).map_or(0, Numbers::len);
    let length = |at: usize| match (held(&at), arrays.get(at).and_then(Option::as_ref)) {
        (Some(numbers), _) => numbers.len(),
        (None, Some(array)) => array.len(),
        (None, None) => rows,
    };
    let names = columns.keys();
    for (at, name) in names.iter().enumerate() {
        let found = length(at);
        if found != rows {
            let name: String = name.extract()?;
            let message = format!("the column `{name}` has {found} rows, expected {rows}");
            let vi = format!("cột `{name}` có {found} dòng, cần {rows}");
            return Err(problem::table(&[problem::column("wrong-length", &name, message, vi)]));
        }
    }
    let answers: Option<Vec<_>> =
        layout.criteria.iter().map(|at| held(at).and_then(Numbers::answers)).collect();
    let answers = answers.ok_or_else(|| PyTypeError::new_err("columns must be arrays"))?;
    let others: Vec<ArrayRef> =
        layout.others.iter().filter_map(|at| arrays.get(*at).cloned().flatten()).collect();
    let mut batches = Vec::new();
    py.detach(|| layout.rate(rater, &answers, &others, rows, 0, raise_errors, &mut batches))?;
    Ok(Table { schema: layout.schema, batches })
}

fn not_a_column(name: &str, values: &Bound<'_, PyAny>) -> PyErr {
    let kind = values.get_type().name().map_or_else(|_| "?".to_owned(), |name| name.to_string());
    let message =
        format!("the column `{name}` is a {kind}, expected a numpy array of one dimension");
    let vi = format!("cột `{name}` không phải là mảng numpy một chiều");
    problem::table(&[problem::column("wrong-type", name, message, vi)])
}

pub(crate) fn unreadable(error: ArrowError) -> PyErr {
    problem::whole(
        "unreadable",
        format!("the table cannot be read: {error}"),
        "không đọc được bảng",
    )
}

/// Which column is what.
struct Layout {
    /// By criterion, the column that holds its answers.
    criteria: Vec<usize>,
    /// Columns passed through.
    others: Vec<usize>,
    /// Columns passed through, then result columns.
    schema: SchemaRef,
}

impl Layout {
    /// A column named like a criterion holds its answers. A name with points between numbers that
    /// is no criterion of the set is an error: most likely the table is for another set.
    fn of(rater: &Rater<'_>, schema: &Schema) -> PyResult<Self> {
        let codes = rater.plan.criteria();
        let mut criteria: Vec<Option<usize>> = vec![None; codes.len()];
        let (mut others, mut problems) = (Vec::new(), Vec::new());
        for (at, field) in schema.fields().iter().enumerate() {
            let name = field.name();
            let code = name.parse::<Code>().ok();
            let position = code.and_then(|code| codes.iter().position(|c| *c == code));
            match position.and_then(|position| criteria.get_mut(position)) {
                Some(Some(_)) => problems.push(twice(name)),
                Some(place) => {
                    *place = Some(at);
                    problems.extend((!is_whole(field.data_type())).then(|| not_whole(field)));
                }
                None if code.is_some() && name.contains('.') => problems.push(unknown(rater, name)),
                None => others.push(at),
            }
        }
        let missing = codes.iter().zip(&criteria).filter(|(_, place)| place.is_none());
        problems.extend(missing.map(|(code, _)| missing_column(&code.to_string())));
        let results = rater.fields();
        let passed = others.iter().filter_map(|at| schema.fields().get(*at).cloned());
        let passed: Vec<FieldRef> = passed.collect();
        let own: HashSet<&str> = results.iter().map(|field| field.name().as_str()).collect();
        let taken = passed.iter().filter(|field| own.contains(field.name().as_str()));
        problems.extend(taken.map(|field| taken_name(field.name())));
        if !problems.is_empty() {
            return Err(problem::table(&problems));
        }
        let fields: Vec<FieldRef> = passed.into_iter().chain(results).collect();
        let schema = Arc::new(Schema::new_with_metadata(fields, schema.metadata().clone()));
        Ok(Layout { criteria: criteria.into_iter().flatten().collect(), others, schema })
    }

    #[allow(clippy::too_many_arguments, reason = "the parts of one batch, used in one place")]
    fn rate(
        &self,
        rater: &Rater<'_>,
        answers: &[Answers<'_>],
        others: &[ArrayRef],
        rows: usize,
        before: usize,
        raise_errors: bool,
        to: &mut Vec<RecordBatch>,
    ) -> PyResult<()> {
        for piece in rater.rate(answers, rows, threads()).or_raise()? {
            if let Some(wrong) = piece.wrong.filter(|_| raise_errors) {
                return Err(row_error(rater.rubric, &rater.sheet(answers, wrong), before + wrong));
            }
            let (from, len) = (piece.rows.start, piece.rows.len());
            let mut columns: Vec<ArrayRef> = others.iter().map(|c| c.slice(from, len)).collect();
            columns.extend(piece.columns);
            let options = RecordBatchOptions::new().with_row_count(Some(len));
            let batch = RecordBatch::try_new_with_options(self.schema.clone(), columns, &options);
            to.push(batch.map_err(unreadable)?);
        }
        Ok(())
    }
}

/// Everything that is wrong with one row, said by the crate.
fn row_error(rubric: &CoreRubric, sheet: &ocop::Raw, row: usize) -> PyErr {
    match wire::rate(rubric, sheet) {
        Err(failure) => problem::row(row, &failure),
        // Never seen while the crate's two ways of rating agree.
        Ok(_) => problem::whole("unreadable", format!("row {row} cannot be rated"), "lỗi dòng"),
    }
}

fn missing_column(code: &str) -> Problem {
    let message = format!("no column `{code}`, expected one for every criterion of the set");
    let vi = format!("thiếu cột `{code}`");
    problem::column("missing-column", code, message, vi)
}

fn unknown(rater: &Rater<'_>, name: &str) -> Problem {
    let shown: String = name.chars().take(40).collect();
    let set = rater.rubric.slug();
    let message =
        format!("the column `{shown}` is named like a criterion, but {set} has none such");
    let vi = format!("cột `{shown}` không ứng với tiêu chí nào");
    Problem {
        allowed: rater.plan.criteria().iter().map(ToString::to_string).collect(),
        help: Some("rename the column, or choose the set that the table is for"),
        ..problem::column("unknown-column", &shown, message, vi)
    }
}

fn twice(name: &str) -> Problem {
    let message = format!("the column `{name}` is there twice");
    problem::column("duplicate-column", name, message, format!("có hai cột `{name}`"))
}

pub(crate) fn taken_name(name: &str) -> Problem {
    let message = format!("the column `{name}` has the name of a result");
    let vi = format!("cột `{name}` trùng tên với cột kết quả");
    Problem {
        help: Some("rename or drop it before rating"),
        ..problem::column("taken-column", name, message, vi)
    }
}

pub(crate) fn not_whole(field: &FieldRef) -> Problem {
    let (name, kind) = (field.name(), field.data_type());
    let message = format!("the column `{name}` is of type {kind}, expected integers");
    let vi = format!("cột `{name}` có kiểu {kind}, cần số nguyên");
    Problem {
        value: Some(kind.to_string()),
        allowed: ["UInt8", "Int64", "any other integer"].map(str::to_owned).to_vec(),
        help: Some(
            "cast it to integers with null for an open criterion; in pandas, `astype(\"UInt8\")`",
        ),
        ..problem::column("wrong-type", name, message, vi)
    }
}
