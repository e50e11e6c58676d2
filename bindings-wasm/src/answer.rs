//! Answers as texts, and texts as questions.

use ocop::{Failure, Lang, Raw, problem::Concern};
use serde::Serialize;

/// A failure as JSON text, which JavaScript catches.
pub type Thrown = String;

/// The report as JSON text, or with a language the words.
pub fn said<R: Serialize>(
    report: Result<R, Failure>,
    lang: Option<String>,
    explain: fn(&R, Lang) -> String,
) -> Result<String, Thrown> {
    let report = report.map_err(thrown)?;
    match lang {
        None => json(&report),
        Some(tag) => Ok(explain(&report, tag.parse().map_err(thrown)?)),
    }
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
