//! Who decides what, when, and under which edition (26/2026: articles 2, 4 to 8, 10 to 12).
//!
//! The law of procedure is data: `rubrics/<edition>/procedure.toml`, with the days on which its
//! entries hold. An edition without such a file has no answer here, and never that of another.
//!
//! The clock stays outside: every function takes the days that it needs. Terms are counted as the
//! Civil Code of 2015 says: the day of the event that begins a term is not counted (article 147.3),
//! so a term of 45 days from the 1st ends with the 46th day; a term in months ends with the day of
//! the same number, or with the last day of a shorter month (article 148.3); an end on a weekend or
//! a holiday moves to the next working day (article 148.5). A [`Deadline`] names both days, because
//! the decisions do not say that they follow the Code. [`Holidays`] are given by the caller.
//!
//! Editions ask different questions, so a sheet of one edition says nothing about another: there is
//! no function that converts a sheet or compares it across editions. Have the product assessed
//! under each edition, or compare what [`crate::rate_parts`] makes of published subtotals.

mod article;
mod authority;
pub(crate) mod built_in;
mod certificate;
mod day;
mod deadline;
mod edition_for;
pub(crate) mod law;
pub(crate) mod level;
mod note;
mod parties;
mod recognition;
mod rounds;
mod terms;
pub(crate) mod value;
pub(crate) mod words;

pub(crate) use article::{Citation, behind};
pub use authority::{Authority, Deed, Step};
pub use certificate::{Certificate, Extension, Standing};
pub use day::day;
pub(crate) use day::{iso, iso_or_null, read as read_day, said as said_day};
pub use deadline::{DayOff, Deadline, Holidays};
pub use edition_for::{Applicable, Ground, edition_for};
pub use law::Seat;
pub use level::Level;
pub use note::Note;
pub(crate) use note::notes_on_parts;
pub use parties::{Eligibility, FileItem, FileList, composition, eligible, file_list};
pub(crate) use parties::{council_of, file_of};
pub use recognition::{Alternative, Assessed, Circumstances, Reading, Recognition, recognition};
pub use rounds::{Phase, Round, rounds};
pub use terms::{commune_due, decision_due, withdrawal_due};
pub use words::{Applicant, Purpose, Withdrawn};
