//! Finds editions and sets by name.

use std::fmt;

use crate::law::edition::{EDITIONS, Edition};
use crate::rubric::Rubric;

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
    let found = EDITIONS.iter().find(|e| e.id() == id);
    found.ok_or_else(|| CatalogueError::UnknownEdition { edition: crate::input::clip(id) })
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
/// # Ok::<(), ocop::law::CatalogueError>(())
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
        set: crate::input::clip(&set.to_string()),
    })
}
