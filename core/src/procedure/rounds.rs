//! The yearly rounds of assessment (26/2026, article 5).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::law::{Edition, editions};
use crate::problem::catalogue::procedure::before_rounds;
use crate::problem::{Concern, Failure};
use crate::procedure::Holidays;
use crate::procedure::built_in::Law;
use crate::procedure::day::{beyond, days};
use crate::procedure::deadline::before_working_days;
use crate::procedure::law::{Articles, MonthDay, Word};
use crate::procedure::level::Level;

/// One round. The decision says "before 30 June", so the last day is the one before.
///
/// Provinces and the ministry may hold further rounds under their own rules; those are not known
/// here. Re-ratings are not bound to rounds (article 7.6g).
#[derive(Clone, Copy, Debug)]
pub struct Round {
    /// Province or centre.
    pub level: Level,
    /// The number that article 5 gives it, 1 or 2.
    pub number: u8,
    /// The last day on which the level below proposes a file for it.
    pub propose_by: Date,
    /// The last day on which its assessment is held.
    pub rate_by: Date,
    pub(crate) law: Law,
    pub(crate) articles: &'static Articles,
}

/// How a round stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub enum Phase {
    /// Files can still be proposed for it.
    Open,
    /// Its files are fixed; the assessment is due.
    Rating,
    /// It is over.
    Over,
}

impl Round {
    /// How the round stands on a day.
    pub fn phase(&self, on: Date) -> Phase {
        match on {
            _ if on <= self.propose_by => Phase::Open,
            _ if on <= self.rate_by => Phase::Rating,
            _ => Phase::Over,
        }
    }
}

impl Round {
    /// The last day for the producer's file at the commune, so that the commune's term of working days
    /// (article 7.2) ends when files have to be proposed; none for a round that gets them from the
    /// province. The producer may of course come earlier.
    ///
    /// # Errors
    /// Days beyond the calendar.
    ///
    /// ```
    /// use ocop::procedure::{Holidays, day, rounds};
    /// let round = rounds(day("2027-01-10")?)?[0];
    /// assert_eq!(round.propose_by, day("2027-04-29")?);
    /// assert_eq!(round.file_by(&Holidays::default())?, Some(day("2027-04-08")?));
    /// let kings: Holidays = [day("2027-04-16")?].into_iter().collect();
    /// assert_eq!(round.file_by(&kings)?, Some(day("2027-04-07")?));
    /// # Ok::<(), ocop::Failure>(())
    /// ```
    pub fn file_by(&self, holidays: &Holidays) -> Result<Option<Date>, Failure> {
        let rule = self.law.procedure.commune.as_ref().filter(|_| self.level == Level::Province);
        rule.map(|rule| before_working_days(self.propose_by, rule.working_days, holidays))
            .transpose()
    }
}

/// How many rounds of each level are named that can still take files.
const OPEN_ROUNDS: usize = 2;

/// The rounds that matter on a day: those of each level that are being rated, then the next two
/// that still take files; the province first, and in the order of their days.
///
/// Rounds whose files were due before 22 May 2026 are left out: those files are older than the
/// decision, and article 12.2 sets their term (see [`crate::procedure::edition_for`]).
///
/// # Errors
/// A day before the decision came into force, or one at the end of the calendar.
///
/// ```
/// let rounds = ocop::procedure::rounds(ocop::procedure::day("2026-08-15")?)?;
/// let next = &rounds[0];
/// assert_eq!((next.level, next.number), (ocop::Level::Province, 2));
/// assert_eq!(next.propose_by.to_string(), "2026-10-29");
/// assert_eq!(next.rate_by.to_string(), "2026-12-29");
/// # Ok::<(), ocop::Failure>(())
/// ```
pub fn rounds(on: Date) -> Result<Vec<Round>, Failure> {
    let law = law(on)?;
    let mut found = Vec::new();
    for level in Level::ALL {
        let mut of_level = Vec::new();
        for year in on.year()..=on.year().saturating_add(2) {
            for yearly in law.procedure.rounds.iter().filter(|r| r.level == level) {
                of_level.push(Round {
                    level,
                    number: yearly.number,
                    propose_by: before(year, yearly.files_before, on)?,
                    rate_by: before(year, yearly.rating_before, on)?,
                    law,
                    articles: &yearly.articles,
                });
            }
        }
        of_level.sort_by_key(|round| round.propose_by);
        let begins = law.edition.in_force_from();
        of_level.retain(|r| r.propose_by >= begins && r.phase(on) != Phase::Over);
        let running = of_level.iter().filter(|r| r.phase(on) == Phase::Rating).count();
        found.extend(of_level.into_iter().take(running + OPEN_ROUNDS));
    }
    Ok(found)
}

