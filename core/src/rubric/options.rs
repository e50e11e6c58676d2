//! The options of one criterion: their order, their gates, and what the gates allow.

use std::borrow::Cow;

use crate::number::stars::Stars;
use crate::problem::Problems;
use crate::problem::catalogue::rubric as problem;
use crate::rubric::doc::{CaseDoc, CriterionDoc, LabelDoc, OptionDoc};
use crate::rubric::place::{Place, heading};
use crate::text::Text;

/// The cases of a criterion, one unnamed case where the print has none.
pub(crate) struct Body<'a> {
    pub cases: Cow<'a, [CaseDoc]>,
    stated: usize,
}

impl<'a> Body<'a> {
    /// The cases that a written criterion states or implies. A criterion for which the annex
    /// prints only a title and a maximum has two options: no, 0 points; yes, its maximum.
    pub(crate) fn of(criterion: &'a CriterionDoc, max: u16) -> Self {
        let stated = usize::from(criterion.implied && !states_no_and_yes(criterion, max))
            + usize::from(!criterion.options.is_empty())
            + usize::from(!criterion.cases.is_empty());
        let one = |options| Cow::Owned(vec![CaseDoc { id: None, name: None, options }]);
        let cases = if criterion.implied {
            let option = |points, vi, en| OptionDoc {
                option: None,
                points,
                gate: None,
                label: LabelDoc::Both(Text::fixed(vi, en)),
            };
            one(vec![option(0, "Không", "No"), option(max, "Có", "Yes")])
        } else if criterion.cases.is_empty() {
            one(criterion.options.clone())
        } else {
            Cow::Borrowed(&criterion.cases[..])
        };
        Body { cases, stated }
    }

    /// Checks numbers, points and gates against one another and the criterion's maximum.
    pub(crate) fn check(&self, place: &Place, max: u16, problems: &mut Problems) {
        if self.stated != 1 {
            problems.push(problem::options_unclear(place));
        }
        if self.cases.iter().any(|c| c.options.is_empty()) {
            problems.push(problem::empty(place, heading::OPTIONS));
        }
        let best = self.options().map(|o| o.points).max().unwrap_or(0);
        if best != max {
            problems.push(problem::best_differs(place, max, best));
        }
        let mut number = 0;
        for case in self.cases.iter() {
            let (mut points, mut gate) = (0, None);
            for option in &case.options {
                number += 1;
                if let Some(found) = option.option.filter(|n| *n != number) {
                    problems.push(problem::option_number(place, found, number));
                }
                if option.points < points {
                    problems.push(problem::points_fall(place, number, option.points));
                }
                points = option.points;
                if let Some(level) = option.gate {
                    if level < Stars::Three {
                        problems.push(problem::gate_level(place, level, number));
                    }
                    if gate.is_some_and(|(last, at)| level <= last || option.points <= at)
                        || self.floor(level) != Some(option.points)
                    {
                        problems.push(problem::gate_order(place, level, number));
                    }
                    gate = Some((level, option.points));
                }
            }
        }
    }

    /// The highest star that the gates of this criterion allow at some points. Gates accumulate:
    /// five stars ask for the gates of 3, 4 and 5 (note under every table of annex II).
    pub(crate) fn cap(&self, points: u16) -> Stars {
        let unmet = |s: &Stars| self.floor(*s).is_some_and(|floor| points < floor);
        let missed = [Stars::Three, Stars::Four, Stars::Five].into_iter().find(unmet);
        missed.map_or(Stars::Five, Stars::below)
    }

    /// The points that a level asks of this criterion, if it asks any.
    fn floor(&self, level: Stars) -> Option<u16> {
        self.options().find(|o| o.gate == Some(level)).map(|o| o.points)
    }

    fn options(&self) -> impl Iterator<Item = &OptionDoc> {
        self.cases.iter().flat_map(|c| &c.options)
    }
}

/// An export writes implied options out; reading it back must not count them as stated twice.
fn states_no_and_yes(criterion: &CriterionDoc, max: u16) -> bool {
    let [case] = &criterion.cases[..] else { return false };
    let plain = case.options.iter().all(|o| o.gate.is_none());
    plain && case.options.iter().map(|o| o.points).eq([0, max])
}
