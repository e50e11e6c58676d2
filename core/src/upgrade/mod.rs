//! The way to the next star: the cheapest changes of a sheet that reach it.
//!
//! Gates fix the least that each criterion must come to; what is then still missing to the band is
//! gathered at least cost. Points are small whole numbers, so the search is exact: no cheaper plan
//! exists under the same options.

pub(crate) mod choices;
pub(crate) mod options;
mod planner;
mod read;
pub(crate) mod search;
#[cfg(test)]
pub(crate) mod tests;

use std::cmp::Ordering;

pub use options::UpgradeOptions;

use crate::number::Points;
use crate::number::stars::Stars;
use crate::problem::catalogue::upgrade::too_large;
use crate::problem::{Concern, Failure, Problems};
use crate::rating::{Blocker, Outcome, Rating, Warning, line, missed};
use crate::rubric::{Code, Criterion, Knockout, Rubric};
use crate::sheet::{Answer, Draft, Fitted, Sheet};
pub(crate) use options::Request;
use planner::Planner;
use search::TooLarge;

/// The way to a star.
#[derive(Clone, Debug)]
pub struct Upgrade<'a> {
    draft: Draft<'a>,
    target: Stars,
    kept: Vec<Code>,
    plans: Vec<UpgradePlan<'a>>,
    obstacles: Vec<Obstacle<'a>>,
}

/// Changes that reach the target.
#[derive(Clone, Debug)]
pub struct UpgradePlan<'a> {
    cost: u64,
    changes: Vec<AnswerChange>,
    after: Fitted<'a, Sheet>,
}

/// A changed answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerChange {
    /// The criterion, by position in the rubric.
    pub criterion: usize,
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

/// Finds the cheapest changes of a sheet, which may be incomplete, that reach a star.
///
/// Plans come sorted by cost, then by the number of criteria changed, then in printed order; none
/// of them has a change that could be left out or made smaller. An answer about what the producer
/// cannot bring about stays as it is, unless the options say otherwise. Cases of one circumstance (set 26,
/// sections 8, 9 and 15) are not mixed where they are not mixed already and a plan without mixing
/// exists.
///
/// # Errors
/// A sheet or options that do not fit the rubric; everything that is wrong at once.
///
/// ```
/// use ocop::{upgrade::UpgradeOptions, Sheet, Stars};
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
) -> Result<Upgrade<'a>, Failure> {
    let draft = sheet.draft(rubric)?;
    draft.upgrade(options.fit(rubric, target, Problems::default())?)
}

impl<'a> Draft<'a> {
    pub(crate) fn upgrade(self, request: Request) -> Result<Upgrade<'a>, Failure> {
        let (rubric, target) = (self.rubric(), request.target);
        let planner = Planner { draft: self, request };
        let kept = planner.kept();
        let (plans, obstacles) = (Vec::new(), Vec::new());
        let mut upgrade = Upgrade { draft: self, target, kept, plans, obstacles };
        let asserted = self.sheet().knockouts().filter_map(|id| rubric.knockout(id));
        upgrade.obstacles.extend(asserted.map(Obstacle::Asserted));
        if upgrade.obstacles.is_empty() {
            upgrade.plans = planner.plans().map_err(|TooLarge| {
                let problem = too_large(rubric.criteria().len(), planner.needed());
                Failure::of(Concern::Argument, problem)
            })?;
        }
        if upgrade.plans.is_empty() {
            upgrade.obstacles.extend(planner.obstacles());
        }
        Ok(upgrade)
    }
}

impl<'a> Upgrade<'a> {
    /// The rubric.
    pub fn rubric(&self) -> &'a Rubric {
        self.draft.rubric()
    }

    /// The sheet as it is.
    pub fn sheet(&self) -> &Sheet {
        self.draft.sheet()
    }

    /// The star to reach.
    pub fn target(&self) -> Stars {
        self.target
    }

    /// Criteria whose answers stay because the producer cannot bring others about.
    pub fn kept(&self) -> &[Code] {
        &self.kept
    }

    /// The plans, cheapest first; none where the star cannot be reached.
    pub fn plans(&self) -> &[UpgradePlan<'a>] {
        &self.plans
    }

    /// The cheapest plan.
    pub fn best(&self) -> Option<&UpgradePlan<'a>> {
        self.plans.first()
    }

    /// Why the star cannot be reached; empty where it can.
    pub fn obstacles(&self) -> &[Obstacle<'a>] {
        &self.obstacles
    }

    /// The points of the answers so far.
    pub fn points(&self) -> Points {
        self.draft.points()
    }

    /// The points missing to the band of the target.
    pub fn missing(&self) -> Points {
        self.points().short_of(self.rubric().bands().start(self.target).into())
    }

    /// The gates missed by the answers so far, up to the target; an open criterion has 0 points.
    pub fn gates(&self) -> impl Iterator<Item = Blocker<'a>> {
        let target = self.target;
        let lines = self.rubric().criteria().map(|c| line(self.sheet(), c));
        lines.flat_map(move |line| missed(line.criterion, line.points, target))
    }

    /// The change in full, with the criterion that it concerns.
    pub fn criterion(&self, change: &AnswerChange) -> Option<Criterion<'a>> {
        self.rubric().criterion_at(change.criterion)
    }
}

impl<'a> UpgradePlan<'a> {
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
        self.after.sheet()
    }

    /// The rating of that sheet.
    pub fn rating(&self) -> Rating<'_> {
        self.after.by_ref().rate()
    }

    /// Its total.
    pub fn total(&self) -> Points {
        self.rating().points()
    }

    /// What the assessment then comes to: at least the target.
    pub fn outcome(&self) -> Outcome {
        self.rating().outcome()
    }

    /// What to look at on that sheet.
    pub fn warnings(&self) -> Vec<Warning> {
        self.rating().warnings()
    }

    fn order(&self, other: &Self) -> Ordering {
        let key = |plan: &Self| (plan.cost, plan.changes.len());
        let place = |change: &AnswerChange| match change.to {
            Some(Answer::Option(number)) => (change.criterion, 0, number),
            Some(Answer::None) => (change.criterion, 1, 0),
            None => (change.criterion, 2, 0),
        };
        let places = |plan: &Self| plan.changes.iter().map(place).collect::<Vec<_>>();
        key(self).cmp(&key(other)).then_with(|| places(self).cmp(&places(other)))
    }
}

/// The sheet with some changes made.
pub(crate) fn changed<'r>(draft: Draft<'r>, changes: &[AnswerChange]) -> Fitted<'r, Sheet> {
    draft.completed(|at, criterion| {
        let change = changes.iter().find(|change| change.criterion == at);
        change.map_or_else(|| draft.sheet().answer(criterion.code()), |change| change.to)
    })
}

/// The points that the gates of a criterion ask for, up to a level.
fn gate_points(criterion: Criterion<'_>, level: Stars) -> u32 {
    let gates = criterion.gates().filter(|(stars, _)| *stars <= level);
    gates.map(|(_, gate)| gate.points().get()).max().unwrap_or(0)
}

/// The points from which a criterion shows no knock-out.
fn clear_points(rubric: &Rubric, criterion: Criterion<'_>) -> u32 {
    let shown = rubric.knockouts().filter_map(|knockout| {
        let (mut criteria, most) = knockout.derived()?;
        criteria.any(|c| c.code() == criterion.code()).then_some(most.get() + 1)
    });
    shown.max().unwrap_or(0)
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
