//! The phrases of a rubric, each kept once.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::rubric::doc::LabelDoc;
use crate::rubric::rows::TextId;
use crate::text::Text;

/// Collects phrases and gives each distinct one a position.
#[derive(Default)]
pub(crate) struct Texts {
    phrases: Vec<Text>,
    known: HashMap<Text, TextId>,
    english: Option<HashMap<String, String>>,
    missing: Vec<String>,
}

impl Texts {
    /// Phrases given in Vietnamese alone take their English from this catalogue; without one they
    /// read the same in both languages.
    #[allow(dead_code, reason = "only the build script has a catalogue")]
    pub(crate) fn with_catalogue(english: HashMap<String, String>) -> Self {
        Texts { english: Some(english), ..Texts::default() }
    }

    /// The position of a phrase, new or known.
    pub(crate) fn intern(&mut self, label: &LabelDoc) -> TextId {
        let text = self.resolve(label);
        if let Some(&id) = self.known.get(&text) {
            return id;
        }
        let id = TextId::try_from(self.phrases.len()).unwrap_or(TextId::MAX);
        self.phrases.push(text.clone());
        self.known.insert(text, id);
        id
    }

    /// The phrase in both languages.
    pub(crate) fn resolve(&mut self, label: &LabelDoc) -> Text {
        match label {
            LabelDoc::Both(text) => text.clone(),
            LabelDoc::Vi(vi) => {
                let english = match &self.english {
                    Some(catalogue) => catalogue.get(vi).cloned(),
                    None => Some(vi.clone()),
                };
                if english.is_none() && !vi.is_empty() {
                    self.missing.push(vi.clone());
                }
                Text { vi: Cow::Owned(vi.clone()), en: Cow::Owned(english.unwrap_or_default()) }
            }
        }
    }

    /// The phrases so far, by position.
    #[allow(dead_code, reason = "only the build script looks at them before all are there")]
    pub(crate) fn phrases(&self) -> &[Text] {
        &self.phrases
    }

    /// All phrases, by position.
    pub(crate) fn into_phrases(self) -> Vec<Text> {
        self.phrases
    }

    /// Phrases that the catalogue lacks.
    #[allow(dead_code, reason = "only the build script has a catalogue")]
    pub(crate) fn missing(&self) -> &[String] {
        &self.missing
    }
}
