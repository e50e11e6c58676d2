//! The written form of a rubric from data of JSON shape; everything that does not fit comes back at
//! once, each with its place: `parts.1.sections.2`, counted from 1.
//!
//! Written out by hand and not derived: derived code says one thing at a time, without its place, and
//! is the largest piece of a WebAssembly module that loads rubrics.

use std::fmt::Display;

use crate::input::{Raw, clip};
use crate::number::stars::{Bands, Stars};
use crate::rubric::code::Code;
use crate::rubric::doc::{
    CaseDoc, ClassDoc, ConditionDoc, CriterionDoc, DataStatus, DerivedDoc, Effect, KnockoutDoc,
    LabelDoc, OptionDoc, PartDoc, RubricDoc, SectionDoc, SubsectionDoc,
};
use crate::rubric::problem::{RubricError, RubricErrors, RubricProblem};
use crate::text::Text;

/// Reads a rubric.
pub(super) fn rubric(raw: &Raw) -> Result<RubricDoc, RubricErrors> {
    let mut errors = Vec::new();
    let doc = Fields::of("rubric".to_owned(), raw, &RUBRIC, &mut errors).rubric();
    if errors.is_empty() { Ok(doc) } else { Err(RubricErrors(errors)) }
}

const RUBRIC: [&str; 12] = [
    "edition",
    "set",
    "slug",
    "superseded",
    "status",
    "data_version",
    "source",
    "name",
    "class",
    "bands",
    "parts",
    "knockouts",
];

/// The fields of one object.
struct Fields<'a, 'e> {
    place: String,
    /// None where it is no object at all, of which nothing else is said then.
    entries: Option<&'a [(String, Raw)]>,
    errors: &'e mut Vec<RubricError>,
}

impl<'a, 'e> Fields<'a, 'e> {
    fn of(place: String, raw: &'a Raw, known: &[&str], errors: &'e mut Vec<RubricError>) -> Self {
        let mut fields = Fields { place, entries: None, errors };
        let Raw::Map(entries) = raw else {
            let (kind, shown) = (raw.kind_en(), raw.shown());
            fields.fail(format_args!("it is {kind} (`{shown}`), expected an object"));
            return fields;
        };
        fields.entries = Some(entries);
        for (i, (key, _)) in entries.iter().enumerate() {
            if !known.contains(&key.as_str()) {
                let known = known.join(", ");
                fields.fail(format_args!("unknown field `{}`, expected one of {known}", clip(key)));
            } else if entries.iter().take(i).any(|(earlier, _)| earlier == key) {
                fields.fail(format_args!("`{key}` is there twice"));
            }
        }
        fields
    }

    fn fail(&mut self, message: impl Display) {
        let problem = RubricProblem::Unreadable(message.to_string());
        self.errors.push(RubricError { place: self.place.clone(), problem });
    }

