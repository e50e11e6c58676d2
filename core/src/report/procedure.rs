//! Reports on procedure: edition, recognition, certificate, rounds.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::number::stars::Stars;
use crate::procedure::level::Level;
use crate::procedure::{
    Applicable, Authority, Certificate, DECISION_DAYS, DateError, Doubt, Ground, MONTHS, Phase,
    Purpose, Recognition, Round, Standing, WITHDRAWAL_DAYS, WithdrawalGround, decision_due,
    withdrawal_due,
};
use crate::report::kind;
use crate::text::Text;

/// A remark on an answer: what it rests on, or what could not be checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "Note"))]
pub struct NoteReport {
    /// A name that stays the same.
    pub code: String,
    /// What it says.
    pub message: Text,
}

impl NoteReport {
    pub(crate) fn fixed(code: &'static str, vi: &'static str, en: &'static str) -> Self {
        NoteReport { code: code.to_owned(), message: Text::fixed(vi, en) }
    }
}

impl From<Doubt> for NoteReport {
    fn from(doubt: Doubt) -> Self {
        NoteReport { code: doubt.name().to_owned(), message: doubt.text() }
    }
}

/// Someone who decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "Authority"))]
pub struct AuthorityReport {
    /// A name that stays the same.
    pub id: String,
    /// The name for people.
    pub name: Text,
}

impl From<Authority> for AuthorityReport {
    fn from(authority: Authority) -> Self {
        AuthorityReport { id: authority.name().to_owned(), name: authority.label() }
    }
}

/// Which edition applies to a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct EditionReport {
    /// Tells the document from others.
    pub kind: kind::Edition,
    /// The edition.
    pub edition: String,
    /// The decision and those that amend it.
    pub documents: Vec<String>,
    /// Whether only its frame is known, so that it rates from part subtotals only.
    pub frame_only: bool,
    /// The day of submission.
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub submitted: Date,
    /// What the file asks for.
    pub purpose: Purpose,
    /// The day of rating.
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub rated: Date,
    /// `in-force` or `transition`.
    pub ground: String,
    /// The last day of rating under the transitional rule.
    #[cfg_attr(schema, schemars(with = "Option<crate::schema::Day>"))]
    pub last_day: Option<Date>,
    /// Where it is written, as far as the text is at hand.
    pub article: Option<String>,
    /// What the answer rests on.
    pub notes: Vec<NoteReport>,
}

/// The day of 781/QĐ-TTg, which replaced set 26 of 1048/2019.
const AMENDED_2020: Date = jiff::civil::date(2020, 6, 8);

impl EditionReport {
    /// Reports which edition applies.
    pub fn of(applicable: &Applicable, submitted: Date, purpose: Purpose, rated: Date) -> Self {
        let edition = applicable.edition;
        let (ground, last_day, article) = match applicable.ground {
            Ground::Transition { last_day } => {
                let article = match purpose {
                    Purpose::First | Purpose::Upgrade => "26/2026 art. 12.2a",
                    Purpose::ReRating => "26/2026 art. 12.2b",
                };
                ("transition", Some(last_day), Some(article))
            }
            Ground::InForce => {
                ("in-force", None, (edition.id() == "26/2026").then_some("26/2026 art. 11.1"))
            }
        };
        let mut notes = Vec::new();
        if applicable.older_file {
            notes.push(NoteReport::fixed(
                "older-file",
                "hồ sơ nộp trước khi văn bản này có hiệu lực; điều khoản chuyển tiếp của văn bản không có \
                 ở đây, lấy văn bản có hiệu lực ngày đánh giá",
                "the file is older than this edition, whose transitional rules are not at hand; the \
                 edition in force on the day of rating is taken",
            ));
        }
        if edition.is_frame() {
            notes.push(NoteReport::fixed(
                "frame-only",
                "chỉ có khung điểm: chấm từ điểm các phần, hoặc nạp bộ tiêu chí riêng",
                "only the frame is known: rate from part subtotals, or load a rubric of your own",
            ));
        }
        if rated < AMENDED_2020 && edition.sets().iter().any(crate::Rubric::superseded) {
            notes.push(NoteReport::fixed(
                "set-26-of-2019",
                "trước ngày 08/6/2020 bộ 26 là bản ban hành năm 2019 (`superseded`)",
                "before 8 June 2020 set 26 is the text issued in 2019 (`superseded`)",
            ));
        }
        EditionReport {
            kind: kind::Edition::default(),
            edition: edition.id().to_owned(),
            documents: edition.documents().iter().copied().map(str::to_owned).collect(),
            frame_only: edition.is_frame(),
            submitted,
            purpose,
            rated,
            ground: ground.to_owned(),
            last_day,
            article: article.map(str::to_owned),
            notes,
        }
    }
}

/// What follows from a result at a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "RecognitionReport"))]
pub struct RecognitionReport {
    /// Tells the document from others.
    pub kind: kind::Recognition,
    /// The edition.
    pub edition: String,
    /// The level of assessment.
    pub level: Level,
    /// The awarded star; none after a rejection or a stop.
    pub stars: Option<Stars>,
    /// The band of the total.
    pub band: Stars,
    /// `recognised`, `forwarded`, `referred-back` or `none`.
    pub step: String,
    /// Who decides it.
    pub by: Option<AuthorityReport>,
    /// The level that the file goes to.
    pub to: Option<Level>,
    /// Whether a certificate is issued.
    pub certificate: bool,
    /// Where it is written, as far as the text is at hand.
    pub article: Option<String>,
    /// What the answer rests on.
    pub notes: Vec<NoteReport>,
}

