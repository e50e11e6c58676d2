//! Reports on procedure: edition, recognition, certificate, rounds, and who may do what.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::law::Edition;
use crate::number::stars::Stars;
use crate::problem::Failure;
use crate::procedure::built_in::Law;
use crate::procedure::law::{ActRule, Answer, GroundRule, Word};
use crate::procedure::level::Level;
use crate::procedure::{
    Alternative, Applicable, Applicant, Authority, Certificate, Citation, Deadline, Deed,
    Eligibility, Extension, FileList, Ground, Holidays, Note, Phase, Purpose, Reading, Recognition,
    Round, Seat, Standing, Step, Withdrawn, commune_due, council_of, decision_due, file_of, iso,
    iso_or_null, withdrawal_due,
};
use crate::report::kind;
use crate::text::Text;

/// Someone who decides or is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "Authority"))]
pub struct AuthorityReport {
    /// A name that stays the same, such as `province-chair`.
    pub id: Authority,
    /// The name for people.
    pub name: Text,
}

impl From<Authority> for AuthorityReport {
    fn from(authority: Authority) -> Self {
        AuthorityReport { id: authority, name: authority.label() }
    }
}

/// Which edition applies to a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct EditionReport {
    /// Tells the document from others.
    pub kind: kind::Edition,
    /// The short name of the edition, such as `148/2023`.
    pub edition: String,
    /// The decision and those that amend it, by number.
    pub documents: Vec<String>,
    /// Whether only its frame is known, so that it rates from part subtotals only.
    pub frame_only: bool,
    /// The day of submission.
    #[serde(with = "iso")]
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub submitted: Date,
    /// What the file asks for.
    pub purpose: Purpose,
    /// The day of rating.
    #[serde(with = "iso")]
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub rated: Date,
    /// Why the edition applies.
    pub ground: EditionGround,
    /// The end of the term for rating an older file (26/2026, article 12.2).
    pub deadline: Option<Deadline>,
    /// Where it is written, as far as the text is at hand: `26/2026 art. 12.2b`.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
    /// What the answer rests on.
    pub notes: Vec<Note>,
}

/// Why an edition applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub enum EditionGround {
    /// It is in force on the day of rating.
    InForce,
    /// The file is older than the edition in force and stays with the one before for a term.
    Transition,
}

impl EditionReport {
    /// Reports which edition applies.
    pub fn of(applicable: &Applicable, submitted: Date, purpose: Purpose, rated: Date) -> Self {
        let edition = applicable.edition;
        let (ground, deadline) = match applicable.ground {
            Ground::InForce => (EditionGround::InForce, None),
            Ground::Transition { deadline } => (EditionGround::Transition, Some(deadline)),
        };
        let Citation { article, citation } = applicable.citation.clone();
        EditionReport {
            kind: kind::Edition::default(),
            edition: edition.id().to_owned(),
            documents: edition.documents().iter().map(|d| (*d).to_owned()).collect(),
            frame_only: edition.is_frame(),
            submitted,
            purpose,
            rated,
            ground,
            deadline,
            article,
            citation,
            notes: applicable.notes.clone(),
        }
    }
}

/// Something that somebody does in a procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "Act"))]
pub struct ActReport {
    /// What is done, as a name in data.
    pub deed: Deed,
    /// Who does it.
    pub by: AuthorityReport,
    /// To whom it goes.
    pub to: Vec<AuthorityReport>,
    /// What it is, as the end of a sentence that begins with who does it.
    pub text: Text,
    /// Where it is written: `26/2026 art. 7.3g`.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
}

impl ActReport {
    fn of(law: Law, act: &ActRule) -> Self {
        let Citation { article, citation } = law.cite(&act.articles);
        ActReport {
            deed: act.deed,
            by: act.by.into(),
            to: act.to.iter().copied().map(AuthorityReport::from).collect(),
            text: act.text.clone(),
            article,
            citation,
        }
    }
}

