//! A certificate, its days and its end.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::number::stars::Stars;
use crate::problem::Failure;
use crate::procedure::built_in::Law;
use crate::procedure::law::{GroundRule, Word};
use crate::procedure::{
    Authority, Certificate, Citation, Deadline, Extension, Holidays, Note, Standing, Withdrawn,
    commune_due, decision_due, iso, iso_or_null, withdrawal_due,
};
use crate::report::kind;
use crate::report::procedure::{ActReport, AuthorityReport};
use crate::text::Text;

/// A certificate and its days, all inclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct CertificateReport {
    /// Tells the document from others.
    pub kind: kind::Certificate,
    /// The star, 3 to 5.
    pub stars: Stars,
    /// The day of issue.
    #[serde(with = "iso")]
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub issued: Date,
    /// The last day.
    #[serde(with = "iso")]
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub expires: Date,
    /// Whether the last day is the one printed on the decision (26/2026, article 12.1), and not
    /// counted in months.
    pub printed: bool,
    /// The months of the term by the law of the day of issue.
    pub months: u8,
    /// Where the term is written, as far as the text is at hand.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
    /// When and where a re-rating file is submitted; none where no day for it lies in the time of a
    /// law that is known here.
    pub filing: Option<FilingReport>,
    /// Whether it may run on after its last day.
    pub extension: ExtensionReport,
    /// The day asked about.
    #[serde(with = "iso_or_null")]
    #[cfg_attr(schema, schemars(with = "Option<crate::schema::Day>"))]
    pub on: Option<Date>,
    /// How it stands on that day.
    pub standing: Option<Standing>,
    /// The commune's term to check the file and send it on, from the day it was received.
    pub commune: Option<TermReport>,
    /// The term for organising the re-rating, at each level, from the complete file.
    pub organising: Option<TermReport>,
    /// How it is withdrawn; none where the law of the day asked about is not at hand.
    pub withdrawal: Option<WithdrawalReport>,
    /// What the answer rests on.
    pub notes: Vec<Note>,
}

/// When and where a re-rating file is submitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "Filing"))]
pub struct FilingReport {
    /// The first day.
    #[serde(with = "iso")]
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub from: Date,
    /// The last day.
    #[serde(with = "iso")]
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub until: Date,
    /// To whom.
    pub to: AuthorityReport,
    /// The latest days of those who have the file next, where it comes on the last day and each
    /// uses the whole term; the decision sets none for what lies between.
    pub latest: Vec<LatestReport>,
    /// Where it is written.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
}

/// The latest day of somebody who has the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "Latest"))]
pub struct LatestReport {
    /// Who has the file.
    pub by: AuthorityReport,
    /// The end of their term.
    pub due: Deadline,
    /// Where the term is written.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
}

/// Whether a certificate may run on after its last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "CertificateExtension"))]
pub struct ExtensionReport {
    /// Whether the transitional rule serves.
    pub serves: Extension,
    /// The last day at most; the result ends it earlier. None unless the rule serves clearly or
    /// in part.
    #[serde(with = "iso_or_null")]
    #[cfg_attr(schema, schemars(with = "Option<crate::schema::Day>"))]
    pub until: Option<Date>,
    /// What the producer owes meanwhile.
    pub duty: Option<Text>,
    /// Where it is written.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
}

/// A term in days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "Term"))]
pub struct TermReport {
    /// How many days.
    pub days: u16,
    /// Whether working days are counted, and not all days.
    pub working_days: bool,
    /// Its end, where the day on which it begins was given.
    pub due: Option<Deadline>,
    /// Where it is written.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
}

impl TermReport {
    fn of(law: Law, articles: &[Word], days: u16, due: Option<Deadline>) -> Self {
        let Citation { article, citation } = law.cite(articles);
        TermReport { days, working_days: false, due, article, citation }
    }
}

/// How a certificate is withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "Withdrawal"))]
pub struct WithdrawalReport {
    /// Who decides.
    pub by: AuthorityReport,
    /// Where that is written.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
    /// The term, from the conclusion on the violation or the commune's confirmation.
    pub term: TermReport,
    /// On what grounds.
    pub grounds: Vec<GroundReport>,
    /// Who does what, in order.
    pub steps: Vec<ActReport>,
}

/// A ground for withdrawal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "WithdrawalGround"))]
pub struct GroundReport {
    /// A name that stays the same, such as `false-file`.
    pub id: Word,
    /// What is withdrawn.
    pub withdraws: Withdrawn,
    /// What it says.
    pub label: Text,
    /// Where it is printed.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
}

impl GroundReport {
    fn of(law: Law, ground: &GroundRule) -> Self {
        let Citation { article, citation } = law.cite(&ground.articles);
        let (id, label) = (ground.id.clone(), ground.label.clone());
        GroundReport { id, withdraws: ground.withdraws, label, article, citation }
    }
}

