//! Answers as documents: what a rating, a preview and a council come to, for any language.
//!
//! Each field is declared here and nowhere else; JSON Schemas, TypeScript declarations and Python
//! models are made from these types. Every document carries its `kind`, every result names edition,
//! set, data version and data status, so that no score travels alone. A document that was stored is
//! read back as a [`Report`].
//!
//! Whole points are numbers; means and subtotals are texts with a decimal point.

mod blocker;
mod change;
mod council;
mod document;
mod evidence;
mod identity;
mod obstacle;
mod outcome;
mod parts;
mod preview;
mod procedure;
mod product_code;
mod programme;
mod read;
mod sensitivity;
mod sheet;
mod subtotal;
mod upgrade;
mod votes;
mod warning;

pub use blocker::Blocker;
pub use change::Change;
pub use council::{CouncilReport, MemberResult, NextMean, PartMean, SectionMean};
pub(crate) use document::tell;
pub use document::{Report, Teller, kind};
pub use evidence::{
    ChecklistItem, CriterionEvidence, EvidenceReport, EvidenceRow, HintReport, OpinionReport,
    ProofReport, WaitReport,
};
pub use identity::RubricIdentity;
pub use obstacle::{Obstacle, ObstacleCode};
pub use parts::{PartSum, PartsReport};
pub use preview::{PreviewReport, Reach};
pub use procedure::{
    ActReport, AlternativeReport, AuthorityReport, CertificateDays, CertificateReport,
    CompositionReport, EditionGround, EditionReport, EligibilityReport, ExtensionReport,
    FileItemReport, FileListReport, FilingReport, GroundReport, LatestReport, RecognitionReport,
    RoundReport, RoundsReport, TermReport, WithdrawalReport,
};
pub use product_code::{ProductCodeReport, Province};
pub use programme::{ProgrammeReport, TargetProgress};
pub use sensitivity::{
    CouncilSensitivityReport, Margin, MemberChange, ResultAfter, SensitivityReport, Tip,
};
pub use sheet::{HeldKnockout, Line, NextStar, SheetReport};
pub use subtotal::{PartPoints, SectionPoints};
pub use upgrade::{UpgradePlan, UpgradeReport};
pub use votes::{CriterionVotes, GateVote, KnockoutVote, OptionVotes};
pub use warning::{Warning, WarningCode};
