//! Writes any serialisable value as a constant Rust expression: strings and lists as borrowed
//! `Cow`s, structs and variants by their names.

use std::fmt::{self, Display};

use serde::Serialize;
use serde::ser::{self, Impossible, Serializer};

/// The expression.
pub fn constant<T: Serialize + ?Sized>(value: &T) -> Result<String, NotConstant> {
    value.serialize(Writer)
}

/// A value of a kind that the law's data does not use.
#[derive(Debug)]
pub struct NotConstant(String);

impl Display for NotConstant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotConstant {}

impl ser::Error for NotConstant {
    fn custom<T: Display>(message: T) -> Self {
        NotConstant(message.to_string())
    }
}

struct Writer;

type Written = Result<String, NotConstant>;

/// Values that print as Rust reads them.
macro_rules! plainly {
    ($($name:ident $type:ty),+ $(,)?) => {$(
        fn $name(self, value: $type) -> Written {
            Ok(format!("{value:?}"))
        }
    )+};
}

/// Kinds that do not occur.
macro_rules! never {
    ($($name:ident($($type:ty),*)),+ $(,)?) => {$(
        fn $name(self, $(_: $type),*) -> Written {
            Err(NotConstant(stringify!($name).to_owned()))
        }
    )+};
}

impl Serializer for Writer {
    type Ok = String;
    type Error = NotConstant;
    type SerializeSeq = Sequence;
    type SerializeTuple = Impossible<String, NotConstant>;
    type SerializeTupleStruct = Impossible<String, NotConstant>;
    type SerializeTupleVariant = Impossible<String, NotConstant>;
    type SerializeMap = Impossible<String, NotConstant>;
    type SerializeStruct = Fields;
    type SerializeStructVariant = Impossible<String, NotConstant>;

    plainly! {
        serialize_bool bool,
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64,
        serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64,
        serialize_char char,
    }
    never! { serialize_f32(f32), serialize_f64(f64), serialize_bytes(&[u8]), serialize_unit() }

    fn serialize_str(self, value: &str) -> Written {
        Ok(format!("Cow::Borrowed({value:?})"))
    }

    fn serialize_none(self) -> Written {
        Ok("None".to_owned())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        Ok(format!("Some({})", constant(value)?))
    }

    fn serialize_unit_struct(self, name: &'static str) -> Written {
        Ok(name.to_owned())
    }

    fn serialize_unit_variant(self, name: &'static str, _: u32, variant: &'static str) -> Written {
        Ok(format!("{name}::{}", camel(variant)))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Written {
        Ok(format!("{name}({})", constant(value)?))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Written {
        Ok(format!("{name}::{}({})", camel(variant), constant(value)?))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Sequence, NotConstant> {
        Ok(Sequence(Vec::new()))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Fields, NotConstant> {
        Ok(Fields { name, fields: Vec::new() })
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, NotConstant> {
        Err(NotConstant("a tuple".to_owned()))
    }

    fn serialize_tuple_struct(
        self,
        name: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, NotConstant> {
        Err(NotConstant(name.to_owned()))
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, NotConstant> {
        Err(NotConstant(name.to_owned()))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, NotConstant> {
        Err(NotConstant("a map".to_owned()))
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, NotConstant> {
        Err(NotConstant(name.to_owned()))
    }
}

/// The name of a variant in Rust from its name in data: `province-chair`.
fn camel(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    };
    name.split('-').map(word).collect()
}

struct Sequence(Vec<String>);

impl ser::SerializeSeq for Sequence {
    type Ok = String;
    type Error = NotConstant;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotConstant> {
        self.0.push(constant(value)?);
        Ok(())
    }

    fn end(self) -> Written {
        Ok(format!("Cow::Borrowed(&[{}])", self.0.join(", ")))
    }
}

struct Fields {
    name: &'static str,
    fields: Vec<String>,
}

impl ser::SerializeStruct for Fields {
    type Ok = String;
    type Error = NotConstant;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), NotConstant> {
        self.fields.push(format!("{key}: {}", constant(value)?));
        Ok(())
    }

    fn end(self) -> Written {
        Ok(format!("{} {{ {} }}", self.name, self.fields.join(", ")))
    }
}
