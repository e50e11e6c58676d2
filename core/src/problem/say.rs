//! What stands in a message, in the language of the message.

use std::borrow::Cow;

use crate::text::{Lang, Text};

/// A value that a message can hold.
pub(crate) trait Say {
    /// The value as the message of this language shows it.
    fn say(&self, lang: Lang) -> Cow<'_, str>;
}

impl<T: Say + ?Sized> Say for &T {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        (**self).say(lang)
    }
}

impl Say for Text {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        Cow::Borrowed(self.get(lang))
    }
}

impl Say for str {
    fn say(&self, _: Lang) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl Say for String {
    fn say(&self, _: Lang) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

/// Types that print the same in both languages. The build script uses this file too: types that it
/// has not implement `Say` where they are declared.
macro_rules! say_alike {
    ($($type:ty),+ $(,)?) => {$(
        impl Say for $type {
            fn say(&self, _: Lang) -> Cow<'_, str> {
                Cow::Owned(self.to_string())
            }
        }
    )+};
}

say_alike!(char, u8, u16, u32, u64, usize, i64);
say_alike!(crate::rubric::code::Code, crate::number::stars::Stars);

/// The values that are allowed, as the end of a message: nothing where there are none or too many
/// to read.
pub struct OneOf(pub Vec<String>);

/// Most values that are listed. No decision has a set with as many criteria.
const MOST: usize = 200;

impl OneOf {
    /// A list of values; an endless one is not listed at all.
    pub fn of<T: ToString>(values: impl IntoIterator<Item = T>) -> Self {
        let listed: Vec<T> = values.into_iter().take(MOST + 1).collect();
        if listed.len() > MOST {
            return OneOf(Vec::new());
        }
        OneOf(listed.iter().map(T::to_string).collect())
    }
}

impl Say for OneOf {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        match (self.0.as_slice(), lang) {
            ([], _) => Cow::Borrowed(""),
            ([one], Lang::En) => format!(", expected {one}").into(),
            (many, Lang::En) => format!(", expected one of {}", many.join(", ")).into(),
            (many, Lang::Vi) => format!(", chỉ nhận {}", many.join(", ")).into(),
        }
    }
}
