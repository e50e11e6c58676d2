//! Sheets that fit a rubric, as types: what was checked once is rated without a second look.
//!
//! One walk through rubric and sheet, side by side, both finds everything that is wrong and adds up
//! what is right, so that the two can never disagree.

use std::borrow::Borrow;
use std::collections::BTreeSet;

use crate::input::Raw;
use crate::number::Points;
use crate::number::stars::Stars;
use crate::problem::catalogue::sheet::{
    Claimed, Codes, InPoints, Knockouts, Options, missing_criterion, none_has_option,
    not_applicable, option_out_of_range, unknown_criterion, unknown_knockout, wrong_rubric,
};
use crate::problem::{Concern, Failure, OneOf, Problem, Problems};
use crate::rating::{Preview, Rating};
use crate::rubric::code::Code;
use crate::rubric::rows::OptionRow;
use crate::rubric::{Criterion, Rubric, RubricOption};
use crate::sheet::read::Reading;
use crate::sheet::{Answer, Sheet};
use crate::text::{Text, clip};

/// A sheet whose answers fit a rubric; criteria may still be open.
///
/// `S` is the sheet itself or a reference to it.
///
/// ```
/// use ocop::Sheet;
/// let rubric = ocop::rubric("26/2026", 1)?;
/// let sheet = Sheet::new([("1.1", 3)])?;
/// assert_eq!(sheet.draft(rubric)?.preview().open.len(), 31);
/// assert_eq!(sheet.fit(rubric).unwrap_err().first().code, "missing-criterion");
/// # Ok::<(), ocop::Failure>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Draft<'r, S = &'r Sheet> {
    rubric: &'r Rubric,
    sheet: S,
    tally: Tally,
}

/// A complete sheet that fits a rubric: every criterion that applies is answered.
///
/// ```
/// use ocop::Sheet;
/// let rubric = ocop::rubric("26/2026", 25)?;
/// let best = rubric.criteria().map(|c| (c.code().to_string(), c.option_count()));
/// let sheet = Sheet::new(best)?;
/// assert_eq!(sheet.fit(rubric)?.rate().total().to_string(), "100");
/// # Ok::<(), ocop::Failure>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Fitted<'r, S = &'r Sheet>(Draft<'r, S>);

/// What the answers of a sheet come to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tally {
    /// The points of all answers.
    pub total: Points,
    /// The highest star that the gates allow.
    pub cap: Stars,
    /// Whether an answer can bring a knock-out about.
    pub shows: bool,
}

impl Tally {
    const NOTHING: Tally = Tally { total: Points::ZERO, cap: Stars::Five, shows: false };

    fn option(&mut self, option: &OptionRow) {
        self.total = self.total + option.points.into();
        self.cap = self.cap.min(option.cap);
        self.shows |= option.knockout.is_some();
    }

    /// No option holds, or the criterion does not apply: 0 points, and its gates stay missed.
    fn none(&mut self, options: &[OptionRow], applies: bool) {
        let zero = options.iter().find(|o| o.points == 0).map(|o| o.cap);
        let missed = || options.iter().filter_map(|o| o.gate).min().map(Stars::below);
        self.cap = self.cap.min(zero.or_else(missed).unwrap_or(Stars::Five));
        self.shows |= applies && options.iter().any(|o| o.knockout.is_some());
    }
}

impl Sheet {
    /// Checks a sheet that has to be complete against a rubric.
    ///
    /// # Errors
    /// Everything that is wrong with the sheet, at once: unknown criteria and options, open criteria,
    /// points on a criterion that does not apply, another rubric, unknown knock-outs.
    pub fn fit<'a>(&'a self, rubric: &'a Rubric) -> Result<Fitted<'a>, Failure> {
        let tally = walk(rubric, self, Some(&BTreeSet::new()), Problems::default())?;
        Ok(Fitted(Draft { rubric, sheet: self, tally }))
    }

    /// Checks a sheet that may be incomplete against a rubric.
    ///
    /// # Errors
    /// What is wrong with the answers that are there; open criteria are no error.
    pub fn draft<'a>(&'a self, rubric: &'a Rubric) -> Result<Draft<'a>, Failure> {
        let tally = walk(rubric, self, None, Problems::default())?;
        Ok(Draft { rubric, sheet: self, tally })
    }
}

impl<'r> Fitted<'r, Sheet> {
    /// Reads a complete sheet for a rubric; everything that is wrong with it comes back at once.
    pub(crate) fn read(raw: &Raw, rubric: &'r Rubric) -> Result<Self, Failure> {
        let Reading { sheet, problems, spoilt, lost } = Reading::of(raw, Some(rubric));
        // Where no answer could be read, it says nothing to call them missing.
        let complete = (!lost).then_some(&spoilt);
        let tally = walk(rubric, &sheet, complete, problems)?;
        Ok(Fitted(Draft { rubric, sheet, tally }))
    }
}

