//! The cheapest ways to gather enough points: an exact search over small whole numbers.
//!
//! One layer stands for one criterion, its choices for the answers that are allowed there. For each
//! layer and each number of points still needed, the search keeps the cheapest ways from there to
//! the end, sorted. Points add up and costs add up, so the best ways through a layer are merged
//! from the best ways behind it: nothing that is left out could ever come back.

use std::cmp::Ordering;

/// One answer to one criterion.
#[derive(Clone, Debug)]
pub(crate) struct Choice<T> {
    /// What it stands for.
    pub what: T,
    /// Points that it brings.
    pub gain: u32,
    /// What it costs.
    pub cost: u64,
    /// Whether it changes the sheet.
    pub changed: bool,
    /// The layer that follows.
    pub next: Layer,
}

/// A layer of the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Layer(usize);

/// Layers from the end of the rubric to its beginning.
#[derive(Debug)]
pub(crate) struct Graph<T> {
    layers: Vec<Vec<Choice<T>>>,
}

/// A path through the graph.
#[derive(Debug)]
pub(crate) struct Path<'g, T> {
    /// What it costs.
    pub cost: u64,
    /// What was chosen, layer by layer.
    pub choices: Vec<(Layer, &'g Choice<T>)>,
}

/// The search would take too many steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooLarge;

/// Steps after which a search is refused; a set of the law takes fewer than a hundred thousand.
const MOST_STEPS: u64 = 100_000_000;

/// The first step of a way: which choice, and which of the ways behind it. Ordered by cost, then
/// by the number of changes; what is equal keeps the order of choices.
#[derive(Clone, Copy, Debug)]
struct Step {
    cost: u64,
    changes: u32,
    choice: u32,
    rank: u32,
}

impl Step {
    const NOTHING: Step = Step { cost: 0, changes: 0, choice: 0, rank: 0 };

    fn before(&self, other: &Step) -> bool {
        let order = (self.cost, self.changes).cmp(&(other.cost, other.changes));
        order.then(self.choice.cmp(&other.choice)) == Ordering::Less
    }
}

/// The best steps of one layer, by the points still needed.
#[derive(Default)]
struct Best {
    /// The fewest points that can still be needed here.
    least: u32,
    steps: Vec<Step>,
    /// Where the steps for each number of points from the least end.
    ends: Vec<usize>,
}

impl Best {
    fn from(&self, needed: u32) -> &[Step] {
        let Some(at) = needed.checked_sub(self.least).map(|at| at as usize) else { return &[] };
        let begin = at.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
        let steps = begin.zip(self.ends.get(at)).and_then(|(b, e)| self.steps.get(b..*e));
        steps.unwrap_or(&[])
    }
}

impl<T> Graph<T> {
    /// The end, behind which nothing is chosen.
    pub const END: Layer = Layer(0);

    pub fn new() -> Self {
        Graph { layers: vec![Vec::new()] }
    }

    /// Puts a layer in front. Its choices go on to layers that are there already; among choices
    /// that come to the same the first is preferred.
    pub fn push(&mut self, choices: Vec<Choice<T>>) -> Layer {
        self.layers.push(choices);
        Layer(self.layers.len() - 1)
    }

    fn choices(&self, layer: Layer) -> &[Choice<T>] {
        self.layers.get(layer.0).map_or(&[], Vec::as_slice)
    }

    /// The most points that a way through the whole graph gathers; none where there is no way.
    pub fn most(&self) -> Option<u32> {
        self.most_behind().last().copied().flatten()
    }

    /// The most points that can be gathered from each layer on.
    fn most_behind(&self) -> Vec<Option<u32>> {
        let mut most: Vec<Option<u32>> = vec![Some(0)];
        for choices in self.layers.iter().skip(1) {
            let through = |c: &Choice<T>| {
                most.get(c.next.0).copied().flatten().map(|behind| behind.saturating_add(c.gain))
            };
            most.push(choices.iter().filter_map(through).max());
        }
        most
    }

    /// The most points that can have been gathered before each layer.
    fn most_before(&self) -> Vec<u32> {
        let mut most = vec![0_u32; self.layers.len()];
        for (at, choices) in self.layers.iter().enumerate().rev() {
            let so_far = most.get(at).copied().unwrap_or(0);
            for choice in choices {
                if let Some(next) = most.get_mut(choice.next.0) {
                    *next = so_far.saturating_add(choice.gain).max(*next);
                }
            }
        }
        most
    }