    /// A field that is there and not null.
    fn get(&self, key: &str) -> Option<&'a Raw> {
        let (_, value) = self.entries?.iter().find(|(name, _)| name == key)?;
        Some(value).filter(|value| !matches!(value, Raw::Null))
    }

    fn missing(&mut self, key: &str) {
        if self.entries.is_some() {
            self.fail(format_args!("missing field `{key}`"));
        }
    }

    fn wrong(&mut self, key: &str, raw: &Raw, expected: &str) {
        let (kind, shown) = (raw.kind_en(), raw.shown());
        self.fail(format_args!("`{key}` is {kind} (`{shown}`), expected {expected}"));
    }

    fn text(&mut self, key: &str) -> Option<&'a str> {
        match self.get(key)? {
            Raw::Text(text) => Some(text),
            other => {
                self.wrong(key, other, "a text");
                None
            }
        }
    }

    fn needed_text(&mut self, key: &str) -> String {
        self.need(key, Self::text).unwrap_or_default().to_owned()
    }

    fn number(&mut self, key: &str) -> Option<u16> {
        let raw = self.get(key)?;
        let number = match raw {
            Raw::Int(number) => u16::try_from(*number).ok(),
            _ => None,
        };
        if number.is_none() {
            self.wrong(key, raw, "a number from 0 to 65535");
        }
        number
    }

    fn needed_number(&mut self, key: &str) -> u16 {
        self.need(key, Self::number).unwrap_or_default()
    }

    fn flag(&mut self, key: &str) -> bool {
        match self.get(key) {
            None => false,
            Some(Raw::Bool(flag)) => *flag,
            Some(other) => {
                self.wrong(key, other, "a truth value");
                false
            }
        }
    }

    fn code(&mut self, key: &str) -> Option<Code> {
        let text = self.text(key)?;
        match text.parse::<Code>() {
            Ok(code) => Some(code),
            Err(error) => {
                self.fail(error);
                None
            }
        }
    }

    fn needed_code(&mut self, key: &str) -> Code {
        self.need(key, Self::code).unwrap_or(Code::from_packed(0))
    }

    fn label(&mut self, key: &str) -> Option<LabelDoc> {
        self.get(key).map(|raw| self.label_of(key, raw))
    }

    fn label_of(&mut self, key: &str, raw: &'a Raw) -> LabelDoc {
        match raw {
            Raw::Text(text) => LabelDoc::Vi(text.clone()),
            Raw::Map(_) => {
                let mut both = self.below(key, raw, &["vi", "en"]);
                LabelDoc::Both(Text::new(both.needed_text("vi"), both.needed_text("en")))
            }
            other => {
                self.wrong(key, other, "a text, or an object with `vi` and `en`");
                LabelDoc::default()
            }
        }
    }

    fn needed_label(&mut self, key: &str) -> LabelDoc {
        self.need(key, Self::label).unwrap_or_default()
    }

    /// The value of a field that has to be there. One that does not fit was complained of already.
    fn need<T>(&mut self, key: &str, read: impl FnOnce(&mut Self, &str) -> Option<T>) -> Option<T> {
        if self.get(key).is_none() {
            self.missing(key);
        }
        read(self, key)
    }

    fn below(&mut self, step: impl Display, raw: &'a Raw, known: &[&str]) -> Fields<'a, '_> {
        let place = if self.place == "rubric" {
            step.to_string()
        } else {
            format!("{}.{step}", self.place)
        };
        Fields::of(place, raw, known, self.errors)
    }

    fn list(&mut self, key: &str) -> &'a [Raw] {
        match self.get(key) {
            None => &[],
            Some(Raw::List(items)) => items,
            Some(other) => {
                self.wrong(key, other, "a list");
                &[]
            }
        }
    }

    fn objects<T>(
        &mut self,
        key: &str,
        known: &[&str],
        read: fn(&mut Fields<'a, '_>) -> T,
    ) -> Vec<T> {
        let mut objects = Vec::new();
        for (raw, position) in self.list(key).iter().zip(1_usize..) {
            objects.push(read(&mut self.below(format_args!("{key}.{position}"), raw, known)));
        }
        objects
    }

    fn choice<T: Copy>(&mut self, key: &str, choices: &[(&str, T)]) -> Option<T> {
        let text = self.text(key)?;
        let found = choices.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
        if found.is_none() {
            let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
            let shown = clip(text);
            self.fail(format_args!("`{key}` is `{shown}`, expected one of {}", names.join(", ")));
        }
        found
    }

    fn rubric(&mut self) -> RubricDoc {
        let status = [
            ("printed", DataStatus::Printed),
            ("both", DataStatus::Both),
            ("one", DataStatus::One),
            ("unsettled", DataStatus::Unsettled),
        ];
        RubricDoc {
            edition: self.needed_text("edition"),
            set: self.needed_number("set"),
            slug: self.needed_text("slug"),
            superseded: self.flag("superseded"),
            status: self.choice("status", &status).unwrap_or_default(),
            data_version: self.text("data_version").unwrap_or("1").to_owned(),
            source: self.label("source").unwrap_or_default(),
            name: self.needed_label("name"),
            class: self.get("class").map(|raw| {
                let known = ["group", "subgroup", "ministries", "samples"];
                self.below("class", raw, &known).class()
            }),
            bands: self.get("bands").map_or_else(Bands::default, |raw| {
                self.below("bands", raw, &["two", "three", "four", "five"]).bands()
            }),
            // A rubric without parts is complained of by the check.
            parts: self.objects("parts", &["part", "max", "name", "sections"], |f| PartDoc {
                part: f.needed_text("part"),
                max: f.needed_number("max"),
                name: f.needed_label("name"),
                sections: f.objects(
                    "sections",
                    &["code", "max", "name", "note", "subsections", "criteria"],
                    |f| f.section(),
                ),
            }),
            knockouts: self.objects(
                "knockouts",
                &["id", "effect", "criterion", "label", "derived"],
                |f| f.knockout(),
            ),
        }
    }

    fn class(&mut self) -> ClassDoc {
        let ministries = self.list("ministries").iter();
        let ministries = ministries.map(|raw| self.label_of("ministries", raw)).collect();
        ClassDoc {
            group: self.needed_label("group"),
            subgroup: self.needed_label("subgroup"),
            ministries,
            samples: self.flag("samples"),
        }
    }

    fn bands(&mut self) -> Bands {
        Bands {
            two: self.needed_number("two"),
            three: self.needed_number("three"),
            four: self.needed_number("four"),
            five: self.needed_number("five"),
        }
    }

    fn section(&mut self) -> SectionDoc {
        SectionDoc {
            code: self.needed_code("code"),
            max: self.needed_number("max"),
            name: self.needed_label("name"),
            note: self.label("note"),
            subsections: self.objects("subsections", &["code", "max", "name"], |f| SubsectionDoc {
                code: f.needed_code("code"),
                max: f.needed_number("max"),
                name: f.needed_label("name"),
            }),
            criteria: self.objects(
                "criteria",
                &["code", "max", "name", "note", "applies_if", "implied", "options", "cases"],
                |f| f.criterion(),
            ),
        }
    }

    fn criterion(&mut self) -> CriterionDoc {
        CriterionDoc {
            code: self.needed_code("code"),
            max: self.number("max"),
            name: self.label("name"),
            note: self.label("note"),
            applies_if: self.get("applies_if").map(|raw| {
                let mut fields = self.below("applies_if", raw, &["criterion", "min_points"]);
                ConditionDoc {
                    criterion: fields.needed_code("criterion"),
                    min_points: fields.needed_number("min_points"),
                }
            }),
            implied: self.flag("implied"),
            options: self.options(),
            cases: self.objects("cases", &["id", "name", "options"], |f| CaseDoc {
                id: f.text("id").map(str::to_owned),
                name: f.label("name"),
                options: f.options(),
            }),
        }
    }

    fn options(&mut self) -> Vec<OptionDoc> {
        self.objects("options", &["option", "points", "gate", "label"], |f| OptionDoc {
            option: f.number("option"),
            points: f.needed_number("points"),
            gate: f.gate(),
            label: f.needed_label("label"),
        })
    }

    fn gate(&mut self) -> Option<Stars> {
        let number = self.number("gate")?;
        let stars = u8::try_from(number).ok().and_then(Stars::new);
        if stars.is_none() {
            self.fail(format_args!("`gate` is `{number}`, expected 3, 4 or 5"));
        }
        stars
    }

    fn knockout(&mut self) -> KnockoutDoc {
        let effects = [("reject", Effect::Reject), ("stop", Effect::Stop)];
        KnockoutDoc {
            id: self.needed_text("id"),
            effect: self.need("effect", |f, key| f.choice(key, &effects)).unwrap_or(Effect::Reject),
            criterion: self.code("criterion"),
            label: self.needed_label("label"),
            derived: self
                .get("derived")
                .map(|raw| self.below("derived", raw, &["criteria", "max_points"]).derived()),
        }
    }

    fn derived(&mut self) -> DerivedDoc {
        let mut criteria = Vec::new();
        for raw in self.list("criteria") {
            match raw {
                Raw::Text(text) => match text.parse::<Code>() {
                    Ok(code) => criteria.push(code),
                    Err(error) => self.fail(error),
                },
                other => self.wrong("criteria", other, "codes"),
            }
        }
        DerivedDoc { criteria, max_points: self.needed_number("max_points") }
    }
}
