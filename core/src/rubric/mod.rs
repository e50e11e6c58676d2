//! A set of criteria: the law's side of a rating.
//!
//! A [`Rubric`] mirrors one set of annex II: parts, sections, criteria, options with points and star
//! gates, and the grounds on which a file is rejected or an assessment stops. The built-in ones
//! are constants; [`Rubric::from_json`] loads one's own under the same checks. A rubric never
//! changes after it was checked, so everything that rates can rely on its order.

mod bounds;
pub(crate) mod check;
pub(crate) mod code;
pub mod doc;
mod knockouts;
mod load;
mod options;
pub(crate) mod place;
mod read;
pub(crate) mod rows;
pub(crate) mod texts;
mod view;

use std::fmt;

pub use code::Code;
pub use view::{Case, Class, Criterion, Knockout, Part, RubricOption, Section, Subsection};

use crate::number::Points;
use crate::number::bands::Bands;
use crate::text::Text;
pub use doc::{DataStatus, Effect};
use rows::{Rows, TextId};

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
    pub fn data_status(&self) -> DataStatus {
        self.rows.data_status
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

    /// Whether a sheet that names this set is meant for this rubric. A number names the text in
    /// force; a superseded one goes by its slug.
    pub(crate) fn is_set(&self, set: &crate::law::SetRef) -> bool {
        match set {
            crate::law::SetRef::Number(number) => {
                *number == i64::from(self.set()) && !self.superseded()
            }
            crate::law::SetRef::Slug(slug) => slug == self.slug(),
        }
    }

    /// How sheets name this set.
    pub(crate) fn set_ref(&self) -> crate::law::SetRef {
        if self.superseded() {
            crate::law::SetRef::Slug(self.slug().to_owned())
        } else {
            crate::law::SetRef::Number(self.set().into())
        }
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
