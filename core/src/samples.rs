//! Small rubrics for the unit tests, made in code or by dice.

use crate::number::{Bands, Stars};
use crate::rubric::doc::{
    CaseDoc, ConditionDoc, CriterionDoc, DataStatus, DerivedDoc, Effect, KnockoutDoc, LabelDoc,
    OptionDoc, PartDoc, RubricDoc, SectionDoc,
};
use crate::rubric::{Code, Rubric};

/// A small generator of numbers (xorshift), the same on every run.
#[derive(Clone)]
pub(crate) struct Dice(pub u64);

impl Dice {
    /// A number below `sides`.
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % sides
    }

    /// The same for points and numbers of options.
    pub fn roll_small(&mut self, sides: u16) -> u16 {
        self.roll(sides.into()).try_into().unwrap()
    }

    pub fn chance(&mut self, one_in: u64) -> bool {
        self.roll(one_in) == 0
    }
}

pub(crate) fn code(text: &str) -> Code {
    text.parse().unwrap()
}

fn name() -> LabelDoc {
    LabelDoc::Vi("x".to_owned())
}

pub(crate) fn option(points: u16) -> OptionDoc {
    OptionDoc { option: None, points, gate: None, label: name() }
}

pub(crate) fn gated(points: u16, gate: Stars) -> OptionDoc {
    OptionDoc { gate: Some(gate), ..option(points) }
}

/// Criterion 1.`number`, whose maximum is what its best option gives.
pub(crate) fn criterion(number: u16, options: impl IntoIterator<Item = OptionDoc>) -> CriterionDoc {
    let options: Vec<_> = options.into_iter().collect();
    CriterionDoc {
        code: code(&format!("1.{number}")),
        max: options.iter().map(|option| option.points).max(),
        name: Some(name()),
        note: None,
        applies_if: None,
        implied: false,
        options,
        cases: Vec::new(),
    }
}

/// Criterion 1.`number` with the cases a, b, c ...
pub(crate) fn criterion_of_cases(
    number: u16,
    cases: impl IntoIterator<Item = Vec<OptionDoc>>,
) -> CriterionDoc {
    let named = |(id, options): (char, Vec<OptionDoc>)| CaseDoc {
        id: Some(id.to_string()),
        name: Some(name()),
        options,
    };
    let cases: Vec<_> = ('a'..).zip(cases).map(named).collect();
    let max = cases.iter().flat_map(|case| &case.options).map(|option| option.points).max();
    CriterionDoc { max, cases, ..criterion(number, []) }
}

/// A criterion that applies from `min_points` on criterion 1.1.
pub(crate) fn depending(min_points: u16, on: CriterionDoc) -> CriterionDoc {
    let condition = ConditionDoc { criterion: code("1.1"), min_points };
    CriterionDoc { applies_if: Some(condition), ..on }
}

/// A knock-out that `most` points or fewer on any of these criteria show; one that is asserted, where
/// there are none.
pub(crate) fn knockout(id: &str, effect: Effect, criteria: &[&str], most: u16) -> KnockoutDoc {
    let derived =
        DerivedDoc { criteria: criteria.iter().map(|text| code(text)).collect(), max_points: most };
    KnockoutDoc {
        id: id.to_owned(),
        effect,
        criterion: None,
        label: name(),
        derived: Some(derived).filter(|derived| !derived.criteria.is_empty()),
    }
}

/// The most points that criteria give together.
pub(crate) fn total(criteria: &[CriterionDoc]) -> u16 {
    criteria.iter().filter_map(|criterion| criterion.max).sum()
}

/// A rubric of one section; the bands of 2 to 5 stars.
pub(crate) fn one_section(
    [two, three, four, five]: [u16; 4],
    criteria: Vec<CriterionDoc>,
    knockouts: Vec<KnockoutDoc>,
) -> Result<Rubric, crate::Failure> {
    let max = total(&criteria);
    let section = SectionDoc {
        code: code("1"),
        max,
        name: name(),
        note: None,
        subsections: Vec::new(),
        criteria,
    };
    Rubric::from_doc(&RubricDoc {
        edition: "test/1".to_owned(),
        set: 1,
        slug: "test".to_owned(),
        superseded: false,
        data_status: DataStatus::default(),
        data_version: "1".to_owned(),
        source: LabelDoc::default(),
        name: name(),
        class: None,
        bands: Bands { two, three, four, five },
        parts: vec![PartDoc { part: "A".to_owned(), max, name: name(), sections: vec![section] }],
        knockouts,
    })
}

/// Options with rising points; now and then with gates, where the criterion has none yet.
fn rolled_options(dice: &mut Dice, has_gates: &mut bool) -> Vec<OptionDoc> {
    let mut points = dice.roll_small(2);
    let mut level = 2;
    let mut options = Vec::new();
    for _ in 0..=dice.roll(3) {
        let gate = if points > 0 && !*has_gates && level < 5 && dice.chance(3) {
            level += 1 + u8::try_from(dice.roll(u64::from(5 - level))).unwrap();
            Stars::new(level)
        } else {
            None
        };
        options.push(OptionDoc { gate, ..option(points) });
        points += 1 + dice.roll_small(3);
    }
    *has_gates |= level > 2;
    options
}

/// A rubric of a few criteria with everything that plans have to mind; none where what was rolled
/// breaks a rule of rubrics.
fn rolled(dice: &mut Dice) -> Option<Rubric> {
    let mut criteria = Vec::new();
    for number in 1..=3 + dice.roll_small(3) {
        let depends = number == 2 && dice.chance(2);
        let mut has_gates = false;
        let options = rolled_options(dice, &mut has_gates);
        let made = if number > 2 && dice.chance(3) {
            criterion_of_cases(number, [options, rolled_options(dice, &mut has_gates)])
        } else {
            criterion(number, options)
        };
        criteria.push(if depends { depending(1, made) } else { made });
    }
    let five = Some(total(&criteria)).filter(|total| *total > 4)?;
    let knockout = if dice.chance(4) {
        knockout("zero", Effect::Stop, &["1.3"], 0)
    } else {
        knockout("forged", Effect::Reject, &[], 0)
    };
    one_section([five - 3, five - 2, five - 1, five], criteria, vec![knockout]).ok()
}

/// A small rubric and the dice that rolled it; one that breaks a rule is rolled again.
pub(crate) fn rubric_of(seed: u64) -> (Rubric, Dice) {
    let mut dice = Dice(seed | 1);
    let made = std::iter::repeat_with(|| rolled(&mut dice)).flatten().next().unwrap();
    (made, dice)
}
