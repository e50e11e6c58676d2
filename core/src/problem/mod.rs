//! One flat form for every error, the same in Rust's JSON, Python and JavaScript.
//!
//! Each problem is declared once, by the `problems!` macro: its code, its message and help in both
//! languages, the article that it rests on. A phrase that lacks one language does not compile.
//! [`catalogue`] lists them all.

pub(crate) mod catalogue;
mod failure;
mod flat;
mod list;
mod nearest;
mod say;

#[doc(hidden)]
pub use catalogue::binding;
pub(crate) use catalogue::problems;
pub use catalogue::{Kind, Topic, catalogue};
pub use failure::{Concern, Failure};
pub use flat::Problem;
pub(crate) use list::{MOST_OF_COUNCIL, Problems};
#[doc(hidden)]
pub use say::OneOf;
pub(crate) use say::Say;
