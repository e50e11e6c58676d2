//! Reports on procedure: edition, recognition, certificate, rounds, and who may do what.

mod certificate;
mod parties;
mod recognition;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use certificate::{
    CertificateDays, CertificateReport, ExtensionReport, FilingReport, GroundReport, LatestReport,
    TermReport, WithdrawalReport,
};
pub use parties::{CompositionReport, EligibilityReport, FileItemReport, FileListReport};
pub use recognition::{AlternativeReport, RecognitionReport};

use crate::problem::Failure;
use crate::procedure::built_in::Law;
use crate::procedure::law::{ActRule, Answer};
use crate::procedure::level::Level;
use crate::procedure::{
    Applicable, Authority, Citation, Deadline, Deed, Ground, Holidays, Note, Phase, Purpose, Round,
    iso, iso_or_null,
};
use crate::report::kind;
use crate::text::Text;

/// Someone who decides or is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "Authority"))]
pub struct AuthorityReport {
    /// A name that stays the same, such as `province-chair`.
    pub id: Authority,
    /// The name for people.
    pub name: Text,
}

impl From<Authority> for AuthorityReport {
    fn from(authority: Authority) -> Self {
        AuthorityReport { id: authority, name: authority.label() }
    }
}

/// Which edition applies to a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct EditionReport {
    /// Tells the document from others.
    pub kind: kind::Edition,
    /// The short name of the edition, such as `148/2023`.
    pub edition: String,
    /// The decision and those that amend it, by number.
    pub documents: Vec<String>,
    /// The day of submission.
    #[serde(with = "iso")]
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub submitted: Date,
    /// What the file asks for.
    pub purpose: Purpose,
    /// The day of rating.
    #[serde(with = "iso")]
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub rated: Date,
    /// Why the edition applies.
    pub ground: EditionGround,
    /// The end of the term for rating an older file (26/2026, article 12.2).
    pub deadline: Option<Deadline>,
    /// Where it is written, as far as the text is at hand: `26/2026 art. 12.2b`.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
    /// What the answer rests on.
    pub notes: Vec<Note>,
}

/// Why an edition applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub enum EditionGround {
    /// It is in force on the day of rating.
    InForce,
    /// The file is older than the edition in force and stays with the one before for a term.
    Transition,
}

impl EditionReport {
    /// Reports which edition applies.
    pub fn of(applicable: &Applicable, submitted: Date, purpose: Purpose, rated: Date) -> Self {
        let edition = applicable.edition;
        let (ground, deadline) = match applicable.ground {
            Ground::InForce => (EditionGround::InForce, None),
            Ground::Transition { deadline } => (EditionGround::Transition, Some(deadline)),
        };
        let Citation { article, citation } = applicable.citation.clone();
        EditionReport {
            kind: kind::Edition::default(),
            edition: edition.id().to_owned(),
            documents: edition.documents().iter().map(|d| (*d).to_owned()).collect(),
            submitted,
            purpose,
            rated,
            ground,
            deadline,
            article,
            citation,
            notes: applicable.notes.clone(),
        }
    }
}

/// Something that somebody does in a procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "Act"))]
pub struct ActReport {
    /// What is done, as a name in data.
    pub deed: Deed,
    /// Who does it.
    pub by: AuthorityReport,
    /// To whom it goes.
    pub to: Vec<AuthorityReport>,
    /// What it is, as the end of a sentence that begins with who does it.
    pub text: Text,
    /// Where it is written: `26/2026 art. 7.3g`.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
}

impl ActReport {
    fn of(law: Law, act: &ActRule) -> Self {
        let Citation { article, citation } = law.cite(&act.articles);
        ActReport {
            deed: act.deed,
            by: act.by.into(),
            to: act.to.iter().copied().map(AuthorityReport::from).collect(),
            text: act.text.clone(),
            article,
            citation,
        }
    }
}

/// The rounds that matter on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct RoundsReport {
    /// Tells the document from others.
    pub kind: kind::Rounds,
    /// The day asked about.
    #[serde(with = "iso")]
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub on: Date,
    /// The rounds, those of the province first.
    pub rounds: Vec<RoundReport>,
    /// What they do not say: further rounds, and re-ratings.
    pub notes: Vec<Note>,
}

/// One round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "Round"))]
pub struct RoundReport {
    /// Province or centre.
    pub level: Level,
    /// Its number in article 5: 1 or 2.
    pub number: u8,
    /// `open` while files can be proposed, `rating` while the assessment is due.
    pub phase: Phase,
    /// The last day for the producer's file at the commune, so that the commune's whole term ends in
    /// time; none at the centre. Holidays that were not given make it earlier.
    #[serde(with = "iso_or_null")]
    #[cfg_attr(schema, schemars(with = "Option<crate::schema::Day>"))]
    pub file_by: Option<Date>,
    /// The last day on which files are proposed.
    #[serde(with = "iso")]
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub propose_by: Date,
    /// The last day of the assessment.
    #[serde(with = "iso")]
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub rate_by: Date,
    /// Where it is written: `26/2026 art. 5.1`.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
}

impl RoundsReport {
    /// Reports rounds as they stand on a day.
    ///
    /// # Errors
    /// Days beyond the calendar.
    pub fn of(on: Date, rounds: &[Round], holidays: &Holidays) -> Result<Self, Failure> {
        let report = |round: &Round| {
            let Citation { article, citation } = round.law.cite(round.articles);
            Ok(RoundReport {
                level: round.level,
                number: round.number,
                phase: round.phase(on),
                file_by: round.file_by(holidays)?,
                propose_by: round.propose_by,
                rate_by: round.rate_by,
                article,
                citation,
            })
        };
        let law = rounds.first().map(|round| round.law);
        let notes = law.into_iter().flat_map(|law| {
            let rules = law.procedure.notes.iter().filter(|note| note.on == Answer::Rounds);
            rules.map(move |rule| Note::of(law, rule))
        });
        Ok(RoundsReport {
            kind: kind::Rounds::default(),
            on,
            rounds: rounds.iter().map(report).collect::<Result<_, Failure>>()?,
            notes: notes.collect(),
        })
    }
}
