//! Reads a document from data of JSON shape. A field that is there twice, unknown, missing or of
//! another type is refused.
//!
//! What is written here is compiled for every type of every document, and the engine for browsers has
//! to stay small: so each type is read in one way alone, and errors say nothing of floats.
//!
//! Objects that hold the fields of another among their own ([`flattened`]) are not read by code that
//! serde derives: it would keep every value until it knows whose it is, in a twelfth of the engine's code.

use std::fmt;

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{
    Deserialize, DeserializeOwned, DeserializeSeed, Deserializer, Expected, IntoDeserializer,
    SeqAccess, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;

use crate::input::Raw;
use crate::problem::{Concern, Failure};

pub(super) fn read<T: DeserializeOwned>(raw: &Raw) -> Result<T, Failure> {
    T::deserialize(Data(raw)).map_err(|error| Failure::unreadable(Concern::Argument, error))
}

/// What is wrong with a document.
#[derive(Debug)]
pub(super) struct Error(String);

impl Error {
    #[cold]
    fn at(self, field: &str) -> Self {
        Error(format!("{field}: {}", self.0))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

impl serde::de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Error(message.to_string())
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let found = if let Unexpected::Str(text) = found { text } else { "a value" };
        not_as_expected(found, expected)
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }
}

#[cold]
fn not_as_expected(found: &str, expected: &dyn Expected) -> Error {
    Error(format!("`{}`, expected {expected}", crate::text::clip(found)))
}

/// Data that serde reads.
#[derive(Clone, Copy)]
struct Data<'a>(&'a Raw);

impl Data<'_> {
    #[cold]
    fn refused(self, expected: &dyn Expected) -> Error {
        not_as_expected(&self.0.shown(), expected)
    }
}

impl<'de> IntoDeserializer<'de, Error> for Data<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// The values of an object in the order of the fields that its type declares, which is read with a
/// fraction of the code that looks each key up.
struct InOrder<'a> {
    entries: &'a [(String, Raw)],
    fields: std::slice::Iter<'static, &'static str>,
}

impl<'de> SeqAccess<'de> for InOrder<'de> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        let Some(field) = self.fields.next() else { return Ok(None) };
        let value = value(self.entries, field);
        seed.deserialize(Data(value)).map(Some).map_err(|error| error.at(field))
    }
}

/// An object that holds the fields of other objects among its own.
pub(super) struct Object<'a> {
    entries: &'a [(String, Raw)],
    fields: Vec<&'static str>,
}

impl<'a> Object<'a> {
    pub(super) fn of(raw: &'a Raw) -> Result<Self, Error> {
        match raw {
            Raw::Map(entries) => Ok(Object { entries, fields: Vec::new() }),
            other => Err(not_as_expected(&other.shown(), &"an object")),
        }
    }

    /// The value of a field of its own.
    pub(super) fn field<T: Deserialize<'a>>(&mut self, field: &'static str) -> Result<T, Error> {
        self.fields.push(field);
        T::deserialize(Data(value(self.entries, field))).map_err(|error| error.at(field))
    }

    /// The object whose fields stand among its own.
    pub(super) fn part<T: Deserialize<'a>>(&mut self) -> Result<T, Error> {
        T::deserialize(self)
    }

    /// Ends the reading: nothing else may be there.
    pub(super) fn finish(self) -> Result<(), Error> {
        known_once(self.entries, &self.fields)
    }
}

impl<'de> Deserializer<'de> for &mut Object<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        Err(not_as_expected("{...}", &visitor))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.fields.extend_from_slice(fields);
        visitor.visit_seq(InOrder { entries: self.entries, fields: fields.iter() })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// Reads objects that serde writes with `flatten`: their own fields, and behind the semicolon those
/// that are objects whose fields stand among them.
macro_rules! flattened {
    ($($type:ident { $($field:ident),+; $($part:ident),+ })+) => {$(
        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let raw = $crate::input::Raw::deserialize(from)?;
                let read = || {
                    let mut object = $crate::report::read::Object::of(&raw)?;
                    let read = $type {
                        $($field: object.field(stringify!($field))?,)+
                        $($part: object.part()?,)+
                    };
                    object.finish().map(|()| read)
                };
                read().map_err(|error: $crate::report::read::Error| ::serde::de::Error::custom(error))
            }
        }
    )+};
}
pub(super) use flattened;

/// The value of a field; what is missing is null.
fn value<'a>(entries: &'a [(String, Raw)], field: &str) -> &'a Raw {
    entries.iter().find(|(key, _)| key == field).map_or(&Raw::Null, |(_, value)| value)
}

/// Whether every key is a field, and none is there twice.
fn known_once(entries: &[(String, Raw)], fields: &[&str]) -> Result<(), Error> {
    for (at, (key, _)) in entries.iter().enumerate() {
        let key = crate::text::clip(key);
        if !fields.contains(&key.as_str()) {
            return Err(Error(format!("unknown field `{key}`")));
        }
        if entries.iter().take(at).any(|(other, _)| *other == key) {
            return Err(Error(format!("duplicate field `{key}`")));
        }
    }
    Ok(())
}

/// Reads one kind of value, and refuses every other.
macro_rules! only {
    ($($method:ident: $kind:ident($value:ident), $visitor:ident => $visit:expr;)+) => {$(
        fn $method<V: Visitor<'de>>(self, $visitor: V) -> Result<V::Value, Error> {
            match self.0 {
                Raw::$kind($value) => $visit,
                _ => Err(self.refused(&$visitor)),
            }
        }
    )+};
}

/// Reads some kinds of value as another kind is read.
macro_rules! alike {
    ($($read:ident: $($method:ident)+;)+) => {$($(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.$read(visitor)
        }
    )+)+};
}

impl<'de> Deserializer<'de> for Data<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Raw::Null => visitor.visit_unit(),
            Raw::Bool(_) => self.deserialize_bool(visitor),
            Raw::Int(_) => self.deserialize_i64(visitor),
            // Whole numbers of documents fit 63 bits, and all others are texts.
            Raw::Number(_) => Err(self.refused(&visitor)),
            Raw::Text(_) => self.deserialize_str(visitor),
            Raw::List(_) => self.deserialize_seq(visitor),
            Raw::Map(_) => self.deserialize_map(visitor),
        }
    }

    only! {
        deserialize_bool: Bool(value), visitor => visitor.visit_bool(*value);
        deserialize_i64: Int(value), visitor => visitor.visit_i64(*value);
        deserialize_str: Text(text), visitor => visitor.visit_borrowed_str(text);
        deserialize_seq: List(items), visitor => {
            let mut items = SeqDeserializer::new(items.iter().map(Data));
            let value = visitor.visit_seq(&mut items)?;
            items.end().map(|()| value)
        };
        deserialize_map: Map(entries), visitor => {
            let pairs = entries.iter().map(|(key, value)| (key.as_str(), Data(value)));
            visitor.visit_map(MapDeserializer::new(pairs))
        };
    }

    alike! {
        deserialize_i64: deserialize_i8 deserialize_i16 deserialize_i32
            deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64;
        deserialize_str: deserialize_string deserialize_char deserialize_identifier;
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.0 {
            Raw::Map(entries) => {
                known_once(entries, fields)?;
                visitor.visit_seq(InOrder { entries, fields: fields.iter() })
            }
            _ => Err(self.refused(&visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Raw::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let text = <&str>::deserialize(self)?;
        text.into_deserializer().deserialize_enum(name, variants, visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        f32 f64 bytes byte_buf unit unit_struct tuple tuple_struct ignored_any
    }
}
