//! Editions, ratings, previews, councils.

use ocop::{law::Edition, problem::Concern, wire};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{Thrown, json, read, said, thrown};
use crate::handle::Handle;

/// All editions with their sets, without criteria.
#[wasm_bindgen]
pub fn editions() -> Result<String, Thrown> {
    let all: Vec<_> = ocop::editions().iter().map(Edition::summary).collect();
    json(&all)
}

/// One edition with everything that it says.
#[wasm_bindgen]
pub fn edition(id: &str) -> Result<String, Thrown> {
    json(ocop::edition(id).map_err(thrown)?)
}

#[wasm_bindgen]
impl Handle {
    /// The report of a sheet.
    pub fn rate(&self, sheet: &str) -> Result<String, Thrown> {
        said(wire::rate(&self.0, &read(sheet, Concern::Sheet)?))
    }

    /// What is certain of a sheet.
    pub fn preview(&self, sheet: &str) -> Result<String, Thrown> {
        said(wire::preview(&self.0, &read(sheet, Concern::Sheet)?))
    }

    /// The report of a council.
    pub fn rate_council(&self, council: &str, rules: &str) -> Result<String, Thrown> {
        let rules = wire::rules(&read(rules, Concern::Argument)?).map_err(thrown)?;
        said(wire::rate_council(&self.0, &read(council, Concern::Council)?, rules))
    }
}
