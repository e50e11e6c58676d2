//! The report of what an unfinished sheet decides already.

use serde::Serialize;

use crate::number::Points;
use crate::rating::preview;
use crate::rating::{Outcome, Preview};
use crate::report::read::flattened;
use crate::report::{Blocker, PartPoints, RubricIdentity, kind};
use crate::rubric::{Code, Rubric};

/// What is certain of an unfinished sheet: every completion of it lies within the range.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct PreviewReport {
    /// Tells the document from others.
    pub kind: kind::Preview,
    /// The rubric that is rated with.
    #[serde(flatten)]
    pub rubric: RubricIdentity,
    /// Criteria that still have to be answered, in printed order.
    pub open: Vec<Code>,
    /// The sum of the points of the answers so far.
    pub so_far: Points,
    /// The least that the sheet can come to.
    pub lowest: Reach,
    /// The most that the sheet can come to.
    pub highest: Reach,
    /// Points of each part so far, A first.
    pub parts: Vec<PartPoints>,
    /// Gates that the answers so far miss for good, unless they are changed.
    pub blockers: Vec<Blocker>,
}

/// One end of the range of an unfinished sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Reach {
    /// The sum of the points on all criteria.
    pub total: Points,
    /// What the assessment then comes to.
    #[serde(flatten)]
    pub outcome: Outcome,
}

flattened! {
    PreviewReport {
        kind, open, so_far, lowest, highest, parts, blockers; rubric
    }
    Reach {
        total; outcome
    }
}

impl PreviewReport {
    /// Reports a preview.
    pub fn of(rubric: &Rubric, preview: &Preview) -> Self {
        let parts = rubric.parts().zip(preview.parts.iter().copied());
        PreviewReport {
            kind: kind::Preview::default(),
            rubric: RubricIdentity::of(rubric),
            open: preview.open.clone(),
            so_far: preview.so_far,
            lowest: Reach::of(preview.lowest),
            highest: Reach::of(preview.highest),
            parts: parts.map(PartPoints::of).collect(),
            blockers: preview.missed(rubric).map(Blocker::of).collect(),
        }
    }
}

impl Reach {
    fn of(reach: preview::Reach) -> Self {
        Reach { total: reach.total, outcome: reach.outcome }
    }
}
