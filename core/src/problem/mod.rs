//! One flat form for every error, the same in Rust's JSON, Python and JavaScript.
//!
//! Each problem is declared once, by the `problems!` macro: its code, its message and help in both
//! languages, the article that it rests on. A phrase that lacks one language does not compile.
//! [`catalogue`] lists them all.

pub(crate) mod catalogue;
mod failure;
mod flat;
mod list;
mod say;

pub(crate) use catalogue::problems;
pub use catalogue::{Kind, Topic, catalogue};
pub use failure::{Concern, Failure};
pub use flat::Problem;
pub(crate) use list::Problems;
pub(crate) use say::{OneOf, Say};
