//! Turns the written form of a rubric into its checked form.
//!
//! The build script runs this on the built-in sets, the crate on a user's JSON: the same rules,
//! once at build time and once at run time.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashSet;

use crate::rubric::bounds;
use crate::rubric::code::Code;
use crate::rubric::doc::{CriterionDoc, DataStatus, LabelDoc, PartDoc, RubricDoc, SectionDoc};
use crate::rubric::options::Body;
use crate::rubric::problem::{RubricError, RubricErrors, RubricProblem};
use crate::rubric::rows::{
    CaseRow, ClassRow, ConditionRow, CriterionRow, DerivedRow, KnockoutRow, OptionRow, PartRow,
    Rows, SectionRow, Span, SubsectionRow, TextId,
};
use crate::rubric::texts::Texts;
use crate::text::{clip, is_odd};

/// Most problems of a rubric that are listed.
const MOST_PROBLEMS: usize = 1_000;

/// Checks a written rubric; the phrases go into `texts`, which the caller turns into a table.
pub(crate) fn check(doc: &RubricDoc, texts: &mut Texts) -> Result<Rows, RubricErrors> {
    let mut checker = Checker::new(doc, texts);
    for (place, problem) in bounds::excess(doc) {
        checker.fail(place, problem);
    }
    // What is beyond the bounds is not looked at further.
    if !checker.errors.is_empty() {
        return Err(RubricErrors(checker.errors));
    }
    checker.head();
    for part in &doc.parts {
        checker.part(part);
    }
    checker.bands();
    let knockouts = checker.knockouts();
    checker.finish(knockouts)
}

struct Checker<'a> {
    doc: &'a RubricDoc,
    texts: &'a mut Texts,
    errors: Vec<RubricError>,
    last_code: Option<Code>,
    headings: HashSet<Code>,
    parts: Vec<PartRow>,
    sections: Vec<SectionRow>,
    subsections: Vec<SubsectionRow>,
    criteria: Vec<CriterionRow>,
    cases: Vec<CaseRow>,
    options: Vec<OptionRow>,
}

/// A position as the rows keep it. Tables are bounded far below `u32::MAX`.
fn position(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}

fn span(first: usize, end: usize) -> Span {
    Span { first: position(first), len: position(end - first) }
}

impl<'a> Checker<'a> {
    fn new(doc: &'a RubricDoc, texts: &'a mut Texts) -> Self {
        Checker {
            doc,
            texts,
            errors: Vec::new(),
            last_code: None,
            headings: HashSet::new(),
            parts: Vec::new(),
            sections: Vec::new(),
            subsections: Vec::new(),
            criteria: Vec::new(),
            cases: Vec::new(),
            options: Vec::new(),
        }
    }

    fn fail(&mut self, place: impl std::fmt::Display, problem: RubricProblem) {
        let place = format!("set {}, {place}", self.doc.set);
        match self.errors.len() {
            listed if listed < MOST_PROBLEMS => self.errors.push(RubricError { place, problem }),
            MOST_PROBLEMS => {
                let problem = RubricProblem::More { listed: MOST_PROBLEMS };
                self.errors.push(RubricError { place, problem });
            }
            _ => {}
        }
    }

    fn label(&mut self, place: impl std::fmt::Display, label: &LabelDoc) -> TextId {
        let text = self.texts.resolve(label);
        for (i, phrase) in [&text.vi, &text.en].into_iter().enumerate() {
            if !is_label(phrase) && (i == 0 || text.vi != text.en) {
                self.fail(&place, RubricProblem::BadLabel(clip(phrase)));
            }
        }
        self.texts.intern(label)
    }

    fn head(&mut self) {
        let doc = self.doc;
        if !is_name(&doc.slug) {
            self.fail("slug", RubricProblem::BadName(clip(&doc.slug)));
        }
        if !is_label(&doc.data_version) {
            self.fail("data version", RubricProblem::BadLabel(clip(&doc.data_version)));
        }
        let edition_ok = doc.edition.split('/').all(is_name) && doc.edition.len() <= 60;
        if !edition_ok {
            self.fail("edition", RubricProblem::BadName(clip(&doc.edition)));
        }
        if doc.set == 0 {
            self.fail("number", RubricProblem::Empty("number, expected 1 or more"));
        }
        if doc.parts.is_empty() {
            self.fail("rubric", RubricProblem::Empty("parts"));
        }
    }

    fn part(&mut self, part: &PartDoc) {
        let place = format!("part {}", clip(&part.part));
        let letter = match part.part.chars().collect::<Vec<_>>()[..] {
            [letter @ 'A'..='Z'] => letter,
            _ => '?',
        };
        let last = self.parts.last().map_or('@', |p| p.letter);
        if letter == '?' || letter <= last {
            self.fail(&place, RubricProblem::BadPart(clip(&part.part)));
        }
        let (first_section, first_criterion) = (self.sections.len(), self.criteria.len());
        let name = self.label(&place, &part.name);
        for section in &part.sections {
            self.section(section);
        }
        let sum = part.sections.iter().map(|s| u32::from(s.max)).sum();
        self.sum(&place, part.max, sum);
        self.parts.push(PartRow {
            letter,
            max: part.max,
            name,
            sections: span(first_section, self.sections.len()),
            criteria: span(first_criterion, self.criteria.len()),
        });
    }

