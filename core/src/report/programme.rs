//! The report of what a portfolio has reached of a plan.

use serde::{Deserialize, Serialize};

use crate::programme::{Count, Plan, Progress};
use crate::report::kind;
use crate::text::Text;

/// What a portfolio has reached of the targets of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct ProgrammeReport {
    /// Tells the document from others.
    pub kind: kind::Programme,
    /// The short name of the plan.
    pub plan: String,
    /// The name of the plan for people.
    pub name: Text,
    /// The document that sets the targets; empty where none is named.
    pub source: Text,
    /// How many targets are reached.
    pub met: u32,
    /// The targets in the order of the plan.
    pub targets: Vec<TargetProgress>,
}

/// How far a target is reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct TargetProgress {
    /// The short name of the target within the plan.
    pub id: String,
    /// What is to be reached, in words.
    pub label: Text,
    /// What is counted.
    pub count: Count,
    /// How many are wanted, at least 1.
    pub wanted: u32,
    /// The upper end of a range such as 3 to 5; null where the plan names one number.
    pub aim: Option<u32>,
    /// Whether the plan says "about".
    pub about: bool,
    /// How many products or organisations count.
    pub reached: u32,
    /// How many are missing to the number wanted; 0 where none is.
    pub missing: u32,
    /// Whether none is missing.
    pub met: bool,
    /// The products or organisations that count.
    pub counted: Vec<String>,
    /// Those that may count, but lack a fact that the target asks for.
    pub undecided: Vec<String>,
}

impl ProgrammeReport {
    /// Reports progress.
    pub fn of(plan: &Plan, progress: &[Progress<'_>]) -> Self {
        let met = progress.iter().filter(|p| p.met()).count();
        ProgrammeReport {
            kind: kind::Programme::default(),
            plan: plan.id.clone().into_owned(),
            name: plan.name.clone(),
            source: plan.source.clone(),
            met: u32::try_from(met).unwrap_or(u32::MAX),
            targets: progress.iter().map(TargetProgress::of).collect(),
        }
    }
}

impl TargetProgress {
    fn of(progress: &Progress<'_>) -> Self {
        let owned = |names: &[&str]| names.iter().copied().map(str::to_owned).collect();
        let target = progress.target;
        TargetProgress {
            id: target.id.clone().into_owned(),
            label: target.label.clone(),
            count: target.count,
            wanted: target.want,
            aim: target.aim,
            about: target.about,
            reached: progress.reached(),
            missing: progress.missing(),
            met: progress.met(),
            counted: owned(&progress.counted),
            undecided: owned(&progress.undecided),
        }
    }
}
