//! What an unfinished sheet already decides: the range that is still reachable.
//!
//! A form calls this after every tick. Lowest and highest are two real completions of the sheet,
//! rated like any other: in each criterion points and gates rise together, so the lowest total and
//! the lowest star come from the same completion, and so do the highest.
//!
//! Open criteria are completed with printed options; "none of the options" is never assumed.

use crate::number::Points;
use crate::number::stars::Stars;
use crate::problem::Failure;
use crate::rating::{Blocker, Outcome, missed};
use crate::rubric::code::Code;
use crate::rubric::{Criterion, Rubric, RubricOption};
use crate::sheet::fitted::{Applies, applies};
use crate::sheet::{Answer, Draft, Fitted, Sheet};

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
    /// Points of each criterion that is answered, by position.
    answered: Vec<(usize, Points)>,
}

/// Says what is certain of a sheet that may be incomplete.
///
/// # Errors
/// What is wrong with the answers that are there, as [`Sheet::draft`] says it.
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
pub fn preview(rubric: &Rubric, sheet: &Sheet) -> Result<Preview, Failure> {
    sheet.draft(rubric).map(|draft| draft.preview())
}

impl Preview {
    pub(crate) fn of(draft: Draft<'_>) -> Self {
        let points = |criterion| draft.points_of(criterion);
        let answered = draft.rubric().criteria().enumerate();
        Preview {
            open: open(&draft).map(Criterion::code).collect(),
            so_far: draft.points(),
            lowest: Reach::of(&draft, |options| options.into_iter().min_by_key(|o| o.points())),
            highest: Reach::of(&draft, |options| options.into_iter().max_by_key(|o| o.points())),
            parts: draft.rubric().parts().map(|p| p.criteria().filter_map(points).sum()).collect(),
            answered: answered.filter_map(|(at, c)| Some((at, points(c)?))).collect(),
        }
    }

    /// Gates that an answer given so far misses. They hold the product back whatever the open
    /// criteria come to, unless that answer is changed.
    pub fn missed<'a>(&self, rubric: &'a Rubric) -> impl Iterator<Item = Blocker<'a>> {
        let answered = self.answered.iter();
        let answered =
            answered.filter_map(|(at, points)| Some((rubric.criterion_at(*at)?, *points)));
        answered.flat_map(|(criterion, reached)| missed(criterion, reached, Stars::Five))
    }
}

impl Reach {
    fn of<'r>(draft: &Draft<'r>, pick: Pick<'r>) -> Self {
        let sheet = completed(draft, pick);
        let rating = sheet.by_ref().rate();
        Reach { total: rating.points(), outcome: rating.outcome() }
    }
}

/// Chooses among options.
type Pick<'r> = fn(Vec<RubricOption<'r>>) -> Option<RubricOption<'r>>;

/// The sheet with each open criterion answered by one of the options that fit. Which of two options
/// of equal points is taken makes no difference: gates and derived knock-outs ask for points.
fn completed<'r>(draft: &Draft<'r>, pick: Pick<'r>) -> Fitted<'r, Sheet> {
    draft.completed(|_, criterion| {
        draft.sheet().answer(criterion.code()).or_else(|| {
            let fitting = criterion.options().filter(|option| fits(draft, *option));
            pick(fitting.collect()).map(|option| Answer::Option(option.number()))
        })
    })
}

/// Criteria that wait for an answer. One that cannot apply any more is not among them.
fn open<'r>(draft: &Draft<'r>) -> impl Iterator<Item = Criterion<'r>> {
    let is_open = |criterion: &Criterion<'_>| {
        draft.sheet().answer(criterion.code()).is_none()
            && !matches!(applies(draft.sheet(), *criterion), Applies::No(_))
    };
    draft.rubric().criteria().filter(is_open)
}

/// Whether an answer leaves the sheet without contradiction: where points are already claimed on a
/// criterion that depends on this one, the condition has to hold.
fn fits(draft: &Draft<'_>, option: RubricOption<'_>) -> bool {
    draft.rubric().criteria().all(|dependent| {
        let Some((other, needed)) = dependent.condition() else { return true };
        other.code() != option.criterion().code()
            || option.points() >= needed
            || draft.points_of(dependent).is_none_or(|claimed| claimed == Points::ZERO)
    })
}
