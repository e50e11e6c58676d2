//! Criterion codes: the numbers that the annex prints.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::problem::catalogue::argument::bad_code;
use crate::problem::{Concern, Failure};
use crate::text::{clip, is_odd};

/// The printed number of a section, sub-section or criterion: `7`, `1.1`, `6.1.1`, `6.a`.
///
/// One to four components, each a number from 1 to 9999 without leading zero, or one letter as the
/// points of a Vietnamese text are lettered: a, b, c, d, đ, e ... Codes order as in the annex: `1.2`
/// before `1.10`, `6` before `6.1`, `1.d` before `1.đ` before `1.e`.
///
/// A letter is read in capitals and in decomposed form (NFD) too, and shown small and composed. A
/// capital in front is the letter of a part and no code.
///
/// ```
/// use ocop::Code;
/// let code: Code = "6.1.1".parse()?;
/// assert_eq!(code.to_string(), "6.1.1");
/// assert!("1.2".parse::<Code>()? < "1.10".parse::<Code>()?);
/// assert!("6.1".parse::<Code>()?.contains(code));
/// assert_eq!("1.Đ".parse::<Code>()?.to_string(), "1.đ");
/// # Ok::<(), ocop::Failure>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(u64);

/// Bits of one component: numbers lie below this flag, letters carry it above their place in
/// [`LETTERS`].
const LETTER: u64 = 0x8000;
const COMPONENTS: u32 = 4;

/// The Vietnamese alphabet in its order, with the four Latin letters that it lacks.
const LETTERS: [char; 33] = [
    'a', 'ă', 'â', 'b', 'c', 'd', 'đ', 'e', 'ê', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o',
    'ô', 'ơ', 'p', 'q', 'r', 's', 't', 'u', 'ư', 'v', 'w', 'x', 'y', 'z',
];

/// The same in capitals. A table, because what the standard library knows of capitals in every script
/// of the world would be a fortieth of the engine for browsers.
const CAPITALS: [char; 33] = [
    'A', 'Ă', 'Â', 'B', 'C', 'D', 'Đ', 'E', 'Ê', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O',
    'Ô', 'Ơ', 'P', 'Q', 'R', 'S', 'T', 'U', 'Ư', 'V', 'W', 'X', 'Y', 'Z',
];

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

    /// The code that a text writes, if it writes one.
    pub(crate) fn read(text: &str) -> Option<Self> {
        if text.starts_with(CAPITALS) {
            return None;
        }
        let (mut packed, mut depth) = (0_u64, 0);
        for component in text.split('.') {
            depth += 1;
            if depth > COMPONENTS {
                return None;
            }
            packed = packed << 16 | component_value(component)?;
        }
        Some(Code(packed << (16 * (COMPONENTS - depth))))
    }

    /// The code that somebody typed, or that a spreadsheet made of it: spaces around it, characters
    /// that do not show, the point behind a printed number (`7.`, `1.1.`) and the `7.0` of a number
    /// column are no part of it.
    ///
    /// ```
    /// use ocop::Code;
    /// for typed in ["7", " 7 ", "7.", "7.0", "\u{feff}7"] {
    ///     assert_eq!(Code::typed(typed), "7".parse().ok(), "{typed:?}");
    /// }
    /// assert_eq!(Code::typed("1.10").map(|code| code.to_string()).as_deref(), Some("1.10"));
    /// assert_eq!(Code::typed("1.0.1"), None);
    /// ```
    pub fn typed(text: &str) -> Option<Self> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || is_odd(c));
        let text = text.strip_suffix('.').unwrap_or(text);
        let whole = text.strip_suffix(".0").filter(|whole| !whole.contains('.'));
        Code::read(whole.unwrap_or(text))
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
    type Err = Failure;

    fn from_str(text: &str) -> Result<Self, Failure> {
        Code::read(text).ok_or_else(|| Failure::of(Concern::Argument, bad_code(&clip(text))))
    }
}

fn component_value(text: &str) -> Option<u64> {
    match text.as_bytes() {
        [b'1'..=b'9', rest @ ..] if rest.len() < 4 && rest.iter().all(u8::is_ascii_digit) => {
            text.parse().ok()
        }
        _ => letter(text).map(|place| LETTER | place),
    }
}

