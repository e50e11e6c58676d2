//! How much of anything a rubric may hold.
//!
//! The limits lie above what any set will have. They bound what a hostile rubric can take, and keep
//! sums and positions far below where they could overflow.

use crate::problem::Problems;
use crate::problem::catalogue::rubric::too_many;
use crate::rubric::doc::RubricDoc;
use crate::rubric::place::{Place, heading};

/// Most criteria, and most headings of each kind over them.
const MOST_CRITERIA: usize = 20_000;

/// Most options of a criterion, in all its cases together.
const MOST_OPTIONS: usize = 200;

const MOST_KNOCKOUTS: usize = 1_000;

/// Notes what a written rubric has too much of.
pub(super) fn excess(doc: &RubricDoc, problems: &mut Problems) {
    let sections = || doc.parts.iter().flat_map(|p| &p.sections);
    let derived = || doc.knockouts.iter().filter_map(|k| k.derived.as_ref());
    let rubric = Place::of(doc, heading::RUBRIC);
    for (what, found, most) in [
        (heading::PARTS, doc.parts.len(), MOST_CRITERIA),
        (heading::SECTIONS, sections().count(), MOST_CRITERIA),
        (heading::SUBSECTIONS, sections().map(|s| s.subsections.len()).sum(), MOST_CRITERIA),
        (heading::CRITERIA, sections().map(|s| s.criteria.len()).sum(), MOST_CRITERIA),
        (heading::KNOCKOUTS, doc.knockouts.len(), MOST_KNOCKOUTS),
        (heading::KNOCKOUT_CRITERIA, derived().map(|d| d.criteria.len()).sum(), MOST_CRITERIA),
    ] {
        if found > most {
            problems.push(too_many(&rubric, what, found, most));
        }
    }
    for criterion in sections().flat_map(|s| &s.criteria) {
        let in_cases: usize = criterion.cases.iter().map(|c| c.options.len()).sum();
        let found = criterion.options.len() + in_cases;
        if found > MOST_OPTIONS {
            let place = Place::named(doc, heading::CRITERION, criterion.code);
            problems.push(too_many(&place, heading::OPTIONS, found, MOST_OPTIONS));
        }
    }
}
