//! What comes before and after a rating: editions by date, applicants, files, councils, recognition,
//! certificates, rounds, part subtotals, product codes, programmes.

use ocop::{Raw, problem::Concern, wire};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{Thrown, read, said, thrown};

/// Which edition applies to a file.
#[wasm_bindgen]
pub fn edition_for(
    submitted: &str,
    purpose: &str,
    rated: &str,
    question: &str,
) -> Result<String, Thrown> {
    said(wire::edition_for(submitted, purpose, rated, &read(question, Concern::Argument)?))
}

/// Who recognises a product, or where its file goes.
#[wasm_bindgen]
pub fn recognition(
    edition: &str,
    level: &str,
    stars: &str,
    total: &str,
    question: &str,
) -> Result<String, Thrown> {
    let stars = match read(stars, Concern::Argument)? {
        Raw::Null => None,
        given => Some(wire::star(&given, "stars").map_err(thrown)?),
    };
    let question = read(question, Concern::Argument)?;
    said(wire::recognition(edition, level, stars, total, &question))
}

/// A certificate and its days.
#[wasm_bindgen]
pub fn certificate(issued: &str, stars: &str, question: &str) -> Result<String, Thrown> {
    let stars = wire::star(&read(stars, Concern::Argument)?, "stars").map_err(thrown)?;
    said(wire::certificate(issued, stars, &read(question, Concern::Argument)?))
}

/// Whether somebody may register a product of a set.
#[wasm_bindgen]
pub fn eligible(edition: &str, applicant: &str, set: &str) -> Result<String, Thrown> {
    let set = wire::set_number(&read(set, Concern::Argument)?).map_err(thrown)?;
    said(wire::eligible(edition, applicant, set))
}

/// What a file holds.
#[wasm_bindgen]
pub fn file_list(
    edition: &str,
    purpose: &str,
    to: Option<String>,
    set: &str,
) -> Result<String, Thrown> {
    let set = match read(set, Concern::Argument)? {
        Raw::Null => None,
        given => Some(wire::set_number(&given).map_err(thrown)?),
    };
    said(wire::file_list(edition, purpose, to.as_deref(), set))
}

/// Who sits on the council of a level.
#[wasm_bindgen]
pub fn composition(edition: &str, level: &str) -> Result<String, Thrown> {
    said(wire::composition(edition, level))
}

/// The rounds that matter on a day.
#[wasm_bindgen]
pub fn rounds(on: &str, question: &str) -> Result<String, Thrown> {
    said(wire::rounds(on, &read(question, Concern::Argument)?))
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
