//! How the members of a council stand to criteria, gates and knock-outs.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::council::{self, Member};
use crate::number::{Points, Stars};
use crate::rating::line;
use crate::rubric::Code;
use crate::rubric::doc::Effect;
use crate::text::Text;

/// How the members of a council judged a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct CriterionVotes {
    /// The printed number of the criterion.
    pub criterion: Code,
    /// The title of the criterion.
    pub name: Text,
    /// The mean of the members' points, cut off after two digits.
    pub mean: Decimal,
    /// Fewest points that a member gave.
    pub lowest: Points,
    /// Most points that a member gave.
    pub highest: Points,
    /// The most points that the criterion can give.
    pub max: Points,
    /// Whether the members gave different points.
    pub disputed: bool,
    /// How many members chose each option that was chosen, in printed order, "no option" first.
    pub votes: Vec<OptionVotes>,
}

/// How many members chose an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct OptionVotes {
    /// The number of the option; null where no option holds or the criterion does not apply.
    pub option: Option<u16>,
    /// How many members chose it, at least 1.
    pub members: u32,
}

/// How a council stands to a star gate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct GateVote {
    /// The criterion that the gate stands at.
    pub criterion: Code,
    /// The title of the criterion.
    pub name: Text,
    /// The star that the gate is printed for, 3 to 5.
    #[cfg_attr(schema, schemars(with = "crate::schema::GateStars"))]
    pub stars: Stars,
    /// The number of the option that the stars are printed after.
    pub option: u16,
    /// The label of that option.
    pub label: Text,
    /// The least points on the criterion that meet the gate.
    pub needed: Points,
    /// The mean of the members' points on the criterion, cut off after two digits.
    pub mean: Decimal,
    /// How many members gave the criterion at least the points needed.
    pub votes: u32,
    /// Whether the council meets the gate under its rule.
    pub met: bool,
}

/// How a council stands to a knock-out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct KnockoutVote {
    /// The id by which a sheet asserts it, such as `forged-file`.
    pub id: String,
    /// What follows from it.
    pub effect: Effect,
    /// The criterion or section under which it is printed; null where it stands in the heading of
    /// the set.
    pub criterion: Option<Code>,
    /// The ground in words.
    pub label: Text,
    /// How many members assert it or show it by the points on their sheets.
    pub votes: u32,
    /// Whether it holds under the council's rule.
    pub holds: bool,
}

impl CriterionVotes {
    pub(super) fn of(opinion: &council::Opinion<'_>, members: &[Member<'_>]) -> Self {
        let chosen =
            |m: &Member<'_>| line(m.rating().sheet(), opinion.criterion).option.map(|o| o.number());
        let numbers = std::iter::once(None).chain((1..=opinion.criterion.option_count()).map(Some));
        let votes = numbers.map(|option| OptionVotes {
            option,
            members: count(members.iter().filter(|m| chosen(m) == option).count()),
        });
        CriterionVotes {
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
}

fn count(members: usize) -> u32 {
    u32::try_from(members).unwrap_or(u32::MAX)
}

impl GateVote {
    pub(super) fn of(vote: council::GateVote<'_>) -> Self {
        GateVote {
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
}

impl KnockoutVote {
    pub(super) fn of(vote: council::KnockoutVote<'_>) -> Self {
        KnockoutVote {
            id: vote.knockout.id().to_owned(),
            effect: vote.knockout.effect(),
            criterion: vote.knockout.criterion(),
            label: vote.knockout.label().clone(),
            votes: vote.votes,
            holds: vote.holds,
        }
    }
}