/// Days that a question about a certificate may name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CertificateDays {
    /// The day on which its standing is asked for.
    pub on: Option<Date>,
    /// The day on which the commune received the re-rating file.
    pub received: Option<Date>,
    /// The day on which the re-rating file was complete.
    pub complete: Option<Date>,
    /// The day of a conclusion that leads to withdrawal.
    pub concluded: Option<Date>,
    /// Public holidays, as far as they matter for the ends of terms.
    pub holidays: Holidays,
}

impl CertificateReport {
    /// Reports a certificate.
    ///
    /// # Errors
    /// A term beyond the calendar, or one that the law of its day did not have.
    pub fn of(certificate: &Certificate, days: &CertificateDays) -> Result<Self, Failure> {
        let law = certificate.law_of_expiry();
        let issue = certificate.law_of_issue();
        let due = |day: Option<Date>, of: fn(Date, &Holidays) -> Result<Deadline, Failure>| {
            day.map(|day| of(day, &days.holidays)).transpose()
        };
        let (received, complete) =
            (due(days.received, commune_due)?, due(days.complete, decision_due)?);
        let Citation { article, citation } = issue.cite(&issue.procedure.certificate.articles);
        let commune = law.procedure.commune.as_ref().map(|rule| TermReport {
            working_days: true,
            ..TermReport::of(law, &rule.articles, rule.working_days, received)
        });
        let organising =
            law.procedure.refiling.as_ref().map(|rule| {
                TermReport::of(law, &rule.organise_articles, rule.organise_days, complete)
            });
        Ok(CertificateReport {
            kind: kind::Certificate::default(),
            stars: certificate.stars(),
            issued: certificate.issued(),
            expires: certificate.expires(),
            printed: certificate.is_printed(),
            months: certificate.months(),
            article,
            citation,
            filing: filing(certificate, &days.holidays)?,
            extension: extension(certificate),
            on: days.on,
            standing: days.on.map(|on| certificate.standing(on)),
            commune,
            organising,
            withdrawal: withdrawal(certificate, days, due(days.concluded, withdrawal_due)?)?,
            notes: certificate.notes(days.on),
        })
    }
}

fn filing(certificate: &Certificate, holidays: &Holidays) -> Result<Option<FilingReport>, Failure> {
    let law = certificate.law_of_expiry();
    let Some(rule) = &law.procedure.refiling else { return Ok(None) };
    let window = certificate.file_from().zip(certificate.file_until());
    let Some((from, until)) = window else { return Ok(None) };
    let mut latest = Vec::new();
    let mut then = |by: Authority, articles: &[Word], due: Deadline| {
        let Citation { article, citation } = law.cite(articles);
        latest.push(LatestReport { by: by.into(), due, article, citation });
        due.last_day
    };
    if let Some(commune) = &law.procedure.commune {
        let sent = then(rule.to, &commune.articles, commune_due(until, holidays)?);
        let organised = &rule.organise_articles;
        let rated = then(Authority::ProvinceCommittee, organised, decision_due(sent, holidays)?);
        if certificate.stars() == Stars::Five {
            then(Authority::Ministry, organised, decision_due(rated, holidays)?);
        }
    }
    let Citation { article, citation } = law.cite(&rule.articles);
    Ok(Some(FilingReport { from, until, to: rule.to.into(), latest, article, citation }))
}

fn extension(certificate: &Certificate) -> ExtensionReport {
    let (until, law) = (certificate.extended_until(), certificate.law_of_expiry());
    let rule = law.procedure.extension.as_ref().filter(|_| until.is_some());
    let Citation { article, citation } =
        rule.map(|rule| law.cite(&rule.articles)).unwrap_or_default();
    ExtensionReport {
        serves: certificate.extension(),
        until,
        duty: rule.map(|rule| rule.duty.clone()),
        article,
        citation,
    }
}

/// By the law of the day of the conclusion, else of the day asked about, else of the last day.
fn withdrawal(
    certificate: &Certificate,
    days: &CertificateDays,
    due: Option<Deadline>,
) -> Result<Option<WithdrawalReport>, Failure> {
    let day = days.concluded.or(days.on).unwrap_or(certificate.expires());
    let day = day.max(certificate.issued());
    let law = Law::on("on", day)?;
    let Some(rule) = &law.procedure.withdrawal else { return Ok(None) };
    let stars = Some(certificate.stars());
    let Some(by) = rule.by.iter().find(|by| by.results.contain(stars)) else { return Ok(None) };
    let Citation { article, citation } = law.cite(&by.articles);
    Ok(Some(WithdrawalReport {
        by: by.authority.into(),
        article,
        citation,
        term: TermReport::of(law, &rule.articles, rule.days, due),
        grounds: rule
            .grounds
            .iter()
            .filter(|ground| ground.results.is_none_or(|results| results.contain(stars)))
            .map(|ground| GroundReport::of(law, ground))
            .collect(),
        steps: rule.steps.iter().map(|act| ActReport::of(law, act)).collect(),
    }))
}
