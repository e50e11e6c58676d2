//! OCOP star ratings: applies the decisions of Vietnam's Prime Minister, explains every point, and names
//! every place where the decisions are silent or contradict themselves.
//!
//! OCOP (One Commune One Product, "Mỗi xã một sản phẩm") rates rural products with 1 to 5 stars.
//! Councils tick options on a sheet of about 30 criteria; the decision gives the points, the bands and
//! the star gates. This crate holds the decisions as data and does the rest.
//!
//! # One sheet
//!
//! ```
//! use ocop::{report::SheetReport, Lang, Sheet, Stars};
//!
//! let rubric = ocop::rubric("26/2026", "coffee-cocoa")?;
//! let best = rubric.criteria().map(|c| (c.code().to_string(), c.option_count()));
//! let sheet = Sheet::new(best)?.with_answer("5.1".parse()?, ocop::Answer::Option(4));
//!
//! let rating = ocop::rate(rubric, &sheet)?;
//! assert_eq!(rating.total().to_string(), "98");
//! assert_eq!(rating.band(), Stars::Five); // what the points say
//! assert_eq!(rating.stars(), Some(Stars::Three)); // what the gate of 4 stars at 5.1 leaves
//! println!("{}", SheetReport::of(&rating).explain(Lang::En));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # From law to decision
//!
//! - [`edition`] and [`rubric()`] find a decision and one of its 26 sets. Built-in sets are constants; the
//!   data was checked when the crate was built. [`Rubric::from_json`] loads one's own.
//! - [`Sheet`] holds one assessor's choices. [`rate`] rates it, [`preview`] says what an unfinished one
//!   decides already, [`Council`] rates the sheets of several members by their exact mean.
//! - [`report`] turns results into data and into explanations; [`wire`] takes data of JSON shape and
//!   gives reports or one flat [`Failure`], for bindings and services.
//!
//! # What a gate is
//!
//! Stars printed after an option are the least that a product must reach on that criterion to be
//! awarded that many stars. They accumulate: five stars ask for the gates of 3, 4 and 5. A total alone
//! therefore never decides: the award is the highest star whose band is reached and whose gates are
//! all met.
//!
//! # What it does not do
//!
//! It does not judge whether an option was ticked rightly, does not compare ratings of two editions
//! (they ask different questions), keeps no clock and reads no files. English labels are translations
//! of our own and have no force of law.

pub mod batch;
pub mod council;
pub mod evidence;
mod explain;
pub mod input;
pub mod law;
mod named;
pub mod number;
pub mod problem;
pub mod procedure;
pub mod product_code;
pub mod programme;
pub mod rating;
pub mod report;
pub mod rubric;
#[cfg(test)]
mod samples;
#[cfg(schema)]
pub mod schema;
pub mod sensitivity;
pub mod sheet;
pub mod text;
pub mod upgrade;
pub mod wire;

pub use council::Council;
pub use input::Raw;
pub use law::{Edition, edition, editions, rubric};
pub use number::{Bands, Points, Stars};
pub use problem::{Failure, Problem};
pub use procedure::Level;
pub use rating::{Outcome, Rating, preview, rate, rate_parts};
pub use rubric::{Code, Rubric};
pub use sensitivity::sensitivity;
pub use sheet::{Answer, Header, Sheet};
pub use text::{Lang, Text};
pub use upgrade::plan_upgrade;

/// The examples of the README, run with the doc tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
