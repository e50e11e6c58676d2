//! Data from outside, before anything is believed of it.
//!
//! JSON text, a Python dictionary and a JavaScript object all arrive as [`Raw`]. It keeps duplicate
//! keys and wrong types, so that reading a sheet can report all of them at once.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::text::{Text, clip};

/// How deep data may be nested; a council file needs four levels.
pub const MOST_LEVELS: u8 = 16;

/// Whole numbers of up to so many characters are exact in every language.
const WHOLE_DIGITS: usize = 15;

/// A number from a text that is written as the number prints: `+3` and `03` would be 3 in other words.
///
/// ```
/// use ocop::input::as_printed;
/// assert_eq!(as_printed("3"), Some(3));
/// assert_eq!(as_printed::<u16>("03"), None);
/// ```
pub fn as_printed<N: FromStr + ToString>(text: &str) -> Option<N> {
    text.parse().ok().filter(|number: &N| number.to_string() == text)
}

/// A value of JSON shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Raw {
    /// `null`, `None`, `undefined`
    Null,
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number with a decimal point, or too large, as it prints.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Raw>),
    /// Keys and values in the order given; a key may be there twice.
    Map(Vec<(String, Raw)>),
}

impl Raw {
    /// Reads JSON text. A byte order mark in front, as some editors write it, is no part of it.
    ///
    /// # Errors
    /// Text that is no JSON, or nested deeper than 16 levels.
    pub fn from_json(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json.strip_prefix('\u{feff}').unwrap_or(json))
    }

    /// The first value of a key; none where this is no object, or one without the key.
    ///
    /// ```
    /// let sheet = ocop::Raw::from_json(r#"{"member": "Lan"}"#)?;
    /// assert_eq!(sheet.get("member"), Some(&ocop::Raw::Text("Lan".to_owned())));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn get(&self, key: &str) -> Option<&Raw> {
        let Raw::Map(entries) = self else { return None };
        entries.iter().find(|(own, _)| own == key).map(|(_, value)| value)
    }

    /// A number from the text that it prints as. `3.0` is the whole number 3, as in every language
    /// with one kind of numbers; what has more behind its point stays as it prints.
    ///
    /// ```
    /// use ocop::Raw;
    /// assert_eq!(Raw::number("3.0"), Raw::Int(3));
    /// assert_eq!(Raw::number("3.50"), Raw::Number("3.50".to_owned()));
    /// ```
    pub fn number(text: impl Into<String>) -> Self {
        let text = text.into();
        let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
        let plain = rest.bytes().all(|digit| digit == b'0') && whole.len() <= WHOLE_DIGITS;
        match whole.parse() {
            Ok(number) if plain && !whole.starts_with('+') => Raw::Int(number),
            _ => Raw::Number(text),
        }
    }

    /// What kind of value it is, in words for messages.
    pub(crate) fn kind(&self) -> Text {
        match self {
            Raw::Null => Text::fixed("null", "null"),
            Raw::Bool(_) => Text::fixed("một giá trị đúng/sai", "a truth value"),
            Raw::Int(_) => Text::fixed("một số nguyên", "a whole number"),
            Raw::Number(text)
                if text.trim_start_matches('-').bytes().all(|b| b.is_ascii_digit()) =>
            {
                Text::fixed("một số quá lớn", "a number too large")
            }
            Raw::Number(_) => Text::fixed("một số không nguyên", "no whole number"),
            Raw::Text(_) => Text::fixed("một chuỗi", "a text"),
            Raw::List(_) => Text::fixed("một danh sách", "a list"),
            Raw::Map(_) => Text::fixed("một đối tượng", "an object"),
        }
    }

    /// The value as it prints in a message, cut to a readable length.
    pub(crate) fn shown(&self) -> String {
        match self {
            Raw::Null => "null".to_owned(),
            Raw::Bool(value) => value.to_string(),
            Raw::Int(value) => value.to_string(),
            Raw::Number(text) | Raw::Text(text) => clip(text),
            Raw::List(_) => "[...]".to_owned(),
            Raw::Map(_) => "{...}".to_owned(),
        }
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Level(MOST_LEVELS).deserialize(deserializer)
    }
}

/// A value with this many levels left below it.
#[derive(Clone, Copy)]
struct Level(u8);

impl Level {
    fn below<E: Error>(self) -> Result<Self, E> {
        let left = self.0.checked_sub(1);
        left.map(Level)
            .ok_or_else(|| E::custom(format_args!("nested deeper than {MOST_LEVELS} levels")))
    }
}

impl<'de> DeserializeSeed<'de> for Level {
    type Value = Raw;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of JSON shape")
    }

    fn visit_unit<E: Error>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Int(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Raw, E> {
        Ok(i64::try_from(value).map_or_else(|_| Raw::Number(value.to_string()), Raw::Int))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Raw, E> {
        let shown = serde_json::Number::from_f64(value);
        Ok(shown.map_or_else(
            || Raw::Number("not finite".to_owned()),
            |number| Raw::number(number.to_string()),
        ))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let below = self.below()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(below)? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
        let below = self.below()?;
        let mut map = Vec::new();
        while let Some(key) = entries.next_key::<String>()? {
            map.push((key, entries.next_value_seed(below)?));
        }
        Ok(Raw::Map(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn duplicate_keys_survive() {
        let raw = Raw::from_json(r#"{"1.1": 3, "1.1": 2.5}"#).unwrap();
        let expected = vec![
            ("1.1".to_owned(), Raw::Int(3)),
            ("1.1".to_owned(), Raw::Number("2.5".to_owned())),
        ];
        assert_eq!(raw, Raw::Map(expected));
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text() {
        assert_eq!(Raw::from_json("\u{feff}3").unwrap(), Raw::Int(3));
        assert!(Raw::from_json("\u{feff}\u{feff}3").is_err());
    }

    #[test]
    fn deep_nesting_is_refused() {
        let deep = |n: usize| format!("{}1{}", "[".repeat(n), "]".repeat(n));
        assert!(Raw::from_json(&deep(16)).is_ok());
        let error = Raw::from_json(&deep(17)).unwrap_err().to_string();
        assert!(error.starts_with("nested deeper than 16 levels"), "{error}");
        assert!(Raw::from_json(&deep(100_000)).is_err());
    }

    #[test]
    fn whole_numbers_are_whole_however_they_print_and_others_keep_their_point() {
        for (json, shown, kind) in [
            ("3.0", "3", "a whole number"),
            ("1e2", "100", "a whole number"),
            ("2.50", "2.5", "no whole number"),
            ("1e300", "1e+300", "no whole number"),
            ("-0.0", "0", "a whole number"),
            ("9223372036854775808", "9223372036854775808", "a number too large"),
            ("-9223372036854775808", "-9223372036854775808", "a whole number"),
        ] {
            let raw = Raw::from_json(json).unwrap();
            assert_eq!((raw.shown().as_str(), raw.kind().en.as_ref()), (shown, kind), "{json}");
        }
    }

    #[test]
    fn bytes_of_another_language_are_refused_in_words() {
        use serde::de::IntoDeserializer;
        let bytes: serde::de::value::BytesDeserializer<'_, serde::de::value::Error> =
            b"4".as_slice().into_deserializer();
        let error = Raw::deserialize(bytes).unwrap_err().to_string();
        assert_eq!(error, "invalid type: byte array, expected a value of JSON shape");
    }

    #[test]
    fn large_numbers_are_kept_as_text() {
        assert_eq!(
            Raw::from_json("18446744073709551615").unwrap(),
            Raw::Number("18446744073709551615".to_owned())
        );
    }
}