/// The place of one letter in the alphabet.
fn letter(text: &str) -> Option<u64> {
    let mut marks = text.chars();
    let first = marks.next()?;
    let place = [LETTERS, CAPITALS].iter().find_map(|all| all.iter().position(|l| *l == first))?;
    let plain = *LETTERS.get(place)?;
    let composed = match (plain, marks.as_str()) {
        (plain, "") => plain,
        ('a', "\u{306}") => 'ă',
        ('a', "\u{302}") => 'â',
        ('e', "\u{302}") => 'ê',
        ('o', "\u{302}") => 'ô',
        ('o', "\u{31b}") => 'ơ',
        ('u', "\u{31b}") => 'ư',
        _ => return None,
    };
    LETTERS.into_iter().zip(0..).find(|(l, _)| *l == composed).map(|(_, place)| place)
}

impl TryFrom<String> for Code {
    type Error = Failure;

    fn try_from(text: String) -> Result<Self, Failure> {
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
            let place = usize::try_from(component ^ LETTER).unwrap_or(usize::MAX);
            match LETTERS.get(place) {
                Some(letter) => write!(f, "{letter}")?,
                None => write!(f, "{component}")?,
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
            "Đ.1",
            "1 .1",
            "١",
            "1,1",
            "6.ab",
            "1.ắ",
            "1.đ\u{302}",
            "1.d\u{335}",
            "1.\u{302}",
            "1.ð",
            "1.\u{212a}",
            "1.İ",
        ] {
            let failure = text.parse::<Code>().unwrap_err();
            assert_eq!(
                (failure.first().code, failure.first().value.as_deref()),
                ("bad-code", Some(text))
            );
        }
    }

    #[test]
    fn messages_of_tests_show_the_printed_number() {
        assert_eq!(format!("{:?}", "6.1.a".parse::<Code>()), "Ok(Code(6.1.a))");
    }

    #[test]
    fn capitals_are_those_of_the_letters() {
        for (small, capital) in LETTERS.into_iter().zip(CAPITALS) {
            assert!(small.to_uppercase().eq([capital]), "{small} {capital}");
        }
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

    #[test]
    fn vietnamese_letters_stand_in_the_order_of_the_print() {
        let printed = ["1.a", "1.b", "1.c", "1.d", "1.đ", "1.e", "2.a", "6.a.1", "6.a.2", "6.b.1"];
        let codes = printed.map(|text| text.parse::<Code>().unwrap());
        assert!(codes.is_sorted_by(|before, after| before < after));
        assert_eq!(codes.map(|code| code.to_string()), printed);
    }

    #[test]
    fn one_letter_is_one_code_however_it_is_typed() {
        for (typed, shown) in [
            ("1.Đ", "1.đ"),
            ("1.D", "1.d"),
            ("a", "a"),
            ("6.Ê.1", "6.ê.1"),
            ("6.e\u{302}.1", "6.ê.1"),
            ("6.E\u{302}.1", "6.ê.1"),
            ("2.a\u{306}", "2.ă"),
            ("2.a\u{302}", "2.â"),
            ("2.o\u{302}", "2.ô"),
            ("2.O\u{31b}", "2.ơ"),
            ("2.U\u{31b}", "2.ư"),
        ] {
            let code = typed.parse::<Code>().unwrap();
            assert_eq!(code.to_string(), shown);
            assert_eq!(code, shown.parse().unwrap());
            let json = serde_json::to_string(&code).unwrap();
            assert_eq!(json, format!("\"{shown}\""));
            assert_eq!(serde_json::from_str::<Code>(&format!("\"{typed}\"")).unwrap(), code);
        }
    }

    proptest! {
        #[test]
        fn every_code_prints_as_it_was_read(text in "([1-9][0-9]{0,3}|[a-zăâđêôơư])(\\.([1-9][0-9]{0,3}|[a-zăâđêôơư])){0,3}") {
            prop_assert_eq!(text.parse::<Code>().unwrap().to_string(), text);
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC*") {
            let _ = text.parse::<Code>();
        }
    }
}
