//! The crate's own types and checks of rubrics.

#[path = "../src/rubric/bounds.rs"]
mod bounds;
#[path = "../src/rubric/check.rs"]
pub mod check;
#[path = "../src/rubric/code.rs"]
pub mod code;
#[path = "../src/rubric/doc.rs"]
pub mod doc;
#[path = "../src/rubric/knockouts.rs"]
mod knockouts;
#[path = "../src/rubric/options.rs"]
pub mod options;
#[path = "../src/rubric/place.rs"]
pub mod place;
#[path = "../src/rubric/rows.rs"]
pub mod rows;
#[path = "../src/rubric/texts.rs"]
pub mod texts;
