//! Certificates: how long they run, when to file again, who withdraws them (26/2026, articles 4.3,
//! 7.6, 8, 12.1 and 12.3).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::number::stars::Stars;
use crate::problem::catalogue::procedure::{expires_before_issue, no_certificate};
use crate::problem::{Concern, Failure, OneOf};
use crate::procedure::built_in::Law;
use crate::procedure::day::{days, months, said};
use crate::procedure::law::{Answer, ExtensionRule, RefilingRule};
use crate::procedure::{Authority, Note};
use crate::text::Text;

/// A certificate of 3, 4 or 5 stars and its days. All days are inclusive: a certificate still runs
/// on the day on which it expires.
///
/// Which rules there are for filing again depends on the law in force: 26/2026 has them from 22 May
/// 2026 on, those of the earlier decisions are not known here.
///
/// ```
/// use ocop::{procedure::{Certificate, Extension, Standing, day}, Stars};
/// let certificate = Certificate::new(day("2024-02-29")?, Stars::Four)?;
/// assert_eq!(certificate.expires(), day("2027-02-28")?);
/// assert_eq!(certificate.file_from(), Some(day("2026-09-01")?));
/// assert_eq!(certificate.file_until(), Some(day("2026-10-31")?));
/// assert_eq!(certificate.extension(), Extension::Doubtful);
///
/// let printed = Certificate::until(day("2023-07-01")?, day("2026-06-30")?, Stars::Three)?;
/// assert_eq!(printed.extension(), Extension::Clear);
/// assert_eq!(printed.standing(day("2026-07-01")?), Standing::Extendable);
/// # Ok::<(), ocop::Failure>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Certificate {
    issued: Date,
    stars: Stars,
    /// The last day by the term of the law, and whether another one is printed.
    computed: Date,
    printed: Option<Date>,
    /// The law of the day of issue, and that of the last day.
    law_of_issue: Law,
    law_of_expiry: Law,
    window: Option<(Date, Date)>,
    extension: Extension,
    extended_until: Option<Date>,
}

/// Whether a certificate may run on after its last day under article 12.3, a transitional rule for
/// products whose file could not be submitted in the window of article 7.6a.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub enum Extension {
    /// The window had closed before the decision came into force.
    Clear,
    /// The window had opened before the decision came into force, and closed after.
    Partial,
    /// The whole window lay under the decision; whether a transitional rule still serves is for the
    /// authority to say.
    Doubtful,
    /// The certificate had expired before the decision came into force.
    None,
}

impl Certificate {
    /// A certificate issued on this day, which runs as long as the law of that day says: 36 months
    /// in all editions (26/2026, article 4.3).
    ///
    /// # Errors
    /// Fewer than 3 stars (article 4.1a), a day before the first edition, days beyond the calendar.
    pub fn new(issued: Date, stars: Stars) -> Result<Self, Failure> {
        Certificate::with(issued, None, stars)
    }

    /// A certificate whose last day is printed on the decision that recognised the product. That day
    /// counts, whatever the term of the law would give (article 12.1).
    ///
    /// # Errors
    /// As of [`Certificate::new`], and a last day that is not after the issue.
    pub fn until(issued: Date, expires: Date, stars: Stars) -> Result<Self, Failure> {
        if expires <= issued {
            let problem = expires_before_issue(issued, expires);
            return Err(Failure::of(Concern::Procedure, problem));
        }
        Certificate::with(issued, Some(expires), stars)
    }

