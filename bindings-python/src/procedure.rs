//! What comes before and after a rating: editions by date, recognition, certificates, rounds, part
//! subtotals, product codes, programmes.

use ocop::{Raw, problem::Concern, wire};
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::error::Raise;
use crate::raw;
use crate::report::Report;
use crate::table::records;

/// Which edition applies to a file.
#[pyfunction]
pub(crate) fn edition_for(
    submitted: &str,
    purpose: &str,
    rated: &str,
    question: &Bound<'_, PyAny>,
) -> PyResult<Report> {
    let question = raw::read(question, Concern::Procedure)?;
    Ok(wire::edition_for(submitted, purpose, rated, &question).or_raise()?.into())
}

/// What follows from a result.
#[pyfunction]
pub(crate) fn recognition(
    edition: &str,
    level: &str,
    stars: Option<i64>,
    total: &str,
    question: &Bound<'_, PyAny>,
) -> PyResult<Report> {
    let question = raw::read(question, Concern::Procedure)?;
    Ok(wire::recognition(edition, level, stars, total, &question).or_raise()?.into())
}

/// A certificate and its days.
#[pyfunction]
pub(crate) fn certificate(
    issued: &str,
    stars: i64,
    question: &Bound<'_, PyAny>,
) -> PyResult<Report> {
    let question = raw::read(question, Concern::Procedure)?;
    Ok(wire::certificate(issued, stars, &question).or_raise()?.into())
}

/// Whether somebody may register a product of a set.
#[pyfunction]
pub(crate) fn eligible(edition: &str, applicant: &str, set: u16) -> PyResult<Report> {
    Ok(wire::eligible(edition, applicant, set).or_raise()?.into())
}

/// What a file holds.
#[pyfunction]
pub(crate) fn file_list(edition: &str, purpose: &str, to: Option<&str>) -> PyResult<Report> {
    Ok(wire::file_list(edition, purpose, to).or_raise()?.into())
}

/// Who sits on the council of a level.
#[pyfunction]
pub(crate) fn composition(edition: &str, level: &str) -> PyResult<Report> {
    Ok(wire::composition(edition, level).or_raise()?.into())
}

/// The rounds that matter on a day.
#[pyfunction]
pub(crate) fn rounds(on: &str) -> PyResult<Report> {
    Ok(wire::rounds(on).or_raise()?.into())
}

/// A rating from part subtotals.
#[pyfunction]
pub(crate) fn rate_parts(edition: &str, a: &str, b: &str, c: &str) -> PyResult<Report> {
    Ok(wire::rate_parts(edition, a, b, c).or_raise()?.into())
}

/// A product code, read.
#[pyfunction]
pub(crate) fn product_code(text: &str) -> PyResult<Report> {
    Ok(wire::product_code(text).or_raise()?.into())
}

/// What a portfolio has reached of a plan. A text that begins like a JSON object is a plan, any
/// other one the name of a plan; a portfolio may be an Arrow table.
#[pyfunction]
pub(crate) fn programme(
    py: Python<'_>,
    plan: &Bound<'_, PyAny>,
    portfolio: &Bound<'_, PyAny>,
) -> PyResult<Report> {
    let plan = match plan.cast::<PyString>() {
        Ok(text) if !text.to_cow()?.trim_start().starts_with('{') => {
            Raw::Text(text.to_cow()?.into_owned())
        }
        _ => raw::read(plan, Concern::Programme)?,
    };
    let is_table =
        portfolio.hasattr("__arrow_c_stream__")? || portfolio.hasattr("__arrow_c_array__")?;
    let portfolio =
        if is_table { records(portfolio)? } else { raw::read(portfolio, Concern::Programme)? };
    Ok(py.detach(|| wire::programme(&plan, &portfolio)).or_raise()?.into())
}
