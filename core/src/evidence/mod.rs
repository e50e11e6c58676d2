//! What proves what: the table of proofs that a producer's self-assessment follows, what the commune
//! assesses, and which options take time (26/2026, annex III, forms 02 and 03; article 7.2a).
//!
//! The mapping is data of the edition, `rubrics/<edition>/evidence.toml`; which criterion a row of the
//! table serves is our reading, since the table names no criteria. A rubric of one's own has no such
//! data, and never that of a built-in set.

pub(crate) mod law;

use std::borrow::Cow;

use crate::law::{Edition, editions};
use crate::problem::catalogue::procedure::not_in_edition;
use crate::problem::{Concern, Failure};
use crate::procedure::built_in::Law;
use crate::procedure::{Citation, law::Word};
use crate::rubric::code::Code;
use crate::rubric::{Criterion, Rubric, RubricOption};
use crate::text::Text;
use law::*;

include!(concat!(env!("OUT_DIR"), "/evidence.rs"));

/// What proves what in a set.
#[derive(Clone, Copy)]
pub struct Evidence<'r> {
    rubric: &'r Rubric,
    edition: &'static Edition,
    forms: &'static Forms,
}

/// What proves what in a built-in set.
///
/// # Errors
/// An edition whose forms are not at hand; a rubric of one's own.
///
/// ```
/// let rubric = ocop::rubric("26/2026", 25)?;
/// let evidence = ocop::evidence::evidence(rubric)?;
/// assert_eq!(evidence.proofs().len(), 15);
/// let labour = rubric.criterion("3.3".parse()?).unwrap();
/// let of_labour = evidence.of(labour, None);
/// assert_eq!(of_labour.proofs[0].id, "labour");
/// assert_eq!(of_labour.opinion.unwrap().item, 2); // the commune assesses it, form 03
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn evidence(rubric: &Rubric) -> Result<Evidence<'_>, Failure> {
    let found = Evidence::known(rubric).filter(|evidence| !evidence.forms.proofs.is_empty());
    found.ok_or_else(|| {
        let what = Text::fixed("tài liệu minh chứng", "proofs");
        Failure::of(Concern::Procedure, not_in_edition(rubric.edition(), what))
    })
}

/// A kind of proof: a row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Proof {
    /// A name that stays the same, such as `labour`.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static Text,
    /// What goes with the file.
    pub asks: &'static Text,
    rule: &'static ProofRule,
}

/// What belongs to one criterion, or to one option of it.
#[derive(Clone, Debug)]
pub struct OfCriterion {
    /// The proofs, in the order of the table.
    pub proofs: Vec<Proof>,
    /// What the commune says of it in its report.
    pub opinion: Option<Opinion>,
    /// Whether it is about what the producer cannot bring about.
    pub circumstance: bool,
    /// What is easily overlooked.
    pub hints: Vec<Hint>,
    /// Options that ask for a time.
    pub waits: Vec<Wait>,
}

/// What the commune assesses.
#[derive(Clone, Debug)]
pub struct Opinion {
    /// The number of the item in part II of its form.
    pub item: u8,
    /// What it is about.
    pub text: &'static Text,
    pub(crate) citation: Citation,
}

/// What is easily overlooked.
#[derive(Clone, Copy, Debug)]
pub struct Hint {
    /// A name that stays the same.
    pub id: &'static str,
    /// What it says.
    pub text: &'static Text,
}

/// A time that an option asks for.
#[derive(Clone, Copy, Debug)]
pub struct Wait {
    /// The number of the option.
    pub option: u16,
    /// How long, in months.
    pub months: u16,
    /// Whether every way to meet the option takes that time.
    pub always: bool,
    /// What has to hold for so long.
    pub text: &'static Text,
}

impl<'r> Evidence<'r> {
    /// What is known of a built-in set, the table of proofs included or not.
    pub(crate) fn known(rubric: &'r Rubric) -> Option<Self> {
        let own = |edition: &&Edition| edition.sets().iter().any(|set| std::ptr::eq(set, rubric));
        let edition = editions().iter().find(own)?;
        let (_, forms) = FORMS.iter().find(|(id, _)| *id == edition.id())?;
        Some(Evidence { rubric, edition, forms })
    }

