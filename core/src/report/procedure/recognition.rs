//! Who recognises a product, or where its file goes.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::number::stars::Stars;
use crate::procedure::built_in::Law;
use crate::procedure::level::Level;
use crate::procedure::{
    Alternative, Citation, Note, Purpose, Reading, Recognition, Step, file_of, iso_or_null,
};
use crate::report::kind;
use crate::report::procedure::{ActReport, AuthorityReport, FileListReport};
use crate::text::Text;

/// What follows from a result at a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct RecognitionReport {
    /// Tells the document from others.
    pub kind: kind::Recognition,
    /// The short name of the edition.
    pub edition: String,
    /// The level of assessment.
    pub level: Level,
    /// The awarded star; none after a rejection or a stop.
    pub stars: Option<Stars>,
    /// The band of the total.
    pub band: Stars,
    /// The day of the result, where it was given.
    #[serde(with = "iso_or_null")]
    #[cfg_attr(schema, schemars(with = "Option<crate::schema::Day>"))]
    pub on: Option<Date>,
    /// What the file asked for, where it was given.
    pub purpose: Option<Purpose>,
    /// What follows.
    pub step: Step,
    /// Who decides it; none where there is nothing to decide.
    pub by: Option<AuthorityReport>,
    /// The level that the file goes to.
    pub to: Option<Level>,
    /// Whether a certificate is issued.
    pub certificate: bool,
    /// Who does what, the decision first.
    pub acts: Vec<ActReport>,
    /// Who tells whom of the result, whatever it is (26/2026, articles 7.3g and 7.4g).
    pub notify: Vec<ActReport>,
    /// What the file holds that goes to the next level, where the purpose was given.
    pub file: Option<FileListReport>,
    /// Other readings that lead elsewhere.
    pub alternatives: Vec<AlternativeReport>,
    /// Where it is written, as far as the text is at hand: `26/2026 art. 4.1a, 7.3e`.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
    /// What the answer rests on.
    pub notes: Vec<Note>,
}

/// Another reading of the law or of the result, and where it leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "Alternative"))]
pub struct AlternativeReport {
    /// What is read otherwise.
    pub reading: Reading,
    /// The star that the reading assumes; none for a rejection or a stop.
    pub stars: Option<Stars>,
    /// What follows then.
    pub step: Step,
    /// Who decides it then.
    pub by: Option<AuthorityReport>,
    /// Where the file goes then.
    pub to: Option<Level>,
    /// What it leads to, in words.
    pub text: Text,
    /// Where it is written.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
}

impl AlternativeReport {
    fn of(law: Law, other: &Alternative) -> Self {
        let Citation { article, citation } = law.cite(other.articles);
        AlternativeReport {
            reading: other.reading,
            stars: other.stars,
            step: other.step,
            by: other.by.map(AuthorityReport::from),
            to: other.to,
            text: other.text.clone(),
            article,
            citation,
        }
    }
}

impl RecognitionReport {
    /// Reports what follows.
    pub fn of(found: &Recognition) -> Self {
        let law = found.law;
        let Citation { article, citation } = law.cite(&found.rule.articles);
        let file = found.circumstances.purpose.zip(found.to().map(Some));
        let file = file.filter(|_| found.step() == Step::Forwarded).and_then(|(purpose, to)| {
            let list = file_of(law, purpose, to, true)?;
            Some(FileListReport::of(found.edition, purpose, to, None, &list))
        });
        RecognitionReport {
            kind: kind::Recognition::default(),
            edition: found.edition.id().to_owned(),
            level: found.level,
            stars: found.stars,
            band: found.band,
            on: found.circumstances.on,
            purpose: found.circumstances.purpose,
            step: found.step(),
            by: found.by().map(AuthorityReport::from),
            to: found.to(),
            certificate: found.step() == Step::Recognised,
            acts: found.rule.acts.iter().map(|act| ActReport::of(law, act)).collect(),
            notify: found.notices().map(|act| ActReport::of(law, act)).collect(),
            file,
            alternatives: found
                .alternatives
                .iter()
                .map(|other| AlternativeReport::of(law, other))
                .collect(),
            article,
            citation,
            notes: found.notes.clone(),
        }
    }
}
