//! What was most likely meant by a name that is not on the list.

use crate::problem::Problem;

/// Names shorter than this are too like each other.
const SHORTEST: usize = 3;

impl Problem {
    /// Names the allowed value that the given one is a misspelling of, if there is one.
    pub(crate) fn with_nearest(mut self) -> Self {
        let given = self.value.as_deref().unwrap_or_default();
        if let Some(meant) = nearest(given, &self.allowed) {
            let (en, vi) = (format!("; did you mean `{meant}`?"), format!("; có phải `{meant}`?"));
            self.message.push_str(&en);
            self.message_vi.push_str(&vi);
        }
        self
    }
}

/// The name that is nearest to the given one: at most a third of its characters differ, whatever the
/// case and whatever joins its words. Another number is no misspelling: neither `9` of `1`, nor the
/// set 2 of the set 1.
pub(crate) fn nearest<'a>(given: &str, names: &'a [String]) -> Option<&'a str> {
    let given = plain(given.rsplit('.').next().unwrap_or(given));
    if given.len() < SHORTEST || !given.iter().any(|c| c.is_alphabetic()) {
        return None;
    }
    let most = (given.len() / 3).max(1);
    let near = |name: &'a String| {
        let own = plain(name);
        let alike = own.len() >= SHORTEST
            && own.len().abs_diff(given.len()) <= most
            && digits(&own).eq(digits(&given));
        let steps = if alike { distance(&given, &own) } else { usize::MAX };
        (steps <= most).then_some((steps, name.as_str()))
    };
    let near = names.iter().filter_map(near).min_by_key(|(steps, _)| *steps);
    near.map(|(_, name)| name)
}

/// A name less what differs between languages and styles.
fn plain(name: &str) -> Vec<char> {
    let joins = |c: &char| !matches!(c, '_' | '-' | ' ');
    name.chars().flat_map(char::to_lowercase).filter(joins).collect()
}

fn digits(name: &[char]) -> impl Iterator<Item = &char> {
    name.iter().filter(|c| c.is_ascii_digit())
}

/// How many characters must be put in, left out or changed.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (before, c) in one.iter().enumerate() {
        let (mut diagonal, mut left) = (before, before + 1);
        for (steps, d) in row.iter_mut().skip(1).zip(other) {
            left = (diagonal + usize::from(c != d)).min(*steps + 1).min(left + 1);
            diagonal = *steps;
            *steps = left;
        }
        if let Some(first) = row.first_mut() {
            *first = before + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_name_is_found_and_another_is_not() {
        let names = ["gates", "knockouts", "gate_rule", "producer_kind", "quang-tri-2019"]
            .map(str::to_owned);
        for (given, meant) in [
            ("gate", Some("gates")),
            ("gats", Some("gates")),
            ("KnockOut", Some("knockouts")),
            ("gateRule", Some("gate_rule")),
            ("portfolio.3.producer-kin", Some("producer_kind")),
            ("quang tri 2019", Some("quang-tri-2019")),
            ("quang-tri-2020", None),
            ("colour", None),
            ("ga", None),
            ("123", None),
            ("", None),
        ] {
            assert_eq!(nearest(given, &names), meant, "{given}");
        }
    }

    #[test]
    fn distances_are_counted_both_ways() {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        for (one, other, steps) in [("", "", 0), ("", "abc", 3), ("kitten", "sitting", 3)] {
            assert_eq!(distance(&chars(one), &chars(other)), steps);
            assert_eq!(distance(&chars(other), &chars(one)), steps);
        }
    }
}
