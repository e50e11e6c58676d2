//! The report of one sheet, and of what an unfinished one decides.

use serde::Serialize;

use crate::number::Points;
use crate::number::stars::Stars;
use crate::rating::preview::{Preview, Reach};
use crate::rating::{Line, Rating};
use crate::report::{BlockerReport, KnockoutReport, RubricIdentity, WarningReport};
use crate::rubric::code::Code;
use crate::rubric::{Rubric, RubricOption};
use crate::sheet::Header;
use crate::text::Text;

/// One rated sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct SheetReport {
    /// `sheet`, to tell it from the report of a council.
    pub kind: &'static str,
    /// The rubric.
    #[serde(flatten)]
    pub rubric: RubricIdentity,
    /// The assessor.
    pub member: Option<String>,
    /// The header of the form.
    pub header: Header,
    /// `rated`, `rejected` or `stopped`.
    pub outcome: &'static str,
    /// The awarded star; none after a knock-out.
    pub stars: Option<Stars>,
    /// The star that points and gates lead to, knock-outs aside.
    pub award: Stars,
    /// The band in which the total lies.
    pub band: Stars,
    /// The total in whole points.
    pub total: Points,
    /// Points of each part.
    pub parts: Vec<PartPoints>,
    /// Points of each section.
    pub sections: Vec<SectionPoints>,
    /// What each criterion contributed.
    pub lines: Vec<LineReport>,
    /// Missed gates between band and award.
    pub blockers: Vec<BlockerReport>,
    /// What separates the product from the next star.
    pub next: Option<NextReport>,
    /// Knock-outs that hold.
    pub knockouts: Vec<KnockoutReport>,
    /// What to look at.
    pub warnings: Vec<WarningReport>,
}

/// Points of a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct PartPoints {
    /// The letter.
    pub part: char,
    /// The title.
    pub name: Text,
    /// The points.
    pub points: Points,
    /// The most that it can give.
    pub max: Points,
}

/// Points of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct SectionPoints {
    /// The printed number.
    pub code: Code,
    /// The title.
    pub name: Text,
    /// The points.
    pub points: Points,
    /// The most that it can give.
    pub max: Points,
}

/// What a criterion contributed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "Line"))]
pub struct LineReport {
    /// The criterion.
    pub criterion: Code,
    /// Its title.
    pub name: Text,
    /// The chosen option; none where no option holds or the criterion does not apply.
    pub option: Option<u16>,
    /// What the chosen option says.
    pub label: Option<Text>,
    /// The points.
    pub points: Points,
    /// The most that it can give.
    pub max: Points,
    /// Whether it applies.
    pub applies: bool,
    /// Where it is printed.
    pub source: Text,
}

/// What separates a product from the next star.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "NextStar"))]
pub struct NextReport {
    /// The next star.
    pub stars: Stars,
    /// Points missing to its band.
    pub points: Points,
    /// Missed gates up to its level.
    pub gates: Vec<BlockerReport>,
}

impl SheetReport {
    /// Reports a rating.
    pub fn of(rating: &Rating<'_>) -> Self {
        let rubric = RubricIdentity::of(rating.rubric());
        SheetReport {
            kind: "sheet",
            member: rating.sheet().member().map(str::to_owned),
            header: rating.sheet().header().clone(),
            outcome: rating.outcome().name(),
            stars: rating.stars(),
            award: rating.award(),
            band: rating.band(),
            total: rating.points(),
            parts: rating
                .parts()
                .map(|(part, points)| PartPoints {
                    part: part.letter(),
                    name: part.name().clone(),
                    points,
                    max: part.max(),
                })
                .collect(),
            sections: rating
                .sections()
                .map(|(section, points)| SectionPoints {
                    code: section.code(),
                    name: section.name().clone(),
                    points,
                    max: section.max(),
                })
                .collect(),
            lines: rating.lines().map(|line| LineReport::of(&rubric, line)).collect(),
            blockers: rating.blockers().map(BlockerReport::of).collect(),
            next: rating.next().map(|next| NextReport {
                stars: next.stars,
                points: next.points,
                gates: next.gates.into_iter().map(BlockerReport::of).collect(),
            }),
            knockouts: rating.knockouts().map(KnockoutReport::of).collect(),
            warnings: rating
                .warnings()
                .iter()
                .map(|w| WarningReport::of(w, rating.rubric(), None))
                .collect(),
            rubric,
        }
    }
}

impl LineReport {
    fn of(rubric: &RubricIdentity, line: Line<'_>) -> Self {
        let number = line.option.map(RubricOption::number);
        LineReport {
            criterion: line.criterion.code(),
            name: line.criterion.name().clone(),
            option: number,
            label: line.option.map(|o| o.label().clone()),
            points: line.points,
            max: line.criterion.max(),
            applies: line.applies,
            source: rubric.place(line.criterion.code(), number),
        }
    }
}

/// What is certain of an unfinished sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct PreviewReport {
    /// `preview`
    pub kind: &'static str,
    /// The rubric.
    #[serde(flatten)]
    pub rubric: RubricIdentity,
    /// Open criteria.
    pub open: Vec<Code>,
    /// Points of the answers so far.
    pub so_far: Points,
    /// The least that the sheet can come to.
    pub lowest: ReachReport,
    /// The most that the sheet can come to.
    pub highest: ReachReport,
    /// Points of each part so far.
    pub parts: Vec<PartPoints>,
    /// Gates that the answers so far miss for good, unless they are changed.
    pub blockers: Vec<BlockerReport>,
}

/// One end of the range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "Reach"))]
pub struct ReachReport {
    /// The total.
    pub total: Points,
    /// The star; none after a knock-out.
    pub stars: Option<Stars>,
    /// `rated`, `rejected` or `stopped`.
    pub outcome: &'static str,
}

impl ReachReport {
    fn of(reach: Reach) -> Self {
        ReachReport {
            total: reach.total,
            stars: reach.outcome.stars(),
            outcome: reach.outcome.name(),
        }
    }
}

impl PreviewReport {
    /// Reports a preview.
    pub fn of(rubric: &Rubric, preview: &Preview) -> Self {
        PreviewReport {
            kind: "preview",
            rubric: RubricIdentity::of(rubric),
            open: preview.open.clone(),
            so_far: preview.so_far,
            lowest: ReachReport::of(preview.lowest),
            highest: ReachReport::of(preview.highest),
            parts: preview
                .parts
                .iter()
                .zip(rubric.parts())
                .map(|(points, part)| PartPoints {
                    part: part.letter(),
                    name: part.name().clone(),
                    points: *points,
                    max: part.max(),
                })
                .collect(),
            blockers: preview.missed(rubric).map(BlockerReport::of).collect(),
        }
    }
}
