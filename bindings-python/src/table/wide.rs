//! One row for each sheet, one column for each criterion.

use std::collections::HashSet;
use std::sync::Arc;

use arrow_array::{Array, ArrayRef, RecordBatch, RecordBatchOptions, RecordBatchReader};
use arrow_schema::{DataType, Field, FieldRef, Schema, SchemaRef};
use ocop::problem::{Concern, OneOf, binding};
use ocop::text::clip;
use ocop::{Code, Failure, Problem, wire};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use pyo3_arrow::PyArray;

use crate::argument::{kind, raises, rubric};
use crate::error::{Raise, at_row, of_row};
use crate::table::answers::{Answers, is_whole};
use crate::table::numbers::Numbers;
use crate::table::rated::Rater;
use crate::table::{Table, batches, refused, threads, unreadable};

/// Rates every row of a table.
#[pyfunction]
pub(crate) fn rate_batch(
    py: Python<'_>,
    rubric: &Bound<'_, PyAny>,
    table: &Bound<'_, PyAny>,
    errors: &Bound<'_, PyAny>,
) -> PyResult<Table> {
    let (rubric, raise_errors) = (self::rubric(rubric)?, raises(errors)?);
    let rater = Rater::new(rubric.get())?;
    if let Ok(columns) = table.cast::<PyDict>() {
        return of_numpy(py, &rater, columns, raise_errors);
    }
    let reader = batches(table)?;
    py.detach(|| of_arrow(&rater, reader, raise_errors))
}

fn of_arrow(
    rater: &Rater<'_>,
    reader: Box<dyn RecordBatchReader + Send>,
    raise_errors: bool,
) -> PyResult<Table> {
    let layout = Layout::of(rater, reader.schema().as_ref())?;
    let (mut rated, mut before) = (Vec::new(), 0);
    for batch in reader {
        let batch = batch.map_err(unreadable)?;
        let answers = layout.criteria.iter().filter_map(|at| Answers::of(batch.column(*at)));
        let others = layout.others.iter().map(|at| batch.column(*at).clone()).collect();
        let count = batch.num_rows();
        let rows = Rows { answers: answers.collect(), others, count, before };
        rated.extend(layout.rate(rater, &rows, raise_errors)?);
        before += count;
    }
    Ok(Table { schema: layout.schema, batches: rated })
}

/// A column of a dictionary: answers to a criterion as they lie, anything else as an Arrow array.
enum Held<'py> {
    Answers(Numbers<'py>),
    Other(ArrayRef),
}

impl<'py> Held<'py> {
    fn of(name: &str, values: &Bound<'py, PyAny>, is_criterion: bool) -> PyResult<Self> {
        let numbers = if is_criterion { Numbers::of(values) } else { None };
        if let Some(numbers) = numbers {
            return Ok(Held::Answers(numbers));
        }
        let array = values.py().get_type::<PyArray>().call_method1("from_numpy", (values,));
        let array = array.and_then(|array| array.extract::<PyArray>());
        let wrong = |_| refused(binding::column_of_objects(&clip(name), &kind(values)));
        Ok(Held::Other(array.map_err(wrong)?.into_inner().0))
    }

    fn len(&self) -> usize {
        match self {
            Held::Answers(numbers) => numbers.len(),
            Held::Other(array) => array.len(),
        }
    }

    fn kind(&self) -> DataType {
        match self {
            // The width does not matter here, only that it is an integer.
            Held::Answers(_) => DataType::Int64,
            Held::Other(array) => array.data_type().clone(),
        }
    }
}

fn of_numpy(
    py: Python<'_>,
    rater: &Rater<'_>,
    columns: &Bound<'_, PyDict>,
    raise_errors: bool,
) -> PyResult<Table> {
    let (mut fields, mut held) = (Vec::new(), Vec::new());
    for (key, values) in columns.iter() {
        let Ok(name) = key.cast::<PyString>().map(ToString::to_string) else {
            let shown = clip(&key.repr()?.to_cow()?);
            return Err(refused(binding::foreign_column(&shown, &kind(&key))));
        };
        let code = name.parse::<Code>().ok().filter(|code| rater.rubric.criterion(*code).is_some());
        let column = Held::of(&name, &values, code.is_some())?;
        fields.push(Field::new(name, column.kind(), true));
        held.push(column);
    }
    let layout = Layout::of(rater, &Schema::new(fields.clone()))?;
    let first = layout.criteria.first().and_then(|at| held.get(*at));
    let count = first.map_or(0, Held::len);
    let mut columns = fields.iter().zip(&held);
    if let Some((field, column)) = columns.find(|(_, column)| column.len() != count) {
        let name = clip(field.name());
        return Err(refused(binding::column_of_length(&name, column.len(), count)));
    }
    let answers = layout.criteria.iter().filter_map(|at| match held.get(*at)? {
        Held::Answers(numbers) => numbers.answers(),
        Held::Other(array) => Answers::of(array),
    });
    let others = layout.others.iter().filter_map(|at| match held.get(*at)? {
        Held::Answers(_) => None,
        Held::Other(array) => Some(array.clone()),
    });
    let rows = Rows { answers: answers.collect(), others: others.collect(), count, before: 0 };
    let batches = py.detach(|| layout.rate(rater, &rows, raise_errors))?;
    Ok(Table { schema: layout.schema, batches })
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

/// Some rows of a table: a column of answers for each criterion, and what is passed through.
struct Rows<'a> {
    answers: Vec<Answers<'a>>,
    others: Vec<ArrayRef>,
    count: usize,
    /// How many rows of the table came before.
    before: usize,
}

