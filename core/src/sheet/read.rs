//! Reads a sheet from data of JSON shape and collects everything that is wrong with it.

use std::collections::{BTreeSet, HashSet};

use crate::input::{Fields, Raw, expected, wrong};
use crate::law::SetRef;
use crate::problem::catalogue::input::duplicate_key;
use crate::problem::catalogue::sheet::{Codes, Options, option_out_of_range, unknown_criterion};
use crate::problem::{OneOf, Problems};
use crate::rubric::code::Code;
use crate::rubric::{Criterion, Rubric};
use crate::sheet::{Answer, Header, Sheet, unknown_code};
use crate::text::{Text, clip};

const FIELDS: [&str; 6] = ["edition", "set", "member", "header", "choices", "knockouts"];

const SET: Text = Text::fixed("số thứ tự hoặc tên ngắn của bộ", "a number or a slug");
const IDS: Text = Text::fixed("danh sách mã căn cứ", "a list of ids");
const ID: Text = Text::fixed("mã căn cứ", "an id");
const ANSWER: Text =
    Text::fixed("số phương án, \"none\" hoặc null", "an option number, \"none\" or null");

/// A sheet as far as it can be read, and what is wrong with the rest.
#[derive(Default)]
pub(super) struct Reading {
    pub sheet: Sheet,
    pub problems: Problems,
    /// Criteria whose answer cannot be read. They are reported as that, and not also as missing.
    pub spoilt: BTreeSet<Code>,
    /// Whether no answer at all can be read.
    pub lost: bool,
}

impl Reading {
    /// Reads a sheet. With a rubric, a criterion that it lacks stays on the sheet whatever was said
    /// of it, so that it is found unknown and not its value wrong.
    pub fn of(raw: &Raw, rubric: Option<&Rubric>) -> Self {
        let mut reading = Reading::default();
        let Raw::Map(entries) = raw else {
            reading.problems.push(wrong("sheet", raw, expected::OBJECT));
            reading.lost = true;
            return reading;
        };
        if FIELDS.iter().any(|field| raw.get(field).is_some()) {
            let fields = Fields::of_entries("", entries, &mut reading.problems);
            reading.fields(fields, rubric);
        } else {
            reading.choices(entries, rubric);
        }
        reading
    }

    fn fields(&mut self, mut fields: Fields<'_>, rubric: Option<&Rubric>) {
        self.sheet.read_rubric(&mut fields, &mut self.problems);
        self.sheet.member = fields.text("member", &mut self.problems).map(str::to_owned);
        self.sheet.header = Header::read(&mut fields, &mut self.problems);
        match fields.take_or_null("choices") {
            Some(Raw::Map(entries)) => self.choices(entries, rubric),
            Some(other) => {
                self.lost = true;
                self.problems.push(wrong("choices", other, expected::OBJECT));
            }
            None => {}
        }
        match fields.take_or_null("knockouts") {
            Some(Raw::List(ids)) => self.knockouts(ids),
            Some(other) => self.problems.push(wrong("knockouts", other, IDS)),
            None => {}
        }
        fields.finish(&mut self.problems);
    }

    fn choices(&mut self, entries: &[(String, Raw)], rubric: Option<&Rubric>) {
        let choices = Fields::of_entries("", entries, &mut self.problems);
        let mut seen = HashSet::new();
        for (key, value) in choices.rest() {
            let Ok(code) = key.parse::<Code>() else {
                self.problems.note(|| match rubric {
                    Some(rubric) => unknown_code(rubric, &clip(key)),
                    None => unknown_criterion(&clip(key), Codes(OneOf(Vec::new()))),
                });
                continue;
            };
            // One letter can be typed in several ways, such as `1.đ` and `1.Đ`.
            if !seen.insert(code) {
                self.problems.note(|| duplicate_key(&clip(key), &clip(key)));
                continue;
            }
            let criterion = rubric.map(|rubric| rubric.criterion(code));
            let answer = match (value, criterion) {
                (_, Some(None)) => Some(Answer::None),
                (Raw::Null, _) => continue,
                (Raw::Text(text), _) if text == "none" => Some(Answer::None),
                (Raw::Int(number), _) => {
                    let option = u16::try_from(*number).ok().filter(|number| *number > 0);
                    if option.is_none() {
                        let options = Options(criterion.flatten().map(Criterion::option_count));
                        self.problems.note(|| option_out_of_range(code, *number, options));
                    }
                    option.map(Answer::Option)
                }
                (other, _) => {
                    self.problems.note(|| wrong(&clip(key), other, ANSWER));
                    None
                }
            };
            match answer {
                Some(answer) => self.sheet.answers.push((code, answer)),
                None => {
                    self.spoilt.insert(code);
                }
            }
        }
        self.sheet.answers.sort_unstable_by_key(|(code, _)| *code);
    }

    fn knockouts(&mut self, ids: &[Raw]) {
        let mut seen = HashSet::new();
        for id in ids {
            match id {
                Raw::Text(id) if !seen.insert(id) => {
                    self.problems.note(|| duplicate_key(&clip(id), &clip(id)));
                }
                Raw::Text(id) => self.sheet.knockouts.push(id.clone()),
                other => self.problems.note(|| wrong("knockouts", other, ID)),
            }
        }
    }
}

impl Sheet {
    /// Reads what says which rubric a sheet or a council is meant for.
    pub(crate) fn read_rubric(&mut self, fields: &mut Fields<'_>, problems: &mut Problems) {
        self.edition = fields.text("edition", problems).map(str::to_owned);
        self.set = match fields.take("set") {
            Some(raw) => SetRef::read(raw).or_else(|| fields.refuse("set", raw, SET, problems)),
            None => None,
        };
    }
}

impl Header {
    /// Reads the header of a sheet or a council.
    pub(crate) fn read(fields: &mut Fields<'_>, problems: &mut Problems) -> Self {
        let Some(mut fields) = fields.object("header", problems) else { return Header::default() };
        let mut text = |field| fields.text(field, problems).map(str::to_owned);
        let header = Header {
            product: text("product"),
            product_code: text("product_code"),
            producer: text("producer"),
            phone: text("phone"),
            address: text("address"),
            date: text("date"),
            comment: text("comment"),
        };
        fields.finish(problems);
        header
    }
}
