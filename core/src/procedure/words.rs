//! Names that questions and answers share: who registers, what a file asks for, what is withdrawn.

use crate::named::named;

named! {
    /// Who wants to register a product (26/2026, article 2.3).
    #[non_exhaustive]
    pub enum Applicant parse with unknown_applicant {
        /// A cooperative (hợp tác xã).
        Cooperative = "cooperative": "hợp tác xã" | "a cooperative",
        /// A cooperative group (tổ hợp tác).
        CooperativeGroup = "cooperative-group": "tổ hợp tác" | "a cooperative group",
        /// A small or medium enterprise (doanh nghiệp nhỏ và vừa).
        SmallOrMediumEnterprise = "small-or-medium-enterprise":
            "doanh nghiệp nhỏ và vừa" | "a small or medium enterprise",
        /// A larger enterprise.
        LargeEnterprise = "large-enterprise": "doanh nghiệp lớn" | "a large enterprise",
        /// A farm with business registration (trang trại).
        Farm = "farm":
            "trang trại có đăng ký kinh doanh" | "a farm with business registration",
        /// A producing household or family household with business registration.
        Household = "household":
            "hộ sản xuất, hộ gia đình có đăng ký kinh doanh"
            | "a household with business registration",
        /// A household without business registration.
        UnregisteredHousehold = "unregistered-household":
            "hộ chưa đăng ký kinh doanh" | "a household without business registration",
        /// An association (hội, hiệp hội).
        Association = "association": "hội, hiệp hội" | "an association",
        /// A tourism operating centre, or an organisation equivalent to it or to an association.
        OperatingCentre = "operating-centre":
            "trung tâm điều hành du lịch hoặc tổ chức tương đương"
            | "a tourism operating centre or an equivalent organisation",
        /// Anybody else.
        Other = "other": "đối tượng khác" | "anybody else",
    }
}

named! {
    /// What a file asks for (26/2026, article 6.1).
    ///
    /// ```
    /// assert_eq!("re-rating".parse(), Ok(ocop::procedure::Purpose::ReRating));
    /// ```
    pub enum Purpose parse with unknown_purpose {
        /// A first rating.
        First = "first": "đánh giá lần đầu" | "first rating",
        /// A higher star for a recognised product.
        Upgrade = "upgrade": "nâng hạng" | "upgrade",
        /// A new rating when the certificate expires.
        ReRating = "re-rating": "đánh giá, phân hạng lại" | "re-rating",
    }
}

named! {
    /// What is withdrawn.
    pub enum Withdrawn {
        /// The certificate (article 8.1).
        Certificate = "certificate",
        /// The decision that recognised the product (article 10.1b).
        RecognitionDecision = "recognition-decision",
    }
}
