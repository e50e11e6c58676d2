//! Stars, and the bands of points that lead to them.

use std::fmt;

use serde::{Deserialize, Serialize};

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

/// A number that is not a star class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no star class, expected 1 to 5")]
pub struct NoSuchStar(pub u8);

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
    type Error = NoSuchStar;

    fn try_from(number: u8) -> Result<Self, NoSuchStar> {
        Stars::new(number).ok_or(NoSuchStar(number))
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

/// The points from which each class above the first begins (article 3.3): 30, 50, 70 and 90.
///
/// Bands are half-open on the exact value. A mean of 89.99 lies in the band of 4 stars, 90 in the
/// band of 5; nothing is rounded before the comparison.
///
/// ```
/// use ocop::{number::Mean, Bands, Stars};
/// let bands = Bands::default();
/// assert_eq!(bands.of(Mean::of_one(90)), Stars::Five);
/// assert_eq!(bands.of(Mean::new(809, 9).unwrap()), Stars::Four); // 89.88...
/// assert_eq!(bands.from(Stars::Three), 50);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Bands {
    /// Lowest points of 2 stars.
    pub two: u16,
    /// Lowest points of 3 stars.
    pub three: u16,
    /// Lowest points of 4 stars.
    pub four: u16,
    /// Lowest points of 5 stars.
    pub five: u16,
}

impl Default for Bands {
    fn default() -> Self {
        Bands { two: 30, three: 50, four: 70, five: 90 }
    }
}

impl Bands {
    /// The lowest points of a class; 0 for one star.
    pub const fn from(self, stars: Stars) -> u16 {
        match stars {
            Stars::One => 0,
            Stars::Two => self.two,
            Stars::Three => self.three,
            Stars::Four => self.four,
            Stars::Five => self.five,
        }
    }

    /// Whether the thresholds rise strictly, as every edition's do.
    pub(crate) const fn ascending(self) -> bool {
        0 < self.two && self.two < self.three && self.three < self.four && self.four < self.five
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_rise_from_above_zero() {
        let bands = |two, three, four, five| Bands { two, three, four, five };
        assert!(bands(1, 2, 3, 4).ascending());
        for level in [bands(0, 2, 3, 4), bands(2, 2, 3, 4), bands(1, 3, 3, 4), bands(1, 2, 4, 4)] {
            assert!(!level.ascending(), "{level:?}");
        }
    }
}
