//! Who acts, what they do, and what an assessment leads to: the words of the procedure's data.

use crate::named::named;

named! {
    /// What follows from an assessment.
    #[non_exhaustive]
    pub enum Step {
        /// The product is recognised and gets a certificate.
        Recognised = "recognised",
        /// The result is approved and the file goes to the next level.
        Forwarded = "forwarded",
        /// The level below is told, and may recognise the star that the result supports or rate the
        /// product itself.
        ReferredBack = "referred-back",
        /// No decision and no certificate.
        None = "none",
        /// The decision says nothing of such a result.
        Unsettled = "unsettled",
    }
}

named! {
    /// What somebody does in the course of a procedure.
    #[non_exhaustive]
    pub enum Deed {
        /// Recognises the product and issues its certificate.
        Recognise = "recognise",
        /// Approves the result of an assessment that goes to the next level.
        Approve = "approve",
        /// Sends the file.
        Send = "send",
        /// May recognise a star on the result of the level above, or have the product rated.
        Consider = "consider",
        /// Tells others of a result or a decision.
        Notify = "notify",
        /// Finds out the facts and submits them for decision.
        Verify = "verify",
        /// Withdraws.
        Withdraw = "withdraw",
    }
}

named! {
    /// Who acts, or is told.
    #[non_exhaustive]
    #[cfg_attr(schema, schemars(rename = "AuthorityId"))]
    pub enum Authority {
        /// The producer, who registers the product.
        Producer = "producer": "chủ thể OCOP" | "the producer",
        /// The People's Committee of the commune.
        Commune = "commune": "UBND cấp xã" | "the People's Committee of the commune",
        /// The district (until July 2025).
        District = "district": "cấp huyện" | "the district",
        /// The province (editions before 26/2026).
        Province = "province": "cấp tỉnh" | "the province",
        /// The provincial People's Committee.
        ProvinceCommittee = "province-committee":
            "UBND cấp tỉnh" | "the provincial People's Committee",
        /// The chair of the provincial People's Committee.
        ProvinceChair = "province-chair":
            "Chủ tịch UBND cấp tỉnh" | "the chair of the provincial People's Committee",
        /// The provincial agency that advises on OCOP.
        ProvinceAgency = "province-agency":
            "cơ quan tham mưu quản lý OCOP cấp tỉnh" | "the provincial OCOP agency",
        /// The central council (editions before 26/2026).
        CentralCouncil = "central-council": "Hội đồng cấp trung ương" | "the central council",
        /// The Ministry of Agriculture and Environment.
        Ministry = "ministry":
            "Bộ Nông nghiệp và Môi trường" | "the Ministry of Agriculture and Environment",
        /// The Minister of Agriculture and Environment.
        Minister = "minister":
            "Bộ trưởng Bộ Nông nghiệp và Môi trường" | "the Minister of Agriculture and Environment",
        /// The OCOP agency of the province or of the ministry.
        Agency = "agency": "cơ quan tham mưu quản lý OCOP" | "the OCOP agency",
        /// The authority that recognised the product.
        Recogniser = "recogniser":
            "Chủ tịch UBND cấp tỉnh hoặc Bộ trưởng, theo thẩm quyền"
                | "the chair of the provincial People's Committee or the minister, whoever is competent",
        /// Agencies concerned.
        Concerned = "concerned": "các cơ quan liên quan" | "the agencies concerned",
    }
}
