//! The report of how far a result is from tipping.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::number::Points;
use crate::number::stars::Stars;
use crate::rating::Outcome;
use crate::report::upgrade::ChangeReport;
use crate::report::{BlockerReport, GateReport, RubricIdentity};
use crate::sensitivity::{CouncilSensitivity, Margin, MemberChange, Sensitivity, Tip};
use crate::upgrade::AnswerChange;

/// How far a result is from tipping.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct SensitivityReport {
    /// `sheet-sensitivity` or `council-sensitivity`
    pub kind: &'static str,
    /// The rubric.
    #[serde(flatten)]
    pub rubric: RubricIdentity,
    /// `rated`, `rejected` or `stopped`.
    pub outcome: &'static str,
    /// The awarded star; none after a knock-out.
    pub stars: Option<Stars>,
    /// The star that points and gates lead to.
    pub award: Stars,
    /// The band.
    pub band: Stars,
    /// The distance to each band, 2 stars first.
    pub margins: Vec<MarginReport>,
    /// Single steps that change the result of a sheet.
    pub tips: Vec<TipReport>,
    /// Gates of a sheet that are met exactly.
    pub tight: Vec<BlockerReport>,
    /// Gates that a council meets with nothing to spare.
    pub tight_votes: Vec<GateReport>,
    /// For each member who alone could change the council's result, the smallest such change.
    pub changes: Vec<MemberChangeReport>,
    /// The smallest of these, by position.
    pub smallest: Option<usize>,
}

/// The distance to a band.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "Margin"))]
pub struct MarginReport {
    /// The band.
    pub stars: Stars,
    /// The points from which it begins.
    pub from: u16,
    /// The margin in points, rounded down to two digits; negative where the band is not reached.
    #[cfg_attr(schema, schemars(with = "crate::schema::DecimalText"))]
    pub points: Decimal,
    /// The exact margin: this sum ...
    pub sum: i64,
    /// ... divided by this number of members.
    pub members: u32,
}

/// What a result would become.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "ResultAfter"))]
pub struct ResultReport {
    /// `rated`, `rejected` or `stopped`.
    pub outcome: &'static str,
    /// The star; none after a knock-out.
    pub stars: Option<Stars>,
    /// The star that points and gates lead to.
    pub award: Stars,
}

/// One step that changes the result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "Tip"))]
pub struct TipReport {
    /// The step.
    #[serde(flatten)]
    pub change: ChangeReport,
    /// The result after it.
    pub result: ResultReport,
}

/// What one member could change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "MemberChange"))]
pub struct MemberChangeReport {
    /// The member.
    pub member: String,
    /// The steps from option to option that it takes.
    pub steps: u64,
    /// The changed answers.
    pub changes: Vec<ChangeReport>,
    /// The result after it.
    pub result: ResultReport,
}

impl ResultReport {
    fn of(outcome: Outcome, award: Stars) -> Self {
        ResultReport { outcome: outcome.name(), stars: outcome.stars(), award }
    }
}

impl MarginReport {
    fn of(margin: &Margin) -> Self {
        let Margin { stars, from, sum, members } = *margin;
        MarginReport { stars, from, points: margin.points(), sum, members }
    }
}

impl TipReport {
    fn of(rubric: &RubricIdentity, tip: &Tip<'_>) -> Self {
        let change = AnswerChange { criterion: 0, from: tip.from, to: Some(tip.to), cost: 1 };
        TipReport {
            change: ChangeReport::of(rubric, tip.criterion, &change),
            result: ResultReport::of(tip.outcome, tip.award),
        }
    }
}

impl SensitivityReport {
    /// Reports on a sheet.
    pub fn of_sheet(sensitivity: &Sensitivity<'_>) -> Self {
        let rating = sensitivity.rating();
        let rubric = RubricIdentity::of(rating.rubric());
        SensitivityReport {
            kind: "sheet-sensitivity",
            outcome: rating.outcome().name(),
            stars: rating.stars(),
            award: rating.award(),
            band: rating.band(),
            margins: sensitivity.margins().iter().map(MarginReport::of).collect(),
            tips: sensitivity.tips().iter().map(|tip| TipReport::of(&rubric, tip)).collect(),
            tight: sensitivity.tight().iter().map(|gate| BlockerReport::of(*gate)).collect(),
            tight_votes: Vec::new(),
            changes: Vec::new(),
            smallest: None,
            rubric,
        }
    }

    /// Reports on a council.
    pub fn of_council(sensitivity: &CouncilSensitivity<'_>) -> Self {
        let rating = sensitivity.rating();
        let rubric = RubricIdentity::of(rating.rubric());
        let change = |change: &MemberChange| {
            let changes = change.changes.iter().filter_map(|one| {
                let criterion = rating.rubric().criterion_at(one.criterion)?;
                Some(ChangeReport::of(&rubric, criterion, one))
            });
            let member = rating.members().get(change.member)?;
            Some(MemberChangeReport {
                member: member.name().to_owned(),
                steps: change.steps,
                changes: changes.collect(),
                result: ResultReport::of(change.outcome, change.award),
            })
        };
        let smallest = sensitivity.smallest().map(|change| change.member);
        let all = sensitivity.changes();
        SensitivityReport {
            kind: "council-sensitivity",
            outcome: rating.outcome().name(),
            stars: rating.stars(),
            award: rating.award(),
            band: rating.band(),
            margins: sensitivity.margins().iter().map(MarginReport::of).collect(),
            tips: Vec::new(),
            tight: Vec::new(),
            tight_votes: sensitivity.tight().iter().map(|t| super::council::gate(t.vote)).collect(),
            changes: all.iter().filter_map(change).collect(),
            smallest: smallest.and_then(|member| all.iter().position(|c| c.member == member)),
            rubric,
        }
    }

    /// The points missing to the band above the present one; none in the highest.
    pub fn to_next_band(&self) -> Option<&MarginReport> {
        self.margins.iter().find(|margin| margin.sum < 0)
    }

    /// The points that can be lost within the present band; none in the lowest.
    pub fn in_band(&self) -> Option<&MarginReport> {
        self.margins.iter().rev().find(|margin| margin.sum >= 0)
    }
}

impl ChangeReport {
    /// Whether points are gained.
    pub fn is_gain(&self) -> bool {
        self.after > self.before
    }

    /// The points gained or lost.
    pub fn difference(&self) -> Points {
        if self.is_gain() {
            self.before.short_of(self.after)
        } else {
            self.after.short_of(self.before)
        }
    }
}
