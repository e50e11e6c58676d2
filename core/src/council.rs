//! Rates a product by the sheets of a council.
//!
//! The decision speaks of the mean total (article 3.3) and leaves open how several assessors meet
//! a gate or establish a knock-out. The rule used is therefore a choice of the caller, a majority
//! unless said otherwise, and part of every result.

use std::collections::HashSet;
use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::mean::Mean;
use crate::points::Points;
use crate::rating::{Outcome, Rating, award, line, rate};
use crate::rubric::{Criterion, Knockout, Part, Rubric, RubricOption, Section};
use crate::sheet::Sheet;
use crate::sheet::check::SheetErrors;
use crate::stars::Stars;

/// How several members meet a gate or establish a knock-out.
///
/// ```
/// use ocop::Vote;
/// assert_eq!("every".parse::<Vote>(), Ok(Vote::Every));
/// assert!("most".parse::<Vote>().is_err());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Vote {
    /// More than half of the members.
    #[default]
    Majority,
    /// Every member.
    Every,
    /// The mean. A gate is met where the mean points of its criterion reach it; a knock-out holds
    /// where at least half of the members assert it (the mean of 0 and 1 reaches one half).
    Mean,
}

/// A word that names no rule of voting.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown rule `{0}`, expected `majority`, `every` or `mean`")]
pub struct UnknownVote(pub String);

impl std::str::FromStr for Vote {
    type Err = UnknownVote;

    fn from_str(name: &str) -> Result<Self, UnknownVote> {
        match name {
            "majority" => Ok(Vote::Majority),
            "every" => Ok(Vote::Every),
            "mean" => Ok(Vote::Mean),
            other => Err(UnknownVote(crate::raw::clip(other))),
        }
    }
}

impl Vote {
    /// The name in data.
    pub fn name(self) -> &'static str {
        match self {
            Vote::Majority => "majority",
            Vote::Every => "every",
            Vote::Mean => "mean",
        }
    }

    pub(crate) fn gate_met(self, votes: u32, mean: Mean, needed: Points) -> bool {
        match self {
            Vote::Majority => u64::from(votes) * 2 > u64::from(mean.members()),
            Vote::Every => votes == mean.members(),
            Vote::Mean => mean.at_least(needed.get()),
        }
    }

    pub(crate) fn knocks_out(self, votes: u32, members: u32) -> bool {
        match self {
            Vote::Majority => u64::from(votes) * 2 > u64::from(members),
            Vote::Every => votes == members,
            Vote::Mean => votes > 0 && u64::from(votes) * 2 >= u64::from(members),
        }
    }
}

/// What is wrong with a council.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CouncilError {
    /// No sheet at all.
    #[error("the council has no members, expected at least one sheet")]
    NoMembers,
    /// A member who is there twice.
    #[error("member `{member}` is there twice")]
    DuplicateMember {
        /// The name.
        member: String,
    },
    /// A member's sheet for another rubric than the council's.
    #[error("the sheet of member `{member}` is for another rubric: {errors}")]
    MixedRubrics {
        /// The name.
        member: String,
        /// Which one.
        errors: SheetErrors,
    },
    /// A member's sheet with errors.
    #[error("the sheet of member `{member}`: {errors}")]
    Sheet {
        /// The name.
        member: String,
        /// Everything that is wrong with it.
        errors: SheetErrors,
    },
    /// A council file whose own fields have errors.
    #[error("the council file: {errors}")]
    File {
        /// Everything that is wrong with them.
        errors: SheetErrors,
    },
    /// There are more problems than are listed.
    #[error(
        "there are more problems, the sheets from that of member `{member}` on were not looked at"
    )]
    More {
        /// The first member whose sheet was not looked at.
        member: String,
    },
}

/// Everything that is wrong with a council, at least one error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilErrors(pub(crate) Vec<CouncilError>);

impl CouncilErrors {
    /// The errors, in the order of the members.
    pub fn errors(&self) -> &[CouncilError] {
        &self.0
    }
}

impl fmt::Display for CouncilErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, error) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("; ")?;
            }
            write!(f, "{error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for CouncilErrors {}

/// The sheets of a council, all of one rubric and each valid.
///
/// ```
/// use ocop::{Council, Sheet, Stars, Vote};
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
                errors.push(CouncilError::DuplicateMember { member: crate::raw::clip(&name) });
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
        let mean = self.mean(|member| member.rating.points());
        let band = self.rubric.bands().of(mean);
        let mut rating =
            CouncilRating { mean, band, award: band, outcome: Outcome::Rated(band), council: self };
        let met = |level: &Stars| {
            *level <= band && rating.gates().filter(|g| g.stars <= *level).all(|g| g.met)
        };
        let gated = Stars::GATED.into_iter().find(met);
        rating.award = award(band, gated.unwrap_or(Stars::Two));
        let effects = rating.knockouts().filter(|k| k.holds).map(|k| k.knockout.effect());
        rating.outcome = Outcome::of(effects, rating.award);
        rating
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

impl CouncilError {
    pub(crate) fn of_sheet(member: String, errors: SheetErrors) -> Self {
        let wrong_rubric =
            |p: &crate::SheetProblem| matches!(p, crate::SheetProblem::WrongRubric { .. });
        let member = crate::raw::clip(&member);
        if errors.problems().iter().any(wrong_rubric) {
            CouncilError::MixedRubrics { member, errors }
        } else {
            CouncilError::Sheet { member, errors }
        }
    }
}

/// How a council stands to one gate.
#[derive(Clone, Copy)]
pub struct GateVote<'a> {
    /// The option that is the gate.
    pub gate: RubricOption<'a>,
    /// The level it is printed for.
    pub stars: Stars,
    /// How many members reach it.
    pub votes: u32,
    /// Mean points on its criterion.
    pub mean: Mean,
    /// Whether the council meets it under its rule.
    pub met: bool,
}

