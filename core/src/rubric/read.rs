//! How a rubric of one's own is read from data of JSON shape.
//!
//! The build script reads the same types from TOML by their derived code, which names file and line.

use crate::input::document::Document;
use crate::input::fields::wrong;
use crate::input::{Raw, documents};
use crate::number::bands::Bands;
use crate::problem::Problems;
use crate::rubric::doc::{
    CaseDoc, ClassDoc, ConditionDoc, CriterionDoc, DataStatus, DerivedDoc, KnockoutDoc, LabelDoc,
    OptionDoc, PartDoc, RubricDoc, SectionDoc, SubsectionDoc, first_version,
};
use crate::text::Text;

documents! {
    RubricDoc {
        edition,
        set,
        slug,
        superseded,
        data_status = DataStatus::default(),
        data_version = first_version(),
        source = LabelDoc::default(),
        name,
        class,
        bands = Bands::default(),
        parts,
        knockouts,
    }
    ClassDoc { group, subgroup, ministries, samples }
    Bands { two, three, four, five }
    PartDoc { part, max, name, sections }
    SectionDoc { code, max, name, note, subsections, criteria }
    SubsectionDoc { code, max, name }
    CriterionDoc { code, max, name, note, applies_if, implied, options, cases }
    ConditionDoc { criterion, min_points }
    CaseDoc { id, name, options }
    OptionDoc { option, points, gate, label }
    KnockoutDoc { id, effect, criterion, label, derived }
    DerivedDoc { criteria, max_points }
}

impl Document for LabelDoc {
    fn read(place: &str, raw: &Raw, problems: &mut Problems) -> Option<Self> {
        let expected = Text::fixed(
            "một chuỗi hoặc đối tượng có `vi` và `en`",
            "a text, or an object with `vi` and `en`",
        );
        match raw {
            Raw::Text(text) => Some(LabelDoc::Vi(text.clone())),
            Raw::Map(_) => Text::read(place, raw, problems).map(LabelDoc::Both),
            other => {
                problems.push(wrong(place, other, expected));
                None
            }
        }
    }
}
