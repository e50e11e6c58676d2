//! One row for each answer: product, member, criterion, option.

mod sheets;

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{
    Array, ArrayRef, Decimal128Array, RecordBatch, RecordBatchReader, StringArray, UInt8Array,
    UInt32Array, UInt64Array,
};
use arrow_cast::cast;
use arrow_schema::{ArrowError, DataType, Field, FieldRef, Schema};
use ocop::batch::Councils;
use ocop::council::Rules;
use ocop::{Problem, wire};
use pyo3::prelude::*;
use pyo3_arrow::input::AnyRecordBatch;

use self::sheets::Sheets;
use crate::catalogue::Rubric;
use crate::error::Raise;
use crate::report::rules;
use crate::table::answers::{Answers, is_whole};
use crate::table::rated::{Rater, fields, gaps, is_error, stars};
use crate::table::wide::{not_whole, taken_name, unreadable};
use crate::table::{Table, problem};

/// The names of the columns to read.
pub(crate) struct Names {
    product: String,
    member: String,
    criterion: String,
    option: String,
}

/// Rates the products of a long table, each by its members.
#[pyfunction]
pub(crate) fn rate_long(
    py: Python<'_>,
    rubric: &Rubric,
    table: &Bound<'_, PyAny>,
    names: (String, String, String, String),
    gates: &str,
    knockouts: &str,
    raise_errors: bool,
) -> PyResult<Table> {
    let rules = rules(gates, knockouts)?;
    let rater = Rater::new(rubric.get()).or_raise()?;
    let reader = table.extract::<AnyRecordBatch>()?.into_reader()?;
    let (product, member, criterion, option) = names;
    let names = Names { product, member, criterion, option };
    py.detach(|| rate(&rater, reader, &names, rules, raise_errors))
}

fn rate(
    rater: &Rater<'_>,
    reader: Box<dyn RecordBatchReader + Send>,
    names: &Names,
    rules: Rules,
    raise_errors: bool,
) -> PyResult<Table> {
    let columns = Columns::of(reader.schema().as_ref(), names)?;
    let mut sheets = Sheets::new(rater.rubric);
    let (mut products, mut before) = (Vec::new(), 0);
    for batch in reader {
        let batch = batch.map_err(unreadable)?;
        let text = |at: usize| cast(batch.column(at), &DataType::Utf8).map_err(unreadable);
        let [product, member, criterion] =
            [text(columns.product)?, text(columns.member)?, text(columns.criterion)?];
        let Some(options) = Answers::of(batch.column(columns.option)) else { continue };
        let first = sheets.add(
            [product.as_string(), member.as_string(), criterion.as_string()],
            &options,
            names,
            before,
        )?;
        before += batch.num_rows();
        let first = UInt32Array::from(first);
        products.push(
            arrow_select::take::take(batch.column(columns.product), &first, None)
                .map_err(unreadable)?,
        );
    }
    sheets.sort();
    let councils = sheets.rate(&rater.plan, rules).or_raise()?;
    let field = columns.field;
    let products = join(&products, field.data_type()).map_err(unreadable)?;
    finish(rater, &sheets, councils, field, products, rules, raise_errors)
}

fn join(chunks: &[ArrayRef], kind: &DataType) -> Result<ArrayRef, ArrowError> {
    let chunks: Vec<&dyn Array> = chunks.iter().map(AsRef::as_ref).collect();
    if chunks.is_empty() {
        return Ok(arrow_array::new_empty_array(kind));
    }
    arrow_select::concat::concat(&chunks)
}

