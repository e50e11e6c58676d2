//! The law of procedure as data: one `procedure.toml` per edition, checked when the crate is built.
//!
//! The build script reads these types and writes them as constants. A row with `from` or `until` is
//! an entry of an amendment; both days are inclusive.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::procedure::authority::{Authority, Deed, Step};
use crate::procedure::level::Level;
pub(crate) use crate::procedure::value::{Day, MonthDay, Results, holds};
pub use crate::procedure::words::{Applicant, Purpose, Withdrawn};
use crate::text::Text;

pub(crate) type List<T> = Cow<'static, [T]>;
pub(crate) type Word = Cow<'static, str>;
/// Places in the decision, such as `7.3e`; none where its text is not at hand.
pub(crate) type Articles = List<Word>;

/// What an edition says of procedure. What is absent is not known of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Procedure {
    /// The decision as citations name it: `26/2026/QĐ-TTg`.
    pub document: Word,
    /// Where its entry into force is written.
    #[serde(default)]
    pub in_force: Articles,
    pub steps: List<StepRule>,
    #[serde(default)]
    pub notices: List<Notice>,
    #[serde(default)]
    pub by_points: List<PointsRule>,
    pub certificate: CertificateRule,
    pub refiling: Option<RefilingRule>,
    pub extension: Option<ExtensionRule>,
    pub withdrawal: Option<WithdrawalRule>,
    pub commune: Option<CommuneRule>,
    #[serde(default)]
    pub transitions: List<Transition>,
    #[serde(default)]
    pub rounds: List<YearlyRound>,
    #[serde(default)]
    pub dossiers: List<Dossier>,
    #[serde(default)]
    pub applicants: List<ApplicantRule>,
    #[serde(default)]
    pub councils: List<Composition>,
    #[serde(default)]
    pub notes: List<NoteRule>,
}

/// What follows at a level from some results.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StepRule {
    pub level: Level,
    pub results: Results,
    pub from: Option<Day>,
    pub until: Option<Day>,
    pub step: Step,
    /// The level that the file goes to.
    pub to: Option<Level>,
    #[serde(default)]
    pub articles: Articles,
    /// Who does what; the first is whoever decides.
    #[serde(default)]
    pub acts: List<ActRule>,
}

/// One thing that somebody does.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ActRule {
    pub deed: Deed,
    pub by: Authority,
    #[serde(default)]
    pub to: List<Authority>,
    /// What it is, as the end of a sentence that begins with who does it.
    pub text: Text,
    #[serde(default)]
    pub articles: Articles,
}

/// What is made known of every result of a level.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Notice {
    pub level: Level,
    pub act: ActRule,
}

/// What follows where points alone are read, of a total in the highest band whose star is lower.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PointsRule {
    pub level: Level,
    pub from: Option<Day>,
    pub step: Step,
    pub to: Option<Level>,
    pub by: Option<Authority>,
    #[serde(default)]
    pub articles: Articles,
    /// What that reading leads to.
    pub text: Text,
    /// Why there are two readings.
    pub doubt: Text,
}

/// How long a certificate runs.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CertificateRule {
    pub months: u8,
    /// The stars for which one is issued.
    pub results: Results,
    #[serde(default)]
    pub articles: Articles,
    /// Why there is none below.
    #[serde(default)]
    #[allow(
        dead_code,
        reason = "no answer cites it yet; the build script checks that it is an article"
    )]
    pub below: Articles,
    /// Where certificates of earlier editions are left as they are.
    #[serde(default)]
    pub older: Articles,
}

/// When and how a certified product is rated again.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RefilingRule {
    /// Days before expiry from which, and until which, the file is submitted.
    pub from_days: u16,
    pub until_days: u16,
    pub to: Authority,
    pub articles: Articles,
    /// Days in which the re-rating is organised, from the complete file.
    pub organise_days: u16,
    pub organise_articles: Articles,
}

/// How long a certificate may run on after its last day.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExtensionRule {
    pub days: u16,
    pub articles: Articles,
    /// What the producer owes meanwhile.
    pub duty: Text,
    /// What to do where the rule may not serve.
    pub advice: Text,
}

/// How recognition ends before its time.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WithdrawalRule {
    pub days: u16,
    pub articles: Articles,
    pub by: List<WithdrawalAuthority>,
    pub grounds: List<GroundRule>,
    pub steps: List<ActRule>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WithdrawalAuthority {
    pub results: Results,
    pub authority: Authority,
    pub articles: Articles,
}

/// A ground for withdrawal.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GroundRule {
    pub id: Word,
    pub withdraws: Withdrawn,
    /// The stars concerned; all where none are named.
    pub results: Option<Results>,
    pub label: Text,
    pub articles: Articles,
}

/// How long the commune has with a producer's file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CommuneRule {
    pub working_days: u16,
    pub articles: Articles,
}

/// How long older files stay with the edition before.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Transition {
    pub purposes: List<Purpose>,
    /// Days from the entry into force.
    pub days: u16,
    pub articles: Articles,
}

/// A round as it is printed: the days of the year before which files are proposed and rated.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct YearlyRound {
    pub level: Level,
    pub number: u8,
    pub files_before: MonthDay,
    pub rating_before: MonthDay,
    pub articles: Articles,
}

/// What a file consists of.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Dossier {
    /// Who gets it: a level, or the commune where none is named.
    pub to: Option<Level>,
    pub purposes: List<Purpose>,
    pub prepared_by: Authority,
    pub articles: Articles,
    /// How many sets go on paper, and how many as files.
    pub paper: u8,
    pub electronic: u8,
    pub items: List<DossierItem>,
}

/// One item of a file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DossierItem {
    pub text: Text,
    /// How many samples of the product, which are not asked for of every set; 0 for other items.
    #[serde(default)]
    pub samples: u8,
}

/// Who may register products.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ApplicantRule {
    pub applicants: List<Applicant>,
    /// The sets for which they may; all where none is named.
    #[serde(default)]
    pub sets: List<u16>,
    pub articles: Articles,
}

/// Who is on a council.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Composition {
    pub level: Level,
    pub articles: Articles,
    pub seats: List<Seat>,
}

/// A seat on a council.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Seat {
    /// A name that stays the same, such as `chair` or `health`.
    pub id: Word,
    /// Whom it is for.
    pub label: Text,
    /// The fewest members on it: 0 where the decision leaves the seat open.
    pub least: u8,
}

/// A remark on answers of some kind.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoteRule {
    pub on: Answer,
    pub id: Word,
    pub from: Option<Day>,
    pub until: Option<Day>,
    /// The levels concerned; all where none is named. So with purposes.
    #[serde(default)]
    pub levels: List<Level>,
    pub results: Option<Results>,
    pub step: Option<Step>,
    #[serde(default)]
    pub purposes: List<Purpose>,
    /// Only where the members of the council come to different results.
    #[serde(default)]
    pub divided: bool,
    #[serde(default)]
    pub articles: Articles,
    pub text: Text,
}

/// The kind of answer that a remark stands under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Answer {
    Edition,
    Recognition,
    Certificate,
    Rounds,
    Parts,
}
