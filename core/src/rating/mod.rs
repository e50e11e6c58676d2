//! Rates one sheet: total, band, gates, award, outcome.
//!
//! The award is never the band alone. Under every table the annex says that the stars printed
//! after an option are the least that a product must reach there, so a product with 95 points and
//! one missed gate of 4 stars is awarded 3.

mod detail;
pub(crate) mod preview;
pub(crate) mod subtotals;
mod warning;

use rust_decimal::Decimal;

pub use detail::{Blocker, Line, NextStar};
pub(crate) use detail::{line, missed, shows};
pub use preview::{Preview, Reach, preview};
pub use subtotals::{PartSum, PartsRating, rate_parts};
pub use warning::Warning;

use crate::number::Mean;
use crate::number::Points;
use crate::number::stars::Stars;
use crate::problem::Failure;
use crate::rubric::doc::Effect;
use crate::rubric::{Knockout, Part, Rubric, Section};
use crate::sheet::{Fitted, Sheet};
use detail::sum;
use warning::mixed_cases;

/// What an assessment comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// The product was rated and has this star.
    Rated(Stars),
    /// The file or the product was turned down; there is no star.
    Rejected,
    /// The assessment went no further; there is no star.
    Stopped,
}

impl Outcome {
    /// The star, unless a knock-out took it away.
    pub fn stars(self) -> Option<Stars> {
        match self {
            Outcome::Rated(stars) => Some(stars),
            Outcome::Rejected | Outcome::Stopped => None,
        }
    }

    /// The name in data: `rated`, `rejected`, `stopped`.
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Rated(_) => "rated",
            Outcome::Rejected => "rejected",
            Outcome::Stopped => "stopped",
        }
    }

    /// A rejection weighs more than a stop, and either more than a star.
    pub(crate) fn of(effects: impl Iterator<Item = Effect>, award: Stars) -> Self {
        effects.fold(Outcome::Rated(award), |outcome, effect| match (outcome, effect) {
            (Outcome::Rejected, _) | (_, Effect::Reject) => Outcome::Rejected,
            (_, Effect::Stop) => Outcome::Stopped,
        })
    }
}

/// The star that points and gates lead to: the band, lowered to what the gates allow, but never
/// below 2 stars on their account (gates are printed for 3, 4 and 5 stars only).
pub(crate) fn award(band: Stars, cap: Stars) -> Stars {
    band.min(cap.max(Stars::Two))
}

/// A rated sheet. It borrows the rubric and the sheet and works details out when asked, so that
/// rating itself touches no heap.
#[derive(Clone, Copy)]
pub struct Rating<'a> {
    fitted: Fitted<'a>,
    band: Stars,
    outcome: Outcome,
}

/// Rates a complete sheet.
///
/// # Errors
/// Everything that is wrong with the sheet, at once, as [`Sheet::fit`] says it.
///
/// ```
/// use ocop::{Sheet, Stars};
/// let rubric = ocop::rubric("26/2026", 25)?;
/// let best = rubric.criteria().map(|c| (c.code().to_string(), c.option_count()));
/// let sheet = Sheet::new(best)?;
/// let rating = ocop::rate(rubric, &sheet)?;
/// assert_eq!(rating.total().to_string(), "100");
/// assert_eq!(rating.stars(), Some(Stars::Five));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn rate<'a>(rubric: &'a Rubric, sheet: &'a Sheet) -> Result<Rating<'a>, Failure> {
    sheet.fit(rubric).map(Fitted::rate)
}

impl<'a> Rating<'a> {
    pub(crate) fn of(fitted: Fitted<'a>) -> Self {
        let tally = fitted.tally();
        let band = fitted.rubric().bands().of(Mean::of_one(tally.total.get()));
        let outcome = Outcome::Rated(award(band, tally.cap));
        let mut rating = Rating { fitted, band, outcome };
        if tally.shows || !rating.sheet().knockouts.is_empty() {
            let effects = rating.knockouts().map(|(knockout, _)| knockout.effect());
            rating.outcome = Outcome::of(effects, rating.award());
        }
        rating
    }

    /// The sheet as one that fits its rubric.
    pub fn fitted(&self) -> Fitted<'a> {
        self.fitted
    }

    /// The rubric.
    pub fn rubric(&self) -> &'a Rubric {
        self.fitted.rubric()
    }

    /// The sheet.
    pub fn sheet(&self) -> &'a Sheet {
        self.fitted.sheet_ref()
    }

    /// The sum of all points.
    pub fn total(&self) -> Decimal {
        self.points().decimal()
    }

    /// The sum of all points, as whole points.
    pub fn points(&self) -> Points {
        self.fitted.tally().total
    }

    /// The band in which the total lies (article 3.3).
    pub fn band(&self) -> Stars {
        self.band
    }

    /// The star that points and gates lead to, whether or not a knock-out takes it away.
    pub fn award(&self) -> Stars {
        award(self.band, self.fitted.tally().cap)
    }

    /// The awarded star; none where the assessment ended in a knock-out.
    pub fn stars(&self) -> Option<Stars> {
        self.outcome.stars()
    }

    /// Rated, rejected or stopped.
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// What each criterion contributed, in printed order.
    pub fn lines(&self) -> impl Iterator<Item = Line<'a>> {
        let (rubric, sheet) = (self.rubric(), self.sheet());
        rubric.criteria().map(move |criterion| line(sheet, criterion))
    }

    /// Points of each part.
    pub fn parts(&self) -> impl Iterator<Item = (Part<'a>, Points)> {
        let sheet = self.sheet();
        self.rubric().parts().map(move |part| (part, sum(sheet, part.criteria())))
    }

    /// Points of each section.
    pub fn sections(&self) -> impl Iterator<Item = (Section<'a>, Points)> {
        let sheet = self.sheet();
        self.rubric().sections().map(move |section| (section, sum(sheet, section.criteria())))
    }

    /// The missed gates that stand between the band and the award; none where they are equal.
    pub fn blockers(&self) -> impl Iterator<Item = Blocker<'a>> {
        // A product that misses none of them has the star of its band.
        self.missed(self.band)
    }

    /// All missed gates of levels up to this one.
    pub fn missed(&self, level: Stars) -> impl Iterator<Item = Blocker<'a>> {
        self.lines().flat_map(move |line| missed(line.criterion, line.points, level))
    }

    /// What separates the product from the star above its award; none at five stars.
    pub fn next(&self) -> Option<NextStar<'a>> {
        let stars = self.award().next()?;
        let needed = Points::from(self.rubric().bands().start(stars));
        let points = self.points().short_of(needed);
        Some(NextStar { stars, points, gates: self.missed(stars).collect() })
    }

    /// The knock-outs that hold, and whether the sheet itself shows them or the assessor asserts
    /// them.
    pub fn knockouts(&self) -> impl Iterator<Item = (Knockout<'a>, bool)> {
        let sheet = self.sheet();
        self.rubric().knockouts().filter_map(move |knockout| {
            let derived = shows(sheet, knockout);
            let asserted = sheet.knockouts().any(|id| id == knockout.id());
            (derived || asserted).then_some((knockout, derived))
        })
    }

    /// What a council should look at.
    pub fn warnings(&self) -> Vec<Warning> {
        mixed_cases(self.lines()).into_iter().collect()
    }
}

impl std::fmt::Debug for Rating<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rating")
            .field("rubric", self.rubric())
            .field("total", &self.points())
            .field("band", &self.band)
            .field("outcome", &self.outcome)
            .finish()
    }
}
