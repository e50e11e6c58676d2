//! The ends of terms that run in days, and the days on which nobody works.
//!
//! A term that begins with an event does not count the day of the event (Civil Code 2015, article
//! 147.3). One that ends on a weekend or a holiday ends with the next working day (article 148.5).

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use crate::problem::Failure;
use crate::procedure::day::{days, iso};

/// Public holidays. They are fixed year by year, so the caller gives those that matter; with none
/// given only weekends are known.
///
/// ```
/// use ocop::procedure::{Holidays, day, withdrawal_due};
/// let tet: Holidays = [day("2029-02-12")?, day("2029-02-13")?].into_iter().collect();
/// let due = withdrawal_due(day("2029-01-28")?, &tet)?;
/// assert_eq!(due.last_day, day("2029-02-12")?);
/// assert_eq!(due.next_working_day, day("2029-02-14")?);
/// # Ok::<(), ocop::Failure>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holidays(BTreeSet<Date>);

impl FromIterator<Date> for Holidays {
    fn from_iter<T: IntoIterator<Item = Date>>(days: T) -> Self {
        Holidays(days.into_iter().collect())
    }
}

impl Holidays {
    /// Why nobody works on a day; none on a working day.
    fn off(&self, day: Date) -> Option<DayOff> {
        if matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            Some(DayOff::Weekend)
        } else {
            self.0.contains(&day).then_some(DayOff::Holiday)
        }
    }
}

/// Why nobody works on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub enum DayOff {
    /// A Saturday or a Sunday.
    Weekend,
    /// One of the holidays that were given.
    Holiday,
}

/// The end of a term in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Deadline {
    /// The last day as it is counted.
    #[serde(with = "iso")]
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub last_day: Date,
    /// Whether the last day is a Saturday or a Sunday.
    pub falls_on_weekend: bool,
    /// Whether it is one of the holidays that were given, and no weekend.
    pub falls_on_holiday: bool,
    /// The day to which the Civil Code moves the end (article 148.5): the last day itself where
    /// that is a working day.
    #[serde(with = "iso")]
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub next_working_day: Date,
}

impl Deadline {
    /// A term of days that begins with an event.
    pub(super) fn after(event: Date, term: u16, holidays: &Holidays) -> Result<Self, Failure> {
        let last_day = days(event, term.into())?;
        let mut next_working_day = last_day;
        while holidays.off(next_working_day).is_some() {
            next_working_day = days(next_working_day, 1)?;
        }
        let off = holidays.off(last_day);
        Ok(Deadline {
            last_day,
            falls_on_weekend: off == Some(DayOff::Weekend),
            falls_on_holiday: off == Some(DayOff::Holiday),
            next_working_day,
        })
    }

    /// A term of working days that begins with an event. It ends on one.
    pub(super) fn after_working_days(
        event: Date,
        term: u16,
        holidays: &Holidays,
    ) -> Result<Self, Failure> {
        let (mut last_day, mut left) = (event, term);
        while left > 0 {
            last_day = days(last_day, 1)?;
            if holidays.off(last_day).is_none() {
                left -= 1;
            }
        }
        Deadline::after(last_day, 0, holidays)
    }

    /// Whether the Civil Code moves the end.
    pub fn moves(&self) -> bool {
        self.next_working_day != self.last_day
    }
}

/// The last working day from which a term of working days ends by a day.
pub(super) fn before_working_days(
    end: Date,
    term: u16,
    holidays: &Holidays,
) -> Result<Date, Failure> {
    let (mut day, mut left) = (end, term);
    while left > 0 || holidays.off(day).is_some() {
        if holidays.off(day).is_none() {
            left -= 1;
        }
        day = days(day, -1)?;
    }
    Ok(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procedure::day;

    fn on(text: &str) -> Date {
        day(text).unwrap()
    }

    #[test]
    fn an_end_on_a_weekend_moves_to_monday() {
        let none = Holidays::default();
        for (event, last, next) in [
            ("2026-05-22", "2026-06-21", "2026-06-22"),
            ("2026-05-21", "2026-06-20", "2026-06-22"),
            ("2026-05-20", "2026-06-19", "2026-06-19"),
        ] {
            let end = Deadline::after(on(event), 30, &none).unwrap();
            assert_eq!((end.last_day, end.next_working_day), (on(last), on(next)));
            assert_eq!(end.falls_on_weekend, end.moves());
        }
    }

    #[test]
    fn holidays_that_are_given_move_it_further() {
        let monday: Holidays = [on("2026-06-22")].into_iter().collect();
        let end = Deadline::after(on("2026-05-22"), 30, &monday).unwrap();
        assert_eq!(end.next_working_day, on("2026-06-23"));
        let end = Deadline::after(on("2026-05-23"), 30, &monday).unwrap();
        assert!(end.falls_on_holiday && !end.falls_on_weekend);
    }

    #[test]
    fn working_days_skip_weekends_and_holidays() {
        let none = Holidays::default();
        let end = |event, holidays| Deadline::after_working_days(on(event), 15, holidays).unwrap();
        assert_eq!(end("2026-06-01", &none).last_day, on("2026-06-22"));
        assert_eq!(end("2026-06-05", &none).last_day, on("2026-06-26"));
        assert_eq!(end("2026-06-06", &none).last_day, on("2026-06-26"));
        let given: Holidays = [on("2026-06-10"), on("2026-06-13")].into_iter().collect();
        assert_eq!(end("2026-06-01", &given).last_day, on("2026-06-23"));
    }

    #[test]
    fn counting_back_and_forth_meets() {
        let given: Holidays = [on("2027-04-16"), on("2027-04-30")].into_iter().collect();
        for end in ["2027-04-29", "2026-10-29", "2027-05-02", "2027-05-03"] {
            let first = before_working_days(on(end), 15, &given).unwrap();
            assert!(given.off(first).is_none());
            let due = Deadline::after_working_days(first, 15, &given).unwrap().last_day;
            assert!(due <= on(end), "{first} {due}");
            let mut later = days(first, 1).unwrap();
            while given.off(later).is_some() {
                later = days(later, 1).unwrap();
            }
            let due = Deadline::after_working_days(later, 15, &given).unwrap().last_day;
            assert!(due > on(end), "{later} {due}");
        }
    }

    #[test]
    fn the_end_of_the_calendar_is_an_error() {
        let none = Holidays::default();
        assert!(Deadline::after(Date::MAX, 1, &none).is_err());
        assert!(Deadline::after_working_days(Date::MAX, 1, &none).is_err());
    }
}
