//! A council: what one member alone could change about the common result.

use crate::council::{CouncilRating, GateVote, Member, Vote};
use crate::number::Points;
use crate::number::stars::Stars;
use crate::rating::{Outcome, line};
use crate::rubric::doc::Effect;
use crate::rubric::{Criterion, Rubric};
use crate::sensitivity::Margin;
use crate::sensitivity::lowered::LowerAnswers;
use crate::upgrade::choices::{Candidates, Choices, Demand, Requirements, choices};
use crate::upgrade::options::Price;
use crate::upgrade::{AnswerChange, changed};

/// How far a council's result is from tipping.
#[derive(Clone, Debug)]
pub struct CouncilSensitivity<'a> {
    rating: CouncilRating<'a>,
    margins: Vec<Margin>,
    tight: Vec<TightGate<'a>>,
    changes: Vec<MemberChange>,
}

/// A gate that the council meets with nothing to spare.
#[derive(Clone, Copy)]
pub struct TightGate<'a> {
    /// How the council stands to it.
    pub vote: GateVote<'a>,
}

/// The smallest change by one member that changes the council's result.
#[derive(Clone, Debug)]
pub struct MemberChange {
    /// The member, by position.
    pub member: usize,
    /// The steps from option to option that it takes.
    pub steps: u64,
    /// The changed answers; their cost is the number of steps.
    pub changes: Vec<AnswerChange>,
    /// The council's result after it.
    pub outcome: Outcome,
    /// The star that mean and gates then lead to.
    pub award: Stars,
}

impl<'a> CouncilRating<'a> {
    /// Looks at the result from all sides.
    pub fn sensitivity(&self) -> CouncilSensitivity<'a> {
        let margins = Margin::all(self.rubric().bands(), self.mean());
        let award = self.award();
        let met = self.gates().filter(|g| g.met && g.stars <= award);
        let tight = met.filter(|g| has_no_slack(self, g)).map(|vote| TightGate { vote }).collect();
        let votes: Vec<_> = self.gates().collect();
        let search = Search { council: self, votes };
        let changes = (0..self.members().len()).filter_map(|member| search.smallest(member));
        let changes = changes.collect();
        CouncilSensitivity { rating: self.clone(), margins, tight, changes }
    }
}

impl<'a> CouncilSensitivity<'a> {
    /// The rating that is looked at.
    pub fn rating(&self) -> &CouncilRating<'a> {
        &self.rating
    }

    /// The distance of the exact mean to each band, 2 stars first.
    pub fn margins(&self) -> &[Margin] {
        &self.margins
    }

    /// The gates up to the award that are met with nothing to spare: one vote less, or with the
    /// rule of the mean any point less, costs the star.
    pub fn tight(&self) -> &[TightGate<'a>] {
        &self.tight
    }

    /// For each member who alone could change the result, the smallest such change.
    pub fn changes(&self) -> &[MemberChange] {
        &self.changes
    }

    /// The smallest of these changes; of equal ones that of the first member.
    pub fn smallest(&self) -> Option<&MemberChange> {
        self.changes.iter().min_by_key(|change| change.steps)
    }
}

fn has_no_slack(rating: &CouncilRating<'_>, gate: &GateVote<'_>) -> bool {
    let needed = gate.gate.points();
    match rating.gate_rule() {
        Vote::Mean => gate.mean.sum() == u64::from(needed.get()) * u64::from(gate.mean.members()),
        rule => !rule.gate_met(gate.votes.saturating_sub(1), gate.mean, needed),
    }
}

struct Search<'c, 'a> {
    council: &'c CouncilRating<'a>,
    votes: Vec<GateVote<'a>>,
}

