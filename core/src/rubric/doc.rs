//! The written form of a rubric: what a data file or a user's JSON says, before it is checked.
//!
//! Built-in sets are TOML files in `core/rubrics/`; a user's rubric is JSON. Both use these types,
//! and a checked rubric can be written back into them, so that export and import meet.

use serde::{Deserialize, Serialize};

use crate::named::named;
use crate::number::bands::Bands;
use crate::number::stars::Stars;
use crate::rubric::code::Code;
use crate::text::Text;

/// A whole set of criteria.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object with the fields of a rubric")]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(rename = "Rubric"))]
pub struct RubricDoc {
    /// The edition, for example `26/2026`, or a name of one's own such as `pilot/2027`.
    pub edition: String,
    /// The number of the set within the edition, 1 or more.
    pub set: u16,
    /// A short name for addresses and file names: small Latin letters, digits and hyphens.
    pub slug: String,
    /// Whether a later text of the same edition replaced the set.
    #[serde(default)]
    pub superseded: bool,
    /// How far the data is confirmed.
    #[serde(default)]
    pub data_status: DataStatus,
    /// The version of the data, so that a correction can be told apart.
    #[serde(default = "first_version")]
    pub data_version: String,
    /// Where the set is printed.
    #[serde(default)]
    pub source: LabelDoc,
    /// The name of the set.
    pub name: LabelDoc,
    /// Where the set stands in the classification of products.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<ClassDoc>,
    /// Points from which the star bands begin.
    #[serde(default)]
    pub bands: Bands,
    /// Parts A, B and C.
    #[serde(alias = "part")]
    pub parts: Vec<PartDoc>,
    /// Rejection grounds, stop notes and eligibility requirements.
    #[serde(default, alias = "knockout")]
    pub knockouts: Vec<KnockoutDoc>,
}

/// The version of data that does not say any.
pub(super) fn first_version() -> String {
    "1".to_owned()
}

/// A phrase in both languages, or in Vietnamese alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged, expecting = "expected a text, or an object with `vi` and `en`")]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(rename = "Label"))]
pub enum LabelDoc {
    /// Vietnamese; English comes from the catalogue, or is the same.
    Vi(String),
    /// Both languages.
    Both(Text),
}

impl LabelDoc {
    /// Whether it says nothing in either language.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            LabelDoc::Vi(text) => text.is_empty(),
            LabelDoc::Both(text) => text.vi.is_empty() && text.en.is_empty(),
        }
    }
}

impl Default for LabelDoc {
    fn default() -> Self {
        LabelDoc::Vi(String::new())
    }
}

named! {
    /// How far the numbers of a set are confirmed.
    #[derive(Default)]
    pub enum DataStatus {
        /// Taken from the text of the decision, or supplied by the user as such.
        #[default]
        Printed = "printed",
        /// Two independent transcriptions agree.
        Both = "both",
        /// One transcription only.
        One = "one",
        /// The transcriptions leave a contradiction that the errata register describes.
        Unsettled = "unsettled",
    }
}

/// Where a set stands in annex I.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(rename = "Class"))]
pub struct ClassDoc {
    /// One of the six groups of products.
    pub group: LabelDoc,
    /// The group within it.
    pub subgroup: LabelDoc,
    /// Managing ministries.
    pub ministries: Vec<LabelDoc>,
    /// Whether five samples go with the file (article 6.2d).
    pub samples: bool,
}

/// Part A, B or C.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(rename = "Part"))]
pub struct PartDoc {
    /// The letter.
    pub part: String,
    /// The most points that the part can give.
    pub max: u16,
    /// The title.
    pub name: LabelDoc,
    /// Sections in printed order.
    #[serde(alias = "section")]
    pub sections: Vec<SectionDoc>,
}

/// A numbered section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(rename = "Section"))]
pub struct SectionDoc {
    /// The printed number.
    pub code: Code,
    /// The most points that the section can give.
    pub max: u16,
    /// The title.
    pub name: LabelDoc,
    /// The note printed under the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<LabelDoc>,
    /// Sub-sections such as 6.1 with 6.1.1 and 6.1.2 below.
    #[serde(default, alias = "subsection", skip_serializing_if = "Vec::is_empty")]
    pub subsections: Vec<SubsectionDoc>,
    /// Criteria in printed order. A section without numbered criteria is one criterion with the
    /// section's own code.
    #[serde(alias = "criterion")]
    pub criteria: Vec<CriterionDoc>,
}

/// A numbered heading between a section and its criteria.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(rename = "Subsection"))]
pub struct SubsectionDoc {
    /// The printed number.
    pub code: Code,
    /// The most points that its criteria can give together.
    pub max: u16,
    /// The title.
    pub name: LabelDoc,
}

/// One criterion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(rename = "Criterion"))]
pub struct CriterionDoc {
    /// The printed number.
    pub code: Code,
    /// The most points that it can give; the section's where the section is the criterion.
    #[serde(default)]
    pub max: Option<u16>,
    /// The title; the section's where the section is the criterion.
    #[serde(default)]
    pub name: Option<LabelDoc>,
    /// The note printed with the criterion.
    #[serde(default)]
    pub note: Option<LabelDoc>,
    /// When the criterion applies at all.
    #[serde(default)]
    pub applies_if: Option<ConditionDoc>,
    /// Whether no options are printed, so that "no" and "yes" are implied.
    #[serde(default)]
    pub implied: bool,
    /// Options of a criterion without cases; shorthand for one unnamed case.
    #[serde(default, alias = "option", skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<OptionDoc>,
    /// Cases of which one is chosen.
    #[serde(default, alias = "case", skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<CaseDoc>,
}

/// A criterion that another one must meet first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(rename = "Condition"))]
pub struct ConditionDoc {
    /// The other criterion, printed earlier.
    pub criterion: Code,
    /// The points that it must have.
    pub min_points: u16,
}

/// One of several cases of a criterion.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(rename = "Case"))]
pub struct CaseDoc {
    /// Ties together the cases of several criteria that speak of the same circumstance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<LabelDoc>,
    /// Options in printed order.
    #[serde(alias = "option")]
    pub options: Vec<OptionDoc>,
}

/// One option.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(rename = "Option"))]
pub struct OptionDoc {
    /// The printed position, counted through all cases; checked where it is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub option: Option<u16>,
    /// The points that it gives.
    pub points: u16,
    /// The star level for which it is the least that a product must reach.
    #[serde(default)]
    #[cfg_attr(schema, schemars(with = "Option<crate::schema::GateStars>"))]
    pub gate: Option<Stars>,
    /// What it says.
    pub label: LabelDoc,
}

/// A ground on which a product gets no star at all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(rename = "Knockout"))]
pub struct KnockoutDoc {
    /// A name to assert it by: small Latin letters, digits and hyphens.
    pub id: String,
    /// What follows from it.
    pub effect: Effect,
    /// The criterion under which it is printed; none where it stands in the heading of the set.
    #[serde(default)]
    pub criterion: Option<Code>,
    /// What it says.
    pub label: LabelDoc,
    /// Set where the sheet itself shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derived: Option<DerivedDoc>,
}

/// Criteria on which too few points bring the knock-out about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(rename = "Derived"))]
pub struct DerivedDoc {
    /// The criteria, any one of which suffices.
    pub criteria: Vec<Code>,
    /// The points at or below which it holds.
    pub max_points: u16,
}

named! {
    /// What a knock-out does to an assessment.
    #[non_exhaustive]
    pub enum Effect {
        /// The file or the product is turned down.
        Reject = "reject",
        /// The assessment goes no further.
        Stop = "stop",
    }
}
