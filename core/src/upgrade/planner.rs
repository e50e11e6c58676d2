//! Searches for plans, and for what stands in their way.

use crate::evidence::Evidence;
use crate::number::Points;
use crate::number::stars::Stars;
use crate::rating::{line, missed};
use crate::rubric::{Code, Criterion, Rubric};
use crate::sheet::{Draft, Sheet};
use crate::upgrade::choices::{Choices, Demand, NewAnswer, Requirements, choices};
use crate::upgrade::options::Request;
use crate::upgrade::search::{Path, TooLarge};
use crate::upgrade::{Obstacle, UpgradePlan, changed, clear_points, gate_points};

/// How many ways the search keeps at first, and at most, to find plans without needless changes.
const WIDTHS: [usize; 3] = [16, 64, 256];
/// Combinations of cases that are tried one by one.
const MOST_CASES: usize = 32;

/// Criteria that speak of one circumstance, and the cases of it.
struct Circumstance<'a> {
    cases: Vec<&'a str>,
    criteria: Vec<usize>,
}

pub(super) struct Planner<'a> {
    pub draft: Draft<'a>,
    pub request: Request,
}

impl<'a> Planner<'a> {
    fn rubric(&self) -> &'a Rubric {
        self.draft.rubric()
    }

    fn sheet(&self) -> &Sheet {
        self.draft.sheet()
    }

    fn target(&self) -> Stars {
        self.request.target
    }

    /// The points that the target needs.
    pub fn needed(&self) -> u32 {
        self.rubric().bands().start(self.target()).into()
    }

    fn demands(&self) -> Vec<Demand<'a>> {
        let kept = self.kept();
        let demand = |(criterion, fixed): (Criterion<'a>, &bool)| Demand {
            gate: gate_points(criterion, self.target()),
            clear: clear_points(self.rubric(), criterion),
            fixed: *fixed || kept.contains(&criterion.code()),
            case: None,
        };
        self.rubric().criteria().zip(&self.request.fixed).map(demand).collect()
    }

    /// What the producer cannot bring about and has answered.
    pub fn kept(&self) -> Vec<Code> {
        let known = Evidence::known(self.rubric()).filter(|_| !self.request.circumstances);
        let Some(evidence) = known else { return Vec::new() };
        let answered = |c: &Criterion<'_>| self.sheet().answer(c.code()).is_some();
        let kept = self.rubric().criteria().filter(|c| evidence.is_circumstance(*c));
        kept.filter(answered).map(Criterion::code).collect()
    }

    fn requirements(&self, demands: Vec<Demand<'a>>) -> Requirements<'_> {
        let Request { prices, downgrades, .. } = &self.request;
        Requirements { draft: self.draft, demands, prices, downgrades: *downgrades }
    }

    /// The plans, without mixing cases if that is possible.
    pub fn plans(&self) -> Result<Vec<UpgradePlan<'a>>, TooLarge> {
        let mut all: Vec<UpgradePlan<'a>> = Vec::new();
        let pure = self.pure();
        for demands in &pure {
            all.extend(self.search(demands.clone())?);
        }
        if all.is_empty() {
            all = self.search(self.demands())?;
        }
        all.sort_by(UpgradePlan::order);
        // A plan that does all that a cheaper one does, and more, is no plan of its own.
        let mut plans: Vec<UpgradePlan<'a>> = Vec::new();
        for plan in all {
            let within =
                |other: &UpgradePlan| other.changes.iter().all(|c| plan.changes.contains(c));
            if !plans.iter().any(within) {
                plans.push(plan);
            }
        }
        plans.truncate(self.request.plans);
        Ok(plans)
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
        for (at, criterion) in self.rubric().criteria().enumerate() {
            let cases: Vec<_> = criterion.cases().filter_map(|case| case.id()).collect();
            if cases.len() < 2 {
                continue;
            }
            let chosen = line(self.sheet(), criterion).option.and_then(|o| o.case()?.id());
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

    fn search(&self, demands: Vec<Demand<'a>>) -> Result<Vec<UpgradePlan<'a>>, TooLarge> {
        let Choices { graph, base } = choices(self.rubric(), &self.requirements(demands));
        let needed = self.needed().saturating_sub(base);
        let mut plans = Vec::new();
        for width in WIDTHS {
            let ways = graph.cheapest(needed, width)?;
            let useful = ways.iter().filter(|way| !graph.has_needless(way, needed));
            plans = useful.map(|path| self.plan(path)).collect();
            if ways.len() < width || plans.len() >= self.request.plans {
                break;
            }
        }
        plans.truncate(self.request.plans);
        Ok(plans)
    }

    /// The plan of a path, with the sheet that it leads to.
    fn plan(&self, path: &Path<'_, NewAnswer>) -> UpgradePlan<'a> {
        let changes = path.changes(self.sheet());
        let after = changed(self.draft, &changes);
        UpgradePlan { cost: path.cost, changes, after }
    }

    /// Why there is no plan.
    pub fn obstacles(&self) -> Vec<Obstacle<'a>> {
        let requirements = self.requirements(self.demands());
        let impossible =
            self.rubric().criteria().enumerate().filter(|(at, c)| !requirements.possible(*at, *c));
        let mut all: Vec<_> = impossible.flat_map(|(at, c)| self.obstacles_at(at, c)).collect();
        let Choices { graph, base } = choices(self.rubric(), &requirements);
        if all.is_empty() {
            let needed = self.needed();
            match graph.most().map(|most| most + base) {
                Some(most) if most < needed => all.push(Obstacle::Points {
                    most: Points::new(most),
                    needed: Points::new(needed),
                }),
                Some(_) => {}
                None => {
                    let deciding = self.rubric().criteria().filter_map(|c| Some(c.condition()?.0));
                    all.extend(deciding.map(Obstacle::Together).take(1));
                }
            }
        }
        all
    }

    /// What is wrong at a criterion that cannot be answered as asked.
    fn obstacles_at(&self, at: usize, criterion: Criterion<'a>) -> Vec<Obstacle<'a>> {
        let now = line(self.sheet(), criterion);
        let fixed = self.request.fixed.get(at).is_some_and(|fixed| *fixed);
        if fixed && self.sheet().answer(criterion.code()).is_none() {
            return vec![Obstacle::Open(criterion)];
        }
        let gates = missed(criterion, now.points, self.target()).map(Obstacle::Gate);
        let mut all: Vec<_> = gates.collect();
        // A criterion that does not apply shows no knock-out; one that misses no gate either is
        // impossible because others make it apply.
        if now.applies || all.is_empty() {
            let shown = self.rubric().knockouts().filter(|knockout| {
                knockout.derived().is_some_and(|(mut criteria, most)| {
                    now.points <= most && criteria.any(|c| c.code() == criterion.code())
                })
            });
            all.extend(shown.map(|knockout| Obstacle::Shown { knockout, criterion }));
        }
        all
    }
}
