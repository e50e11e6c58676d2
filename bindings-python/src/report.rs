//! Ratings, previews and councils.

use ocop::council::Rules;
use ocop::report::{
    CertificateReport, CouncilReport, EditionReport, OutcomeReport, PartsReport, PreviewReport,
    ProductCodeReport, ProgrammeReport, RoundsReport, SensitivityReport, SheetReport,
    UpgradeReport,
};
use ocop::wire;
use ocop::{Lang, council::Vote, problem::Concern};
use pyo3::prelude::*;

use crate::catalogue::Rubric;
use crate::error::{Raise, unwritable};
use crate::raw;

/// What every report of the crate can do.
trait Written: Send + Sync {
    fn json(&self) -> serde_json::Result<String>;
    fn words(&self, lang: Lang) -> String;
}

/// A report of the crate; the classes for results in `ocop` wrap it.
#[pyclass(frozen, module = "ocop._ocop")]
pub(crate) struct Report(Box<dyn Written>);

/// Each report explains itself by a method of its own, so that this list is all there is to it.
macro_rules! written {
    ($($kind:ty),* $(,)?) => {$(
        impl Written for $kind {
            fn json(&self) -> serde_json::Result<String> {
                serde_json::to_string(self)
            }

            fn words(&self, lang: Lang) -> String {
                self.explain(lang)
            }
        }

        impl From<$kind> for Report {
            fn from(report: $kind) -> Self {
                Report(Box::new(report))
            }
        }
    )*};
}

written!(
    CertificateReport,
    CouncilReport,
    EditionReport,
    OutcomeReport,
    PartsReport,
    PreviewReport,
    ProductCodeReport,
    ProgrammeReport,
    RoundsReport,
    SensitivityReport,
    SheetReport,
    UpgradeReport,
);

#[pymethods]
impl Report {
    /// The report in its written form.
    fn to_json(&self) -> PyResult<String> {
        self.0.json().map_err(unwritable)
    }

    /// The report in words.
    fn explain(&self, lang: &str) -> PyResult<String> {
        let lang: Lang = lang.parse().or_raise()?;
        Ok(self.0.words(lang))
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
