//! The tests of what the crate promises, by its public interface alone: one binary, linked once. Beside
//! it stand `no_heap`, whose allocator counts, and `large`, which takes gigabytes.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that meets the unexpected should fail"
)]

mod any_input;
mod ask;
mod batch;
mod catalogue;
mod common;
mod councils;
mod edition_2023;
mod error_texts;
mod explanations;
mod limits;
mod plans;
mod procedure;
mod properties;
mod regressions;
mod rubric_rules;
mod schemas;
mod stars;
mod vectors;
