//! Certificates: how long they run, when to file again, who withdraws them (articles 4.3, 7.6, 8,
//! 12.3).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::number::stars::Stars;
use crate::procedure::day::{days, months};
use crate::procedure::{Authority, DateError, ProcedureError};
use crate::text::Text;

/// Months from issue to expiry, in all three editions (26/2026, article 4.3).
pub(crate) const MONTHS: i64 = 36;
/// Days before expiry from which, and until which, a file for re-rating is submitted (article 7.6a).
const FILE_FROM_DAYS: i64 = 180;
const FILE_UNTIL_DAYS: i64 = 120;
/// Days after expiry for which a certificate may run on (article 12.3).
const EXTENSION_DAYS: i64 = 180;
/// Days in which a re-rating is decided (article 7.6g) and a certificate withdrawn (article 8.4).
pub(crate) const DECISION_DAYS: i64 = 45;
pub(crate) const WITHDRAWAL_DAYS: i64 = 15;

/// A certificate of 3, 4 or 5 stars and its days. All days are inclusive: a certificate still runs
/// on the day on which it expires.
///
/// A term in months ends with the day of the same number, or with the last day of a shorter month
/// (Civil Code 2015, article 148.4). In a term of days the day that starts it is not counted
/// (article 147.2). An end on a holiday is not moved, because holidays are fixed year by year.
///
/// ```
/// use ocop::{procedure::{Certificate, day}, Stars};
/// let certificate = Certificate::new(day("2024-02-29")?, Stars::Four)?;
/// assert_eq!(certificate.expires(), day("2027-02-28")?);
/// assert_eq!(certificate.file_from(), day("2026-09-01")?);
/// assert_eq!(certificate.file_until(), day("2026-10-31")?);
/// assert_eq!(certificate.extended_until(), day("2027-08-27")?);
/// # Ok::<(), ocop::procedure::ProcedureError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Certificate {
    issued: Date,
    stars: Stars,
    withdrawn_by: Authority,
    expires: Date,
    file_from: Date,
    file_until: Date,
    extended_until: Date,
}

impl Certificate {
    /// A certificate issued on this day.
    ///
    /// # Errors
    /// Fewer than 3 stars (article 4.1a), or days beyond the calendar.
    pub fn new(issued: Date, stars: Stars) -> Result<Self, ProcedureError> {
        let withdrawn_by = Authority::over(stars).ok_or(ProcedureError::NoCertificate(stars))?;
        let expires = months(issued, MONTHS)?;
        Ok(Certificate {
            issued,
            stars,
            withdrawn_by,
            expires,
            file_from: days(expires, -FILE_FROM_DAYS)?,
            file_until: days(expires, -FILE_UNTIL_DAYS)?,
            extended_until: days(expires, EXTENSION_DAYS)?,
        })
    }

    /// The day of issue.
    pub fn issued(&self) -> Date {
        self.issued
    }

    /// The star.
    pub fn stars(&self) -> Stars {
        self.stars
    }

    /// The last day: 36 months from issue (article 4.3).
    pub fn expires(&self) -> Date {
        self.expires
    }

    /// The first day for a re-rating file: 180 days before expiry (article 7.6a).
    pub fn file_from(&self) -> Date {
        self.file_from
    }

    /// The last day for a re-rating file: 120 days before expiry (article 7.6a).
    pub fn file_until(&self) -> Date {
        self.file_until
    }

    /// The last day to which the certificate may run on when the file could not be submitted in
    /// that window: 180 days after expiry, or the result if that comes first (article 12.3).
    ///
    /// Article 12.3 is a transitional rule. Whether it also serves a producer who let a window pass
    /// that opened under the decision is for the authority to say.
    pub fn extended_until(&self) -> Date {
        self.extended_until
    }

    /// The last day of a certificate that runs on under article 12.3, given the day of the result.
    pub fn runs_until(&self, result: Option<Date>) -> Date {
        result.map_or(self.extended_until, |day| day.clamp(self.expires, self.extended_until))
    }

    /// Who withdraws it (article 8.2), the same who recognised the product under 26/2026.
    pub fn withdrawn_by(&self) -> Authority {
        self.withdrawn_by
    }

    /// How the certificate stands on a day.
    pub fn standing(&self, on: Date) -> Standing {
        match on {
            _ if on < self.issued => Standing::NotIssued,
            _ if on < self.file_from => Standing::Valid,
            _ if on <= self.file_until => Standing::FilingOpen,
            _ if on <= self.expires => Standing::FilingClosed,
            _ if on <= self.extended_until => Standing::Extendable,
            _ => Standing::Expired,
        }
    }
}

