//! The rules that a council chooses: how several members meet a gate or establish a knock-out.

use serde::{Deserialize, Serialize};

use crate::number::Mean;
use crate::number::Points;
use crate::problem::catalogue::council::unknown_rule;
use crate::problem::{Concern, Failure, OneOf};
use crate::text::clip;

/// How several members meet a gate or establish a knock-out.
///
/// ```
/// use ocop::council::Vote;
/// assert_eq!("every".parse::<Vote>(), Ok(Vote::Every));
/// assert!("most".parse::<Vote>().is_err());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub enum Vote {
    /// More than half of the members.
    #[default]
    Majority,
    /// Every member.
    Every,
    /// The mean. A gate is met where the mean points of its criterion reach it; a knock-out holds
    /// where at least half of the members assert it (the mean of 0 and 1 reaches one half).
    Mean,
}

impl std::str::FromStr for Vote {
    type Err = Failure;

    fn from_str(name: &str) -> Result<Self, Failure> {
        Vote::ALL.into_iter().find(|vote| vote.name() == name).ok_or_else(|| {
            let allowed = OneOf::of(Vote::ALL.map(Vote::name));
            Failure::of(Concern::Argument, unknown_rule(&clip(name), allowed))
        })
    }
}

impl Vote {
    /// All rules.
    pub const ALL: [Vote; 3] = [Vote::Majority, Vote::Every, Vote::Mean];

    /// The name in data.
    pub fn name(self) -> &'static str {
        match self {
            Vote::Majority => "majority",
            Vote::Every => "every",
            Vote::Mean => "mean",
        }
    }

    pub(crate) fn gate_met(self, votes: u32, mean: Mean, needed: Points) -> bool {
        match self {
            Vote::Majority => u64::from(votes) * 2 > u64::from(mean.members()),
            Vote::Every => votes == mean.members(),
            Vote::Mean => mean.at_least(needed.get()),
        }
    }

    pub(crate) fn knocks_out(self, votes: u32, members: u32) -> bool {
        match self {
            Vote::Majority => u64::from(votes) * 2 > u64::from(members),
            Vote::Every => votes == members,
            Vote::Mean => u64::from(votes) * 2 >= u64::from(members),
        }
    }
}

/// The rules of one council.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// How the members meet a gate.
    pub gates: Vote,
    /// How the members establish a knock-out.
    pub knockouts: Vote,
}