impl<'a> Search<'_, 'a> {
    fn rubric(&self) -> &'a Rubric {
        self.council.rubric()
    }

    /// The smallest change of one member's sheet that changes the result.
    fn smallest(&self, member: usize) -> Option<MemberChange> {
        let own = self.council.members().get(member)?;
        let mut ways = self.ceilings(own);
        match self.council.outcome() {
            Outcome::Rated(_) => {
                ways.extend(self.fewer_points(own));
                ways.extend(self.raise(own));
            }
            // A rejection ends when no ground for it holds, whatever stops the assessment then.
            Outcome::Rejected => ways.extend(self.clear(own, Effect::Reject)),
            Outcome::Stopped => ways.extend(self.clear(own, Effect::Stop)),
        }
        let changed = ways.into_iter().filter_map(|changes| self.after(member, own, changes));
        changed.reduce(|best, next| if next.steps < best.steps { next } else { best })
    }

    /// The result with a member's sheet changed, if it is another one.
    fn after(
        &self,
        member: usize,
        own: &Member<'a>,
        changes: Vec<AnswerChange>,
    ) -> Option<MemberChange> {
        let changed = changed(own.rating().fitted().draft(), &changes);
        let rating = self.council.with_rating(member, changed.by_ref().rate());
        let (outcome, award) = (rating.outcome(), rating.award());
        let steps = changes.iter().map(|change| change.cost).sum();
        let change = MemberChange { member, steps, changes, outcome, award };
        (outcome != self.council.outcome()).then_some(change)
    }

    /// The fewest steps that lose so many points that the mean falls out of the band of the award.
    fn fewer_points(&self, own: &Member<'a>) -> Option<Vec<AnswerChange>> {
        let (award, mean) = (self.council.award(), self.council.mean());
        let from = u64::from(self.rubric().bands().start(award));
        let spare = mean.sum().checked_sub(from * u64::from(mean.members()))?;
        let lost = u32::try_from(spare + 1).ok()?;
        if award == Stars::One {
            return None;
        }
        self.cheapest(
            own,
            &LowerAnswers { draft: own.rating().fitted().draft(), ceiling: None },
            lost,
        )
    }

    /// For each criterion on which this member's points carry a gate or keep a knock-out away that
    /// would change the result, the fewest steps that give that up.
    fn ceilings(&self, own: &Member<'a>) -> Vec<Vec<AnswerChange>> {
        let sheet = own.rating().sheet();
        let criteria = self.rubric().criteria().enumerate();
        let ceilings = criteria.filter_map(|(at, criterion)| {
            let now = line(sheet, criterion);
            let gates = self.votes.iter().filter(|v| {
                v.gate.criterion().code() == criterion.code()
                    && self.council.stars().is_some_and(|stars| v.stars <= stars)
            });
            let carried = gates.filter_map(|vote| self.carried(vote, now.points));
            let shown = self.knockout_ceiling(own, criterion);
            Some((at, carried.chain(shown).max()?))
        });
        let all: Vec<_> = ceilings.collect();
        let draft = own.rating().fitted().draft();
        let lower = |ceiling| LowerAnswers { draft, ceiling: Some(ceiling) };
        all.into_iter().filter_map(|c| self.cheapest(own, &lower(c), 0)).collect()
    }

    /// The most points with which this member's vote no longer carries a gate that is met now.
    fn carried(&self, vote: &GateVote<'_>, points: Points) -> Option<u32> {
        let (needed, rule) = (vote.gate.points(), self.council.gate_rule());
        if !vote.met {
            return None;
        }
        if rule == Vote::Mean {
            let needed = u64::from(needed.get()) * u64::from(vote.mean.members());
            let spare = vote.mean.sum().checked_sub(needed)?;
            return points.get().checked_sub(u32::try_from(spare + 1).ok()?);
        }
        let carried =
            points >= needed && !rule.gate_met(vote.votes.checked_sub(1)?, vote.mean, needed);
        carried.then(|| needed.get().saturating_sub(1))
    }

    /// The points at which this member alone would bring a knock-out about.
    fn knockout_ceiling(&self, own: &Member<'a>, criterion: Criterion<'_>) -> Option<u32> {
        let members = self.council.mean().members();
        let weighs = |effect| match self.council.outcome() {
            Outcome::Rated(_) => true,
            // A rejection outweighs a stop, and nothing outweighs a rejection.
            Outcome::Stopped => effect == Effect::Reject,
            Outcome::Rejected => false,
        };
        let tipping = self.council.knockouts().filter(|vote| {
            let voted = own.rating().knockouts().any(|(k, _)| k.id() == vote.knockout.id());
            let tips = self.council.knockout_rule().knocks_out(vote.votes + 1, members);
            weighs(vote.knockout.effect()) && !voted && tips
        });
        let most = tipping.filter_map(|vote| {
            let (mut criteria, most) = vote.knockout.derived()?;
            criteria.any(|c| c.code() == criterion.code()).then_some(most.get())
        });
        most.max()
    }

    /// The fewest steps that lift the council to the next star.
    fn raise(&self, own: &Member<'a>) -> Option<Vec<AnswerChange>> {
        let (target, mean) = (self.council.award().next()?, self.council.mean());
        let from = u64::from(self.rubric().bands().start(target));
        let missing = (from * u64::from(mean.members())).saturating_sub(mean.sum());
        let total = u64::from(own.rating().points().get()) + missing;
        let mut demands = vec![Demand::default(); self.rubric().criteria().len()];
        for vote in self.votes.iter().filter(|v| !v.met && v.stars <= target) {
            let at = self.rubric().position(vote.gate.criterion().code())?;
            let points = line(own.rating().sheet(), vote.gate.criterion()).points;
            let demand = demands.get_mut(at)?;
            demand.gate = demand.gate.max(self.lifting(vote, points)?);
        }
        self.upward(own, demands, u32::try_from(total).ok()?)
    }

    /// The points with which this member alone would make the council meet a gate.
    fn lifting(&self, vote: &GateVote<'_>, points: Points) -> Option<u32> {
        let (needed, rule) = (vote.gate.points(), self.council.gate_rule());
        if rule == Vote::Mean {
            let needed = u64::from(needed.get()) * u64::from(vote.mean.members());
            let missing = u32::try_from(needed.saturating_sub(vote.mean.sum())).ok()?;
            return points.get().checked_add(missing);
        }
        let lifts = points < needed && rule.gate_met(vote.votes + 1, vote.mean, needed);
        lifts.then_some(needed.get())
    }

    /// The fewest steps that take back all knock-outs of one effect, where only this member's
    /// answers carry them.
    fn clear(&self, own: &Member<'a>, effect: Effect) -> Option<Vec<AnswerChange>> {
        let members = self.council.mean().members();
        let mut demands = vec![Demand::default(); self.rubric().criteria().len()];
        let held = self.council.knockouts().filter(|v| v.holds);
        for vote in held.filter(|v| v.knockout.effect() == effect) {
            let rule = self.council.knockout_rule();
            let carried = !rule.knocks_out(vote.votes.checked_sub(1)?, members);
            let asserted = own.rating().sheet().knockouts().any(|id| id == vote.knockout.id());
            let (criteria, most) = vote.knockout.derived().filter(|_| carried && !asserted)?;
            for criterion in criteria {
                let demand = demands.get_mut(self.rubric().position(criterion.code())?)?;
                demand.clear = demand.clear.max(most.get() + 1);
            }
        }
        self.upward(own, demands, 0)
    }

    fn upward(
        &self,
        own: &Member<'a>,
        demands: Vec<Demand<'a>>,
        total: u32,
    ) -> Option<Vec<AnswerChange>> {
        let prices = vec![Price::PLAIN; demands.len()];
        let draft = own.rating().fitted().draft();
        let all = Requirements { draft, demands, prices: &prices, downgrades: false };
        self.cheapest(own, &all, total)
    }

    fn cheapest(
        &self,
        own: &Member<'a>,
        ways: &impl Candidates,
        needed: u32,
    ) -> Option<Vec<AnswerChange>> {
        let Choices { graph, base } = choices(self.rubric(), ways);
        let found = graph.cheapest(needed.saturating_sub(base), 1).ok()?;
        Some(found.first()?.changes(own.rating().sheet()))
    }
}

impl std::fmt::Debug for TightGate<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "TightGate({} stars at {})", self.vote.stars, self.vote.gate.criterion().code())
    }
}