impl<'r> Draft<'r, Sheet> {
    /// Reads a sheet that may be incomplete for a rubric.
    pub(crate) fn read(raw: &Raw, rubric: &'r Rubric) -> Result<Self, Failure> {
        let Reading { sheet, problems, .. } = Reading::of(raw, Some(rubric));
        let tally = walk(rubric, &sheet, None, problems)?;
        Ok(Draft { rubric, sheet, tally })
    }
}

impl<'r, S: Borrow<Sheet>> Draft<'r, S> {
    /// The rubric.
    pub fn rubric(&self) -> &'r Rubric {
        self.rubric
    }

    /// The sheet.
    pub fn sheet(&self) -> &Sheet {
        self.sheet.borrow()
    }

    /// The same with a reference to the sheet.
    pub fn by_ref(&self) -> Draft<'_> {
        Draft { rubric: self.rubric, sheet: self.sheet.borrow(), tally: self.tally }
    }

    /// The points of the answers so far.
    pub fn points(&self) -> Points {
        self.tally.total
    }

    /// Says what is certain already.
    pub fn preview(&self) -> Preview {
        Preview::of(self.by_ref())
    }

    /// The points of a criterion; none while it is open.
    pub(crate) fn points_of(&self, criterion: Criterion<'_>) -> Option<Points> {
        points(self.sheet(), criterion)
    }

    /// The sheet with the answers of a choice, made complete: what applies and is left open gets its
    /// first option, and what is claimed where a criterion does not apply is taken back. The result
    /// fits by the way it is made.
    pub(crate) fn completed(
        &self,
        choose: impl Fn(usize, Criterion<'r>) -> Option<Answer>,
    ) -> Fitted<'r, Sheet> {
        let (mut sheet, mut tally) = (self.sheet().clone(), Tally::NOTHING);
        sheet.answers.clear();
        for (at, criterion) in self.rubric.criteria().enumerate() {
            let chosen = choose(at, criterion);
            let first = criterion.option(1);
            let option = match chosen {
                Some(Answer::None) => zero_option(criterion),
                Some(Answer::Option(number)) => criterion.option(number).or(first),
                None => first,
            };
            let applies = matches!(applies(&sheet, criterion), Applies::Yes);
            let claims = option.is_some_and(|option| option.points() > Points::ZERO);
            if applies || (chosen.is_some() && !claims) {
                let answer = option.map_or(Answer::None, |option| Answer::Option(option.number()));
                sheet.answers.push((criterion.code(), answer));
            }
            match option.filter(|_| applies) {
                Some(option) => tally.option(option.row),
                None => tally.none(criterion.option_rows(), applies),
            }
        }
        Fitted(Draft { rubric: self.rubric, sheet, tally })
    }
}

impl<'r, S: Borrow<Sheet>> Fitted<'r, S> {
    /// The rubric.
    pub fn rubric(&self) -> &'r Rubric {
        self.0.rubric
    }

    /// The sheet.
    pub fn sheet(&self) -> &Sheet {
        self.0.sheet()
    }

    /// The same with a reference to the sheet.
    pub fn by_ref(&self) -> Fitted<'_> {
        Fitted(self.0.by_ref())
    }

    /// The sheet as one that could be filled in differently.
    pub fn draft(self) -> Draft<'r, S> {
        self.0
    }

    pub(crate) fn tally(&self) -> Tally {
        self.0.tally
    }
}

impl<'a> Fitted<'a> {
    /// Rates the sheet.
    pub fn rate(self) -> Rating<'a> {
        Rating::of(self)
    }

    pub(crate) fn sheet_ref(&self) -> &'a Sheet {
        self.0.sheet
    }
}

