//! The way to the next star, and how far a result is from tipping.

use ocop::{problem::Concern, wire};
use pyo3::prelude::*;

use crate::catalogue::Rubric;
use crate::error::Raise;
use crate::raw;
use crate::report::{Report, rules};

/// The cheapest ways to a star.
#[pyfunction]
pub(crate) fn plan_upgrade(
    py: Python<'_>,
    rubric: &Rubric,
    sheet: &Bound<'_, PyAny>,
    target: i64,
    options: &Bound<'_, PyAny>,
) -> PyResult<Report> {
    let sheet = raw::read(sheet, Concern::Sheet)?;
    let options = raw::read(options, Concern::Argument)?;
    let plan = || wire::plan_upgrade(rubric.get(), &sheet, target, &options);
    Ok(py.detach(plan).or_raise()?.into())
}

/// How far the result of a sheet or of a council is from tipping.
#[pyfunction]
pub(crate) fn sensitivity(
    py: Python<'_>,
    rubric: &Rubric,
    sheet_or_sheets: &Bound<'_, PyAny>,
    gates: &str,
    knockouts: &str,
) -> PyResult<Report> {
    let rules = rules(gates, knockouts)?;
    let data = raw::read(sheet_or_sheets, Concern::Sheet)?;
    Ok(py.detach(|| wire::sensitivity(rubric.get(), &data, rules)).or_raise()?.into())
}