    /// The set.
    pub fn rubric(&self) -> &'r Rubric {
        self.rubric
    }

    /// Where the table is printed.
    pub fn source(&self) -> &'static Text {
        &self.forms.source
    }

    /// The rows of the table in printed order.
    pub fn proofs(&self) -> impl ExactSizeIterator<Item = Proof> {
        self.forms.proofs.iter().map(Proof::of)
    }

    /// The criteria of the set that a proof serves.
    pub fn criteria(&self, proof: Proof) -> impl Iterator<Item = Code> {
        let served = self.rubric.criteria().filter(move |c| proof.serves(*c, None));
        served.map(Criterion::code)
    }

    /// The grounds of the set that a proof rules out.
    pub fn knockouts(&self, proof: Proof) -> impl Iterator<Item = &'r str> {
        let own = self.rubric.knockouts().map(|knockout| knockout.id());
        own.filter(move |id| names(&proof.rule.knockouts, id))
    }

    /// The boxes that the producer ticks, each with the proof behind it.
    pub fn checklist(&self) -> impl Iterator<Item = (&'static Text, &'static str)> {
        self.forms.checklist.iter().map(|item| (&item.text, &*item.proof))
    }

    /// What belongs to a criterion; of a given option what it asks for alone.
    pub fn of(&self, criterion: Criterion<'_>, option: Option<RubricOption<'_>>) -> OfCriterion {
        let title = &*criterion.name().vi;
        let opinion = self.forms.opinions.iter().find(|rule| names(&rule.criteria, title));
        let hints = self.forms.hints.iter().filter(|hint| names(&hint.criteria, title));
        let options =
            criterion.options().filter(|o| option.is_none_or(|own| own.number() == o.number()));
        let waits = options.filter_map(|option| {
            let mut rules = self.forms.waits.iter();
            let rule = rules.find(|rule| rule.concerns(title, &option.label().vi))?;
            let WaitRule { months, always, ref text, .. } = *rule;
            Some(Wait { option: option.number(), months, always, text })
        });
        OfCriterion {
            proofs: self.proofs().filter(|proof| proof.serves(criterion, option)).collect(),
            opinion: opinion.map(|rule| Opinion {
                item: rule.item,
                text: &rule.text,
                citation: self.cite(&rule.articles),
            }),
            circumstance: self.is_circumstance(criterion),
            hints: hints.map(|hint| Hint { id: &hint.id, text: &hint.text }).collect(),
            waits: waits.collect(),
        }
    }

    /// Whether a criterion is about what the producer cannot bring about.
    pub(crate) fn is_circumstance(&self, criterion: Criterion<'_>) -> bool {
        names(&self.forms.circumstances, &criterion.name().vi)
    }

    fn cite(&self, articles: &[Word]) -> Citation {
        Law::of(self.edition).map(|law| law.cite(articles)).unwrap_or_default()
    }
}

impl Proof {
    fn of(rule: &'static ProofRule) -> Self {
        Proof { id: &rule.id, name: &rule.name, asks: &rule.asks, rule }
    }

    fn serves(self, criterion: Criterion<'_>, option: Option<RubricOption<'_>>) -> bool {
        let note = criterion.note().map(|note| &note.vi);
        let options =
            criterion.options().filter(|o| option.is_none_or(|own| own.number() == o.number()));
        let labels = options.map(|option| &option.label().vi);
        self.rule.serves(&criterion.name().vi, labels.chain(note))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn set(number: u16) -> &'static Rubric {
        crate::rubric("26/2026", number).unwrap()
    }

    fn on(number: u16, code: &str, option: Option<u16>) -> OfCriterion {
        let criterion = set(number).criterion(code.parse().unwrap()).unwrap();
        let option = option.map(|o| criterion.option(o).unwrap());
        evidence(set(number)).unwrap().of(criterion, option)
    }

