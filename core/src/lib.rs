//! OCOP star ratings.

mod code;
mod council;
mod edition;
mod explain;
mod mean;
mod points;
mod preview;
mod problem;
mod rating;
mod raw;
pub mod report;
mod rubric;
mod sheet;
mod stars;
mod text;
pub mod wire;

pub use code::{BadCode, Code};
pub use council::{
    Council, CouncilError, CouncilErrors, CouncilRating, GateVote, KnockoutVote, Member, Opinion,
    UnknownVote, Vote,
};
pub use edition::{CatalogueError, Edition, Erratum, SetRef, edition, editions, rubric};
pub use mean::Mean;
pub use points::Points;
pub use preview::{Preview, Reach, preview};
pub use problem::{Concern, Failure, Problem};
pub use rating::{Blocker, Line, NextStar, Outcome, Rating, Warning, rate};
pub use raw::Raw;
pub use rubric::doc;
pub use rubric::doc::{DataStatus, Effect};
pub use rubric::problem::{RubricError, RubricErrors, RubricProblem};
pub use rubric::{
    Case, Class, Criterion, Knockout, Part, Rubric, RubricOption, Section, Subsection,
};
pub use sheet::check::{SheetErrors, SheetProblem};
pub use sheet::{Answer, Header, Sheet};
pub use stars::{Bands, NoSuchStar, Stars};
pub use text::{Lang, Text, UnknownLang};
