//! What comes before and after a rating: editions by date, recognition, certificates, rounds, part
//! subtotals, product codes, programmes. Every answer is handed over in its written form.

use ocop::{Raw, problem::Concern, wire};
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::argument::{day, maybe, points, string, text, whole};
use crate::error::written;
use crate::raw;
use crate::table::{is_table, pairs, records};

/// Which edition applies to a file.
#[pyfunction]
pub(crate) fn edition_for(
    submitted: &Bound<'_, PyAny>,
    purpose: &Bound<'_, PyAny>,
    rated: &Bound<'_, PyAny>,
    question: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let (submitted, rated) = (day(submitted, "submitted")?, day(rated, "rated")?);
    let (purpose, question) = (text(purpose, "purpose")?, raw::read(question, Concern::Procedure)?);
    written(wire::edition_for(&submitted, &purpose, &rated, &question))
}

/// What follows from a result.
#[pyfunction]
pub(crate) fn recognition(
    edition: &Bound<'_, PyAny>,
    level: &Bound<'_, PyAny>,
    stars: &Bound<'_, PyAny>,
    total: &Bound<'_, PyAny>,
    question: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let (edition, level) = (text(edition, "edition")?, text(level, "level")?);
    let (stars, total) = (maybe(stars, "stars", whole)?, points(total, "total")?);
    let question = raw::read(question, Concern::Procedure)?;
    written(wire::recognition(&edition, &level, stars, &total, &question))
}

/// A certificate and its days.
#[pyfunction]
pub(crate) fn certificate(
    issued: &Bound<'_, PyAny>,
    stars: &Bound<'_, PyAny>,
    question: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let (issued, stars) = (day(issued, "issued")?, whole(stars, "stars")?);
    written(wire::certificate(&issued, stars, &raw::read(question, Concern::Procedure)?))
}

/// Whether somebody may register a product of a set.
#[pyfunction]
pub(crate) fn eligible(
    edition: &Bound<'_, PyAny>,
    applicant: &Bound<'_, PyAny>,
    set: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let (edition, applicant) = (text(edition, "edition")?, text(applicant, "applicant")?);
    // A number that is none of a set is none either where it is cut down.
    let set = u16::try_from(whole(set, "set")?).unwrap_or(u16::MAX);
    written(wire::eligible(&edition, &applicant, set))
}

/// What a file holds.
#[pyfunction]
pub(crate) fn file_list(
    edition: &Bound<'_, PyAny>,
    purpose: &Bound<'_, PyAny>,
    to: &Bound<'_, PyAny>,
    set: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let (edition, purpose) = (text(edition, "edition")?, text(purpose, "purpose")?);
    // A number that is none of a set is none either where it is cut down.
    let set = maybe(set, "set", whole)?.map(|set| u16::try_from(set).unwrap_or(u16::MAX));
    written(wire::file_list(&edition, &purpose, maybe(to, "to", text)?.as_deref(), set))
}

/// Who sits on the council of a level.
#[pyfunction]
pub(crate) fn composition(
    edition: &Bound<'_, PyAny>,
    level: &Bound<'_, PyAny>,
) -> PyResult<String> {
    written(wire::composition(&text(edition, "edition")?, &text(level, "level")?))
}

/// The rounds that matter on a day.
#[pyfunction]
pub(crate) fn rounds(on: &Bound<'_, PyAny>, question: &Bound<'_, PyAny>) -> PyResult<String> {
    written(wire::rounds(&day(on, "on")?, &raw::read(question, Concern::Procedure)?))
}

/// A rating from part subtotals.
#[pyfunction]
pub(crate) fn rate_parts(
    edition: &Bound<'_, PyAny>,
    a: &Bound<'_, PyAny>,
    b: &Bound<'_, PyAny>,
    c: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let edition = text(edition, "edition")?;
    let (a, b, c) = (points(a, "a")?, points(b, "b")?, points(c, "c")?);
    written(wire::rate_parts(&edition, &a, &b, &c))
}

/// A product code, read.
#[pyfunction]
pub(crate) fn product_code(code: &Bound<'_, PyAny>) -> PyResult<String> {
    written(wire::product_code(&text(code, "text")?))
}

/// What a portfolio has reached of a plan. A text that begins like a JSON object is a plan, any
/// other one the name of a plan; a portfolio may be an Arrow table.
#[pyfunction]
pub(crate) fn programme(
    py: Python<'_>,
    plan: &Bound<'_, PyAny>,
    portfolio: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let name = plan.cast::<PyString>().ok().map(|text| string(text, "plan")).transpose()?;
    let is_name =
        |text: &String| !text.trim_start_matches('\u{feff}').trim_start().starts_with('{');
    let plan = match name.filter(is_name) {
        Some(name) => Raw::Text(name),
        None => raw::read(plan, Concern::Programme)?,
    };
    let is_columns = pairs(portfolio).is_some_and(|pairs| !pairs.is_empty());
    let portfolio = if is_columns || is_table(portfolio) {
        records(portfolio)?
    } else {
        raw::read(portfolio, Concern::Programme)?
    };
    py.detach(|| written(wire::programme(&plan, &portfolio)))
}
