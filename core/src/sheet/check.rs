//! Whether a sheet fits a rubric, and everything that can be wrong with it.

use std::fmt;

use crate::number::Points;
use crate::rubric::code::Code;
use crate::rubric::{Criterion, Rubric};
use crate::sheet::{Answer, Sheet};

/// Most problems of a sheet that are listed: a hostile one could have millions.
pub(crate) const MOST_PROBLEMS: usize = 1_000;

/// Most codes that a problem lists as allowed; no decision has a set with as many.
const MOST_CODES: usize = 200;

/// One thing that is wrong with a sheet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SheetProblem {
    /// The text is no JSON.
    #[error("not readable as JSON: {error}")]
    Unreadable {
        /// What the reader of JSON says.
        error: String,
    },
    /// A value of the wrong kind.
    #[error("`{place}` is {kind} (`{value}`), expected {expected}")]
    WrongType {
        /// The field or criterion.
        place: String,
        /// What kind of value it is.
        kind: &'static str,
        /// The value.
        value: String,
        /// What is expected.
        expected: &'static str,
    },
    /// A key or an id that is there twice.
    #[error("`{key}` is there twice")]
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// A field that sheets do not have.
    #[error("unknown field `{field}`, expected one of {}", allowed.join(", "))]
    UnknownField {
        /// The field.
        field: String,
        /// The fields that there are.
        allowed: &'static [&'static str],
    },
    /// The sheet was filled in for another rubric.
    #[error("filled in for `{found}`, but rated with `{expected}`")]
    WrongRubric {
        /// Edition and set that the sheet names.
        found: String,
        /// Edition and set that it is rated with.
        expected: String,
    },
    /// A criterion that the set does not have.
    #[error("unknown criterion `{code}`{}", expected_one_of(allowed))]
    UnknownCriterion {
        /// The code.
        code: String,
        /// The codes of the set.
        allowed: Vec<Code>,
    },
    /// An option that the criterion does not have.
    #[error("criterion {criterion} has no option `{option}`, expected {}", range(*options))]
    OptionOutOfRange {
        /// The criterion.
        criterion: Code,
        /// The option.
        option: i64,
        /// How many options it has; unknown where the number could not be an option anywhere.
        options: Option<u16>,
    },
    /// "None" was said of a criterion with an option worth 0 points.
    #[error("criterion {criterion} has an option worth 0 points, expected {option} and not `none`")]
    NoneHasOption {
        /// The criterion.
        criterion: Code,
        /// The option worth 0 points.
        option: u16,
    },
    /// Points are claimed on a criterion that does not apply.
    #[error(
        "criterion {criterion} does not apply, because {condition} has less than {}, but {} claimed on it",
        points_in_words(*needed),
        if claimed.get() == 1 { "1 point is".to_owned() } else { format!("{claimed} points are") }
    )]
    NotApplicable {
        /// The criterion.
        criterion: Code,
        /// The criterion that decides whether it applies.
        condition: Code,
        /// The points that the other one must have.
        needed: Points,
        /// The points that were claimed.
        claimed: Points,
    },
    /// A criterion that was not answered.
    #[error("criterion {criterion} is not answered, expected {}", range(Some(*options)))]
    Missing {
        /// The criterion.
        criterion: Code,
        /// How many options it has.
        options: u16,
    },
    /// A knock-out that the set does not have.
    #[error("unknown knock-out `{id}`, {}", if allowed.is_empty() { "the set has none".to_owned() } else { format!("expected one of {}", allowed.join(", ")) })]
    UnknownKnockout {
        /// The id.
        id: String,
        /// The ids of the set.
        allowed: Vec<String>,
    },
    /// There are more problems than are listed.
    #[error("there are more problems, the first {listed} are listed")]
    More {
        /// How many are listed.
        listed: usize,
    },
}

/// The codes of a set, for a message; none where there are too many to list.
fn codes(rubric: &Rubric) -> Vec<Code> {
    let criteria = rubric.criteria();
    if criteria.len() > MOST_CODES { Vec::new() } else { criteria.map(Criterion::code).collect() }
}

fn expected_one_of(codes: &[Code]) -> String {
    if codes.is_empty() {
        return ", expected a printed number such as 1.1".to_owned();
    }
    let codes: Vec<String> = codes.iter().map(Code::to_string).collect();
    format!(", expected one of {}", codes.join(", "))
}

fn points_in_words(points: Points) -> String {
    if points.get() == 1 { "1 point".to_owned() } else { format!("{points} points") }
}

fn range(options: Option<u16>) -> String {
    options.map_or("a number from 1".to_owned(), |options| format!("1 to {options}"))
}

impl SheetProblem {
    /// The criterion whose answer could not be read, if that is the problem.
    pub(crate) fn criterion(&self) -> Option<Code> {
        match self {
            SheetProblem::OptionOutOfRange { criterion, .. } => Some(*criterion),
            SheetProblem::WrongType { place, .. } => place.parse().ok(),
            _ => None,
        }
    }

    /// Whether none of the answers could be read, so that it says nothing to call them missing.
    pub(crate) fn hides_answers(&self) -> bool {
        matches!(self, SheetProblem::WrongType { place, .. } if place == "sheet" || place == "choices")
    }

    /// Adds what is allowed, where the problem was found before the rubric was known.
    pub(crate) fn complete(&mut self, rubric: &Rubric) {
        match self {
            SheetProblem::UnknownCriterion { allowed, .. } => {
                *allowed = codes(rubric);
            }
            SheetProblem::OptionOutOfRange { criterion, options, .. } => {
                *options = rubric.criterion(*criterion).map(Criterion::option_count);
            }
            _ => {}
        }
    }