/// How a certificate stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub enum Standing {
    /// It is not issued yet.
    NotIssued,
    /// It runs, and it is too early for a re-rating file.
    Valid,
    /// It runs, and a re-rating file can be submitted.
    FilingOpen,
    /// It runs, and the window for a re-rating file has passed.
    FilingClosed,
    /// It has expired, and runs on only under article 12.3, until the result.
    Extendable,
    /// It has expired.
    Expired,
}

impl Standing {
    /// The standing in words.
    pub const fn text(self) -> Text {
        match self {
            Standing::NotIssued => Text::fixed("chưa cấp", "not issued yet"),
            Standing::Valid => Text::fixed(
                "còn hiệu lực, chưa đến kỳ nộp hồ sơ đánh giá lại",
                "valid, too early for a re-rating file",
            ),
            Standing::FilingOpen => Text::fixed(
                "còn hiệu lực, đang trong kỳ nộp hồ sơ đánh giá lại",
                "valid, the window for a re-rating file is open",
            ),
            Standing::FilingClosed => Text::fixed(
                "còn hiệu lực, đã qua kỳ nộp hồ sơ đánh giá lại",
                "valid, the window for a re-rating file has passed",
            ),
            Standing::Extendable => Text::fixed(
                "hết thời hạn, chỉ được kéo dài theo Điều 12.3 đến khi có kết quả",
                "expired, runs on only under article 12.3 until the result",
            ),
            Standing::Expired => Text::fixed("hết hiệu lực", "expired"),
        }
    }
}

/// The last day on which a re-rating is decided: 45 days from a complete file of the commune or
/// the province (article 7.6g). The decision sets no such term for first ratings and upgrades.
///
/// # Errors
/// A day beyond the calendar.
///
/// ```
/// assert_eq!(ocop::procedure::decision_due(ocop::procedure::day("2026-06-01")?)?, ocop::procedure::day("2026-07-16")?);
/// # Ok::<(), ocop::procedure::DateError>(())
/// ```
pub fn decision_due(complete: Date) -> Result<Date, DateError> {
    days(complete, DECISION_DAYS)
}

/// The last day on which a certificate is withdrawn: 15 days from the authority's conclusion on
/// the violation, or from the commune's confirmation that production ended (article 8.4).
///
/// # Errors
/// A day beyond the calendar.
///
/// ```
/// assert_eq!(ocop::procedure::withdrawal_due(ocop::procedure::day("2028-02-20")?)?, ocop::procedure::day("2028-03-06")?);
/// # Ok::<(), ocop::procedure::DateError>(())
/// ```
pub fn withdrawal_due(concluded: Date) -> Result<Date, DateError> {
    days(concluded, WITHDRAWAL_DAYS)
}

/// A ground on which a certificate is withdrawn (article 8.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WithdrawalGround {
    /// False information or a forged file.
    FalseFile,
    /// The product no longer meets the criteria.
    CriteriaNotMet,
    /// The law was violated.
    Violation,
    /// The OCOP mark is misused.
    MarkMisused,
    /// Production has ended.
    ProductionEnded,
    /// Another conclusion of a competent authority.
    Other,
}

impl WithdrawalGround {
    /// All grounds in printed order.
    pub const ALL: [WithdrawalGround; 6] = [
        WithdrawalGround::FalseFile,
        WithdrawalGround::CriteriaNotMet,
        WithdrawalGround::Violation,
        WithdrawalGround::MarkMisused,
        WithdrawalGround::ProductionEnded,
        WithdrawalGround::Other,
    ];

