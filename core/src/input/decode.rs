//! Any serde type from data of JSON shape, so that duplicate keys and wrong types are still seen.

use std::fmt;

use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
use serde::de::{self, Deserialize, Deserializer, IntoDeserializer, Unexpected, Visitor};
use serde::forward_to_deserialize_any;

use crate::input::Raw;

/// Reads a type from data.
pub(crate) fn decode<'de, T: Deserialize<'de>>(raw: &'de Raw) -> Result<T, Error> {
    T::deserialize(raw)
}

impl<'de> IntoDeserializer<'de, Error> for &'de Raw {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// Whole numbers by their range; serde's own words would name a type of the language.
macro_rules! whole_numbers {
    ($($read:ident, $number:ident;)*) => {$(
        fn $read<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            match self {
                Raw::Int(value) if $number::try_from(*value).is_ok() => visitor.visit_i64(*value),
                _ => Err(self.no_number($number::MAX)),
            }
        }
    )*};
}

impl Raw {
    fn no_number(&self, most: impl fmt::Display) -> Error {
        let found = match self {
            Raw::Int(_) | Raw::Number(_) => format!("`{}`", self.shown()),
            _ => self.kind_en().to_owned(),
        };
        let message = format!("expected a whole number from 0 to {most}, found {found}");
        de::Error::custom(message)
    }
}

impl<'de> Deserializer<'de> for &'de Raw {
    type Error = Error;

    whole_numbers! {
        deserialize_u8, u8;
        deserialize_u32, u32;
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Raw::Null => visitor.visit_unit(),
            Raw::Bool(value) => visitor.visit_bool(*value),
            Raw::Int(value) => visitor.visit_i64(*value),
            // A number that is not whole serves no type that is read this way.
            Raw::Number(_) => {
                Err(de::Error::invalid_type(Unexpected::Other(self.kind_en()), &visitor))
            }
            Raw::Text(text) => visitor.visit_borrowed_str(text),
            Raw::List(items) => {
                let mut items = SeqDeserializer::new(items.iter());
                let value = visitor.visit_seq(&mut items)?;
                items.end().map(|()| value)
            }
            Raw::Map(entries) => {
                let pairs = entries.iter().map(|(key, value)| (key.as_str(), value));
                visitor.visit_map(MapDeserializer::new(pairs))
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Raw::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self {
            Raw::Text(text) => visitor.visit_enum(text.as_str().into_deserializer()),
            _ => Err(de::Error::invalid_type(Unexpected::Other(self.kind_en()), &visitor)),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u16 u64 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}