    /// Maxima add up exactly, except where the errata say that the source leaves them open.
    fn sum(&mut self, place: &str, max: u16, sum: u32) {
        let order = sum.cmp(&u32::from(max));
        let open = order == Ordering::Less && self.doc.status == DataStatus::Unsettled;
        if order != Ordering::Equal && !open {
            self.fail(place, RubricProblem::Sum { max, sum });
        }
    }

    fn section(&mut self, section: &SectionDoc) {
        let place = format!("section {}", section.code);
        if section.criteria.is_empty() {
            self.fail(&place, RubricProblem::Empty("criteria"));
        }
        let itself = section.criteria.iter().any(|c| c.code == section.code);
        if !itself {
            self.follow(&place, section.code);
        }
        let name = self.label(&place, &section.name);
        let note = section.note.as_ref().map(|n| self.label(&place, n));
        let first_subsection = self.subsections.len();
        for sub in &section.subsections {
            self.subsection(section, sub);
        }
        let first = self.criteria.len();
        for criterion in &section.criteria {
            self.criterion(section, criterion);
        }
        let below =
            |c: &&CriterionRow| !section.subsections.iter().any(|s| s.code.contains(c.code));
        let own = self.criteria.get(first..).unwrap_or(&[]);
        let direct: u32 = own.iter().filter(below).map(|c| u32::from(c.max)).sum();
        let grouped: u32 = section.subsections.iter().map(|s| u32::from(s.max)).sum();
        self.sum(&place, section.max, direct + grouped);
        self.sections.push(SectionRow {
            code: section.code,
            max: section.max,
            name,
            note,
            part: position(self.parts.len()),
            subsections: span(first_subsection, self.subsections.len()),
            criteria: span(first, self.criteria.len()),
        });
    }

    fn subsection(&mut self, section: &SectionDoc, sub: &crate::rubric::doc::SubsectionDoc) {
        let place = format!("sub-section {}", sub.code);
        if !section.code.contains(sub.code) || !self.headings.insert(sub.code) {
            self.fail(&place, RubricProblem::Misplaced(sub.code));
        }
        let name = self.label(&place, &sub.name);
        let inside = section.criteria.iter().filter(|c| sub.code.contains(c.code));
        let sum = inside.map(|c| u32::from(c.max.unwrap_or(0))).sum();
        self.sum(&place, sub.max, sum);
        self.subsections.push(SubsectionRow { code: sub.code, max: sub.max, name });
    }

    fn criterion(&mut self, section: &SectionDoc, criterion: &CriterionDoc) {
        let place = format!("criterion {}", criterion.code);
        let itself = criterion.code == section.code;
        if !itself && !section.code.contains(criterion.code) {
            self.fail(&place, RubricProblem::Misplaced(criterion.code));
        } else {
            self.follow(&place, criterion.code);
        }
        let (max, name) = match (criterion.max, &criterion.name, itself) {
            (None, _, true) | (_, None, true) => (
                criterion.max.unwrap_or(section.max),
                criterion.name.as_ref().unwrap_or(&section.name),
            ),
            (Some(max), Some(name), _) => (max, name),
            (max, name, false) => {
                let what = if max.is_none() { "maximum" } else { "title" };
                self.fail(&place, RubricProblem::NotInherited(what));
                (max.unwrap_or(0), name.as_ref().unwrap_or(&section.name))
            }
        };
        let name = self.label(&place, name);
        let note = criterion.note.as_ref().map(|n| self.label(&place, n));
        let condition = criterion.applies_if.and_then(|c| {
            let row = self.criteria.iter().position(|r| r.code == c.criterion);
            let fits =
                |r: &CriterionRow| r.condition.is_none() && (1..=r.max).contains(&c.min_points);
            match row.and_then(|i| self.criteria.get(i).filter(|r| fits(r)).map(|_| i)) {
                Some(i) => Some(ConditionRow { criterion: position(i), min_points: c.min_points }),
                None => {
                    let (criterion, min_points) = (c.criterion, c.min_points);
                    self.fail(&place, RubricProblem::Condition { criterion, min_points });
                    None
                }
            }
        });
        let body = Body::of(criterion, max);
        let (body, problems) = body.check(max);
        for problem in problems {
            self.fail(&place, problem);
        }
        let (first_case, first_option) = (self.cases.len(), self.options.len());
        for case in body.cases.iter() {
            let start = self.options.len();
            for option in &case.options {
                let label = self.label(&place, &option.label);
                let (points, gate, cap) = (option.points, option.gate, body.cap(option.points));
                self.options.push(OptionRow { points, gate, cap, label, knockout: None });
            }
            let name = case.name.as_ref().map(|n| self.label(&place, n));
            if let Some(id) = case.id.as_ref().filter(|id| !is_name(id)) {
                self.fail(&place, RubricProblem::BadName(clip(id)));
            }
            let id = case.id.clone().map(Cow::Owned);
            self.cases.push(CaseRow { id, name, options: span(start, self.options.len()) });
        }
        self.criteria.push(CriterionRow {
            code: criterion.code,
            max,
            name,
            note,
            section: position(self.sections.len()),
            condition,
            implied: criterion.implied,
            cases: span(first_case, self.cases.len()),
            options: span(first_option, self.options.len()),
        });
    }

