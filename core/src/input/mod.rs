//! Data from outside: read once, strictly, and refused with its place.

pub(crate) mod decode;
pub(crate) mod fields;
mod raw;

pub(crate) use fields::{Fields, expected, wrong};
pub use raw::Raw;
pub(crate) use raw::clip;
