//! Whole documents from data of JSON shape. Everything that does not fit is noted with its place:
//! `parts.1.sections.2.max`, counted from 1.
//!
//! Derived code of serde would say one thing at a time, without its place, and be the largest piece
//! of a WebAssembly module that loads rubrics.

use std::borrow::Cow;

use crate::input::Raw;
use crate::input::fields::{Fields, expected, wrong};
use crate::named::Named;
use crate::number::stars::Stars;
use crate::problem::catalogue::input::{not_a_code, unknown_name};
use crate::problem::{Concern, Failure, OneOf, Problems};
use crate::rubric::code::Code;
use crate::text::{Text, clip};

/// A type that is read from data.
pub(crate) trait Document: Sized {
    /// The value of a field that is left out; none where it must be there.
    fn left_out() -> Option<Self> {
        None
    }

    /// Reads a value at a place. None where it does not fit, which is noted then.
    fn read(place: &str, raw: &Raw, problems: &mut Problems) -> Option<Self>;
}

/// Reads a whole document, which goes by a name of its own where it is no object at all.
pub(crate) fn document<T: Document>(name: &str, raw: &Raw, concern: Concern) -> Result<T, Failure> {
    let mut problems = Problems::default();
    let document = match raw {
        Raw::Map(_) => T::read("", raw, &mut problems),
        other => refuse(name, other, expected::OBJECT, &mut problems),
    };
    problems.answer(concern, document)
}

/// The fields of an object.
pub(crate) fn fields<'a>(place: &str, raw: &'a Raw, problems: &mut Problems) -> Option<Fields<'a>> {
    match raw {
        Raw::Map(entries) => Some(Fields::of_entries(place, entries, problems)),
        other => refuse(place, other, expected::OBJECT, problems),
    }
}

/// Declares how objects are read: their fields, each by its own type. A field that may be left out
/// though its type does not say so has its value behind `=`.
macro_rules! documents {
    ($($type:ty { $($field:ident $(= $default:expr)?),+ $(,)? })+) => {$(
        impl $crate::input::document::Document for $type {
            fn read(
                place: &str,
                raw: &$crate::input::Raw,
                problems: &mut $crate::problem::Problems,
            ) -> Option<Self> {
                let mut fields = $crate::input::document::fields(place, raw, problems)?;
                $(
                    let left_out = $crate::input::documents!(@left_out $($default)?);
                    let $field = fields.read(stringify!($field), left_out, problems);
                )+
                fields.finish(problems);
                // What follows would not be listed.
                if problems.has_more() {
                    return None;
                }
                Some(Self { $($field: $field?),+ })
            }
        }
    )+};
    (@left_out) => { None };
    (@left_out $value:expr) => { Some($value) };
}
pub(crate) use documents;

macro_rules! whole_numbers {
    ($($type:ty: $vi:literal | $en:literal),+ $(,)?) => {$(
        impl Document for $type {
            fn read(place: &str, raw: &Raw, problems: &mut Problems) -> Option<Self> {
                let number = match raw {
                    Raw::Int(number) => <$type>::try_from(*number).ok(),
                    _ => None,
                };
                number.or_else(|| refuse(place, raw, Text::fixed($vi, $en), problems))
            }
        }
    )+};
}

whole_numbers! {
    u16: "một số từ 0 đến 65535" | "a number from 0 to 65535",
    u32: "một số từ 0 đến 4294967295" | "a number from 0 to 4294967295",
}

fn refuse<T>(place: &str, raw: &Raw, expected: Text, problems: &mut Problems) -> Option<T> {
    problems.push(wrong(place, raw, expected));
    None
}

fn text<'a>(place: &str, raw: &'a Raw, problems: &mut Problems) -> Option<&'a str> {
    match raw {
        Raw::Text(text) => Some(text),
        other => refuse(place, other, expected::TEXT, problems),
    }
}

impl Document for String {
    fn read(place: &str, raw: &Raw, problems: &mut Problems) -> Option<Self> {
        text(place, raw, problems).map(str::to_owned)
    }
}

impl Document for Cow<'static, str> {
    fn read(place: &str, raw: &Raw, problems: &mut Problems) -> Option<Self> {
        String::read(place, raw, problems).map(Cow::Owned)
    }
}

impl Document for bool {
    fn left_out() -> Option<Self> {
        Some(false)
    }

    fn read(place: &str, raw: &Raw, problems: &mut Problems) -> Option<Self> {
        match raw {
            Raw::Bool(truth) => Some(*truth),
            other => refuse(place, other, expected::TRUTH, problems),
        }
    }
}

impl Document for Stars {
    fn read(place: &str, raw: &Raw, problems: &mut Problems) -> Option<Self> {
        let stars = match raw {
            Raw::Int(number) => u8::try_from(*number).ok().and_then(Stars::new),
            _ => None,
        };
        let expected = Text::fixed("số sao từ 1 đến 5", "1 to 5 stars");
        stars.or_else(|| refuse(place, raw, expected, problems))
    }
}

impl Document for Code {
    fn read(place: &str, raw: &Raw, problems: &mut Problems) -> Option<Self> {
        let text = text(place, raw, problems)?;
        let code = Code::read(text);
        if code.is_none() {
            problems.push(not_a_code(place, &clip(text)));
        }
        code
    }
}

impl<T: Named> Document for T {
    fn read(place: &str, raw: &Raw, problems: &mut Problems) -> Option<Self> {
        let name = text(place, raw, problems)?;
        let found = T::named(name);
        if found.is_none() {
            problems.push(unknown_name(place, &clip(name), OneOf::of(T::names())));
        }
        found
    }
}

documents! { Text { vi, en } }

impl<T: Document> Document for Option<T> {
    fn left_out() -> Option<Self> {
        Some(None)
    }

    fn read(place: &str, raw: &Raw, problems: &mut Problems) -> Option<Self> {
        T::read(place, raw, problems).map(Some)
    }
}

impl<T: Document> Document for Vec<T> {
    fn left_out() -> Option<Self> {
        Some(Vec::new())
    }

    fn read(place: &str, raw: &Raw, problems: &mut Problems) -> Option<Self> {
        let Raw::List(items) = raw else {
            return refuse(place, raw, expected::LIST, problems);
        };
        let (mut list, mut whole) = (Vec::new(), true);
        for (item, position) in items.iter().zip(1_usize..) {
            match T::read(&format!("{place}.{position}"), item, problems) {
                Some(item) => list.push(item),
                None => whole = false,
            }
            if problems.has_more() {
                break;
            }
        }
        whole.then_some(list)
    }
}

impl<T: Document + Clone> Document for Cow<'static, [T]> {
    fn left_out() -> Option<Self> {
        Some(Cow::Borrowed(&[]))
    }

    fn read(place: &str, raw: &Raw, problems: &mut Problems) -> Option<Self> {
        Vec::read(place, raw, problems).map(Cow::Owned)
    }
}
