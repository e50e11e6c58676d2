//! Reads names of fixed lists: levels, purposes.

use std::str::FromStr;

use crate::input::clip;
use crate::problem::catalogue::input::unknown_name;
use crate::problem::{Concern, Failure, OneOf};
use crate::procedure::Purpose;
use crate::procedure::level::Level;
use crate::text::Text;

impl FromStr for Level {
    type Err = Failure;

    fn from_str(text: &str) -> Result<Self, Failure> {
        let what = Text::fixed("cấp đánh giá", "level");
        named(text, "level", what, Level::ALL, Level::name)
    }
}

impl FromStr for Purpose {
    type Err = Failure;

    fn from_str(text: &str) -> Result<Self, Failure> {
        let what = Text::fixed("mục đích đăng ký", "purpose");
        named(text, "purpose", what, Purpose::ALL, Purpose::name)
    }
}

/// The value with this name; `place` is where the name was given.
fn named<T: Copy, const N: usize>(
    text: &str,
    place: &str,
    what: Text,
    all: [T; N],
    name: impl Fn(T) -> &'static str,
) -> Result<T, Failure> {
    let found = all.into_iter().find(|value| name(*value) == text);
    found.ok_or_else(|| {
        let allowed = OneOf::of(all.map(&name));
        Failure::of(Concern::Argument, unknown_name(place, what, &clip(text), allowed))
    })
}
