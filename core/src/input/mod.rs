//! Data from outside: read once, strictly, and refused with its place.

pub(crate) mod document;
pub(crate) mod fields;
mod raw;

pub(crate) use document::{document, documents};
pub(crate) use fields::{Fields, expected, wrong};
pub use raw::{MOST_LEVELS, Raw, as_printed};
