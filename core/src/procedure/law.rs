//! The law of procedure as data: one `procedure.toml` per edition, checked when the crate is built.
//!
//! The build script reads these types and writes them as constants. A row with `from` or `until` is
//! an entry of an amendment; both days are inclusive.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::number::stars::Stars;
use crate::procedure::authority::{Authority, Deed, Step};
use crate::procedure::level::Level;
use crate::text::Text;

pub(crate) type List<T> = Cow<'static, [T]>;
pub(crate) type Word = Cow<'static, str>;
/// Places in the decision, such as `7.3e`; none where its text is not at hand.
pub(crate) type Articles = List<Word>;

/// What an edition says of procedure. What is absent is not known of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Notice {
    pub level: Level,
    pub act: ActRule,
}

/// What follows where points alone are read, of a total in the highest band whose star is lower.
#[derive(Clone, Debug, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CertificateRule {
    pub months: u8,
    /// The stars for which one is issued.
    pub results: Results,
    #[serde(default)]
    pub articles: Articles,
    /// Why there is none below.
    #[serde(default)]
    pub below: Articles,
}

/// When and how a certified product is rated again.
#[derive(Clone, Debug, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WithdrawalRule {
    pub days: u16,
    pub articles: Articles,
    pub by: List<WithdrawalAuthority>,
    pub grounds: List<GroundRule>,
    pub steps: List<ActRule>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WithdrawalAuthority {
    pub results: Results,
    pub authority: Authority,
    pub articles: Articles,
}

/// A ground for withdrawal.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GroundRule {
    pub id: Word,
    pub withdraws: Withdrawn,
    pub label: Text,
    pub articles: Articles,
}

/// What is withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub enum Withdrawn {
    /// The certificate (article 8.1).
    Certificate,
    /// The decision that recognised the product (article 10.1b).
    RecognitionDecision,
}

/// How long the commune has with a producer's file.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CommuneRule {
    pub working_days: u16,
    pub articles: Articles,
}

/// How long older files stay with the edition before.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Transition {
    pub purposes: List<Purpose>,
    /// Days from the entry into force.
    pub days: u16,
    pub articles: Articles,
}

/// A round as it is printed: the days of the year before which files are proposed and rated.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct YearlyRound {
    pub level: Level,
    pub number: u8,
    pub files_before: MonthDay,
    pub rating_before: MonthDay,
    pub articles: Articles,
}

/// What a file consists of.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Dossier {
    /// Who gets it: a level, or the commune where none is named.
    pub to: Option<Level>,
    pub purposes: List<Purpose>,
    pub prepared_by: Authority,
    pub articles: Articles,
    pub items: List<DossierItem>,
}

/// One item of a file.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DossierItem {
    pub text: Text,
    /// Samples of the product, which are not asked for of every set.
    #[serde(default)]
    pub samples: bool,
}

/// Who may register products.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ApplicantRule {
    pub applicants: List<Applicant>,
    /// The sets for which they may; all where none is named.
    #[serde(default)]
    pub sets: List<u16>,
    pub articles: Articles,
}

/// Who is on a council.
#[derive(Clone, Debug, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Serialize, Deserialize)]
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
    #[serde(default)]
    pub articles: Articles,
    pub text: Text,
}

/// The kind of answer that a remark stands under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Answer {
    Edition,
    Recognition,
    Certificate,
    Rounds,
    Parts,
}

/// Who wants to register a product (26/2026, article 2.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub enum Applicant {
    /// A cooperative (hợp tác xã).
    Cooperative,
    /// A cooperative group (tổ hợp tác).
    CooperativeGroup,
    /// A small or medium enterprise (doanh nghiệp nhỏ và vừa).
    SmallOrMediumEnterprise,
    /// A larger enterprise.
    LargeEnterprise,
    /// A farm with business registration (trang trại).
    Farm,
    /// A producing household or family household with business registration.
    Household,
    /// A household without business registration.
    UnregisteredHousehold,
    /// An association (hội, hiệp hội).
    Association,
    /// A tourism operating centre, or an organisation equivalent to it or to an association.
    OperatingCentre,
    /// Anybody else.
    Other,
}

impl Applicant {
    /// All applicants.
    pub const ALL: [Applicant; 10] = [
        Applicant::Cooperative,
        Applicant::CooperativeGroup,
        Applicant::SmallOrMediumEnterprise,
        Applicant::LargeEnterprise,
        Applicant::Farm,
        Applicant::Household,
        Applicant::UnregisteredHousehold,
        Applicant::Association,
        Applicant::OperatingCentre,
        Applicant::Other,
    ];

