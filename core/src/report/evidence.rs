//! What proves what in a set.

use serde::{Deserialize, Serialize};

use crate::evidence::{Evidence, OfCriterion, Opinion, Proof, Wait};
use crate::procedure::{Authority, Citation, law::Word};
use crate::report::procedure::AuthorityReport;
use crate::report::{RubricIdentity, kind};
use crate::rubric::{Code, Criterion, RubricOption};
use crate::text::Text;

/// What proves what in a set (26/2026, annex III).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct EvidenceReport {
    /// Tells the document from others.
    pub kind: kind::Evidence,
    /// The set.
    #[serde(flatten)]
    pub rubric: RubricIdentity,
    /// Where the table of proofs is printed.
    pub table: Text,
    /// The rows of the table in printed order, those that serve no criterion of the set included.
    pub rows: Vec<EvidenceRow>,
    /// The boxes that the producer ticks.
    pub checklist: Vec<ChecklistItem>,
    /// The criteria in printed order, with what belongs to each.
    pub criteria: Vec<CriterionEvidence>,
}

/// A row of the table of proofs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct EvidenceRow {
    /// The proof.
    pub proof: ProofReport,
    /// The criteria of the set that it serves.
    pub criteria: Vec<Code>,
    /// The grounds of the set that it rules out.
    pub knockouts: Vec<String>,
}

/// A kind of proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "Proof"))]
pub struct ProofReport {
    /// A name that stays the same, such as `labour`.
    pub id: Word,
    /// What it is called.
    pub name: Text,
    /// What goes with the file.
    pub asks: Text,
}

/// A box that the producer ticks in the self-assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct ChecklistItem {
    /// What it says.
    pub text: Text,
    /// The name of the proof behind it.
    pub proof: Word,
}

/// What belongs to a criterion in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct CriterionEvidence {
    /// The printed number of the criterion.
    pub criterion: Code,
    /// The title of the criterion.
    pub name: Text,
    /// What proves it, in the order of the table; empty where no row speaks of it.
    pub proofs: Vec<ProofReport>,
    /// Who else says something of it, beside the councils: the commune in its report.
    pub assessed_by: Option<OpinionReport>,
    /// Whether it is about what the producer cannot bring about.
    pub circumstance: bool,
    /// What is easily overlooked.
    pub hints: Vec<HintReport>,
    /// Options that ask for a time in which something held.
    pub waits: Vec<WaitReport>,
}

/// What an authority says of a criterion in its report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "Opinion"))]
pub struct OpinionReport {
    /// Who says it.
    pub by: AuthorityReport,
    /// The number of the item in part II of form 03.
    pub item: u8,
    /// What it is about.
    pub text: Text,
    /// Where it is written.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
}

/// What is easily overlooked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "Hint"))]
pub struct HintReport {
    /// A name that stays the same, such as `three-years`.
    pub id: Word,
    /// What it says.
    pub text: Text,
}

/// A time that an option asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "Wait"))]
pub struct WaitReport {
    /// The number of the option.
    pub option: u16,
    /// How long, in months.
    pub months: u16,
    /// Whether every way to meet the option takes that time.
    pub always: bool,
    /// What has to hold for so long.
    pub text: Text,
}

impl EvidenceReport {
    /// Reports what proves what.
    pub fn of(evidence: &Evidence<'_>) -> Self {
        let rubric = evidence.rubric();
        let rows = evidence.proofs().map(|proof| EvidenceRow {
            proof: proof.into(),
            criteria: evidence.criteria(proof).collect(),
            knockouts: evidence.knockouts(proof).map(str::to_owned).collect(),
        });
        let checklist = evidence.checklist();
        let checklist = checklist
            .map(|(text, proof)| ChecklistItem { text: text.clone(), proof: proof.into() });
        EvidenceReport {
            kind: kind::Evidence::default(),
            rubric: RubricIdentity::of(rubric),
            table: evidence.source().clone(),
            rows: rows.collect(),
            checklist: checklist.collect(),
            criteria: rubric.criteria().map(|c| CriterionEvidence::of(evidence, c, None)).collect(),
        }
    }
}

impl CriterionEvidence {
    /// What belongs to a criterion, or to one option of it.
    pub(super) fn of(
        evidence: &Evidence<'_>,
        criterion: Criterion<'_>,
        option: Option<RubricOption<'_>>,
    ) -> Self {
        let OfCriterion { proofs, opinion, circumstance, hints, waits } =
            evidence.of(criterion, option);
        CriterionEvidence {
            criterion: criterion.code(),
            name: criterion.name().clone(),
            proofs: proofs.into_iter().map(ProofReport::from).collect(),
            assessed_by: opinion.map(OpinionReport::from),
            circumstance,
            hints: hints
                .iter()
                .map(|h| HintReport { id: h.id.into(), text: h.text.clone() })
                .collect(),
            waits: waits.into_iter().map(WaitReport::from).collect(),
        }
    }

    /// Whether it says anything.
    pub(super) fn says_something(&self) -> bool {
        !self.proofs.is_empty()
            || self.assessed_by.is_some()
            || !self.hints.is_empty()
            || !self.waits.is_empty()
    }
}

impl From<Proof> for ProofReport {
    fn from(proof: Proof) -> Self {
        ProofReport { id: proof.id.into(), name: proof.name.clone(), asks: proof.asks.clone() }
    }
}

impl From<Opinion> for OpinionReport {
    fn from(opinion: Opinion) -> Self {
        let Citation { article, citation } = opinion.citation;
        let (by, text) = (Authority::Commune.into(), opinion.text.clone());
        OpinionReport { by, item: opinion.item, text, article, citation }
    }
}

impl From<Wait> for WaitReport {
    fn from(wait: Wait) -> Self {
        let Wait { option, months, always, text } = wait;
        WaitReport { option, months, always, text: text.clone() }
    }
}
