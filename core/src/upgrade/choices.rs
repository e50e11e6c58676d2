//! The answers that a plan may give, criterion by criterion, as a graph to search.

use crate::number::Points;
use crate::rubric::code::Code;
use crate::rubric::{Criterion, Rubric, RubricOption};
use crate::sheet::{Answer, Draft, Sheet};
use crate::upgrade::AnswerChange;
use crate::upgrade::options::Price;
use crate::upgrade::search::{Choice, Graph, Layer, Path};

/// An answer to a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NewAnswer {
    /// The criterion, by position.
    pub criterion: usize,
    /// The same by its code.
    pub code: Code,
    /// The answer; none where the criterion is left open, because it does not apply.
    pub answer: Option<Answer>,
}

impl Path<'_, NewAnswer> {
    /// The answers that a path changes, in printed order.
    pub fn changes(&self, sheet: &Sheet) -> Vec<AnswerChange> {
        let changed = self.choices.iter().map(|(_, choice)| choice).filter(|c| c.changed);
        let change = |choice: &Choice<NewAnswer>| {
            let NewAnswer { criterion, code, answer: to } = choice.what;
            AnswerChange { criterion, from: sheet.answer(code), to, cost: choice.cost }
        };
        let mut changes: Vec<_> = changed.map(|choice| change(choice)).collect();
        changes.sort_by_key(|change| change.criterion);
        changes
    }
}

/// What is asked of one criterion.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Demand<'a> {
    /// Points that the gates ask for, whether or not the criterion applies.
    pub gate: u32,
    /// Points that keep a knock-out away, where the criterion applies.
    pub clear: u32,
    /// Whether the answer must stay.
    pub fixed: bool,
    /// The only case that may be chosen.
    pub case: Option<&'a str>,
}

/// A sheet and what is asked of it.
pub(crate) struct Requirements<'a> {
    pub draft: Draft<'a>,
    /// One for each criterion.
    pub demands: Vec<Demand<'a>>,
    /// One for each criterion.
    pub prices: &'a [Price],
    /// Whether an answer may be changed to one with fewer points.
    pub downgrades: bool,
}

/// All ways to answer, and the points that every one of them gathers at least.
pub(crate) struct Choices {
    pub graph: Graph<NewAnswer>,
    pub base: u32,
}

/// One answer on the way into the graph.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    pub answer: Option<Answer>,
    /// Points of the criterion.
    pub points: u32,
    /// What the search gathers.
    pub gain: u32,
    pub cost: u64,
    pub changed: bool,
}

/// What criteria can be answered with.
pub(crate) trait Candidates {
    /// The answers that a criterion may have, those that are preferred first. `applies` says
    /// whether it does, and `decides` whether others depend on it.
    fn candidates(
        &self,
        at: usize,
        criterion: Criterion<'_>,
        applies: bool,
        decides: bool,
    ) -> Vec<Candidate>;
}

/// The graph of all ways to answer: from the last criterion to the first, those that depend on
/// another behind it.
pub(crate) fn choices(rubric: &Rubric, ways: &impl Candidates) -> Choices {
    let (mut graph, mut base, mut next) = (Graph::new(), 0, Graph::<NewAnswer>::END);
    let criteria: Vec<_> = rubric.criteria().collect();
    for (at, criterion) in criteria.iter().enumerate().rev() {
        if criterion.condition().is_some() {
            continue;
        }
        let dependents = dependents(&criteria, criterion);
        let candidates = ways.candidates(at, *criterion, true, !dependents.is_empty());
        let (least, behind) = if dependents.is_empty() {
            (candidates.iter().map(|c| c.gain).min().unwrap_or(0), Vec::new())
        } else {
            (0, behind(&mut graph, ways, &dependents, next))
        };
        base += least;
        let choices = candidates.into_iter().map(|c| {
            let met = behind.iter().rev().find(|(needed, _)| c.points >= *needed);
            choice((at, *criterion), &c, least, met.map_or(next, |(_, layer)| *layer))
        });
        let choices = choices.collect();
        next = graph.push(choices);
    }
    Choices { graph, base }
}

/// The criteria that apply only where this one has some points, with those points.
fn dependents<'c>(
    criteria: &[Criterion<'c>],
    on: &Criterion<'c>,
) -> Vec<(usize, Criterion<'c>, u32)> {
    let depends = |(at, criterion): (usize, &Criterion<'c>)| {
        let (other, needed) = criterion.condition()?;
        (other.code() == on.code()).then_some((at, *criterion, needed.get()))
    };
    criteria.iter().enumerate().filter_map(depends).collect()
}