impl RecognitionReport {
    /// Reports what follows.
    pub fn of(recognition: &Recognition) -> Self {
        RecognitionReport {
            kind: kind::Recognition::default(),
            edition: recognition.edition.to_owned(),
            level: recognition.level,
            stars: recognition.stars,
            band: recognition.band,
            step: recognition.step.name().to_owned(),
            by: recognition.by.map(AuthorityReport::from),
            to: recognition.to,
            certificate: recognition.step == crate::procedure::Step::Recognised,
            article: recognition.article.map(str::to_owned),
            notes: recognition.doubts.iter().copied().map(NoteReport::from).collect(),
        }
    }
}

/// A certificate and its days, all inclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct CertificateReport {
    /// Tells the document from others.
    pub kind: kind::Certificate,
    /// The star.
    pub stars: Stars,
    /// The day of issue.
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub issued: Date,
    /// How many months it runs.
    pub months: i64,
    /// Its last day.
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub expires: Date,
    /// The first day for a re-rating file.
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub file_from: Date,
    /// The last day for a re-rating file.
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub file_until: Date,
    /// The last day to which it may run on under article 12.3.
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub extended_until: Date,
    /// The day asked about.
    #[cfg_attr(schema, schemars(with = "Option<crate::schema::Day>"))]
    pub on: Option<Date>,
    /// How it stands on that day.
    pub standing: Option<Standing>,
    /// How many days a re-rating takes at most from a complete file.
    pub decision_days: i64,
    /// The last of them, where the day of the complete file was given.
    #[cfg_attr(schema, schemars(with = "Option<crate::schema::Day>"))]
    pub decide_by: Option<Date>,
    /// Who withdraws it.
    pub withdrawn_by: AuthorityReport,
    /// How many days a withdrawal takes at most from the conclusion.
    pub withdrawal_days: i64,
    /// The last of them, where the day of the conclusion was given.
    #[cfg_attr(schema, schemars(with = "Option<crate::schema::Day>"))]
    pub withdraw_by: Option<Date>,
    /// On what grounds it is withdrawn.
    pub withdrawal_grounds: Vec<GroundReport>,
}

/// A ground for withdrawal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "WithdrawalGround"))]
pub struct GroundReport {
    /// A name that stays the same.
    pub id: String,
    /// Where it is printed.
    pub article: String,
    /// What it says.
    pub label: Text,
}

/// Days that a question about a certificate may name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CertificateDays {
    /// The day on which its standing is asked for.
    pub on: Option<Date>,
    /// The day on which the re-rating file was complete.
    pub complete: Option<Date>,
    /// The day of a conclusion that leads to withdrawal.
    pub concluded: Option<Date>,
}

impl CertificateReport {
    /// Reports a certificate.
    ///
    /// # Errors
    /// A term beyond the calendar.
    pub fn of(certificate: &Certificate, days: CertificateDays) -> Result<Self, DateError> {
        Ok(CertificateReport {
            kind: kind::Certificate::default(),
            stars: certificate.stars(),
            issued: certificate.issued(),
            months: MONTHS,
            expires: certificate.expires(),
            file_from: certificate.file_from(),
            file_until: certificate.file_until(),
            extended_until: certificate.extended_until(),
            on: days.on,
            standing: days.on.map(|on| certificate.standing(on)),
            decision_days: DECISION_DAYS,
            decide_by: days.complete.map(decision_due).transpose()?,
            withdrawn_by: certificate.withdrawn_by().into(),
            withdrawal_days: WITHDRAWAL_DAYS,
            withdraw_by: days.concluded.map(withdrawal_due).transpose()?,
            withdrawal_grounds: WithdrawalGround::ALL
                .map(|ground| GroundReport {
                    id: ground.name().to_owned(),
                    article: ground.article().to_owned(),
                    label: ground.label(),
                })
                .into(),
        })
    }
}

/// The rounds that matter on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct RoundsReport {
    /// Tells the document from others.
    pub kind: kind::Rounds,
    /// The day.
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub on: Date,
    /// The rounds, those of the province first.
    pub rounds: Vec<RoundReport>,
}

/// One round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "Round"))]
pub struct RoundReport {
    /// Province or centre.
    pub level: Level,
    /// Its number in article 5.
    pub number: u8,
    /// `open` while files can be proposed, `rating` while the assessment is due.
    pub phase: Phase,
    /// The last day on which files are proposed.
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub propose_by: Date,
    /// The last day of the assessment.
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub rate_by: Date,
    /// Where it is written.
    pub article: String,
}

impl RoundsReport {
    /// Reports rounds as they stand on a day.
    pub fn of(on: Date, rounds: &[Round]) -> Self {
        let report = |round: &Round| RoundReport {
            level: round.level,
            number: round.number,
            phase: round.phase(on),
            propose_by: round.propose_by,
            rate_by: round.rate_by,
            article: match round.level {
                Level::Central => "26/2026 art. 5.2",
                Level::District | Level::Province => "26/2026 art. 5.1",
            }
            .to_owned(),
        };
        RoundsReport {
            kind: kind::Rounds::default(),
            on,
            rounds: rounds.iter().map(report).collect(),
        }
    }
}