/// What follows from a result at a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct RecognitionReport {
    /// Tells the document from others.
    pub kind: kind::Recognition,
    /// The short name of the edition.
    pub edition: String,
    /// The level of assessment.
    pub level: Level,
    /// The awarded star; none after a rejection or a stop.
    pub stars: Option<Stars>,
    /// The band of the total.
    pub band: Stars,
    /// The day of the result, where it was given.
    #[serde(with = "iso_or_null")]
    #[cfg_attr(schema, schemars(with = "Option<crate::schema::Day>"))]
    pub on: Option<Date>,
    /// What the file asked for, where it was given.
    pub purpose: Option<Purpose>,
    /// What follows.
    pub step: Step,
    /// Who decides it; none where there is nothing to decide.
    pub by: Option<AuthorityReport>,
    /// The level that the file goes to.
    pub to: Option<Level>,
    /// Whether a certificate is issued.
    pub certificate: bool,
    /// Who does what, the decision first.
    pub acts: Vec<ActReport>,
    /// Who tells whom of the result, whatever it is (26/2026, articles 7.3g and 7.4g).
    pub notify: Vec<ActReport>,
    /// What the file holds that goes to the next level, where the purpose was given.
    pub file: Option<FileListReport>,
    /// Other readings that lead elsewhere.
    pub alternatives: Vec<AlternativeReport>,
    /// Where it is written, as far as the text is at hand: `26/2026 art. 4.1a, 7.3e`.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
    /// What the answer rests on.
    pub notes: Vec<Note>,
}

/// Another reading of the law or of the result, and where it leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "Alternative"))]
pub struct AlternativeReport {
    /// What is read otherwise.
    pub reading: Reading,
    /// The star that the reading assumes; none for a rejection or a stop.
    pub stars: Option<Stars>,
    /// What follows then.
    pub step: Step,
    /// Who decides it then.
    pub by: Option<AuthorityReport>,
    /// Where the file goes then.
    pub to: Option<Level>,
    /// What it leads to, in words.
    pub text: Text,
    /// Where it is written.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
}

impl AlternativeReport {
    fn of(law: Law, other: &Alternative) -> Self {
        let Citation { article, citation } = law.cite(other.articles);
        AlternativeReport {
            reading: other.reading,
            stars: other.stars,
            step: other.step,
            by: other.by.map(AuthorityReport::from),
            to: other.to,
            text: other.text.clone(),
            article,
            citation,
        }
    }
}

impl RecognitionReport {
    /// Reports what follows.
    pub fn of(found: &Recognition) -> Self {
        let law = found.law;
        let Citation { article, citation } = law.cite(&found.rule.articles);
        let file = found.circumstances.purpose.zip(found.to().map(Some));
        let file = file.filter(|_| found.step() == Step::Forwarded).and_then(|(purpose, to)| {
            let list = file_of(law, purpose, to, true)?;
            Some(FileListReport::of(found.edition, purpose, to, &list))
        });
        RecognitionReport {
            kind: kind::Recognition::default(),
            edition: found.edition.id().to_owned(),
            level: found.level,
            stars: found.stars,
            band: found.band,
            on: found.circumstances.on,
            purpose: found.circumstances.purpose,
            step: found.step(),
            by: found.by().map(AuthorityReport::from),
            to: found.to(),
            certificate: found.step() == Step::Recognised,
            acts: found.rule.acts.iter().map(|act| ActReport::of(law, act)).collect(),
            notify: found.notices().map(|act| ActReport::of(law, act)).collect(),
            file,
            alternatives: found
                .alternatives
                .iter()
                .map(|other| AlternativeReport::of(law, other))
                .collect(),
            article,
            citation,
            notes: found.notes.clone(),
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
    /// Where it is written.
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
            filing: filing(certificate),
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

fn filing(certificate: &Certificate) -> Option<FilingReport> {
    let law = certificate.law_of_expiry();
    let rule = law.procedure.refiling.as_ref()?;
    let (from, until) = certificate.file_from().zip(certificate.file_until())?;
    let Citation { article, citation } = law.cite(&rule.articles);
    Some(FilingReport { from, until, to: rule.to.into(), article, citation })
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
        grounds: rule.grounds.iter().map(|ground| GroundReport::of(law, ground)).collect(),
        steps: rule.steps.iter().map(|act| ActReport::of(law, act)).collect(),
    }))
}

/// The rounds that matter on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct RoundsReport {
    /// Tells the document from others.
    pub kind: kind::Rounds,
    /// The day asked about.
    #[serde(with = "iso")]
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub on: Date,
    /// The rounds, those of the province first.
    pub rounds: Vec<RoundReport>,
    /// What they do not say: further rounds, and re-ratings.
    pub notes: Vec<Note>,
}

/// One round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "Round"))]
pub struct RoundReport {
    /// Province or centre.
    pub level: Level,
    /// Its number in article 5: 1 or 2.
    pub number: u8,
    /// `open` while files can be proposed, `rating` while the assessment is due.
    pub phase: Phase,
    /// The last day on which files are proposed.
    #[serde(with = "iso")]
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub propose_by: Date,
    /// The last day of the assessment.
    #[serde(with = "iso")]
    #[cfg_attr(schema, schemars(with = "crate::schema::Day"))]
    pub rate_by: Date,
    /// Where it is written: `26/2026 art. 5.1`.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
}

