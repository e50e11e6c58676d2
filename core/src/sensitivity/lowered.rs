//! Steps down: the ways in which one member could give less.

use crate::number::Points;
use crate::rubric::Criterion;
use crate::sheet::{Answer, Draft};
use crate::upgrade::choices::{Candidate, Candidates};
use crate::upgrade::options::steps;

/// All answers with fewer points than a sheet has, gathering the points that are lost.
pub(super) struct LowerAnswers<'a> {
    pub draft: Draft<'a>,
    /// A criterion, by position, and the most points that it may keep.
    pub ceiling: Option<(usize, u32)>,
}

impl Candidates for LowerAnswers<'_> {
    fn candidates(
        &self,
        at: usize,
        criterion: Criterion<'_>,
        applies: bool,
        _decides: bool,
    ) -> Vec<Candidate> {
        let from = self.draft.sheet().answer(criterion.code());
        let now = self.draft.points_of(criterion).unwrap_or_default();
        let ceiling = self.ceiling.filter(|(own, _)| *own == at).map_or(u32::MAX, |(_, most)| most);
        if !applies {
            let claimed = now > Points::ZERO;
            let answer = from.filter(|_| !claimed);
            return vec![Candidate {
                answer,
                points: 0,
                gain: now.get(),
                cost: 0,
                changed: claimed,
            }];
        }
        let none = criterion.options().all(|o| o.points() > Points::ZERO);
        let options = criterion.options().map(|o| (Answer::Option(o.number()), o.points()));
        let all = options.chain(none.then_some((Answer::None, Points::ZERO)));
        let lower = all.filter(|(_, points)| *points < now).map(|(to, points)| Candidate {
            answer: Some(to),
            points: points.get(),
            gain: points.short_of(now).get(),
            cost: steps(criterion, from, to),
            changed: true,
        });
        let stay = Candidate { answer: from, points: now.get(), gain: 0, cost: 0, changed: false };
        lower.chain([stay]).filter(|c| c.points <= ceiling).collect()
    }
}
