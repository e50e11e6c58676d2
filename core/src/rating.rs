//! Rates one sheet: total, band, gates, award, outcome.
//!
//! The award is never the band alone. Under every table the annex says that the stars printed
//! after an option are the least that a product must reach there, so a product with 95 points and
//! one missed gate of 4 stars is awarded 3.

use rust_decimal::Decimal;

use crate::code::Code;
use crate::mean::Mean;
use crate::points::Points;
use crate::rubric::doc::Effect;
use crate::rubric::rows::CriterionRow;
use crate::rubric::{Criterion, Knockout, Part, Rubric, RubricOption, Section};
use crate::sheet::check::{SheetErrors, problems};
use crate::sheet::{Answer, Sheet};
use crate::stars::Stars;

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
    rubric: &'a Rubric,
    sheet: &'a Sheet,
    total: Points,
    band: Stars,
    cap: Stars,
    outcome: Outcome,
}

/// Rates a complete sheet.
///
/// # Errors
/// Everything that is wrong with the sheet, at once: unknown criteria and options, open criteria,
/// points on a criterion that does not apply, another rubric, unknown knock-outs.
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
pub fn rate<'a>(rubric: &'a Rubric, sheet: &'a Sheet) -> Result<Rating<'a>, SheetErrors> {
    let Some(tally) = tally(rubric, sheet) else {
        return Err(SheetErrors::unless_empty(problems(rubric, sheet, true)).err().unwrap_or_else(
            // Unreachable: the tally fails only where a problem is found. Kept as an error so that
            // a disagreement between the two could never pass as a rating.
            || SheetErrors::one(crate::SheetProblem::Unreadable { error: "sheet".to_owned() }),
        ));
    };
    let band = rubric.bands().of(Mean::of_one(tally.total.get()));
    let mut rating = Rating {
        rubric,
        sheet,
        total: tally.total,
        band,
        cap: tally.cap,
        outcome: Outcome::Rated(award(band, tally.cap)),
    };
    if tally.derived || !sheet.knockouts.is_empty() {
        let effects = rating.knockouts().map(|(knockout, _)| knockout.effect());
        rating.outcome = Outcome::of(effects, rating.award());
    }
    Ok(rating)
}

struct Tally {
    total: Points,
    cap: Stars,
    derived: bool,
}

/// One walk through rubric and sheet side by side, both ascending by code. `None` means that
/// something is wrong, which [`problems`] then names.
fn tally(rubric: &Rubric, sheet: &Sheet) -> Option<Tally> {
    if sheet.edition.is_some() || sheet.set.is_some() || !sheet.knockouts.is_empty() {
        let known = |id: &String| rubric.knockout(id).is_some();
        let edition = sheet.edition.as_ref().is_none_or(|e| e == rubric.edition());
        let set = sheet.set.as_ref().is_none_or(|set| rubric.is_set(set));
        if !edition || !set || !sheet.knockouts.iter().all(known) {
            return None;
        }
    }
    let mut tally = Tally { total: Points::ZERO, cap: Stars::Five, derived: false };
    let mut answers = sheet.answers.iter().copied().peekable();
    for row in rubric.rows.criteria.iter() {
        let answer = answers.next_if(|(code, _)| *code == row.code).map(|(_, answer)| answer);
        let (points, cap, derived) = pick(rubric, sheet, row, answer)?;
        tally.total = tally.total + points;
        tally.cap = tally.cap.min(cap);
        tally.derived |= derived;
    }
    answers.peek().is_none().then_some(tally)
}

fn pick(
    rubric: &Rubric,
    sheet: &Sheet,
    row: &CriterionRow,
    answer: Option<Answer>,
) -> Option<(Points, Stars, bool)> {
    let options = row.options.of(&rubric.rows.options);
    let applies = match row.condition {
        None => true,
        Some(condition) => {
            let other = rubric.criterion_at(condition.criterion as usize)?;
            let points = crate::sheet::check::points(other, sheet.answer(other.code())?)?;
            points >= condition.min_points.into()
        }
    };
    match answer {
        Some(Answer::Option(number)) => {
            let option = options.get(usize::from(number.checked_sub(1)?))?;
            let claimed = option.points > 0;
            (applies || !claimed).then_some((
                option.points.into(),
                option.cap,
                option.knockout.is_some(),
            ))
        }
        Some(Answer::None) => {
            let allowed = options.iter().all(|o| o.points > 0);
            let knocked_out = options.iter().any(|o| o.knockout.is_some());
            allowed.then_some((Points::ZERO, floorless_cap(options), knocked_out))
        }
        None => (!applies).then_some((Points::ZERO, floorless_cap(options), false)),
    }
}

/// The highest star that the gates of a criterion allow at 0 points.
fn floorless_cap(options: &[crate::rubric::rows::OptionRow]) -> Stars {
    let zero = options.iter().find(|o| o.points == 0).map(|o| o.cap);
    zero.unwrap_or_else(|| match options.iter().filter_map(|o| o.gate).min() {
        Some(Stars::Three) => Stars::Two,
        Some(Stars::Four) => Stars::Three,
        Some(_) => Stars::Four,
        None => Stars::Five,
    })
}

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

/// Something that a council should look at, although it changes no number.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Warning {
    /// Criteria that speak of the same circumstance were answered for different cases of it, such
    /// as a community here and one operator there (set 26, sections 8, 9 and 15).
    MixedCases {
        /// Criterion and the case chosen there.
        choices: Vec<(Code, String)>,
    },
}

