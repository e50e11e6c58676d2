//! Ratings, previews and councils.

use ocop::council::Rules;
use ocop::wire;
use ocop::{Lang, council::Vote, problem::Concern};
use pyo3::prelude::*;

use crate::catalogue::Rubric;
use crate::error::{Raise, unwritable};
use crate::raw;

/// A report of the crate; the classes for results in `ocop` wrap it.
#[pyclass(frozen, module = "ocop._ocop")]
pub(crate) struct Report(ocop::report::Report);

impl<T: Into<ocop::report::Report>> From<T> for Report {
    fn from(report: T) -> Self {
        Report(report.into())
    }
}

#[pymethods]
impl Report {
    /// The report in its written form.
    fn to_json(&self) -> PyResult<String> {
        serde_json::to_string(&self.0).map_err(unwritable)
    }

    /// The report in words.
    fn explain(&self, lang: &str) -> PyResult<String> {
        let lang: Lang = lang.parse().or_raise()?;
        Ok(self.0.explain(lang))
    }
}

/// Rates one complete sheet.
#[pyfunction]
pub(crate) fn rate(py: Python<'_>, rubric: &Rubric, sheet: &Bound<'_, PyAny>) -> PyResult<Report> {
    let sheet = raw::read(sheet, Concern::Sheet)?;
    let report = py.detach(|| wire::rate(rubric.get(), &sheet)).or_raise()?;
    Ok(report.into())
}

/// Says what is certain of a sheet that may be incomplete.
#[pyfunction]
pub(crate) fn preview(
    py: Python<'_>,
    rubric: &Rubric,
    sheet: &Bound<'_, PyAny>,
) -> PyResult<Report> {
    let sheet = raw::read(sheet, Concern::Sheet)?;
    let report = py.detach(|| wire::preview(rubric.get(), &sheet)).or_raise()?;
    Ok(report.into())
}

/// Rates a council.
#[pyfunction]
pub(crate) fn rate_council(
    py: Python<'_>,
    rubric: &Rubric,
    sheets: &Bound<'_, PyAny>,
    gates: &str,
    knockouts: &str,
) -> PyResult<Report> {
    let rules = rules(gates, knockouts)?;
    let sheets = raw::read(sheets, Concern::Council)?;
    let report = py.detach(|| wire::rate_council(rubric.get(), &sheets, rules)).or_raise()?;
    Ok(report.into())
}

pub(crate) fn rules(gates: &str, knockouts: &str) -> PyResult<Rules> {
    let (gates, knockouts) =
        (gates.parse::<Vote>().or_raise()?, knockouts.parse::<Vote>().or_raise()?);
    Ok(Rules { gates, knockouts })
}
