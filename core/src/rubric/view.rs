//! Views of what a rubric is made of: cheap handles that point into it.

use crate::number::Points;
use crate::number::stars::Stars;
use crate::rubric::Rubric;
use crate::rubric::code::Code;
use crate::rubric::doc::Effect;
use crate::rubric::rows::{
    CaseRow, ClassRow, CriterionRow, KnockoutRow, OptionRow, PartRow, SectionRow, SubsectionRow,
};
use crate::text::Text;

/// Where a set stands in annex I.
#[derive(Clone, Copy)]
pub struct Class<'r> {
    pub(super) rubric: &'r Rubric,
    pub(super) row: &'r ClassRow,
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

    /// The managing ministries, as annex I names them; its footnote follows the decree on food safety as
    /// it is amended or replaced.
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
    pub(super) rubric: &'r Rubric,
    pub(super) row: &'r PartRow,
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
    pub(super) rubric: &'r Rubric,
    pub(super) row: &'r SectionRow,
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
    pub(super) rubric: &'r Rubric,
    pub(super) row: &'r SubsectionRow,
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
    pub(super) rubric: &'r Rubric,
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
    pub(super) row: &'r CaseRow,
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
    pub(super) rubric: &'r Rubric,
    pub(super) row: &'r KnockoutRow,
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
