//! The report of a plan for the next star.

use serde::Serialize;
use serde::ser::Serializer;

use crate::number::Points;
use crate::number::stars::Stars;
use crate::rating::{Warning, rate};
use crate::report::{BlockerReport, KnockoutReport, RubricIdentity, WarningReport};
use crate::rubric::Criterion;
use crate::rubric::code::Code;
use crate::sheet::{Answer, Sheet};
use crate::text::Text;
use crate::upgrade::{AnswerChange, Obstacle, Upgrade, UpgradePlan};

/// The way to a star.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct UpgradeReport {
    /// `upgrade`
    pub kind: &'static str,
    /// The rubric.
    #[serde(flatten)]
    pub rubric: RubricIdentity,
    /// The star to reach.
    pub target: Stars,
    /// Points of the answers so far.
    pub points: Points,
    /// Points missing to the band of the target.
    pub missing: Points,
    /// Gates missed by the answers so far, up to the target.
    pub gates: Vec<BlockerReport>,
    /// Whether the target can be reached.
    pub reachable: bool,
    /// Plans, cheapest first.
    pub plans: Vec<PlanReport>,
    /// Why the target cannot be reached.
    pub obstacles: Vec<ObstacleReport>,
}

/// Changes that reach the target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "UpgradePlan"))]
pub struct PlanReport {
    /// What the changes cost together.
    pub cost: u64,
    /// The changes in printed order.
    pub changes: Vec<ChangeReport>,
    /// Total points afterwards.
    pub total: Points,
    /// The star afterwards.
    pub stars: Option<Stars>,
    /// The sheet with all changes made.
    pub sheet: Sheet,
    /// What to look at.
    pub warnings: Vec<WarningReport>,
}

/// A changed answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "Change"))]
pub struct ChangeReport {
    /// The criterion.
    pub criterion: Code,
    /// Its title.
    pub name: Text,
    /// The answer now: an option, `none`, or nothing where the criterion is open.
    #[cfg_attr(schema, schemars(with = "crate::schema::Answer"))]
    pub from: AnswerReport,
    /// The new answer; nothing where the criterion no longer applies.
    #[cfg_attr(schema, schemars(with = "crate::schema::Answer"))]
    pub to: AnswerReport,
    /// What the new option says.
    pub label: Option<Text>,
    /// Points now.
    pub before: Points,
    /// Points afterwards.
    pub after: Points,
    /// What the change costs.
    pub cost: u64,
    /// Where it is printed.
    pub source: Text,
}

/// An answer as sheets write it: an option number, `"none"`, or null.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerReport(pub Option<Answer>);

impl Serialize for AnswerReport {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Some(Answer::Option(number)) => serializer.serialize_u16(number),
            Some(Answer::None) => serializer.serialize_str("none"),
            None => serializer.serialize_none(),
        }
    }
}

/// Why a star cannot be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "Obstacle"))]
pub struct ObstacleReport {
    /// A name that stays the same: `asserted-knockout`, `shown-knockout`, `open`, `gate`,
    /// `together`, `points`.
    pub code: &'static str,
    /// What it says.
    pub message: Text,
    /// The criterion concerned.
    pub criterion: Option<Code>,
    /// The knock-out concerned.
    pub knockout: Option<String>,
    /// The level of a gate.
    pub stars: Option<Stars>,
    /// Points within reach.
    pub reached: Option<Points>,
    /// Points needed.
    pub needed: Option<Points>,
}

impl UpgradeReport {
    /// Reports a plan.
    pub fn of(upgrade: &Upgrade<'_>) -> Self {
        let rubric = RubricIdentity::of(upgrade.rubric());
        let plans = upgrade.plans().iter().map(|plan| PlanReport::of(&rubric, upgrade, plan));
        UpgradeReport {
            kind: "upgrade",
            target: upgrade.target(),
            points: upgrade.points(),
            missing: upgrade.missing(),
            gates: upgrade.gates().map(BlockerReport::of).collect(),
            reachable: upgrade.best().is_some(),
            plans: plans.collect(),
            obstacles: upgrade.obstacles().iter().map(ObstacleReport::of).collect(),
            rubric,
        }
    }
}

