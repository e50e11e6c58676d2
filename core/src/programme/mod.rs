//! Targets of a programme against what a portfolio of products has reached.
//!
//! ```
//! use ocop::programme::{Portfolio, plan, progress};
//! let portfolio = Portfolio::from_json(r#"[
//!   {"product": "cà phê Khe Sanh", "producer": "HTX Khe Sanh", "producer_kind": "cooperative",
//!    "origin": "existing", "level": "province", "stars": 4}]"#)?;
//! let progress = progress(plan("quang-tri-2019")?, &portfolio);
//! let four_stars = &progress[3];
//! assert!(four_stars.met());
//! assert_eq!(four_stars.counted, ["cà phê Khe Sanh"]);
//! assert_eq!(progress[2].missing(), 19);
//! # Ok::<(), ocop::Failure>(())
//! ```

mod built_in;
mod plan;
mod portfolio;
mod progress;

pub use self::plan::{Count, Origin, Plan, ProducerKind, Target};
pub use built_in::{plan, plans};
pub use portfolio::{Entry, Portfolio};
pub use progress::{Progress, progress};