/// The law whose rounds are held on a day.
fn law(on: Date) -> Result<Law, Failure> {
    let with_rounds = |edition: &&'static Edition| {
        edition.procedure().is_some_and(|procedure| !procedure.rounds.is_empty())
    };
    let held = editions().iter().find(|e| e.in_force_from() <= on).filter(with_rounds);
    held.map_or_else(
        || {
            let first = editions().iter().rev().find(with_rounds);
            let problem = before_rounds(on, first.map_or(on, Edition::in_force_from));
            let cited = first.and_then(|edition| Law::of(edition).ok()).and_then(|law| {
                let rounds = law.procedure.rounds.iter().flat_map(|round| &*round.articles);
                let mut articles: Vec<Word> =
                    rounds.chain(&*law.procedure.in_force).cloned().collect();
                articles.dedup();
                law.cite(&articles).article
            });
            Err(Failure::of(Concern::Procedure, problem.by(cited)))
        },
        Law::of,
    )
}

/// The day before a day of the year.
fn before(year: i16, MonthDay { month, day }: MonthDay, on: Date) -> Result<Date, Failure> {
    days(Date::new(year, month, day).map_err(|_| beyond(on))?, -1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procedure::day;

    fn on(text: &str) -> Vec<String> {
        let on = day(text).unwrap();
        let said = |r: Round| {
            let phase = match r.phase(on) {
                Phase::Open => "open",
                Phase::Rating => "rating",
                Phase::Over => "over",
            };
            let (level, number) = (r.level.name(), r.number);
            format!("{level} {number} {phase} {} {}", r.propose_by, r.rate_by)
        };
        rounds(on).unwrap().into_iter().map(said).collect()
    }

    #[test]
    fn the_first_day_of_the_decision() {
        assert_eq!(
            on("2026-05-22"),
            [
                "province 2 open 2026-10-29 2026-12-29",
                "province 1 open 2027-04-29 2027-06-29",
                "central 1 open 2026-07-29 2026-09-29",
                "central 2 open 2027-01-29 2027-03-29",
            ]
        );
        let failure = rounds(day("2026-05-21").unwrap()).unwrap_err();
        assert!(failure.to_string().ends_with("exist from 2026-05-22"), "{failure}");
    }

    #[test]
    fn before_the_thirtieth_ends_with_the_twenty_ninth() {
        for (last, next, round) in [
            ("2027-04-29", "2027-04-30", "province 1"),
            ("2027-10-29", "2027-10-30", "province 2"),
            ("2027-07-29", "2027-07-30", "central 1"),
            ("2028-01-29", "2028-01-30", "central 2"),
        ] {
            let says = |day: &str, phase: &str| {
                let start = format!("{round} {phase} ");
                on(day).iter().any(|r| r.starts_with(&start) && r.contains(last))
            };
            assert!(says(last, "open") && !says(last, "rating"), "{last}");
            assert!(says(next, "rating") && !says(next, "open"), "{next}");
        }
        for (last, next) in [
            ("2027-06-29", "2027-06-30"),
            ("2027-12-29", "2027-12-30"),
            ("2027-09-29", "2027-09-30"),
            ("2028-03-29", "2028-03-30"),
        ] {
            let due = |day: &str| on(day).iter().any(|r| r.contains("rating") && r.ends_with(last));
            assert!(due(last) && !due(next), "{last}");
        }
    }

    #[test]
    fn a_day_at_the_end_of_the_calendar_is_an_error() {
        assert!(rounds(Date::MAX).is_err());
    }
}
