//! What a change costs, what must stay, and how many plans to look for.

use crate::number::stars::Stars;
use crate::problem::catalogue::upgrade::{cost_out_of_range, plans_out_of_range};
use crate::problem::{Concern, Failure, Problems};
use crate::rubric::code::Code;
use crate::rubric::{Criterion, Rubric};
use crate::sheet::Answer;
use crate::sheet::fitted::out_of_range;
use crate::sheet::unknown_code;

/// Most plans that can be asked for.
pub(crate) const MOST_PLANS: usize = 10;
/// The highest cost of one change.
pub(crate) const MOST_COST: u64 = 1_000_000_000;

/// How a plan is to be made.
///
/// Each step from an option to the next one of its case costs 1 unless said otherwise. From "no
/// option holds", from an open criterion and from another case, steps count from before the first
/// option, so that choosing the third costs 3. Leaving a criterion at "no option holds" is free.
///
/// ```
/// use ocop::{upgrade::UpgradeOptions, Stars};
/// let options = UpgradeOptions::default()
///     .with_step_cost("1.1".parse()?, 5)       // each step on 1.1 costs 5
///     .with_option_cost("2.3".parse()?, 3, 40) // option 3 of 2.3 costs 40 in all
///     .with_fixed("5.1".parse()?)              // 5.1 stays as it is
///     .with_plans(3);
/// # let _ = options;
/// # Ok::<(), ocop::Failure>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UpgradeOptions {
    pub(crate) fixed: Vec<Code>,
    pub(crate) step_costs: Vec<(Code, u64)>,
    pub(crate) option_costs: Vec<(Code, u16, u64)>,
    pub(crate) downgrades: bool,
    pub(crate) circumstances: bool,
    pub(crate) plans: usize,
}

impl Default for UpgradeOptions {
    fn default() -> Self {
        let (fixed, step_costs, option_costs) = (Vec::new(), Vec::new(), Vec::new());
        let (downgrades, circumstances, plans) = (false, false, 3);
        UpgradeOptions { fixed, step_costs, option_costs, downgrades, circumstances, plans }
    }
}

impl UpgradeOptions {
    /// Leaves the answer to a criterion as it is.
    #[must_use]
    pub fn with_fixed(mut self, criterion: Code) -> Self {
        self.fixed.push(criterion);
        self
    }

    /// Sets what one step on a criterion costs.
    #[must_use]
    pub fn with_step_cost(mut self, criterion: Code, cost: u64) -> Self {
        self.step_costs.push((criterion, cost));
        self
    }

    /// Sets what it costs in all to come to an option.
    #[must_use]
    pub fn with_option_cost(mut self, criterion: Code, option: u16, cost: u64) -> Self {
        self.option_costs.push((criterion, option, cost));
        self
    }

    /// Allows answers with fewer points than now; they pay only where another criterion depends
    /// on them, or where cases of several criteria have to agree.
    #[must_use]
    pub fn with_downgrades(mut self, allowed: bool) -> Self {
        self.downgrades = allowed;
        self
    }

    /// Allows other answers about what the producer cannot bring about: who represents it by law,
    /// where it lies. Without this they stay as they are, once they are given.
    #[must_use]
    pub fn with_circumstances(mut self, allowed: bool) -> Self {
        self.circumstances = allowed;
        self
    }

    /// Asks for this many plans at most, 1 to 10.
    #[must_use]
    pub fn with_plans(mut self, plans: usize) -> Self {
        self.plans = plans;
        self
    }

    /// Checks the options against a rubric; what was found wrong before comes first.
    pub(crate) fn fit(
        &self,
        rubric: &Rubric,
        target: Stars,
        mut problems: Problems,
    ) -> Result<Request, Failure> {
        let steps = self.step_costs.iter().map(|(code, cost)| (*code, None, *cost));
        let options = self.option_costs.iter().map(|(c, option, cost)| (*c, Some(*option), *cost));
        let fixed = self.fixed.iter().map(|code| (*code, None, 0));
        for (code, option, cost) in fixed.chain(steps).chain(options) {
            let Some(criterion) = rubric.criterion(code) else {
                problems.note(|| unknown_code(rubric, &code.to_string()));
                continue;
            };
            if let Some(option) = option.filter(|o| criterion.option(*o).is_none()) {
                problems.note(|| out_of_range(criterion, option.into()));
            }
            if cost > MOST_COST {
                let (place, cost) = (code.to_string(), cost.to_string());
                problems.note(|| cost_out_of_range(&place, &cost, MOST_COST));
            }
        }
        if !(1..=MOST_PLANS).contains(&self.plans) {
            problems.note(|| plans_out_of_range(&self.plans.to_string(), MOST_PLANS));
        }
        problems.into_result(Concern::Argument)?;
        let fixed = rubric.criteria().map(|c| self.fixed.contains(&c.code())).collect();
        let prices = rubric.criteria().map(|c| self.price(c)).collect();
        let UpgradeOptions { downgrades, circumstances, plans, .. } = *self;
        Ok(Request { target, fixed, prices, downgrades, circumstances, plans })
    }

    fn price(&self, criterion: Criterion<'_>) -> Price {
        let own = |code: &Code| *code == criterion.code();
        let step = self.step_costs.iter().rev().find(|(code, _)| own(code));
        let options = self.option_costs.iter().filter(|(code, ..)| own(code));
        let options = options.map(|(_, option, cost)| (*option, *cost)).collect();
        Price { step: step.map_or(1, |(_, cost)| *cost), options }
    }
}

/// A request for plans that fits a rubric.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    /// The star to reach.
    pub target: Stars,
    /// By criterion: whether its answer stays.
    pub fixed: Vec<bool>,
    /// By criterion: what changes cost.
    pub prices: Vec<Price>,
    /// Whether answers with fewer points may be given.
    pub downgrades: bool,
    /// Whether answers about what the producer cannot bring about may change.
    pub circumstances: bool,
    /// How many plans to look for.
    pub plans: usize,
}

/// What changes on one criterion cost.
#[derive(Clone, Debug)]
pub(crate) struct Price {
    step: u64,
    options: Vec<(u16, u64)>,
}

impl Price {
    /// Each step costs 1.
    pub const PLAIN: Price = Price { step: 1, options: Vec::new() };

    /// The cost of coming from one answer to another.
    pub fn of(&self, criterion: Criterion<'_>, from: Option<Answer>, to: Answer) -> u64 {
        let own = |option: u16| to == Answer::Option(option);
        let listed = self.options.iter().rev().find(|(option, _)| own(*option));
        listed
            .map_or_else(|| self.step.saturating_mul(steps(criterion, from, to)), |(_, cost)| *cost)
    }
}

/// How many steps lie between two answers.
pub(crate) fn steps(criterion: Criterion<'_>, from: Option<Answer>, to: Answer) -> u64 {
    let (from_case, from) = place(criterion, from);
    let (to_case, to) = place(criterion, Some(to));
    if from_case == to_case || to == 0 { from.abs_diff(to) } else { to }
}

/// The case of an answer and its position there, counted from 1; 0 where no option is chosen.
fn place(criterion: Criterion<'_>, answer: Option<Answer>) -> (usize, u64) {
    let Some(Answer::Option(number)) = answer else { return (0, 0) };
    let mut before = 0_u64;
    for (case, number_of_case) in criterion.cases().zip(0..) {
        let len = case.options().count() as u64;
        let position = u64::from(number).saturating_sub(before);
        if position <= len {
            return (number_of_case, position);
        }
        before += len;
    }
    (0, u64::from(number))
}
