//! The way to the next star: the cheapest changes of a sheet that reach it.
//!
//! Gates fix the least that each criterion must come to; what is then still missing to the band is
//! gathered at least cost. Points are small whole numbers, so the search is exact: no cheaper plan
//! exists under the same options.

pub(crate) mod choices;
pub(crate) mod options;
pub(crate) mod search;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;

pub use options::{UpgradeOptions, UpgradeProblem};

use crate::points::Points;
use crate::rating::{Blocker, Outcome, Rating, line, rate};
use crate::rubric::{Criterion, Knockout, Rubric};
use crate::sheet::check::{SheetErrors, problems};
use crate::sheet::{Answer, Sheet};
use crate::stars::Stars;
use choices::{Choices, Demand, Move, Wish};
use options::Price;
use search::{TooLarge, Way};

/// How many ways the search keeps at first, and at most, to find plans without needless changes.
const WIDTHS: [usize; 3] = [16, 64, 256];
/// Combinations of cases that are tried one by one.
const MOST_CASES: usize = 32;

/// The way to a star.
#[derive(Clone, Debug)]
pub struct Upgrade<'a> {
    rubric: &'a Rubric,
    sheet: &'a Sheet,
    target: Stars,
    plans: Vec<UpgradePlan>,
    obstacles: Vec<Obstacle<'a>>,
}

/// Changes that reach the target.
#[derive(Clone, Debug)]
pub struct UpgradePlan {
    cost: u64,
    changes: Vec<AnswerChange>,
    sheet: Sheet,
}

/// A changed answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerChange {
    criterion: usize,
    /// The answer now; none where the criterion is open.
    pub from: Option<Answer>,
    /// The new answer; none where the criterion no longer applies and its answer is taken back.
    pub to: Option<Answer>,
    /// What the change costs.
    pub cost: u64,
}

/// Why a star cannot be reached.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Obstacle<'a> {
    /// The assessor asserts a knock-out, which no answer takes away.
    Asserted(Knockout<'a>),
    /// A criterion that must stay as it is shows a knock-out.
    Shown {
        /// The knock-out.
        knockout: Knockout<'a>,
        /// The criterion.
        criterion: Criterion<'a>,
    },
    /// A criterion that must stay as it is has no answer.
    Open(Criterion<'a>),
    /// A gate out of reach: its criterion must stay as it is, or does not apply.
    Gate(Blocker<'a>),
    /// What depends on one criterion cannot be answered as asked together.
    Together(Criterion<'a>),
    /// Even the best answers do not give enough points.
    Points {
        /// The most points that are within reach.
        most: Points,
        /// The points that the target needs.
        needed: Points,
    },
}

/// What is wrong with a request for a plan.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum UpgradeError {
    /// The sheet does not fit the rubric. Open criteria are no error.
    #[error("{0}")]
    Sheet(SheetErrors),
    /// The options of the plan do not fit the rubric; at least one problem.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Options(Vec<UpgradeProblem>),
}

/// Finds the cheapest changes of a sheet, which may be incomplete, that reach a star.
///
/// Plans come sorted by cost, then by the number of criteria changed, then in printed order; none
/// of them has a change that could be left out or made smaller. Cases of one circumstance (set 26,
/// sections 8, 9 and 15) are not mixed where they are not mixed already and a plan without mixing
/// exists.
///
/// # Errors
/// A sheet or options that do not fit the rubric; everything that is wrong at once.
///
/// ```
/// use ocop::{UpgradeOptions, Sheet, Stars};
/// let rubric = ocop::rubric("26/2026", 25)?;
/// let best = rubric.criteria().map(|c| (c.code().to_string(), c.option_count()));
/// let sheet = Sheet::new(best)?.with_answer("1.1".parse()?, ocop::Answer::Option(1));
/// let upgrade = ocop::plan_upgrade(rubric, &sheet, Stars::Five, &UpgradeOptions::default())?;
/// let plan = upgrade.best().unwrap();
/// assert_eq!(ocop::rate(rubric, plan.sheet())?.stars(), Some(Stars::Five));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn plan_upgrade<'a>(
    rubric: &'a Rubric,
    sheet: &'a Sheet,
    target: Stars,
    options: &UpgradeOptions,
) -> Result<Upgrade<'a>, UpgradeError> {
    SheetErrors::unless_empty(problems(rubric, sheet, false)).map_err(UpgradeError::Sheet)?;
    let found = options.problems(rubric);
    if !found.is_empty() {
        return Err(UpgradeError::Options(found));
    }
    let planner = Planner { rubric, sheet, target, options, prices: options.prices(rubric) };
    let mut upgrade = Upgrade { rubric, sheet, target, plans: Vec::new(), obstacles: Vec::new() };
    let asserted = sheet.knockouts().filter_map(|id| rubric.knockout(id));
    upgrade.obstacles.extend(asserted.map(Obstacle::Asserted));
    if upgrade.obstacles.is_empty() {
        upgrade.plans = planner.plans().map_err(|TooLarge| {
            let (criteria, points) = (rubric.criteria().len(), planner.needed());
            UpgradeError::Options(vec![UpgradeProblem::TooLarge { criteria, points }])
        })?;
    }
    if upgrade.plans.is_empty() {
        upgrade.obstacles.extend(planner.obstacles());
    }
    Ok(upgrade)
}

