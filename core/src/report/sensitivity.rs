//! The reports of how far a result is from tipping: of a sheet and of a council.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::council::CouncilRating;
use crate::number::Stars;
use crate::rating::Outcome;
use crate::report::read::flattened;
use crate::report::{Blocker, Change, GateVote, RubricIdentity, kind};
use crate::sensitivity::{self, CouncilSensitivity, Sensitivity};

/// How far the result of a sheet is from tipping.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct SensitivityReport {
    /// Tells the document from others.
    pub kind: kind::Sensitivity,
    /// The rubric that rated.
    #[serde(flatten)]
    pub rubric: RubricIdentity,
    /// What the assessment comes to.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// The star that points and gates lead to, whether or not a knock-out takes it away.
    pub award: Stars,
    /// The band in which the total lies (article 3.3).
    pub band: Stars,
    /// The distance to each band, 2 stars first.
    pub margins: Vec<Margin>,
    /// Single steps that change the result, in printed order.
    pub tips: Vec<Tip>,
    /// Gates up to the award that are met exactly: any step down there costs the star.
    pub tight: Vec<Blocker>,
}

/// How far the result of a council is from tipping.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct CouncilSensitivityReport {
    /// Tells the document from others.
    pub kind: kind::CouncilSensitivity,
    /// The rubric that rated.
    #[serde(flatten)]
    pub rubric: RubricIdentity,
    /// What the assessment comes to.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// The star that mean and gates lead to, whether or not a knock-out takes it away.
    pub award: Stars,
    /// The band in which the exact mean lies (article 3.3).
    pub band: Stars,
    /// The distance of the exact mean to each band, 2 stars first.
    pub margins: Vec<Margin>,
    /// Gates up to the award that the council meets with nothing to spare: one vote less, or with
    /// the rule of the mean any point less, costs the star.
    pub tight_votes: Vec<GateVote>,
    /// For each member who alone could change the result, the smallest such change.
    pub changes: Vec<MemberChange>,
    /// The smallest of these changes, by position from 0; null where there is none.
    pub smallest: Option<usize>,
}

/// The distance of a total or a mean to the beginning of a band.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Margin {
    /// The band, 2 to 5 stars.
    pub stars: Stars,
    /// The points from which the band begins (article 3.3).
    pub from: u16,
    /// The points to spare, rounded down to two digits; negative where the band is not reached.
    pub points: Decimal,
    /// The exact margin times the number of members: the sum of their totals less what the band
    /// needs of it.
    pub sum: i64,
    /// The number of members, 1 for a sheet.
    pub members: u32,
}

/// What a result would become.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct ResultAfter {
    /// What the assessment would come to.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// The star that points and gates would lead to.
    pub award: Stars,
}

/// One step on one criterion that changes the result of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Tip {
    /// The step; its cost is 1.
    #[serde(flatten)]
    pub change: Change,
    /// The result after the step.
    pub result: ResultAfter,
}

/// The smallest change by one member that changes the result of the council.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct MemberChange {
    /// The name of the member, or its position from 1 where the sheet names none.
    pub member: String,
    /// The steps from option to option that the change takes.
    pub steps: u64,
    /// The changed answers in printed order; the cost of each is its number of steps.
    pub changes: Vec<Change>,
    /// The result of the council afterwards.
    pub result: ResultAfter,
}

flattened! {
    SensitivityReport {
        kind, award, band, margins, tips, tight; rubric, outcome
    }
    CouncilSensitivityReport {
        kind, award, band, margins, tight_votes, changes, smallest; rubric, outcome
    }
    ResultAfter {
        award; outcome
    }
    Tip {
        result; change
    }
}

impl SensitivityReport {
    /// Reports on a sheet.
    pub fn of(sensitivity: &Sensitivity<'_>) -> Self {
        let rating = sensitivity.rating();
        let rubric = RubricIdentity::of(rating.rubric());
        SensitivityReport {
            kind: kind::Sensitivity::default(),
            outcome: rating.outcome(),
            award: rating.award(),
            band: rating.band(),
            margins: sensitivity.margins().iter().map(Margin::of).collect(),
            tips: sensitivity.tips().iter().map(|tip| Tip::of(&rubric, tip)).collect(),
            tight: sensitivity.tight().iter().map(|gate| Blocker::of(*gate)).collect(),
            rubric,
        }
    }
}

impl CouncilSensitivityReport {
    /// Reports on a council.
    pub fn of(sensitivity: &CouncilSensitivity<'_>) -> Self {
        let rating = sensitivity.rating();
        let rubric = RubricIdentity::of(rating.rubric());
        let changes = sensitivity.changes();
        let smallest = sensitivity.smallest().map(|change| change.member);
        CouncilSensitivityReport {
            kind: kind::CouncilSensitivity::default(),
            outcome: rating.outcome(),
            award: rating.award(),
            band: rating.band(),
            margins: sensitivity.margins().iter().map(Margin::of).collect(),
            tight_votes: sensitivity.tight().iter().map(|t| GateVote::of(t.vote)).collect(),
            changes: changes.iter().filter_map(|c| MemberChange::of(&rubric, rating, c)).collect(),
            smallest: smallest.and_then(|member| changes.iter().position(|c| c.member == member)),
            rubric,
        }
    }
}

impl Margin {
    fn of(margin: &sensitivity::Margin) -> Self {
        let sensitivity::Margin { stars, from, sum, members } = *margin;
        Margin { stars, from, points: margin.points(), sum, members }
    }
}

impl Tip {
    fn of(rubric: &RubricIdentity, tip: &sensitivity::Tip<'_>) -> Self {
        Tip {
            change: Change::of(rubric, tip.criterion, (tip.from, Some(tip.to)), 1),
            result: ResultAfter { outcome: tip.outcome, award: tip.award },
        }
    }
}

impl MemberChange {
    fn of(
        rubric: &RubricIdentity,
        rating: &CouncilRating<'_>,
        change: &sensitivity::MemberChange,
    ) -> Option<Self> {
        let changes = change.changes.iter().filter_map(|one| {
            let criterion = rating.rubric().criterion_at(one.criterion)?;
            Some(Change::of_answer(rubric, criterion, one))
        });
        Some(MemberChange {
            member: rating.members().get(change.member)?.name().to_owned(),
            steps: change.steps,
            changes: changes.collect(),
            result: ResultAfter { outcome: change.outcome, award: change.award },
        })
    }
}