    fn follow(&mut self, place: &str, found: Code) {
        match self.last_code {
            Some(after) if found <= after => {
                self.fail(place, RubricProblem::CodeOrder { found, after });
            }
            _ => self.last_code = Some(found),
        }
        self.headings.insert(found);
    }

    fn bands(&mut self) {
        let max = self.parts.iter().map(|p| u32::from(p.max)).sum();
        let bands = self.doc.bands;
        if !bands.ascending() || u32::from(bands.five) > max {
            self.fail("bands", RubricProblem::Bands { max });
        }
    }

    fn knockouts(&mut self) -> Vec<KnockoutRow> {
        let mut rows = Vec::new();
        let mut ids = HashSet::new();
        for (number, doc) in (0_u16..).zip(&self.doc.knockouts) {
            let place = format!("knock-out {}", clip(&doc.id));
            if !is_name(&doc.id) {
                self.fail(&place, RubricProblem::BadName(clip(&doc.id)));
            }
            if !ids.insert(&doc.id) {
                self.fail(&place, RubricProblem::TwiceKnockout(clip(&doc.id)));
            }
            if let Some(criterion) = doc.criterion.filter(|c| !self.headings.contains(c)) {
                let id = clip(&doc.id);
                self.fail(&place, RubricProblem::KnockoutCriterion { id, criterion });
            }
            let derived = doc.derived.as_ref().map(|d| DerivedRow {
                criteria: d
                    .criteria
                    .iter()
                    .filter_map(|c| self.derive(number, &doc.id, *c, d.max_points))
                    .collect(),
                max_points: d.max_points,
            });
            rows.push(KnockoutRow {
                id: Cow::Owned(doc.id.clone()),
                effect: doc.effect,
                criterion: doc.criterion,
                label: self.label(&place, &doc.label),
                derived,
            });
        }
        rows
    }

    /// Marks the options of a criterion that bring a derived knock-out about.
    fn derive(&mut self, knockout: u16, id: &str, code: Code, max_points: u16) -> Option<u32> {
        let found = self.criteria.iter().position(|c| c.code == code);
        let options = found.and_then(|i| self.criteria.get(i)).map(|c| c.options);
        let mut marked = false;
        if let Some(span) = options {
            let first = span.first as usize;
            for option in self.options.iter_mut().skip(first).take(span.len as usize) {
                if option.points <= max_points && option.knockout.is_none() {
                    option.knockout = Some(knockout);
                    marked = true;
                }
            }
        }
        if !marked {
            let id = clip(id);
            let place = format!("knock-out {id}");
            let problem = RubricProblem::KnockoutCriterion { id, criterion: code };
            self.fail(place, problem);
        }
        found.map(position)
    }

    fn finish(mut self, knockouts: Vec<KnockoutRow>) -> Result<Rows, RubricErrors> {
        let doc = self.doc;
        let name = self.label("name", &doc.name);
        let source = if is_nothing(&doc.source) {
            self.texts.intern(&doc.source)
        } else {
            self.label("source", &doc.source)
        };
        let class = doc.class.as_ref().map(|class| ClassRow {
            group: self.label("group", &class.group),
            subgroup: self.label("subgroup", &class.subgroup),
            ministries: class.ministries.iter().map(|m| self.label("ministry", m)).collect(),
            samples: class.samples,
        });
        if !self.errors.is_empty() {
            return Err(RubricErrors(self.errors));
        }
        Ok(Rows {
            edition: Cow::Owned(doc.edition.clone()),
            set: doc.set,
            slug: Cow::Owned(doc.slug.clone()),
            superseded: doc.superseded,
            status: doc.status,
            data_version: Cow::Owned(doc.data_version.clone()),
            source,
            name,
            class,
            bands: doc.bands,
            parts: Cow::Owned(self.parts),
            sections: Cow::Owned(self.sections),
            subsections: Cow::Owned(self.subsections),
            criteria: Cow::Owned(self.criteria),
            cases: Cow::Owned(self.cases),
            options: Cow::Owned(self.options),
            knockouts: Cow::Owned(knockouts),
            texts: Cow::Borrowed(&[]),
        })
    }
}

fn is_nothing(label: &LabelDoc) -> bool {
    match label {
        LabelDoc::Vi(text) => text.is_empty(),
        LabelDoc::Both(text) => text.vi.is_empty() && text.en.is_empty(),
    }
}

fn is_name(text: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=60).contains(&text.len()) && text.bytes().all(allowed)
}

/// Direction marks could make a label read as something else than it says.
fn is_label(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= 2000 && !text.chars().any(is_odd)
}