    /// Whether the problem says that one of these criteria is missing. A spoilt answer is reported
    /// once, as spoilt and not also as missing.
    pub(crate) fn is_missing_one_of(&self, spoilt: &[Code]) -> bool {
        matches!(self, SheetProblem::Missing { criterion, .. } if spoilt.contains(criterion))
    }
}

/// Everything that is wrong with a sheet, at least one problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetErrors(Vec<SheetProblem>);

impl SheetErrors {
    pub(crate) fn one(problem: SheetProblem) -> Self {
        SheetErrors(vec![problem])
    }

    pub(crate) fn unless_empty(mut problems: Vec<SheetProblem>) -> Result<(), Self> {
        if problems.len() > MOST_PROBLEMS {
            problems.truncate(MOST_PROBLEMS);
            problems.push(SheetProblem::More { listed: MOST_PROBLEMS });
        }
        if problems.is_empty() { Ok(()) } else { Err(SheetErrors(problems)) }
    }

    /// The problems, in the order of the sheet and then of the rubric.
    pub fn problems(&self) -> &[SheetProblem] {
        &self.0
    }
}

impl fmt::Display for SheetErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, problem) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("; ")?;
            }
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for SheetErrors {}

/// Everything about a sheet that does not fit the rubric, as far as it will be listed. An open
/// criterion counts only where the sheet has to be complete.
pub(crate) fn problems(rubric: &Rubric, sheet: &Sheet, complete: bool) -> Vec<SheetProblem> {
    let mut problems = Vec::new();
    if let Some(problem) = wrong_rubric(rubric, sheet) {
        problems.push(problem);
    }
    for (code, answer) in sheet.answers() {
        if problems.len() > MOST_PROBLEMS {
            return problems;
        }
        match rubric.criterion(code) {
            None => problems.push(SheetProblem::UnknownCriterion {
                code: code.to_string(),
                allowed: codes(rubric),
            }),
            Some(criterion) => problems.extend(unfit(criterion, answer)),
        }
    }
    for criterion in rubric.criteria() {
        let answer = sheet.answer(criterion.code());
        let met = condition_met(sheet, criterion);
        match (answer, met) {
            (Some(answer), Some(false)) => problems.extend(claims(criterion, answer)),
            (None, Some(true) | None) if complete => {
                let options = criterion.option_count();
                problems.push(SheetProblem::Missing { criterion: criterion.code(), options });
            }
            _ => {}
        }
    }
    let unknown = sheet.knockouts().filter(|id| rubric.knockout(id).is_none());
    for id in unknown.take(MOST_PROBLEMS + 1) {
        problems.push(SheetProblem::UnknownKnockout {
            id: crate::input::clip(id),
            allowed: rubric.knockouts().map(|k| k.id().to_owned()).collect(),
        });
    }
    problems
}

fn wrong_rubric(rubric: &Rubric, sheet: &Sheet) -> Option<SheetProblem> {
    let edition_fits = sheet.edition().is_none_or(|e| e == rubric.edition());
    let set_fits = sheet.set().is_none_or(|set| rubric.is_set(set));
    let own = if rubric.superseded() { rubric.slug().to_owned() } else { rubric.set().to_string() };
    let name = |edition: &str, set: &str| format!("{edition} set {set}");
    (!edition_fits || !set_fits).then(|| SheetProblem::WrongRubric {
        found: name(
            &crate::input::clip(sheet.edition().unwrap_or(rubric.edition())),
            &crate::input::clip(&sheet.set().map_or(own.clone(), ToString::to_string)),
        ),
        expected: name(rubric.edition(), &own),
    })
}

fn unfit(criterion: Criterion<'_>, answer: Answer) -> Option<SheetProblem> {
    let code = criterion.code();
    match answer {
        Answer::Option(number) if criterion.option(number).is_none() => {
            Some(SheetProblem::OptionOutOfRange {
                criterion: code,
                option: number.into(),
                options: Some(criterion.option_count()),
            })
        }
        Answer::Option(_) => None,
        Answer::None => {
            let zero = criterion.options().find(|o| o.points() == Points::ZERO)?;
            Some(SheetProblem::NoneHasOption { criterion: code, option: zero.number() })
        }
    }
}

/// Whether the condition of a criterion is met; unknown while the other criterion is open or its
/// answer does not fit.
pub(crate) fn condition_met(sheet: &Sheet, criterion: Criterion<'_>) -> Option<bool> {
    let Some((other, needed)) = criterion.condition() else { return Some(true) };
    points(other, sheet.answer(other.code())?).map(|points| points >= needed)
}

fn claims(criterion: Criterion<'_>, answer: Answer) -> Option<SheetProblem> {
    let claimed = points(criterion, answer).filter(|p| *p > Points::ZERO)?;
    let (condition, needed) = criterion.condition()?;
    let (criterion, condition) = (criterion.code(), condition.code());
    Some(SheetProblem::NotApplicable { criterion, condition, needed, claimed })
}

/// The points of an answer; none where the option does not exist.
pub(crate) fn points(criterion: Criterion<'_>, answer: Answer) -> Option<Points> {
    match answer {
        Answer::Option(number) => criterion.option(number).map(|o| o.points()),
        Answer::None => Some(Points::ZERO),
    }
}
