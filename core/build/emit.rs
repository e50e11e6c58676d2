//! Writes the checked law as Rust constants.

use std::fmt::Write;

use crate::constant::constant;
use crate::number::stars::{Bands, Stars};
use crate::read::{Edition, ErratumDoc, Law};
use crate::rubric::doc::{DataStatus, Effect};
use crate::rubric::rows::{
    CaseRow, ClassRow, CriterionRow, KnockoutRow, OptionRow, PartRow, Rows, SectionRow, Span,
    SubsectionRow,
};

/// The text of `procedures.rs`, included by `procedure/built_in.rs`.
pub fn procedures(law: &Law) -> Result<String, String> {
    let mut out = String::from("// Made by build/main.rs from rubrics/.\n");
    for (number, edition) in law.editions.iter().enumerate() {
        if let Some(procedure) = &edition.procedure {
            let procedure = constant(procedure).map_err(|e| e.to_string())?;
            let _ = writeln!(out, "pub(crate) static PROCEDURE_{number}: Procedure = {procedure};");
        }
    }
    Ok(out)
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

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

fn rows<T>(rows: &[T], show: impl Fn(&T) -> String) -> String {
    format!("Cow::Borrowed(&{})", list(rows.iter().map(show)))
}

fn text(text: &str) -> String {
    format!("Cow::Borrowed({text:?})")
}

fn option<T>(value: Option<T>, show: impl Fn(T) -> String) -> String {
    value.map_or("None".to_owned(), |v| format!("Some({})", show(v)))
}

fn span(span: Span) -> String {
    format!("Span {{ first: {}, len: {} }}", span.first, span.len)
}

fn stars(stars: Stars) -> String {
    format!("Stars::{stars:?}")
}

fn code(code: crate::rubric::code::Code) -> String {
    format!("Code::from_packed({:#x})", code.packed())
}

fn bands(b: Bands) -> String {
    format!("Bands {{ two: {}, three: {}, four: {}, five: {} }}", b.two, b.three, b.four, b.five)
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
         data_version: {:?}, sets: SETS_{number}, errata: &{}, procedure: {} }}",
        doc.id,
        list(doc.documents.iter().map(|d| format!("{d:?}"))),
        date(&doc.in_force_from),
        option(doc.in_force_until.as_deref(), date),
        list(parts),
        bands(doc.bands),
        doc.data_version,
        list(edition.errata.iter().map(|(doc, reason)| erratum(doc, *reason))),
        option(edition.procedure.as_ref(), |_| format!("&built_in::PROCEDURE_{number}")),
    )
}

fn erratum(doc: &ErratumDoc, reason: u32) -> String {
    let criterion = option(doc.criterion.as_deref(), |c| format!("{c:?}"));
    format!(
        "Erratum {{ id: {:?}, set: {:?}, criterion: {criterion}, option: {:?}, field: {:?}, \
         printed: {:?}, applied: {:?}, reason: &TEXTS[{reason}] }}",
        doc.id, doc.set, doc.option, doc.field, doc.printed, doc.applied,
    )
}

fn rubric(r: &Rows) -> String {
    let status = match r.status {
        DataStatus::Printed => "Printed",
        DataStatus::Both => "Both",
        DataStatus::One => "One",
        DataStatus::Unsettled => "Unsettled",
    };
    format!(
        "Rubric {{ rows: Rows {{ edition: {}, set: {}, slug: {}, superseded: {}, \
         status: DataStatus::{status}, data_version: {}, source: {}, name: {}, class: {}, \
         bands: {}, parts: {}, sections: {}, subsections: {}, criteria: {}, cases: {}, \
         options: {}, knockouts: {}, texts: Cow::Borrowed(&TEXTS) }} }}",
        text(&r.edition),
        r.set,
        text(&r.slug),
        r.superseded,
        text(&r.data_version),
        r.source,
        r.name,
        option(r.class.as_ref(), class),
        bands(r.bands),
        rows(&r.parts, part),
        rows(&r.sections, section),
        rows(&r.subsections, subsection),
        rows(&r.criteria, criterion),
        rows(&r.cases, case),
        rows(&r.options, option_row),
        rows(&r.knockouts, knockout),
    )
}

fn class(c: &ClassRow) -> String {
    format!(
        "ClassRow {{ group: {}, subgroup: {}, ministries: {}, samples: {} }}",
        c.group,
        c.subgroup,
        rows(&c.ministries, u32::to_string),
        c.samples
    )
}

fn part(p: &PartRow) -> String {
    let (sections, criteria) = (span(p.sections), span(p.criteria));
    format!(
        "PartRow {{ letter: {:?}, max: {}, name: {}, sections: {sections}, criteria: {criteria} }}",
        p.letter, p.max, p.name
    )
}

fn section(s: &SectionRow) -> String {
    format!(
        "SectionRow {{ code: {}, max: {}, name: {}, note: {:?}, part: {}, subsections: {}, \
         criteria: {} }}",
        code(s.code),
        s.max,
        s.name,
        s.note,
        s.part,
        span(s.subsections),
        span(s.criteria)
    )
}

fn subsection(s: &SubsectionRow) -> String {
    format!("SubsectionRow {{ code: {}, max: {}, name: {} }}", code(s.code), s.max, s.name)
}

fn criterion(c: &CriterionRow) -> String {
    let condition = option(c.condition, |c| {
        format!("ConditionRow {{ criterion: {}, min_points: {} }}", c.criterion, c.min_points)
    });
    format!(
        "CriterionRow {{ code: {}, max: {}, name: {}, note: {:?}, section: {}, \
         condition: {condition}, implied: {}, cases: {}, options: {} }}",
        code(c.code),
        c.max,
        c.name,
        c.note,
        c.section,
        c.implied,
        span(c.cases),
        span(c.options)
    )
}

fn case(c: &CaseRow) -> String {
    let id = option(c.id.as_deref(), text);
    format!("CaseRow {{ id: {id}, name: {:?}, options: {} }}", c.name, span(c.options))
}

fn option_row(o: &OptionRow) -> String {
    format!(
        "OptionRow {{ points: {}, gate: {}, cap: {}, label: {}, knockout: {:?} }}",
        o.points,
        option(o.gate, stars),
        stars(o.cap),
        o.label,
        o.knockout
    )
}

fn knockout(k: &KnockoutRow) -> String {
    let effect = match k.effect {
        Effect::Reject => "Reject",
        Effect::Stop => "Stop",
    };
    let derived = option(k.derived.as_ref(), |d| {
        let criteria = rows(&d.criteria, u32::to_string);
        format!("DerivedRow {{ criteria: {criteria}, max_points: {} }}", d.max_points)
    });
    format!(
        "KnockoutRow {{ id: {}, effect: Effect::{effect}, criterion: {}, label: {}, \
         derived: {derived} }}",
        text(&k.id),
        option(k.criterion, code),
        k.label,
    )
}