/// How a council stands to one knock-out.
#[derive(Clone, Copy)]
pub struct KnockoutVote<'a> {
    /// The knock-out.
    pub knockout: Knockout<'a>,
    /// How many members assert it or show it on their sheets.
    pub votes: u32,
    /// Whether it holds under the council's rule.
    pub holds: bool,
}

/// How a council stands to one criterion.
#[derive(Clone)]
pub struct Opinion<'a> {
    /// The criterion.
    pub criterion: Criterion<'a>,
    /// Mean points.
    pub mean: Mean,
    /// Fewest points that a member gave.
    pub lowest: Points,
    /// Most points that a member gave.
    pub highest: Points,
}

impl Opinion<'_> {
    /// Whether the members differ.
    pub fn disputed(&self) -> bool {
        self.lowest != self.highest
    }
}

/// A rated council.
#[derive(Clone, Debug)]
pub struct CouncilRating<'a> {
    council: Council<'a>,
    mean: Mean,
    band: Stars,
    award: Stars,
    outcome: Outcome,
}

impl<'a> CouncilRating<'a> {
    /// The rubric.
    pub fn rubric(&self) -> &'a Rubric {
        self.council.rubric
    }

    /// The members in the order of their sheets.
    pub fn members(&self) -> &[Member<'a>] {
        &self.council.members
    }

    /// How the members met gates.
    pub fn gate_rule(&self) -> Vote {
        self.council.gates
    }

    /// How the members established knock-outs.
    pub fn knockout_rule(&self) -> Vote {
        self.council.knockouts
    }

    /// The exact mean of the members' totals.
    pub fn mean(&self) -> Mean {
        self.mean
    }

    /// The mean with two digits after the point, cut off and not rounded.
    pub fn total(&self) -> Decimal {
        self.mean.truncated()
    }

    /// The band in which the exact mean lies (article 3.3).
    pub fn band(&self) -> Stars {
        self.band
    }

    /// The star that mean and gates lead to, whether or not a knock-out takes it away.
    pub fn award(&self) -> Stars {
        self.award
    }

    /// The awarded star; none where the assessment ended in a knock-out.
    pub fn stars(&self) -> Option<Stars> {
        self.outcome.stars()
    }

    /// Rated, rejected or stopped.
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The lowest and the highest total of a member.
    pub fn spread(&self) -> (Points, Points) {
        let totals = || self.members().iter().map(|m| m.rating.points());
        (totals().min().unwrap_or_default(), totals().max().unwrap_or_default())
    }

    /// Mean points of each part.
    pub fn parts(&self) -> impl Iterator<Item = (Part<'a>, Mean)> {
        self.rubric().parts().map(|part| (part, self.mean_of(|| part.criteria())))
    }

    /// Mean points of each section.
    pub fn sections(&self) -> impl Iterator<Item = (Section<'a>, Mean)> {
        self.rubric().sections().map(|section| (section, self.mean_of(|| section.criteria())))
    }

    fn mean_of<C: Iterator<Item = Criterion<'a>>>(&self, criteria: impl Fn() -> C) -> Mean {
        self.council.mean(|m| criteria().map(|c| line(m.rating.sheet(), c).points).sum())
    }

    /// How the council stands to each criterion, in printed order.
    pub fn opinions(&self) -> impl Iterator<Item = Opinion<'a>> {
        self.rubric().criteria().map(|criterion| {
            let points = || self.members().iter().map(|m| line(m.rating.sheet(), criterion).points);
            Opinion {
                criterion,
                mean: self.council.mean(|m| line(m.rating.sheet(), criterion).points),
                lowest: points().min().unwrap_or_default(),
                highest: points().max().unwrap_or_default(),
            }
        })
    }

    /// How the council stands to each gate, in printed order.
    pub fn gates(&self) -> impl Iterator<Item = GateVote<'a>> {
        self.rubric()
            .criteria()
            .flat_map(|criterion| {
                criterion
                    .gates()
                    .map(move |(stars, gate)| (criterion, stars, gate))
                    .collect::<Vec<_>>()
            })
            .map(|(criterion, stars, gate)| {
                let points = |m: &Member<'a>| line(m.rating.sheet(), criterion).points;
                let reached = self.members().iter().filter(|m| points(m) >= gate.points()).count();
                let votes = u32::try_from(reached).unwrap_or(u32::MAX);
                let mean = self.council.mean(points);
                let met = self.council.gates.gate_met(votes, mean, gate.points());
                GateVote { gate, stars, votes, mean, met }
            })
    }

    /// The gates that stand between the band and the award; none where they are equal.
    pub fn blockers(&self) -> impl Iterator<Item = GateVote<'a>> {
        let (award, band) = (self.award, self.band);
        self.gates().filter(move |g| award < band && !g.met && g.stars <= band)
    }

    /// How the council stands to each knock-out of the set.
    pub fn knockouts(&self) -> impl Iterator<Item = KnockoutVote<'a>> {
        self.rubric().knockouts().map(|knockout| {
            let asserted =
                |m: &&Member<'a>| m.rating.knockouts().any(|(k, _)| k.id() == knockout.id());
            let count = self.members().iter().filter(asserted).count();
            let votes = u32::try_from(count).unwrap_or(u32::MAX);
            let holds = self.council.knockouts.knocks_out(votes, self.council.size());
            KnockoutVote { knockout, votes, holds }
        })
    }

    /// The members who stand apart: whose own sheet comes to another result than the council.
    pub fn apart(&self) -> impl Iterator<Item = &Member<'a>> {
        self.members().iter().filter(|m| m.rating.outcome() != self.outcome)
    }
}
