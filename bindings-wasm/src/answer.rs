//! Texts as questions, answers as texts.

use ocop::{Failure, Lang, Raw, problem::Concern, wire};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

/// A failure as JSON text, which JavaScript catches.
pub type Thrown = String;

/// A report in words. It may come from any of the package's functions, and from a store.
#[wasm_bindgen]
pub fn explain(report: &str, lang: &str) -> Result<String, Thrown> {
    let lang: Lang = lang.parse().map_err(thrown)?;
    wire::explain(&read(report, Concern::Argument)?, lang).map_err(thrown)
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