    fn ids(of: &OfCriterion) -> Vec<&str> {
        of.proofs.iter().map(|proof| proof.id).collect()
    }

    #[test]
    fn every_option_that_speaks_of_months_or_of_years_in_a_row_asks_for_a_time() {
        for set in crate::edition("26/2026").unwrap().sets() {
            let evidence = evidence(set).unwrap();
            for option in set.criteria().flat_map(Criterion::options) {
                let label = &option.label().vi;
                let said = [" tháng", "năm liên tiếp"].iter().any(|words| label.contains(words));
                let waits = evidence.of(option.criterion(), Some(option)).waits;
                assert_eq!(waits.len(), usize::from(said), "set {}, {label}", set.set());
            }
        }
    }

    #[test]
    fn times_say_whether_they_can_be_avoided() {
        let contract = on(6, "1.5", None).waits;
        assert_eq!((contract[0].option, contract[0].months, contract[0].always), (4, 12, true));
        let idea = on(6, "2.1", Some(4)).waits;
        assert_eq!((idea[0].months, idea[0].always), (36, false));
        assert!(on(6, "2.1", Some(3)).waits.is_empty());
        assert!(on(1, "2.1", None).waits.is_empty());
        assert_eq!(on(26, "3.4", Some(2)).waits[0].months, 24);
        assert_eq!(on(26, "3.4", Some(1)).hints[0].id, "three-years");
    }

    #[test]
    fn an_option_asks_for_the_proofs_that_it_speaks_of() {
        assert_eq!(ids(&on(1, "2.3", Some(1))), [""; 0]);
        assert_eq!(ids(&on(1, "2.3", Some(3))), ["traceability"]);
        assert_eq!(ids(&on(1, "5.1", Some(5))), ["story", "traceability"]);
        assert_eq!(ids(&on(1, "5.1", Some(4))), ["story"]);
        assert_eq!(ids(&on(1, "9", None)), ["declaration", "test-report"]);
        assert_eq!(ids(&on(18, "12", None)), ["traceability", "management-system"]);
        assert_eq!(ids(&on(1, "10", Some(1))), ["production-certificate", "management-system"]);
        assert_eq!(ids(&on(26, "8", None)), ["business-registration", "production-certificate"]);
    }

    #[test]
    fn the_commune_assesses_four_things_and_two_of_tourism() {
        for number in 1..=26 {
            let evidence = evidence(set(number)).unwrap();
            let opinions = set(number).criteria().filter_map(|c| evidence.of(c, None).opinion);
            let items: BTreeSet<u8> = opinions.map(|opinion| opinion.item).collect();
            let expected: &[u8] = if number == 26 { &[2, 3] } else { &[1, 2, 3, 4] };
            assert_eq!(items.into_iter().collect::<Vec<_>>(), expected, "set {number}");
        }
    }

    #[test]
    fn proofs_rule_out_grounds_and_awards_serve_nothing() {
        let evidence = evidence(set(7)).unwrap();
        let proof = |id| evidence.proofs().find(|proof| proof.id == id).unwrap();
        let grounds = |id| evidence.knockouts(proof(id)).collect::<Vec<_>>();
        assert_eq!(grounds("origin"), ["imported-material"]);
        assert_eq!(grounds("production-certificate"), ["food-safety-certificate"]);
        assert_eq!(evidence.criteria(proof("awards")).count(), 0);
        assert_eq!(
            evidence.criteria(proof("labour")).map(|c| c.to_string()).collect::<Vec<_>>(),
            ["3.3"]
        );
    }

    #[test]
    fn other_editions_and_rubrics_of_ones_own_have_no_table() {
        let older = crate::rubric("148/2023", 1).unwrap();
        assert_eq!(evidence(older).err().unwrap().first().code, "not-in-edition");
        assert!(Evidence::known(older).is_some());
        let own = set(1).clone();
        assert!(Evidence::known(&own).is_none());
        assert_eq!(evidence(&own).err().unwrap().first().code, "not-in-edition");
    }
}
