//! Turns the written form of a rubric into its checked form.
//!
//! The build script runs this on the built-in sets, the crate on a user's JSON: the same rules,
//! once at build time and once at run time.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use crate::problem::catalogue::rubric as problem;
use crate::problem::{Concern, Failure, Problems};
use crate::rubric::bounds;
use crate::rubric::code::Code;
use crate::rubric::doc::{
    CaseDoc, ConditionDoc, CriterionDoc, DataStatus, LabelDoc, PartDoc, RubricDoc, SectionDoc,
    SubsectionDoc,
};
use crate::rubric::options::Body;
use crate::rubric::place::{Place, heading};
use crate::rubric::rows::{
    CaseRow, ClassRow, ConditionRow, CriterionRow, KnockoutRow, OptionRow, PartRow, Rows,
    SectionRow, Span, SubsectionRow, TextId,
};
use crate::rubric::texts::Texts;
use crate::text::{Text, clip, is_odd};

/// Checks a written rubric; the phrases go into `texts`, which the caller turns into a table.
pub(crate) fn check(doc: &RubricDoc, texts: &mut Texts) -> Result<Rows, Failure> {
    let mut problems = Problems::default();
    bounds::excess(doc, &mut problems);
    // What is beyond the bounds is not looked at further.
    problems.into_result(Concern::Rubric)?;
    let mut checker = Checker::new(doc, texts);
    checker.head();
    for part in &doc.parts {
        checker.part(part);
    }
    checker.bands();
    let knockouts = checker.knockouts();
    checker.finish(knockouts)
}

/// The rows so far, and what is wrong with them.
pub(super) struct Checker<'a> {
    pub(super) doc: &'a RubricDoc,
    texts: &'a mut Texts,
    pub(super) problems: Problems,
    last_code: Option<Code>,
    /// The codes of all sections, sub-sections and criteria so far.
    pub(super) headings: HashSet<Code>,
    parts: Vec<PartRow>,
    sections: Vec<SectionRow>,
    subsections: Vec<SubsectionRow>,
    pub(super) criteria: Vec<CriterionRow>,
    /// Where each criterion stands.
    pub(super) positions: HashMap<Code, usize>,
    cases: Vec<CaseRow>,
    pub(super) options: Vec<OptionRow>,
}