    /// The name in data, such as `false-file`.
    pub const fn name(self) -> &'static str {
        match self {
            WithdrawalGround::FalseFile => "false-file",
            WithdrawalGround::CriteriaNotMet => "criteria-not-met",
            WithdrawalGround::Violation => "violation",
            WithdrawalGround::MarkMisused => "mark-misused",
            WithdrawalGround::ProductionEnded => "production-ended",
            WithdrawalGround::Other => "other",
        }
    }

    /// Where it is printed.
    pub const fn article(self) -> &'static str {
        match self {
            WithdrawalGround::FalseFile => "26/2026 art. 8.1a",
            WithdrawalGround::CriteriaNotMet => "26/2026 art. 8.1b",
            WithdrawalGround::Violation => "26/2026 art. 8.1c",
            WithdrawalGround::MarkMisused => "26/2026 art. 8.1d",
            WithdrawalGround::ProductionEnded => "26/2026 art. 8.1đ",
            WithdrawalGround::Other => "26/2026 art. 8.1e",
        }
    }

    /// The ground in words.
    pub const fn label(self) -> Text {
        match self {
            WithdrawalGround::FalseFile => Text::fixed(
                "thông tin, tài liệu đăng ký không trung thực hoặc hồ sơ giả mạo",
                "untrue information or documents at registration, or a forged file",
            ),
            WithdrawalGround::CriteriaNotMet => Text::fixed(
                "không còn đạt Bộ tiêu chí, theo kết luận kiểm tra, giám sát",
                "the criteria are no longer met, as an inspection concludes",
            ),
            WithdrawalGround::Violation => Text::fixed(
                "có kết luận vi phạm về chất lượng, an toàn thực phẩm, môi trường, sở hữu trí tuệ, ghi nhãn \
                 hoặc pháp luật liên quan khác",
                "a violation is concluded: quality, food safety, environment, intellectual property, \
                 labelling or other related law",
            ),
            WithdrawalGround::MarkMisused => Text::fixed(
                "dùng nhãn hiệu OCOP sai quy định, gây nhầm lẫn về sản phẩm được công nhận",
                "the OCOP mark is used against the rules and misleads about the recognised product",
            ),
            WithdrawalGround::ProductionEnded => Text::fixed(
                "chủ thể không còn sản xuất sản phẩm",
                "the producer no longer makes the product",
            ),
            WithdrawalGround::Other => Text::fixed(
                "trường hợp khác mà cơ quan có thẩm quyền kết luận, đề nghị không tiếp tục công nhận",
                "another case in which a competent authority concludes and proposes that recognition end",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procedure::day;
    use proptest::prelude::*;

    fn issued(on: &str) -> Certificate {
        Certificate::new(day(on).unwrap(), Stars::Three).unwrap()
    }

    #[test]
    fn certificates_end_with_the_day_of_the_same_number_or_the_end_of_the_month() {
        for (from, to) in [
            ("2024-02-29", "2027-02-28"),
            ("2025-02-28", "2028-02-28"),
            ("2021-02-28", "2024-02-28"),
            ("2026-01-31", "2029-01-31"),
            ("2026-08-31", "2029-08-31"),
            ("2026-12-31", "2029-12-31"),
            ("2097-02-28", "2100-02-28"),
        ] {
            assert_eq!(issued(from).expires().to_string(), to);
        }
    }

    #[test]
    fn every_boundary_day_has_two_sides() {
        let certificate = issued("2026-07-01");
        let standing = |on: &str| certificate.standing(day(on).unwrap());
        assert_eq!(certificate.expires().to_string(), "2029-07-01");
        for (before, after, from, to) in [
            ("2026-06-30", "2026-07-01", Standing::NotIssued, Standing::Valid),
            ("2029-01-01", "2029-01-02", Standing::Valid, Standing::FilingOpen),
            ("2029-03-03", "2029-03-04", Standing::FilingOpen, Standing::FilingClosed),
            ("2029-07-01", "2029-07-02", Standing::FilingClosed, Standing::Extendable),
            ("2029-12-28", "2029-12-29", Standing::Extendable, Standing::Expired),
        ] {
            assert_eq!((standing(before), standing(after)), (from, to), "{before}");
        }
    }

    #[test]
    fn windows_count_the_leap_day() {
        let certificate = issued("2025-06-30");
        assert_eq!(certificate.expires().to_string(), "2028-06-30");
        assert_eq!(certificate.file_from().to_string(), "2028-01-02");
        assert_eq!(certificate.file_until().to_string(), "2028-03-02");
        assert_eq!(certificate.extended_until().to_string(), "2028-12-27");
    }

    #[test]
    fn an_extension_ends_with_the_result_but_never_outside_its_days() {
        let certificate = issued("2026-07-01");
        let until = |result: &str| certificate.runs_until(day(result).ok()).to_string();
        assert_eq!(until("2029-09-01"), "2029-09-01");
        assert_eq!(until("2029-06-01"), "2029-07-01");
        assert_eq!(until("2030-02-01"), "2029-12-28");
        assert_eq!(certificate.runs_until(None), certificate.extended_until());
    }

    #[test]
    fn two_stars_get_none_and_five_are_the_ministers() {
        let on = day("2026-07-01").unwrap();
        let error = Certificate::new(on, Stars::Two).unwrap_err();
        assert_eq!(error, ProcedureError::NoCertificate(Stars::Two));
        let by = |stars| Certificate::new(on, stars).unwrap().withdrawn_by();
        assert_eq!(by(Stars::Four), Authority::ProvinceChair);
        assert_eq!(by(Stars::Five), Authority::Minister);
        assert!(Certificate::new(Date::MAX, Stars::Five).is_err());
    }

    proptest! {
        #[test]
        fn the_days_of_a_certificate_keep_their_order(year in 2019_i16..2200, day in 1_i16..=365) {
            let issued = Date::new(year, 1, 1).unwrap().with().day_of_year(day).build().unwrap();
            let c = Certificate::new(issued, Stars::Five).unwrap();
            prop_assert!(c.issued() < c.file_from() && c.file_from() < c.file_until());
            prop_assert!(c.file_until() < c.expires() && c.expires() < c.extended_until());
            prop_assert!(c.expires().day() == issued.day() || c.expires().day() == 28);
        }
    }
}