    /// The cheapest ways that gather at least `needed` points, at most `width` of them: by cost,
    /// then by the number of changes, then by the choices preferred from the first layer on. Some
    /// of the ways that have a needless change are left out, see [`Graph::has_needless`].
    pub fn cheapest(&self, needed: u32, width: usize) -> Result<Vec<Path<'_, T>>, TooLarge> {
        let all: u64 = self.layers.iter().map(|choices| choices.len() as u64 + 1).sum();
        let states = u64::from(needed) + 1;
        if all.saturating_mul(states).saturating_mul(width as u64) > MOST_STEPS {
            return Err(TooLarge);
        }
        let mut best: Vec<Best> = Vec::with_capacity(self.layers.len());
        // Behind the end nothing more is gathered: one way where nothing is needed, else none.
        best.push(Best { least: 0, steps: vec![Step::NOTHING], ends: vec![1] });
        // Between what can have been gathered before a layer and what can be gathered behind it
        // lie few numbers of points, and no others can come up on a way that arrives.
        let (before, behind) = (self.most_before(), self.most_behind());
        let ranges = before.iter().zip(&behind).skip(1);
        for (choices, (before, behind)) in self.layers.iter().skip(1).zip(ranges) {
            let mut layer = Best { least: needed.saturating_sub(*before), ..Best::default() };
            let mut heads = Vec::with_capacity(choices.len());
            let most = behind.map_or(0, |most| most.min(needed) + 1);
            for needed in layer.least..most {
                merge(choices, &best, needed, width, &mut heads, &mut layer.steps);
                layer.ends.push(layer.steps.len());
            }
            best.push(layer);
        }
        let first = best.last().map_or(&[][..], |layer| layer.from(needed));
        let begin = Layer(self.layers.len() - 1);
        Ok(first.iter().map(|step| self.follow(&best, begin, needed, *step)).collect())
    }

    /// Whether a way has a change that a cheaper or smaller one could take the place of.
    pub fn has_needless(&self, way: &Path<'_, T>, needed: u32) -> bool {
        let gained: u32 = way.choices.iter().map(|(_, choice)| choice.gain).sum();
        let spare = gained.saturating_sub(needed);
        way.choices.iter().any(|(layer, chosen)| {
            let mut others = self.choices(*layer).iter().filter(|c| c.next == chosen.next);
            others.any(|other| {
                let cheaper = (other.cost, other.changed) < (chosen.cost, chosen.changed);
                cheaper && chosen.gain <= other.gain.saturating_add(spare)
            })
        })
    }

    fn follow(&self, best: &[Best], begin: Layer, needed: u32, first: Step) -> Path<'_, T> {
        let (mut layer, mut needed, mut step) = (begin, needed, first);
        let mut choices = Vec::new();
        while layer != Self::END {
            let Some(choice) = self.choices(layer).get(step.choice as usize) else { break };
            choices.push((layer, choice));
            needed = needed.saturating_sub(choice.gain);
            layer = choice.next;
            let behind = best.get(layer.0).map_or(&[][..], |b| b.from(needed));
            step = behind.get(step.rank as usize).copied().unwrap_or(Step::NOTHING);
        }
        Path { cost: first.cost, choices }
    }
}

/// Where one choice stands in the list of ways behind it.
struct Head<'b> {
    step: Step,
    behind: &'b [Step],
}

/// Merges the sorted ways behind each choice into the best `width` ways of a layer.
fn merge<'b, T>(
    choices: &[Choice<T>],
    best: &'b [Best],
    needed: u32,
    width: usize,
    heads: &mut Vec<Head<'b>>,
    into: &mut Vec<Step>,
) {
    heads.clear();
    for (choice, number) in choices.iter().zip(0..) {
        // A dearer choice that brings no more of what is needed makes every way needless.
        let useful = |other: &Choice<T>| {
            let dearer = (other.cost, other.changed) < (choice.cost, choice.changed);
            !(dearer
                && other.next == choice.next
                && other.gain.min(needed) >= choice.gain.min(needed))
        };
        if !choices.iter().all(useful) {
            continue;
        }
        let left = needed.saturating_sub(choice.gain);
        let behind = best.get(choice.next.0).map_or(&[][..], |b| b.from(left));
        if let Some(first) = behind.first() {
            heads.push(Head { step: through(choice, first, number, 0), behind });
        }
    }
    for _ in 0..width {
        let Some(mut lead) = heads.first().map(|h| (h.step, 0)) else { return };
        for (head, at) in heads.iter().zip(0..).skip(1) {
            if head.step.before(&lead.0) {
                lead = (head.step, at);
            }
        }
        into.push(lead.0);
        let Some(head) = heads.get_mut(lead.1) else { return };
        let rank = lead.0.rank + 1;
        let next = head.behind.get(rank as usize);
        match next.zip(choices.get(lead.0.choice as usize)) {
            Some((behind, choice)) => head.step = through(choice, behind, lead.0.choice, rank),
            None => {
                heads.swap_remove(lead.1);
            }
        }
    }
}

