//! All documents that the crate writes, told apart by their `kind`, and read back.

use serde::Serialize;

use crate::input::Raw;
use crate::problem::catalogue::input::missing_field;
use crate::problem::catalogue::report::unknown_report;
use crate::problem::{Concern, Failure, OneOf};
use crate::report::read::read;
use crate::report::{
    CertificateReport, CompositionReport, CouncilReport, CouncilSensitivityReport, EditionReport,
    EligibilityReport, EvidenceReport, FileListReport, PartsReport, PreviewReport,
    ProductCodeReport, ProgrammeReport, RecognitionReport, RoundsReport, SensitivityReport,
    SheetReport, UpgradeReport,
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
        /// let stored = serde_json::to_string(&wire::rounds("2026-08-15", &Raw::Null)?).unwrap();
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
                    $($kind => $report::from_raw(raw).map(Report::$name),)+
                    other => Err(unknown(other, Report::KINDS.iter().copied())),
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
            impl $report {
                /// Reads the document.
                ///
                /// # Errors
                /// Data that is no document of this kind: fields that are unknown, missing or of
                /// another type. A field that may be null may be missing as well.
                pub fn from_raw(raw: &Raw) -> Result<Self, Failure> {
                    read(raw)
                }

                /// How such documents are told.
                pub const TELLER: Teller = Teller {
                    kind: $kind,
                    tell: |raw, lang| Self::from_raw(raw).map(|report| report.explain(lang)),
                };
            }

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
    /// What proves what in a set.
    Evidence(EvidenceReport) = "evidence";
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

/// How documents of one kind are read and told in words.
#[derive(Clone, Copy, Debug)]
pub struct Teller {
    /// The value of their field `kind`.
    pub kind: &'static str,
    tell: fn(&Raw, Lang) -> Result<String, Failure>,
}

/// Tells a document of one of some kinds in words. A program that names few kinds holds the readers
/// of no more than those.
///
/// # Errors
/// Data that is no document of one of these kinds.
pub(crate) fn tell(raw: &Raw, lang: Lang, tellers: &[Teller]) -> Result<String, Failure> {
    let kind = kind_of(raw)?;
    match tellers.iter().find(|teller| teller.kind == kind) {
        Some(teller) => (teller.tell)(raw, lang),
        None => Err(unknown(kind, tellers.iter().map(|teller| teller.kind))),
    }
}

fn kind_of(raw: &Raw) -> Result<&str, Failure> {
    match raw.get("kind") {
        Some(Raw::Text(kind)) => Ok(kind),
        Some(other) => Err(unknown(&other.shown(), Report::KINDS.iter().copied())),
        None => Err(Failure::of(Concern::Argument, missing_field("kind"))),
    }
}

fn unknown<'a>(kind: &str, kinds: impl IntoIterator<Item = &'a str>) -> Failure {
    let problem = unknown_report(&crate::text::clip(kind), OneOf::of(kinds));
    Failure::of(Concern::Argument, problem)
}
