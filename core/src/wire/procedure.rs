//! Procedure, part subtotals, product codes and programmes, for any language.
//!
//! Days come as texts such as `2026-05-22`, points as texts with a decimal point. What a question may
//! add is one object; `null` and an empty one add nothing.

use jiff::civil::Date;

use crate::input::{Fields, Raw};
use crate::law::edition;
use crate::number::stars::Stars;
use crate::problem::catalogue::procedure::{no_such_star, unreadable_total};
use crate::problem::{Concern, Failure, OneOf, Problem, Problems};
use crate::procedure::level::Level;
use crate::procedure::{
    Applicant, Assessed, Certificate, Circumstances, Holidays, Purpose, read_day as day,
};
use crate::product_code::ProductCode;
use crate::programme::{Plan, Portfolio};
use crate::rating::subtotals::{points, read_parts};
use crate::report::{
    CertificateDays, CertificateReport, CompositionReport, EditionReport, EligibilityReport,
    FileListReport, PartsReport, ProductCodeReport, ProgrammeReport, RecognitionReport,
    RoundsReport,
};
use crate::rubric::{Class, Rubric};

fn read_day(field: &str, text: &str) -> Result<Date, Failure> {
    day(text).map_err(|problem| Failure::of(Concern::Procedure, at(field, problem)))
}

fn at(field: &str, problem: Problem) -> Problem {
    Problem { place: Some(field.to_owned()), ..problem }
}

/// The optional fields of a question, while they are read.
struct Question<'a> {
    fields: Option<Fields<'a>>,
    problems: Problems,
}

impl<'a> Question<'a> {
    fn of(raw: &'a Raw) -> Self {
        let mut problems = Problems::default();
        let fields = match raw {
            Raw::Null => None,
            raw => Fields::of("question", raw, &mut problems),
        };
        Question { fields, problems }
    }

    fn day(&mut self, field: &'static str) -> Option<Date> {
        let text = self.fields.as_mut()?.text(field, &mut self.problems)?;
        day(text).map_err(|problem| self.problems.push(at(field, problem))).ok()
    }

    fn truth(&mut self, field: &'static str) -> Option<bool> {
        self.fields.as_mut()?.truth(field, &mut self.problems)
    }

    fn purpose(&mut self) -> Option<Purpose> {
        let text = self.fields.as_mut()?.text("purpose", &mut self.problems)?;
        let purpose = text.parse::<Purpose>();
        purpose.map_err(|failure| self.problems.extend(failure.problems().cloned())).ok()
    }

    fn holidays(&mut self) -> Holidays {
        let Some(fields) = &mut self.fields else { return Holidays::default() };
        let items = fields.list("holidays", &mut self.problems).unwrap_or_default();
        let mut found = Vec::new();
        for (position, item) in items.iter().enumerate() {
            let place = format!("holidays.{}", position + 1);
            match item {
                Raw::Text(text) => match day(text) {
                    Ok(day) => found.push(day),
                    Err(problem) => self.problems.push(at(&place, problem)),
                },
                other => {
                    let expected = crate::input::fields::expected::TEXT;
                    self.problems.push(crate::input::fields::wrong(&place, other, expected));
                }
            }
        }
        found.into_iter().collect()
    }

    fn finish(mut self) -> Result<(), Failure> {
        if let Some(fields) = self.fields {
            fields.finish(&mut self.problems);
        }
        self.problems.into_result(Concern::Procedure)
    }
}

/// Which edition applies to a file. The question may add `holidays`, a list of days.
///
/// # Errors
/// Texts that are no days or no purpose, and files that no edition applies to.
///
/// ```
/// use ocop::{Raw, report::EditionGround, wire};
/// let report = wire::edition_for("2026-05-20", "re-rating", "2026-06-21", &Raw::Null).unwrap();
/// assert_eq!((report.edition.as_str(), report.ground), ("148/2023", EditionGround::Transition));
/// let failure = wire::edition_for("2026-05-20", "re-rating", "2026-06-23", &Raw::Null).unwrap_err();
/// assert_eq!(failure.first().code, "transition-lapsed");
/// ```
pub fn edition_for(
    submitted: &str,
    purpose: &str,
    rated: &str,
    question: &Raw,
) -> Result<EditionReport, Failure> {
    let submitted = read_day("submitted", submitted)?;
    let purpose = purpose.parse::<Purpose>()?;
    let rated = read_day("rated", rated)?;
    let mut question = Question::of(question);
    let holidays = question.holidays();
    question.finish()?;
    let applicable = crate::procedure::edition_for(submitted, purpose, rated, &holidays)?;
    Ok(EditionReport::of(&applicable, submitted, purpose, rated))
}

