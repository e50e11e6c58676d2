//! Values of the procedure's data: sets of results, days, and whether an entry holds on a day.

use serde::Deserialize;

use crate::number::stars::Stars;

/// A set of results: star classes, and no star at all; in data `["none", 1, 2]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "Vec<ResultName>")]
pub(crate) struct Results(pub u8);

impl Results {
    const fn bit(stars: Option<Stars>) -> u8 {
        match stars {
            None => 1,
            Some(stars) => 1 << stars.number(),
        }
    }

    pub(crate) const fn contain(self, stars: Option<Stars>) -> bool {
        self.0 & Results::bit(stars) != 0
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum ResultName {
    Stars(Stars),
    None(NoStar),
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum NoStar {
    None,
}

impl From<Vec<ResultName>> for Results {
    fn from(names: Vec<ResultName>) -> Self {
        let bit = |name: &ResultName| match name {
            ResultName::Stars(stars) => Results::bit(Some(*stars)),
            ResultName::None(NoStar::None) => Results::bit(None),
        };
        Results(names.iter().map(bit).fold(0, |set, bit| set | bit))
    }
}

/// A day of the calendar, written `2025-07-06`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Day {
    pub year: i16,
    pub month: i8,
    pub day: i8,
}

impl TryFrom<String> for Day {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let wrong = || format!("`{text}` is no day");
        let (year, rest) = text.split_once('-').ok_or_else(wrong)?;
        let MonthDay { month, day } = MonthDay::try_from(rest.to_owned())?;
        Ok(Day { year: year.parse().map_err(|_| wrong())?, month, day })
    }
}

/// A day of every year, written `04-30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct MonthDay {
    pub month: i8,
    pub day: i8,
}

impl TryFrom<String> for MonthDay {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let parsed = text.split_once('-').and_then(|(month, day)| {
            let (month, day) = (month.parse().ok()?, day.parse().ok()?);
            ((1..=12).contains(&month) && (1..=31).contains(&day))
                .then_some(MonthDay { month, day })
        });
        parsed.ok_or_else(|| format!("`{text}` is no month and day"))
    }
}

/// Whether a row holds on a day. Where no day is asked for every row does, and the newest counts.
pub(crate) fn holds(from: Option<Day>, until: Option<Day>, on: Option<Day>) -> bool {
    on.is_none_or(|on| from.is_none_or(|from| from <= on) && until.is_none_or(|until| on <= until))
}
