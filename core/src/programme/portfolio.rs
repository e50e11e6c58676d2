//! Portfolios: what products have reached.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::input::document::Document;
use crate::input::{Raw, documents};
use crate::number::stars::Stars;
use crate::problem::catalogue::programme::{contradiction, duplicate_outcome};
use crate::problem::{Concern, Failure, Problems};
use crate::procedure::level::Level;
use crate::programme::{Origin, ProducerKind};
use crate::text::clip;

/// One outcome: what a product came to at a level. A product assessed by the province and by the
/// centre has two.
///
/// A fact that is not known is left out; a product's origin and producer and a producer's kind need
/// to be said once only. Targets that ask for a fact that nobody said answer that they cannot tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Entry {
    /// The product: a code or a name that tells it from others.
    pub product: String,
    /// The producer.
    pub producer: Option<String>,
    /// What the producer is.
    pub producer_kind: Option<ProducerKind>,
    /// Whether the programme developed the product or found it.
    pub origin: Option<Origin>,
    /// The level of the outcome; none for a product that was not assessed yet.
    pub level: Option<Level>,
    /// The star; none where the assessment gave none.
    pub stars: Option<Stars>,
}

documents! { Entry { product, producer, producer_kind, origin, level, stars } }

/// Outcomes that do not contradict each other.
///
/// ```
/// use ocop::programme::Portfolio;
/// let portfolio = Portfolio::from_json(r#"[
///   {"product": "cà phê Khe Sanh", "origin": "existing", "level": "province", "stars": 4},
///   {"product": "cao chè vằng", "origin": "existing", "level": "province", "stars": 6},
///   {"product": "bún hến", "level": "village"}]"#);
/// assert_eq!(portfolio.unwrap_err().problems().count(), 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portfolio {
    entries: Vec<Entry>,
}

impl Portfolio {
    /// A portfolio of outcomes.
    ///
    /// # Errors
    /// Two outcomes of a product at the same level, and facts on a product or a producer that
    /// differ between outcomes; all of them at once.
    pub fn new(entries: Vec<Entry>) -> Result<Self, Failure> {
        let mut problems = Problems::default();
        let facts = Facts::of(&entries, &mut problems);
        problems.into_result(Concern::Programme)?;
        Ok(Portfolio { entries: entries.iter().map(|entry| facts.complete(entry)).collect() })
    }

    /// A portfolio from JSON: a list of outcomes.
    ///
    /// # Errors
    /// Outcomes that cannot be read, all of them at once; then as [`Portfolio::new`].
    pub fn from_json(json: &str) -> Result<Self, Failure> {
        let raw = Raw::from_json(json).map_err(|e| Failure::unreadable(Concern::Programme, e))?;
        Portfolio::from_raw(&raw)
    }

    /// A portfolio from data of JSON shape.
    ///
    /// # Errors
    /// As [`Portfolio::from_json`].
    pub fn from_raw(raw: &Raw) -> Result<Self, Failure> {
        let mut problems = Problems::default();
        let entries = Vec::read("portfolio", raw, &mut problems);
        Portfolio::new(problems.answer(Concern::Programme, entries)?)
    }

    /// The outcomes in the order given.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
}

/// What holds for a product or a producer whatever its outcomes.
#[derive(Default)]
struct Facts<'a> {
    origins: BTreeMap<&'a str, Origin>,
    producers: BTreeMap<&'a str, &'a str>,
    kinds: BTreeMap<&'a str, ProducerKind>,
}

impl<'a> Facts<'a> {
    fn of(entries: &'a [Entry], problems: &mut Problems) -> Self {
        let mut facts = Facts::default();
        let mut outcomes = BTreeSet::new();
        for entry in entries {
            let (product, producer) = (entry.product.as_str(), entry.producer.as_deref());
            let mut agree = |same: bool, name: &str, field| {
                if !same {
                    problems.push(contradiction(&clip(name), field));
                }
            };
            agree(says(&mut facts.origins, product, entry.origin), product, "origin");
            agree(says(&mut facts.producers, product, producer), product, "producer");
            if let Some(producer) = producer {
                let same = says(&mut facts.kinds, producer, entry.producer_kind);
                agree(same, producer, "producer_kind");
            }
            if !outcomes.insert((product, entry.level)) {
                let level = entry.level.map_or("none", Level::name);
                problems.push(duplicate_outcome(&clip(product), level));
            }
        }
        facts
    }