    /// The name in data, such as `cooperative-group`.
    pub const fn name(self) -> &'static str {
        match self {
            Applicant::Cooperative => "cooperative",
            Applicant::CooperativeGroup => "cooperative-group",
            Applicant::SmallOrMediumEnterprise => "small-or-medium-enterprise",
            Applicant::LargeEnterprise => "large-enterprise",
            Applicant::Farm => "farm",
            Applicant::Household => "household",
            Applicant::UnregisteredHousehold => "unregistered-household",
            Applicant::Association => "association",
            Applicant::OperatingCentre => "operating-centre",
            Applicant::Other => "other",
        }
    }

    /// The name for people.
    pub const fn label(self) -> Text {
        match self {
            Applicant::Cooperative => Text::fixed("hợp tác xã", "a cooperative"),
            Applicant::CooperativeGroup => Text::fixed("tổ hợp tác", "a cooperative group"),
            Applicant::SmallOrMediumEnterprise => {
                Text::fixed("doanh nghiệp nhỏ và vừa", "a small or medium enterprise")
            }
            Applicant::LargeEnterprise => Text::fixed("doanh nghiệp lớn", "a large enterprise"),
            Applicant::Farm => {
                Text::fixed("trang trại có đăng ký kinh doanh", "a farm with business registration")
            }
            Applicant::Household => Text::fixed(
                "hộ sản xuất, hộ gia đình có đăng ký kinh doanh",
                "a household with business registration",
            ),
            Applicant::UnregisteredHousehold => Text::fixed(
                "hộ chưa đăng ký kinh doanh",
                "a household without business registration",
            ),
            Applicant::Association => Text::fixed("hội, hiệp hội", "an association"),
            Applicant::OperatingCentre => Text::fixed(
                "trung tâm điều hành du lịch hoặc tổ chức tương đương",
                "a tourism operating centre or an equivalent organisation",
            ),
            Applicant::Other => Text::fixed("đối tượng khác", "anybody else"),
        }
    }
}

/// What a file asks for (26/2026, article 6.1).
///
/// ```
/// assert_eq!("re-rating".parse(), Ok(ocop::procedure::Purpose::ReRating));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub enum Purpose {
    /// A first rating.
    First,
    /// A higher star for a recognised product.
    Upgrade,
    /// A new rating when the certificate expires.
    ReRating,
}

impl Purpose {
    /// All purposes.
    pub const ALL: [Purpose; 3] = [Purpose::First, Purpose::Upgrade, Purpose::ReRating];

    /// The name in data: `first`, `upgrade`, `re-rating`.
    pub const fn name(self) -> &'static str {
        match self {
            Purpose::First => "first",
            Purpose::Upgrade => "upgrade",
            Purpose::ReRating => "re-rating",
        }
    }

    /// The name for people.
    pub const fn label(self) -> Text {
        match self {
            Purpose::First => Text::fixed("đánh giá lần đầu", "first rating"),
            Purpose::Upgrade => Text::fixed("nâng hạng", "upgrade"),
            Purpose::ReRating => Text::fixed("đánh giá, phân hạng lại", "re-rating"),
        }
    }
}

/// A set of results: star classes, and no star at all; in data `["none", 1, 2]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<ResultName>")]
pub(crate) struct Results(pub u8);

impl Results {
    const fn bit(stars: Option<Stars>) -> u8 {
        match stars {
            None => 1,
            Some(stars) => 1 << stars.number(),
        }
    }

    pub(crate) const fn contain(self, stars: Option<Stars>) -> bool {
        self.0 & Results::bit(stars) != 0
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum ResultName {
    Stars(Stars),
    None(NoStar),
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum NoStar {
    None,
}

impl From<Vec<ResultName>> for Results {
    fn from(names: Vec<ResultName>) -> Self {
        let bit = |name: &ResultName| match name {
            ResultName::Stars(stars) => Results::bit(Some(*stars)),
            ResultName::None(NoStar::None) => Results::bit(None),
        };
        Results(names.iter().map(bit).fold(0, |set, bit| set | bit))
    }
}

/// A day of the calendar, written `2025-07-06`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Day {
    pub year: i16,
    pub month: i8,
    pub day: i8,
}

impl TryFrom<String> for Day {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let wrong = || format!("`{text}` is no day");
        let (year, rest) = text.split_once('-').ok_or_else(wrong)?;
        let MonthDay { month, day } = MonthDay::try_from(rest.to_owned())?;
        Ok(Day { year: year.parse().map_err(|_| wrong())?, month, day })
    }
}

/// A day of every year, written `04-30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct MonthDay {
    pub month: i8,
    pub day: i8,
}

impl TryFrom<String> for MonthDay {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let parsed = text.split_once('-').and_then(|(month, day)| {
            let (month, day) = (month.parse().ok()?, day.parse().ok()?);
            ((1..=12).contains(&month) && (1..=31).contains(&day))
                .then_some(MonthDay { month, day })
        });
        parsed.ok_or_else(|| format!("`{text}` is no month and day"))
    }
}

/// Whether a row holds on a day. Where no day is asked for every row does, and the newest counts.
pub(crate) fn holds(from: Option<Day>, until: Option<Day>, on: Option<Day>) -> bool {
    on.is_none_or(|on| from.is_none_or(|from| from <= on) && until.is_none_or(|until| on <= until))
}
