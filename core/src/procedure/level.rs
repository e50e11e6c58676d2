//! Levels of assessment.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// A level at which councils assess.
///
/// Decision 26/2026/QĐ-TTg knows two (article 4.1): province and centre. The district stands in
/// the two earlier editions.
///
/// ```
/// use ocop::Level;
/// assert_eq!("province".parse(), Ok(Level::Province));
/// assert!(Level::Province < Level::Central);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub enum Level {
    /// The district, until 2025.
    District,
    /// The province.
    Province,
    /// The centre.
    Central,
}

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Level; 3] = [Level::District, Level::Province, Level::Central];

    /// The name in data: `district`, `province`, `central`.
    pub const fn name(self) -> &'static str {
        match self {
            Level::District => "district",
            Level::Province => "province",
            Level::Central => "central",
        }
    }

    /// The name for people.
    pub const fn label(self) -> Text {
        match self {
            Level::District => Text::fixed("cấp huyện", "district level"),
            Level::Province => Text::fixed("cấp tỉnh", "provincial level"),
            Level::Central => Text::fixed("cấp trung ương", "central level"),
        }
    }
}
