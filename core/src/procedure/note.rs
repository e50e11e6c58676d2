//! Remarks on answers: readings they rest on, and where the decision is silent.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::law::Edition;
use crate::procedure::built_in::Law;
use crate::procedure::law::{Answer, NoteRule, Word};
use crate::text::Text;

/// A remark on an answer: what it rests on, or what could not be checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Note {
    /// A name that stays the same, such as `gate-below-band`.
    pub code: Word,
    /// What it says.
    pub message: Text,
    /// The article that it speaks of: `26/2026 art. 7.3e`.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
}

impl Note {
    pub(crate) fn fixed(code: &'static str, vi: &'static str, en: &'static str) -> Self {
        Note::new(code, Text::fixed(vi, en))
    }

    pub(crate) fn new(code: &'static str, message: Text) -> Self {
        Note { code: Cow::Borrowed(code), message, article: None, citation: None }
    }

    /// The same with the articles that it speaks of.
    pub(crate) fn citing(self, law: Law, articles: &[Word]) -> Self {
        let cited = law.cite(articles);
        Note { article: cited.article, citation: cited.citation, ..self }
    }

    pub(crate) fn of(law: Law, rule: &'static NoteRule) -> Self {
        let note = Note {
            code: rule.id.clone(),
            message: rule.text.clone(),
            article: None,
            citation: None,
        };
        note.citing(law, &rule.articles)
    }
}

/// What an edition adds to a rating of part subtotals.
pub(crate) fn notes_on_parts(edition: &'static Edition) -> Vec<Note> {
    let Ok(law) = Law::of(edition) else { return Vec::new() };
    let rules = law.procedure.notes.iter().filter(|note| note.on == Answer::Parts);
    rules.map(|rule| Note::of(law, rule)).collect()
}
