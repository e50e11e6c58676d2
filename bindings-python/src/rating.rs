//! Ratings, previews, councils, ways to the next star, and how far a result is from tipping. Every
//! answer is handed over in its written form.

use ocop::problem::Concern;
use ocop::{Failure, Lang, Raw, wire};
use pyo3::prelude::*;

use crate::argument::{rubric, rules, text, whole};
use crate::error::{Raise, written};
use crate::raw;

/// Rates one complete sheet.
#[pyfunction]
pub(crate) fn rate(
    py: Python<'_>,
    rubric: &Bound<'_, PyAny>,
    sheet: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let (rubric, sheet) = (self::rubric(rubric)?, raw::read(sheet, Concern::Sheet)?);
    let rubric = rubric.get();
    py.detach(|| written(wire::rate(rubric, &sheet)))
}

/// Says what is certain of a sheet that may be incomplete.
#[pyfunction]
pub(crate) fn preview(
    py: Python<'_>,
    rubric: &Bound<'_, PyAny>,
    sheet: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let (rubric, sheet) = (self::rubric(rubric)?, raw::read(sheet, Concern::Sheet)?);
    let rubric = rubric.get();
    py.detach(|| written(wire::preview(rubric, &sheet)))
}

/// Rates a council.
#[pyfunction]
pub(crate) fn rate_council(
    py: Python<'_>,
    rubric: &Bound<'_, PyAny>,
    sheets: &Bound<'_, PyAny>,
    gates: &Bound<'_, PyAny>,
    knockouts: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let (rubric, rules) = (self::rubric(rubric)?, rules(gates, knockouts)?);
    let sheets = raw::read(sheets, Concern::Council)?;
    let rubric = rubric.get();
    py.detach(|| written(wire::rate_council(rubric, &sheets, rules)))
}

/// The cheapest ways to a star.
#[pyfunction]
pub(crate) fn plan_upgrade(
    py: Python<'_>,
    rubric: &Bound<'_, PyAny>,
    sheet: &Bound<'_, PyAny>,
    target: &Bound<'_, PyAny>,
    options: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let (rubric, target) = (self::rubric(rubric)?, whole(target, "target")?);
    let sheet = raw::read(sheet, Concern::Sheet)?;
    let options = raw::read(options, Concern::Argument)?;
    let rubric = rubric.get();
    py.detach(|| written(wire::plan_upgrade(rubric, &sheet, target, &options)))
}

/// What proves what in a built-in set.
#[pyfunction]
pub(crate) fn evidence(rubric: &Bound<'_, PyAny>) -> PyResult<String> {
    written(wire::evidence(self::rubric(rubric)?.get()))
}

/// How far the result of a sheet or of a council is from tipping.
#[pyfunction]
pub(crate) fn sensitivity(
    py: Python<'_>,
    rubric: &Bound<'_, PyAny>,
    sheet_or_sheets: &Bound<'_, PyAny>,
    gates: &Bound<'_, PyAny>,
    knockouts: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let (rubric, rules) = (self::rubric(rubric)?, rules(gates, knockouts)?);
    let data = raw::read(sheet_or_sheets, Concern::Sheet)?;
    let rubric = rubric.get();
    py.detach(|| written(wire::sensitivity(rubric, &data, rules)))
}

/// A report in words.
#[pyfunction]
pub(crate) fn explain(py: Python<'_>, report: &str, lang: &Bound<'_, PyAny>) -> PyResult<String> {
    let lang: Lang = text(lang, "lang")?.parse().or_raise()?;
    let report = Raw::from_json(report);
    let report =
        report.map_err(|error| Failure::unreadable(Concern::Argument, error)).or_raise()?;
    py.detach(|| wire::explain(&report, lang).or_raise())
}