/// The layers of what depends on a criterion, for each number of points from which more of it
/// applies; first of all for none.
fn behind(
    graph: &mut Graph<NewAnswer>,
    ways: &impl Candidates,
    dependents: &[(usize, Criterion<'_>, u32)],
    next: Layer,
) -> Vec<(u32, Layer)> {
    let mut steps: Vec<u32> = dependents.iter().map(|(_, _, needed)| *needed).collect();
    steps.push(0);
    steps.sort_unstable();
    steps.dedup();
    let layers = steps.into_iter().map(|reached| {
        let layer = dependents.iter().rev().fold(next, |next, (at, criterion, needed)| {
            let candidates = ways.candidates(*at, *criterion, reached >= *needed, false);
            let choices = candidates.iter().map(|c| choice((*at, *criterion), c, 0, next));
            let choices = choices.collect();
            graph.push(choices)
        });
        (reached, layer)
    });
    layers.collect()
}

impl Candidates for Requirements<'_> {
    // Answers that change something come first.
    fn candidates(
        &self,
        at: usize,
        criterion: Criterion<'_>,
        applies: bool,
        decides: bool,
    ) -> Vec<Candidate> {
        let demand = self.demands.get(at).copied().unwrap_or_default();
        let answer = self.draft.sheet().answer(criterion.code());
        let now = self.draft.points_of(criterion).map(Points::get);
        if !applies {
            return self.at_rest(demand, answer, now).into_iter().collect();
        }
        let floor = demand.gate.max(demand.clear);
        let fits = |option: RubricOption<'_>| {
            let case = option.case().and_then(|case| case.id());
            option.points().get() >= floor && demand.case.is_none_or(|only| case == Some(only))
        };
        let none_fits = floor == 0 && criterion.options().all(|o| o.points() > Points::ZERO);
        let keep = match answer {
            Some(Answer::Option(number)) => criterion.option(number).is_some_and(fits),
            Some(Answer::None) => none_fits,
            None => false,
        };
        let lower = self.downgrades && (decides || !keep);
        let useful = |points: u32| {
            now.is_none_or(|now| {
                points > now || (points == now && !keep) || (points < now && lower)
            })
        };
        let mut all = Vec::new();
        if !demand.fixed {
            let price = self.prices.get(at);
            let cost = |to| price.map_or(0, |price| price.of(criterion, answer, to));
            let options = criterion.options().filter(|o| {
                Some(Answer::Option(o.number())) != answer && fits(*o) && useful(o.points().get())
            });
            let numbers = options.map(|o| (Answer::Option(o.number()), o.points().get()));
            let none = (none_fits && answer != Some(Answer::None) && useful(0))
                .then_some((Answer::None, 0));
            all.extend(numbers.chain(none).map(|(answer, points)| Candidate {
                answer: Some(answer),
                points,
                gain: points,
                cost: cost(answer),
                changed: true,
            }));
        }
        let points = now.unwrap_or(0);
        let stay = Candidate { answer, points, gain: points, cost: 0, changed: false };
        all.extend(keep.then_some(stay));
        all
    }
}

impl Requirements<'_> {
    /// What becomes of a criterion that does not apply: it is left alone, or what is claimed on it
    /// is taken back.
    fn at_rest(
        &self,
        demand: Demand<'_>,
        answer: Option<Answer>,
        now: Option<u32>,
    ) -> Option<Candidate> {
        let claimed = now.is_some_and(|points| points > 0);
        let possible = demand.gate == 0 && (!claimed || (self.downgrades && !demand.fixed));
        let answer = answer.filter(|_| !claimed);
        possible.then_some(Candidate { answer, points: 0, gain: 0, cost: 0, changed: claimed })
    }

    /// Whether a criterion can be answered as asked at all, whatever the others come to.
    pub fn possible(&self, at: usize, criterion: Criterion<'_>) -> bool {
        let Some((other, needed)) = criterion.condition() else {
            return !self.candidates(at, criterion, true, true).is_empty();
        };
        let on = self.draft.rubric().position(other.code()).unwrap_or(0);
        let deciding = self.candidates(on, other, true, true);
        let mut reached: Vec<u32> = deciding.iter().map(|decided| decided.points).collect();
        if reached.is_empty() {
            // It must stay as it is, and is an obstacle of its own. Where it is open as well,
            // nothing can be said about what depends on it.
            let Some(now) = self.draft.points_of(other) else { return true };
            reached.push(now.get());
        }
        reached.into_iter().any(|reached| {
            !self.candidates(at, criterion, reached >= needed.get(), false).is_empty()
        })
    }
}

fn choice(
    (at, criterion): (usize, Criterion<'_>),
    candidate: &Candidate,
    least: u32,
    next: Layer,
) -> Choice<NewAnswer> {
    Choice {
        what: NewAnswer { criterion: at, code: criterion.code(), answer: candidate.answer },
        gain: candidate.gain - least,
        cost: candidate.cost,
        changed: candidate.changed,
        next,
    }
}
