//! What comes before and after a rating: editions by date, recognition, certificates, rounds, part
//! subtotals, product codes, programmes.

use ocop::wire::{self, CertificateQuestion};
use ocop::{Raw, problem::Concern};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{Thrown, read, said, thrown};

/// Which edition applies to a file.
#[wasm_bindgen]
pub fn edition_for(submitted: &str, purpose: &str, rated: &str) -> Result<String, Thrown> {
    said(wire::edition_for(submitted, purpose, rated))
}

/// Who recognises a product, or where its file goes.
#[wasm_bindgen]
pub fn recognition(edition: &str, level: &str, stars: &str, total: &str) -> Result<String, Thrown> {
    let stars = match read(stars, Concern::Argument)? {
        Raw::Null => None,
        given => Some(wire::star(&given, "stars").map_err(thrown)?),
    };
    said(wire::outcome(edition, level, stars, total))
}

/// A certificate and its days.
#[wasm_bindgen]
pub fn certificate(
    issued: &str,
    stars: &str,
    on: Option<String>,
    complete: Option<String>,
    concluded: Option<String>,
) -> Result<String, Thrown> {
    let stars = wire::star(&read(stars, Concern::Argument)?, "stars").map_err(thrown)?;
    let question = CertificateQuestion {
        on: on.as_deref(),
        complete: complete.as_deref(),
        concluded: concluded.as_deref(),
    };
    said(wire::certificate(issued, stars, question))
}

/// The rounds that matter on a day.
#[wasm_bindgen]
pub fn rounds(on: &str) -> Result<String, Thrown> {
    said(wire::rounds(on))
}

/// A rating from part subtotals.
#[wasm_bindgen]
pub fn rate_parts(edition: &str, a: &str, b: &str, c: &str) -> Result<String, Thrown> {
    said(wire::rate_parts(edition, a, b, c))
}

/// A product code, read.
#[wasm_bindgen]
pub fn product_code(code: &str) -> Result<String, Thrown> {
    said(wire::product_code(code))
}

/// What a portfolio has reached of a plan; the plan may be the name of a built-in one.
#[wasm_bindgen]
pub fn programme(plan: &str, portfolio: &str) -> Result<String, Thrown> {
    let (plan, portfolio) = (read(plan, Concern::Programme)?, read(portfolio, Concern::Programme)?);
    said(wire::programme(&plan, &portfolio))
}
