//! The decisions as data: editions, their errata, and the catalogue that finds a set.

mod catalogue;
mod edition;
mod erratum;
mod summary;

pub use catalogue::{SetRef, edition, editions, rubric};
pub use edition::Edition;
pub use erratum::Erratum;
pub use summary::{EditionSummary, PartMaximum, SetSummary};
