//! Ratings, previews and councils.

use ocop::report::{CouncilReport, PreviewReport, SheetReport};
use ocop::wire::{self, CouncilRules};
use ocop::{Concern, Lang, Vote};
use pyo3::prelude::*;

use crate::catalogue::Rubric;
use crate::error::{Raise, unwritable};
use crate::raw;

enum Held {
    Sheet(SheetReport),
    Preview(PreviewReport),
    Council(CouncilReport),
}

/// A report of the crate; `ocop.Rating`, `ocop.Preview` and `ocop.CouncilRating` wrap it.
#[pyclass(frozen, module = "ocop._ocop")]
pub(crate) struct Report(Box<Held>);

#[pymethods]
impl Report {
    /// The report in its written form.
    fn to_json(&self) -> PyResult<String> {
        match &*self.0 {
            Held::Sheet(report) => serde_json::to_string(report),
            Held::Preview(report) => serde_json::to_string(report),
            Held::Council(report) => serde_json::to_string(report),
        }
        .map_err(unwritable)
    }

    /// The report in words.
    fn explain(&self, lang: &str) -> PyResult<String> {
        let lang: Lang = lang.parse().or_raise()?;
        Ok(match &*self.0 {
            Held::Sheet(report) => report.explain(lang),
            Held::Preview(report) => report.explain(lang),
            Held::Council(report) => report.explain(lang),
        })
    }
}

/// Rates one complete sheet.
#[pyfunction]
pub(crate) fn rate(py: Python<'_>, rubric: &Rubric, sheet: &Bound<'_, PyAny>) -> PyResult<Report> {
    let sheet = raw::read(sheet, Concern::Sheet)?;
    let report = py.detach(|| wire::rate(rubric.get(), &sheet)).or_raise()?;
    Ok(Report(Box::new(Held::Sheet(report))))
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
    Ok(Report(Box::new(Held::Preview(report))))
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
    Ok(Report(Box::new(Held::Council(report))))
}

pub(crate) fn rules(gates: &str, knockouts: &str) -> PyResult<CouncilRules> {
    let (gates, knockouts) =
        (gates.parse::<Vote>().or_raise()?, knockouts.parse::<Vote>().or_raise()?);
    Ok(CouncilRules { gates, knockouts })
}
