//! Texts as questions, answers as texts.

use ocop::report::{self, Teller};
use ocop::{Failure, Lang, Raw, problem::Concern, wire};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

/// A failure as JSON text, which JavaScript catches.
pub type Thrown = String;

/// The reports that this module makes, and so can tell in words.
const TELLERS: &[Teller] = &[
    #[cfg(feature = "rating")]
    report::SheetReport::TELLER,
    #[cfg(feature = "rating")]
    report::PreviewReport::TELLER,
    #[cfg(feature = "rating")]
    report::CouncilReport::TELLER,
    #[cfg(feature = "plan")]
    report::UpgradeReport::TELLER,
    #[cfg(feature = "plan")]
    report::EvidenceReport::TELLER,
    #[cfg(feature = "plan")]
    report::SensitivityReport::TELLER,
    #[cfg(feature = "plan")]
    report::CouncilSensitivityReport::TELLER,
    #[cfg(feature = "procedure")]
    report::EditionReport::TELLER,
    #[cfg(feature = "procedure")]
    report::RecognitionReport::TELLER,
    #[cfg(feature = "procedure")]
    report::CertificateReport::TELLER,
    #[cfg(feature = "procedure")]
    report::RoundsReport::TELLER,
    #[cfg(feature = "procedure")]
    report::EligibilityReport::TELLER,
    #[cfg(feature = "procedure")]
    report::FileListReport::TELLER,
    #[cfg(feature = "procedure")]
    report::CompositionReport::TELLER,
    #[cfg(feature = "procedure")]
    report::PartsReport::TELLER,
    #[cfg(feature = "procedure")]
    report::ProductCodeReport::TELLER,
    #[cfg(feature = "procedure")]
    report::ProgrammeReport::TELLER,
];

/// A report of this module in words, wherever its text was kept.
#[wasm_bindgen]
pub fn explain(report: &str, lang: &str) -> Result<String, Thrown> {
    let lang: Lang = lang.parse().map_err(thrown)?;
    let report = read(report, Concern::Argument)?;
    wire::explain_one_of(&report, lang, TELLERS).map_err(thrown)
}

/// The report as JSON text.
pub fn said<R: Serialize>(report: Result<R, Failure>) -> Result<String, Thrown> {
    json(&report.map_err(thrown)?)
}

/// Data of JSON shape from its text.
pub fn read(text: &str, concern: Concern) -> Result<Raw, Thrown> {
    Raw::from_json(text).map_err(|error| thrown(Failure::unreadable(concern, error)))
}

/// A value as JSON text.
pub fn json<T: Serialize + ?Sized>(value: &T) -> Result<String, Thrown> {
    // Reports hold no maps with odd keys and no numbers that JSON lacks, so this does not fail.
    serde_json::to_string(value).map_err(|error| error.to_string())
}

/// A failure as JSON text.
pub fn thrown(failure: impl Into<Failure>) -> Thrown {
    json(&failure.into()).unwrap_or_else(|message| message)
}
