//! How a problem is declared.

use serde::Serialize;

use crate::text::Text;

/// A problem as the catalogue knows it, before it happens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Kind {
    /// The name that programs compare: `option-out-of-range`.
    pub code: &'static str,
    /// In English: when it is reported.
    pub meaning: &'static str,
    /// The message in both languages; what stands in braces is filled in.
    pub message: Text,
    /// What to do about it, where more can be said than what is allowed.
    pub help: Option<Text>,
    /// The article or annex that the rule comes from.
    pub article: Option<&'static str>,
}

/// Declares problems. For each one a function of its name makes it from the values that its
/// messages hold, and `KINDS` lists it.
///
/// After the messages may follow, in this order: `at`, `value` and `allowed` (from the function's
/// parameters), `article`, and `help` in both languages.
macro_rules! problems {
    ($(
        $(#[doc = $meaning:literal])+
        $code:literal $name:ident($($parameter:ident: $type:ty),* $(,)?) {
            en $en:literal
            vi $vi:literal
            $(at $place:expr;)?
            $(value $value:expr;)?
            $(allowed $allowed:expr;)?
            $(article $article:literal;)?
            $(help en $help_en:literal vi $help_vi:literal;)?
        }
    )+) => {
        $(
            $(#[doc = $meaning])+
            pub fn $name($($parameter: $type),*) -> $crate::problem::Problem {
                #[allow(unused_imports, unused_variables, unused_mut, clippy::useless_format)]
                {
                    use $crate::problem::Say;
                    use $crate::text::Lang;
                    let mut problem = $crate::problem::Problem {
                        code: $code,
                        message: {
                            $(let $parameter = Say::say(&$parameter, Lang::En);)*
                            format!($en)
                        },
                        message_vi: {
                            $(let $parameter = Say::say(&$parameter, Lang::Vi);)*
                            format!($vi)
                        },
                        place: None,
                        value: None,
                        allowed: Vec::new(),
                        article: None,
                        help: None,
                        help_vi: None,
                        member: None,
                    };
                    $(problem.place = Some($place.to_string());)?
                    $(problem.value = Some($value.to_string());)?
                    $(problem.allowed = $allowed.0;)?
                    $(problem.article = Some($article.into());)?
                    $((problem.help, problem.help_vi) = (Some($help_en), Some($help_vi));)?
                    problem.with_nearest()
                }
            }
        )+

        /// The problems of this topic.
        pub(super) const KINDS: &[$crate::problem::Kind] = &[$(
            $crate::problem::Kind {
                code: $code,
                meaning: concat!($($meaning),+),
                message: $crate::text::Text::fixed($vi, $en),
                help: $crate::problem::problems!(@help $($help_vi, $help_en)?),
                article: $crate::problem::problems!(@article $($article)?),
            }
        ),+];
    };
    (@help) => { None };
    (@help $vi:literal, $en:literal) => { Some($crate::text::Text::fixed($vi, $en)) };
    (@article) => { None };
    (@article $article:literal) => { Some($article) };
}
pub(crate) use problems;
