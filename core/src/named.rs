//! Fixed lists of names: each is declared once, with the name in data and the words for people.
//!
//! The build script uses this file too (see `build/main.rs`).

/// A type whose values are a fixed list of names.
pub(crate) trait Named: Copy + 'static {
    /// All values, in the order of their declaration.
    const EVERY: &'static [Self];

    /// The name in data.
    fn data_name(self) -> &'static str;

    /// The value with this name.
    fn named(name: &str) -> Option<Self> {
        Self::EVERY.iter().copied().find(|value| value.data_name() == name)
    }

    /// All names.
    fn names() -> impl Iterator<Item = &'static str> {
        Self::EVERY.iter().map(|value| value.data_name())
    }
}

/// Declares an enum of names. A variant is written with its name in data and, where people read it,
/// its words in Vietnamese and English: `District = "district": "cấp huyện" | "district level"`.
///
/// The enum gets `ALL`, `name`, `Display` as that name, serde by that name and, where all variants
/// have words, `label`. `parse with` a problem of the catalogue of arguments gives `FromStr`.
macro_rules! named {
    (
        $(#[$meta:meta])*
        $vis:vis enum $type:ident $(parse with $unknown:ident)? {
            $($(#[$about:meta])* $variant:ident = $name:literal: $vi:literal | $en:literal),+ $(,)?
        }
    ) => {
        $crate::named::named! {
            $(#[$meta])*
            $vis enum $type $(parse with $unknown)? { $($(#[$about])* $variant = $name),+ }
        }

        impl $type {
            /// The words for people.
            pub const fn label(self) -> $crate::text::Text {
                match self {
                    $($type::$variant => $crate::text::Text::fixed($vi, $en)),+
                }
            }
        }
    };
    (
        $(#[$meta:meta])*
        $vis:vis enum $type:ident $(parse with $unknown:ident)? {
            $($(#[$about:meta])* $variant:ident = $name:literal),+ $(,)?
        }
    ) => {
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            ::serde::Serialize, ::serde::Deserialize,
        )]
        #[cfg_attr(schema, derive(schemars::JsonSchema))]
        $(#[$meta])*
        $vis enum $type {
            $($(#[$about])* #[serde(rename = $name)] $variant),+
        }

        impl $type {
            /// All values, in the order of their declaration.
            pub const ALL: [$type; [$($type::$variant),+].len()] = [$($type::$variant),+];

            /// The name in data.
            pub const fn name(self) -> &'static str {
                match self {
                    $($type::$variant => $name),+
                }
            }
        }

        impl $crate::named::Named for $type {
            const EVERY: &'static [$type] = &$type::ALL;

            fn data_name(self) -> &'static str {
                self.name()
            }
        }

        impl ::std::fmt::Display for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.name())
            }
        }

        $(
            /// Reads the name in data.
            impl ::std::str::FromStr for $type {
                type Err = $crate::problem::Failure;

                fn from_str(name: &str) -> Result<Self, Self::Err> {
                    use $crate::{named::Named, problem};
                    Self::named(name).ok_or_else(|| {
                        let given = $crate::text::clip(name);
                        let names = problem::OneOf::of(Self::names());
                        let unknown = problem::catalogue::argument::$unknown(&given, names);
                        problem::Failure::of(problem::Concern::Argument, unknown)
                    })
                }
            }
        )?
    };
}
pub(crate) use named;
