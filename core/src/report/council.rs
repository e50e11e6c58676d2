//! The report of a council.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::council::{CouncilRating, GateVote, Member, Opinion, Vote};
use crate::number::Mean;
use crate::number::Points;
use crate::number::stars::Stars;
use crate::rating::line;
use crate::report::{RubricIdentity, WarningReport};
use crate::rubric::code::Code;
use crate::rubric::doc::Effect;
use crate::sheet::Header;
use crate::text::Text;

/// One rated council.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct CouncilReport {
    /// `council`, to tell it from the report of one sheet.
    pub kind: &'static str,
    /// The rubric.
    #[serde(flatten)]
    pub rubric: RubricIdentity,
    /// The header of the council's file, else of the first sheet that has one.
    pub header: Header,
    /// How the members met gates.
    pub gate_rule: Vote,
    /// How the members established knock-outs.
    pub knockout_rule: Vote,
    /// `rated`, `rejected` or `stopped`.
    pub outcome: &'static str,
    /// The awarded star; none after a knock-out.
    pub stars: Option<Stars>,
    /// The star that mean and gates lead to, knock-outs aside.
    pub award: Stars,
    /// The band in which the exact mean lies.
    pub band: Stars,
    /// The mean total, cut off after two digits.
    #[cfg_attr(schema, schemars(with = "crate::schema::DecimalText"))]
    pub total: Decimal,
    /// The exact sum of the members' totals.
    pub sum: u64,
    /// How many members there are.
    pub count: u32,
    /// The lowest total of a member.
    pub lowest: Points,
    /// The highest total of a member.
    pub highest: Points,
    /// Mean points of each part.
    pub parts: Vec<PartMean>,
    /// Mean points of each section.
    pub sections: Vec<SectionMean>,
    /// How the council stands to each criterion.
    pub criteria: Vec<CriterionReport>,
    /// How the council stands to each gate.
    pub gates: Vec<GateReport>,
    /// The gates that stand between band and award.
    pub blockers: Vec<GateReport>,
    /// What separates the product from the next star.
    pub next: Option<NextMean>,
    /// Knock-outs that at least one member asserts or shows.
    pub knockouts: Vec<KnockoutVoteReport>,
    /// The members.
    pub members: Vec<MemberReport>,
    /// What to look at.
    pub warnings: Vec<WarningReport>,
}

/// Mean points of a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct PartMean {
    /// The letter.
    pub part: char,
    /// The title.
    pub name: Text,
    /// The mean, cut off after two digits.
    #[cfg_attr(schema, schemars(with = "crate::schema::DecimalText"))]
    pub mean: Decimal,
    /// The most that it can give.
    pub max: Points,
}

/// Mean points of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct SectionMean {
    /// The printed number.
    pub code: Code,
    /// The title.
    pub name: Text,
    /// The mean, cut off after two digits.
    #[cfg_attr(schema, schemars(with = "crate::schema::DecimalText"))]
    pub mean: Decimal,
    /// The most that it can give.
    pub max: Points,
}

/// How a council stands to a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "CriterionVotes"))]
pub struct CriterionReport {
    /// The criterion.
    pub criterion: Code,
    /// Its title.
    pub name: Text,
    /// Mean points, cut off after two digits.
    #[cfg_attr(schema, schemars(with = "crate::schema::DecimalText"))]
    pub mean: Decimal,
    /// Fewest points that a member gave.
    pub lowest: Points,
    /// Most points that a member gave.
    pub highest: Points,
    /// The most that it can give.
    pub max: Points,
    /// Whether the members differ.
    pub disputed: bool,
    /// How many members chose each option.
    pub votes: Vec<VotesOfOption>,
}

/// How many members chose an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "OptionVotes"))]
pub struct VotesOfOption {
    /// The option; none where no option holds or the criterion does not apply.
    pub option: Option<u16>,
    /// How many members.
    pub members: u32,
}

/// How a council stands to a gate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "GateVote"))]
pub struct GateReport {
    /// The criterion.
    pub criterion: Code,
    /// Its title.
    pub name: Text,
    /// The level of the gate.
    pub stars: Stars,
    /// The option that is the gate.
    pub option: u16,
    /// What that option says.
    pub label: Text,
    /// The points that the gate asks for.
    pub needed: Points,
    /// Mean points on the criterion, cut off after two digits.
    #[cfg_attr(schema, schemars(with = "crate::schema::DecimalText"))]
    pub mean: Decimal,
    /// How many members reach it.
    pub votes: u32,
    /// Whether the council meets it under its rule.
    pub met: bool,
}

/// How a council stands to a knock-out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "KnockoutVote"))]
pub struct KnockoutVoteReport {
    /// Its id.
    pub id: String,
    /// What follows from it.
    pub effect: Effect,
    /// The criterion or section under which it is printed.
    pub criterion: Option<Code>,
    /// What it says.
    pub label: Text,
    /// How many members assert it or show it on their sheets.
    pub votes: u32,
    /// Whether it holds under the council's rule.
    pub holds: bool,
}

