//! Procedure, part subtotals, product codes and programmes, for any language.
//!
//! Days come as texts such as `2026-05-22`, points as texts with a decimal point.

use jiff::civil::Date;

use crate::input::Raw;
use crate::law::edition;
use crate::number::stars::Stars;
use crate::problem::{Concern, Failure, Problem};
use crate::procedure::level::Level;
use crate::procedure::{Assessed, Certificate, Purpose, day};
use crate::product_code::ProductCode;
use crate::programme::{Plan, Portfolio};
use crate::rating::subtotals::{PartErrors, part_points, points};
use crate::report::{
    CertificateDays, CertificateReport, EditionReport, PartsReport, ProductCodeReport,
    ProgrammeReport, RecognitionReport, RoundsReport,
};

fn read_day(field: &'static str, text: &str) -> Result<Date, Failure> {
    day(text).map_err(|error| error.at(field))
}

/// Which edition applies to a file.
///
/// # Errors
/// Texts that are no days or no purpose, and files that no edition applies to.
///
/// ```
/// use ocop::wire;
/// let report = wire::edition_for("2026-05-20", "re-rating", "2026-06-21").unwrap();
/// assert_eq!((report.edition.as_str(), report.ground.as_str()), ("148/2023", "transition"));
/// let failure = wire::edition_for("2026-05-20", "re-rating", "2026-06-22").unwrap_err();
/// assert_eq!(failure.first().code, "transition-lapsed");
/// ```
pub fn edition_for(submitted: &str, purpose: &str, rated: &str) -> Result<EditionReport, Failure> {
    let submitted = read_day("submitted", submitted)?;
    let purpose = purpose.parse::<Purpose>()?;
    let rated = read_day("rated", rated)?;
    let applicable = crate::procedure::edition_for(submitted, purpose, rated)?;
    Ok(EditionReport::of(&applicable, submitted, purpose, rated))
}

/// What follows from a result: the awarded star (none after a rejection or a stop) and the total.
///
/// # Errors
/// An unknown edition or level, a level that the edition does not have, a star that the total does
/// not allow.
///
/// ```
/// let report = ocop::wire::outcome("26/2026", "province", Some(5), "93").unwrap();
/// assert_eq!(report.step, "forwarded");
/// ```
pub fn outcome(
    edition: &str,
    level: &str,
    stars: Option<i64>,
    total: &str,
) -> Result<RecognitionReport, Failure> {
    let (edition, level) = (self::edition(edition)?, level.parse::<Level>()?);
    let stars = stars.map(self::stars).transpose()?;
    let total = points(total).ok_or_else(|| no_total(total))?;
    let result = Assessed::new(edition, stars, total)?;
    Ok(RecognitionReport::of(&crate::procedure::outcome(edition, level, result)?))
}

fn stars(number: i64) -> Result<Stars, Failure> {
    let stars = u8::try_from(number).ok().and_then(Stars::new);
    stars.ok_or_else(|| {
        let problem = Problem::new(
            "no-such-star",
            format_args!("`{number}` is no star class, expected 1 to 5"),
            format!("không có hạng `{number}` sao, chỉ nhận 1 đến 5"),
        );
        Failure::of(Concern::Argument, problem.at("stars").value(number).allowed(Stars::ALL))
    })
}

fn no_total(text: &str) -> Failure {
    let text = crate::text::clip(text);
    let problem = Problem::new(
        "unreadable-points",
        format_args!("`{text}` is no total, expected digits with a decimal point such as `93.00`"),
        format!("`{text}` không phải tổng điểm, cần dạng `93.00`"),
    );
    Failure::of(Concern::Argument, problem.at("total").value(text))
}

/// Days that a question about a certificate may name, as texts.
#[derive(Clone, Copy, Debug, Default)]
pub struct CertificateQuestion<'a> {
    /// The day on which its standing is asked for.
    pub on: Option<&'a str>,
    /// The day on which the re-rating file was complete.
    pub complete: Option<&'a str>,
    /// The day of a conclusion that leads to withdrawal.
    pub concluded: Option<&'a str>,
}

/// A certificate and its days.
///
/// # Errors
/// Texts that are no days, and stars for which no certificate is issued.
///
/// ```
/// use ocop::wire::{self, CertificateQuestion};
/// let question = CertificateQuestion { on: Some("2029-03-03"), ..Default::default() };
/// let report = wire::certificate("2026-07-01", 4, question).unwrap();
/// assert_eq!(report.expires.to_string(), "2029-07-01");
/// assert_eq!(report.standing, Some(ocop::procedure::Standing::FilingOpen));
/// ```
pub fn certificate(
    issued: &str,
    stars: i64,
    question: CertificateQuestion<'_>,
) -> Result<CertificateReport, Failure> {
    let certificate = Certificate::new(read_day("issued", issued)?, self::stars(stars)?)?;
    let read = |field, text: Option<&str>| text.map(|text| read_day(field, text)).transpose();
    let days = CertificateDays {
        on: read("on", question.on)?,
        complete: read("complete", question.complete)?,
        concluded: read("concluded", question.concluded)?,
    };
    Ok(CertificateReport::of(&certificate, days)?)
}

/// The rounds of assessment that matter on a day.
///
/// # Errors
/// A text that is no day, or a day before 26/2026 came into force.
pub fn rounds(on: &str) -> Result<RoundsReport, Failure> {
    let on = read_day("on", on)?;
    Ok(RoundsReport::of(on, &crate::procedure::rounds(on)?))
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
    match (part_points('A', a), part_points('B', b), part_points('C', c)) {
        (Ok(a), Ok(b), Ok(c)) => {
            Ok(PartsReport::of(edition, &crate::rating::subtotals::rate_parts(edition, a, b, c)?))
        }
        (a, b, c) => {
            Err(PartErrors([a.err(), b.err(), c.err()].into_iter().flatten().collect()).into())
        }
    }
}

/// Reads a product code.
///
/// # Errors
/// A text that is no product code, or one of a unit that is not there.
///
/// ```
/// let report = ocop::wire::product_code("83-832-28882-2-2022").unwrap();
/// assert_eq!((report.province.name, report.province_today.name), ("Bến Tre", "Vĩnh Long"));
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