/// A position as the rows keep it. Tables are bounded far below `u32::MAX`.
pub(super) fn position(len: usize) -> u32 {
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
            problems: Problems::default(),
            last_code: None,
            headings: HashSet::new(),
            parts: Vec::new(),
            sections: Vec::new(),
            subsections: Vec::new(),
            criteria: Vec::new(),
            positions: HashMap::new(),
            cases: Vec::new(),
            options: Vec::new(),
        }
    }

    pub(super) fn label(&mut self, place: &Place, label: &LabelDoc) -> TextId {
        let text = self.texts.resolve(label);
        for (i, phrase) in [&text.vi, &text.en].into_iter().enumerate() {
            if !is_label(phrase) && (i == 0 || text.vi != text.en) {
                self.problems.push(problem::bad_label(place, &clip(phrase)));
            }
        }
        self.texts.intern(label)
    }

    fn label_at(&mut self, heading: Text, label: &LabelDoc) -> TextId {
        self.label(&Place::of(self.doc, heading), label)
    }

    fn head(&mut self) {
        let doc = self.doc;
        let at = |heading| Place::of(doc, heading);
        if !is_name(&doc.slug) {
            self.problems.push(problem::bad_name(&at(heading::SLUG), &clip(&doc.slug)));
        }
        if !is_label(&doc.data_version) {
            let version = clip(&doc.data_version);
            self.problems.push(problem::bad_label(&at(heading::DATA_VERSION), &version));
        }
        let edition_ok = doc.edition.split('/').all(is_name) && doc.edition.len() <= 60;
        if !edition_ok {
            self.problems.push(problem::bad_name(&at(heading::EDITION), &clip(&doc.edition)));
        }
        if doc.set == 0 {
            self.problems.push(problem::no_number(&at(heading::NUMBER)));
        }
        if doc.parts.is_empty() {
            self.problems.push(problem::empty(&at(heading::RUBRIC), heading::PARTS));
        }
    }

    fn part(&mut self, part: &PartDoc) {
        let place = Place::named(self.doc, heading::PART, clip(&part.part));
        let letter = match part.part.chars().collect::<Vec<_>>()[..] {
            [letter @ 'A'..='Z'] => letter,
            _ => '?',
        };
        let last = self.parts.last().map_or('@', |p| p.letter);
        if letter == '?' || letter <= last {
            self.problems.push(problem::bad_part(&place, &clip(&part.part)));
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
    fn sum(&mut self, place: &Place, max: u16, sum: u32) {
        let order = sum.cmp(&u32::from(max));
        let open = order == Ordering::Less && self.doc.data_status == DataStatus::Unsettled;
        if order != Ordering::Equal && !open {
            self.problems.push(problem::sum_differs(place, max, sum));
        }
    }

    fn section(&mut self, section: &SectionDoc) {
        let place = Place::named(self.doc, heading::SECTION, section.code);
        if section.criteria.is_empty() {
            self.problems.push(problem::empty(&place, heading::CRITERIA));
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
            // Nothing that is found from here on would be listed.
            if self.problems.has_more() {
                break;
            }
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

    fn subsection(&mut self, section: &SectionDoc, sub: &SubsectionDoc) {
        let place = Place::named(self.doc, heading::SUBSECTION, sub.code);
        if !section.code.contains(sub.code) || !self.headings.insert(sub.code) {
            self.problems.push(problem::misplaced(&place, sub.code));
        }
        let name = self.label(&place, &sub.name);
        let inside = section.criteria.iter().filter(|c| sub.code.contains(c.code));
        let sum = inside.map(|c| u32::from(c.max.unwrap_or(0))).sum();
        self.sum(&place, sub.max, sum);
        self.subsections.push(SubsectionRow { code: sub.code, max: sub.max, name });
    }

    fn criterion(&mut self, section: &SectionDoc, criterion: &CriterionDoc) {
        let place = Place::named(self.doc, heading::CRITERION, criterion.code);
        if criterion.code != section.code && !section.code.contains(criterion.code) {
            self.problems.push(problem::misplaced(&place, criterion.code));
        } else {
            self.follow(&place, criterion.code);
        }
        let (max, name) = self.max_and_name(&place, section, criterion);
        let name = self.label(&place, name);
        let note = criterion.note.as_ref().map(|n| self.label(&place, n));
        let condition = criterion.applies_if.and_then(|c| self.condition(&place, c));
        let body = Body::of(criterion, max);
        body.check(&place, max, &mut self.problems);
        let (first_case, first_option) = (self.cases.len(), self.options.len());
        for case in body.cases.iter() {
            self.case(&place, case, &body);
        }
        self.positions.entry(criterion.code).or_insert(self.criteria.len());
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

    /// A criterion's maximum and title, its section's where the section is the criterion.
    fn max_and_name<'d>(
        &mut self,
        place: &Place,
        section: &'d SectionDoc,
        criterion: &'d CriterionDoc,
    ) -> (u16, &'d LabelDoc) {
        let (max, name) = (criterion.max, criterion.name.as_ref());
        let own = criterion.code != section.code;
        if own && max.is_none() {
            self.problems.push(problem::not_inherited(place, heading::MAXIMUM));
        } else if own && name.is_none() {
            self.problems.push(problem::not_inherited(place, heading::TITLE));
        }
        (max.unwrap_or(if own { 0 } else { section.max }), name.unwrap_or(&section.name))
    }

    /// A condition asks an earlier criterion, which has none itself, for points that it can have.
    fn condition(&mut self, place: &Place, condition: ConditionDoc) -> Option<ConditionRow> {
        let ConditionDoc { criterion, min_points } = condition;
        let fits = |at: &usize| {
            let row = self.criteria.get(*at);
            row.is_some_and(|r| r.condition.is_none() && (1..=r.max).contains(&min_points))
        };
        let found = self.positions.get(&criterion).copied().filter(fits);
        if found.is_none() {
            self.problems.push(problem::impossible_condition(place, criterion, min_points));
        }
        Some(ConditionRow { criterion: position(found?), min_points })
    }

    fn case(&mut self, place: &Place, case: &CaseDoc, body: &Body<'_>) {
        let start = self.options.len();
        for option in &case.options {
            let label = self.label(place, &option.label);
            let (points, gate, cap) = (option.points, option.gate, body.cap(option.points));
            self.options.push(OptionRow { points, gate, cap, label, knockout: None });
        }
        let name = case.name.as_ref().map(|n| self.label(place, n));
        if let Some(id) = case.id.as_ref().filter(|id| !is_name(id)) {
            self.problems.push(problem::bad_name(place, &clip(id)));
        }
        let id = case.id.clone().map(Cow::Owned);
        self.cases.push(CaseRow { id, name, options: span(start, self.options.len()) });
    }

    fn follow(&mut self, place: &Place, found: Code) {
        match self.last_code {
            Some(after) if found <= after => {
                self.problems.push(problem::code_order(place, found, after));
            }
            _ => self.last_code = Some(found),
        }
        self.headings.insert(found);
    }

    fn bands(&mut self) {
        let max = self.parts.iter().map(|p| u32::from(p.max)).sum();
        let bands = self.doc.bands;
        if !bands.ascending() || u32::from(bands.five) > max {
            let place = Place::of(self.doc, heading::BANDS);
            self.problems.push(problem::bands_do_not_rise(&place, max));
        }
    }

    fn finish(mut self, knockouts: Vec<KnockoutRow>) -> Result<Rows, Failure> {
        let doc = self.doc;
        let name = self.label_at(heading::NAME, &doc.name);
        let source = if doc.source.is_empty() {
            self.texts.intern(&doc.source)
        } else {
            self.label_at(heading::SOURCE, &doc.source)
        };
        let class = doc.class.as_ref().map(|class| ClassRow {
            group: self.label_at(heading::GROUP, &class.group),
            subgroup: self.label_at(heading::SUBGROUP, &class.subgroup),
            ministries: class
                .ministries
                .iter()
                .map(|m| self.label_at(heading::MINISTRY, m))
                .collect(),
            samples: class.samples,
        });
        self.problems.into_result(Concern::Rubric)?;
        Ok(Rows {
            edition: Cow::Owned(doc.edition.clone()),
            set: doc.set,
            slug: Cow::Owned(doc.slug.clone()),
            superseded: doc.superseded,
            data_status: doc.data_status,
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

pub(super) fn is_name(text: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=60).contains(&text.len()) && text.bytes().all(allowed)
}

/// Direction marks could make a label read as something else than it says.
fn is_label(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= 2000 && !text.chars().any(is_odd)
}