/// One member's own sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "MemberResult"))]
pub struct MemberReport {
    /// The name.
    pub member: String,
    /// The total.
    pub total: Points,
    /// The total less the council's mean, cut off after two digits.
    #[cfg_attr(schema, schemars(with = "crate::schema::DecimalText"))]
    pub distance: Decimal,
    /// `rated`, `rejected` or `stopped`.
    pub outcome: &'static str,
    /// The star of the sheet alone.
    pub stars: Option<Stars>,
    /// The band of the sheet alone.
    pub band: Stars,
    /// Whether the sheet alone comes to another result than the council.
    pub apart: bool,
}

/// What separates a council's mean from the next star.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct NextMean {
    /// The next star.
    pub stars: Stars,
    /// What the mean lacks to its band, never shown smaller than it is.
    #[cfg_attr(schema, schemars(with = "crate::schema::DecimalText"))]
    pub points: Decimal,
    /// Gates not met up to its level.
    pub gates: Vec<GateReport>,
}

impl CouncilReport {
    /// Reports a council's rating.
    pub fn of(rating: &CouncilRating<'_>) -> Self {
        let (lowest, highest) = rating.spread();
        let members = rating.members();
        let warnings = members.iter().flat_map(|m| {
            let warnings = m.rating().warnings();
            let report = |w| WarningReport::of(w, rating.rubric(), Some(m.name()));
            warnings.iter().map(report).collect::<Vec<_>>()
        });
        CouncilReport {
            kind: "council",
            rubric: RubricIdentity::of(rating.rubric()),
            header: rating.header().cloned().unwrap_or_default(),
            gate_rule: rating.gate_rule(),
            knockout_rule: rating.knockout_rule(),
            outcome: rating.outcome().name(),
            stars: rating.stars(),
            award: rating.award(),
            band: rating.band(),
            total: rating.total(),
            sum: rating.mean().sum(),
            count: rating.mean().members(),
            lowest,
            highest,
            parts: rating
                .parts()
                .map(|(part, mean)| PartMean {
                    part: part.letter(),
                    name: part.name().clone(),
                    mean: mean.truncated(),
                    max: part.max(),
                })
                .collect(),
            sections: rating
                .sections()
                .map(|(section, mean)| SectionMean {
                    code: section.code(),
                    name: section.name().clone(),
                    mean: mean.truncated(),
                    max: section.max(),
                })
                .collect(),
            criteria: rating.opinions().map(|o| criterion(&o, members)).collect(),
            gates: rating.gates().map(gate).collect(),
            blockers: rating.blockers().map(gate).collect(),
            next: next(rating),
            knockouts: rating
                .knockouts()
                .filter(|k| k.votes > 0)
                .map(|k| KnockoutVoteReport {
                    id: k.knockout.id().to_owned(),
                    effect: k.knockout.effect(),
                    criterion: k.knockout.criterion(),
                    label: k.knockout.label().clone(),
                    votes: k.votes,
                    holds: k.holds,
                })
                .collect(),
            members: members.iter().map(|m| member(m, rating)).collect(),
            warnings: warnings.collect(),
        }
    }
}

fn criterion(opinion: &Opinion<'_>, members: &[Member<'_>]) -> CriterionReport {
    let chosen =
        |m: &Member<'_>| line(m.rating().sheet(), opinion.criterion).option.map(|o| o.number());
    let numbers = std::iter::once(None).chain((1..=opinion.criterion.option_count()).map(Some));
    let votes = numbers.map(|option| VotesOfOption {
        option,
        members: count(members.iter().filter(|m| chosen(m) == option).count()),
    });
    CriterionReport {
        criterion: opinion.criterion.code(),
        name: opinion.criterion.name().clone(),
        mean: opinion.mean.truncated(),
        lowest: opinion.lowest,
        highest: opinion.highest,
        max: opinion.criterion.max(),
        disputed: opinion.disputed(),
        votes: votes.filter(|v| v.members > 0).collect(),
    }
}

fn count(members: usize) -> u32 {
    u32::try_from(members).unwrap_or(u32::MAX)
}

pub(super) fn gate(vote: GateVote<'_>) -> GateReport {
    GateReport {
        criterion: vote.gate.criterion().code(),
        name: vote.gate.criterion().name().clone(),
        stars: vote.stars,
        option: vote.gate.number(),
        label: vote.gate.label().clone(),
        needed: vote.gate.points(),
        mean: vote.mean.truncated(),
        votes: vote.votes,
        met: vote.met,
    }
}

fn member(member: &Member<'_>, council: &CouncilRating<'_>) -> MemberReport {
    let own = member.rating();
    MemberReport {
        member: member.name().to_owned(),
        total: own.points(),
        distance: council.mean().distance(own.points()),
        outcome: own.outcome().name(),
        stars: own.stars(),
        band: own.band(),
        apart: own.outcome() != council.outcome(),
    }
}

fn next(rating: &CouncilRating<'_>) -> Option<NextMean> {
    let stars = rating.award().next()?;
    let needed = Points::from(rating.rubric().bands().start(stars));
    Some(NextMean {
        stars,
        points: Mean::short_of(rating.mean(), needed),
        gates: rating.gates().filter(|g| !g.met && g.stars <= stars).map(gate).collect(),
    })
}
