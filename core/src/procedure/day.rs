//! Days: read from text, moved by a term, written to data.

use std::borrow::Cow;

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use crate::problem::catalogue::procedure::{
    ambiguous_date, no_such_day, out_of_calendar, unreadable_date,
};
use crate::problem::{Concern, Failure, Problem, Say};
use crate::procedure::law::Day;
use crate::text::{Lang, clip};

/// Reads a day: `2026-05-22`, also with the midnight that tables add (`2026-05-22 00:00:00`), or day
/// first as in Vietnam where the day cannot be a month (`22/05/2026`).
///
/// # Errors
/// Another form, `05/06/2026` that could be two days, or a day that the calendar does not have.
///
/// ```
/// assert_eq!(ocop::procedure::day("2026-05-22")?, jiff::civil::date(2026, 5, 22));
/// assert_eq!(ocop::procedure::day("22/5/2026")?, jiff::civil::date(2026, 5, 22));
/// assert!(ocop::procedure::day("5/6/2026").is_err());
/// let error = ocop::procedure::day("2026-02-29").unwrap_err();
/// assert_eq!(error.to_string(), "`2026-02-29` is no day of the calendar");
/// # Ok::<(), ocop::Failure>(())
/// ```
pub fn day(text: &str) -> Result<Date, Failure> {
    read(text).map_err(|problem| Failure::of(Concern::Procedure, problem))
}

/// The same, with the problem by itself.
pub(crate) fn read(text: &str) -> Result<Date, Problem> {
    let plain = without_midnight(text.trim());
    let digit = |(i, byte): (usize, u8)| match i {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    if plain.len() == 10 && plain.bytes().enumerate().all(digit) {
        return plain.parse().map_err(|_| no_such_day(plain));
    }
    day_first(plain).unwrap_or_else(|| Err(unreadable_date(&clip(text))))
}

/// A day less the midnight that it begins with.
fn without_midnight(text: &str) -> &str {
    let is_midnight = |time: &str| {
        let (clock, fraction) = time.split_once('.').unwrap_or((time, "0"));
        let zeros = !fraction.is_empty() && fraction.bytes().all(|digit| digit == b'0');
        zeros && matches!(clock, "00:00" | "00:00:00")
    };
    match text.split_once(['T', ' ']) {
        Some((day, time)) if is_midnight(time) => day,
        _ => text,
    }
}

/// Day, month and year, if the text has that form. A day that could be the month is not guessed.
fn day_first(text: &str) -> Option<Result<Date, Problem>> {
    let separator = ['/', '-', '.'].into_iter().find(|separator| text.contains(*separator))?;
    let parts: Vec<&str> = text.split(separator).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let number = |text: &str, most: usize| {
        let plain = text.len() <= most && text.bytes().all(|b| b.is_ascii_digit());
        if plain { text.parse::<i16>().ok() } else { None }
    };
    let (day, month) = (number(day, 2)?, number(month, 2)?);
    let year = number(year, 4).filter(|_| year.len() == 4)?;
    let date =
        |month, day| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
    if let (true, Some(one), Some(other)) = (day != month, date(month, day), date(day, month)) {
        return Some(Err(ambiguous_date(&clip(text), &one.to_string(), &other.to_string())));
    }
    if month > 12 {
        return None;
    }
    Some(date(month, day).ok_or_else(|| no_such_day(&clip(text))))
}

/// The day that many days later, or earlier where the number is negative.
pub(super) fn days(from: Date, days: i64) -> Result<Date, Failure> {
    moved(from, days.days())
}

/// The day that many months later; the last of the month where that month is shorter.
pub(super) fn months(from: Date, months: i64) -> Result<Date, Failure> {
    moved(from, months.months())
}

fn moved(from: Date, by: Span) -> Result<Date, Failure> {
    from.checked_add(by).map_err(|_| beyond(from))
}

pub(super) fn beyond(from: Date) -> Failure {
    Failure::of(Concern::Procedure, out_of_calendar(from))
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Day { year: date.year(), month: date.month(), day: date.day() }
    }
}

impl Say for Date {
    fn say(&self, _: Lang) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }
}

/// A day for people: 22/05/2026 in Vietnamese, 2026-05-22 in English.
pub(crate) fn said(date: Date) -> (String, String) {
    let vi = format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year());
    (vi, date.to_string())
}

/// A day as text in data.
pub(crate) mod iso {
    use jiff::civil::Date;
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(crate) fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(date)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Date, D::Error> {
        let text = String::deserialize(deserializer)?;
        super::read(&text).map_err(|problem| de::Error::custom(problem.message))
    }
}

/// A day as text in data, or null.
pub(crate) mod iso_or_null {
    use jiff::civil::Date;
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(crate) fn serialize<S: Serializer>(
        date: &Option<Date>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match date {
            Some(date) => serializer.collect_str(date),
            None => serializer.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Date>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        let read = text.map(|text| super::read(&text)).transpose();
        read.map_err(|problem| de::Error::custom(problem.message))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(result: Result<Date, Failure>) -> &'static str {
        result.unwrap_err().first().code
    }

    #[test]
    fn other_forms_are_refused() {
        for text in [
            "",
            "2026-5-22",
            "20260522",
            "2026-05-22T07:00",
            "2026-05-22T00:00Z",
            "-026-05-22",
            "2026/05/22",
            "05/22/2026",
            "22/05/26",
            "22/05-2026",
            "+2/05/2026",
        ] {
            assert_eq!(code(day(text)), "unreadable-date", "{text}");
        }
        for text in
            ["2026-00-01", "2026-13-01", "2026-04-31", "2100-02-29", "31/04/2026", "32/1/2026"]
        {
            assert_eq!(code(day(text)), "no-such-day", "{text}");
        }
        for text in ["05/06/2026", "5/6/2026", "1.12.2026", "05-06-2026"] {
            assert_eq!(code(day(text)), "ambiguous-date", "{text}");
        }
        let said = day("05/06/2026").unwrap_err().to_string();
        assert!(said.contains("2026-06-05") && said.contains("2026-05-06"), "{said}");
        assert!(day("2024-02-29").is_ok());
    }

    #[test]
    fn what_can_only_be_one_day_is_that_day() {
        for text in [
            " 2026-05-22 ",
            "2026-05-22T00:00",
            "2026-05-22 00:00:00",
            "2026-05-22T00:00:00.000",
            "22/05/2026",
            "22/5/2026",
            "22-05-2026",
            "22.5.2026",
        ] {
            assert_eq!(day(text), Ok(jiff::civil::date(2026, 5, 22)), "{text}");
        }
        assert_eq!(day("05/05/2026"), Ok(jiff::civil::date(2026, 5, 5)));
    }

    #[test]
    fn terms_beyond_the_calendar_are_errors() {
        assert_eq!(code(days(Date::MAX, 1)), "out-of-calendar");
        assert_eq!(code(months(Date::MAX, 36)), "out-of-calendar");
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,12}") {
            if let Ok(date) = day(&text) {
                prop_assert_eq!(day(&date.to_string()), Ok(date));
            }
        }
    }
}
