//! How several members meet a gate or establish a knock-out.

use serde::{Deserialize, Serialize};

use crate::number::Mean;
use crate::number::Points;

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

/// A word that names no rule of voting.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown rule `{0}`, expected `majority`, `every` or `mean`")]
pub struct UnknownVote(pub String);

impl std::str::FromStr for Vote {
    type Err = UnknownVote;

    fn from_str(name: &str) -> Result<Self, UnknownVote> {
        match name {
            "majority" => Ok(Vote::Majority),
            "every" => Ok(Vote::Every),
            "mean" => Ok(Vote::Mean),
            other => Err(UnknownVote(crate::input::clip(other))),
        }
    }
}

impl Vote {
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
