//! What an unfinished sheet already decides: the range that is still reachable.
//!
//! A form calls this after every tick. Lowest and highest are two real completions of the sheet,
//! rated like any other: in each criterion points and gates rise together, so the lowest total and
//! the lowest star come from the same completion, and so do the highest.
//!
//! Open criteria are completed with printed options; "none of the options" is never assumed.

use crate::number::Points;
use crate::number::stars::Stars;
use crate::rating::{Blocker, Outcome, Rating, missed, rate};
use crate::rubric::code::Code;
use crate::rubric::{Criterion, Rubric};
use crate::sheet::check::{SheetErrors, condition_met, points, problems};
use crate::sheet::{Answer, Sheet};

/// One end of the range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The total.
    pub total: Points,
    /// What the assessment would come to.
    pub outcome: Outcome,
}

/// What is certain of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Criteria that are still open, in printed order.
    pub open: Vec<Code>,
    /// Points of the answers so far.
    pub so_far: Points,
    /// The least that the sheet can come to.
    pub lowest: Reach,
    /// The most that the sheet can come to.
    pub highest: Reach,
    /// Points of the answers so far, by part.
    pub parts: Vec<Points>,
    /// The sheet as far as it goes.
    sheet: Sheet,
}

impl Preview {
    /// Gates that an answer given so far misses. They hold the product back whatever the open
    /// criteria come to, unless that answer is changed.
    pub fn missed<'a>(&self, rubric: &'a Rubric) -> impl Iterator<Item = Blocker<'a>> {
        let answered =
            rubric.criteria().filter_map(|c| Some((c, points(c, self.sheet.answer(c.code())?)?)));
        answered.flat_map(|(criterion, reached)| missed(criterion, reached, Stars::Five))
    }
}

/// Says what is certain of a sheet that may be incomplete.
///
/// # Errors
/// What is wrong with the answers that are there; open criteria are no error.
///
/// ```
/// use ocop::{preview, Sheet};
/// let rubric = ocop::rubric("26/2026", 1)?;
/// let sheet = Sheet::new([("1.1", 3)])?;
/// let preview = preview(rubric, &sheet)?;
/// assert_eq!(preview.open.len(), 31);
/// assert_eq!(preview.highest.total.get(), 100);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn preview(rubric: &Rubric, sheet: &Sheet) -> Result<Preview, SheetErrors> {
    let (lowest, highest) = completions(rubric, sheet)?;
    Ok(Preview {
        open: open(rubric, sheet).map(Criterion::code).collect(),
        so_far: so_far(sheet, rubric.criteria()),
        parts: rubric.parts().map(|part| so_far(sheet, part.criteria())).collect(),
        sheet: sheet.clone(),
        lowest: Reach::of(rate(rubric, &lowest)?),
        highest: Reach::of(rate(rubric, &highest)?),
    })
}

fn so_far<'a>(sheet: &Sheet, criteria: impl Iterator<Item = Criterion<'a>>) -> Points {
    criteria.filter_map(|c| points(c, sheet.answer(c.code())?)).sum()
}

impl Reach {
    fn of(rating: Rating<'_>) -> Self {
        Reach { total: rating.points(), outcome: rating.outcome() }
    }
}

/// The lowest and the highest completion of a sheet. Which of two options of equal points is taken
/// makes no difference: gates and derived knock-outs ask for points.
fn completions(rubric: &Rubric, sheet: &Sheet) -> Result<(Sheet, Sheet), SheetErrors> {
    SheetErrors::unless_empty(problems(rubric, sheet, false))?;
    let mut ends = (sheet.clone(), sheet.clone());
    for criterion in open(rubric, sheet) {
        let code = criterion.code();
        let fits = |answer: &Answer| fits(rubric, sheet, criterion, *answer);
        let by_points = |answer: &Answer| points(criterion, *answer);
        let options = || criterion.options().map(|o| Answer::Option(o.number())).filter(fits);
        if applies_at(&ends.0, criterion)
            && let Some(answer) = options().min_by_key(by_points)
        {
            ends.0 = ends.0.with_answer(code, answer);
        }
        if applies_at(&ends.1, criterion)
            && let Some(answer) = options().max_by_key(by_points)
        {
            ends.1 = ends.1.with_answer(code, answer);
        }
    }
    Ok(ends)
}

/// Criteria that wait for an answer. One that cannot apply any more is not among them.
fn open<'a>(rubric: &'a Rubric, sheet: &Sheet) -> impl Iterator<Item = Criterion<'a>> {
    rubric.criteria().filter(|c| sheet.answer(c.code()).is_none() && may_apply(sheet, *c))
}

fn may_apply(sheet: &Sheet, criterion: Criterion<'_>) -> bool {
    condition_met(sheet, criterion) != Some(false)
}

fn applies_at(sheet: &Sheet, criterion: Criterion<'_>) -> bool {
    condition_met(sheet, criterion) == Some(true)
}

/// Whether an answer leaves the sheet without contradiction: where points are already claimed on a
/// criterion that depends on this one, the condition has to hold.
fn fits(rubric: &Rubric, sheet: &Sheet, criterion: Criterion<'_>, answer: Answer) -> bool {
    let reached = points(criterion, answer);
    rubric.criteria().all(|dependent| {
        let Some((other, needed)) = dependent.condition() else { return true };
        let claimed = sheet.answer(dependent.code()).and_then(|a| points(dependent, a));
        other.code() != criterion.code()
            || claimed.is_none_or(|p| p == Points::ZERO)
            || reached.is_some_and(|p| p >= needed)
    })
}
