//! Which edition a file is rated under (26/2026, articles 11 and 12).

use jiff::civil::Date;

use crate::law::Edition;
use crate::problem::catalogue::procedure::{rated_before_submitted, transition_lapsed};
use crate::problem::{Concern, Failure};
use crate::procedure::built_in::{Law, in_force};
use crate::procedure::day::{days, said};
use crate::procedure::law::{Answer, Word, holds};
use crate::procedure::{Citation, Deadline, Holidays, Note, Purpose};
use crate::text::Text;

/// Why an edition applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Ground {
    /// It is in force on the day of rating.
    InForce,
    /// The file is older than the edition in force and stays with the one before for a while (26/2026,
    /// article 12.2).
    Transition {
        /// The end of that term.
        deadline: Deadline,
    },
}

/// The edition that applies to a file.
#[derive(Clone, Debug)]
pub struct Applicable {
    /// The edition.
    pub edition: &'static Edition,
    /// Why it applies.
    pub ground: Ground,
    /// Whether the file is older than the edition. How 148/2023 and 1048/2019 treated files that
    /// were under way is not known here, and the edition in force on the day of rating is named.
    pub older_file: bool,
    /// What the answer rests on.
    pub notes: Vec<Note>,
    /// Where it is written.
    pub(crate) citation: Citation,
}

/// Which edition applies to a file, from the day on which the producer submitted it (article 7.1),
/// what it asks for, and the day on which its rating was or will be completed.
///
/// - A file submitted from 22 May 2026 on is rated under 26/2026.
/// - An older file that was not rated by then stays with the rules of 2021-2025, that is 148/2023:
///   first ratings and upgrades until 21 July 2026 (60 days), re-ratings until 21 June 2026 (30
///   days). That day is a Sunday; the Monday is accepted with a note, because the Civil Code moves
///   such an end (article 148.5) and the decision does not say whether it follows.
/// - An older file rated later has no edition. Article 12.2 sends it to the old rules within a term
///   that has passed, article 11.2 ends those rules with the 60th day, and nothing carries the file
///   over to the new ones, whose forms and criteria differ. A new file is needed. (One may argue that
///   26/2026 takes over as the only decision in force; the decision does not say so.)
/// - Before 22 May 2026 the edition in force on the day of rating applies.
///
/// Knowing the edition does not convert a sheet: editions ask different questions, and nothing
/// here compares a sheet of one with another. A product is assessed anew under each.
///
/// # Errors
/// A rating before the submission or before the first edition, and an older file whose term passed.
///
/// ```
/// use ocop::procedure::{Holidays, Purpose, day, edition_for};
/// let (file, none) = (day("2026-05-20")?, Holidays::default());
/// let under = |rated| edition_for(file, Purpose::First, day(rated)?, &none);
/// assert_eq!(under("2026-07-21")?.edition.id(), "148/2023");
/// assert!(under("2026-07-22").is_err());
/// let new = edition_for(day("2026-05-22")?, Purpose::First, day("2026-07-22")?, &none)?;
/// assert_eq!(new.edition.id(), "26/2026");
/// # Ok::<(), ocop::Failure>(())
/// ```
pub fn edition_for(
    submitted: Date,
    purpose: Purpose,
    rated: Date,
    holidays: &Holidays,
) -> Result<Applicable, Failure> {
    if rated < submitted {
        let problem = rated_before_submitted(submitted, rated);
        return Err(Failure::of(Concern::Procedure, problem));
    }
    let current = in_force("rated", rated)?;
    let entry = current.in_force_from();
    if submitted < entry {
        let law = Law::of(current)?;
        let transitions = &law.procedure.transitions;
        if let Some(rule) = transitions.iter().find(|rule| rule.purposes.contains(&purpose)) {
            let deadline = Deadline::after(entry, rule.days, holidays)?;
            if rated > deadline.next_working_day {
                let (id, last_day) = (current.id(), deadline.last_day);
                let problem = transition_lapsed(submitted, rated, id, last_day);
                let problem = problem.by(law.cite(&rule.articles).article);
                return Err(Failure::of(Concern::Procedure, problem));
            }
            let before = in_force("rated", days(entry, -1)?)?;
            let moved = (rated > deadline.last_day).then(|| moved_end(deadline));
            let ground = Ground::Transition { deadline };
            let citation = law.cite(&rule.articles);
            return Ok(answer(before, ground, submitted, rated, moved, citation));
        }
    }
    let articles: &[Word] = current.procedure().map_or(&[], |procedure| &procedure.in_force);
    let citation = Law::of(current).map(|law| law.cite(articles)).unwrap_or_default();
    Ok(answer(current, Ground::InForce, submitted, rated, None, citation))
}

fn answer(
    edition: &'static Edition,
    ground: Ground,
    submitted: Date,
    rated: Date,
    moved: Option<Note>,
    citation: Citation,
) -> Applicable {
    let older_file = submitted < edition.in_force_from();
    let mut notes = Vec::from_iter(moved);
    if older_file {
        notes.push(Note::fixed(
            "older-file",
            "hồ sơ nộp trước khi văn bản này có hiệu lực; điều khoản chuyển tiếp của văn bản không có \
             ở đây, lấy văn bản có hiệu lực ngày đánh giá",
            "the file is older than this edition, whose transitional rules are not at hand; the \
             edition in force on the day of rating is taken",
        ));
    }
    if let Ok(law) = Law::of(edition) {
        let rules = law.procedure.notes.iter().filter(|note| {
            note.on == Answer::Edition && holds(note.from, note.until, Some(rated.into()))
        });
        notes.extend(rules.map(|rule| Note::of(law, rule)));
    }
    Applicable { edition, ground, older_file, notes, citation }
}

