//! Who decides what, when, and under which edition (articles 4, 5, 7, 8, 11 and 12).
//!
//! The clock stays outside: every function takes the days that it needs. Terms in days are counted
//! as the Civil Code says (article 147.2): the day of the event is not counted, so a term of 45
//! days that starts on the 1st ends with the 46th day. Terms in months end with the day of the same
//! number (article 148.4), or with the last day of a shorter month. The Code moves an end that
//! falls on a holiday to the next working day (article 148.5); public holidays are fixed year by
//! year and are not known here, so no end is moved.
//!
//! Editions ask different questions, so a sheet of one edition says nothing about another: there is
//! no function that converts a sheet or compares it across editions. Have the product assessed
//! under each edition, or compare what [`crate::rate_parts`] makes of published subtotals.

mod authority;
mod certificate;
mod day;
mod edition_for;
pub(crate) mod level;
mod problem;
mod recognition;
mod rounds;

pub use authority::{Authority, Doubt, Step};
pub use certificate::{Certificate, Standing, WithdrawalGround, decision_due, withdrawal_due};
pub(crate) use certificate::{DECISION_DAYS, MONTHS, WITHDRAWAL_DAYS};
pub use day::{DateError, day};
pub(crate) use day::{iso, iso_or_null};
pub use edition_for::{Applicable, Ground, Purpose, edition_for};
pub use level::Level;
pub use problem::ProcedureError;
pub use recognition::{Assessed, Recognition, outcome};
pub use rounds::{Phase, Round, rounds};
