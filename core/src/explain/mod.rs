//! Ratings in words, Vietnamese or English, for a council's minutes.
//!
//! Texts are made from reports alone, so that they say the same whoever asks. Numbers print with
//! a comma in Vietnamese and a point in English.

mod council;
mod parties;
mod phrase;
mod procedure;
mod product;
mod sensitivity;
mod sheet;
mod upgrade;

use crate::report::{
    CertificateReport, CompositionReport, CouncilReport, EditionReport, EligibilityReport,
    FileListReport, PartsReport, PreviewReport, ProductCodeReport, ProgrammeReport,
    RecognitionReport, RoundsReport, SensitivityReport, SheetReport, UpgradeReport,
};
use crate::text::Lang;

impl SheetReport {
    /// The rating in words: result, parts, what holds the star back, what was lost, knock-outs.
    ///
    /// ```
    /// use ocop::{report::SheetReport, Lang, Sheet};
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

/// Gives reports their words.
macro_rules! explained {
    ($($(#[$doc:meta])* $report:ident => $words:path;)*) => {$(
        impl $report {
            $(#[$doc])*
            pub fn explain(&self, lang: Lang) -> String {
                $words(self, lang)
            }
        }
    )*};
}

explained! {
    /// Which edition applies and why, in words.
    EditionReport => procedure::edition;
    /// Who recognises the product, or where its file goes, in words.
    ///
    /// ```
    /// use ocop::{wire, Lang, Raw};
    /// let report = wire::recognition("26/2026", "province", Some(3), "55.5", &Raw::Null).unwrap();
    /// assert!(report.explain(Lang::En).contains("the chair of the provincial People's Committee"));
    /// ```
    RecognitionReport => procedure::recognition;
    /// The days of a certificate and how it is withdrawn, in words.
    CertificateReport => procedure::certificate;
    /// The next deadlines, in words.
    RoundsReport => procedure::rounds;
    /// Whether they may register, in words.
    EligibilityReport => parties::eligibility;
    /// What the file holds, in words.
    FileListReport => parties::file_list;
    /// Who sits on the council, in words.
    CompositionReport => parties::composition;
    /// The total and the band of part subtotals, and what could not be checked, in words.
    PartsReport => product::parts;
    /// What a product code says, in words.
    ProductCodeReport => product::product_code;
    /// What is reached and missing of each target, in words.
    ProgrammeReport => product::programme;
}

impl UpgradeReport {
    /// The way to the target in words: what is missing, the cheapest plan, the runners-up, or why
    /// there is none.
    pub fn explain(&self, lang: Lang) -> String {
        upgrade::upgrade(self, lang)
    }
}

impl SensitivityReport {
    /// How far the result is from tipping, in words.
    pub fn explain(&self, lang: Lang) -> String {
        sensitivity::sensitivity(self, lang)
    }
}
