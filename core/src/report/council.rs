//! The report of a rated council.
//!
//! How several members meet a gate or establish a knock-out is not said by the decision and left to
//! the council; the report names the rules that were used.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::council;
use crate::council::{CouncilRating, Vote};
use crate::number::{Mean, Points, Stars};
use crate::rating::Outcome;
use crate::report::read::flattened;
use crate::report::votes::{CriterionVotes, GateVote, KnockoutVote};
use crate::report::{RubricIdentity, Warning, kind};
use crate::rubric::{Code, Part, Section};
use crate::sheet::Header;
use crate::text::Text;

/// One rated council. Means are exact in every comparison and cut off after two digits where they
/// are written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct CouncilReport {
    /// Tells the document from others.
    pub kind: kind::Council,
    /// The rubric that rated.
    #[serde(flatten)]
    pub rubric: RubricIdentity,
    /// The head of the official form (annex II): the council's own, else that of the first sheet
    /// that has one.
    pub header: Header,
    /// How the members met gates.
    pub gate_rule: Vote,
    /// How the members established knock-outs.
    pub knockout_rule: Vote,
    /// What the assessment comes to.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// The star that mean and gates lead to, whether or not a knock-out takes it away.
    pub award: Stars,
    /// The band in which the exact mean lies (article 3.3); the award is at most that.
    pub band: Stars,
    /// The mean of the members' totals in points, cut off after two digits.
    pub total: Decimal,
    /// The exact sum of the members' totals in points; the mean is this by `count`.
    pub sum: u64,
    /// How many members there are, at least 1.
    pub count: u32,
    /// The lowest total of a member.
    pub lowest: Points,
    /// The highest total of a member.
    pub highest: Points,
    /// Mean points of each part, A first.
    pub parts: Vec<PartMean>,
    /// Mean points of each section, in printed order.
    pub sections: Vec<SectionMean>,
    /// How the members judged each criterion, in printed order.
    pub criteria: Vec<CriterionVotes>,
    /// How the council stands to each gate of the set, in printed order.
    pub gates: Vec<GateVote>,
    /// The gates not met that stand between band and award; empty where the two are equal.
    pub blockers: Vec<GateVote>,
    /// What separates the product from the star above its award; null at 5 stars.
    pub next: Option<NextMean>,
    /// Knock-outs that at least one member asserts or shows, whether they hold or not.
    pub knockouts: Vec<KnockoutVote>,
    /// The members in the order of their sheets.
    pub members: Vec<MemberResult>,
    /// What to look at, although it changes no number.
    pub warnings: Vec<Warning>,
}

/// Mean points of a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct PartMean {
    /// The letter of the part: A, B or C.
    pub part: char,
    /// The title of the part.
    pub name: Text,
    /// The mean of the members' points, cut off after two digits.
    pub mean: Decimal,
    /// The most points that the part can give.
    pub max: Points,
}

/// Mean points of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct SectionMean {
    /// The printed number of the section.
    pub code: Code,
    /// The title of the section.
    pub name: Text,
    /// The mean of the members' points, cut off after two digits.
    pub mean: Decimal,
    /// The most points that the section can give.
    pub max: Points,
}

/// What the sheet of one member comes to by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct MemberResult {
    /// The name of the member, or its position from 1 where the sheet names none.
    pub member: String,
    /// The total of the sheet.
    pub total: Points,
    /// The total less the council's mean in points, cut off after two digits; negative below it.
    pub distance: Decimal,
    /// What the sheet alone comes to.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// The band of the sheet alone.
    pub band: Stars,
    /// Whether the sheet alone comes to another result than the council.
    pub apart: bool,
}

/// What separates a council's mean from the next star.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct NextMean {
    /// The star above the award, 2 to 5.
    pub stars: Stars,
    /// The points that the mean lacks to its band, never shown smaller than it is; 0 where the
    /// mean reaches it.
    pub points: Decimal,
    /// Gates not met up to its level.
    pub gates: Vec<GateVote>,
}

flattened! {
    CouncilReport {
        kind, header, gate_rule, knockout_rule, award, band, total, sum, count, lowest, highest,
        parts, sections, criteria, gates, blockers, next, knockouts, members, warnings; rubric,
        outcome
    }
    MemberResult {
        member, total, distance, band, apart; outcome
    }
}

impl CouncilReport {
    /// Reports a council's rating.
    pub fn of(rating: &CouncilRating<'_>) -> Self {
        let (lowest, highest) = rating.spread();
        let members = rating.members();
        CouncilReport {
            kind: kind::Council::default(),
            rubric: RubricIdentity::of(rating.rubric()),
            header: rating.header().cloned().unwrap_or_default(),
            gate_rule: rating.gate_rule(),
            knockout_rule: rating.knockout_rule(),
            outcome: rating.outcome(),
            award: rating.award(),
            band: rating.band(),
            total: rating.total(),
            sum: rating.mean().sum(),
            count: rating.mean().members(),
            lowest,
            highest,
            parts: rating.parts().map(PartMean::of).collect(),
            sections: rating.sections().map(SectionMean::of).collect(),
            criteria: rating.opinions().map(|o| CriterionVotes::of(&o, members)).collect(),
            gates: rating.gates().map(GateVote::of).collect(),
            blockers: rating.blockers().map(GateVote::of).collect(),
            next: NextMean::of(rating),
            knockouts: rating.knockouts().filter(|k| k.votes > 0).map(KnockoutVote::of).collect(),
            members: members.iter().map(|m| MemberResult::of(m, rating)).collect(),
            warnings: warnings(rating),
        }
    }
}

fn warnings(rating: &CouncilRating<'_>) -> Vec<Warning> {
    let of_member = |member: &council::Member<'_>| {
        let report = |w| Warning::of(w, rating.rubric(), Some(member.name()));
        member.rating().warnings().iter().map(report).collect::<Vec<_>>()
    };
    rating.members().iter().flat_map(of_member).collect()
}

impl PartMean {
    fn of((part, mean): (Part<'_>, Mean)) -> Self {
        let (name, max) = (part.name().clone(), part.max());
        PartMean { part: part.letter(), name, mean: mean.truncated(), max }
    }
}

impl SectionMean {
    fn of((section, mean): (Section<'_>, Mean)) -> Self {
        let (name, max) = (section.name().clone(), section.max());
        SectionMean { code: section.code(), name, mean: mean.truncated(), max }
    }
}

impl MemberResult {
    fn of(member: &council::Member<'_>, council: &CouncilRating<'_>) -> Self {
        let own = member.rating();
        MemberResult {
            member: member.name().to_owned(),
            total: own.points(),
            distance: council.mean().distance(own.points()),
            outcome: own.outcome(),
            band: own.band(),
            apart: own.outcome() != council.outcome(),
        }
    }
}

impl NextMean {
    fn of(rating: &CouncilRating<'_>) -> Option<Self> {
        let stars = rating.award().next()?;
        let needed = Points::from(rating.rubric().bands().start(stars));
        let gates = rating.gates().filter(|g| !g.met && g.stars <= stars);
        Some(NextMean {
            stars,
            points: Mean::short_of(rating.mean(), needed),
            gates: gates.map(GateVote::of).collect(),
        })
    }
}
