//! Who may register, what files hold, who sits on a council.

use serde::{Deserialize, Serialize};

use crate::law::Edition;
use crate::problem::Failure;
use crate::procedure::built_in::Law;
use crate::procedure::law::Word;
use crate::procedure::level::Level;
use crate::procedure::{Applicant, Citation, Eligibility, FileList, Purpose, Seat, council_of};
use crate::report::kind;
use crate::report::procedure::AuthorityReport;
use crate::text::Text;

/// Whether somebody may register a product of a set (26/2026, article 2.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct EligibilityReport {
    /// Tells the document from others.
    pub kind: kind::Eligibility,
    /// The short name of the edition.
    pub edition: String,
    /// Who wants to register.
    pub applicant: Applicant,
    /// The number of the set.
    pub set: u16,
    /// Whether they may.
    pub eligible: bool,
    /// The sets for which they may, where not for all; empty where for all or for none.
    pub sets: Vec<u16>,
    /// Where it is written.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
}

impl EligibilityReport {
    /// Reports whether somebody may register.
    pub fn of(
        edition: &'static Edition,
        applicant: Applicant,
        set: u16,
        found: &Eligibility,
    ) -> Self {
        let Citation { article, citation } = cited(edition, found.articles);
        EligibilityReport {
            kind: kind::Eligibility::default(),
            edition: edition.id().to_owned(),
            applicant,
            set,
            eligible: found.eligible,
            sets: found.sets.to_vec(),
            article,
            citation,
        }
    }
}

fn cited(edition: &'static Edition, articles: &[Word]) -> Citation {
    Law::of(edition).map(|law| law.cite(articles)).unwrap_or_default()
}

/// What a file holds (26/2026, article 6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct FileListReport {
    /// Tells the document from others.
    pub kind: kind::FileList,
    /// The short name of the edition.
    pub edition: String,
    /// What the file asks for.
    pub purpose: Purpose,
    /// The level that gets it; none for the commune.
    pub to: Option<Level>,
    /// The set that it is for; where none was named, samples are listed.
    pub set: Option<u16>,
    /// Who prepares it.
    pub prepared_by: AuthorityReport,
    /// How many sets of it go on paper.
    pub paper: u8,
    /// How many go as files.
    pub electronic: u8,
    /// What it holds, in printed order.
    pub items: Vec<FileItemReport>,
    /// Where it is written.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
}

/// One item of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "FileItem"))]
pub struct FileItemReport {
    /// What it is.
    pub text: Text,
    /// How many samples of the product it is, which tourism services do not send; 0 for anything
    /// else.
    pub samples: u8,
}

impl FileListReport {
    /// Reports what a file holds.
    pub fn of(
        edition: &'static Edition,
        purpose: Purpose,
        to: Option<Level>,
        set: Option<u16>,
        list: &FileList,
    ) -> Self {
        let Citation { article, citation } = cited(edition, list.articles);
        let items = list.items.iter();
        let items = items.map(|i| FileItemReport { text: i.text.clone(), samples: i.samples });
        FileListReport {
            kind: kind::FileList::default(),
            edition: edition.id().to_owned(),
            purpose,
            to,
            set,
            prepared_by: list.prepared_by.into(),
            paper: list.paper,
            electronic: list.electronic,
            items: items.collect(),
            article,
            citation,
        }
    }
}

/// Who sits on the council of a level (26/2026, articles 7.3b and 7.4b).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct CompositionReport {
    /// Tells the document from others.
    pub kind: kind::Composition,
    /// The short name of the edition.
    pub edition: String,
    /// The level of the council.
    pub level: Level,
    /// The seats in printed order.
    pub seats: Vec<Seat>,
    /// The fewest members that the seats imply.
    pub least: u8,
    /// Where it is written.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
}

impl CompositionReport {
    /// Reports who sits on a council.
    ///
    /// # Errors
    /// As of [`crate::procedure::composition`].
    pub fn of(edition: &'static Edition, level: Level) -> Result<Self, Failure> {
        let council = council_of(edition, level)?;
        let Citation { article, citation } = cited(edition, &council.articles);
        Ok(CompositionReport {
            kind: kind::Composition::default(),
            edition: edition.id().to_owned(),
            level,
            seats: council.seats.to_vec(),
            least: council.seats.iter().map(|seat| seat.least).fold(0, u8::saturating_add),
            article,
            citation,
        })
    }
}
