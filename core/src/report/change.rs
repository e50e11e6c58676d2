//! A changed answer.

use serde::{Deserialize, Serialize};

use crate::number::Points;
use crate::report::RubricIdentity;
use crate::rubric::{Code, Criterion};
use crate::sheet::Answer;
use crate::text::Text;
use crate::upgrade::AnswerChange;

/// A changed answer to a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Change {
    /// The printed number of the criterion.
    pub criterion: Code,
    /// The title of the criterion.
    pub name: Text,
    /// The answer now; null while the criterion is open.
    pub from: Option<Answer>,
    /// The new answer; null where the criterion no longer applies and its answer is taken back.
    pub to: Option<Answer>,
    /// The label of the new option; null without one.
    pub label: Option<Text>,
    /// Points on the criterion now.
    pub before: Points,
    /// Points on the criterion afterwards.
    pub after: Points,
    /// What the change costs: the number of steps from option to option, unless the options of an
    /// upgrade say otherwise.
    pub cost: u64,
    /// The document, annex, criterion and option where the new answer is printed.
    pub source: Text,
}

impl Change {
    pub(super) fn of(
        rubric: &RubricIdentity,
        criterion: Criterion<'_>,
        (from, to): (Option<Answer>, Option<Answer>),
        cost: u64,
    ) -> Self {
        let option = |answer: Option<Answer>| match answer {
            Some(Answer::Option(number)) => criterion.option(number),
            _ => None,
        };
        let points = |answer| option(answer).map(|o| o.points()).unwrap_or_default();
        let new = option(to);
        Change {
            criterion: criterion.code(),
            name: criterion.name().clone(),
            from,
            to,
            label: new.map(|o| o.label().clone()),
            before: points(from),
            after: points(to),
            cost,
            source: rubric.place(criterion.code(), new.map(|o| o.number())),
        }
    }

    /// A change whose criterion stands at a position of the rubric.
    pub(super) fn of_answer(
        rubric: &RubricIdentity,
        criterion: Criterion<'_>,
        change: &AnswerChange,
    ) -> Self {
        Change::of(rubric, criterion, (change.from, change.to), change.cost)
    }

    /// Whether points are gained.
    pub fn is_gain(&self) -> bool {
        self.after > self.before
    }

    /// The points gained or lost.
    pub fn difference(&self) -> Points {
        if self.is_gain() {
            self.before.short_of(self.after)
        } else {
            self.after.short_of(self.before)
        }
    }
}
