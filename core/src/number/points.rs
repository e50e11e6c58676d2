//! Whole points, as the annex prints them.

use std::borrow::Cow;
use std::fmt;
use std::iter::Sum;
use std::ops::Add;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::problem::Say;
use crate::text::Lang;

/// A number of whole points: of an option, a section, a part or one sheet.
///
/// ```
/// use ocop::Points;
/// let total: Points = [Points::new(40), Points::new(25)].into_iter().sum();
/// assert_eq!(total.get(), 65);
/// assert_eq!(total.decimal().to_string(), "65");
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Points(u32);

impl Points {
    /// No points.
    pub const ZERO: Points = Points(0);

    /// A number of points.
    pub const fn new(points: u32) -> Self {
        Points(points)
    }

    /// The number.
    pub const fn get(self) -> u32 {
        self.0
    }

    /// The number as a decimal, the type of all public scores.
    pub fn decimal(self) -> Decimal {
        Decimal::from(self.0)
    }

    /// What is missing to reach `needed`; zero where nothing is.
    pub const fn short_of(self, needed: Points) -> Points {
        Points(needed.0.saturating_sub(self.0))
    }
}

impl From<u16> for Points {
    fn from(points: u16) -> Self {
        Points(u32::from(points))
    }
}

impl Add for Points {
    type Output = Points;

    /// Adds without wrapping: a rubric is bounded so far below the limit that it cannot be met.
    fn add(self, other: Points) -> Points {
        Points(self.0.saturating_add(other.0))
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Points>>(points: I) -> Points {
        points.fold(Points::ZERO, Add::add)
    }
}

impl Say for Points {
    fn say(&self, _: Lang) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
