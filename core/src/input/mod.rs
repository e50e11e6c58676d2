//! Data from outside: read once, strictly, and refused with its place.

pub(crate) mod decode;
pub(crate) mod fields;
mod raw;

#[allow(unused_imports)]
pub(crate) use fields::Fields;
pub use raw::Raw;
pub(crate) use raw::clip;
