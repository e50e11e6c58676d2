//! What an edition says of proofs as data: one `evidence.toml` per edition, checked when the crate is
//! built. Criteria are named by their titles, since numbers differ from set to set.

use std::borrow::Cow;

use serde::Deserialize;

use crate::procedure::law::{Articles, List, Word};
use crate::text::Text;

/// What an edition says of proofs. What is absent is not known of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Forms {
    /// Where the table of proofs is printed.
    pub source: Text,
    /// The rows of the table in printed order.
    pub proofs: List<ProofRule>,
    /// Criteria that no row speaks of.
    pub unproven: List<Word>,
    /// Criteria about what the producer cannot bring about.
    pub circumstances: List<Word>,
    /// The boxes that the producer ticks.
    pub checklist: List<BoxRule>,
    /// What the commune assesses.
    pub opinions: List<OpinionRule>,
    pub hints: List<HintRule>,
    pub waits: List<WaitRule>,
}

/// One row of the table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProofRule {
    pub id: Word,
    pub name: Text,
    /// What goes with the file.
    pub asks: Text,
    /// The criteria that it serves.
    #[serde(default)]
    pub criteria: List<Word>,
    /// Criteria that it serves where they say so.
    pub said: Option<Said>,
    /// Grounds that it rules out.
    #[serde(default)]
    pub knockouts: List<Word>,
}

/// Criteria, as far as an option or a note of theirs has certain words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Said {
    pub words: Word,
    pub criteria: List<Word>,
}

/// A box that the producer ticks.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BoxRule {
    /// The row of the table that proves it.
    pub proof: Word,
    pub text: Text,
}

/// Something that the commune assesses in its report.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OpinionRule {
    /// The number of the item in its form.
    pub item: u8,
    pub articles: Articles,
    pub criteria: List<Word>,
    pub text: Text,
}

/// What is easily overlooked.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HintRule {
    pub id: Word,
    pub criteria: List<Word>,
    pub text: Text,
}

/// Options that ask for a time in which something held.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WaitRule {
    pub months: u16,
    /// Whether every way to meet such an option takes that time.
    pub always: bool,
    /// What these options say.
    pub words: Word,
    pub criteria: List<Word>,
    pub text: Text,
}

/// Whether a list of titles has this one.
pub(crate) fn names(titles: &[Word], title: &str) -> bool {
    titles.iter().any(|own| own == title)
}

impl ProofRule {
    /// Whether it serves a criterion, given its title and the texts that may say so.
    pub(crate) fn serves<'t>(
        &self,
        title: &str,
        mut texts: impl Iterator<Item = &'t Cow<'static, str>>,
    ) -> bool {
        let said = self.said.as_ref().filter(|said| names(&said.criteria, title));
        names(&self.criteria, title)
            || said.is_some_and(|said| texts.any(|text| text.contains(&*said.words)))
    }
}

impl WaitRule {
    /// Whether it concerns an option of a criterion.
    pub(crate) fn concerns(&self, title: &str, option: &str) -> bool {
        names(&self.criteria, title) && option.contains(&*self.words)
    }
}
