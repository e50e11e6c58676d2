//! All documents that the crate writes, told apart by their `kind`, and read back.

use serde::Serialize;

use crate::input::Raw;
use crate::problem::catalogue::input::missing_field;
use crate::problem::catalogue::report::unknown_report;
use crate::problem::{Concern, Failure, OneOf};
use crate::report::read::read;
use crate::report::{
    CertificateReport, CompositionReport, CouncilReport, CouncilSensitivityReport, EditionReport,
    EligibilityReport, FileListReport, PartsReport, PreviewReport, ProductCodeReport,
    ProgrammeReport, RecognitionReport, RoundsReport, SensitivityReport, SheetReport,
    UpgradeReport,
};
use crate::text::Lang;

/// Declares the documents, each with the value of its field `kind`.
macro_rules! documents {
    ($($(#[$meaning:meta])+ $name:ident($report:ident) = $kind:literal;)+) => {
        /// The values of the field `kind`, one type for each document, so that a document of
        /// another kind cannot be read as it.
        pub mod kind {
            use serde::{Deserialize, Serialize};
            $(
                $(#[$meaning])+
                #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
                #[cfg_attr(schema, derive(schemars::JsonSchema), schemars(inline))]
                pub enum $name {
                    #[doc = concat!("`", $kind, "`")]
                    #[default]
                    #[serde(rename = $kind)]
                    $name,
                }
            )+
        }

        /// Any document, as it was made or as it was stored.
        ///
        /// ```
        /// use ocop::{report::Report, wire, Lang, Raw};
        /// let stored = serde_json::to_string(&wire::rounds("2026-08-15")?).unwrap();
        /// let report = Report::from_json(&stored)?;
        /// assert!(matches!(report, Report::Rounds(_)));
        /// assert_eq!(report.explain(Lang::En), wire::explain(&Raw::from_json(&stored).unwrap(), Lang::En)?);
        /// # Ok::<(), ocop::Failure>(())
        /// ```
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        #[serde(untagged)]
        #[cfg_attr(schema, derive(schemars::JsonSchema))]
        #[allow(clippy::large_enum_variant, reason = "reports are made one at a time")]
        pub enum Report {
            $($(#[$meaning])+ $name($report),)+
        }

        impl Report {
            /// The values of the field `kind`.
            pub const KINDS: &[&str] = &[$($kind),+];

            /// Reads a document.
            ///
            /// # Errors
            /// Data that is no document of the kind that it names: fields that are unknown, missing
            /// or of another type. A field that may be null may be missing as well.
            pub fn from_raw(raw: &Raw) -> Result<Self, Failure> {
                match kind_of(raw)? {
                    $($kind => read(raw).map(Report::$name),)+
                    other => Err(unknown(other)),
                }
            }

            /// The document in words.
            pub fn explain(&self, lang: Lang) -> String {
                match self {
                    $(Report::$name(report) => report.explain(lang),)+
                }
            }
        }

        $(
            impl From<$report> for Report {
                fn from(report: $report) -> Self {
                    Report::$name(report)
                }
            }
        )+
    };
}

documents! {
    /// One rated sheet.
    Sheet(SheetReport) = "sheet";
    /// One rated council.
    Council(CouncilReport) = "council";
    /// What is certain of an unfinished sheet.
    Preview(PreviewReport) = "preview";
    /// A rating from part subtotals.
    Parts(PartsReport) = "parts";
    /// The way to a star.
    Upgrade(UpgradeReport) = "upgrade";
    /// How far the result of a sheet is from tipping.
    Sensitivity(SensitivityReport) = "sheet-sensitivity";
    /// How far the result of a council is from tipping.
    CouncilSensitivity(CouncilSensitivityReport) = "council-sensitivity";
    /// Which edition applies to a file.
    Edition(EditionReport) = "edition";
    /// Who recognises a product, or where its file goes.
    Recognition(RecognitionReport) = "recognition";
    /// A certificate and its days.
    Certificate(CertificateReport) = "certificate";
    /// The rounds that matter on a day.
    Rounds(RoundsReport) = "rounds";
    /// Whether somebody may register a product of a set.
    Eligibility(EligibilityReport) = "eligibility";
    /// What a file holds.
    FileList(FileListReport) = "file-list";
    /// Who sits on the council of a level.
    Composition(CompositionReport) = "composition";
    /// A product code, read.
    ProductCode(ProductCodeReport) = "product-code";
    /// What a portfolio has reached of a plan.
    Programme(ProgrammeReport) = "programme";
}

impl Report {
    /// Reads a document from JSON.
    ///
    /// # Errors
    /// Text that is no JSON; then as [`Report::from_raw`].
    pub fn from_json(json: &str) -> Result<Self, Failure> {
        let raw = Raw::from_json(json).map_err(|e| Failure::unreadable(Concern::Argument, e))?;
        Report::from_raw(&raw)
    }
}

fn kind_of(raw: &Raw) -> Result<&str, Failure> {
    let entries = match raw {
        Raw::Map(entries) => entries.as_slice(),
        _ => &[],
    };
    match entries.iter().find(|(key, _)| key == "kind") {
        Some((_, Raw::Text(kind))) => Ok(kind),
        Some((_, other)) => Err(unknown(&other.shown())),
        None => Err(Failure::of(Concern::Argument, missing_field("kind"))),
    }
}

fn unknown(kind: &str) -> Failure {
    let allowed = OneOf::of(Report::KINDS);
    Failure::of(Concern::Argument, unknown_report(&crate::text::clip(kind), allowed))
}
