//! Sums that a source leaves open: each is named in the errata register, to the value.
//!
//! The checks of any rubric let the sums of an unsettled set fall short. A built-in set may do so
//! only where its register says it, and is unsettled only if it does.

use crate::read::ErratumDoc;
use crate::rubric::code::Code;
use crate::rubric::doc::{DataStatus, PartDoc, RubricDoc, SectionDoc};

/// A heading, by part letter or section code, whose maximum is not what stands below it.
struct Gap {
    place: String,
    max: u16,
    sum: u16,
}

/// What the register does not say of a set's sums, or the set's status does not say of them.
pub fn untold(set: &RubricDoc, errata: &[ErratumDoc]) -> Vec<String> {
    let gaps: Vec<Gap> = set.parts.iter().flat_map(of_part).collect();
    let told = |gap: &Gap| errata.iter().any(|erratum| tells(erratum, set.set, gap));
    let mut problems: Vec<String> = gaps
        .iter()
        .filter(|gap| !told(gap))
        .map(|Gap { place, max, sum }| {
            format!("set {}, {place}: no erratum tells {max} printed, {sum} reached", set.set)
        })
        .collect();
    if set.data_status == DataStatus::Unsettled && gaps.is_empty() {
        problems.push(format!("set {} is unsettled, but its sums agree", set.set));
    }
    problems
}

fn tells(erratum: &ErratumDoc, set: u16, gap: &Gap) -> bool {
    erratum.set == Some(set)
        && erratum.field == "heading"
        && erratum.criterion.as_deref() == Some(gap.place.as_str())
        && erratum.printed == gap.max.to_string()
        && erratum.applied == gap.sum.to_string()
}

fn of_part(part: &PartDoc) -> Vec<Gap> {
    let sum = part.sections.iter().map(|s| s.max).sum();
    let own = Gap { place: part.part.clone(), max: part.max, sum };
    let all = std::iter::once(own).chain(part.sections.iter().flat_map(of_section));
    all.filter(|gap| gap.max != gap.sum).collect()
}

fn of_section(section: &SectionDoc) -> Vec<Gap> {
    // A criterion that is its section may leave its maximum out.
    let reached = |heading: Code| -> u16 {
        let below =
            section.criteria.iter().filter(|c| c.code == heading || heading.contains(c.code));
        below.map(|c| c.max.unwrap_or(section.max)).sum()
    };
    let gap = |code: Code, max| Gap { place: code.to_string(), max, sum: reached(code) };
    let subsections = section.subsections.iter().map(|sub| gap(sub.code, sub.max));
    subsections.chain([gap(section.code, section.max)]).collect()
}
