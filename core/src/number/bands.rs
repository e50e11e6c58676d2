//! The bands of points that lead to stars.

use serde::{Deserialize, Serialize};

use crate::number::stars::Stars;

/// An exact number of points, which lies in one band.
pub trait Score {
    /// Whether it reaches a threshold; nothing is rounded before the comparison.
    fn at_least(&self, points: u32) -> bool;
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
/// assert_eq!(bands.start(Stars::Three), 50);
/// assert_eq!(bands.of("89.999".parse::<rust_decimal::Decimal>()?), Stars::Four);
/// # Ok::<(), rust_decimal::Error>(())
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
    pub const fn start(self, stars: Stars) -> u16 {
        match stars {
            Stars::One => 0,
            Stars::Two => self.two,
            Stars::Three => self.three,
            Stars::Four => self.four,
            Stars::Five => self.five,
        }
    }

    /// The band in which a total, a mean or a sum of subtotals lies.
    pub fn of(self, points: impl Score) -> Stars {
        let reached = |stars: &Stars| points.at_least(self.start(*stars).into());
        Stars::ALL.into_iter().rev().find(reached).unwrap_or(Stars::One)
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
