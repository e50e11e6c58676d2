//! How far a result is from tipping, and what would tip it.
//!
//! For one sheet: the distance to every band, the single steps that change the star, and the gates
//! that are met with nothing to spare. For a council besides: the smallest change by each member
//! that changes the common result.

mod council;
mod lowered;
#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

pub use council::{CouncilSensitivity, MemberChange, TightGate};

use crate::number::Mean;
use crate::number::Points;
use crate::number::{Bands, Stars};
use crate::rating::{Blocker, Outcome, Rating, line};
use crate::rubric::Criterion;
use crate::sheet::Answer;
use crate::upgrade::options::steps;
use crate::upgrade::{AnswerChange, changed};

/// How far a total or a mean lies from the beginning of a band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margin {
    /// The band.
    pub stars: Stars,
    /// The points from which it begins.
    pub from: u16,
    /// The sum of the members' totals less what it needs: negative where the band is not reached.
    pub sum: i64,
    /// By how many members the sum is to be divided; 1 for one sheet.
    pub members: u32,
}

impl Margin {
    /// The margin in points with two digits, rounded down: what is spare is not shown larger, and
    /// what is missing not smaller, than it is.
    pub fn points(&self) -> Decimal {
        let hundredths = (i128::from(self.sum) * 100).div_euclid(i128::from(self.members.max(1)));
        // A sum is far below 2^63, so the number always fits; the fallback keeps the type honest.
        Decimal::try_from_i128_with_scale(hundredths, 2).unwrap_or(Decimal::MAX).normalize()
    }

    /// The margins of a total or mean to the bands of 2 stars and more.
    fn all(bands: Bands, mean: Mean) -> Vec<Margin> {
        let margin = |stars: &Stars| {
            let (from, members) = (bands.start(*stars), mean.members());
            let needed = i128::from(from) * i128::from(members);
            let sum = i64::try_from(i128::from(mean.sum()) - needed).unwrap_or(i64::MAX);
            Margin { stars: *stars, from, sum, members }
        };
        Stars::ALL.iter().skip(1).map(margin).collect()
    }
}

/// One step on one criterion that changes the result.
#[derive(Clone, Copy)]
pub struct Tip<'a> {
    /// The criterion.
    pub criterion: Criterion<'a>,
    /// The answer now.
    pub from: Option<Answer>,
    /// The answer one step on.
    pub to: Answer,
    /// The result after it.
    pub outcome: Outcome,
    /// The star that points and gates then lead to.
    pub award: Stars,
}

/// How far one sheet's result is from tipping.
#[derive(Clone, Debug)]
pub struct Sensitivity<'a> {
    rating: Rating<'a>,
    margins: Vec<Margin>,
    tips: Vec<Tip<'a>>,
    tight: Vec<Blocker<'a>>,
}

/// Looks at a rated sheet from all sides.
///
/// ```
/// use ocop::Sheet;
/// let rubric = ocop::rubric("26/2026", 25)?;
/// let best = rubric.criteria().map(|c| (c.code().to_string(), c.option_count()));
/// let sheet = Sheet::new(best)?;
/// let sensitivity = ocop::sensitivity(&ocop::rate(rubric, &sheet)?);
/// let five = sensitivity.margins().last().unwrap();
/// assert_eq!(five.points().to_string(), "10"); // 100 points, 5 stars begin at 90
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn sensitivity<'a>(rating: &Rating<'a>) -> Sensitivity<'a> {
    let (rubric, sheet, fitted) = (rating.rubric(), rating.sheet(), rating.fitted());
    let margins = Margin::all(rubric.bands(), Mean::of_one(rating.points().get()));
    let tips = rubric.criteria().enumerate().flat_map(|(position, criterion)| {
        let from = sheet.answer(criterion.code());
        let applies = line(sheet, criterion).applies;
        let next = neighbours(criterion, from).filter(move |_| applies);
        next.filter_map(move |to| {
            let change = AnswerChange { criterion: position, from, to: Some(to), cost: 1 };
            let changed = changed(fitted.draft(), &[change]);
            let after = changed.by_ref().rate();
            let (outcome, award) = (after.outcome(), after.award());
            (outcome != rating.outcome()).then_some(Tip { criterion, from, to, outcome, award })
        })
    });
    let tips = tips.collect();
    let award = rating.award();
    let tight = rating.lines().flat_map(|line| {
        let gates = line
            .criterion
            .gates()
            .filter(move |(level, gate)| *level <= award && gate.points() == line.points);
        gates.map(move |(stars, gate)| Blocker { gate, stars, reached: line.points })
    });
    let tight = tight.collect();
    Sensitivity { rating: *rating, margins, tips, tight }
}

impl<'a> Sensitivity<'a> {
    /// The rating that is looked at.
    pub fn rating(&self) -> Rating<'a> {
        self.rating
    }

    /// The distance to each band, 2 stars first.
    pub fn margins(&self) -> &[Margin] {
        &self.margins
    }

    /// The single steps that change the result, in printed order. Where a step makes another
    /// criterion apply, that one is taken to be answered with its first option.
    pub fn tips(&self) -> &[Tip<'a>] {
        &self.tips
    }

    /// The gates up to the award that are met exactly: any step down there costs the star.
    pub fn tight(&self) -> &[Blocker<'a>] {
        &self.tight
    }
}

impl std::fmt::Debug for Tip<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let code = self.criterion.code();
        write!(f, "Tip({code}: {:?} to {:?} gives {:?})", self.from, self.to, self.outcome)
    }
}

/// The answers one step away: the options before and after within the case, and "no option holds"
/// before the first where that may be said.
fn neighbours(criterion: Criterion<'_>, from: Option<Answer>) -> impl Iterator<Item = Answer> {
    let none = criterion.options().all(|o| o.points() > Points::ZERO).then_some(Answer::None);
    let options = criterion.options().map(|o| Answer::Option(o.number()));
    let from = from.unwrap_or(Answer::None);
    let near = none.into_iter().chain(options);
    let own_case = move |answer: Answer| match (from, answer) {
        (Answer::Option(a), Answer::Option(b)) => {
            let case =
                |number| criterion.cases().position(|c| c.options().any(|o| o.number() == number));
            case(a) == case(b)
        }
        _ => true,
    };
    near.filter(move |to| own_case(*to) && steps(criterion, Some(from), *to) == 1)
}
