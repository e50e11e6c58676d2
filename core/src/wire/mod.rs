//! The language-neutral layer: data of JSON shape in, reports or one flat failure out.
//!
//! The Python and JavaScript bindings call these functions and convert types; so does the `rate`
//! example. No rule lives here either.

mod argument;
mod procedure;

use crate::council::{CouncilFile, Rules};
use crate::input::Raw;
use crate::law::{SetRef, rubric};
use crate::problem::catalogue::council::no_rubric;
use crate::problem::{Concern, Failure};
use crate::report::{
    CouncilReport, CouncilSensitivityReport, EvidenceReport, PreviewReport, Report,
    SensitivityReport, SheetReport, Teller, UpgradeReport, tell,
};
use crate::rubric::Rubric;
use crate::sheet::{Draft, Fitted};
use crate::text::Lang;
use crate::upgrade;

pub use argument::{rules, set_number, star};
pub use procedure::{
    certificate, composition, edition_for, eligible, file_list, product_code, programme,
    rate_parts, recognition, rounds,
};

/// Rates one complete sheet.
///
/// # Errors
/// Everything that is wrong with the sheet, at once.
///
/// ```
/// use ocop::{wire, Raw};
/// let rubric = ocop::rubric("26/2026", 1).unwrap();
/// let sheet = Raw::from_json(r#"{"1.1": 9, "9.9": 1}"#).unwrap();
/// let failure = wire::rate(rubric, &sheet).unwrap_err();
/// let codes = failure.problems().map(|p| p.code).filter(|code| *code != "missing-criterion");
/// assert_eq!(codes.collect::<Vec<_>>(), ["option-out-of-range", "unknown-criterion"]);
/// ```
pub fn rate(rubric: &Rubric, sheet: &Raw) -> Result<SheetReport, Failure> {
    let sheet = Fitted::read(sheet, rubric)?;
    Ok(SheetReport::of(&sheet.by_ref().rate()))
}

/// Says what is certain of a sheet that may be incomplete.
///
/// # Errors
/// What is wrong with the answers that are there.
pub fn preview(rubric: &Rubric, sheet: &Raw) -> Result<PreviewReport, Failure> {
    Ok(PreviewReport::of(rubric, &Draft::read(sheet, rubric)?.preview()))
}

/// Rates a council: a list of sheets, or a council file with `members`. Rules that the file names go
/// before those given.
///
/// # Errors
/// Everything that is wrong with any of the sheets, at once.
pub fn rate_council(
    rubric: &Rubric,
    council: &Raw,
    rules: Rules,
) -> Result<CouncilReport, Failure> {
    let file = CouncilFile::read(council, rubric, rules)?;
    Ok(CouncilReport::of(&file.council().rate()))
}

/// The cheapest ways to a star. The sheet may be incomplete. Options are an object:
///
/// - `fixed`: codes of criteria that stay as they are;
/// - `costs`: by code, what one step costs (1 where nothing is said), or an object that says by
///   option number what it costs in all to come to that option;
/// - `downgrades`: whether answers with fewer points may be given, false where nothing is said;
/// - `circumstances`: whether answers about what the producer cannot bring about may change, false
///   where nothing is said;
/// - `plans`: how many plans to look for, 1 to 10, 3 where nothing is said.
///
/// # Errors
/// Everything that is wrong with the sheet, and else everything that is wrong with target and
/// options.
///
/// ```
/// use ocop::{wire, Raw};
/// let rubric = ocop::rubric("26/2026", 1).unwrap();
/// let sheet = Raw::from_json(r#"{"1.1": 1}"#).unwrap();
/// let options = Raw::from_json(r#"{"costs": {"1.2": 5, "1.3": {"3": 20}}, "plans": 2}"#).unwrap();
/// let report = wire::plan_upgrade(rubric, &sheet, 3, &options).unwrap();
/// assert!(report.reachable);
/// ```
pub fn plan_upgrade(
    rubric: &Rubric,
    sheet: &Raw,
    target: i64,
    options: &Raw,
) -> Result<UpgradeReport, Failure> {
    let draft = Draft::read(sheet, rubric)?;
    let request = upgrade::Request::read(target, options, rubric)?;
    Ok(UpgradeReport::of(&draft.by_ref().upgrade(request)?))
}

