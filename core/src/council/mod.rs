//! Rates a product by the sheets of a council.
//!
//! The decision speaks of the mean total (article 3.3) and leaves open how several assessors meet
//! a gate or establish a knock-out. The rule used is therefore a choice of the caller, a majority
//! unless said otherwise, and part of every result.

mod file;
mod rated;
mod rules;

use std::borrow::Cow;
use std::collections::HashSet;
use std::num::NonZeroU32;

pub(crate) use file::CouncilFile;
pub use rated::{CouncilRating, GateVote, KnockoutVote, Opinion};
pub use rules::{Rules, Vote};

use crate::number::Mean;
use crate::number::Points;
use crate::problem::catalogue::council::{duplicate_member, more_sheets, no_members};
use crate::problem::{Concern, Failure, MOST_OF_COUNCIL, Problem};
use crate::rating::Rating;
use crate::rubric::Rubric;
use crate::sheet::{Fitted, Header, Sheet};
use crate::text::clip;

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
    /// How many members there are.
    size: NonZeroU32,
    rules: Rules,
    header: Option<&'a Header>,
}

/// One member of a council and the rating of that member's sheet alone.
#[derive(Clone, Debug)]
pub struct Member<'a> {
    name: Cow<'a, str>,
    rating: Rating<'a>,
}

impl<'a> Member<'a> {
    fn of(name: impl Into<Cow<'a, str>>, sheet: Fitted<'a>) -> Self {
        Member { name: name.into(), rating: sheet.rate() }
    }

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
    ) -> Result<Self, Failure> {
        let sheets = sheets.into_iter().map(|s| (s.member().map(Cow::Borrowed), s.fit(rubric)));
        let (members, size) = gather(sheets, Vec::new())?;
        let members = members.into_iter().map(|(name, sheet)| Member::of(name, sheet)).collect();
        Ok(Council { rubric, members, size, rules: Rules::default(), header: None })
    }

    /// Chooses how the members meet a gate.
    #[must_use]
    pub fn gates(mut self, rule: Vote) -> Self {
        self.rules.gates = rule;
        self
    }

    /// Chooses how the members establish a knock-out.
    #[must_use]
    pub fn knockouts(mut self, rule: Vote) -> Self {
        self.rules.knockouts = rule;
        self
    }

    /// Chooses both rules.
    #[must_use]
    pub fn rules(mut self, rules: Rules) -> Self {
        self.rules = rules;
        self
    }

    /// Rates the product. A valid council always comes to a result.
    pub fn rate(self) -> CouncilRating<'a> {
        CouncilRating::of(self)
    }

    fn mean(&self, points: impl Fn(&Member<'a>) -> Points) -> Mean {
        let sum = self.members.iter().map(|m| u64::from(points(m).get())).sum();
        Mean::over(sum, self.size)
    }

    fn size(&self) -> u32 {
        self.size.get()
    }
}

/// What members handed in, each under its member's name.
type Named<'a, T> = Vec<(Cow<'a, str>, T)>;

/// Names the members and collects everything that is wrong with them and with their sheets, beside
/// what was found wrong with their council before.
fn gather<'a, S, T>(
    sheets: S,
    mut problems: Vec<Problem>,
) -> Result<(Named<'a, T>, NonZeroU32), Failure>
where
    S: Iterator<Item = (Option<Cow<'a, str>>, Result<T, Failure>)>,
{
    let (mut members, mut names, before) = (Vec::new(), HashSet::new(), problems.len());
    for ((name, fitted), position) in sheets.zip(1_u32..) {
        let name = name.unwrap_or_else(|| position.to_string().into());
        if problems.len() - before >= MOST_OF_COUNCIL {
            problems.push(more_sheets(&clip(&name)));
            break;
        }
        if !names.insert(name.clone()) {
            problems.push(duplicate_member(&clip(&name)));
        }
        match fitted {
            Ok(fitted) => members.push((name, fitted)),
            Err(failure) => {
                let name = clip(&name);
                problems.extend(failure.into_problems().map(|problem| problem.of_member(&name)));
            }
        }
    }
    Failure::unless_empty(Concern::Council, problems)?;
    let size = u32::try_from(members.len()).ok().and_then(NonZeroU32::new);
    let size = size.ok_or_else(|| Failure::of(Concern::Council, no_members()))?;
    Ok((members, size))
}
