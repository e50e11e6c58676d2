//! The built-in editions and their sets, as constants.

use std::borrow::Cow;
use std::fmt;

use jiff::civil::{Date, date};
use serde::{Serialize, Serializer};

use crate::code::Code;
use crate::rubric::Rubric;
use crate::rubric::doc::{DataStatus, Effect};
use crate::rubric::rows::{
    CaseRow, ClassRow, ConditionRow, CriterionRow, DerivedRow, KnockoutRow, OptionRow, PartRow,
    Rows, SectionRow, Span, SubsectionRow,
};
use crate::stars::{Bands, Stars};
use crate::text::Text;

include!(concat!(env!("OUT_DIR"), "/law.rs"));

/// A phrase of the law, cut out of the one text that holds them all.
const fn cut(begin: usize, vi: usize, en: usize) -> Text {
    let (_, rest) = PHRASES.split_at(begin);
    let (vi, rest) = rest.split_at(vi);
    Text::fixed(vi, rest.split_at(en).0)
}

/// One decision of the Prime Minister on OCOP ratings, with the decisions that amend it.
///
/// ```
/// let edition = ocop::edition("26/2026")?;
/// assert_eq!(edition.sets().len(), 26);
/// assert_eq!(edition.in_force_from().to_string(), "2026-05-22");
/// # Ok::<(), ocop::CatalogueError>(())
/// ```
pub struct Edition {
    id: &'static str,
    documents: &'static [&'static str],
    from: Date,
    until: Option<Date>,
    parts: &'static [(char, u16)],
    bands: Bands,
    data_version: &'static str,
    sets: &'static [Rubric],
    errata: &'static [Erratum],
}

impl Edition {
    /// The short name: number and year, such as `26/2026`.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The decision and those that amend it, by number.
    pub fn documents(&self) -> &'static [&'static str] {
        self.documents
    }

    /// The first day on which it is in force.
    pub fn in_force_from(&self) -> Date {
        self.from
    }

    /// The last day on which it is in force; none while no end is known.
    pub fn in_force_until(&self) -> Option<Date> {
        self.until
    }

    /// The maxima of its parts.
    pub fn parts(&self) -> &'static [(char, u16)] {
        self.parts
    }

    /// The points from which its star bands begin.
    pub fn bands(&self) -> Bands {
        self.bands
    }

    /// The version of its data. It moves with every correction that can change a rating, apart
    /// from the version of the crate.
    pub fn data_version(&self) -> &'static str {
        self.data_version
    }

    /// Its sets, by number; a superseded text stands after the one that replaced it. Empty for an
    /// edition of which only the frame is known.
    pub fn sets(&self) -> &'static [Rubric] {
        self.sets
    }

    /// Whether only the frame of the edition is known: parts, bands and dates, but no criteria.
    pub fn is_frame(&self) -> bool {
        self.sets.is_empty()
    }

    /// Where the print is blemished, what is applied, and why.
    pub fn errata(&self) -> &'static [Erratum] {
        self.errata
    }
}

impl fmt::Debug for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Edition({})", self.id)
    }
}

/// The export: the catalogue of an edition as one object.
impl Serialize for Edition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Export<'a> {
            edition: &'a str,
            documents: &'a [&'a str],
            data_version: &'a str,
            in_force_from: String,
            in_force_until: Option<String>,
            bands: Bands,
            sets: &'a [Rubric],
            errata: &'a [Erratum],
        }
        Export {
            edition: self.id,
            documents: self.documents,
            data_version: self.data_version,
            in_force_from: self.from.to_string(),
            in_force_until: self.until.map(|d| d.to_string()),
            bands: self.bands,
            sets: self.sets,
            errata: self.errata,
        }
        .serialize(serializer)
    }
}

/// One blemish of the print, or one reading that a lawyer may want to know of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Erratum {
    /// A name that stays the same.
    pub id: &'static str,
    /// The set, if it concerns one only.
    pub set: Option<u16>,
    /// The criterion or section.
    pub criterion: Option<&'static str>,
    /// The option.
    pub option: Option<u16>,
    /// What it concerns: `points`, `max` and `gate` are deviations from the print, anything else
    /// is a remark that changes no number.
    pub field: &'static str,
    /// What is printed; empty where nothing is.
    pub printed: &'static str,
    /// What is applied.
    pub applied: &'static str,
    /// Why.
    pub reason: &'static Text,
}

