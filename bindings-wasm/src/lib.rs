//! The engine as WebAssembly modules for the npm package `ocop`.
//!
//! Everything crosses the border as text: JSON text or plain words in, JSON text or words out. One
//! writer of JSON serves Rust, Python and JavaScript alike, JavaScript's own parser makes the objects,
//! and a report can be told in words later, wherever its text was kept. The package's `js/` renames
//! keys and dresses errors; the rules are all in the crate `ocop`.
//!
//! The exports are not for use by hand: the package's `js/` is their only caller.

#![allow(unsafe_code, reason = "#[wasm_bindgen] expands to unsafe glue; nothing else here is")]

mod answer;
#[cfg(any(feature = "rating", feature = "plan"))]
mod handle;
#[cfg(feature = "plan")]
mod plan;
#[cfg(feature = "procedure")]
mod procedure;
#[cfg(feature = "rating")]
mod rating;
