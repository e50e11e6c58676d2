//! What several test files need: all built-in sets, and sheets made from a row of numbers.

#![allow(dead_code, reason = "each test file uses a part")]

use ocop::{Answer, Code, Points, Raw, Rubric, Sheet, rubric::Criterion};

/// Every built-in set of every edition, superseded ones too.
pub fn sets() -> Vec<&'static Rubric> {
    ocop::editions().iter().flat_map(|edition| edition.sets()).collect()
}

/// A set as it is named in test output.
pub fn name(rubric: &Rubric) -> String {
    format!("{} set {} {}", rubric.edition(), rubric.set(), rubric.slug())
}

pub fn raw(json: &str) -> Raw {
    Raw::from_json(json).unwrap()
}

pub fn code(text: &str) -> Code {
    text.parse().unwrap()
}

/// The answers that a criterion takes: its options, and "none" where no option is worth 0 points.
pub fn answers(criterion: Criterion<'_>) -> Vec<Answer> {
    let mut answers: Vec<Answer> =
        criterion.options().map(|option| Answer::Option(option.number())).collect();
    if criterion.options().all(|option| option.points() > Points::ZERO) {
        answers.push(Answer::None);
    }
    answers
}

pub fn points(criterion: Criterion<'_>, answer: Answer) -> Points {
    match answer {
        Answer::Option(number) => criterion.option(number).unwrap().points(),
        Answer::None => Points::ZERO,
    }
}

/// Whether a criterion applies on a sheet that is answered up to it.
pub fn applies(sheet: &Sheet, criterion: Criterion<'_>) -> bool {
    criterion.condition().is_none_or(|(other, needed)| {
        sheet.answer(other.code()).is_some_and(|answer| points(other, answer) >= needed)
    })
}

/// A complete sheet: one number picks one answer, criterion by criterion.
pub fn complete(rubric: &Rubric, picks: &[usize]) -> Sheet {
    rubric.criteria().zip(picks.iter().cycle()).fold(
        Sheet::default(),
        |sheet, (criterion, pick)| {
            if !applies(&sheet, criterion) {
                return sheet;
            }
            let answers = answers(criterion);
            sheet.with_answer(criterion.code(), answers[pick % answers.len()])
        },
    )
}

/// The answers with the most points, the first of equals.
pub fn best(rubric: &Rubric) -> Sheet {
    rubric.criteria().fold(Sheet::default(), |sheet, criterion| {
        let best = criterion.options().find(|option| option.points() == criterion.max()).unwrap();
        sheet.with_answer(criterion.code(), Answer::Option(best.number()))
    })
}

/// The printed answers with the fewest points; a criterion that then does not apply stays open.
pub fn worst(rubric: &Rubric) -> Sheet {
    rubric.criteria().fold(Sheet::default(), |sheet, criterion| {
        if !applies(&sheet, criterion) {
            return sheet;
        }
        let worst = criterion.options().min_by_key(|option| option.points()).unwrap();
        sheet.with_answer(criterion.code(), Answer::Option(worst.number()))
    })
}

/// A rubric of one part with these sections, for tests of single rules.
pub fn custom(max: u16, sections: &str, knockouts: &str) -> Rubric {
    let json = format!(
        r#"{{"edition": "pilot/2027", "set": 1, "slug": "pilot", "name": "Thử",
            "bands": {{"two": 2, "three": 3, "four": 4, "five": 5}},
            "parts": [{{"part": "A", "max": {max}, "name": "Phần", "sections": [{sections}]}}],
            "knockouts": [{knockouts}]}}"#
    );
    Rubric::from_json(&json).unwrap()
}
