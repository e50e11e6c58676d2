//! Stars.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::problem::catalogue::argument::no_such_star;
use crate::problem::{Concern, Failure};

/// A star class, from 1 to 5 (Decision 26/2026/QĐ-TTg, article 3.3).
///
/// The type serves for the band that the points reach, for the star that is awarded, and for the
/// level of a star gate. It orders by number and prints as that number.
///
/// ```
/// use ocop::Stars;
/// assert_eq!(Stars::new(4), Some(Stars::Four));
/// assert_eq!(Stars::new(6), None);
/// assert!(Stars::Five > Stars::Three);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
#[repr(u8)]
pub enum Stars {
    /// 1 star: a product in its beginnings.
    One = 1,
    /// 2 stars.
    Two = 2,
    /// 3 stars, recognised by the province.
    Three = 3,
    /// 4 stars, recognised by the province.
    Four = 4,
    /// 5 stars, the national class.
    Five = 5,
}

impl Stars {
    /// All classes, lowest first.
    pub const ALL: [Stars; 5] = [Stars::One, Stars::Two, Stars::Three, Stars::Four, Stars::Five];

    /// The levels that gates are printed for, highest first.
    pub const GATED: [Stars; 3] = [Stars::Five, Stars::Four, Stars::Three];

    /// The class with this number, if there is one.
    pub fn new(number: u8) -> Option<Self> {
        Stars::ALL.into_iter().find(|s| s.number() == number)
    }

    /// The number of stars, 1 to 5.
    pub const fn number(self) -> u8 {
        match self {
            Stars::One => 1,
            Stars::Two => 2,
            Stars::Three => 3,
            Stars::Four => 4,
            Stars::Five => 5,
        }
    }

    /// The highest class that is left where the gate of this one is missed. Gates are printed for 3,
    /// 4 and 5 stars (note under every table of annex II).
    ///
    /// ```
    /// use ocop::Stars;
    /// assert_eq!(Stars::GATED.map(Stars::below), [Stars::Four, Stars::Three, Stars::Two]);
    /// ```
    pub const fn below(self) -> Self {
        match self {
            Stars::Five => Stars::Four,
            Stars::Four => Stars::Three,
            Stars::Three => Stars::Two,
            Stars::Two | Stars::One => Stars::One,
        }
    }

    /// The class above, or `None` at five stars.
    pub const fn next(self) -> Option<Self> {
        match self {
            Stars::One => Some(Stars::Two),
            Stars::Two => Some(Stars::Three),
            Stars::Three => Some(Stars::Four),
            Stars::Four => Some(Stars::Five),
            Stars::Five => None,
        }
    }
}

impl TryFrom<u8> for Stars {
    type Error = Failure;

    fn try_from(number: u8) -> Result<Self, Failure> {
        Stars::new(number).ok_or_else(|| Failure::of(Concern::Argument, no_such_star(number)))
    }
}

impl From<Stars> for u8 {
    fn from(stars: Stars) -> u8 {
        stars.number()
    }
}

impl fmt::Display for Stars {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.number())
    }
}
