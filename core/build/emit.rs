//! Writes the checked law as Rust constants.

use std::fmt::Write;

use crate::constant::{Constant, list};
use crate::read::{Edition, ErratumDoc, Law};
use crate::rubric::rows::Rows;

/// The text of `procedures.rs`, included by `procedure/built_in.rs`.
pub fn procedures(law: &Law) -> String {
    let mut out = String::from("// Made by build/main.rs from rubrics/.\n");
    let known =
        law.editions.iter().filter_map(|edition| Some((edition, edition.procedure.as_ref()?)));
    let procedures = known.map(|(edition, p)| format!("({:?}, {})", edition.doc.id, p.constant()));
    let _ = writeln!(out, "static PROCEDURES: &[(&str, Procedure)] = &{};", list(procedures));
    out
}

/// The text of `evidence.rs`, included by `evidence/mod.rs`.
pub fn evidence(law: &Law) -> String {
    let mut out = String::from("// Made by build/main.rs from rubrics/.\n");
    let with = law.editions.iter().filter_map(|e| Some((&e.doc.id, e.forms.as_ref()?)));
    let all = list(with.map(|(id, forms)| format!("({id:?}, {})", forms.constant())));
    let _ = writeln!(out, "static FORMS: &[(&str, Forms)] = &{all};");
    out
}

/// The text of `law.rs`, included by `edition.rs`.
pub fn law(law: &Law) -> String {
    let mut out = String::from("// Made by build/main.rs from rubrics/.\n");
    // One string for all phrases: it lies in the program in the order of the law, which compresses best.
    let phrases: String = law.texts.iter().flat_map(|t| [&*t.vi, &*t.en]).collect();
    let _ = writeln!(out, "static PHRASES: &str = {phrases:?};");
    let mut begin = 0;
    let texts = law.texts.iter().map(|t| {
        let shown = format!("cut({begin}, {}, {})", t.vi.len(), t.en.len());
        begin += t.vi.len() + t.en.len();
        shown
    });
    let _ = writeln!(out, "static TEXTS: [Text; {}] = {};", law.texts.len(), list(texts));
    for (number, edition) in law.editions.iter().enumerate() {
        let sets = edition.sets.iter().map(rubric);
        let _ = writeln!(out, "static SETS_{number}: &[Rubric] = &{};", list(sets));
    }
    let editions = law.editions.iter().enumerate().map(|(number, e)| edition(number, e));
    let _ = writeln!(out, "pub(crate) static EDITIONS: &[Edition] = &{};", list(editions));
    out
}

fn edition(number: usize, edition: &Edition) -> String {
    let doc = &edition.doc;
    let date = |iso: &str| {
        let digits: Vec<&str> = iso.split('-').map(|part| part.trim_start_matches('0')).collect();
        format!("date({})", digits.join(", "))
    };
    let parts = doc.parts.iter().map(|(letter, max)| {
        let letter = letter.chars().next().unwrap_or('?');
        format!("({letter:?}, {max})")
    });
    format!(
        "Edition {{ id: {:?}, documents: &{}, from: {}, until: {}, parts: &{}, bands: {}, \
         data_version: {:?}, sets: SETS_{number}, errata: &{} }}",
        doc.id,
        list(doc.documents.iter().map(|d| format!("{d:?}"))),
        date(&doc.in_force_from),
        doc.in_force_until.as_deref().map_or("None".to_owned(), |d| format!("Some({})", date(d))),
        list(parts),
        doc.bands.constant(),
        doc.data_version,
        list(edition.errata.iter().map(|(doc, reason)| erratum(doc, *reason))),
    )
}

fn erratum(doc: &ErratumDoc, reason: u32) -> String {
    format!(
        "Erratum {{ id: {:?}, set: {:?}, criterion: {:?}, option: {:?}, field: {:?}, \
         printed: {:?}, applied: {:?}, reason: &TEXTS[{reason}] }}",
        doc.id, doc.set, doc.criterion, doc.option, doc.field, doc.printed, doc.applied,
    )
}

/// The rows of a rubric; its phrases are those of all rubrics.
fn rubric(rows: &Rows) -> String {
    macro_rules! fields {
        ($($field:ident),+) => {
            [$(format!(concat!(stringify!($field), ": {}, "), rows.$field.constant())),+].concat()
        };
    }
    let fields = fields!(
        edition,
        set,
        slug,
        superseded,
        data_status,
        data_version,
        source,
        name,
        class,
        bands,
        parts,
        sections,
        subsections,
        criteria,
        cases,
        options,
        knockouts
    );
    format!("Rubric {{ rows: Rows {{ {fields}texts: Cow::Borrowed(&TEXTS) }} }}")
}
