//! Reads a sheet from data of JSON shape and collects everything that is wrong with it.

use std::collections::{BTreeMap, HashSet};

use crate::input::Raw;
use crate::law::SetRef;
use crate::rubric::Rubric;
use crate::rubric::code::Code;
use crate::sheet::check::SheetProblem;
use crate::sheet::{Answer, Header, Sheet};

const FIELDS: [&str; 6] = ["edition", "set", "member", "header", "choices", "knockouts"];

/// The sheet as far as it can be read, and what is wrong with the rest.
/// With a rubric, a criterion that it lacks stays on the sheet whatever was said of it, so that the
/// check reports it as unknown and not its value as wrong.
pub(super) fn sheet(raw: &Raw, rubric: Option<&Rubric>) -> (Sheet, Vec<SheetProblem>) {
    let mut reader = Reader { rubric, sheet: Sheet::default(), problems: Vec::new() };
    match raw {
        Raw::Map(entries) if entries.iter().any(|(key, _)| FIELDS.contains(&key.as_str())) => {
            reader.fields(entries);
        }
        Raw::Map(entries) => reader.choices(entries),
        other => reader.wrong_type("sheet", other, "an object"),
    }
    (reader.sheet, reader.problems)
}

struct Reader<'r> {
    rubric: Option<&'r Rubric>,
    sheet: Sheet,
    problems: Vec<SheetProblem>,
}

impl Reader<'_> {
    fn wrong_type(&mut self, place: &str, found: &Raw, expected: &'static str) {
        let place = crate::input::clip(place);
        let (kind, value) = (found.kind_en(), found.shown());
        self.problems.push(SheetProblem::WrongType { place, kind, value, expected });
    }

    fn once<'a>(&mut self, entries: &'a [(String, Raw)]) -> Vec<&'a (String, Raw)> {
        let mut seen = HashSet::new();
        let mut unique = Vec::new();
        for entry in entries {
            if seen.insert(entry.0.as_str()) {
                unique.push(entry);
            } else {
                self.problems
                    .push(SheetProblem::DuplicateKey { key: crate::input::clip(&entry.0) });
            }
        }
        unique
    }

    fn fields(&mut self, entries: &[(String, Raw)]) {
        for (key, value) in self.once(entries) {
            match (key.as_str(), value) {
                ("edition" | "set" | "member" | "header", Raw::Null) => {}
                ("edition", Raw::Text(edition)) => self.sheet.edition = Some(edition.clone()),
                ("set", Raw::Int(number)) => self.sheet.set = Some(SetRef::Number(*number)),
                ("set", Raw::Text(slug)) => self.sheet.set = Some(SetRef::Slug(slug.clone())),
                ("member", Raw::Text(name)) => self.sheet.member = Some(name.clone()),
                ("header", Raw::Map(entries)) => self.header(entries),
                ("choices", Raw::Map(entries)) => self.choices(entries),
                ("knockouts", Raw::List(ids)) => self.knockouts(ids),
                ("edition" | "member", other) => self.wrong_type(key, other, "a text"),
                ("set", other) => self.wrong_type(key, other, "a number or a slug"),
                ("header" | "choices", other) => self.wrong_type(key, other, "an object"),
                ("knockouts", other) => self.wrong_type(key, other, "a list of ids"),
                _ => {
                    let field = crate::input::clip(key);
                    self.problems.push(SheetProblem::UnknownField { field, allowed: &FIELDS });
                }
            }
        }
    }

    fn header(&mut self, entries: &[(String, Raw)]) {
        for (key, value) in self.once(entries) {
            match (self.sheet.header.field(key), value) {
                (None, _) => {
                    let field = format!("header.{}", crate::input::clip(key));
                    self.problems
                        .push(SheetProblem::UnknownField { field, allowed: &Header::FIELDS });
                }
                (Some(_), Raw::Null) => {}
                (Some(field), Raw::Text(text)) => *field = Some(text.clone()),
                (Some(_), other) => self.wrong_type(&format!("header.{key}"), other, "a text"),
            }
        }
    }

    fn choices(&mut self, entries: &[(String, Raw)]) {
        let mut answers = BTreeMap::new();
        let mut seen = HashSet::new();
        for (key, value) in self.once(entries) {
            let Ok(code) = key.parse::<Code>() else {
                let code = crate::input::clip(key);
                self.problems.push(SheetProblem::UnknownCriterion { code, allowed: Vec::new() });
                continue;
            };
            // One letter can be typed in several ways, such as `1.đ` and `1.Đ`.
            if !seen.insert(code) {
                self.problems.push(SheetProblem::DuplicateKey { key: crate::input::clip(key) });
                continue;
            }
            if self.rubric.is_some_and(|rubric| rubric.criterion(code).is_none()) {
                answers.insert(code, Answer::None);
                continue;
            }
            match value {
                Raw::Null => {}
                Raw::Text(text) if text == "none" => {
                    answers.insert(code, Answer::None);
                }
                Raw::Int(number) => match u16::try_from(*number) {
                    Ok(number) if number > 0 => {
                        answers.insert(code, Answer::Option(number));
                    }
                    _ => self.problems.push(SheetProblem::OptionOutOfRange {
                        criterion: code,
                        option: *number,
                        options: None,
                    }),
                },
                other => self.wrong_type(key, other, "an option number, \"none\" or null"),
            }
        }
        self.sheet.answers = answers.into_iter().collect();
    }

    fn knockouts(&mut self, ids: &[Raw]) {
        let mut seen = HashSet::new();
        for id in ids {
            match id {
                Raw::Text(id) if !seen.insert(id) => {
                    self.problems.push(SheetProblem::DuplicateKey { key: crate::input::clip(id) });
                }
                Raw::Text(id) => self.sheet.knockouts.push(id.clone()),
                other => self.wrong_type("knockouts", other, "an id"),
            }
        }
    }
}
