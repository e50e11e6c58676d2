//! Plans for the next star, and how far a result is from tipping.

use ocop::{problem::Concern, wire};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{Thrown, read, said, thrown};
use crate::handle::Handle;

#[wasm_bindgen]
impl Handle {
    /// The cheapest ways to a star.
    pub fn plan_upgrade(&self, sheet: &str, target: &str, options: &str) -> Result<String, Thrown> {
        let (sheet, options) = (read(sheet, Concern::Sheet)?, read(options, Concern::Argument)?);
        let target = wire::star(&read(target, Concern::Argument)?, "target").map_err(thrown)?;
        said(wire::plan_upgrade(&self.0, &sheet, target, &options))
    }

    /// What proves what in a built-in set.
    pub fn evidence(&self) -> Result<String, Thrown> {
        said(wire::evidence(&self.0))
    }

    /// How far a sheet or a council is from tipping.
    pub fn sensitivity(&self, sheet_or_council: &str, rules: &str) -> Result<String, Thrown> {
        let rules = wire::rules(&read(rules, Concern::Argument)?).map_err(thrown)?;
        said(wire::sensitivity(&self.0, &read(sheet_or_council, Concern::Sheet)?, rules))
    }
}