/// The walk. Where the sheet has to be complete, open criteria are problems, but for some whose
/// answers were spoilt and are reported as that.
fn walk(
    rubric: &Rubric,
    sheet: &Sheet,
    complete_but: Option<&BTreeSet<Code>>,
    mut problems: Problems,
) -> Result<Tally, Failure> {
    let mut tally = Tally::NOTHING;
    check_rubric(rubric, sheet, &mut problems);
    let mut answers = sheet.answers.iter().copied().peekable();
    for criterion in rubric.criteria() {
        let code = criterion.code();
        while let Some((unknown, _)) = answers.next_if(|(other, _)| *other < code) {
            problems.note(|| unknown_code(rubric, &unknown.to_string()));
        }
        let answer = answers.next_if(|(other, _)| *other == code).map(|(_, answer)| answer);
        let (options, applies) = (criterion.option_rows(), applies(sheet, criterion));
        match answer {
            Some(Answer::Option(number)) => {
                let position = usize::from(number).checked_sub(1);
                match (position.and_then(|position| options.get(position)), applies) {
                    (None, _) => problems.note(|| out_of_range(criterion, number.into())),
                    (Some(option), Applies::No(condition)) if option.points > 0 => {
                        problems.note(|| inapplicable(criterion, condition, option.points.into()));
                    }
                    (Some(option), _) => tally.option(option),
                }
            }
            Some(Answer::None) => {
                problems.extend(none_given(criterion));
                tally.none(options, true);
            }
            None => {
                let open = !matches!(applies, Applies::No(_));
                if open && complete_but.is_some_and(|but| !but.contains(&code)) {
                    problems.note(|| missing(criterion));
                }
                tally.none(options, false);
            }
        }
    }
    for (unknown, _) in answers {
        problems.note(|| unknown_code(rubric, &unknown.to_string()));
    }
    for id in sheet.knockouts().filter(|id| rubric.knockout(id).is_none()) {
        let allowed = || Knockouts(OneOf::of(rubric.knockouts().map(|knockout| knockout.id())));
        problems.note(|| unknown_knockout(&clip(id), allowed()));
    }
    problems.into_result(Concern::Sheet).map(|()| tally)
}

/// Whether a sheet, or the head of a council, is meant for a rubric.
pub(crate) fn check_rubric(rubric: &Rubric, sheet: &Sheet, problems: &mut Problems) {
    let edition_fits = sheet.edition().is_none_or(|edition| edition == rubric.edition());
    let set_fits = sheet.set().is_none_or(|set| rubric.is_set(set));
    if edition_fits && set_fits {
        return;
    }
    problems.note(|| {
        let name = |edition: &str, set: &str| {
            Text::new(format!("{edition} bộ {set}"), format!("{edition} set {set}"))
        };
        let own = rubric.set_ref();
        let set = clip(&sheet.set().unwrap_or(&own).to_string());
        let edition = clip(sheet.edition().unwrap_or(rubric.edition()));
        wrong_rubric(name(&edition, &set), name(rubric.edition(), &own.to_string()))
    });
}

/// Whether a criterion applies on a sheet.
#[derive(Clone, Copy)]
pub(crate) enum Applies<'r> {
    Yes,
    /// Another criterion has less than the points that it needs.
    No((Criterion<'r>, Points)),
    /// The other criterion is open, or its answer does not fit.
    Unknown,
}

pub(crate) fn applies<'r>(sheet: &Sheet, criterion: Criterion<'r>) -> Applies<'r> {
    let Some((other, needed)) = criterion.condition() else { return Applies::Yes };
    match points(sheet, other) {
        Some(points) if points >= needed => Applies::Yes,
        Some(_) => Applies::No((other, needed)),
        None => Applies::Unknown,
    }
}

/// The points of the answer to a criterion; none where it is open or its option does not exist.
fn points(sheet: &Sheet, criterion: Criterion<'_>) -> Option<Points> {
    match sheet.answer(criterion.code())? {
        Answer::Option(number) => criterion.option(number).map(|o| o.points()),
        Answer::None => Some(Points::ZERO),
    }
}

/// The option of a criterion that is worth 0 points.
fn zero_option<'r>(criterion: Criterion<'r>) -> Option<RubricOption<'r>> {
    criterion.options().find(|option| option.points() == Points::ZERO)
}

/// The problem of an open criterion.
pub(crate) fn missing(criterion: Criterion<'_>) -> Problem {
    missing_criterion(criterion.code(), Options(Some(criterion.option_count())))
}

/// The problem of an option that a criterion does not have.
pub(crate) fn out_of_range(criterion: Criterion<'_>, option: i64) -> Problem {
    option_out_of_range(criterion.code(), option, Options(Some(criterion.option_count())))
}

/// The problem of "none" where an option is worth 0 points; none where there is no such option.
pub(crate) fn none_given(criterion: Criterion<'_>) -> Option<Problem> {
    zero_option(criterion).map(|zero| none_has_option(criterion.code(), zero.number()))
}

/// The problem of points on a criterion whose condition is not met.
pub(crate) fn inapplicable(
    criterion: Criterion<'_>,
    (condition, needed): (Criterion<'_>, Points),
    claimed: Points,
) -> Problem {
    not_applicable(criterion.code(), condition.code(), InPoints(needed), Claimed(claimed))
}

/// The problem of a code that a rubric does not have. What came from outside is clipped before.
pub fn unknown_code(rubric: &Rubric, code: &str) -> Problem {
    unknown_criterion(code, Codes(OneOf::of(rubric.criteria().map(Criterion::code))))
}
