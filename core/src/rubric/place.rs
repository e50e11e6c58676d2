//! Where in a rubric something stands.

use std::borrow::Cow;
use std::fmt;

use crate::problem::Say;
use crate::rubric::doc::RubricDoc;
use crate::text::{Lang, Text};

/// The words for what a rubric is made of.
pub(super) mod heading {
    use crate::text::Text;

    pub(crate) const RUBRIC: Text = Text::fixed("bộ tiêu chí", "rubric");
    pub(crate) const SLUG: Text = Text::fixed("tên ngắn", "slug");
    pub(crate) const EDITION: Text = Text::fixed("văn bản", "edition");
    pub(crate) const NUMBER: Text = Text::fixed("số thứ tự", "number");
    pub(crate) const DATA_VERSION: Text = Text::fixed("phiên bản dữ liệu", "data version");
    pub(crate) const NAME: Text = Text::fixed("tên", "name");
    pub(crate) const SOURCE: Text = Text::fixed("nguồn", "source");
    pub(crate) const GROUP: Text = Text::fixed("nhóm", "group");
    pub(crate) const SUBGROUP: Text = Text::fixed("phân nhóm", "subgroup");
    pub(crate) const MINISTRY: Text = Text::fixed("bộ quản lý", "ministry");
    pub(crate) const BANDS: Text = Text::fixed("khung điểm", "bands");
    pub(crate) const PART: Text = Text::fixed("phần", "part");
    pub(crate) const PARTS: Text = Text::fixed("phần", "parts");
    pub(crate) const SECTION: Text = Text::fixed("mục", "section");
    pub(crate) const SECTIONS: Text = Text::fixed("mục", "sections");
    pub(crate) const SUBSECTION: Text = Text::fixed("tiểu mục", "sub-section");
    pub(crate) const SUBSECTIONS: Text = Text::fixed("tiểu mục", "sub-sections");
    pub(crate) const CRITERION: Text = Text::fixed("tiêu chí", "criterion");
    pub(crate) const CRITERIA: Text = Text::fixed("tiêu chí", "criteria");
    pub(crate) const OPTIONS: Text = Text::fixed("phương án", "options");
    pub(crate) const KNOCKOUT: Text = Text::fixed("căn cứ", "knock-out");
    pub(crate) const KNOCKOUTS: Text = Text::fixed("căn cứ loại hoặc dừng", "knock-outs");
    pub(crate) const KNOCKOUT_CRITERIA: Text =
        Text::fixed("tiêu chí của các căn cứ", "criteria of knock-outs");
    pub(crate) const MAXIMUM: Text = Text::fixed("điểm tối đa", "maximum");
    pub(crate) const TITLE: Text = Text::fixed("tên", "title");
}

/// A place in the words of a message: `set 4, criterion 1.2`. Programs see the English form.
pub(crate) struct Place {
    set: u16,
    heading: Text,
    name: String,
}

impl Place {
    /// A field of the whole set, or the set itself.
    pub(super) fn of(doc: &RubricDoc, heading: Text) -> Self {
        Place { set: doc.set, heading, name: String::new() }
    }

    /// One of several headings of a kind, by its letter, code or id.
    pub(super) fn named(doc: &RubricDoc, heading: Text, name: impl fmt::Display) -> Self {
        Place { set: doc.set, heading, name: format!(" {name}") }
    }
}

impl Say for Place {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        let set = match lang {
            Lang::Vi => "bộ",
            Lang::En => "set",
        };
        format!("{set} {}, {}{}", self.set, self.heading.get(lang), self.name).into()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Lang::En))
    }
}
