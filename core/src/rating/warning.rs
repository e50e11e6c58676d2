//! What a council should look at, although it changes no number.

use crate::rating::Line;
use crate::rubric::RubricOption;
use crate::rubric::code::Code;

/// Something that a council should look at, although it changes no number.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Warning {
    /// Criteria that speak of the same circumstance were answered for different cases of it, such
    /// as a community here and one operator there (set 26, sections 8, 9 and 15).
    MixedCases {
        /// Criterion and the case chosen there.
        choices: Vec<(Code, String)>,
    },
}

pub(super) fn mixed_cases<'a>(lines: impl Iterator<Item = Line<'a>>) -> Option<Warning> {
    let mut choices: Vec<(Code, String)> = Vec::new();
    let mut groups: Vec<Vec<&str>> = Vec::new();
    for line in lines {
        let chosen = line.option.and_then(RubricOption::case).and_then(|case| case.id());
        if let Some(case) = chosen {
            choices.push((line.criterion.code(), case.to_owned()));
            groups.push(line.criterion.cases().filter_map(|c| c.id()).collect());
        }
    }
    let disagree = |i: &usize| {
        let (group, choice) = (groups.get(*i), choices.get(*i).map(|c| &c.1));
        let same = groups.iter().zip(&choices).filter(|(g, _)| Some(*g) == group);
        same.map(|(_, c)| Some(&c.1)).any(|other| other != choice)
    };
    let mixed: Vec<_> = (0..choices.len()).filter(disagree).collect();
    let choices: Vec<_> = mixed.into_iter().filter_map(|i| choices.get(i).cloned()).collect();
    (!choices.is_empty()).then_some(Warning::MixedCases { choices })
}
