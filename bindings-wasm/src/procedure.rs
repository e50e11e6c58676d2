//! What comes before and after a rating: editions by date, recognition, certificates, rounds, part
//! subtotals, product codes, programmes.

use ocop::report::{
    CertificateReport, CompositionReport, EditionReport, EligibilityReport, FileListReport,
    PartsReport, ProductCodeReport, ProgrammeReport, RecognitionReport, RoundsReport,
};
use ocop::{Raw, problem::Concern, wire};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{Thrown, read, said};

/// What a question adds, as JSON text.
fn question(text: &str) -> Result<Raw, Thrown> {
    read(text, Concern::Procedure)
}

/// Which edition applies to a file.
#[wasm_bindgen]
pub fn edition_for(
    submitted: &str,
    purpose: &str,
    rated: &str,
    asked: &str,
    lang: Option<String>,
) -> Result<String, Thrown> {
    let report = wire::edition_for(submitted, purpose, rated, &question(asked)?);
    said(report, lang, EditionReport::explain)
}

/// What follows from a result.
#[wasm_bindgen]
pub fn recognition(
    edition: &str,
    level: &str,
    stars: Option<i32>,
    total: &str,
    asked: &str,
    lang: Option<String>,
) -> Result<String, Thrown> {
    let stars = stars.map(i64::from);
    let report = wire::recognition(edition, level, stars, total, &question(asked)?);
    said(report, lang, RecognitionReport::explain)
}

/// A certificate and its days.
#[wasm_bindgen]
pub fn certificate(
    issued: &str,
    stars: i32,
    asked: &str,
    lang: Option<String>,
) -> Result<String, Thrown> {
    let report = wire::certificate(issued, i64::from(stars), &question(asked)?);
    said(report, lang, CertificateReport::explain)
}

/// Whether somebody may register a product of a set.
#[wasm_bindgen]
pub fn eligible(
    edition: &str,
    applicant: &str,
    set: u16,
    lang: Option<String>,
) -> Result<String, Thrown> {
    said(wire::eligible(edition, applicant, set), lang, EligibilityReport::explain)
}

/// What a file holds; a level that gets it, or none for the commune.
#[wasm_bindgen]
pub fn file_list(
    edition: &str,
    purpose: &str,
    to: Option<String>,
    lang: Option<String>,
) -> Result<String, Thrown> {
    said(wire::file_list(edition, purpose, to.as_deref()), lang, FileListReport::explain)
}

/// Who sits on the council of a level.
#[wasm_bindgen]
pub fn composition(edition: &str, level: &str, lang: Option<String>) -> Result<String, Thrown> {
    said(wire::composition(edition, level), lang, CompositionReport::explain)
}

/// The rounds that matter on a day.
#[wasm_bindgen]
pub fn rounds(on: &str, lang: Option<String>) -> Result<String, Thrown> {
    said(wire::rounds(on), lang, RoundsReport::explain)
}

/// A rating from part subtotals.
#[wasm_bindgen]
pub fn rate_parts(
    edition: &str,
    a: &str,
    b: &str,
    c: &str,
    lang: Option<String>,
) -> Result<String, Thrown> {
    said(wire::rate_parts(edition, a, b, c), lang, PartsReport::explain)
}

/// A product code, read.
#[wasm_bindgen]
pub fn product_code(code: &str, lang: Option<String>) -> Result<String, Thrown> {
    said(wire::product_code(code), lang, ProductCodeReport::explain)
}

/// What a portfolio has reached of a plan, both JSON text; the plan may be the name of a built-in one.
#[wasm_bindgen]
pub fn programme(plan: &str, portfolio: &str, lang: Option<String>) -> Result<String, Thrown> {
    let data = |text: &str| -> Result<Raw, Thrown> { read(text, Concern::Programme) };
    said(wire::programme(&data(plan)?, &data(portfolio)?), lang, ProgrammeReport::explain)
}
