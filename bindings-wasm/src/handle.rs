//! Rubrics that the engine holds for JavaScript.

use ocop::council::Rules;
use ocop::wire;
use ocop::{Rubric, council::Vote, problem::Concern};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{Thrown, json, read, thrown};

/// A rubric that the engine can be asked about.
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
}

impl Handle {
    pub(crate) fn rubric(&self) -> &Rubric {
        match &self.0 {
            Source::BuiltIn(rubric) => rubric,
            Source::Own(rubric) => rubric,
        }
    }
}

/// The rules of a council by their names; the defaults where none is given.
pub(crate) fn rules(gates: Option<String>, knockouts: Option<String>) -> Result<Rules, Thrown> {
    Ok(Rules { gates: vote(gates)?, knockouts: vote(knockouts)? })
}

fn vote(name: Option<String>) -> Result<Vote, Thrown> {
    name.map_or(Ok(Vote::default()), |name| name.parse().map_err(thrown))
}
