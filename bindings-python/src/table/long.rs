//! One row for each answer: product, member, criterion, option.

mod sheets;

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{
    ArrayRef, Decimal128Array, RecordBatch, StringArray, UInt8Array, UInt32Array, UInt64Array,
};
use arrow_schema::{DataType, Field, FieldRef, Schema};
use ocop::batch::{Councils, State};
use ocop::council::Rules;
use ocop::problem::{Concern, OneOf, binding};
use ocop::text::clip;
use ocop::{Failure, Problem};
use pyo3::prelude::*;

use self::sheets::Sheets;
use crate::argument::{raises, rubric, rules, text};
use crate::error::{Raise, at_row, of_product};
use crate::table::answers::{Answers, holds_options, options};
use crate::table::rated::{Rater, fields, gaps, is_error, stars};
use crate::table::values::is_text;
use crate::table::wide::not_whole;
use crate::table::{Batches, Table, batches, cast, join, refused, unreadable};

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
    rubric: &Bound<'_, PyAny>,
    table: &Bound<'_, PyAny>,
    names: [Bound<'_, PyAny>; 4],
    gates: &Bound<'_, PyAny>,
    knockouts: &Bound<'_, PyAny>,
    errors: &Bound<'_, PyAny>,
) -> PyResult<Table> {
    let (rubric, rules) = (self::rubric(rubric)?, rules(gates, knockouts)?);
    let raise_errors = raises(errors)?;
    let [product, member, criterion, option] = names;
    let names = Names {
        product: text(&product, "product")?,
        member: text(&member, "member")?,
        criterion: text(&criterion, "criterion")?,
        option: text(&option, "option")?,
    };
    let rater = Rater::new(rubric.get())?;
    let table = batches(table, |name| name == names.option)?;
    py.detach(|| rate(&rater, table, &names, rules, raise_errors))
}

fn rate(
    rater: &Rater<'_>,
    table: Batches,
    names: &Names,
    rules: Rules,
    raise_errors: bool,
) -> PyResult<Table> {
    let columns = Columns::of(&table.schema, names)?;
    let mut sheets = Sheets::new(rater.rubric);
    let (mut products, mut before) = (Vec::new(), 0);
    for batch in table {
        let batch = batch.map_err(unreadable)?;
        let text = |at: usize| cast(batch.column(at), &DataType::Utf8).map_err(unreadable);
        let [product, member, criterion] =
            [text(columns.product)?, text(columns.member)?, text(columns.criterion)?];
        let options = options(&names.option, batch.column(columns.option), before)?;
        let Some(options) = Answers::of(&options) else {
            return Err(unreadable(options.data_type()));
        };
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
    let councils = sheets.rate(&rater.kernel, rules).or_raise()?;
    let field = columns.field;
    let products = join(&products, field.data_type()).map_err(unreadable)?;
    finish(rater, &sheets, councils, field, products, rules, raise_errors)
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
        let found = sheets.problems(at, is_error(*state), rules);
        errors.push(found.first().map(|problem| problem.message.clone()));
        if !found.is_empty() {
            *state = State::OutOfRange.number();
        }
        if raise_errors {
            let named = found.into_iter().map(|problem| of_product(sheets.name(at), problem));
            let failure = Failure::unless_empty(Concern::Batch, named.collect());
            failure.map_err(|failure| at_row(at, &failure))?;
        }
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
        return Err(refused(binding::taken_column(&clip(product.name()))));
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
        let wanted = [
            ("product", &names.product),
            ("member", &names.member),
            ("criterion", &names.criterion),
            ("option", &names.option),
        ];
        let mut problems = Vec::new();
        let found = wanted.map(|(_, name)| find(schema, name, &mut problems));
        let [product, member, criterion, option] = found;
        for (later, (role, name)) in wanted.iter().enumerate() {
            let before = wanted.iter().zip(found).take(later);
            let same = before.filter(|(_, at)| at.is_some() && found.get(later) == Some(at));
            problems.extend(
                same.map(|((first, _), _)| binding::column_for_two(&clip(name), first, role)),
            );
        }
        let field = |at: Option<usize>| schema.fields().get(at?);
        if let Some(field) = field(criterion).filter(|field| !is_text(field.data_type())) {
            let kind = field.data_type().to_string();
            problems.push(binding::column_of_codes(&clip(field.name()), &kind));
        }
        problems.extend(field(option).filter(|field| !holds_options(field)).map(not_whole));
        Failure::unless_empty(Concern::Batch, problems).or_raise()?;
        let (Some(product), Some(member), Some(criterion), Some(option), Some(field)) =
            (product, member, criterion, option, field(product))
        else {
            return Err(unreadable("a column is missing"));
        };
        let field = Arc::new(Field::new(field.name(), field.data_type().clone(), true));
        Ok(Columns { product, member, criterion, option, field })
    }
}

/// The one column of a name: as it is written, or else but for spaces around it.
fn find(schema: &Schema, name: &str, problems: &mut Vec<Problem>) -> Option<usize> {
    let columns = || schema.fields().iter().map(|field| field.name().as_str()).enumerate();
    let mut found: Vec<usize> =
        columns().filter(|(_, own)| *own == name).map(|(at, _)| at).collect();
    if found.is_empty() {
        found = columns().filter(|(_, own)| own.trim() == name.trim()).map(|(at, _)| at).collect();
    }
    match found.as_slice() {
        [] => {
            let allowed = OneOf::of(columns().map(|(_, own)| own));
            problems.push(binding::missing_column(&clip(name), allowed));
            None
        }
        [one] => Some(*one),
        [first, ..] => {
            problems.push(binding::duplicate_column(&clip(name)));
            Some(*first)
        }
    }
}
