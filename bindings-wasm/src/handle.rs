//! Rubrics that the engine holds for JavaScript.

use std::borrow::Cow;

use ocop::{Rubric, problem::Concern, wire};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{Thrown, json, read, thrown};

/// A rubric that the engine can be asked about: a built-in one, or one of the caller's own.
#[wasm_bindgen]
pub struct Handle(pub(crate) Cow<'static, Rubric>);

#[wasm_bindgen]
impl Handle {
    /// The built-in rubric that a file names with `edition` and `set`.
    pub fn find(file: &str) -> Result<Handle, Thrown> {
        let rubric = wire::rubric_of(&read(file, Concern::Catalogue)?).map_err(thrown)?;
        Ok(Handle(Cow::Borrowed(rubric)))
    }

    /// A rubric of one's own.
    pub fn load(rubric: &str) -> Result<Handle, Thrown> {
        Ok(Handle(Cow::Owned(Rubric::from_json(rubric).map_err(thrown)?)))
    }

    /// Edition and slug, which name a built-in rubric.
    pub fn key(&self) -> String {
        format!("{} {}", self.0.edition(), self.0.slug())
    }

    /// The rubric as exported.
    pub fn export(&self) -> Result<String, Thrown> {
        json(&*self.0)
    }
}
