//! The crate's own stars.

#[path = "../src/number/stars.rs"]
pub mod stars;
