//! The report of the way to a star.

use serde::Serialize;

use crate::evidence::Evidence;
use crate::number::{Points, Stars};
use crate::rating::Outcome;
use crate::report::read::flattened;
use crate::report::{Blocker, Change, CriterionEvidence, Obstacle, RubricIdentity, Warning, kind};
use crate::rubric::{Code, Rubric};
use crate::sheet::{Answer, Sheet};
use crate::upgrade::{self, Upgrade};

/// The cheapest ways to a star, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct UpgradeReport {
    /// Tells the document from others.
    pub kind: kind::Upgrade,
    /// The rubric that is rated with.
    #[serde(flatten)]
    pub rubric: RubricIdentity,
    /// The star to reach.
    pub target: Stars,
    /// The sum of the points of the answers so far.
    pub points: Points,
    /// Points missing to the band of the target; 0 where the answers reach it.
    pub missing: Points,
    /// Gates up to the target that the answers so far miss; an open criterion has 0 points.
    pub gates: Vec<Blocker>,
    /// Criteria whose answers stay because the producer cannot bring others about.
    pub kept: Vec<Code>,
    /// Whether the target can be reached.
    pub reachable: bool,
    /// Plans that reach the target, cheapest first; empty where it cannot be reached.
    pub plans: Vec<UpgradePlan>,
    /// Why the target cannot be reached; empty where it can.
    pub obstacles: Vec<Obstacle>,
}

/// Changes that together reach the target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct UpgradePlan {
    /// What the changes cost together.
    pub cost: u64,
    /// The changes in printed order; empty where the sheet has the star already.
    pub changes: Vec<Change>,
    /// What the file has to prove of the new answers, as far as it is known.
    pub evidence: Vec<CriterionEvidence>,
    /// The months that the new answers take at least, where what they ask for begins only now; none
    /// where no new answer asks for a time in every case.
    pub months: Option<u16>,
    /// The sum of the points on all criteria afterwards.
    pub total: Points,
    /// What the assessment then comes to: at least the target.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// The sheet with all changes made.
    pub sheet: Sheet,
    /// What to look at on that sheet, although it changes no number.
    pub warnings: Vec<Warning>,
}

flattened! {
    UpgradeReport {
        kind, target, points, missing, gates, kept, reachable, plans, obstacles; rubric
    }
    UpgradePlan {
        cost, changes, evidence, months, total, sheet, warnings; outcome
    }
}

impl UpgradeReport {
    /// Reports the way to a star.
    pub fn of(upgrade: &Upgrade<'_>) -> Self {
        let rubric = RubricIdentity::of(upgrade.rubric());
        let plans = upgrade.plans().iter().map(|plan| UpgradePlan::of(&rubric, upgrade, plan));
        UpgradeReport {
            kind: kind::Upgrade::default(),
            target: upgrade.target(),
            points: upgrade.points(),
            missing: upgrade.missing(),
            gates: upgrade.gates().map(Blocker::of).collect(),
            kept: upgrade.kept().to_vec(),
            reachable: upgrade.best().is_some(),
            plans: plans.collect(),
            obstacles: upgrade.obstacles().iter().map(Obstacle::of).collect(),
            rubric,
        }
    }
}

impl UpgradePlan {
    fn of(rubric: &RubricIdentity, upgrade: &Upgrade<'_>, plan: &upgrade::UpgradePlan<'_>) -> Self {
        let changes = plan.changes().iter().filter_map(|change| {
            Some(Change::of_answer(rubric, upgrade.criterion(change)?, change))
        });
        let evidence = evidence(upgrade.rubric(), plan);
        let waits = evidence.iter().flat_map(|of| &of.waits).filter(|wait| wait.always);
        let rating = plan.rating();
        let warning = |w| Warning::of(w, upgrade.rubric(), None);
        UpgradePlan {
            cost: plan.cost(),
            changes: changes.collect(),
            months: waits.map(|wait| wait.months).max(),
            evidence,
            total: rating.points(),
            outcome: rating.outcome(),
            sheet: plan.sheet().clone(),
            warnings: rating.warnings().iter().map(warning).collect(),
        }
    }
}

/// What belongs to the new answers, where it is known.
fn evidence(rubric: &Rubric, plan: &upgrade::UpgradePlan<'_>) -> Vec<CriterionEvidence> {
    let Some(evidence) = Evidence::known(rubric) else { return Vec::new() };
    let of = |change: &upgrade::AnswerChange| {
        let criterion = rubric.criterion_at(change.criterion)?;
        let Some(Answer::Option(number)) = change.to else { return None };
        Some(CriterionEvidence::of(&evidence, criterion, Some(criterion.option(number)?)))
    };
    plan.changes().iter().filter_map(of).filter(CriterionEvidence::says_something).collect()
}
