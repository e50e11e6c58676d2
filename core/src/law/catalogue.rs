//! Finds editions and sets by name.

use std::fmt;

use crate::input::{Raw, as_printed};
use crate::law::edition::{EDITIONS, Edition};
use crate::problem::catalogue::law::{unknown_edition, unknown_set};
use crate::problem::{Concern, Failure, OneOf};
use crate::rubric::Rubric;
use crate::text::clip;

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
/// An unknown edition; the failure names those that are there.
///
/// ```
/// assert!(ocop::edition("26/2026").is_ok());
/// let error = ocop::edition("27/2026").unwrap_err();
/// assert!(error.to_string().starts_with("unknown edition `27/2026`"));
/// ```
pub fn edition(id: &str) -> Result<&'static Edition, Failure> {
    let found = EDITIONS.iter().find(|e| e.id() == id);
    found.ok_or_else(|| {
        let known = OneOf::of(EDITIONS.iter().map(Edition::id));
        Failure::of(Concern::Catalogue, unknown_edition(&clip(id), known))
    })
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

/// A text of digits is the number that it writes: spreadsheets and forms keep numbers as texts, and
/// no slug is one.
impl From<&str> for SetRef {
    fn from(name: &str) -> Self {
        let name = name.trim();
        as_printed(name).map_or_else(|| SetRef::Slug(name.to_owned()), SetRef::Number)
    }
}

impl SetRef {
    /// The set that data of JSON shape names: a whole number or a text; none where it is neither.
    ///
    /// ```
    /// use ocop::{Raw, law::SetRef};
    /// assert_eq!(SetRef::read(&Raw::Text("3".into())), Some(SetRef::Number(3)));
    /// assert_eq!(SetRef::read(&Raw::Null), None);
    /// ```
    pub fn read(raw: &Raw) -> Option<Self> {
        match raw {
            Raw::Int(number) => Some(SetRef::Number(*number)),
            Raw::Text(name) => Some(SetRef::from(name.as_str())),
            _ => None,
        }
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
/// An unknown edition or set.
///
/// ```
/// let by_number = ocop::rubric("26/2026", 1)?;
/// let by_slug = ocop::rubric("26/2026", "fresh-vegetables-fruits-nuts")?;
/// assert_eq!(by_number, by_slug);
/// # Ok::<(), ocop::Failure>(())
/// ```
pub fn rubric(edition: &str, set: impl Into<SetRef>) -> Result<&'static Rubric, Failure> {
    let edition = self::edition(edition)?;
    let set = set.into();
    edition.sets.iter().find(|rubric| rubric.is_set(&set)).ok_or_else(|| {
        let most = edition.sets.iter().map(Rubric::set).max().unwrap_or_default();
        let slugs = OneOf::of(edition.sets.iter().map(Rubric::slug));
        let unknown = unknown_set(edition.id, &clip(&set.to_string()), most, slugs);
        Failure::of(Concern::Catalogue, unknown)
    })
}
