//! Reads a document from data of JSON shape. A field that is there twice, unknown, missing or of
//! another type is refused.

use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
use serde::de::{
    Deserialize, DeserializeOwned, Deserializer, Error as _, IntoDeserializer, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;

use crate::input::Raw;
use crate::problem::{Concern, Failure};

pub(super) fn read<T: DeserializeOwned>(raw: &Raw) -> Result<T, Failure> {
    T::deserialize(Data(raw)).map_err(|error| Failure::unreadable(Concern::Argument, error))
}

/// Data that serde reads.
#[derive(Clone, Copy)]
struct Data<'a>(&'a Raw);

impl<'de> IntoDeserializer<'de, Error> for Data<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Data<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Raw::Null => visitor.visit_unit(),
            Raw::Bool(value) => visitor.visit_bool(*value),
            Raw::Int(value) => visitor.visit_i64(*value),
            // Whole numbers of documents fit 63 bits, and all others are texts.
            Raw::Number(text) => Err(Error::invalid_type(Unexpected::Other(text), &visitor)),
            Raw::Text(text) => visitor.visit_borrowed_str(text),
            Raw::List(items) => {
                let mut items = SeqDeserializer::new(items.iter().map(Data));
                let value = visitor.visit_seq(&mut items)?;
                items.end().map(|()| value)
            }
            Raw::Map(entries) => {
                let pairs = entries.iter().map(|(key, value)| (key.as_str(), Data(value)));
                visitor.visit_map(MapDeserializer::new(pairs))
            }
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
        let text = String::deserialize(self)?;
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
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}