    fn with(issued: Date, printed: Option<Date>, stars: Stars) -> Result<Self, Failure> {
        let law_of_issue = Law::on("issued", issued)?;
        let rule = &law_of_issue.procedure.certificate;
        if !rule.results.contain(Some(stars)) {
            let certified = Stars::ALL.into_iter().filter(|s| rule.results.contain(Some(*s)));
            let articles = [&*rule.articles, &*rule.below].concat();
            let problem = no_certificate(stars, OneOf::of(certified));
            let problem = problem.by(law_of_issue.cite(&articles).article);
            return Err(Failure::of(Concern::Procedure, problem));
        }
        let computed = months(issued, rule.months.into())?;
        let expires = printed.unwrap_or(computed);
        let law_of_expiry = Law::on("expires", expires)?;
        let (window, extension) = match &law_of_expiry.procedure.refiling {
            Some(rule) => window(rule, law_of_expiry, issued, expires)?,
            None => (None, Extension::None),
        };
        let rule = law_of_expiry.procedure.extension.as_ref();
        let extended_until = match (extension, rule) {
            (Extension::Clear | Extension::Partial, Some(rule)) => {
                Some(days(expires, rule.days.into())?)
            }
            (Extension::Doubtful | Extension::None, _) | (_, None) => None,
        };
        Ok(Certificate {
            issued,
            stars,
            computed,
            printed,
            law_of_issue,
            law_of_expiry,
            window,
            extension,
            extended_until,
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

    /// The last day: as printed on the decision that recognised the product, else 36 months from
    /// issue (articles 12.1, 4.3).
    pub fn expires(&self) -> Date {
        self.printed.unwrap_or(self.computed)
    }

    /// Whether the last day is the one printed on the decision.
    pub fn is_printed(&self) -> bool {
        self.printed.is_some()
    }

    /// The months of the term by the law of the day of issue.
    pub fn months(&self) -> u8 {
        self.law_of_issue.procedure.certificate.months
    }

    /// The first day for a re-rating file: 180 days before expiry, and not before the decision was in
    /// force (article 7.6a). None where no day of the window lies in the decision's time.
    pub fn file_from(&self) -> Option<Date> {
        self.window.map(|(from, _)| from)
    }

    /// The last day for a re-rating file: 120 days before expiry (article 7.6a).
    pub fn file_until(&self) -> Option<Date> {
        self.window.map(|(_, until)| until)
    }

    /// Whether the certificate may run on after its last day (article 12.3).
    pub fn extension(&self) -> Extension {
        self.extension
    }

    /// The last day to which the certificate may run on: 180 days after expiry, or the result if that
    /// comes first (article 12.3). None where the rule does not serve, or only doubtfully.
    pub fn extended_until(&self) -> Option<Date> {
        self.extended_until
    }

    /// The last day of a certificate that runs on under article 12.3, given the day of the result.
    pub fn runs_until(&self, result: Option<Date>) -> Date {
        let Some(last) = self.extended_until else { return self.expires() };
        result.map_or(last, |day| day.clamp(self.expires(), last))
    }

    /// Who withdraws it, by the law in force on a day (26/2026, article 8.2); none where that is not
    /// known.
    pub fn withdrawn_by(&self, on: Date) -> Option<Authority> {
        let rule = Law::on("on", on).ok()?.procedure.withdrawal.as_ref()?;
        let by = rule.by.iter().find(|by| by.results.contain(Some(self.stars)));
        by.map(|by| by.authority)
    }

    /// How the certificate stands on a day, by the law of that day: before 22 May 2026 it runs or it
    /// has expired, and nothing more is known.
    pub fn standing(&self, on: Date) -> Standing {
        if on < self.issued {
            return Standing::NotIssued;
        }
        if on <= self.expires() {
            let began = on >= self.law_of_expiry.edition.in_force_from();
            return match self.window {
                Some((from, until)) if on >= from && on <= until => Standing::FilingOpen,
                Some((_, until)) if on > until => Standing::FilingClosed,
                None if self.extension == Extension::Clear && began => Standing::FilingClosed,
                Some(_) | None => Standing::Valid,
            };
        }
        match self.extended_until {
            Some(last) if on <= last => Standing::Extendable,
            Some(_) | None => Standing::Expired,
        }
    }

    pub(crate) fn law_of_issue(&self) -> Law {
        self.law_of_issue
    }

    /// The law of the last day: that of filing again and of running on.
    pub(crate) fn law_of_expiry(&self) -> Law {
        self.law_of_expiry
    }

    pub(crate) fn extension_rule(&self) -> Option<&'static ExtensionRule> {
        self.law_of_expiry.procedure.extension.as_ref()
    }

    /// What the days of this certificate rest on, and its standing on a day.
    pub fn notes(&self, on: Option<Date>) -> Vec<Note> {
        let law = self.law_of_expiry;
        let cited = &self.law_of_issue.procedure.certificate.articles;
        let expiry = match self.printed {
            Some(printed) if printed != self.computed => {
                Some(other_day(self.computed, self.months()))
            }
            Some(_) => None,
            None => cited.is_empty().then(|| {
                Note::fixed(
                    "computed-expiry",
                    "ngày hết hạn tính theo 36 tháng; ngày ghi trong quyết định công nhận mới là căn cứ",
                    "the last day is counted by 36 months; the day that the decision on recognition \
                     prints is what counts",
                )
                .citing(law, law.procedure.certificate.older.as_ref())
            }),
        };
        let earlier = on.is_some_and(|on| on <= self.expires() && !has_refiling(on));
        let earlier = earlier.then(|| {
            Note::fixed(
                "earlier-filing-rules",
                "quy định về nộp hồ sơ đánh giá lại của văn bản có hiệu lực ngày đó không có ở đây",
                "what the decision in force on that day says of filing again is not at hand",
            )
        });
        let transitional = self.extension_rule().and_then(|rule| {
            let text = match self.extension {
                Extension::Clear | Extension::None => return None,
                Extension::Partial => Text::fixed(
                    "kỳ nộp hồ sơ bắt đầu trước khi quyết định có hiệu lực nhưng kết thúc sau đó: có thể \
                     còn tranh luận về việc áp dụng điều khoản chuyển tiếp",
                    "the window began before the decision came into force and ended after: whether the \
                     transitional rule serves may be argued",
                ),
                Extension::Doubtful => rule.advice.clone(),
            };
            Some(Note::new("transitional-extension", text).citing(law, &rule.articles))
        });
        let rules = law.procedure.notes.iter().filter(|note| note.on == Answer::Certificate);
        let rules = rules.map(|rule| Note::of(law, rule));
        expiry.into_iter().chain(earlier).chain(transitional).chain(rules).collect()
    }
}

/// The window for a re-rating file as far as it lies in the time of the law that knows it, and what
/// that means for an extension.
fn window(
    rule: &RefilingRule,
    law: Law,
    issued: Date,
    expires: Date,
) -> Result<(Option<(Date, Date)>, Extension), Failure> {
    let begins = law.edition.in_force_from();
    let from = days(expires, -i64::from(rule.from_days))?;
    let until = days(expires, -i64::from(rule.until_days))?;
    let extension = match begins {
        _ if until < begins => Extension::Clear,
        _ if from < begins => Extension::Partial,
        _ => Extension::Doubtful,
    };
    let from = from.max(begins).max(issued);
    Ok(((from <= until).then_some((from, until)), extension))
}

fn has_refiling(on: Date) -> bool {
    Law::on("on", on).is_ok_and(|law| law.procedure.refiling.is_some())
}

fn other_day(computed: Date, months: u8) -> Note {
    let (vi, en) = said(computed);
    Note::new(
        "printed-expiry",
        Text::new(
            format!("ngày hết hạn lấy theo quyết định công nhận; tính {months} tháng là {vi}"),
            format!(
                "the last day is the one that the decision prints; {months} months would give {en}"
            ),
        ),
    )
}

/// How a certificate stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub enum Standing {
    /// It is not issued yet.
    NotIssued,
    /// It runs; it is too early for a re-rating file, or the window is not known.
    Valid,
    /// It runs, and a re-rating file can be submitted.
    FilingOpen,
    /// It runs, and the window for a re-rating file has passed.
    FilingClosed,
    /// It has expired; it runs on only under article 12.3 while a re-rating file is being handled.
    Extendable,
    /// It has expired.
    Expired,
}

impl Standing {
    /// The standing in words.
    pub const fn text(self) -> Text {
        match self {
            Standing::NotIssued => Text::fixed("chưa cấp", "not issued yet"),
            Standing::Valid => Text::fixed("còn hiệu lực", "valid"),
            Standing::FilingOpen => Text::fixed(
                "còn hiệu lực, đang trong kỳ nộp hồ sơ đánh giá lại",
                "valid, the window for a re-rating file is open",
            ),
            Standing::FilingClosed => Text::fixed(
                "còn hiệu lực, đã qua kỳ nộp hồ sơ đánh giá lại",
                "valid, the window for a re-rating file has passed",
            ),
            Standing::Extendable => Text::fixed(
                "hết thời hạn; chỉ còn hiệu lực theo điều khoản chuyển tiếp nếu hồ sơ đánh giá lại đang \
                 được xử lý, đến khi có kết quả",
                "expired; under the transitional rule it runs on only while a re-rating file is being \
                 handled, until the result",
            ),
            Standing::Expired => Text::fixed("hết hiệu lực", "expired"),
        }
    }
}

#[cfg(test)]
mod tests;