impl RoundsReport {
    /// Reports rounds as they stand on a day.
    pub fn of(on: Date, rounds: &[Round]) -> Self {
        let report = |round: &Round| {
            let Citation { article, citation } = round.law.cite(round.articles);
            RoundReport {
                level: round.level,
                number: round.number,
                phase: round.phase(on),
                propose_by: round.propose_by,
                rate_by: round.rate_by,
                article,
                citation,
            }
        };
        let law = rounds.first().map(|round| round.law);
        let notes = law.into_iter().flat_map(|law| {
            let rules = law.procedure.notes.iter().filter(|note| note.on == Answer::Rounds);
            rules.map(move |rule| Note::of(law, rule))
        });
        RoundsReport {
            kind: kind::Rounds::default(),
            on,
            rounds: rounds.iter().map(report).collect(),
            notes: notes.collect(),
        }
    }
}

/// Whether somebody may register a product of a set (26/2026, article 2.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct EligibilityReport {
    /// Tells the document from others.
    pub kind: kind::Eligibility,
    /// The short name of the edition.
    pub edition: String,
    /// Who wants to register.
    pub applicant: Applicant,
    /// The number of the set.
    pub set: u16,
    /// Whether they may.
    pub eligible: bool,
    /// The sets for which they may, where not for all; empty where for all or for none.
    pub sets: Vec<u16>,
    /// Where it is written.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
}

impl EligibilityReport {
    /// Reports whether somebody may register.
    pub fn of(
        edition: &'static Edition,
        applicant: Applicant,
        set: u16,
        found: &Eligibility,
    ) -> Self {
        let Citation { article, citation } = cited(edition, found.articles);
        EligibilityReport {
            kind: kind::Eligibility::default(),
            edition: edition.id().to_owned(),
            applicant,
            set,
            eligible: found.eligible,
            sets: found.sets.to_vec(),
            article,
            citation,
        }
    }
}

fn cited(edition: &'static Edition, articles: &[Word]) -> Citation {
    Law::of(edition).map(|law| law.cite(articles)).unwrap_or_default()
}

/// What a file holds (26/2026, article 6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct FileListReport {
    /// Tells the document from others.
    pub kind: kind::FileList,
    /// The short name of the edition.
    pub edition: String,
    /// What the file asks for.
    pub purpose: Purpose,
    /// The level that gets it; none for the commune.
    pub to: Option<Level>,
    /// Who prepares it.
    pub prepared_by: AuthorityReport,
    /// What it holds, in printed order.
    pub items: Vec<FileItemReport>,
    /// Where it is written.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
}

/// One item of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(rename = "FileItem"))]
pub struct FileItemReport {
    /// What it is.
    pub text: Text,
    /// Whether it is samples of the product, which tourism services do not send.
    pub samples: bool,
}

impl FileListReport {
    /// Reports what a file holds.
    pub fn of(
        edition: &'static Edition,
        purpose: Purpose,
        to: Option<Level>,
        list: &FileList,
    ) -> Self {
        let Citation { article, citation } = cited(edition, list.articles);
        let items = list.items.iter();
        let items = items.map(|i| FileItemReport { text: i.text.clone(), samples: i.samples });
        FileListReport {
            kind: kind::FileList::default(),
            edition: edition.id().to_owned(),
            purpose,
            to,
            prepared_by: list.prepared_by.into(),
            items: items.collect(),
            article,
            citation,
        }
    }
}

/// Who sits on the council of a level (26/2026, articles 7.3b and 7.4b).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct CompositionReport {
    /// Tells the document from others.
    pub kind: kind::Composition,
    /// The short name of the edition.
    pub edition: String,
    /// The level of the council.
    pub level: Level,
    /// The seats in printed order.
    pub seats: Vec<Seat>,
    /// The fewest members that the seats imply.
    pub least: u8,
    /// Where it is written.
    pub article: Option<String>,
    /// The same as drafts cite it.
    pub citation: Option<Text>,
}

impl CompositionReport {
    /// Reports who sits on a council.
    ///
    /// # Errors
    /// As of [`crate::procedure::composition`].
    pub fn of(edition: &'static Edition, level: Level) -> Result<Self, Failure> {
        let council = council_of(edition, level)?;
        let Citation { article, citation } = cited(edition, &council.articles);
        Ok(CompositionReport {
            kind: kind::Composition::default(),
            edition: edition.id().to_owned(),
            level,
            seats: council.seats.to_vec(),
            least: council.seats.iter().map(|seat| seat.least).fold(0, u8::saturating_add),
            article,
            citation,
        })
    }
}