/// What follows from a result: the awarded star (none after a rejection or a stop) and the total.
/// The question may add
///
/// - `on`, the day of the result, which selects among rules that were amended;
/// - `purpose`, what the file asked for;
/// - `gates_checked`, false for published points of which only the band is known;
/// - `divided`, whether the members of the council come to different results.
///
/// # Errors
/// An unknown edition or level, a level that the edition does not have, a star that the total does
/// not allow.
///
/// ```
/// use ocop::{Raw, procedure::Step, wire};
/// let question = Raw::from_json(r#"{"purpose": "re-rating"}"#).unwrap();
/// let report = wire::recognition("26/2026", "province", Some(5), "93", &question).unwrap();
/// assert_eq!(report.step, Step::Forwarded);
/// assert_eq!(report.file.unwrap().article.unwrap(), "26/2026 art. 6.3b, 7.3e, 7.6đ, 7.6e");
/// ```
pub fn recognition(
    edition: &str,
    level: &str,
    stars: Option<i64>,
    total: &str,
    question: &Raw,
) -> Result<RecognitionReport, Failure> {
    let (edition, level) = (self::edition(edition)?, level.parse::<Level>()?);
    let stars = stars.map(self::stars).transpose()?;
    let total = points(total).ok_or_else(|| {
        Failure::of(Concern::Argument, unreadable_total(&crate::text::clip(total)))
    })?;
    let mut question = Question::of(question);
    let circumstances = Circumstances { on: question.day("on"), purpose: question.purpose() };
    let checked = question.truth("gates_checked").unwrap_or(true);
    let divided = question.truth("divided").unwrap_or(false);
    question.finish()?;
    let result = Assessed::new(edition, stars, total)?;
    let result = if checked { result } else { result.unchecked() };
    let result = if divided { result.divided() } else { result };
    let found = crate::procedure::recognition(edition, level, result, circumstances)?;
    Ok(RecognitionReport::of(&found))
}

fn stars(number: i64) -> Result<Stars, Failure> {
    let stars = u8::try_from(number).ok().and_then(Stars::new);
    let problem = || no_such_star("stars", &number.to_string(), OneOf::of(Stars::ALL));
    stars.ok_or_else(|| Failure::of(Concern::Argument, problem()))
}

/// A certificate and its days. The question may add
///
/// - `expires`, the last day printed on the decision on recognition, which wins over 36 months;
/// - `on`, the day on which its standing is asked for;
/// - `received` and `complete`, the days on which the commune received the re-rating file and on
///   which that file was complete, and `concluded`, the day of a conclusion that leads to withdrawal;
/// - `holidays`, a list of days.
///
/// # Errors
/// Texts that are no days, and stars for which no certificate is issued.
///
/// ```
/// use ocop::{Raw, wire};
/// let question = Raw::from_json(r#"{"on": "2029-03-03"}"#).unwrap();
/// let report = wire::certificate("2026-07-01", 4, &question).unwrap();
/// assert_eq!(report.expires.to_string(), "2029-07-01");
/// assert_eq!(report.standing, Some(ocop::procedure::Standing::FilingOpen));
/// ```
pub fn certificate(issued: &str, stars: i64, question: &Raw) -> Result<CertificateReport, Failure> {
    let (issued, stars) = (read_day("issued", issued)?, self::stars(stars)?);
    let mut question = Question::of(question);
    let expires = question.day("expires");
    let days = CertificateDays {
        on: question.day("on"),
        received: question.day("received"),
        complete: question.day("complete"),
        concluded: question.day("concluded"),
        holidays: question.holidays(),
    };
    question.finish()?;
    let certificate = match expires {
        Some(expires) => Certificate::until(issued, expires, stars)?,
        None => Certificate::new(issued, stars)?,
    };
    CertificateReport::of(&certificate, &days)
}

/// The rounds of assessment that matter on a day. The question may add `holidays`, a list of days,
/// which move the last day for the producer's file.
///
/// # Errors
/// A text that is no day, or a day before 26/2026 came into force.
///
/// ```
/// let report = ocop::wire::rounds("2026-08-15", &ocop::Raw::Null).unwrap();
/// // The commune has 15 working days with the file, to 29 October.
/// assert_eq!(report.rounds[0].file_by.unwrap().to_string(), "2026-10-08");
/// ```
pub fn rounds(on: &str, question: &Raw) -> Result<RoundsReport, Failure> {
    let on = read_day("on", on)?;
    let mut question = Question::of(question);
    let holidays = question.holidays();
    question.finish()?;
    RoundsReport::of(on, &crate::procedure::rounds(on)?, &holidays)
}

