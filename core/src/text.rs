//! Words for people, in the two languages that the project speaks.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::named::named;

named! {
    /// A language of labels, explanations and messages.
    ///
    /// ```
    /// use ocop::Lang;
    /// assert_eq!("vi".parse::<Lang>(), Ok(Lang::Vi));
    /// assert!("fr".parse::<Lang>().is_err());
    /// ```
    #[derive(Default)]
    pub enum Lang parse with unknown_language {
        /// Vietnamese, the language of the decisions.
        #[default]
        Vi = "vi",
        /// English, the project's own translation; it has no force of law.
        En = "en",
    }
}

/// A character that does not show, or that moves the reader's eye: controls, direction marks,
/// spaces of no width.
pub(crate) fn is_odd(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{61c}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
        )
}

/// User input in a message: at most 40 characters, and an odd one as its escape, so that a code
/// with a direction mark does not read like the code without.
pub fn clip(text: &str) -> String {
    let mut shown = String::new();
    for c in text.chars().take(40) {
        if is_odd(c) {
            shown.extend(c.escape_default());
        } else {
            shown.push(c);
        }
    }
    if text.chars().nth(40).is_some() {
        shown.push('…');
    }
    shown
}

/// User input in an explanation: the whole of it, less what does not show, so that a name can
/// neither begin a line of its own nor turn the text around it.
pub(crate) fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !is_odd(*c)).collect()
}

/// One phrase in Vietnamese and English.
///
/// ```
/// use ocop::{Lang, Text};
/// let text = Text::new("Hoa", "Flowers");
/// assert_eq!(text.get(Lang::En), "Flowers");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object with `vi` and `en`")]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Text {
    /// The Vietnamese phrase, UTF-8 in normal form C.
    pub vi: Cow<'static, str>,
    /// The English phrase.
    pub en: Cow<'static, str>,
}

impl Text {
    /// The absent phrase: empty in both languages.
    pub(crate) const EMPTY: Text = Text::fixed("", "");

    /// A phrase from its two forms.
    pub fn new(vi: impl Into<Cow<'static, str>>, en: impl Into<Cow<'static, str>>) -> Self {
        Text { vi: vi.into(), en: en.into() }
    }

    /// A phrase known when the crate is built.
    pub(crate) const fn fixed(vi: &'static str, en: &'static str) -> Self {
        Text { vi: Cow::Borrowed(vi), en: Cow::Borrowed(en) }
    }

    /// The phrase in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_read_as_they_are_written() {
        for (lang, tag) in [(Lang::Vi, "vi"), (Lang::En, "en")] {
            assert_eq!(lang.to_string(), tag);
            assert_eq!(tag.parse(), Ok(lang));
        }
        let failure = "VI".parse::<Lang>().unwrap_err();
        assert_eq!(failure.to_string(), "unknown language `VI`, expected one of vi, en");
    }

    #[test]
    fn messages_show_what_does_not_show() {
        assert_eq!(clip("1.1\u{200e}"), "1.1\\u{200e}");
        assert_eq!(clip("a\nb\u{feff}"), "a\\nb\\u{feff}");
        assert_eq!(clip("Cà phê"), "Cà phê");
        assert_eq!(clip("Ca\u{300} phê"), "Ca\u{300} phê");
    }

    #[test]
    fn messages_are_cut_after_forty_characters() {
        assert_eq!(clip(&"ẫ".repeat(40)), "ẫ".repeat(40));
        assert_eq!(clip(&"ẫ".repeat(41)), "ẫ".repeat(40) + "…");
    }

    #[test]
    fn explanations_keep_names_on_their_line() {
        assert_eq!(plain("Lan\r\nHoa\u{202e}"), "Lan  Hoa");
        assert_eq!(plain(&"x".repeat(100)), "x".repeat(100));
    }
}
