//! Reads names of fixed lists: levels, purposes.

use std::str::FromStr;

use crate::input::clip;
use crate::problem::{Concern, Failure, Problem};
use crate::procedure::Purpose;
use crate::procedure::level::Level;

/// A text that is not on the list of names that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown {what} `{given}`, expected one of {}", allowed.join(", "))]
pub struct UnknownName {
    /// What was to be named: `level`, `purpose`.
    pub what: &'static str,
    /// What was given.
    pub given: String,
    /// The names that there are.
    pub allowed: Vec<&'static str>,
}

impl FromStr for Level {
    type Err = UnknownName;

    fn from_str(text: &str) -> Result<Self, UnknownName> {
        find(text, "level", Level::ALL, Level::name)
    }
}

impl FromStr for Purpose {
    type Err = UnknownName;

    fn from_str(text: &str) -> Result<Self, UnknownName> {
        find(text, "purpose", Purpose::ALL, Purpose::name)
    }
}

fn find<T: Copy, const N: usize>(
    text: &str,
    what: &'static str,
    all: [T; N],
    name: impl Fn(T) -> &'static str,
) -> Result<T, UnknownName> {
    let found = all.into_iter().find(|value| name(*value) == text);
    found.ok_or_else(|| UnknownName {
        what,
        given: clip(text),
        allowed: all.into_iter().map(&name).collect(),
    })
}

impl From<UnknownName> for Failure {
    fn from(error: UnknownName) -> Self {
        let what = match error.what {
            "level" => "cấp đánh giá",
            _ => "mục đích đăng ký",
        };
        let allowed = error.allowed.join(", ");
        let vi = format!("không có {what} `{}`, chỉ nhận {allowed}", error.given);
        let problem = Problem::new("unknown-name", &error, vi)
            .at(error.what)
            .value(&error.given)
            .allowed(error.allowed);
        Failure::of(Concern::Argument, problem)
    }
}
