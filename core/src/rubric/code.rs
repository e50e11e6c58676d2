//! Criterion codes: the numbers that the annex prints.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The printed number of a section, sub-section or criterion: `7`, `1.1`, `6.1.1`, `6.a`.
///
/// One to four components, each a number from 1 to 9999 without leading zero, or one small Latin
/// letter. Codes order as in the annex: `1.2` before `1.10`, `6` before `6.1`.
///
/// ```
/// use ocop::Code;
/// let code: Code = "6.1.1".parse()?;
/// assert_eq!(code.to_string(), "6.1.1");
/// assert!("1.2".parse::<Code>()? < "1.10".parse::<Code>()?);
/// assert!("6.1".parse::<Code>()?.contains(code));
/// # Ok::<(), ocop::rubric::BadCode>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(u64);

/// A text that is not a criterion code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is no criterion code, expected one to four numbers or letters with points between, such as `1.1`"
)]
pub struct BadCode(pub String);

/// Bits of one component: numbers lie below this flag, letters carry it.
const LETTER: u64 = 0x8000;
const COMPONENTS: u32 = 4;

impl Code {
    /// A code from its packed form, for tables made at build time.
    pub(crate) const fn from_packed(packed: u64) -> Self {
        Code(packed)
    }

    #[allow(dead_code, reason = "only the build script writes codes out")]
    /// The packed form: four 16-bit components, first in the highest bits, 0 for none.
    pub(crate) const fn packed(self) -> u64 {
        self.0
    }

    /// Whether `other` stands below this code: `6.1` contains `6.1.1` but not itself.
    pub fn contains(self, other: Code) -> bool {
        let (own, theirs) = (self.depth(), other.depth());
        let shift = 16 * (COMPONENTS - own);
        own < theirs && self.0 >> shift == other.0 >> shift
    }

    /// How many components the code has, 1 to 4.
    pub fn depth(self) -> u32 {
        COMPONENTS - self.0.trailing_zeros() / 16
    }

    fn components(self) -> impl Iterator<Item = u64> {
        (0..self.depth()).map(move |i| self.0 >> (48 - 16 * i) & 0xffff)
    }
}

impl FromStr for Code {
    type Err = BadCode;

    fn from_str(text: &str) -> Result<Self, BadCode> {
        let bad = || BadCode(crate::text::clip(text));
        let mut packed = 0_u64;
        let mut depth = 0;
        for component in text.split('.') {
            depth += 1;
            if depth > COMPONENTS {
                return Err(bad());
            }
            packed = packed << 16 | component_value(component).ok_or_else(bad)?;
        }
        Ok(Code(packed << (16 * (COMPONENTS - depth))))
    }
}

fn component_value(text: &str) -> Option<u64> {
    match text.as_bytes() {
        [letter @ b'a'..=b'z'] => Some(LETTER | u64::from(*letter)),
        [b'1'..=b'9', rest @ ..] if rest.len() < 4 && rest.iter().all(u8::is_ascii_digit) => {
            text.parse().ok()
        }
        _ => None,
    }
}

impl TryFrom<String> for Code {
    type Error = BadCode;

    fn try_from(text: String) -> Result<Self, BadCode> {
        text.parse()
    }
}

impl From<Code> for String {
    fn from(code: Code) -> String {
        code.to_string()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, component) in self.components().enumerate() {
            if i > 0 {
                f.write_str(".")?;
            }
            match u8::try_from(component & 0xff) {
                Ok(letter) if component & LETTER != 0 => write!(f, "{}", char::from(letter))?,
                _ => write!(f, "{component}")?,
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Code({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn odd_spellings_are_refused() {
        for text in [
            "",
            ".",
            "1.",
            "01",
            "1.0",
            "1..2",
            "1.2.3.4.5",
            "10000",
            "A",
            "1 .1",
            "١",
            "1,1",
            "6.ab",
        ] {
            assert_eq!(text.parse::<Code>(), Err(BadCode(text.to_owned())), "{text:?}");
        }
    }

    #[test]
    fn messages_of_tests_show_the_printed_number() {
        assert_eq!(format!("{:?}", "6.1.a".parse::<Code>()), "Ok(Code(6.1.a))");
    }

    #[test]
    fn letters_follow_numbers() {
        let code = |t: &str| t.parse::<Code>().unwrap();
        assert!(code("6.a") < code("6.b"));
        assert!(code("6.9999") < code("6.a"));
        assert!(code("6") < code("6.1"));
        assert!(!code("6").contains(code("7.1")));
        assert!(!code("6.1").contains(code("6.1")));
    }

    proptest! {
        #[test]
        fn every_code_prints_as_it_was_read(text in "([1-9][0-9]{0,3}|[a-z])(\\.([1-9][0-9]{0,3}|[a-z])){0,3}") {
            prop_assert_eq!(text.parse::<Code>().unwrap().to_string(), text);
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC*") {
            let _ = text.parse::<Code>();
        }
    }
}
