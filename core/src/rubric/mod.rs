//! A set of criteria: the law's side of a rating.
//!
//! A [`Rubric`] mirrors one set of annex II: parts, sections, criteria, options with points and star
//! gates, and the grounds on which a file is rejected or an assessment stops. The built-in ones
//! are constants; [`Rubric::from_json`] loads one's own under the same checks. A rubric never
//! changes after it was checked, so everything that rates can rely on its order.

pub(crate) mod check;
pub mod doc;
mod load;
mod options;
pub(crate) mod problem;
pub(crate) mod rows;
pub(crate) mod texts;

use std::fmt;

use crate::code::Code;
use crate::points::Points;
use crate::stars::{Bands, Stars};
use crate::text::Text;
use doc::{DataStatus, Effect};
use rows::{
    CaseRow, ClassRow, CriterionRow, KnockoutRow, OptionRow, PartRow, Rows, SectionRow,
    SubsectionRow, TextId,
};

/// One set of criteria, checked.
///
/// ```
/// let rubric = ocop::rubric("26/2026", 1)?;
/// assert_eq!(rubric.max().get(), 100);
/// let origin = rubric.criterion("1.1".parse()?).unwrap();
/// assert_eq!(origin.max().get(), 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Rubric {
    pub(crate) rows: Rows,
}

impl Rubric {
    /// The edition, for example `26/2026`.
    pub fn edition(&self) -> &str {
        &self.rows.edition
    }

    /// The number of the set within its edition.
    pub fn set(&self) -> u16 {
        self.rows.set
    }

    /// The short name of the set, for addresses and file names.
    pub fn slug(&self) -> &str {
        &self.rows.slug
    }

    /// The name of the set.
    pub fn name(&self) -> &Text {
        self.text(self.rows.name)
    }

    /// Where the set is printed; empty for a rubric that does not say.
    pub fn source(&self) -> &Text {
        self.text(self.rows.source)
    }

    /// Whether a later text of the same edition replaced the set.
    pub fn superseded(&self) -> bool {
        self.rows.superseded
    }

    /// How far the numbers are confirmed; every rating repeats it.
    pub fn status(&self) -> DataStatus {
        self.rows.status
    }

    /// The version of the data; it changes whenever a correction could change a rating.
    pub fn data_version(&self) -> &str {
        &self.rows.data_version
    }

    /// Where the set stands in the classification of products (annex I), if it says so.
    pub fn class(&self) -> Option<Class<'_>> {
        self.rows.class.as_ref().map(|row| Class { rubric: self, row })
    }

    /// The points from which the star bands begin.
    pub fn bands(&self) -> Bands {
        self.rows.bands
    }

    /// The most points that the set can give, 100 in every edition.
    pub fn max(&self) -> Points {
        self.rows.parts.iter().map(|p| Points::from(p.max)).sum()
    }

    /// The parts, A first.
    pub fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        self.rows.parts.iter().map(|row| Part { rubric: self, row })
    }

    /// All sections in printed order.
    pub fn sections(&self) -> impl Iterator<Item = Section<'_>> {
        self.rows.sections.iter().map(|row| Section { rubric: self, row })
    }

    /// All criteria in printed order: those that are answered, `6.1.1` and not `6.1`.
    pub fn criteria(&self) -> impl ExactSizeIterator<Item = Criterion<'_>> {
        self.rows.criteria.iter().map(|row| Criterion { rubric: self, row })
    }

    /// The criterion with this code.
    pub fn criterion(&self, code: Code) -> Option<Criterion<'_>> {
        self.position(code).and_then(|i| self.criterion_at(i))
    }

    /// The position of a criterion in printed order. Codes rise, so a binary search finds it.
    pub(crate) fn position(&self, code: Code) -> Option<usize> {
        self.rows.criteria.binary_search_by_key(&code, |c| c.code).ok()
    }

    pub(crate) fn criterion_at(&self, position: usize) -> Option<Criterion<'_>> {
        self.rows.criteria.get(position).map(|row| Criterion { rubric: self, row })
    }

    /// Rejection grounds, stop notes and eligibility requirements.
    pub fn knockouts(&self) -> impl ExactSizeIterator<Item = Knockout<'_>> {
        self.rows.knockouts.iter().map(|row| Knockout { rubric: self, row })
    }

    /// The knock-out with this id.
    pub fn knockout(&self, id: &str) -> Option<Knockout<'_>> {
        self.knockouts().find(|k| k.id() == id)
    }

    fn text(&self, id: TextId) -> &Text {
        self.rows.texts.get(id as usize).unwrap_or(const { &Text::EMPTY })
    }
}

impl fmt::Debug for Rubric {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rubric({} set {} {})", self.edition(), self.set(), self.slug())
    }
}

/// Where a set stands in annex I.
#[derive(Clone, Copy)]
pub struct Class<'r> {
    rubric: &'r Rubric,
    row: &'r ClassRow,
}