impl PlanReport {
    fn of(rubric: &RubricIdentity, upgrade: &Upgrade<'_>, plan: &UpgradePlan) -> Self {
        // The plan was rated when it was found, so it rates again.
        let rating = rate(upgrade.rubric(), plan.sheet()).ok();
        let warnings: Vec<Warning> = rating.map(|r| r.warnings()).unwrap_or_default();
        let changes = plan.changes().iter().filter_map(|change| {
            Some(ChangeReport::of(rubric, upgrade.criterion(change)?, change))
        });
        PlanReport {
            cost: plan.cost(),
            changes: changes.collect(),
            total: rating.map(|r| r.points()).unwrap_or_default(),
            stars: rating.and_then(|r| r.stars()),
            sheet: plan.sheet().clone(),
            warnings: warnings
                .iter()
                .map(|w| WarningReport::of(w, upgrade.rubric(), None))
                .collect(),
        }
    }
}

impl ChangeReport {
    pub(super) fn of(
        rubric: &RubricIdentity,
        criterion: Criterion<'_>,
        change: &AnswerChange,
    ) -> Self {
        let option = |answer: Option<Answer>| match answer {
            Some(Answer::Option(number)) => criterion.option(number),
            _ => None,
        };
        let points = |answer| option(answer).map(|o| o.points()).unwrap_or_default();
        let new = option(change.to);
        ChangeReport {
            criterion: criterion.code(),
            name: criterion.name().clone(),
            from: AnswerReport(change.from),
            to: AnswerReport(change.to),
            label: new.map(|o| o.label().clone()),
            before: points(change.from),
            after: points(change.to),
            cost: change.cost,
            source: rubric.place(criterion.code(), new.map(|o| o.number())),
        }
    }
}

impl ObstacleReport {
    fn of(obstacle: &Obstacle<'_>) -> Self {
        let new = |code, vi: String, en: String| ObstacleReport {
            code,
            message: Text::new(vi, en),
            criterion: None,
            knockout: None,
            stars: None,
            reached: None,
            needed: None,
        };
        match obstacle {
            Obstacle::Asserted(knockout) => {
                let KnockoutReport { id, criterion, label, .. } =
                    KnockoutReport::of((*knockout, false));
                let vi = format!("người đánh giá nêu căn cứ loại hoặc dừng: {}", label.vi);
                let en = format!("the assessor asserts a knock-out: {}", label.en);
                let knockout = Some(id);
                ObstacleReport { knockout, criterion, ..new("asserted-knockout", vi, en) }
            }
            Obstacle::Shown { knockout, criterion } => {
                let (code, label) = (criterion.code(), knockout.label());
                let vi = format!(
                    "tiêu chí {code} được giữ nguyên ở mức bị loại hoặc dừng: {}",
                    label.vi
                );
                let en = format!("criterion {code} stays where it is a knock-out: {}", label.en);
                let knockout = Some(knockout.id().to_owned());
                ObstacleReport { knockout, criterion: Some(code), ..new("shown-knockout", vi, en) }
            }
            Obstacle::Open(criterion) => {
                let code = criterion.code();
                let vi = format!("tiêu chí {code} được giữ nguyên nhưng chưa chấm");
                let en = format!("criterion {code} is to stay as it is, but it is not answered");
                ObstacleReport { criterion: Some(code), ..new("open", vi, en) }
            }
            Obstacle::Gate(gate) => {
                let (code, stars) = (gate.criterion(), gate.stars);
                let (reached, needed) = (gate.reached, gate.needed());
                let vi = format!(
                    "mức tối thiểu {stars} sao tại tiêu chí {code} không thể đạt: hiện {reached} điểm, cần {needed}"
                );
                let en = format!(
                    "the gate of {stars} stars at criterion {code} is out of reach: it has {reached} points and needs {needed}"
                );
                ObstacleReport {
                    criterion: Some(code),
                    stars: Some(stars),
                    reached: Some(reached),
                    needed: Some(needed),
                    ..new("gate", vi, en)
                }
            }
            Obstacle::Together(criterion) => {
                let code = criterion.code();
                let vi =
                    format!("không có cách chấm {code} phù hợp với mọi tiêu chí phụ thuộc vào nó");
                let en = format!("no answer to {code} suits all the criteria that depend on it");
                ObstacleReport { criterion: Some(code), ..new("together", vi, en) }
            }
            Obstacle::Points { most, needed } => {
                let vi = format!("nhiều nhất chỉ đạt {most} điểm, cần {needed}");
                let en = format!("at most {most} points are within reach, {needed} are needed");
                ObstacleReport {
                    reached: Some(*most),
                    needed: Some(*needed),
                    ..new("points", vi, en)
                }
            }
        }
    }
}
