//! Editions and sets as lists to choose from.

use ocop::{Bands, Edition, Rubric, Text, rubric::DataStatus};
use serde::Serialize;

/// An edition without the criteria of its sets.
#[derive(Serialize)]
pub struct EditionSummary {
    edition: &'static str,
    documents: &'static [&'static str],
    data_version: &'static str,
    in_force_from: String,
    in_force_until: Option<String>,
    bands: Bands,
    parts: Vec<Part>,
    frame: bool,
    sets: Vec<SetSummary>,
}

#[derive(Serialize)]
struct Part {
    part: char,
    max: u16,
}

#[derive(Serialize)]
struct SetSummary {
    set: u16,
    slug: &'static str,
    superseded: bool,
    status: DataStatus,
    name: &'static Text,
    class: Option<Class>,
}

#[derive(Serialize)]
struct Class {
    group: &'static Text,
    subgroup: &'static Text,
    ministries: Vec<&'static Text>,
    samples: bool,
}

impl EditionSummary {
    /// Summarises an edition.
    pub fn of(edition: &'static Edition) -> Self {
        EditionSummary {
            edition: edition.id(),
            documents: edition.documents(),
            data_version: edition.data_version(),
            in_force_from: edition.in_force_from().to_string(),
            in_force_until: edition.in_force_until().map(|day| day.to_string()),
            bands: edition.bands(),
            parts: edition.parts().iter().map(|&(part, max)| Part { part, max }).collect(),
            frame: edition.is_frame(),
            sets: edition.sets().iter().map(SetSummary::of).collect(),
        }
    }
}

impl SetSummary {
    fn of(rubric: &'static Rubric) -> Self {
        SetSummary {
            set: rubric.set(),
            slug: rubric.slug(),
            superseded: rubric.superseded(),
            status: rubric.status(),
            name: rubric.name(),
            class: rubric.class().map(|class| Class {
                group: class.group(),
                subgroup: class.subgroup(),
                ministries: class.ministries().collect(),
                samples: class.needs_samples(),
            }),
        }
    }
}