impl<'r> Class<'r> {
    /// One of the six groups of products.
    pub fn group(self) -> &'r Text {
        self.rubric.text(self.row.group)
    }

    /// The group within it.
    pub fn subgroup(self) -> &'r Text {
        self.rubric.text(self.row.subgroup)
    }

    /// The managing ministries.
    pub fn ministries(self) -> impl Iterator<Item = &'r Text> {
        self.row.ministries.iter().map(move |id| self.rubric.text(*id))
    }

    /// Whether five samples go with the file (article 6.2d); tourism services need none.
    pub fn needs_samples(self) -> bool {
        self.row.samples
    }
}

/// Part A, B or C.
#[derive(Clone, Copy)]
pub struct Part<'r> {
    rubric: &'r Rubric,
    row: &'r PartRow,
}

impl<'r> Part<'r> {
    /// The letter.
    pub fn letter(self) -> char {
        self.row.letter
    }

    /// The most points that the part can give.
    pub fn max(self) -> Points {
        self.row.max.into()
    }

    /// The title.
    pub fn name(self) -> &'r Text {
        self.rubric.text(self.row.name)
    }

    /// Its sections in printed order.
    pub fn sections(self) -> impl Iterator<Item = Section<'r>> {
        let rubric = self.rubric;
        self.row.sections.of(&rubric.rows.sections).iter().map(move |row| Section { rubric, row })
    }

    /// Its criteria in printed order.
    pub fn criteria(self) -> impl ExactSizeIterator<Item = Criterion<'r>> {
        let rubric = self.rubric;
        self.row.criteria.of(&rubric.rows.criteria).iter().map(move |row| Criterion { rubric, row })
    }
}

/// A numbered section.
#[derive(Clone, Copy)]
pub struct Section<'r> {
    rubric: &'r Rubric,
    row: &'r SectionRow,
}

impl<'r> Section<'r> {
    /// The printed number.
    pub fn code(self) -> Code {
        self.row.code
    }

    /// The most points that the section can give.
    pub fn max(self) -> Points {
        self.row.max.into()
    }

    /// The title.
    pub fn name(self) -> &'r Text {
        self.rubric.text(self.row.name)
    }

    /// The note printed under the title.
    pub fn note(self) -> Option<&'r Text> {
        self.row.note.map(|id| self.rubric.text(id))
    }

    /// The part that it belongs to.
    pub fn part(self) -> Option<Part<'r>> {
        let rubric = self.rubric;
        rubric.rows.parts.get(self.row.part as usize).map(|row| Part { rubric, row })
    }

    /// Headings between the section and its criteria, such as 6.1 over 6.1.1.
    pub fn subsections(self) -> impl Iterator<Item = Subsection<'r>> {
        let rubric = self.rubric;
        let rows = self.row.subsections.of(&rubric.rows.subsections);
        rows.iter().map(move |row| Subsection { rubric, row })
    }

    /// Its criteria in printed order; the section itself where it has no numbered ones.
    pub fn criteria(self) -> impl ExactSizeIterator<Item = Criterion<'r>> {
        let rubric = self.rubric;
        self.row.criteria.of(&rubric.rows.criteria).iter().map(move |row| Criterion { rubric, row })
    }
}

/// A numbered heading between a section and its criteria.
#[derive(Clone, Copy)]
pub struct Subsection<'r> {
    rubric: &'r Rubric,
    row: &'r SubsectionRow,
}

impl<'r> Subsection<'r> {
    /// The printed number.
    pub fn code(self) -> Code {
        self.row.code
    }

    /// The most points that its criteria can give together.
    pub fn max(self) -> Points {
        self.row.max.into()
    }

    /// The title.
    pub fn name(self) -> &'r Text {
        self.rubric.text(self.row.name)
    }
}

/// One criterion, answered by choosing an option.
#[derive(Clone, Copy)]
pub struct Criterion<'r> {
    rubric: &'r Rubric,
    pub(crate) row: &'r CriterionRow,
}

impl<'r> Criterion<'r> {
    /// The printed number.
    pub fn code(self) -> Code {
        self.row.code
    }

    /// The most points that it can give.
    pub fn max(self) -> Points {
        self.row.max.into()
    }