impl<'a> Upgrade<'a> {
    /// The rubric.
    pub fn rubric(&self) -> &'a Rubric {
        self.rubric
    }

    /// The sheet as it is.
    pub fn sheet(&self) -> &'a Sheet {
        self.sheet
    }

    /// The star to reach.
    pub fn target(&self) -> Stars {
        self.target
    }

    /// The plans, cheapest first; none where the star cannot be reached.
    pub fn plans(&self) -> &[UpgradePlan] {
        &self.plans
    }

    /// The cheapest plan.
    pub fn best(&self) -> Option<&UpgradePlan> {
        self.plans.first()
    }

    /// Why the star cannot be reached; empty where it can.
    pub fn obstacles(&self) -> &[Obstacle<'a>] {
        &self.obstacles
    }

    /// The points of the answers so far.
    pub fn points(&self) -> Points {
        self.rubric.criteria().map(|c| line(self.sheet, c).points).sum()
    }

    /// The points missing to the band of the target.
    pub fn missing(&self) -> Points {
        self.points().short_of(self.rubric.bands().from(self.target).into())
    }

    /// The gates missed by the answers so far, up to the target; an open criterion has 0 points.
    pub fn gates(&self) -> impl Iterator<Item = Blocker<'a>> {
        let (sheet, target) = (self.sheet, self.target);
        let lines = self.rubric.criteria().map(move |c| line(sheet, c));
        lines.flat_map(move |line| missed(line.criterion, line.points, target))
    }

    /// The change in full, with the criterion that it concerns.
    pub fn criterion(&self, change: &AnswerChange) -> Option<Criterion<'a>> {
        self.rubric.criterion_at(change.criterion)
    }
}

impl UpgradePlan {
    /// What the changes cost together.
    pub fn cost(&self) -> u64 {
        self.cost
    }

    /// The changes in printed order; none where the sheet has the star already.
    pub fn changes(&self) -> &[AnswerChange] {
        &self.changes
    }

    /// The sheet with all changes made.
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    fn order(&self, other: &UpgradePlan) -> Ordering {
        let key = |plan: &UpgradePlan| (plan.cost, plan.changes.len());
        let place = |change: &AnswerChange| match change.to {
            Some(Answer::Option(number)) => (change.criterion, 0, number),
            Some(Answer::None) => (change.criterion, 1, 0),
            None => (change.criterion, 2, 0),
        };
        let places = |plan: &UpgradePlan| plan.changes.iter().map(place).collect::<Vec<_>>();
        key(self).cmp(&key(other)).then_with(|| places(self).cmp(&places(other)))
    }
}

/// The gates of a criterion that some points miss, up to a level.
fn missed<'a>(
    criterion: Criterion<'a>,
    reached: Points,
    level: Stars,
) -> impl Iterator<Item = Blocker<'a>> {
    let gates = criterion.gates().filter(move |(s, gate)| *s <= level && reached < gate.points());
    gates.map(move |(stars, gate)| Blocker { gate, stars, reached })
}

/// The points that the gates of a criterion ask for, up to a level.
pub(crate) fn gate_points(criterion: Criterion<'_>, level: Stars) -> u32 {
    let gates = criterion.gates().filter(|(stars, _)| *stars <= level);
    gates.map(|(_, gate)| gate.points().get()).max().unwrap_or(0)
}

