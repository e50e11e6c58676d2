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
                unknown_field(&path, &path, OneOf::of(&self.asked))
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

/// The problem of a value that is of the wrong type. The place is a path of clipped keys.
pub(crate) fn wrong(place: &str, found: &Raw, expected: Text) -> Problem {
    wrong_type(place, found.kind(), &found.shown(), expected)
}
