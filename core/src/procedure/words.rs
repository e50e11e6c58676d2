//! Names that questions and answers share: who registers, what a file asks for, what is withdrawn.

use serde::{Deserialize, Serialize};

use crate::text::Text;

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