impl Layout {
    /// A column named like a criterion holds its answers. A name with points between numbers that
    /// is no criterion of the set is an error: most likely the table is for another set.
    fn of(rater: &Rater<'_>, schema: &Schema) -> PyResult<Self> {
        let codes = rater.kernel.criteria();
        let mut criteria: Vec<Option<usize>> = vec![None; codes.len()];
        let (mut others, mut problems) = (Vec::new(), Vec::new());
        for (at, field) in schema.fields().iter().enumerate() {
            let name = field.name();
            let code = name.parse::<Code>().ok();
            let position = code.and_then(|code| codes.iter().position(|c| *c == code));
            match position.and_then(|position| criteria.get_mut(position)) {
                Some(Some(_)) => problems.push(binding::duplicate_column(&clip(name))),
                Some(place) => {
                    *place = Some(at);
                    problems.extend((!is_whole(field.data_type())).then(|| not_whole(field)));
                }
                None if code.is_some() && name.contains('.') => {
                    let allowed = OneOf::of(codes);
                    let slug = rater.rubric.slug();
                    problems.push(binding::unknown_column(&clip(name), slug, allowed));
                }
                None => others.push(at),
            }
        }
        let missing = codes.iter().zip(&criteria).filter(|(_, place)| place.is_none());
        problems.extend(missing.map(|(code, _)| binding::missing_criterion(&code.to_string())));
        let results = rater.fields();
        let passed = others.iter().filter_map(|at| schema.fields().get(*at).cloned());
        let passed: Vec<FieldRef> = passed.collect();
        let own: HashSet<&str> = results.iter().map(|field| field.name().as_str()).collect();
        let taken = passed.iter().filter(|field| own.contains(field.name().as_str()));
        problems.extend(taken.map(|field| binding::taken_column(&clip(field.name()))));
        Failure::unless_empty(Concern::Batch, problems).or_raise()?;
        let fields: Vec<FieldRef> = passed.into_iter().chain(results).collect();
        let schema = Arc::new(Schema::new_with_metadata(fields, schema.metadata().clone()));
        Ok(Layout { criteria: criteria.into_iter().flatten().collect(), others, schema })
    }

    fn rate(
        &self,
        rater: &Rater<'_>,
        rows: &Rows<'_>,
        raise_errors: bool,
    ) -> PyResult<Vec<RecordBatch>> {
        let pieces = rater.rate(&rows.answers, rows.count, threads())?;
        let rated = pieces.into_iter().map(|piece| {
            if let Some(wrong) = piece.wrong.filter(|_| raise_errors) {
                return Err(row_error(rater, rows, wrong));
            }
            let (from, len) = (piece.rows.start, piece.rows.len());
            let others = rows.others.iter().map(|column| column.slice(from, len));
            let columns = others.chain(piece.columns).collect();
            let options = RecordBatchOptions::new().with_row_count(Some(len));
            let batch = RecordBatch::try_new_with_options(self.schema.clone(), columns, &options);
            batch.map_err(unreadable)
        });
        rated.collect()
    }
}

/// Everything that is wrong with one row, said by the crate.
fn row_error(rater: &Rater<'_>, rows: &Rows<'_>, wrong: usize) -> PyErr {
    let row = rows.before + wrong;
    let found = match wire::rate(rater.rubric, &rater.sheet(&rows.answers, wrong)) {
        Err(failure) => failure.problems().map(|problem| of_row(row, problem.clone())).collect(),
        // Never seen while the crate's two ways of rating agree.
        Ok(_) => Vec::new(),
    };
    match Failure::unless_empty(Concern::Batch, found) {
        Err(failure) => at_row(row, &failure),
        Ok(()) => unreadable(format_args!("row {row}")),
    }
}

pub(crate) fn not_whole(field: &FieldRef) -> Problem {
    let allowed = OneOf(["UInt8", "Int64", "any other integer"].map(str::to_owned).to_vec());
    binding::column_of_answers(&clip(field.name()), &field.data_type().to_string(), allowed)
}