/// Whether somebody may register a product of a set, given by its number.
///
/// # Errors
/// An unknown edition or applicant, an edition that says nothing of it.
///
/// ```
/// use ocop::wire;
/// assert!(wire::eligible("26/2026", "cooperative", 3).unwrap().eligible);
/// assert!(!wire::eligible("26/2026", "large-enterprise", 3).unwrap().eligible);
/// ```
pub fn eligible(edition: &str, applicant: &str, set: u16) -> Result<EligibilityReport, Failure> {
    let (edition, applicant) = (self::edition(edition)?, applicant.parse::<Applicant>()?);
    let found = crate::procedure::eligible(edition, applicant, set)?;
    Ok(EligibilityReport::of(edition, applicant, set, &found))
}

/// What a file holds, samples included: that of the producer for the commune where no level is named,
/// of the commune for the province, of the province for the centre. Of a set that is named, by its
/// number, samples are listed where it asks for them.
///
/// # Errors
/// An unknown edition, purpose, level or set, an edition that says nothing of it.
///
/// ```
/// let file = ocop::wire::file_list("26/2026", "first", Some("province"), None).unwrap();
/// assert_eq!((file.items.len(), file.items[3].samples), (4, 5));
/// let tourism = ocop::wire::file_list("26/2026", "first", Some("province"), Some(26)).unwrap();
/// assert_eq!(tourism.items.len(), 3);
/// ```
pub fn file_list(
    edition: &str,
    purpose: &str,
    to: Option<&str>,
    set: Option<u16>,
) -> Result<FileListReport, Failure> {
    let (edition, purpose) = (self::edition(edition)?, purpose.parse::<Purpose>()?);
    let to = to.map(str::parse::<Level>).transpose()?;
    let rubric = set.map(|set| crate::law::rubric(edition.id(), set)).transpose()?;
    let samples = rubric.and_then(Rubric::class).is_none_or(Class::needs_samples);
    let list = crate::procedure::file_list(edition, purpose, to, samples)?;
    Ok(FileListReport::of(edition, purpose, to, set, &list))
}

/// Who sits on the council of a level.
///
/// # Errors
/// An unknown edition or level, an edition that says nothing of it.
///
/// ```
/// assert_eq!(ocop::wire::composition("26/2026", "province").unwrap().least, 9);
/// ```
pub fn composition(edition: &str, level: &str) -> Result<CompositionReport, Failure> {
    CompositionReport::of(self::edition(edition)?, level.parse::<Level>()?)
}

/// Rates the subtotals of parts A, B and C, given as texts with a decimal point.
///
/// # Errors
/// An unknown edition; everything that is wrong with the subtotals.
///
/// ```
/// let report = ocop::wire::rate_parts("1048/2019", "31.00", "24.00", "38.00").unwrap();
/// assert_eq!((report.total.to_string().as_str(), report.band.number()), ("93.00", 5));
/// assert!(!report.gates_checked);
/// ```
pub fn rate_parts(edition: &str, a: &str, b: &str, c: &str) -> Result<PartsReport, Failure> {
    let edition = self::edition(edition)?;
    let [a, b, c] = read_parts([a, b, c])?;
    Ok(PartsReport::of(edition, &crate::rate_parts(edition, a, b, c)?))
}

/// Reads a product code.
///
/// # Errors
/// A text that is no product code, or one of a unit that is not there.
///
/// ```
/// let report = ocop::wire::product_code("83-832-28882-2-2022").unwrap();
/// assert_eq!((&*report.province.name, &*report.province_today.name), ("Bến Tre", "Vĩnh Long"));
/// let failure = ocop::wire::product_code("01-19363-1-2026").unwrap_err();
/// assert_eq!(failure.first().code, "commune-of-another-province");
/// ```
pub fn product_code(text: &str) -> Result<ProductCodeReport, Failure> {
    Ok(ProductCodeReport::of(&text.parse::<ProductCode>()?))
}

/// How far a portfolio has brought a plan. The plan is the name of a built-in one, or a plan as
/// data; the portfolio is a list of outcomes.
///
/// # Errors
/// An unknown plan, and everything that is wrong with the plan or with the portfolio.
///
/// ```
/// use ocop::{wire, Raw};
/// let plan = Raw::Text("quang-tri-2019".to_owned());
/// let portfolio = r#"[{"product": "cao chè vằng", "level": "province", "stars": 4}]"#;
/// let report = wire::programme(&plan, &Raw::from_json(portfolio).unwrap()).unwrap();
/// assert_eq!((report.targets[2].reached, report.targets[2].missing), (1, 19));
/// ```
pub fn programme(plan: &Raw, portfolio: &Raw) -> Result<ProgrammeReport, Failure> {
    let own;
    let plan = match plan {
        Raw::Text(name) => crate::programme::plan(name)?,
        data => {
            own = Plan::from_raw(data)?;
            &own
        }
    };
    let portfolio = Portfolio::from_raw(portfolio)?;
    let progress = crate::programme::progress(plan, &portfolio);
    Ok(ProgrammeReport::of(plan, &progress))
}