    /// An outcome with the facts that other outcomes say.
    fn complete(&self, entry: &Entry) -> Entry {
        let product = entry.product.as_str();
        let producer = self.producers.get(product).copied();
        let kind = producer.and_then(|producer| self.kinds.get(producer).copied());
        Entry {
            producer: producer.map(str::to_owned),
            producer_kind: kind.or(entry.producer_kind),
            origin: self.origins.get(product).copied(),
            ..entry.clone()
        }
    }
}

/// Notes a fact, and says whether it agrees with what was said before.
fn says<'a, T: PartialEq + Copy>(
    said: &mut BTreeMap<&'a str, T>,
    name: &'a str,
    value: Option<T>,
) -> bool {
    value.is_none_or(|value| *said.entry(name).or_insert(value) == value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn errors(json: &str) -> Vec<String> {
        let errors = Portfolio::from_json(json).unwrap_err();
        errors.problems().map(|p| p.message.clone()).collect()
    }

    #[test]
    fn outcomes_that_contradict_each_other_are_all_named() {
        let json = r#"[
            {"product": "a", "producer": "x", "producer_kind": "cooperative", "origin": "new", "level": "province", "stars": 3},
            {"product": "a", "producer": "y", "origin": "existing", "level": "province", "stars": 4},
            {"product": "b", "producer": "x", "producer_kind": "farm"}]"#;
        assert_eq!(
            errors(json),
            [
                "`a`: outcomes differ in `origin`",
                "`a`: outcomes differ in `producer`",
                "`a` has two outcomes at the level `province`",
                "`x`: outcomes differ in `producer_kind`",
            ]
        );
    }

    #[test]
    fn what_one_outcome_says_of_a_producer_holds_for_all() {
        let json = r#"[{"product": "a", "producer": "x", "origin": "new", "level": "province"},
            {"product": "b", "producer": "x", "producer_kind": "cooperative"},
            {"product": "a", "level": "central"}]"#;
        let portfolio = Portfolio::from_json(json).unwrap();
        for entry in portfolio.entries() {
            assert_eq!(entry.producer.as_deref(), Some("x"));
            assert_eq!(entry.producer_kind, Some(ProducerKind::Cooperative));
        }
        assert_eq!(portfolio.entries()[2].origin, portfolio.entries()[0].origin);
        assert!(portfolio.entries()[2].origin.is_some());
    }

    #[test]
    fn outcomes_of_the_wrong_shape_are_all_named() {
        let json = r#"[{"stars": 3}, {"product": "a", "product": "b"}, {"product": "a", "points": 1},
            {"product": "a", "stars": 3.5}, 7, {"product": "ok", "stars": null},
            {"product": "a", "stars": 256}, {"product": "a", "stars": "3"}]"#;
        let errors = errors(json);
        let expected = [
            "`portfolio.1.product` is missing",
            "`product` is there twice",
            "unknown field `portfolio.3.points`, expected one of product, producer, producer_kind, origin, level, stars",
            "`portfolio.4.stars` is no whole number (`3.5`), expected 1 to 5 stars",
            "`portfolio.5` is a whole number (`7`), expected an object",
            "`portfolio.7.stars` is a whole number (`256`), expected 1 to 5 stars",
            "`portfolio.8.stars` is a text (`3`), expected 1 to 5 stars",
        ];
        assert_eq!(errors, expected);
    }

    #[test]
    fn a_thousand_problems_are_listed_and_more_are_mentioned() {
        let errors = |wrong: usize| errors(&format!("[{}]", vec!["7"; wrong].join(",")));
        let more = "there are more problems, the first 1000 are listed";
        assert_eq!(errors(1000).len(), 1000);
        assert!(!errors(1000).contains(&more.to_owned()));
        for wrong in [1001, 1500] {
            let errors = errors(wrong);
            assert_eq!((errors.len(), errors.last().map(String::as_str)), (1001, Some(more)));
        }
    }
}