fn finish(
    rater: &Rater<'_>,
    sheets: &Sheets<'_>,
    mut councils: Councils,
    product: FieldRef,
    products: ArrayRef,
    rules: Rules,
    raise_errors: bool,
) -> PyResult<Table> {
    let mut errors: Vec<Option<String>> = Vec::with_capacity(councils.state.len());
    for (at, state) in councils.state.iter_mut().enumerate() {
        let failure = match sheets.problem(at) {
            Some(found) => Some(found),
            None if is_error(*state) => sheets.council(at).and_then(|council| {
                let failure = wire::rate_council(rater.rubric, &council, rules).err()?;
                Some(failure.problems().cloned().collect())
            }),
            None => None,
        };
        let Some(found) = failure else {
            errors.push(None);
            continue;
        };
        if raise_errors {
            return Err(problem::product(at, sheets.name(at), &found));
        }
        *state = ocop::batch::State::OutOfRange.number();
        errors.push(found.first().map(|problem| problem.message.clone()));
    }
    let any_wrong = errors.iter().any(Option::is_some);
    let rated = any_wrong.then(|| gaps(&councils.state, |state| !is_error(*state)));
    if any_wrong {
        for (stars, error) in councils.stars.iter_mut().zip(&errors) {
            *stars = if error.is_some() { 0 } else { *stars };
        }
    }
    let means = councils.mean.into_iter().map(i128::from).collect::<Vec<_>>();
    let means = Decimal128Array::new(means.into(), rated.clone()).with_precision_and_scale(10, 2);
    let mut columns: Vec<ArrayRef> = vec![
        products,
        Arc::new(UInt32Array::from(councils.count)),
        Arc::new(UInt64Array::new(councils.sum.into(), rated.clone())),
        Arc::new(means.map_err(unreadable)?),
        Arc::new(UInt8Array::new(councils.band.into(), rated.clone())),
        stars(councils.stars),
    ];
    columns.extend(rater.outcome(councils.state, councils.blocker, rated));
    columns.push(Arc::new(StringArray::from(errors)));
    let numbers = [
        ("members", DataType::UInt32),
        ("sum", DataType::UInt64),
        ("mean", DataType::Decimal128(10, 2)),
    ];
    let results = fields(numbers.map(|(name, kind)| (name.to_owned(), kind)).into_iter());
    if results.iter().any(|field| field.name() == product.name()) {
        return Err(problem::table(&[taken_name(product.name())]));
    }
    let schema = Arc::new(Schema::new([vec![product], results].concat()));
    let batch = RecordBatch::try_new(schema.clone(), columns).map_err(unreadable)?;
    Ok(Table { schema, batches: vec![batch] })
}

/// Where the columns are.
struct Columns {
    product: usize,
    member: usize,
    criterion: usize,
    option: usize,
    field: FieldRef,
}

impl Columns {
    fn of(schema: &Schema, names: &Names) -> PyResult<Self> {
        let mut problems = Vec::new();
        let mut find = |name: &str| {
            let found = schema.index_of(name).ok();
            if found.is_none() {
                problems.push(absent(schema, name));
            }
            found.unwrap_or(usize::MAX)
        };
        let at = [&names.product, &names.member, &names.criterion, &names.option];
        let [product, member, criterion, option] = at.map(|name| find(name));
        let field = |at: usize| schema.fields().get(at);
        if let Some(field) = field(criterion).filter(|field| !is_text(field.data_type())) {
            problems.push(not_text(field));
        }
        problems.extend(field(option).filter(|field| !is_whole(field.data_type())).map(not_whole));
        match field(product) {
            Some(field) if problems.is_empty() => {
                let kind = field.data_type().clone();
                let field = Arc::new(Field::new(field.name(), kind, true));
                Ok(Columns { product, member, criterion, option, field })
            }
            _ => Err(problem::table(&problems)),
        }
    }
}

fn is_text(kind: &DataType) -> bool {
    match kind {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => true,
        DataType::Dictionary(_, values) => is_text(values),
        _ => false,
    }
}

fn absent(schema: &Schema, name: &str) -> Problem {
    let shown: String = name.chars().take(40).collect();
    let message = format!("no column `{shown}` in the table");
    Problem {
        allowed: schema.fields().iter().map(|field| field.name().clone()).collect(),
        ..problem::column("missing-column", &shown, message, format!("thiếu cột `{shown}`"))
    }
}

fn not_text(field: &FieldRef) -> Problem {
    let (name, kind) = (field.name(), field.data_type());
    let message = format!("the column `{name}` is of type {kind}, expected texts such as `1.10`");
    let vi = format!("cột `{name}` có kiểu {kind}, cần văn bản");
    Problem {
        value: Some(kind.to_string()),
        help: Some("read codes as texts: as numbers, 1.1 and 1.10 are the same"),
        ..problem::column("wrong-type", name, message, vi)
    }
}
