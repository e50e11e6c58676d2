//! A star gate that a sheet misses.

use serde::{Deserialize, Serialize};

use crate::number::{Points, Stars};
use crate::rating;
use crate::rubric::Code;
use crate::text::Text;

/// A star gate that is missed: the stars printed after an option are the least that a product must
/// reach on its criterion (annex I, under every table).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Blocker {
    /// The criterion that the gate stands at.
    pub criterion: Code,
    /// The title of the criterion.
    pub name: Text,
    /// The star that the gate is printed for, 3 to 5; no star from it upwards is awarded.
    #[cfg_attr(schema, schemars(with = "crate::schema::GateStars"))]
    pub stars: Stars,
    /// The points that the sheet has on the criterion.
    pub reached: Points,
    /// The least points on the criterion that meet the gate.
    pub needed: Points,
    /// The number of the option that the stars are printed after.
    pub option: u16,
    /// The label of that option.
    pub label: Text,
}

impl Blocker {
    pub(super) fn of(blocker: rating::Blocker<'_>) -> Self {
        Blocker {
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
