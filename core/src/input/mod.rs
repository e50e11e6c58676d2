//! Data from outside: read once, strictly, and refused with its place.

pub(crate) mod decode;
mod names;
mod raw;

pub use names::UnknownName;
pub use raw::Raw;
pub(crate) use raw::clip;
