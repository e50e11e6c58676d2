//! Documents in words, Vietnamese or English, for a council's minutes.
//!
//! Texts are made from reports alone, so that they say the same whoever asks. Numbers print with
//! a comma in Vietnamese and a point in English.

mod council;
mod evidence;
mod parties;
mod parts;
mod phrase;
mod preview;
mod procedure;
mod product_code;
mod programme;
mod sensitivity;
mod sheet;
mod upgrade;

use crate::report::{
    CertificateReport, CompositionReport, CouncilReport, CouncilSensitivityReport, EditionReport,
    EligibilityReport, EvidenceReport, FileListReport, PartsReport, PreviewReport,
    ProductCodeReport, ProgrammeReport, RecognitionReport, RoundsReport, SensitivityReport,
    SheetReport, UpgradeReport,
};
use crate::text::Lang;

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
    SheetReport => sheet::sheet;
    /// What is certain so far, in words.
    PreviewReport => preview::preview;
    /// The council's rating in words: result, mean, parts, gates with votes, members, disputes.
    CouncilReport => council::council;
    /// The way to the target in words: what is missing, the cheapest plan, the runners-up, or why
    /// there is none.
    UpgradeReport => upgrade::upgrade;
    /// How far the result is from tipping, in words.
    SensitivityReport => sensitivity::of_sheet;
    /// How far the result is from tipping, and what one member could change, in words.
    CouncilSensitivityReport => sensitivity::of_council;
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
    /// What proves what, row by row and criterion by criterion, in words.
    EvidenceReport => evidence::evidence;
    /// The total and the band of part subtotals, and what could not be checked, in words.
    PartsReport => parts::parts;
    /// What a product code says, in words.
    ProductCodeReport => product_code::product_code;
    /// What is reached and missing of each target, in words.
    ProgrammeReport => programme::programme;
}
