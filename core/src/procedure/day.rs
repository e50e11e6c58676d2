//! Days: read from text, moved by a term, written to data.

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde::Serializer;

use crate::input::clip;
use crate::problem::{Concern, Failure, Problem};

/// A text that is no day, or a term that leaves the calendar.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DateError {
    /// The text has not the form of a day.
    #[error("`{0}` is no date, expected year, month and day such as `2026-05-22`")]
    Unreadable(String),
    /// The calendar has no such day.
    #[error("`{0}` is no day of the calendar")]
    NoSuchDay(String),
    /// A term that starts on this day ends after the year 9999, or before it began.
    #[error("a term that starts on {0} leaves the calendar")]
    OutOfCalendar(Date),
}

/// Reads a day in the form `2026-05-22`, and in no other.
///
/// # Errors
/// Another form, or a day that the calendar does not have.
///
/// ```
/// assert_eq!(ocop::procedure::day("2026-05-22")?, jiff::civil::date(2026, 5, 22));
/// assert!(ocop::procedure::day("22/5/2026").is_err());
/// let error = ocop::procedure::day("2026-02-29").unwrap_err();
/// assert_eq!(error.to_string(), "`2026-02-29` is no day of the calendar");
/// # Ok::<(), ocop::procedure::DateError>(())
/// ```
pub fn day(text: &str) -> Result<Date, DateError> {
    let digit = |(i, byte): (usize, u8)| match i {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    if text.len() != 10 || !text.bytes().enumerate().all(digit) {
        return Err(DateError::Unreadable(clip(text)));
    }
    text.parse().map_err(|_| DateError::NoSuchDay(text.to_owned()))
}

/// The day that many days later, or earlier where the number is negative.
pub(super) fn days(from: Date, days: i64) -> Result<Date, DateError> {
    moved(from, days.days())
}

/// The day that many months later; the last of the month where that month is shorter.
pub(super) fn months(from: Date, months: i64) -> Result<Date, DateError> {
    moved(from, months.months())
}

fn moved(from: Date, by: Span) -> Result<Date, DateError> {
    from.checked_add(by).map_err(|_| DateError::OutOfCalendar(from))
}

pub(crate) fn iso<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(date)
}

pub(crate) fn iso_or_null<S: Serializer>(
    date: &Option<Date>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match date {
        Some(date) => serializer.collect_str(date),
        None => serializer.serialize_none(),
    }
}

impl DateError {
    /// The failure, with the name of the field that holds the day.
    pub(crate) fn at(&self, field: &'static str) -> Failure {
        Failure::of(Concern::Procedure, problem(self).at(field))
    }
}

impl From<DateError> for Failure {
    fn from(error: DateError) -> Self {
        Failure::of(Concern::Procedure, problem(&error))
    }
}

fn problem(error: &DateError) -> Problem {
    let new = |code, vi: String| Problem::new(code, error, vi);
    match error {
        DateError::Unreadable(text) => {
            new("unreadable-date", format!("`{text}` không phải ngày, cần dạng `2026-05-22`"))
                .value(text)
                .help("write four digits for the year and two each for month and day")
        }
        DateError::NoSuchDay(text) => {
            new("no-such-day", format!("lịch không có ngày `{text}`")).value(text)
        }
        DateError::OutOfCalendar(date) => {
            new("out-of-calendar", format!("thời hạn tính từ {date} vượt ra ngoài lịch"))
                .value(date)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn other_forms_are_refused() {
        for text in ["", "2026-5-22", "20260522", "2026-05-22T00:00", "-026-05-22", "2026/05/22"] {
            assert!(matches!(day(text), Err(DateError::Unreadable(_))), "{text}");
        }
        for text in ["2026-00-01", "2026-13-01", "2026-04-31", "2100-02-29"] {
            assert!(matches!(day(text), Err(DateError::NoSuchDay(_))), "{text}");
        }
        assert!(day("2024-02-29").is_ok());
    }

    #[test]
    fn terms_beyond_the_calendar_are_errors() {
        assert_eq!(days(Date::MAX, 1), Err(DateError::OutOfCalendar(Date::MAX)));
        assert_eq!(months(Date::MAX, 36), Err(DateError::OutOfCalendar(Date::MAX)));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,12}") {
            if let Ok(date) = day(&text) {
                prop_assert_eq!(date.to_string(), text);
            }
        }
    }
}
