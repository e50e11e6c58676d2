//! The one form that every problem takes.

use std::borrow::Cow;
use std::fmt::Display;

use serde::Serialize;

use crate::text::Lang;

/// One thing that is wrong, said for programs and for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Problem {
    /// A name that stays the same, such as `option-out-of-range`; `docs/problems.md` lists all.
    pub code: &'static str,
    /// In English: what is wrong, where, and what is allowed.
    pub message: String,
    /// The same in Vietnamese.
    pub message_vi: String,
    /// The criterion, field or set that it stands at.
    pub place: Option<String>,
    /// The value that was given, as it was read, cut after 40 characters.
    pub value: Option<String>,
    /// The values that are allowed, where they can be listed.
    pub allowed: Vec<String>,
    /// The article or annex that the rule comes from.
    pub article: Option<Cow<'static, str>>,
    /// In English: what to do about it.
    pub help: Option<&'static str>,
    /// The same in Vietnamese.
    pub help_vi: Option<&'static str>,
    /// The member of the council whose sheet it is.
    pub member: Option<String>,
}

impl Problem {
    /// The message in one language.
    pub fn message(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.message_vi,
            Lang::En => &self.message,
        }
    }

    /// Says by which article of the edition in question it is wrong, where the edition says so.
    pub(crate) fn by(self, article: Option<String>) -> Self {
        Problem { article: article.map(Cow::Owned), ..self }
    }

    /// Says on which member's sheet it was found.
    pub(crate) fn of_member(self, name: &str) -> Self {
        let problem =
            self.within(format_args!("thành viên `{name}`"), format_args!("member `{name}`"));
        Problem { member: Some(name.to_owned()), ..problem }
    }

    /// Says in which document it was found.
    pub(crate) fn within(self, vi: impl Display, en: impl Display) -> Self {
        let message = format!("{en}: {}", self.message);
        Problem { message, message_vi: format!("{vi}: {}", self.message_vi), ..self }
    }
}
