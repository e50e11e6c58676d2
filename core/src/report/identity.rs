//! Which rubric a document was made with.

use serde::{Deserialize, Serialize};

use crate::number::{Bands, Points};
use crate::rubric::doc::DataStatus;
use crate::rubric::{Code, Rubric};
use crate::text::Text;

/// Which rubric a result was made with, so that no score travels alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct RubricIdentity {
    /// The edition: number and year of the decision, such as `26/2026`, or the name that a rubric
    /// of one's own gives itself.
    pub edition: String,
    /// The number of the set within the edition, 1 or more.
    pub set: u16,
    /// The short name of the set, such as `coffee-cocoa`.
    pub slug: String,
    /// The name of the set.
    pub name: Text,
    /// The version of the data of the edition; it moves with every correction that can change a
    /// rating.
    pub data_version: String,
    /// How far the data is confirmed.
    pub data_status: DataStatus,
    /// The document and the annex where the set is printed; empty where the rubric names none.
    pub source: Text,
    /// Points from which the bands of 2 to 5 stars begin (article 3.3).
    pub bands: Bands,
    /// The most points that the set can give; 100 in every built-in set.
    pub max: Points,
}

impl RubricIdentity {
    /// The identity of a rubric.
    pub fn of(rubric: &Rubric) -> Self {
        RubricIdentity {
            edition: rubric.edition().to_owned(),
            set: rubric.set(),
            slug: rubric.slug().to_owned(),
            name: rubric.name().clone(),
            data_version: rubric.data_version().to_owned(),
            data_status: rubric.data_status(),
            source: rubric.source().clone(),
            bands: rubric.bands(),
            max: rubric.max(),
        }
    }

    /// Where a criterion or an option of the set is printed.
    pub(super) fn place(&self, criterion: Code, option: Option<u16>) -> Text {
        let (vi, en) = match option {
            Some(n) => (format!(", phương án {n}"), format!(", option {n}")),
            None => (String::new(), String::new()),
        };
        let (source_vi, source_en) = if self.source.vi.is_empty() {
            let own = format!("{} {}", self.edition, self.set);
            (own.clone(), own)
        } else {
            (self.source.vi.to_string(), self.source.en.to_string())
        };
        Text::new(
            format!("{source_vi}, tiêu chí {criterion}{vi}"),
            format!("{source_en}, criterion {criterion}{en}"),
        )
    }
}