/// What proves what in a built-in set.
///
/// # Errors
/// An edition whose forms are not at hand; a rubric of one's own.
///
/// ```
/// let report = ocop::wire::evidence(ocop::rubric("26/2026", 3).unwrap()).unwrap();
/// assert_eq!((report.rows.len(), report.criteria.len()), (15, 32));
/// assert_eq!(report.criteria[0].proofs[0].id, "origin");
/// ```
pub fn evidence(rubric: &Rubric) -> Result<EvidenceReport, Failure> {
    Ok(EvidenceReport::of(&crate::evidence::evidence(rubric)?))
}

/// How far the result of a complete sheet, or of a council, is from tipping.
///
/// # Errors
/// Everything that is wrong with the sheet or the council.
///
/// ```
/// use ocop::{wire, Raw};
/// let rubric = ocop::rubric("26/2026", 1).unwrap();
/// let failure = wire::sensitivity(rubric, &Raw::List(Vec::new()), Default::default());
/// assert_eq!(failure.unwrap_err().first().code, "no-members");
/// ```
pub fn sensitivity(
    rubric: &Rubric,
    sheet_or_council: &Raw,
    rules: Rules,
) -> Result<Report, Failure> {
    if is_council(sheet_or_council) {
        let file = CouncilFile::read(sheet_or_council, rubric, rules)?;
        return Ok(CouncilSensitivityReport::of(&file.council().rate().sensitivity()).into());
    }
    let sheet = Fitted::read(sheet_or_council, rubric)?;
    Ok(SensitivityReport::of(&crate::sensitivity(&sheet.by_ref().rate())).into())
}

/// Any document of this crate in words, as it was made or as it was stored.
///
/// # Errors
/// Data that is no document of the kind that it names, as [`Report::from_raw`] says.
pub fn explain(report: &Raw, lang: Lang) -> Result<String, Failure> {
    Ok(Report::from_raw(report)?.explain(lang))
}

/// A document of one of some kinds in words, so that a program which tells few of them stays small.
///
/// # Errors
/// Data that is no document of one of these kinds.
///
/// ```
/// use ocop::{Lang, Raw, report::{PreviewReport, SheetReport}, wire};
/// let tellers = [SheetReport::TELLER, PreviewReport::TELLER];
/// let report = Raw::from_json(r#"{"kind": "rounds"}"#).unwrap();
/// let failure = wire::explain_one_of(&report, Lang::En, &tellers).unwrap_err();
/// assert_eq!(failure.first().allowed, ["sheet", "preview"]);
/// ```
pub fn explain_one_of(report: &Raw, lang: Lang, kinds: &[Teller]) -> Result<String, Failure> {
    tell(report, lang, kinds)
}

/// The built-in rubric that a sheet or a council file names with `edition` and `set`.
///
/// # Errors
/// Data that names none, or one that is not there.
pub fn rubric_of(raw: &Raw) -> Result<&'static Rubric, Failure> {
    let field = |name| raw.get(name).or_else(|| first_sheet(raw)?.get(name));
    let missing = |field| Failure::of(Concern::Catalogue, no_rubric(field));
    let Some(Raw::Text(edition)) = field("edition") else { return Err(missing("edition")) };
    let set = field("set").and_then(SetRef::read).ok_or_else(|| missing("set"))?;
    rubric(edition, set)
}

/// Whether data is a council: a list of sheets, or an object with `members`.
pub fn is_council(raw: &Raw) -> bool {
    matches!(raw, Raw::List(_)) || raw.get("members").is_some()
}

/// The first sheet of a council, which may name what the council itself does not.
fn first_sheet(raw: &Raw) -> Option<&Raw> {
    match raw.get("members").unwrap_or(raw) {
        Raw::List(sheets) => sheets.first(),
        _ => None,
    }
}
