//! What comes before and after a rating: editions by date, recognition, certificates, rounds, part
//! subtotals, product codes, programmes.

use ocop::report::{
    CertificateReport, EditionReport, PartsReport, ProductCodeReport, ProgrammeReport,
    RecognitionReport, RoundsReport,
};
use ocop::wire::{self, CertificateQuestion};
use ocop::{Raw, problem::Concern};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{Thrown, read, said};

/// Which edition applies to a file.
#[wasm_bindgen]
pub fn edition_for(
    submitted: &str,
    purpose: &str,
    rated: &str,
    lang: Option<String>,
) -> Result<String, Thrown> {
    said(wire::edition_for(submitted, purpose, rated), lang, EditionReport::explain)
}

/// What follows from a result.
#[wasm_bindgen]
pub fn outcome(
    edition: &str,
    level: &str,
    stars: Option<i32>,
    total: &str,
    lang: Option<String>,
) -> Result<String, Thrown> {
    let stars = stars.map(i64::from);
    said(wire::outcome(edition, level, stars, total), lang, RecognitionReport::explain)
}

/// A certificate and its days.
#[wasm_bindgen]
pub fn certificate(
    issued: &str,
    stars: i32,
    on: Option<String>,
    complete: Option<String>,
    concluded: Option<String>,
    lang: Option<String>,
) -> Result<String, Thrown> {
    let question = CertificateQuestion {
        on: on.as_deref(),
        complete: complete.as_deref(),
        concluded: concluded.as_deref(),
    };
    let report = wire::certificate(issued, i64::from(stars), question);
    said(report, lang, CertificateReport::explain)
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