impl<'a> Rating<'a> {
    /// The rubric.
    pub fn rubric(&self) -> &'a Rubric {
        self.rubric
    }

    /// The sheet.
    pub fn sheet(&self) -> &'a Sheet {
        self.sheet
    }

    /// The sum of all points.
    pub fn total(&self) -> Decimal {
        self.total.decimal()
    }

    /// The sum of all points, as whole points.
    pub fn points(&self) -> Points {
        self.total
    }

    /// The band in which the total lies (article 3.3).
    pub fn band(&self) -> Stars {
        self.band
    }

    /// The star that points and gates lead to, whether or not a knock-out takes it away.
    pub fn award(&self) -> Stars {
        award(self.band, self.cap)
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
        let (rubric, sheet) = (self.rubric, self.sheet);
        rubric.criteria().map(move |criterion| line(sheet, criterion))
    }

    /// Points of each part.
    pub fn parts(&self) -> impl Iterator<Item = (Part<'a>, Points)> {
        let sheet = self.sheet;
        self.rubric.parts().map(move |part| (part, sum(sheet, part.criteria())))
    }

    /// Points of each section.
    pub fn sections(&self) -> impl Iterator<Item = (Section<'a>, Points)> {
        let sheet = self.sheet;
        self.rubric.sections().map(move |section| (section, sum(sheet, section.criteria())))
    }

    /// The missed gates that stand between the band and the award; none where they are equal.
    pub fn blockers(&self) -> impl Iterator<Item = Blocker<'a>> {
        let (award, band) = (self.award(), self.band);
        self.missed(band).filter(move |_| award < band)
    }

    /// All missed gates of levels up to this one.
    pub fn missed(&self, level: Stars) -> impl Iterator<Item = Blocker<'a>> {
        self.lines().flat_map(move |line| {
            let missed = line
                .criterion
                .gates()
                .filter(move |(stars, gate)| *stars <= level && line.points < gate.points());
            missed.map(move |(stars, gate)| Blocker { gate, stars, reached: line.points })
        })
    }

    /// What separates the product from the star above its award; none at five stars.
    pub fn next(&self) -> Option<NextStar<'a>> {
        let stars = self.award().next()?;
        let needed = Points::from(self.rubric.bands().from(stars));
        let points = self.total.short_of(needed);
        Some(NextStar { stars, points, gates: self.missed(stars).collect() })
    }

    /// The knock-outs that hold, and whether the sheet itself shows them or the assessor asserts
    /// them.
    pub fn knockouts(&self) -> impl Iterator<Item = (Knockout<'a>, bool)> {
        let sheet = self.sheet;
        self.rubric.knockouts().filter_map(move |knockout| {
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

/// What a criterion contributes on a sheet that fits the rubric.
pub(crate) fn line<'a>(sheet: &Sheet, criterion: Criterion<'a>) -> Line<'a> {
    let option = match sheet.answer(criterion.code()) {
        Some(Answer::Option(number)) => criterion.option(number),
        Some(Answer::None) | None => None,
    };
    let applies = criterion.condition().is_none_or(|(other, needed)| {
        let answer = sheet.answer(other.code());
        answer.and_then(|a| crate::sheet::check::points(other, a)).is_some_and(|p| p >= needed)
    });
    let points = option.map_or(Points::ZERO, RubricOption::points);
    Line { criterion, option: option.filter(|_| applies), applies, points }
}

fn sum<'a>(sheet: &Sheet, criteria: impl Iterator<Item = Criterion<'a>>) -> Points {
    criteria.map(|c| line(sheet, c).points).sum()
}

/// Whether the choices of a sheet bring a derived knock-out about.
pub(crate) fn shows(sheet: &Sheet, knockout: Knockout<'_>) -> bool {
    knockout.derived().is_some_and(|(criteria, most)| {
        let mut lines = criteria.map(|c| line(sheet, c));
        lines.any(|line| line.applies && line.points <= most)
    })
}

fn mixed_cases<'a>(lines: impl Iterator<Item = Line<'a>>) -> Option<Warning> {
    let mut choices: Vec<(Code, String)> = Vec::new();
    let mut groups: Vec<Vec<&str>> = Vec::new();
    for line in lines.filter(|l| l.criterion.cases().len() > 1) {
        let chosen = line.option.and_then(RubricOption::case).and_then(|case| case.id());
        if let Some(case) = chosen {
            choices.push((line.criterion.code(), case.to_owned()));
            groups.push(line.criterion.cases().filter_map(|c| c.id()).collect());
        }
    }
    let disagree = |i: &usize| {
        let (group, choice) = (groups.get(*i), choices.get(*i).map(|c| &c.1));
        let same = groups.iter().zip(&choices).filter(|(g, _)| Some(*g) == group);
        same.map(|(_, c)| Some(&c.1)).any(|other| other != choice)
    };
    let mixed: Vec<_> = (0..choices.len()).filter(disagree).collect();
    let choices: Vec<_> = mixed.into_iter().filter_map(|i| choices.get(i).cloned()).collect();
    (!choices.is_empty()).then_some(Warning::MixedCases { choices })
}

impl Rubric {
    /// Whether a sheet that names this set is meant for this rubric. A number names the text in
    /// force; a superseded one goes by its slug.
    pub(crate) fn is_set(&self, set: &crate::SetRef) -> bool {
        match set {
            crate::SetRef::Number(number) => *number == i64::from(self.set()) && !self.superseded(),
            crate::SetRef::Slug(slug) => slug == self.slug(),
        }
    }
}

impl std::fmt::Debug for Blocker<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (code, needed) = (self.criterion(), self.needed());
        write!(f, "Blocker({code}: {} of {needed} for {} stars)", self.reached, self.stars)
    }
}

impl std::fmt::Debug for Rating<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rating")
            .field("rubric", self.rubric)
            .field("total", &self.total)
            .field("band", &self.band)
            .field("outcome", &self.outcome)
            .finish()
    }
}
