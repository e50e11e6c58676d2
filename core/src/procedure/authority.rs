//! Who acts, what they do, and what an assessment leads to: the words of the procedure's data.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// What follows from an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub enum Step {
    /// The product is recognised and gets a certificate.
    Recognised,
    /// The result is approved and the file goes to the next level.
    Forwarded,
    /// The level below is told, and may recognise the star that the result supports or rate the
    /// product itself.
    ReferredBack,
    /// No decision and no certificate.
    None,
    /// The decision says nothing of such a result.
    Unsettled,
}

/// What somebody does in the course of a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub enum Deed {
    /// Recognises the product and issues its certificate.
    Recognise,
    /// Approves the result of an assessment that goes to the next level.
    Approve,
    /// Sends the file.
    Send,
    /// May recognise a star on the result of the level above, or have the product rated.
    Consider,
    /// Tells others of a result or a decision.
    Notify,
    /// Finds out the facts and submits them for decision.
    Verify,
    /// Withdraws.
    Withdraw,
}

/// Declares authorities with their names for people.
macro_rules! authorities {
    ($($(#[doc = $doc:literal])+ $name:ident $vi:literal $en:literal;)+) => {
        /// Who acts, or is told.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        #[non_exhaustive]
        #[cfg_attr(schema, derive(schemars::JsonSchema), schemars(rename = "AuthorityId"))]
        pub enum Authority {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Authority {
            /// The name for people.
            pub const fn label(self) -> Text {
                match self {
                    $(Authority::$name => Text::fixed($vi, $en),)+
                }
            }
        }
    };
}

authorities! {
    /// The producer, who registers the product.
    Producer "chủ thể OCOP" "the producer";
    /// The People's Committee of the commune.
    Commune "UBND cấp xã" "the People's Committee of the commune";
    /// The district (until July 2025).
    District "cấp huyện" "the district";
    /// The province (editions before 26/2026).
    Province "cấp tỉnh" "the province";
    /// The provincial People's Committee.
    ProvinceCommittee "UBND cấp tỉnh" "the provincial People's Committee";
    /// The chair of the provincial People's Committee.
    ProvinceChair "Chủ tịch UBND cấp tỉnh" "the chair of the provincial People's Committee";
    /// The provincial agency that advises on OCOP.
    ProvinceAgency "cơ quan tham mưu quản lý OCOP cấp tỉnh" "the provincial OCOP agency";
    /// The central council (editions before 26/2026).
    CentralCouncil "Hội đồng cấp trung ương" "the central council";
    /// The Ministry of Agriculture and Environment.
    Ministry "Bộ Nông nghiệp và Môi trường" "the Ministry of Agriculture and Environment";
    /// The Minister of Agriculture and Environment.
    Minister "Bộ trưởng Bộ Nông nghiệp và Môi trường" "the Minister of Agriculture and Environment";
    /// The OCOP agency of the province or of the ministry.
    Agency "cơ quan tham mưu quản lý OCOP" "the OCOP agency";
    /// The authority that recognised the product.
    Recogniser "Chủ tịch UBND cấp tỉnh hoặc Bộ trưởng, theo thẩm quyền"
        "the chair of the provincial People's Committee or the minister, whoever is competent";
    /// Agencies concerned.
    Concerned "các cơ quan liên quan" "the agencies concerned";
}
