//! The law of procedure of the built-in editions, and which edition holds on a day.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::law::{Edition, editions};
use crate::problem::{Concern, Failure, catalogue};
use crate::procedure::article::Citation;
use crate::procedure::authority::{Authority, Deed, Step};
use crate::procedure::law::*;
use crate::procedure::level::Level;
use crate::text::Text;

include!(concat!(env!("OUT_DIR"), "/procedures.rs"));

impl Edition {
    /// What it says of procedure; none where that is not known. Not a field of the edition: a program
    /// that only rates holds none of it.
    pub(crate) fn procedure(&self) -> Option<&'static Procedure> {
        PROCEDURES.iter().find(|(id, _)| *id == self.id()).map(|(_, procedure)| procedure)
    }
}

/// An edition with what it says of procedure.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Law {
    pub(crate) edition: &'static Edition,
    pub(crate) procedure: &'static Procedure,
}

impl Law {
    /// The procedure of an edition: an edition without one has no answer, and never that of another.
    pub(crate) fn of(edition: &'static Edition) -> Result<Self, Failure> {
        let procedure = edition.procedure().ok_or_else(|| {
            Failure::of(Concern::Procedure, catalogue::procedure::no_procedure(edition.id()))
        })?;
        Ok(Law { edition, procedure })
    }

    /// The law of the edition in force on a day; `place` is the field that holds the day.
    pub(crate) fn on(place: &str, day: Date) -> Result<Self, Failure> {
        Law::of(in_force(place, day)?)
    }

    /// Cites articles of the edition.
    pub(crate) fn cite(self, articles: &[Word]) -> Citation {
        Citation::of(self.edition.id(), &self.procedure.document, articles)
    }
}

/// The newest edition that was in force on a day.
pub(crate) fn in_force(place: &str, day: Date) -> Result<&'static Edition, Failure> {
    let found = editions().iter().find(|e| e.in_force_from() <= day);
    found.ok_or_else(|| {
        let first = editions().iter().map(Edition::in_force_from).min().unwrap_or(day);
        let problem = catalogue::procedure::before_first_edition(place, day, first);
        Failure::of(Concern::Procedure, problem)
    })
}
