//! Editions and sets as lists to choose from.

use jiff::civil::Date;
use serde::Serialize;

use crate::law::Edition;
use crate::number::Bands;
use crate::procedure::{iso, iso_or_null};
use crate::rubric::Rubric;
use crate::rubric::doc::{ClassDoc, DataStatus};
use crate::text::Text;

/// An edition in a list of choices: what its export says, without criteria.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct EditionSummary {
    /// The short name: number and year, such as `26/2026`.
    pub edition: &'static str,
    /// The decision and those that amend it, by number.
    pub documents: &'static [&'static str],
    /// The version of the data; it moves with every correction that can change a rating.
    pub data_version: &'static str,
    /// The first day on which it is in force.
    #[serde(with = "iso")]
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub in_force_from: Date,
    /// The last day on which it is in force; none while no end is known.
    #[serde(with = "iso_or_null")]
    #[cfg_attr(schema, schemars(with = "Option<crate::schema::Day>"))]
    pub in_force_until: Option<Date>,
    /// The points from which its star bands begin.
    pub bands: Bands,
    /// Its parts, which together give 100 points.
    pub parts: Vec<PartMaximum>,
    /// Its sets by number, a superseded text after the one that replaced it.
    pub sets: Vec<SetSummary>,
}

/// The most points that a part of an edition can give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct PartMaximum {
    /// The letter: A, B or C.
    pub part: char,
    /// Whole points.
    pub max: u16,
}

/// A set in a list of choices.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct SetSummary {
    /// The number of the set within the edition; a superseded text shares it with its successor.
    pub set: u16,
    /// The short name of the set, once in an edition.
    pub slug: &'static str,
    /// Whether a later text of the same edition replaced the set.
    pub superseded: bool,
    /// How far the numbers are confirmed.
    pub data_status: DataStatus,
    /// The name of the set.
    pub name: &'static Text,
    /// Where the set stands in annex I.
    pub class: Option<ClassDoc>,
}

impl Edition {
    /// The edition in a list of choices.
    ///
    /// ```
    /// let summary = ocop::edition("26/2026")?.summary();
    /// assert_eq!((summary.sets.len(), summary.sets[12].slug), (26, "coffee-cocoa"));
    /// # Ok::<(), ocop::Failure>(())
    /// ```
    pub fn summary(&self) -> EditionSummary {
        let part = |&(part, max)| PartMaximum { part, max };
        EditionSummary {
            edition: self.id(),
            documents: self.documents(),
            data_version: self.data_version(),
            in_force_from: self.in_force_from(),
            in_force_until: self.in_force_until(),
            bands: self.bands(),
            parts: self.parts().iter().map(part).collect(),
            sets: self.sets().iter().map(SetSummary::of).collect(),
        }
    }
}

impl SetSummary {
    fn of(rubric: &'static Rubric) -> Self {
        SetSummary {
            set: rubric.set(),
            slug: rubric.slug(),
            superseded: rubric.superseded(),
            data_status: rubric.data_status(),
            name: rubric.name(),
            class: rubric.class().map(ClassDoc::from),
        }
    }
}
