//! The report of one rated sheet.

use serde::{Deserialize, Serialize};

use crate::number::{Points, Stars};
use crate::rating::{self, Outcome, Rating};
use crate::report::read::flattened;
use crate::report::{Blocker, PartPoints, RubricIdentity, SectionPoints, Warning, kind};
use crate::rubric::doc::Effect;
use crate::rubric::{self, Code, RubricOption};
use crate::sheet::Header;
use crate::text::Text;

/// One rated sheet. Points are whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct SheetReport {
    /// Tells the document from others.
    pub kind: kind::Sheet,
    /// The rubric that rated.
    #[serde(flatten)]
    pub rubric: RubricIdentity,
    /// The assessor; null where the sheet names none.
    pub member: Option<String>,
    /// The head of the official form (annex II), as the sheet has it.
    pub header: Header,
    /// What the assessment comes to.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// The star that points and gates lead to, whether or not a knock-out takes it away.
    pub award: Stars,
    /// The band in which the total lies (article 3.3); the award is at most that.
    pub band: Stars,
    /// The sum of the points on all criteria.
    pub total: Points,
    /// Points of each part, A first.
    pub parts: Vec<PartPoints>,
    /// Points of each section, in printed order.
    pub sections: Vec<SectionPoints>,
    /// What each criterion contributed, in printed order.
    pub lines: Vec<Line>,
    /// The missed gates that stand between band and award; empty where the two are equal.
    pub blockers: Vec<Blocker>,
    /// What separates the product from the star above its award; null at 5 stars.
    pub next: Option<NextStar>,
    /// Knock-outs that hold, in the order of the set.
    pub knockouts: Vec<HeldKnockout>,
    /// What to look at, although it changes no number.
    pub warnings: Vec<Warning>,
}

/// What a criterion contributed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Line {
    /// The printed number of the criterion.
    pub criterion: Code,
    /// The title of the criterion.
    pub name: Text,
    /// The number of the chosen option; null where no option holds or the criterion does not apply.
    pub option: Option<u16>,
    /// The label of the chosen option; null without one.
    pub label: Option<Text>,
    /// The points of the chosen option; 0 without one.
    pub points: Points,
    /// The most points that the criterion can give.
    pub max: Points,
    /// Whether the criterion applies: false where another one does not meet its condition.
    pub applies: bool,
    /// The document, annex, criterion and option where it is printed.
    pub source: Text,
}

/// What separates a product from the next star.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct NextStar {
    /// The star above the award, 2 to 5.
    pub stars: Stars,
    /// Points missing to its band; 0 where the total reaches it.
    pub points: Points,
    /// Missed gates up to its level.
    pub gates: Vec<Blocker>,
}

/// A knock-out that holds: a ground on which a product gets no star.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct HeldKnockout {
    /// The id by which a sheet asserts it, such as `forged-file`.
    pub id: String,
    /// What follows from it.
    pub effect: Effect,
    /// The criterion or section under which it is printed; null where it stands in the heading of
    /// the set.
    pub criterion: Option<Code>,
    /// The ground in words.
    pub label: Text,
    /// Whether the points on the sheet show it; false where the assessor asserts it.
    pub derived: bool,
}

flattened! {
    SheetReport {
        kind, member, header, award, band, total, parts, sections, lines, blockers, next,
        knockouts, warnings; rubric, outcome
    }
}

impl SheetReport {
    /// Reports a rating.
    pub fn of(rating: &Rating<'_>) -> Self {
        let rubric = RubricIdentity::of(rating.rubric());
        let warnings = rating.warnings();
        let warning = |w| Warning::of(w, rating.rubric(), None);
        SheetReport {
            kind: kind::Sheet::default(),
            member: rating.sheet().member().map(str::to_owned),
            header: rating.sheet().header().clone(),
            outcome: rating.outcome(),
            award: rating.award(),
            band: rating.band(),
            total: rating.points(),
            parts: rating.parts().map(PartPoints::of).collect(),
            sections: rating.sections().map(SectionPoints::of).collect(),
            lines: rating.lines().map(|line| Line::of(&rubric, line)).collect(),
            blockers: rating.blockers().map(Blocker::of).collect(),
            next: rating.next().map(NextStar::of),
            knockouts: rating.knockouts().map(HeldKnockout::of).collect(),
            warnings: warnings.iter().map(warning).collect(),
            rubric,
        }
    }
}

impl Line {
    fn of(rubric: &RubricIdentity, line: rating::Line<'_>) -> Self {
        let number = line.option.map(RubricOption::number);
        Line {
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

impl NextStar {
    fn of(next: rating::NextStar<'_>) -> Self {
        let gates = next.gates.into_iter().map(Blocker::of).collect();
        NextStar { stars: next.stars, points: next.points, gates }
    }
}

impl HeldKnockout {
    fn of((knockout, derived): (rubric::Knockout<'_>, bool)) -> Self {
        HeldKnockout {
            id: knockout.id().to_owned(),
            effect: knockout.effect(),
            criterion: knockout.criterion(),
            label: knockout.label().clone(),
            derived,
        }
    }
}
