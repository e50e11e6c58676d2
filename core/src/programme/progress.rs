//! What a portfolio has reached of a plan.

use std::collections::HashSet;

use crate::programme::{Count, Entry, Plan, Portfolio, Target};

/// How far one target is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress<'a> {
    /// The target.
    pub target: &'a Target,
    /// The products or organisations that count, in the order of the portfolio.
    pub counted: Vec<&'a str>,
    /// Those that may count, but lack a fact that the target asks for.
    pub undecided: Vec<&'a str>,
}

impl Progress<'_> {
    /// How many count.
    pub fn reached(&self) -> u32 {
        u32::try_from(self.counted.len()).unwrap_or(u32::MAX)
    }

    /// How many are missing.
    pub fn missing(&self) -> u32 {
        self.target.want.saturating_sub(self.reached())
    }

    /// Whether the target is reached. Where the plan says "about" the number itself is asked for,
    /// and where it names a range the lower end.
    pub fn met(&self) -> bool {
        self.missing() == 0
    }
}

/// How far each target of a plan is reached.
///
/// Outcomes count at their own level: a star from the centre does not stand for the province's,
/// whose result is an outcome of its own. A product counts once for a target, a producer too.
pub fn progress<'a>(plan: &'a Plan, portfolio: &'a Portfolio) -> Vec<Progress<'a>> {
    plan.targets.iter().map(|target| of_target(target, portfolio)).collect()
}

fn of_target<'a>(target: &'a Target, portfolio: &'a Portfolio) -> Progress<'a> {
    let (mut counted, mut undecided) = (Names::default(), Names::default());
    for entry in portfolio.entries() {
        let name = match target.count {
            Count::Products => Some(entry.product.as_str()),
            Count::Organisations => entry.producer.as_deref(),
        };
        let list = match (name, counts(target, entry)) {
            (_, Some(false)) => continue,
            (Some(_), Some(true)) => &mut counted,
            _ => &mut undecided,
        };
        list.note(name.unwrap_or(&entry.product));
    }
    undecided.in_order.retain(|name| !counted.known.contains(name));
    Progress { target, counted: counted.in_order, undecided: undecided.in_order }
}

/// Names, each once, in the order in which they came.
#[derive(Default)]
struct Names<'a> {
    in_order: Vec<&'a str>,
    known: HashSet<&'a str>,
}

impl<'a> Names<'a> {
    fn note(&mut self, name: &'a str) {
        if self.known.insert(name) {
            self.in_order.push(name);
        }
    }
}

/// Whether an outcome passes the filters of a target; none where a fact is missing and no other
/// speaks against it.
fn counts(target: &Target, entry: &Entry) -> Option<bool> {
    let same = |wanted: bool, known: Option<bool>| if wanted { known } else { Some(true) };
    let origin = same(target.origin.is_some(), entry.origin.map(|o| target.origin == Some(o)));
    let level = same(target.level.is_some(), entry.level.map(|l| target.level == Some(l)));
    let kinds = &target.producer_kinds;
    let kind = same(!kinds.is_empty(), entry.producer_kind.map(|k| kinds.contains(&k)));
    // An outcome without a star has none; that is a fact and not a gap.
    let stars = target.min_stars.is_none_or(|least| entry.stars.is_some_and(|s| s >= least));
    let all = [origin, level, kind, Some(stars)];
    if all.contains(&Some(false)) {
        return Some(false);
    }
    (!all.contains(&None)).then_some(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::plan;

    fn reached(json: &str) -> Vec<(u32, usize)> {
        let portfolio = Portfolio::from_json(json).unwrap();
        let progress = progress(plan("quang-tri-2019").unwrap(), &portfolio);
        progress.iter().map(|p| (p.reached(), p.undecided.len())).collect()
    }

    #[test]
    fn products_count_once_and_at_their_own_level() {
        let json = r#"[
            {"product": "a", "producer": "x", "producer_kind": "enterprise", "origin": "new", "level": "province", "stars": 5},
            {"product": "a", "level": "central", "stars": 4},
            {"product": "b", "producer": "x", "origin": "existing", "level": "province", "stars": 2},
            {"product": "c", "producer": "y", "producer_kind": "household", "origin": "new"}]"#;
        // Upgraded, new, 3 stars, 4 stars, national, organisations.
        assert_eq!(reached(json), [(1, 0), (2, 0), (1, 0), (1, 0), (1, 0), (1, 0)]);
    }

    #[test]
    fn what_is_not_known_is_undecided() {
        let json = r#"[{"product": "a", "stars": 4}, {"product": "b", "stars": 2}]"#;
        assert_eq!(reached(json), [(0, 2), (0, 2), (0, 1), (0, 1), (0, 1), (0, 2)]);
    }

    #[test]
    fn a_target_can_ask_for_an_origin_or_a_level() {
        for (field, wanted, other) in
            [("origin", "new", "existing"), ("level", "central", "province")]
        {
            let plan = Plan::from_json(&format!(
                r#"{{"id": "p", "name": {{"vi": "p", "en": "p"}}, "targets": [
                    {{"id": "t", "label": {{"vi": "a", "en": "a"}}, "count": "products", "want": 1, "{field}": "{wanted}"}}]}}"#
            ))
            .unwrap();
            let portfolio = Portfolio::from_json(&format!(
                r#"[{{"product": "a", "{field}": "{wanted}"}}, {{"product": "b", "{field}": "{other}"}},
                    {{"product": "c"}}]"#
            ))
            .unwrap();
            let [found] = &progress(&plan, &portfolio)[..] else { panic!("one target") };
            assert_eq!(
                (found.counted.as_slice(), found.undecided.as_slice()),
                (&["a"][..], &["c"][..]),
                "{field}"
            );
        }
    }

    #[test]
    fn an_empty_portfolio_misses_everything() {
        let portfolio = Portfolio::default();
        let progress = progress(plan("quang-tri-2019").unwrap(), &portfolio);
        let missing: Vec<u32> = progress.iter().map(Progress::missing).collect();
        assert_eq!(missing, [20, 3, 20, 1, 1, 10]);
        assert!(progress.iter().all(|p| !p.met()));
    }
}
