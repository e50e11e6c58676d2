//! A user's own rubric from JSON, and any rubric back to JSON.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use crate::input::{Raw, document};
use crate::problem::{Concern, Failure};
use crate::rubric::check::check;
use crate::rubric::doc::{
    CaseDoc, ClassDoc, ConditionDoc, CriterionDoc, DerivedDoc, KnockoutDoc, LabelDoc, OptionDoc,
    PartDoc, RubricDoc, SectionDoc, SubsectionDoc,
};
use crate::rubric::texts::Texts;
use crate::rubric::{Case, Class, Criterion, Knockout, Part, Rubric, Section};
use crate::text::Text;

impl Rubric {
    /// Loads a rubric of one's own: a provincial pilot, a future decision.
    ///
    /// The JSON has the shape that the built-in sets are exported in. Labels may be plain strings,
    /// which then serve for both languages.
    ///
    /// # Errors
    /// Everything that breaks a rule of rubrics, each with its place: sums that do not agree, codes
    /// that do not rise, gates out of order, unknown fields.
    ///
    /// ```
    /// use ocop::Rubric;
    /// let json = r#"{"edition": "pilot/2027", "set": 1, "slug": "pilot", "name": "Thử nghiệm",
    ///   "parts": [{"part": "A", "max": 100, "name": "Tất cả", "sections": [
    ///     {"code": "1", "max": 100, "name": "Chất lượng", "criteria": [
    ///       {"code": "1", "options": [{"points": 0, "label": "Kém"},
    ///                                 {"points": 100, "gate": 4, "label": "Tốt"}]}]}]}]}"#;
    /// let rubric = Rubric::from_json(json)?;
    /// assert_eq!(rubric.max().get(), 100);
    /// # Ok::<(), ocop::Failure>(())
    /// ```
    pub fn from_json(json: &str) -> Result<Self, Failure> {
        let raw = Raw::from_json(json).map_err(|e| Failure::unreadable(Concern::Rubric, e))?;
        Rubric::from_raw(&raw)
    }

    /// Loads a rubric of one's own from data of JSON shape, as [`Rubric::from_json`].
    ///
    /// # Errors
    /// As [`Rubric::from_json`].
    pub fn from_raw(raw: &Raw) -> Result<Self, Failure> {
        Rubric::from_doc(&document("rubric", raw, Concern::Rubric)?)
    }

    /// Checks a rubric in its written form.
    ///
    /// # Errors
    /// As [`Rubric::from_json`].
    pub fn from_doc(doc: &RubricDoc) -> Result<Self, Failure> {
        let mut texts = Texts::default();
        let mut rows = check(doc, &mut texts)?;
        rows.texts = Cow::Owned(texts.into_phrases());
        Ok(Rubric { rows })
    }

    /// The written form of the rubric: what the export prints and [`Rubric::from_doc`] reads.
    pub fn to_doc(&self) -> RubricDoc {
        RubricDoc {
            edition: self.edition().to_owned(),
            set: self.set(),
            slug: self.slug().to_owned(),
            superseded: self.superseded(),
            data_status: self.data_status(),
            data_version: self.data_version().to_owned(),
            source: label(self.source()),
            name: label(self.name()),
            class: self.class().map(ClassDoc::from),
            bands: self.bands(),
            parts: self.parts().map(part).collect(),
            knockouts: self.knockouts().map(knockout).collect(),
        }
    }
}

impl Serialize for Rubric {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_doc().serialize(serializer)
    }
}

impl From<Class<'_>> for ClassDoc {
    fn from(class: Class<'_>) -> Self {
        ClassDoc {
            group: label(class.group()),
            subgroup: label(class.subgroup()),
            ministries: class.ministries().map(label).collect(),
            samples: class.needs_samples(),
        }
    }
}

fn label(text: &Text) -> LabelDoc {
    LabelDoc::Both(text.clone())
}

fn part(part: Part<'_>) -> PartDoc {
    PartDoc {
        part: part.letter().to_string(),
        max: part.row.max,
        name: label(part.name()),
        sections: part.sections().map(section).collect(),
    }
}

fn section(section: Section<'_>) -> SectionDoc {
    SectionDoc {
        code: section.code(),
        max: section.row.max,
        name: label(section.name()),
        note: section.note().map(label),
        subsections: section
            .subsections()
            .map(|s| SubsectionDoc { code: s.code(), max: s.row.max, name: label(s.name()) })
            .collect(),
        criteria: section.criteria().map(criterion).collect(),
    }
}

fn criterion(criterion: Criterion<'_>) -> CriterionDoc {
    let condition = criterion.row.condition;
    CriterionDoc {
        code: criterion.code(),
        max: Some(criterion.row.max),
        name: Some(label(criterion.name())),
        note: criterion.note().map(label),
        applies_if: criterion.condition().zip(condition).map(|((other, _), row)| ConditionDoc {
            criterion: other.code(),
            min_points: row.min_points,
        }),
        implied: criterion.implied(),
        options: Vec::new(),
        cases: criterion.cases().map(case).collect(),
    }
}

fn case(case: Case<'_>) -> CaseDoc {
    CaseDoc {
        id: case.id().map(str::to_owned),
        name: case.name().map(label),
        options: case
            .options()
            .map(|o| OptionDoc {
                option: Some(o.number()),
                points: o.row.points,
                gate: o.gate(),
                label: label(o.label()),
            })
            .collect(),
    }
}

fn knockout(knockout: Knockout<'_>) -> KnockoutDoc {
    KnockoutDoc {
        id: knockout.id().to_owned(),
        effect: knockout.effect(),
        criterion: knockout.criterion(),
        label: label(knockout.label()),
        derived: knockout.row.derived.as_ref().map(|row| DerivedDoc {
            criteria: knockout
                .derived()
                .map(|(criteria, _)| criteria.map(Criterion::code).collect())
                .unwrap_or_default(),
            max_points: row.max_points,
        }),
    }
}
