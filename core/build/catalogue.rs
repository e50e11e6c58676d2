//! The declarations of the crate's problems that data files can have.

#[path = "../src/problem/catalogue/argument.rs"]
pub mod argument;
#[path = "../src/problem/catalogue/declare.rs"]
mod declare;
#[path = "../src/problem/catalogue/input.rs"]
pub mod input;
#[path = "../src/problem/catalogue/programme.rs"]
pub mod programme;
#[path = "../src/problem/catalogue/rubric.rs"]
pub mod rubric;

pub(crate) use declare::{Kind, problems};
