//! The one walk that decides a sheet's total, the star that its gates allow, and derived knock-outs.

use crate::number::Points;
use crate::number::stars::Stars;
use crate::rubric::Rubric;
use crate::rubric::rows::{CriterionRow, OptionRow};
use crate::sheet::check::points;
use crate::sheet::{Answer, Sheet};

pub(super) struct Tally {
    pub total: Points,
    pub cap: Stars,
    pub derived: bool,
}

/// One walk through rubric and sheet side by side, both ascending by code. `None` means that
/// something is wrong, which [`crate::sheet::check::problems`] then names.
pub(super) fn tally(rubric: &Rubric, sheet: &Sheet) -> Option<Tally> {
    let known = |id: &String| rubric.knockout(id).is_some();
    let edition = sheet.edition.as_ref().is_none_or(|e| e == rubric.edition());
    let set = sheet.set.as_ref().is_none_or(|set| rubric.is_set(set));
    if !edition || !set || !sheet.knockouts.iter().all(known) {
        return None;
    }
    let mut tally = Tally { total: Points::ZERO, cap: Stars::Five, derived: false };
    let mut answers = sheet.answers.iter().copied().peekable();
    for row in rubric.rows.criteria.iter() {
        let answer = answers.next_if(|(code, _)| *code == row.code).map(|(_, answer)| answer);
        let (points, cap, derived) = pick(rubric, sheet, row, answer)?;
        tally.total = tally.total + points;
        tally.cap = tally.cap.min(cap);
        tally.derived |= derived;
    }
    answers.peek().is_none().then_some(tally)
}

fn pick(
    rubric: &Rubric,
    sheet: &Sheet,
    row: &CriterionRow,
    answer: Option<Answer>,
) -> Option<(Points, Stars, bool)> {
    let options = row.options.of(&rubric.rows.options);
    let applies = match row.condition {
        None => true,
        Some(condition) => {
            let other = rubric.criterion_at(condition.criterion as usize)?;
            let points = points(other, sheet.answer(other.code())?)?;
            points >= condition.min_points.into()
        }
    };
    match answer {
        Some(Answer::Option(number)) => {
            let option = options.get(usize::from(number.checked_sub(1)?))?;
            let claimed = option.points > 0;
            (applies || !claimed).then_some((
                option.points.into(),
                option.cap,
                option.knockout.is_some(),
            ))
        }
        Some(Answer::None) => {
            let allowed = options.iter().all(|o| o.points > 0);
            let knocked_out = options.iter().any(|o| o.knockout.is_some());
            allowed.then_some((Points::ZERO, floorless_cap(options), knocked_out))
        }
        None => (!applies).then_some((Points::ZERO, floorless_cap(options), false)),
    }
}

/// The highest star that the gates of a criterion allow at 0 points.
fn floorless_cap(options: &[OptionRow]) -> Stars {
    let zero = options.iter().find(|o| o.points == 0).map(|o| o.cap);
    zero.unwrap_or_else(|| match options.iter().filter_map(|o| o.gate).min() {
        Some(Stars::Three) => Stars::Two,
        Some(Stars::Four) => Stars::Three,
        Some(_) => Stars::Four,
        None => Stars::Five,
    })
}
