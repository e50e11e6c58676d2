//! Rates a product by the sheets of a council.
//!
//! The decision speaks of the mean total (article 3.3) and leaves open how several assessors meet
//! a gate or establish a knock-out. The rule used is therefore a choice of the caller, a majority
//! unless said otherwise, and part of every result.

mod error;
mod rated;
mod vote;

use std::collections::HashSet;

pub use error::{CouncilError, CouncilErrors};
pub use rated::{CouncilRating, GateVote, KnockoutVote, Opinion};
pub use vote::{UnknownVote, Vote};

use crate::number::Mean;
use crate::number::Points;
use crate::rating::{Rating, rate};
use crate::rubric::Rubric;
use crate::sheet::Sheet;

/// The sheets of a council, all of one rubric and each valid.
///
/// ```
/// use ocop::{council::Vote, Council, Sheet, Stars};
/// let rubric = ocop::rubric("26/2026", 25)?;
/// let best = || rubric.criteria().map(|c| (c.code().to_string(), c.option_count()));
/// let sheets = [Sheet::new(best())?.with_member("Lan"), Sheet::new(best())?.with_member("Minh")];
/// let rating = Council::new(rubric, &sheets)?.gates(Vote::Every).rate();
/// assert_eq!(rating.total().to_string(), "100");
/// assert_eq!(rating.stars(), Some(Stars::Five));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Council<'a> {
    rubric: &'a Rubric,
    members: Vec<Member<'a>>,
    gates: Vote,
    knockouts: Vote,
}

/// One member of a council and the rating of that member's sheet alone.
#[derive(Clone, Debug)]
pub struct Member<'a> {
    name: String,
    rating: Rating<'a>,
}

impl<'a> Member<'a> {
    /// The name on the sheet; a sheet without one takes its position, counted from 1.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The rating of the sheet alone.
    pub fn rating(&self) -> Rating<'a> {
        self.rating
    }
}

impl<'a> Council<'a> {
    /// A council of one or more sheets.
    ///
    /// # Errors
    /// No sheets, a member twice, and everything that is wrong with any sheet, at once.
    pub fn new(
        rubric: &'a Rubric,
        sheets: impl IntoIterator<Item = &'a Sheet>,
    ) -> Result<Self, CouncilErrors> {
        let (mut members, mut errors) = (Vec::new(), Vec::new());
        let mut names = HashSet::new();
        for (sheet, position) in sheets.into_iter().zip(1_u32..) {
            let name = sheet.member().map_or_else(|| position.to_string(), str::to_owned);
            if !names.insert(name.clone()) {
                errors.push(CouncilError::DuplicateMember { member: crate::input::clip(&name) });
            }
            match rate(rubric, sheet) {
                Ok(rating) => members.push(Member { name, rating }),
                Err(found) => errors.push(CouncilError::of_sheet(name, found)),
            }
        }
        if members.is_empty() && errors.is_empty() {
            errors.push(CouncilError::NoMembers);
        }
        if errors.is_empty() {
            Ok(Council { rubric, members, gates: Vote::default(), knockouts: Vote::default() })
        } else {
            Err(CouncilErrors(errors))
        }
    }

    /// Chooses how the members meet a gate.
    #[must_use]
    pub fn gates(mut self, rule: Vote) -> Self {
        self.gates = rule;
        self
    }

    /// Chooses how the members establish a knock-out.
    #[must_use]
    pub fn knockouts(mut self, rule: Vote) -> Self {
        self.knockouts = rule;
        self
    }

    /// Rates the product. A valid council always comes to a result.
    pub fn rate(self) -> CouncilRating<'a> {
        CouncilRating::of(self)
    }

    fn mean(&self, points: impl Fn(&Member<'a>) -> Points) -> Mean {
        let sum = self.members.iter().map(|m| u64::from(points(m).get())).sum();
        // A council has at least one member, so the fallback is never taken.
        Mean::new(sum, self.size()).unwrap_or(Mean::of_one(0))
    }

    fn size(&self) -> u32 {
        u32::try_from(self.members.len()).unwrap_or(u32::MAX)
    }
}