/// The rating was completed after the counted end, on a day to which the Civil Code moves it.
fn moved_end(deadline: Deadline) -> Note {
    let (last_vi, last_en) = said(deadline.last_day);
    let (next_vi, next_en) = said(deadline.next_working_day);
    Note::new(
        "ends-on-day-off",
        Text::new(
            format!(
                "thời hạn kết thúc ngày {last_vi}, là ngày nghỉ; khoản 5 Điều 148 Bộ luật Dân sự 2015 lùi \
                 đến hết ngày làm việc tiếp theo, {next_vi}; quyết định không nói có áp dụng hay không"
            ),
            format!(
                "the term ends on {last_en}, a day off; article 148.5 of the Civil Code 2015 moves the \
                 end to the next working day, {next_en}; the decision does not say whether that applies"
            ),
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procedure::day;
    use jiff::civil::date;

    fn found(submitted: &str, purpose: Purpose, rated: &str) -> Result<Applicable, Failure> {
        let holidays = Holidays::default();
        edition_for(day(submitted).unwrap(), purpose, day(rated).unwrap(), &holidays)
    }

    fn id(submitted: &str, purpose: Purpose, rated: &str) -> Result<&'static str, &'static str> {
        let found = found(submitted, purpose, rated);
        found.map(|found| found.edition.id()).map_err(|failure| failure.first().code)
    }

    #[test]
    fn the_longest_term_agrees_with_the_end_of_the_edition_before() {
        let edition = |id| crate::edition(id).unwrap();
        let law = Law::of(edition("26/2026")).unwrap();
        let longest = law.procedure.transitions.iter().map(|rule| rule.days).max().unwrap();
        let end = days(law.edition.in_force_from(), longest.into()).ok();
        assert_eq!(edition("148/2023").in_force_until(), end);
    }

    #[test]
    fn editions_follow_each_other_on_their_first_days() {
        for purpose in Purpose::ALL {
            let same_day = |day| id(day, purpose, day);
            assert_eq!(same_day("2019-08-20"), Err("before-first-edition"));
            assert_eq!(same_day("2019-08-21"), Ok("1048/2019"));
            assert_eq!(same_day("2023-02-23"), Ok("1048/2019"));
            assert_eq!(same_day("2023-02-24"), Ok("148/2023"));
            assert_eq!(same_day("2026-05-21"), Ok("148/2023"));
            assert_eq!(same_day("2026-05-22"), Ok("26/2026"));
        }
    }

    #[test]
    fn older_files_stay_with_the_old_rules_for_their_term() {
        for purpose in [Purpose::First, Purpose::Upgrade] {
            assert_eq!(id("2026-05-21", purpose, "2026-05-22"), Ok("148/2023"));
            assert_eq!(id("2026-05-21", purpose, "2026-07-21"), Ok("148/2023"));
            assert_eq!(id("2026-05-21", purpose, "2026-07-22"), Err("transition-lapsed"));
        }
        let again = Purpose::ReRating;
        assert_eq!(id("2026-05-21", again, "2026-05-22"), Ok("148/2023"));
        assert_eq!(id("2026-05-21", again, "2026-06-21"), Ok("148/2023"));
        assert_eq!(id("2026-05-21", again, "2026-06-23"), Err("transition-lapsed"));
    }

    #[test]
    fn the_monday_after_an_end_on_a_sunday_is_accepted_with_a_note() {
        let codes = |rated| {
            let found = found("2026-05-21", Purpose::ReRating, rated).unwrap();
            found
                .notes
                .into_iter()
                .map(|note| note.code)
                .filter(|c| *c == "ends-on-day-off")
                .count()
        };
        assert_eq!((codes("2026-06-21"), codes("2026-06-22")), (0, 1));
        let monday: Holidays = [date(2026, 6, 22)].into_iter().collect();
        let tuesday = date(2026, 6, 23);
        let found = edition_for(date(2026, 5, 21), Purpose::ReRating, tuesday, &monday).unwrap();
        assert_eq!(found.edition.id(), "148/2023");
    }

    #[test]
    fn new_files_are_never_rated_under_the_old_rules() {
        for purpose in Purpose::ALL {
            for rated in ["2026-05-22", "2026-06-21", "2026-06-22", "2026-07-21", "2026-07-22"] {
                assert_eq!(id("2026-05-22", purpose, rated), Ok("26/2026"));
            }
        }
    }

    #[test]
    fn between_older_editions_the_day_of_rating_decides_and_the_file_is_marked() {
        let under = |submitted, rated| {
            let found = found(submitted, Purpose::First, rated).unwrap();
            (found.edition.id(), found.older_file)
        };
        assert_eq!(under("2023-02-23", "2023-02-24"), ("148/2023", true));
        assert_eq!(under("2019-08-20", "2019-08-21"), ("1048/2019", true));
        assert_eq!(under("2023-02-24", "2023-02-24"), ("148/2023", false));
        // A file older than the rules that were left is marked too.
        assert_eq!(under("2023-02-23", "2026-06-01"), ("148/2023", true));
        assert_eq!(under("2023-02-24", "2026-06-01"), ("148/2023", false));
    }

    #[test]
    fn no_rating_comes_before_its_file() {
        let failure = found("2026-06-02", Purpose::First, "2026-06-01").unwrap_err();
        assert_eq!(failure.to_string(), "rated on 2026-06-01, but submitted only on 2026-06-02");
    }
}
