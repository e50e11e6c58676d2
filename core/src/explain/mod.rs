//! Ratings in words, Vietnamese or English, for a council's minutes.
//!
//! Texts are made from reports alone, so that they say the same whoever asks. Numbers print with
//! a comma in Vietnamese and a point in English.

mod council;
mod phrase;
mod sheet;

use crate::report::{CouncilReport, PreviewReport, SheetReport};
use crate::text::Lang;

impl SheetReport {
    /// The rating in words: result, parts, what holds the star back, what was lost, knock-outs.
    ///
    /// ```
    /// use ocop::{Lang, Sheet, report::SheetReport};
    /// let rubric = ocop::rubric("26/2026", 25).unwrap();
    /// let best = rubric.criteria().map(|c| (c.code().to_string(), c.option_count()));
    /// let sheet = Sheet::new(best).unwrap();
    /// let report = SheetReport::of(&ocop::rate(rubric, &sheet).unwrap());
    /// assert!(report.explain(Lang::En).starts_with("Result: 5 stars"));
    /// ```
    pub fn explain(&self, lang: Lang) -> String {
        sheet::rated(self, lang)
    }
}

impl PreviewReport {
    /// What is certain so far, in words.
    pub fn explain(&self, lang: Lang) -> String {
        sheet::preview(self, lang)
    }
}

impl CouncilReport {
    /// The council's rating in words: result, mean, parts, gates with votes, members, disputes.
    pub fn explain(&self, lang: Lang) -> String {
        council::rated(self, lang)
    }
}