/// A question for an edition or a set that is not there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CatalogueError {
    /// No such edition is built in.
    #[error("unknown edition `{edition}`, expected one of {}", ids().join(", "))]
    UnknownEdition {
        /// What was asked for.
        edition: String,
    },
    /// The edition has no such set.
    #[error("edition {edition} has no set `{set}`, expected {}", expected(edition))]
    UnknownSet {
        /// The edition.
        edition: String,
        /// What was asked for.
        set: String,
    },
    /// Of the edition only parts, bands and dates are known.
    #[error(
        "the criteria of edition {edition} are not built in: its criteria tables were not at hand"
    )]
    FrameOnly {
        /// The edition.
        edition: String,
    },
}

fn ids() -> Vec<&'static str> {
    EDITIONS.iter().map(Edition::id).collect()
}

fn expected(edition: &str) -> String {
    let sets =
        self::edition(edition).map_or(0, |e| e.sets.iter().map(Rubric::set).max().unwrap_or(0));
    format!("a number from 1 to {sets} or the slug of a set")
}

/// All built-in editions, newest first.
///
/// ```
/// assert_eq!(ocop::editions()[0].id(), "26/2026");
/// ```
pub fn editions() -> &'static [Edition] {
    EDITIONS
}

/// The edition with this name.
///
/// # Errors
/// [`CatalogueError::UnknownEdition`], which names those that are there.
///
/// ```
/// assert!(ocop::edition("26/2026").is_ok());
/// let error = ocop::edition("27/2026").unwrap_err();
/// assert!(error.to_string().starts_with("unknown edition `27/2026`"));
/// ```
pub fn edition(id: &str) -> Result<&'static Edition, CatalogueError> {
    let found = EDITIONS.iter().find(|e| e.id == id);
    found.ok_or_else(|| CatalogueError::UnknownEdition { edition: crate::raw::clip(id) })
}

/// A set by its number or by its slug.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetRef {
    /// The printed number.
    Number(i64),
    /// The short name.
    Slug(String),
}

impl From<i32> for SetRef {
    fn from(number: i32) -> Self {
        SetRef::Number(number.into())
    }
}

impl From<u16> for SetRef {
    fn from(number: u16) -> Self {
        SetRef::Number(number.into())
    }
}

impl From<i64> for SetRef {
    fn from(number: i64) -> Self {
        SetRef::Number(number)
    }
}

impl From<&str> for SetRef {
    fn from(slug: &str) -> Self {
        SetRef::Slug(slug.to_owned())
    }
}

impl fmt::Display for SetRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SetRef::Number(number) => write!(f, "{number}"),
            SetRef::Slug(slug) => f.write_str(slug),
        }
    }
}

/// The built-in set with this number or slug. A number names the text in force; a superseded one
/// is found by its slug.
///
/// # Errors
/// An unknown edition or set, or an edition of which only the frame is known.
///
/// ```
/// let by_number = ocop::rubric("26/2026", 1)?;
/// let by_slug = ocop::rubric("26/2026", "fresh-vegetables-fruits-nuts")?;
/// assert_eq!(by_number, by_slug);
/// # Ok::<(), ocop::CatalogueError>(())
/// ```
pub fn rubric(edition: &str, set: impl Into<SetRef>) -> Result<&'static Rubric, CatalogueError> {
    let edition = self::edition(edition)?;
    if edition.is_frame() {
        return Err(CatalogueError::FrameOnly { edition: edition.id.to_owned() });
    }
    let set = set.into();
    let fits = |r: &&Rubric| match &set {
        SetRef::Number(number) => i64::from(r.set()) == *number && !r.superseded(),
        SetRef::Slug(slug) => r.slug() == slug,
    };
    edition.sets.iter().find(fits).ok_or_else(|| CatalogueError::UnknownSet {
        edition: edition.id.to_owned(),
        set: crate::raw::clip(&set.to_string()),
    })
}
