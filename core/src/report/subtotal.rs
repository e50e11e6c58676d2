//! Points of the parts and sections of one sheet.

use serde::{Deserialize, Serialize};

use crate::number::Points;
use crate::rubric::{Code, Part, Section};
use crate::text::Text;

/// Points of a part of one sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct PartPoints {
    /// The letter of the part: A, B or C.
    pub part: char,
    /// The title of the part.
    pub name: Text,
    /// The sum of the points on its criteria.
    pub points: Points,
    /// The most points that the part can give.
    pub max: Points,
}

impl PartPoints {
    pub(super) fn of((part, points): (Part<'_>, Points)) -> Self {
        PartPoints { part: part.letter(), name: part.name().clone(), points, max: part.max() }
    }
}

/// Points of a section of one sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct SectionPoints {
    /// The printed number of the section.
    pub code: Code,
    /// The title of the section.
    pub name: Text,
    /// The sum of the points on its criteria.
    pub points: Points,
    /// The most points that the section can give.
    pub max: Points,
}

impl SectionPoints {
    pub(super) fn of((section, points): (Section<'_>, Points)) -> Self {
        let (code, name, max) = (section.code(), section.name().clone(), section.max());
        SectionPoints { code, name, points, max }
    }
}