    /// The title.
    pub fn name(self) -> &'r Text {
        self.rubric.text(self.row.name)
    }

    /// The note printed with it.
    pub fn note(self) -> Option<&'r Text> {
        self.row.note.map(|id| self.rubric.text(id))
    }

    /// The section that it belongs to.
    pub fn section(self) -> Option<Section<'r>> {
        let rubric = self.rubric;
        rubric.rows.sections.get(self.row.section as usize).map(|row| Section { rubric, row })
    }

    /// What must hold for the criterion to apply at all: another criterion and the points that it
    /// must have. "Story structure" applies only where there is a story.
    pub fn condition(self) -> Option<(Criterion<'r>, Points)> {
        let condition = self.row.condition?;
        let other = self.rubric.criterion_at(condition.criterion as usize)?;
        Some((other, condition.min_points.into()))
    }

    /// Whether the annex prints no options, so that "no" (0 points) and "yes" (the maximum) are
    /// implied.
    pub fn implied(self) -> bool {
        self.row.implied
    }

    /// Its cases; a single unnamed one where the annex does not distinguish any.
    pub fn cases(self) -> impl ExactSizeIterator<Item = Case<'r>> {
        self.case_rows().iter().map(move |row| Case { criterion: self, row })
    }

    fn case_rows(self) -> &'r [CaseRow] {
        self.row.cases.of(&self.rubric.rows.cases)
    }

    /// Its options in printed order, counted through all cases.
    pub fn options(self) -> impl Iterator<Item = RubricOption<'r>> {
        let numbered = self.option_rows().iter().zip(1_u16..);
        numbered.map(move |(row, number)| RubricOption { criterion: self, row, number })
    }

    pub(crate) fn option_rows(self) -> &'r [OptionRow] {
        self.row.options.of(&self.rubric.rows.options)
    }

    /// The option with this 1-based number.
    pub fn option(self, number: u16) -> Option<RubricOption<'r>> {
        let row = self.option_rows().get(usize::from(number.checked_sub(1)?))?;
        Some(RubricOption { criterion: self, row, number })
    }

    /// How many options it has.
    pub fn option_count(self) -> u16 {
        u16::try_from(self.option_rows().len()).unwrap_or(u16::MAX)
    }

    /// The options that are gates, in printed order.
    pub fn gates(self) -> impl Iterator<Item = (Stars, RubricOption<'r>)> {
        self.options().filter_map(|option| option.gate().map(|level| (level, option)))
    }
}

/// One of several cases of a criterion.
#[derive(Clone, Copy)]
pub struct Case<'r> {
    criterion: Criterion<'r>,
    row: &'r CaseRow,
}

impl<'r> Case<'r> {
    /// The name by which cases of several criteria belong together.
    pub fn id(self) -> Option<&'r str> {
        self.row.id.as_deref()
    }

    /// The title.
    pub fn name(self) -> Option<&'r Text> {
        self.row.name.map(|id| self.criterion.rubric.text(id))
    }

    /// Its options in printed order.
    pub fn options(self) -> impl Iterator<Item = RubricOption<'r>> {
        let span = self.row.options;
        let skipped = span.first.saturating_sub(self.criterion.row.options.first) as usize;
        self.criterion.options().skip(skipped).take(span.len as usize)
    }
}

/// One option of a criterion.
#[derive(Clone, Copy)]
pub struct RubricOption<'r> {
    criterion: Criterion<'r>,
    pub(crate) row: &'r OptionRow,
    number: u16,
}

impl<'r> RubricOption<'r> {
    /// The 1-based position in printed order.
    pub fn number(self) -> u16 {
        self.number
    }

    /// The points that it gives.
    pub fn points(self) -> Points {
        self.row.points.into()
    }

    /// The level for which its points are the least that a product must reach here.
    pub fn gate(self) -> Option<Stars> {
        self.row.gate
    }

    /// What it says.
    pub fn label(self) -> &'r Text {
        self.criterion.rubric.text(self.row.label)
    }

    /// The criterion that it belongs to.
    pub fn criterion(self) -> Criterion<'r> {
        self.criterion
    }

    /// The case that it belongs to.
    pub fn case(self) -> Option<Case<'r>> {
        self.criterion.cases().find(|case| case.options().any(|o| o.number == self.number))
    }
}

/// A ground on which a product gets no star at all.
#[derive(Clone, Copy)]
pub struct Knockout<'r> {
    rubric: &'r Rubric,
    row: &'r KnockoutRow,
}

impl<'r> Knockout<'r> {
    /// The name to assert it by.
    pub fn id(self) -> &'r str {
        &self.row.id
    }

    /// What follows from it.
    pub fn effect(self) -> Effect {
        self.row.effect
    }

    /// The criterion or section under which it is printed; none where it stands in the heading.
    pub fn criterion(self) -> Option<Code> {
        self.row.criterion
    }

    /// What it says.
    pub fn label(self) -> &'r Text {
        self.rubric.text(self.row.label)
    }

    /// Where the sheet itself shows it: the criteria, and the points at or below which it holds.
    pub fn derived(self) -> Option<(impl Iterator<Item = Criterion<'r>>, Points)> {
        let (row, rubric) = (self.row.derived.as_ref()?, self.rubric);
        let criteria = row.criteria.iter().filter_map(|i| rubric.criterion_at(*i as usize));
        Some((criteria, row.max_points.into()))
    }
}
