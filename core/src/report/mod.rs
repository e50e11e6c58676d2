//! Answers as data: what a rating, a preview and a council come to, for any language.
//!
//! Every report names edition, set, data version and data status, so that no score travels alone.
//! Whole points are numbers; means are texts with a decimal point, cut off after two digits.

mod council;
mod procedure;
mod product;
mod sensitivity;
mod sheet;
mod upgrade;

use serde::Serialize;

pub use council::{
    CouncilReport, CriterionReport, GateReport, KnockoutVoteReport, MemberReport, NextMean,
    PartMean, SectionMean, VotesOfOption,
};
pub use procedure::{
    ActReport, AlternativeReport, AuthorityReport, CertificateDays, CertificateReport,
    CompositionReport, EditionGround, EditionReport, EligibilityReport, ExtensionReport,
    FileItemReport, FileListReport, FilingReport, GroundReport, RecognitionReport, RoundReport,
    RoundsReport, TermReport, WithdrawalReport,
};
pub use product::{
    PartSumReport, PartsReport, ProductCodeReport, ProgrammeReport, TargetReport, UnitReport,
};
pub use sensitivity::{
    MarginReport, MemberChangeReport, ResultReport, SensitivityReport, TipReport,
};
pub use sheet::{
    LineReport, NextReport, PartPoints, PreviewReport, ReachReport, SectionPoints, SheetReport,
};
pub use upgrade::{AnswerReport, ChangeReport, ObstacleReport, PlanReport, UpgradeReport};

use crate::number::Points;
use crate::number::{Bands, Stars};
use crate::rating::{Blocker, Warning};
use crate::rubric::code::Code;
use crate::rubric::doc::{DataStatus, Effect};
use crate::rubric::{Knockout, Rubric};
use crate::text::{Lang, Text};

/// Which rubric a result was made with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct RubricIdentity {
    /// The edition.
    pub edition: String,
    /// The number of the set.
    pub set: u16,
    /// The short name of the set.
    pub slug: String,
    /// The name of the set.
    pub name: Text,
    /// The version of the data.
    pub data_version: String,
    /// How far the data is confirmed.
    pub data_status: DataStatus,
    /// Where the set is printed.
    pub source: Text,
    /// Points from which the star bands begin.
    pub bands: Bands,
    /// The most points that the set can give.
    pub max: Points,
}

impl RubricIdentity {
    /// The identity of a rubric.
    pub fn of(rubric: &Rubric) -> Self {
        RubricIdentity {
            edition: rubric.edition().to_owned(),
            set: rubric.set(),
            slug: rubric.slug().to_owned(),
            name: rubric.name().clone(),
            data_version: rubric.data_version().to_owned(),
            data_status: rubric.data_status(),
            source: rubric.source().clone(),
            bands: rubric.bands(),
            max: rubric.max(),
        }
    }

    /// Where a criterion or an option of the set is printed.
    pub(crate) fn place(&self, criterion: Code, option: Option<u16>) -> Text {
        let (vi, en) = match option {
            Some(n) => (format!(", phương án {n}"), format!(", option {n}")),
            None => (String::new(), String::new()),
        };
        let (source_vi, source_en) = if self.source.vi.is_empty() {
            let own = format!("{} {}", self.edition, self.set);
            (own.clone(), own)
        } else {
            (self.source.vi.to_string(), self.source.en.to_string())
        };
        Text::new(
            format!("{source_vi}, tiêu chí {criterion}{vi}"),
            format!("{source_en}, criterion {criterion}{en}"),
        )
    }
}

/// A gate that is missed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "Blocker"))]
pub struct BlockerReport {
    /// The criterion.
    pub criterion: Code,
    /// Its title.
    pub name: Text,
    /// The level of the gate.
    pub stars: Stars,
    /// The points reached.
    pub reached: Points,
    /// The points that the gate asks for.
    pub needed: Points,
    /// The option that is the gate.
    pub option: u16,
    /// What that option says.
    pub label: Text,
}

impl BlockerReport {
    fn of(blocker: Blocker<'_>) -> Self {
        BlockerReport {
            criterion: blocker.criterion(),
            name: blocker.gate.criterion().name().clone(),
            stars: blocker.stars,
            reached: blocker.reached,
            needed: blocker.needed(),
            option: blocker.gate.number(),
            label: blocker.gate.label().clone(),
        }
    }
}

/// A knock-out that holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "HeldKnockout"))]
pub struct KnockoutReport {
    /// Its id.
    pub id: String,
    /// What follows from it.
    pub effect: Effect,
    /// The criterion or section under which it is printed.
    pub criterion: Option<Code>,
    /// What it says.
    pub label: Text,
    /// Whether the sheet itself shows it; otherwise it was asserted.
    pub derived: bool,
}

impl KnockoutReport {
    fn of((knockout, derived): (Knockout<'_>, bool)) -> Self {
        KnockoutReport {
            id: knockout.id().to_owned(),
            effect: knockout.effect(),
            criterion: knockout.criterion(),
            label: knockout.label().clone(),
            derived,
        }
    }
}

/// Something to look at that changes no number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "Warning"))]
pub struct WarningReport {
    /// A name that stays the same.
    pub code: &'static str,
    /// What it says.
    pub message: Text,
    /// The criteria concerned.
    pub criteria: Vec<Code>,
    /// The member whose sheet it is, in a council.
    pub member: Option<String>,
}

impl WarningReport {
    fn of(warning: &Warning, rubric: &Rubric, member: Option<&str>) -> Self {
        match warning {
            Warning::MixedCases { choices } => {
                let list = |lang| {
                    let named = |(code, id): &(Code, String)| {
                        let mut cases = rubric.criterion(*code).into_iter().flat_map(|c| c.cases());
                        let name = cases.find(|c| c.id() == Some(id)).and_then(|c| c.name());
                        format!("{code}: {}", name.map_or(id.as_str(), |name| name.get(lang)))
                    };
                    choices.iter().map(named).collect::<Vec<_>>().join(", ")
                };
                WarningReport {
                    code: "mixed-cases",
                    message: Text::new(
                        format!(
                            "các tiêu chí được chấm theo những trường hợp khác nhau ({})",
                            list(Lang::Vi)
                        ),
                        format!("criteria were answered for different cases ({})", list(Lang::En)),
                    ),
                    criteria: choices.iter().map(|(code, _)| *code).collect(),
                    member: member.map(str::to_owned),
                }
            }
        }
    }
}