/// The points from which a criterion shows no knock-out.
pub(crate) fn clear_points(rubric: &Rubric, criterion: Criterion<'_>) -> u32 {
    let shown = rubric.knockouts().filter_map(|knockout| {
        let (mut criteria, most) = knockout.derived()?;
        criteria.any(|c| c.code() == criterion.code()).then_some(most.get() + 1)
    });
    shown.max().unwrap_or(0)
}

/// Criteria that speak of one circumstance, and the cases of it.
struct Circumstance<'a> {
    cases: Vec<&'a str>,
    criteria: Vec<usize>,
}

struct Planner<'a, 'o> {
    rubric: &'a Rubric,
    sheet: &'a Sheet,
    target: Stars,
    options: &'o UpgradeOptions,
    prices: Vec<Price>,
}

impl<'a> Planner<'a, '_> {
    fn needed(&self) -> u32 {
        self.rubric.bands().from(self.target).into()
    }

    fn demands(&self) -> Vec<Demand<'a>> {
        let demand = |criterion: Criterion<'a>| Demand {
            gate: gate_points(criterion, self.target),
            clear: clear_points(self.rubric, criterion),
            fixed: self.options.fixed.contains(&criterion.code()),
            case: None,
        };
        self.rubric.criteria().map(demand).collect()
    }

    fn wish(&self, demands: Vec<Demand<'a>>) -> Wish<'_> {
        let (rubric, sheet, prices) = (self.rubric, self.sheet, self.prices.as_slice());
        Wish { rubric, sheet, demands, prices, downgrades: self.options.downgrades }
    }

    /// The plans, without mixing cases if that is possible.
    fn plans(&self) -> Result<Vec<UpgradePlan>, TooLarge> {
        let mut all: Vec<UpgradePlan> = Vec::new();
        let pure = self.pure();
        for demands in &pure {
            all.extend(self.search(demands.clone())?);
        }
        if all.is_empty() {
            all = self.search(self.demands())?;
        }
        all.sort_by(UpgradePlan::order);
        all.dedup_by(|a, b| a.changes == b.changes);
        all.truncate(self.options.plans);
        Ok(all)
    }

    /// The demands for every way of keeping to one case of each circumstance; none where there is
    /// no circumstance or too many ways. A circumstance that is mixed already stays free.
    fn pure(&self) -> Vec<Vec<Demand<'a>>> {
        let mut all = vec![self.demands()];
        let circumstances = self.circumstances();
        if circumstances.is_empty() {
            return Vec::new();
        }
        for circumstance in circumstances {
            if all.len() * circumstance.cases.len() > MOST_CASES {
                return Vec::new();
            }
            let with = |demands: &Vec<Demand<'a>>, case| {
                let mut demands = demands.clone();
                for at in &circumstance.criteria {
                    if let Some(demand) = demands.get_mut(*at) {
                        demand.case = Some(case);
                    }
                }
                demands
            };
            let each = all.iter().flat_map(|demands| {
                circumstance.cases.iter().map(|case| with(demands, *case)).collect::<Vec<_>>()
            });
            all = each.collect();
        }
        all
    }

    fn circumstances(&self) -> Vec<Circumstance<'a>> {
        let mut all: Vec<(Circumstance<'a>, Vec<&str>)> = Vec::new();
        for (at, criterion) in self.rubric.criteria().enumerate() {
            let cases: Vec<_> = criterion.cases().filter_map(|case| case.id()).collect();
            if cases.len() < 2 {
                continue;
            }
            let chosen = line(self.sheet, criterion).option.and_then(|o| o.case()?.id());
            let place = all.iter().position(|(c, _)| c.cases == cases).unwrap_or_else(|| {
                all.push((Circumstance { cases, criteria: Vec::new() }, Vec::new()));
                all.len() - 1
            });
            if let Some((circumstance, used)) = all.get_mut(place) {
                circumstance.criteria.push(at);
                used.extend(chosen.filter(|c| !used.contains(c)));
            }
        }
        all.into_iter().filter(|(_, used)| used.len() < 2).map(|(c, _)| c).collect()
    }

    fn search(&self, demands: Vec<Demand<'a>>) -> Result<Vec<UpgradePlan>, TooLarge> {
        let wish = self.wish(demands);
        let Choices { graph, base } = wish.choices();
        let needed = self.needed().saturating_sub(base);
        let mut plans = Vec::new();
        for width in WIDTHS {
            let ways = graph.cheapest(needed, width)?;
            let useful = ways.iter().filter(|way| !graph.has_needless(way, needed));
            plans = useful.filter_map(|way| self.plan(way)).collect();
            if ways.len() < width || plans.len() >= self.options.plans {
                break;
            }
        }
        plans.truncate(self.options.plans);
        Ok(plans)
    }

    /// The plan of a way, rated like any other sheet. A way that did not rate as it was found
    /// would be dropped here; tests see to it that there is none.
    fn plan(&self, way: &Way<'_, Move>) -> Option<UpgradePlan> {
        let mut sheet = self.sheet.clone();
        let mut changes = Vec::new();
        for (_, choice) in way.choices.iter().filter(|(_, choice)| choice.changed) {
            let Move { criterion, answer: to } = choice.what;
            let code = self.rubric.criterion_at(criterion)?.code();
            let (from, cost) = (self.sheet.answer(code), choice.cost);
            sheet = match to {
                Some(answer) => sheet.with_answer(code, answer),
                None => sheet.without_answer(code),
            };
            changes.push(AnswerChange { criterion, from, to, cost });
        }
        changes.sort_by_key(|change| change.criterion);
        let reached = rate(self.rubric, &sheet).ok().is_some_and(|r| self.reached(&r));
        reached.then_some(UpgradePlan { cost: way.cost, changes, sheet })
    }

    fn reached(&self, rating: &Rating<'_>) -> bool {
        matches!(rating.outcome(), Outcome::Rated(stars) if stars >= self.target)
    }

    /// Why there is no plan.
    fn obstacles(&self) -> Vec<Obstacle<'a>> {
        let demands = self.demands();
        let wish = self.wish(demands.clone());
        let impossible =
            self.rubric.criteria().enumerate().filter(|(at, c)| !wish.possible(*at, *c));
        let mut all: Vec<_> = impossible.flat_map(|(_, c)| self.obstacles_at(c)).collect();
        let Choices { graph, base } = wish.choices();
        if all.is_empty() {
            let needed = self.needed();
            match graph.most().map(|most| most + base) {
                Some(most) if most < needed => all.push(Obstacle::Points {
                    most: Points::new(most),
                    needed: Points::new(needed),
                }),
                Some(_) => {}
                None => {
                    let deciding = self.rubric.criteria().filter_map(|c| Some(c.condition()?.0));
                    all.extend(deciding.map(Obstacle::Together).take(1));
                }
            }
        }
        all
    }

    fn obstacles_at(&self, criterion: Criterion<'a>) -> Vec<Obstacle<'a>> {
        let now = line(self.sheet, criterion);
        let gates: Vec<_> = missed(criterion, now.points, self.target).collect();
        let fixed = self.options.fixed.contains(&criterion.code());
        if fixed && now.applies && self.sheet.answer(criterion.code()).is_none() {
            return vec![Obstacle::Open(criterion)];
        }
        let shown = self.rubric.knockouts().filter(|knockout| {
            let listed = knockout.derived().is_some_and(|(mut criteria, most)| {
                now.points <= most && criteria.any(|c| c.code() == criterion.code())
            });
            listed && now.applies
        });
        let shown = shown.map(|knockout| Obstacle::Shown { knockout, criterion });
        let gates = gates.into_iter().map(Obstacle::Gate);
        gates.chain(shown).collect()
    }
}

impl std::fmt::Debug for Obstacle<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Obstacle::Asserted(knockout) => write!(f, "Asserted({})", knockout.id()),
            Obstacle::Shown { knockout, criterion } => {
                write!(f, "Shown({} at {})", knockout.id(), criterion.code())
            }
            Obstacle::Open(criterion) => write!(f, "Open({})", criterion.code()),
            Obstacle::Gate(gate) => {
                write!(f, "Gate({} stars at {})", gate.stars, gate.criterion())
            }
            Obstacle::Together(criterion) => write!(f, "Together({})", criterion.code()),
            Obstacle::Points { most, needed } => write!(f, "Points({most} of {needed})"),
        }
    }
}
