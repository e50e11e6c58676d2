//! The checked form of a rubric: flat rows that point at one another by position.
//!
//! Built-in rubrics are constants of these types, so that nothing is parsed or allocated when a
//! program starts. A loaded rubric holds the same rows on the heap.

use std::borrow::Cow;

use crate::number::bands::Bands;
use crate::number::stars::Stars;
use crate::rubric::code::Code;
use crate::rubric::doc::{DataStatus, Effect};
use crate::text::Text;

/// A run of rows: the first position and how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub first: u32,
    pub len: u32,
}

impl Span {
    /// The rows of this span in a table.
    pub(crate) fn of<T>(self, table: &[T]) -> &[T] {
        let first = self.first as usize;
        table.get(first..first + self.len as usize).unwrap_or(&[])
    }
}

/// The position of a phrase in the rubric's texts.
pub(crate) type TextId = u32;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PartRow {
    pub letter: char,
    pub max: u16,
    pub name: TextId,
    pub sections: Span,
    pub criteria: Span,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SectionRow {
    pub code: Code,
    pub max: u16,
    pub name: TextId,
    pub note: Option<TextId>,
    pub part: u32,
    pub subsections: Span,
    pub criteria: Span,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SubsectionRow {
    pub code: Code,
    pub max: u16,
    pub name: TextId,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CriterionRow {
    pub code: Code,
    pub max: u16,
    pub name: TextId,
    pub note: Option<TextId>,
    pub section: u32,
    pub condition: Option<ConditionRow>,
    pub implied: bool,
    pub cases: Span,
    pub options: Span,
}

/// The criterion at `criterion` must have at least `min_points`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ConditionRow {
    pub criterion: u32,
    pub min_points: u16,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CaseRow {
    pub id: Option<Cow<'static, str>>,
    pub name: Option<TextId>,
    pub options: Span,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OptionRow {
    pub points: u16,
    pub gate: Option<Stars>,
    /// The highest star that the gates of this criterion allow at these points.
    pub cap: Stars,
    pub label: TextId,
    /// The derived knock-out that choosing this option brings about.
    pub knockout: Option<u16>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KnockoutRow {
    pub id: Cow<'static, str>,
    pub effect: Effect,
    pub criterion: Option<Code>,
    pub label: TextId,
    pub derived: Option<DerivedRow>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DerivedRow {
    pub criteria: Cow<'static, [u32]>,
    pub max_points: u16,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ClassRow {
    pub group: TextId,
    pub subgroup: TextId,
    pub ministries: Cow<'static, [TextId]>,
    pub samples: bool,
}

/// All rows of a rubric.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rows {
    pub edition: Cow<'static, str>,
    pub set: u16,
    pub slug: Cow<'static, str>,
    pub superseded: bool,
    pub data_status: DataStatus,
    pub data_version: Cow<'static, str>,
    pub source: TextId,
    pub name: TextId,
    pub class: Option<ClassRow>,
    pub bands: Bands,
    pub parts: Cow<'static, [PartRow]>,
    pub sections: Cow<'static, [SectionRow]>,
    pub subsections: Cow<'static, [SubsectionRow]>,
    pub criteria: Cow<'static, [CriterionRow]>,
    pub cases: Cow<'static, [CaseRow]>,
    pub options: Cow<'static, [OptionRow]>,
    pub knockouts: Cow<'static, [KnockoutRow]>,
    pub texts: Cow<'static, [Text]>,
}
