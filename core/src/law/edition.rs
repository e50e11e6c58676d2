//! One decision with its sets and errata. The built-in ones are constants.

use std::borrow::Cow;
use std::fmt;

use jiff::civil::{Date, date};
use serde::{Serialize, Serializer};

use crate::law::erratum::Erratum;
use crate::number::bands::Bands;
use crate::number::stars::Stars;
use crate::rubric::Rubric;
use crate::rubric::code::Code;
use crate::rubric::doc::{DataStatus, Effect};
use crate::rubric::rows::{
    CaseRow, ClassRow, ConditionRow, CriterionRow, DerivedRow, KnockoutRow, OptionRow, PartRow,
    Rows, SectionRow, Span, SubsectionRow,
};
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
/// # Ok::<(), ocop::Failure>(())
/// ```
pub struct Edition {
    pub(super) id: &'static str,
    documents: &'static [&'static str],
    from: Date,
    until: Option<Date>,
    parts: &'static [(char, u16)],
    bands: Bands,
    data_version: &'static str,
    pub(super) sets: &'static [Rubric],
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

    /// Its sets, by number; a superseded text stands after the one that replaced it.
    pub fn sets(&self) -> &'static [Rubric] {
        self.sets
    }

    /// Whether its options carry star gates.
    pub fn has_gates(&self) -> bool {
        let has = |set: &Rubric| set.criteria().any(|c| c.options().any(|o| o.gate().is_some()));
        self.sets.iter().any(has)
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
