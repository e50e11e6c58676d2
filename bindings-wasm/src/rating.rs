//! Editions, ratings, previews, councils.

use ocop::report::{CouncilReport, PreviewReport, SheetReport};
use ocop::{problem::Concern, wire};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{Thrown, json, read, said, thrown};
use crate::handle::{Handle, rules};
use crate::summary::EditionSummary;

/// All editions with their sets, without criteria.
#[wasm_bindgen]
pub fn editions() -> Result<String, Thrown> {
    let all: Vec<_> = ocop::editions().iter().map(EditionSummary::of).collect();
    json(&all)
}

/// One edition with everything that it says.
#[wasm_bindgen]
pub fn edition(id: &str) -> Result<String, Thrown> {
    json(ocop::edition(id).map_err(thrown)?)
}

#[wasm_bindgen]
impl Handle {
    /// Rates a sheet: the report, or with a language the words.
    pub fn rate(&self, sheet: &str, lang: Option<String>) -> Result<String, Thrown> {
        let sheet = read(sheet, Concern::Sheet)?;
        said(wire::rate(self.rubric(), &sheet), lang, SheetReport::explain)
    }

    /// Previews a sheet: the report, or with a language the words.
    pub fn preview(&self, sheet: &str, lang: Option<String>) -> Result<String, Thrown> {
        let sheet = read(sheet, Concern::Sheet)?;
        said(wire::preview(self.rubric(), &sheet), lang, PreviewReport::explain)
    }

    /// Rates a council: the report, or with a language the words.
    pub fn rate_council(
        &self,
        council: &str,
        gates: Option<String>,
        knockouts: Option<String>,
        lang: Option<String>,
    ) -> Result<String, Thrown> {
        let rules = rules(gates, knockouts)?;
        let council = read(council, Concern::Council)?;
        said(wire::rate_council(self.rubric(), &council, rules), lang, CouncilReport::explain)
    }
}