fn through<T>(choice: &Choice<T>, behind: &Step, number: u32, rank: u32) -> Step {
    Step {
        cost: behind.cost.saturating_add(choice.cost),
        changes: behind.changes + u32::from(choice.changed),
        choice: number,
        rank,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Positions of the choices from the first layer on, with the graph's own layers.
    type Positions = Vec<(Layer, usize)>;

    fn graph(layers: &[Vec<(u32, u64, bool, usize)>]) -> Graph<()> {
        let mut graph = Graph::new();
        for (at, choices) in layers.iter().enumerate() {
            let choice = |&(gain, cost, changed, back): &(u32, u64, bool, usize)| Choice {
                what: (),
                gain,
                cost,
                changed,
                next: Layer(at.saturating_sub(back)),
            };
            graph.push(choices.iter().map(choice).collect());
        }
        graph
    }

    /// Every path through the graph, in the order of the choices.
    fn paths(graph: &Graph<()>, from: Layer) -> Vec<Positions> {
        if from == Graph::<()>::END {
            return vec![Vec::new()];
        }
        let mut all = Vec::new();
        for (at, choice) in graph.choices(from).iter().enumerate() {
            for behind in paths(graph, choice.next) {
                all.push([vec![(from, at)], behind].concat());
            }
        }
        all
    }

    fn sums(graph: &Graph<()>, path: &Positions) -> (u64, usize, u32) {
        let choices = path.iter().map(|(layer, at)| &graph.choices(*layer)[*at]);
        choices.fold((0, 0, 0), |(cost, changes, gain), c| {
            (cost + c.cost, changes + usize::from(c.changed), gain + c.gain)
        })
    }

    /// Whether swapping one choice for another of its layer makes the path cheaper, or as cheap with
    /// a change less, and still gathers enough.
    fn has_needless(graph: &Graph<()>, path: &Positions, needed: u32) -> bool {
        let (cost, changes, _) = sums(graph, path);
        path.iter().enumerate().any(|(place, (layer, at))| {
            let next = graph.choices(*layer)[*at].next;
            (0..graph.choices(*layer).len()).any(|other| {
                let mut swapped = path.clone();
                swapped[place] = (*layer, other);
                let (cheaper, fewer, gain) = sums(graph, &swapped);
                let better = (cheaper, fewer) < (cost, changes);
                graph.choices(*layer)[other].next == next && better && gain >= needed
            })
        })
    }

    fn found(graph: &Graph<()>, ways: &[Path<'_, ()>]) -> Vec<Positions> {
        let at = |(layer, choice): &(Layer, &Choice<()>)| {
            let same = |c: &Choice<()>| std::ptr::eq(c, *choice);
            (*layer, graph.choices(*layer).iter().position(same).unwrap())
        };
        ways.iter().map(|way| way.choices.iter().map(at).collect()).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn no_way_is_left_out_but_needless_ones(
            layers in prop::collection::vec(
                prop::collection::vec((0_u32..4, 0_u64..4, any::<bool>(), 0_usize..2), 1..4),
                1..5,
            ),
            needed in 0_u32..9,
        ) {
            let graph = graph(&layers);
            let every = paths(&graph, Layer(layers.len()));
            let most = every.iter().map(|path| sums(&graph, path).2).max();
            prop_assert_eq!(graph.most(), most);
            let mut expected: Vec<Positions> = every;
            expected.retain(|path| sums(&graph, path).2 >= needed);
            expected.sort_by_key(|path| {
                let (cost, changes, _) = sums(&graph, path);
                (cost, changes, path.iter().map(|(_, at)| *at).collect::<Vec<_>>())
            });
            let first = found(&graph, &graph.cheapest(needed, 1).unwrap());
            prop_assert_eq!(first.first(), expected.first());
            expected.retain(|path| !has_needless(&graph, path, needed));
            let mut all = graph.cheapest(needed, 1000).unwrap();
            prop_assert!(all.is_sorted_by_key(|way| way.cost));
            for way in &all {
                let path = &found(&graph, std::slice::from_ref(way))[0];
                prop_assert_eq!(sums(&graph, path).0, way.cost);
                prop_assert_eq!(graph.has_needless(way, needed), has_needless(&graph, path, needed));
            }
            all.retain(|way| !graph.has_needless(way, needed));
            prop_assert_eq!(found(&graph, &all), expected);
        }
    }

    #[test]
    fn a_search_that_takes_too_many_steps_is_refused() {
        // Eight choices and the end of their layer, and the end of all: 10 times 1,000 numbers of
        // points times 10,000 ways.
        let graph = graph(&[vec![(1, 1, true, 0); 8]]);
        assert!(graph.cheapest(999, 10_000).is_ok());
        assert_eq!(graph.cheapest(1000, 10_000).err(), Some(TooLarge));
        assert_eq!(graph.cheapest(999, 10_001).err(), Some(TooLarge));
    }
}
