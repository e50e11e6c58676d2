//! What an assessment comes to, as documents write it: a word, and the star where there is one.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::number::Stars;
use crate::rating::Outcome;

/// The fields of an outcome.
#[derive(Serialize, Deserialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[serde(rename = "Result")]
struct Written {
    /// Whether the product was rated, or what ended the assessment instead.
    outcome: Word,
    /// The awarded star, 1 to 5; null unless the outcome is `rated`.
    stars: Option<Stars>,
}

/// Whether a product was rated, or what ended its assessment instead.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(rename = "Outcome"))]
#[serde(rename_all = "kebab-case")]
enum Word {
    /// The product has a star.
    Rated,
    /// The file or the product was turned down; there is no star.
    Rejected,
    /// The assessment went no further; there is no star.
    Stopped,
}

impl Serialize for Outcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let outcome = match self {
            Outcome::Rated(_) => Word::Rated,
            Outcome::Rejected => Word::Rejected,
            Outcome::Stopped => Word::Stopped,
        };
        Written { outcome, stars: self.stars() }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Outcome {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Written::deserialize(deserializer)? {
            Written { outcome: Word::Rated, stars: Some(stars) } => Ok(Outcome::Rated(stars)),
            Written { outcome: Word::Rejected, stars: None } => Ok(Outcome::Rejected),
            Written { outcome: Word::Stopped, stars: None } => Ok(Outcome::Stopped),
            _ => {
                Err(serde::de::Error::custom("a star, where and only where the outcome is `rated`"))
            }
        }
    }
}

#[cfg(schema)]
impl schemars::JsonSchema for Outcome {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        Written::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Written::json_schema(generator)
    }
}
