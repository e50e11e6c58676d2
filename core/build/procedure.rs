//! The crate's own levels of assessment.

#[path = "../src/procedure/level.rs"]
pub mod level;
