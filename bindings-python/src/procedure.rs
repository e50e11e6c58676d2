//! What comes before and after a rating: editions by date, recognition, certificates, rounds, part
//! subtotals, product codes, programmes. Every answer is handed over in its written form.

use ocop::wire::{self, CertificateQuestion};
use ocop::{Raw, problem::Concern};
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::argument::{day, maybe, points, text, whole};
use crate::error::written;
use crate::raw;
use crate::table::{is_table, records};

/// Which edition applies to a file.
#[pyfunction]
pub(crate) fn edition_for(
    submitted: &Bound<'_, PyAny>,
    purpose: &Bound<'_, PyAny>,
    rated: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let (submitted, rated) = (day(submitted, "submitted")?, day(rated, "rated")?);
    written(wire::edition_for(&submitted, &text(purpose, "purpose")?, &rated))
}

/// What follows from a result.
#[pyfunction]
pub(crate) fn outcome(
    edition: &Bound<'_, PyAny>,
    level: &Bound<'_, PyAny>,
    stars: &Bound<'_, PyAny>,
    total: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let (edition, level) = (text(edition, "edition")?, text(level, "level")?);
    let (stars, total) = (maybe(stars, "stars", whole)?, points(total, "total")?);
    written(wire::outcome(&edition, &level, stars, &total))
}

/// A certificate and its days.
#[pyfunction]
pub(crate) fn certificate(
    issued: &Bound<'_, PyAny>,
    stars: &Bound<'_, PyAny>,
    on: &Bound<'_, PyAny>,
    complete: &Bound<'_, PyAny>,
    concluded: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let (issued, stars) = (day(issued, "issued")?, whole(stars, "stars")?);
    let on = maybe(on, "on", day)?;
    let complete = maybe(complete, "complete", day)?;
    let concluded = maybe(concluded, "concluded", day)?;
    let question = CertificateQuestion {
        on: on.as_deref(),
        complete: complete.as_deref(),
        concluded: concluded.as_deref(),
    };
    written(wire::certificate(&issued, stars, question))
}

/// The rounds that matter on a day.
#[pyfunction]
pub(crate) fn rounds(on: &Bound<'_, PyAny>) -> PyResult<String> {
    written(wire::rounds(&day(on, "on")?))
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
    let plan = match plan.cast::<PyString>() {
        Ok(text) if !text.to_cow()?.trim_start().starts_with('{') => {
            Raw::Text(text.to_cow()?.into_owned())
        }
        _ => raw::read(plan, Concern::Programme)?,
    };
    let portfolio = if is_table(portfolio) {
        records(portfolio)?
    } else {
        raw::read(portfolio, Concern::Programme)?
    };
    py.detach(|| written(wire::programme(&plan, &portfolio)))
}
