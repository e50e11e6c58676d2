//! OCOP star ratings.

mod code;
mod edition;
mod mean;
mod points;
mod rubric;
mod stars;
mod text;

pub use code::{BadCode, Code};
pub use edition::{CatalogueError, Edition, Erratum, SetRef, edition, editions, rubric};
pub use mean::Mean;
pub use points::Points;
pub use rubric::doc;
pub use rubric::doc::{DataStatus, Effect};
pub use rubric::problem::{RubricError, RubricErrors, RubricProblem};
pub use rubric::{Case, Class, Criterion, Knockout, Part, Rubric, RubricOption, Section, Subsection};
pub use stars::{Bands, NoSuchStar, Stars};
pub use text::{Lang, Text, UnknownLang};
