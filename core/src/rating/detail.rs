//! What a rating is made of: lines, missed gates, the next star.

use crate::number::Points;
use crate::number::stars::Stars;
use crate::rubric::code::Code;
use crate::rubric::{Criterion, Knockout, RubricOption};
use crate::sheet::fitted::{Applies, applies};
use crate::sheet::{Answer, Sheet};

/// What one criterion contributed.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    /// The criterion.
    pub criterion: Criterion<'a>,
    /// The chosen option; none where no option holds or the criterion does not apply.
    pub option: Option<RubricOption<'a>>,
    /// Whether the criterion applies.
    pub applies: bool,
    /// Its points.
    pub points: Points,
}

/// A gate that the product misses.
#[derive(Clone, Copy)]
pub struct Blocker<'a> {
    /// The option that is the gate.
    pub gate: RubricOption<'a>,
    /// The level it is printed for.
    pub stars: Stars,
    /// The points reached on its criterion.
    pub reached: Points,
}

impl Blocker<'_> {
    /// The criterion.
    pub fn criterion(&self) -> Code {
        self.gate.criterion().code()
    }

    /// The points that the gate asks for.
    pub fn needed(&self) -> Points {
        self.gate.points()
    }
}

/// What separates a product from the next star.
#[derive(Clone)]
pub struct NextStar<'a> {
    /// The next star.
    pub stars: Stars,
    /// Points missing to its band.
    pub points: Points,
    /// Gates missing up to its level.
    pub gates: Vec<Blocker<'a>>,
}

impl std::fmt::Debug for Blocker<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (code, needed) = (self.criterion(), self.needed());
        write!(f, "Blocker({code}: {} of {needed} for {} stars)", self.reached, self.stars)
    }
}

/// What a criterion contributes on a sheet that fits the rubric.
pub(crate) fn line<'a>(sheet: &Sheet, criterion: Criterion<'a>) -> Line<'a> {
    let option = match sheet.answer(criterion.code()) {
        Some(Answer::Option(number)) => criterion.option(number),
        Some(Answer::None) | None => None,
    };
    let applies = matches!(applies(sheet, criterion), Applies::Yes);
    let points = option.map_or(Points::ZERO, RubricOption::points);
    Line { criterion, option: option.filter(|_| applies), applies, points }
}

/// The gates of a criterion that some points miss, up to a level.
pub(crate) fn missed<'a>(
    criterion: Criterion<'a>,
    reached: Points,
    level: Stars,
) -> impl Iterator<Item = Blocker<'a>> {
    let gates = criterion.gates().filter(move |(s, gate)| *s <= level && reached < gate.points());
    gates.map(move |(stars, gate)| Blocker { gate, stars, reached })
}

pub(super) fn sum<'a>(sheet: &Sheet, criteria: impl Iterator<Item = Criterion<'a>>) -> Points {
    criteria.map(|c| line(sheet, c).points).sum()
}

/// Whether the choices of a sheet bring a derived knock-out about.
pub(crate) fn shows(sheet: &Sheet, knockout: Knockout<'_>) -> bool {
    knockout.derived().is_some_and(|(criteria, most)| {
        let mut lines = criteria.map(|c| line(sheet, c));
        lines.any(|line| line.applies && line.points <= most)
    })
}
