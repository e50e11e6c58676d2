//! How much of anything a rubric may hold.
//!
//! The limits lie above what any set will have. They bound what a hostile rubric can take, and keep
//! sums and positions far below where they could overflow.

use crate::rubric::doc::RubricDoc;
use crate::rubric::problem::RubricProblem;

/// Most criteria, and most headings of each kind over them.
const MOST_CRITERIA: usize = 20_000;

/// Most options of a criterion, in all its cases together.
const MOST_OPTIONS: usize = 200;

const MOST_KNOCKOUTS: usize = 1_000;

/// What a written rubric has too much of, each with its place.
pub(super) fn excess(doc: &RubricDoc) -> Vec<(String, RubricProblem)> {
    let sections = || doc.parts.iter().flat_map(|p| &p.sections);
    let derived = || doc.knockouts.iter().filter_map(|k| k.derived.as_ref());
    let counts = [
        ("parts", doc.parts.len(), MOST_CRITERIA),
        ("sections", sections().count(), MOST_CRITERIA),
        ("sub-sections", sections().map(|s| s.subsections.len()).sum(), MOST_CRITERIA),
        ("criteria", sections().map(|s| s.criteria.len()).sum(), MOST_CRITERIA),
        ("knock-outs", doc.knockouts.len(), MOST_KNOCKOUTS),
        ("criteria of knock-outs", derived().map(|d| d.criteria.len()).sum(), MOST_CRITERIA),
    ];
    let rows =
        counts.into_iter().filter(|(_, found, most)| found > most).map(|(what, found, allowed)| {
            ("rubric".to_owned(), RubricProblem::TooMany { what, found, allowed })
        });
    let options = sections().flat_map(|s| &s.criteria).filter_map(|criterion| {
        let in_cases: usize = criterion.cases.iter().map(|c| c.options.len()).sum();
        let (found, allowed) = (criterion.options.len() + in_cases, MOST_OPTIONS);
        (found > allowed).then(|| {
            let place = format!("criterion {}", criterion.code);
            (place, RubricProblem::TooMany { what: "options", found, allowed })
        })
    });
    rows.chain(options).collect()
}
