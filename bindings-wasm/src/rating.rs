//! Editions, rubrics, ratings, previews, councils.

use ocop::report::{CouncilReport, PreviewReport, SheetReport};
use ocop::wire::{self, CouncilRules};
use ocop::{Concern, Rubric, Vote};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{Thrown, json, read, said, thrown};
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

/// A rubric that ratings can be asked of.
#[wasm_bindgen]
pub struct Handle(Source);

enum Source {
    BuiltIn(&'static Rubric),
    Own(Box<Rubric>),
}

#[wasm_bindgen]
impl Handle {
    /// The built-in rubric that a file names with `edition` and `set`.
    pub fn find(file: &str) -> Result<Handle, Thrown> {
        Ok(Handle(Source::BuiltIn(
            wire::rubric_of(&read(file, Concern::Catalogue)?).map_err(thrown)?,
        )))
    }

    /// A rubric of one's own.
    pub fn load(rubric: &str) -> Result<Handle, Thrown> {
        Ok(Handle(Source::Own(Box::new(Rubric::from_json(rubric).map_err(thrown)?))))
    }

    /// Edition and slug, which name a built-in rubric.
    pub fn key(&self) -> String {
        format!("{} {}", self.rubric().edition(), self.rubric().slug())
    }

    /// The rubric as exported.
    pub fn export(&self) -> Result<String, Thrown> {
        json(self.rubric())
    }

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
        let rules = CouncilRules { gates: vote(gates)?, knockouts: vote(knockouts)? };
        let council = read(council, Concern::Council)?;
        said(wire::rate_council(self.rubric(), &council, rules), lang, CouncilReport::explain)
    }
}

impl Handle {
    fn rubric(&self) -> &Rubric {
        match &self.0 {
            Source::BuiltIn(rubric) => rubric,
            Source::Own(rubric) => rubric,
        }
    }
}

fn vote(name: Option<String>) -> Result<Vote, Thrown> {
    name.map_or(Ok(Vote::default()), |name| name.parse().map_err(thrown))
}
