//! The crate's own stars and bands.

#[path = "../src/number/bands.rs"]
pub mod bands;
#[path = "../src/number/stars.rs"]
pub mod stars;
