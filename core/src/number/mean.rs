//! Exact means: a sum of whole points over a number of members.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::num::NonZeroU32;

use rust_decimal::Decimal;

use crate::number::Points;
use crate::number::bands::Score;
use crate::problem::Say;
use crate::text::Lang;

/// The mean of the totals of one or more sheets, kept as a fraction.
///
/// Thresholds are compared by multiplication, so that a council at 89.996 is never lifted into the
/// band that begins at 90 (Decision 26/2026/QĐ-TTg, article 3.3 speaks of the mean itself).
///
/// ```
/// use ocop::number::Mean;
/// let mean = Mean::new(629, 7).unwrap();
/// assert!(!mean.at_least(90));
/// assert_eq!(mean.truncated().to_string(), "89.85"); // 89.857..., never rounded up
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Mean {
    sum: u64,
    members: u32,
}

impl Mean {
    /// The mean of `members` totals that add up to `sum` points; `None` without members.
    pub const fn new(sum: u64, members: u32) -> Option<Self> {
        if members == 0 { None } else { Some(Mean { sum, members }) }
    }

    /// The mean of totals that add up to `sum` points.
    pub const fn over(sum: u64, members: NonZeroU32) -> Self {
        Mean { sum, members: members.get() }
    }

    /// The total of a single sheet.
    pub const fn of_one(total: u32) -> Self {
        Mean { sum: total as u64, members: 1 }
    }

    /// The sum of all totals, in points.
    pub const fn sum(self) -> u64 {
        self.sum
    }

    /// How many totals were added, at least 1.
    pub const fn members(self) -> u32 {
        self.members
    }

    /// Whether the mean reaches a number of points, compared exactly.
    pub const fn at_least(self, points: u32) -> bool {
        self.sum as u128 >= points as u128 * self.members as u128
    }

    /// The mean in points with two digits after the point, cut off and not rounded, so that a
    /// printed mean never shows a band that was not reached.
    pub fn truncated(self) -> Decimal {
        hundredths(i128::from(self.sum) * 100 / i128::from(self.members))
    }

    /// The same cut-off mean in hundredths of a point.
    pub(crate) fn hundredths(self) -> u32 {
        u32::try_from(u128::from(self.sum) * 100 / u128::from(self.members)).unwrap_or(u32::MAX)
    }

    /// A number of points less the mean, cut off after two digits.
    pub(crate) fn distance(self, points: Points) -> Decimal {
        let members = i128::from(self.members);
        hundredths((i128::from(points.get()) * members - i128::from(self.sum)) * 100 / members)
    }

    /// What the mean lacks to a number of points, rounded up to two digits so that it is never
    /// shown smaller than it is.
    pub(crate) fn short_of(self, points: Points) -> Decimal {
        let members = i128::from(self.members);
        let missing = (i128::from(points.get()) * members - i128::from(self.sum)).max(0);
        hundredths((missing * 100 + members - 1) / members)
    }
}

fn hundredths(number: i128) -> Decimal {
    // Sums are below 2^64, so the number always fits; the fallback only keeps the type honest.
    Decimal::try_from_i128_with_scale(number, 2).unwrap_or(Decimal::MAX).normalize()
}

impl Score for Mean {
    fn at_least(&self, points: u32) -> bool {
        Mean::at_least(*self, points)
    }
}

impl Score for Decimal {
    fn at_least(&self, points: u32) -> bool {
        *self >= Decimal::from(points)
    }
}

impl Say for Decimal {
    fn say(&self, _: Lang) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }
}

impl Ord for Mean {
    fn cmp(&self, other: &Self) -> Ordering {
        let (left, right) = (u128::from(self.sum), u128::from(other.sum));
        (left * u128::from(other.members)).cmp(&(right * u128::from(self.members)))
    }
}

impl PartialOrd for Mean {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Mean {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Mean {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_fractions_are_equal_means() {
        assert_eq!(Mean::new(180, 2), Mean::new(90, 1));
        assert_ne!(Mean::new(809, 9), Mean::new(90, 1));
        assert!(Mean::new(809, 9) < Mean::new(90, 1));
    }

    #[test]
    fn councils_of_different_size_compare_by_their_exact_means() {
        // 89 2/3, 89 3/4 and 89 4/5.
        let means = [(269, 3), (359, 4), (449, 5)].map(|(sum, members)| Mean::new(sum, members));
        assert!(means.is_sorted_by(|one, other| one < other));
        assert!(means.iter().all(|mean| *mean < Mean::new(180, 2)));
        assert!(means.iter().rev().is_sorted_by(|one, other| one > other));
    }

    #[test]
    fn the_largest_sum_still_compares() {
        let mean = Mean::new(u64::MAX, u32::MAX).unwrap();
        assert!(mean.at_least(u32::MAX));
        assert_eq!(mean.truncated().to_string(), "4294967297");
    }

    #[test]
    fn truncation_never_rounds_up() {
        assert_eq!(Mean::new(89_999, 1000).unwrap().truncated().to_string(), "89.99");
        assert_eq!(Mean::of_one(93).truncated().to_string(), "93");
        assert_eq!(Mean::new(809, 9).unwrap().hundredths(), 8_988);
    }
}
