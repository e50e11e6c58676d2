//! What can follow from an assessment, who decides it, and where the law leaves room.

use crate::number::stars::Stars;
use crate::text::Text;

/// What follows from an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Step {
    /// The product is recognised and gets a certificate.
    Recognised,
    /// The result is approved and the file goes to the next level.
    Forwarded,
    /// The file goes back to the level below, which may recognise the star that the result
    /// supports or have the product rated again.
    ReferredBack,
    /// No decision and no certificate.
    Nothing,
}

impl Step {
    /// The name in data: `recognised`, `forwarded`, `referred-back`, `none`.
    pub const fn name(self) -> &'static str {
        match self {
            Step::Recognised => "recognised",
            Step::Forwarded => "forwarded",
            Step::ReferredBack => "referred-back",
            Step::Nothing => "none",
        }
    }
}

/// Who decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Authority {
    /// The district (until 2025).
    District,
    /// The province (editions before 26/2026).
    Province,
    /// The chair of the provincial People's Committee.
    ProvinceChair,
    /// The central council (editions before 26/2026).
    CentralCouncil,
    /// The Minister of Agriculture and Environment.
    Minister,
}

impl Authority {
    /// The name in data, such as `province-chair`.
    pub const fn name(self) -> &'static str {
        match self {
            Authority::District => "district",
            Authority::Province => "province",
            Authority::ProvinceChair => "province-chair",
            Authority::CentralCouncil => "central-council",
            Authority::Minister => "minister",
        }
    }

    /// The name for people.
    pub const fn label(self) -> Text {
        match self {
            Authority::District => Text::fixed("cấp huyện", "the district"),
            Authority::Province => Text::fixed("cấp tỉnh", "the province"),
            Authority::ProvinceChair => Text::fixed(
                "Chủ tịch UBND cấp tỉnh",
                "the chair of the provincial People's Committee",
            ),
            Authority::CentralCouncil => {
                Text::fixed("Hội đồng cấp trung ương", "the central council")
            }
            Authority::Minister => Text::fixed(
                "Bộ trưởng Bộ Nông nghiệp và Môi trường",
                "the Minister of Agriculture and Environment",
            ),
        }
    }

    /// Who recognises a star under 26/2026, and who withdraws its certificate (articles 4.1, 8.2).
    pub(super) const fn over(stars: Stars) -> Option<Self> {
        match stars {
            Stars::One | Stars::Two => None,
            Stars::Three | Stars::Four => Some(Authority::ProvinceChair),
            Stars::Five => Some(Authority::Minister),
        }
    }
}

/// Where the answer rests on a reading that a lawyer may want to know of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Doubt {
    /// The total reaches 90 points, but a star gate holds the award below 5. Articles 7.3e and 7.4
    /// speak of 90 points, article 3 and the annex of gates; the awarded star decides here.
    GateBelowBand,
    /// Only the band is known, and the star gates of the edition could lower the award.
    GatesNotChecked,
    /// 148/2023 was amended in July 2025, when districts ceased; only the text as issued is known.
    AmendmentUnknown,
    /// What follows when a higher level finds less than the level below did is not known of this
    /// edition; the file is taken to go back to the level that decides on the star.
    ReferralUnknown,
}

impl Doubt {
    /// The name in data, such as `gate-below-band`.
    pub const fn name(self) -> &'static str {
        match self {
            Doubt::GateBelowBand => "gate-below-band",
            Doubt::GatesNotChecked => "gates-not-checked",
            Doubt::AmendmentUnknown => "amendment-unknown",
            Doubt::ReferralUnknown => "referral-unknown",
        }
    }

    /// The doubt in words.
    pub const fn text(self) -> Text {
        match self {
            Doubt::GateBelowBand => Text::fixed(
                "tổng điểm từ 90 trở lên nhưng mức tối thiểu (dấu sao) giữ hạng dưới 5 sao; Điều 7.3e, \
                 7.4 nói theo điểm, ở đây lấy theo hạng sao được xếp",
                "the total reaches 90 points but a star gate keeps the award below 5 stars; articles \
                 7.3e and 7.4 speak of points, the awarded star decides here",
            ),
            Doubt::GatesNotChecked => Text::fixed(
                "chỉ biết khung điểm; chưa kiểm tra mức tối thiểu (dấu sao), có thể giữ hạng thấp hơn",
                "only the band is known; star gates were not checked and could keep the award lower",
            ),
            Doubt::AmendmentUnknown => Text::fixed(
                "theo 148/QĐ-TTg khi ban hành; nội dung sửa đổi của 1489/QĐ-TTg (06/7/2025) không có ở đây",
                "as 148/QĐ-TTg was issued; the amendment 1489/QĐ-TTg (6 July 2025) is not at hand",
            ),
            Doubt::ReferralUnknown => Text::fixed(
                "văn bản này xử lý thế nào khi cấp trên chấm thấp hơn thì không có ở đây; coi như trả về \
                 cấp có thẩm quyền với hạng sao đó",
                "what this edition says of a lower result at a higher level is not at hand; the file is \
                 taken to go back to the level that decides on the star",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubts_have_names_of_their_own() {
        let doubts = [
            Doubt::GateBelowBand,
            Doubt::GatesNotChecked,
            Doubt::AmendmentUnknown,
            Doubt::ReferralUnknown,
        ];
        assert_eq!(
            doubts.map(Doubt::name),
            ["gate-below-band", "gates-not-checked", "amendment-unknown", "referral-unknown"]
        );
    }
}
