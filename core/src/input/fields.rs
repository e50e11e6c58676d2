//! The one reader of objects from outside: every field is asked for once, and what nobody asked for
//! is refused.

use std::collections::HashSet;

use crate::input::Raw;
use crate::input::document::Document;
use crate::problem::catalogue::input::{duplicate_key, missing_field, unknown_field, wrong_type};
use crate::problem::{OneOf, Problem, Problems};
use crate::text::{Text, clip};

/// What a field holds, in the words of a message.
pub(crate) mod expected {
    use crate::text::Text;

    pub(crate) const OBJECT: Text = Text::fixed("một đối tượng", "an object");
    pub(crate) const LIST: Text = Text::fixed("một danh sách", "a list");
    pub(crate) const TEXT: Text = Text::fixed("một chuỗi", "a text");
    pub(crate) const WHOLE: Text = Text::fixed("một số nguyên", "a whole number");
    pub(crate) const TRUTH: Text = Text::fixed("true hoặc false", "true or false");
}

/// An object while it is read.
pub(crate) struct Fields<'a> {
    /// The path to the object; empty at the top.
    place: String,
    entries: Vec<(&'a str, &'a Raw)>,
    asked: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// Begins to read an object; `name` is what it is called where it is no object.
    pub(crate) fn of(name: &str, raw: &'a Raw, problems: &mut Problems) -> Option<Self> {
        let Raw::Map(entries) = raw else {
            problems.note(|| wrong(name, raw, expected::OBJECT));
            return None;
        };
        Some(Fields::of_entries("", entries, problems))
    }

    /// Begins to read the entries of an object at a place. A key that is there twice is a problem;
    /// its first value is read.
    pub(crate) fn of_entries(
        place: &str,
        entries: &'a [(String, Raw)],
        problems: &mut Problems,
    ) -> Self {
        let mut fields = Fields { place: place.to_owned(), entries: Vec::new(), asked: Vec::new() };
        let mut seen = HashSet::new();
        for (key, value) in entries {
            if seen.insert(key.as_str()) {
                fields.entries.push((key, value));
            } else {
                problems.note(|| duplicate_key(&fields.path(key), &clip(key)));
            }
        }
        fields
    }

    /// The path to a field of this object, as a person would look for it.
    pub(crate) fn path(&self, key: &str) -> String {
        let key = clip(key);
        if self.place.is_empty() { key } else { format!("{}.{key}", self.place) }
    }

    /// The value of a field; none where it is absent or `null`.
    pub(crate) fn take(&mut self, field: &'static str) -> Option<&'a Raw> {
        self.take_or_null(field).filter(|value| **value != Raw::Null)
    }

    /// The value of a field where `null` is a value like others; none where it is absent.
    pub(crate) fn take_or_null(&mut self, field: &'static str) -> Option<&'a Raw> {
        self.asked.push(field);
        let at = self.entries.iter().position(|(key, _)| *key == field)?;
        Some(self.entries.remove(at).1)
    }

    pub(crate) fn text(&mut self, field: &'static str, problems: &mut Problems) -> Option<&'a str> {
        match self.take(field)? {
            Raw::Text(text) => Some(text),
            other => self.refuse(field, other, expected::TEXT, problems),
        }
    }

    pub(crate) fn whole(&mut self, field: &'static str, problems: &mut Problems) -> Option<i64> {
        match self.take(field)? {
            Raw::Int(number) => Some(*number),
            other => self.refuse(field, other, expected::WHOLE, problems),
        }
    }

    pub(crate) fn truth(&mut self, field: &'static str, problems: &mut Problems) -> Option<bool> {
        match self.take(field)? {
            Raw::Bool(value) => Some(*value),
            other => self.refuse(field, other, expected::TRUTH, problems),
        }
    }

    pub(crate) fn list(
        &mut self,
        field: &'static str,
        problems: &mut Problems,
    ) -> Option<&'a [Raw]> {
        self.list_of(field, expected::LIST, problems)
    }

    /// A list, with what it should hold in words.
    pub(crate) fn list_of(
        &mut self,
        field: &'static str,
        expected: Text,
        problems: &mut Problems,
    ) -> Option<&'a [Raw]> {
        match self.take(field)? {
            Raw::List(items) => Some(items),
            other => self.refuse(field, other, expected, problems),
        }
    }

    pub(crate) fn object(
        &mut self,
        field: &'static str,
        problems: &mut Problems,
    ) -> Option<Fields<'a>> {
        match self.take(field)? {
            Raw::Map(entries) => Some(Fields::of_entries(&self.path(field), entries, problems)),
            other => self.refuse(field, other, expected::OBJECT, problems),
        }
    }

    /// Reads a field by its type; `left_out` is its value where it may be absent and its type does
    /// not say so.
    pub(crate) fn read<T: Document>(
        &mut self,
        field: &'static str,
        left_out: Option<T>,
        problems: &mut Problems,
    ) -> Option<T> {
        if let Some(raw) = self.take(field) {
            return T::read(&self.path(field), raw, problems);
        }
        let value = left_out.or_else(T::left_out);
        if value.is_none() {
            self.missing(field, problems);
        }
        value
    }

    /// Notes that a field must be there.
    pub(crate) fn missing(&self, field: &'static str, problems: &mut Problems) {
        problems.push(missing_field(&self.path(field)));
    }

    /// What was not asked for, in the order given: the entries of a map with keys of its own.
    pub(crate) fn rest(self) -> impl Iterator<Item = (&'a str, &'a Raw)> {
        self.entries.into_iter()
    }

    /// Ends the reading: what was not asked for is refused.
    pub(crate) fn finish(self, problems: &mut Problems) {
        for (key, _) in &self.entries {
            problems.note(|| {
                let path = self.path(key);
                unknown_field(&path, &path, meant(key, &self.asked), OneOf::of(&self.asked))
            });
        }
    }

    /// Notes that a field is of another type than it should be.
    pub(crate) fn refuse<T>(
        &self,
        field: &str,
        found: &Raw,
        expected: Text,
        problems: &mut Problems,
    ) -> Option<T> {
        problems.note(|| wrong(&self.path(field), found, expected));
        None
    }
}

