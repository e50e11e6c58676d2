//! What a council came to.

use rust_decimal::Decimal;

use crate::council::{Council, Member, Vote};
use crate::number::Mean;
use crate::number::Points;
use crate::number::stars::Stars;
use crate::rating::{Outcome, Rating, award, line};
use crate::rubric::{Criterion, Knockout, Part, Rubric, RubricOption, Section};
use crate::sheet::Header;

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
    /// The band of the mean, lowered below the lowest gate that is not met under the council's rule;
    /// and what knock-outs leave of it.
    pub(super) fn of(council: Council<'a>) -> Self {
        let mean = council.mean(|member| member.rating.points());
        let band = council.rubric.bands().of(mean);
        let mut rating =
            CouncilRating { mean, band, award: band, outcome: Outcome::Rated(band), council };
        let missed = rating.gates().filter(|gate| !gate.met).map(|gate| gate.stars).min();
        rating.award = award(band, missed.map_or(Stars::Five, Stars::below));
        let effects = rating.knockouts().filter(|k| k.holds).map(|k| k.knockout.effect());
        rating.outcome = Outcome::of(effects, rating.award);
        rating
    }

    /// The rubric.
    pub fn rubric(&self) -> &'a Rubric {
        self.council.rubric
    }

    /// The members in the order of their sheets.
    pub fn members(&self) -> &[Member<'a>] {
        &self.council.members
    }

    /// The header of the council, else that of the first sheet that has one.
    pub fn header(&self) -> Option<&'a Header> {
        let of_member = || self.members().iter().map(|m| m.rating.sheet().header());
        self.council.header.or_else(|| of_member().find(|header| !header.is_empty()))
    }

    /// How the members met gates.
    pub fn gate_rule(&self) -> Vote {
        self.council.rules.gates
    }

    /// How the members established knock-outs.
    pub fn knockout_rule(&self) -> Vote {
        self.council.rules.knockouts
    }

    /// What the council comes to with another sheet of one member.
    pub(crate) fn with_rating<'b>(&self, member: usize, rating: Rating<'b>) -> CouncilRating<'b>
    where
        'a: 'b,
    {
        let mut council: Council<'b> = self.council.clone();
        if let Some(member) = council.members.get_mut(member) {
            member.rating = rating;
        }
        council.rate()
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
                let met = self.council.rules.gates.gate_met(votes, mean, gate.points());
                GateVote { gate, stars, votes, mean, met }
            })
    }

    /// The gates that stand between the band and the award; none where they are equal.
    pub fn blockers(&self) -> impl Iterator<Item = GateVote<'a>> {
        let band = self.band;
        // A product that misses none of them has the star of its band.
        self.gates().filter(move |gate| !gate.met && gate.stars <= band)
    }

    /// How the council stands to each knock-out of the set.
    pub fn knockouts(&self) -> impl Iterator<Item = KnockoutVote<'a>> {
        self.rubric().knockouts().map(|knockout| {
            let asserted =
                |m: &&Member<'a>| m.rating.knockouts().any(|(k, _)| k.id() == knockout.id());
            let count = self.members().iter().filter(asserted).count();
            let votes = u32::try_from(count).unwrap_or(u32::MAX);
            let holds = self.council.rules.knockouts.knocks_out(votes, self.council.size());
            KnockoutVote { knockout, votes, holds }
        })
    }

    /// The members who stand apart: whose own sheet comes to another result than the council.
    pub fn apart(&self) -> impl Iterator<Item = &Member<'a>> {
        self.members().iter().filter(|m| m.rating.outcome() != self.outcome)
    }
}
