//! What a council should look at, although it changes no number.

use serde::{Deserialize, Serialize};

use crate::rating;
use crate::rubric::{Code, Rubric};
use crate::text::{Lang, Text};

/// Something that a council should look at, although it changes no number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Warning {
    /// What kind of warning it is.
    pub code: WarningCode,
    /// The warning in words.
    pub message: Text,
    /// The criteria concerned, in printed order.
    pub criteria: Vec<Code>,
    /// The member of a council on whose sheet it was found; null for a sheet by itself.
    pub member: Option<String>,
}

/// The kinds of warnings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum WarningCode {
    /// Criteria that speak of one circumstance were answered for different cases of it (set 26,
    /// sections 8, 9 and 15).
    MixedCases,
}

impl Warning {
    pub(super) fn of(warning: &rating::Warning, rubric: &Rubric, member: Option<&str>) -> Self {
        let rating::Warning::MixedCases { choices } = warning;
        let list = |lang| {
            let named = |(code, id): &(Code, String)| {
                let mut cases = rubric.criterion(*code).into_iter().flat_map(|c| c.cases());
                let name = cases.find(|c| c.id() == Some(id)).and_then(|c| c.name());
                format!("{code}: {}", name.map_or(id.as_str(), |name| name.get(lang)))
            };
            choices.iter().map(named).collect::<Vec<_>>().join(", ")
        };
        Warning {
            code: WarningCode::MixedCases,
            message: Text::new(
                format!(
                    "các tiêu chí được chấm theo những trường hợp khác nhau ({})",
                    list(Lang::Vi)
                ),
                format!("criteria were answered for different cases ({})", list(Lang::En)),
            ),
            criteria: choices.iter().map(|(code, _)| *code).collect(),
            member: member.map(str::to_owned),
        }
    }
}