/// The field that a writer may have had in mind, as part of a message: the nearest one, where a third
/// of its letters at most is missing, superfluous or another.
fn meant(key: &str, fields: &[&str]) -> Text {
    let near = fields.iter().map(|field| (distance(key, field), field));
    match near.min().filter(|(distance, field)| distance * 3 <= field.len()) {
        Some((_, field)) => {
            Text::new(format!(" (có phải `{field}` không?)"), format!(" (did you mean `{field}`?)"))
        }
        None => Text::EMPTY,
    }
}

/// How many characters must be put in, taken out or replaced to make a key a field; keys that are much
/// longer than fields are not looked at to the end.
fn distance(key: &str, field: &str) -> usize {
    let mut costs: Vec<usize> = (0..=field.len()).collect();
    for (typed, at) in key.chars().take(2 * field.len()).zip(1..) {
        let above = std::mem::replace(&mut costs, vec![at]);
        for ((letter, diagonal), up) in field.chars().zip(&above).zip(above.iter().skip(1)) {
            let left = costs.last().copied().unwrap_or(at);
            costs.push((diagonal + usize::from(letter != typed)).min(left + 1).min(up + 1));
        }
    }
    costs.last().copied().unwrap_or(0)
}

/// The problem of a value that is of the wrong type. The place is a path of clipped keys.
pub(crate) fn wrong(place: &str, found: &Raw, expected: Text) -> Problem {
    wrong_type(place, found.kind(), &found.shown(), expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_that_is_nearly_right_is_named() {
        let fields = ["edition", "set", "member", "choices", "knockouts"];
        for (typed, nearest) in [
            ("knockout", "knockouts"),
            ("memebr", "member"),
            ("Member", "member"),
            ("choises", "choices"),
            ("sets", "set"),
        ] {
            assert_eq!(
                meant(typed, &fields).en,
                format!(" (did you mean `{nearest}`?)"),
                "{typed}"
            );
        }
        for far in ["", "a", "product", "members_of_council", "lan", &"x".repeat(1_000_000)] {
            assert_eq!(meant(far, &fields), Text::EMPTY, "{far}");
        }
        assert_eq!(meant("set", &[]), Text::EMPTY);
    }
}
