//! Sheets and answers as serde reads and writes them.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::input::Raw;
use crate::sheet::{Answer, Sheet};

/// An option number, or `"none"`.
impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Answer::Option(number) => serializer.serialize_u16(*number),
            Answer::None => serializer.serialize_str("none"),
        }
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnswerVisitor;

        impl Visitor<'_> for AnswerVisitor {
            type Value = Answer;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an option number or `none`")
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Answer, E> {
                let number = u16::try_from(number).ok().filter(|number| *number > 0);
                number.map(Answer::Option).ok_or_else(|| E::custom("an option number is 1 or more"))
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Answer, E> {
                self.visit_i64(i64::try_from(number).unwrap_or(i64::MAX))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Answer, E> {
                match text {
                    "none" => Ok(Answer::None),
                    other => Err(E::invalid_value(de::Unexpected::Str(other), &self)),
                }
            }
        }

        deserializer.deserialize_any(AnswerVisitor)
    }
}

/// Reads the sheet schema, as [`Sheet::from_json`].
impl<'de> Deserialize<'de> for Sheet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Sheet::from_raw(&Raw::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}
