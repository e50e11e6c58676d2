//! Reads names of fixed lists: levels, purposes, applicants.

use std::str::FromStr;

use crate::input::clip;
use crate::problem::catalogue::procedure::unknown_name;
use crate::problem::{Concern, Failure, OneOf};
use crate::procedure::law::{Applicant, Purpose};
use crate::procedure::level::Level;
use crate::text::Text;

impl FromStr for Level {
    type Err = Failure;

    fn from_str(text: &str) -> Result<Self, Failure> {
        find(text, "level", Text::fixed("cấp đánh giá", "level"), Level::ALL, Level::name)
    }
}

impl FromStr for Purpose {
    type Err = Failure;

    fn from_str(text: &str) -> Result<Self, Failure> {
        find(
            text,
            "purpose",
            Text::fixed("mục đích đăng ký", "purpose"),
            Purpose::ALL,
            Purpose::name,
        )
    }
}

impl FromStr for Applicant {
    type Err = Failure;

    fn from_str(text: &str) -> Result<Self, Failure> {
        let what = Text::fixed("đối tượng đăng ký", "applicant");
        find(text, "applicant", what, Applicant::ALL, Applicant::name)
    }
}

fn find<T: Copy, const N: usize>(
    given: &str,
    field: &'static str,
    what: Text,
    all: [T; N],
    name: impl Fn(T) -> &'static str,
) -> Result<T, Failure> {
    let found = all.into_iter().find(|value| name(*value) == given);
    found.ok_or_else(|| {
        let allowed = OneOf::of(all.into_iter().map(&name));
        Failure::of(Concern::Argument, unknown_name(field, what, &clip(given), allowed))
    })
}
