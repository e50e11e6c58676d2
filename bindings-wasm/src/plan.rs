//! Plans for the next star, and how far a result is from tipping.

use ocop::report::{Report, UpgradeReport};
use ocop::{problem::Concern, wire};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{Thrown, read, said};
use crate::handle::{Handle, rules};

#[wasm_bindgen]
impl Handle {
    /// The cheapest ways to a star: the report, or with a language the words.
    pub fn plan_upgrade(
        &self,
        sheet: &str,
        target: i32,
        options: &str,
        lang: Option<String>,
    ) -> Result<String, Thrown> {
        let (sheet, options) = (read(sheet, Concern::Sheet)?, read(options, Concern::Argument)?);
        let report = wire::plan_upgrade(self.rubric(), &sheet, target.into(), &options);
        said(report, lang, UpgradeReport::explain)
    }

    /// How far a sheet or a council is from tipping: the report, or with a language the words.
    pub fn sensitivity(
        &self,
        sheet_or_council: &str,
        gates: Option<String>,
        knockouts: Option<String>,
        lang: Option<String>,
    ) -> Result<String, Thrown> {
        let rules = rules(gates, knockouts)?;
        let data = read(sheet_or_council, Concern::Sheet)?;
        said(wire::sensitivity(self.rubric(), &data, rules), lang, Report::explain)
    }
}
