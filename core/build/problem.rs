//! The crate's own problems, as far as data files can have them.

#[path = "../src/problem/failure.rs"]
mod failure;
#[path = "../src/problem/flat.rs"]
mod flat;
#[path = "../src/problem/list.rs"]
mod list;
#[path = "../src/problem/nearest.rs"]
mod nearest;
#[path = "../src/problem/say.rs"]
mod say;

pub(crate) use crate::catalogue;
pub(crate) use catalogue::{Kind, problems};
pub(crate) use failure::{Concern, Failure};
pub(crate) use flat::Problem;
pub(crate) use list::Problems;
pub(crate) use say::{OneOf, Say};
