//! The language-neutral layer: data of JSON shape in, reports or one flat failure out.
//!
//! The Python and JavaScript bindings call these functions and convert types; so does the `rate`
//! example. No rule lives here either.

mod procedure;
mod upgrade;

use std::collections::HashSet;

use crate::council::{Council, CouncilError, CouncilErrors, Vote};
use crate::input::{Raw, clip};
use crate::law::{SetRef, rubric};
use crate::problem::{Concern, Failure, Problem};
use crate::rating::preview::preview as preview_sheet;
use crate::rating::rate as rate_sheet;
use crate::report::{CouncilReport, PreviewReport, Report, SheetReport};
use crate::rubric::Rubric;
use crate::sheet::check::{SheetErrors, SheetProblem};
use crate::sheet::{Header, Sheet};
use crate::text::Lang;

pub use procedure::{
    certificate, composition, edition_for, eligible, file_list, product_code, programme,
    rate_parts, recognition, rounds,
};
pub use upgrade::{plan_upgrade, sensitivity};

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
/// let codes: Vec<_> = failure.problems().take(2).map(|p| p.code).collect();
/// assert_eq!(codes, ["option-out-of-range", "unknown-criterion"]);
/// ```
pub fn rate(rubric: &Rubric, sheet: &Raw) -> Result<SheetReport, Failure> {
    let sheet = Sheet::read_for(sheet, rubric, true)?;
    Ok(SheetReport::of(&rate_sheet(rubric, &sheet)?))
}

/// Says what is certain of a sheet that may be incomplete.
///
/// # Errors
/// What is wrong with the answers that are there.
pub fn preview(rubric: &Rubric, sheet: &Raw) -> Result<PreviewReport, Failure> {
    let sheet = Sheet::read_for(sheet, rubric, false)?;
    Ok(PreviewReport::of(rubric, &preview_sheet(rubric, &sheet)?))
}

/// The rules by which a council votes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CouncilRules {
    /// How the members meet a gate.
    pub gates: Vote,
    /// How the members establish a knock-out.
    pub knockouts: Vote,
}

/// Rates a council: a list of sheets, or a council file with `members`.
///
/// # Errors
/// Everything that is wrong with any of the sheets, at once.
pub fn rate_council(
    rubric: &Rubric,
    council: &Raw,
    rules: CouncilRules,
) -> Result<CouncilReport, Failure> {
    let ReadCouncil { sheets, rules, header } = read_council(rubric, council, rules)?;
    let council = Council::new(rubric, &sheets)?.gates(rules.gates).knockouts(rules.knockouts);
    let mut report = CouncilReport::of(&council.rate());
    if header != Header::default() {
        report.header = header;
    }
    Ok(report)
}

/// A council as it was read: its sheets, the rules that it is rated by, and its own header.
struct ReadCouncil {
    sheets: Vec<Sheet>,
    rules: CouncilRules,
    header: Header,
}

/// Most problems of a council that are listed, up to those of one sheet more: a few bytes without
/// answers have as many problems as the set has criteria.
const MOST_PROBLEMS: usize = 10_000;

/// Reads a council and checks every sheet, so that everything that is wrong comes back at once.
fn read_council(
    rubric: &Rubric,
    council: &Raw,
    rules: CouncilRules,
) -> Result<ReadCouncil, Failure> {
    let (file, mut problems) = CouncilFile::read(council);
    let rules = file.rules(rules)?;
    let head = Sheet::read_for(&Raw::Map(file.head), rubric, false);
    problems.extend(head.as_ref().err().into_iter().flat_map(|e| e.problems().iter().cloned()));
    let mut errors: Vec<CouncilError> = SheetErrors::unless_empty(problems)
        .err()
        .into_iter()
        .map(|errors| CouncilError::File { errors })
        .collect();
    let (mut sheets, mut names, mut listed) = (Vec::new(), HashSet::new(), 0);
    for (raw, position) in file.members.iter().zip(1_u32..) {
        let name = name(raw, position);
        if listed >= MOST_PROBLEMS {
            errors.push(CouncilError::More { member: clip(&name) });
            break;
        }
        if !names.insert(name.clone()) {
            errors.push(CouncilError::DuplicateMember { member: clip(&name) });
            listed += 1;
        }
        match Sheet::read_for(raw, rubric, true) {
            Ok(sheet) => sheets.push(sheet),
            Err(found) => {
                listed += found.problems().len();
                errors.push(CouncilError::of_sheet(name, found));
            }
        }
    }
    if !errors.is_empty() {
        return Err(CouncilErrors(errors).into());
    }
    Ok(ReadCouncil { sheets, rules, header: head.map(|h| h.header).unwrap_or_default() })
}

/// Any document of this crate in words, as it was made or as it was stored.
///
/// # Errors
/// Data that is no document of the kind that it names, as [`Report::from_raw`] says.
pub fn explain(report: &Raw, lang: Lang) -> Result<String, Failure> {
    Ok(Report::from_raw(report)?.explain(lang))
}

/// The built-in rubric that a sheet or a council file names with `edition` and `set`.
///
/// # Errors
/// Data that names none, or one that is not there.
pub fn rubric_of(raw: &Raw) -> Result<&'static Rubric, Failure> {
    let field = |name: &str| field(raw, name).or_else(|| field(first_sheet(raw)?, name));
    let missing = |name: &'static str| {
        let vi = format!("thiếu trường `{name}`, cần để biết chấm theo bộ tiêu chí nào");
        Failure::of(
            Concern::Catalogue,
            Problem::new(
                "no-rubric",
                format_args!("the file has no `{name}`, which says what to rate it with"),
                vi,
            )
            .at(name),
        )
    };
    let Some(Raw::Text(edition)) = field("edition") else { return Err(missing("edition")) };
    let set = match field("set") {
        Some(Raw::Int(number)) => SetRef::Number(*number),
        Some(Raw::Text(slug)) => SetRef::Slug(slug.clone()),
        _ => return Err(missing("set")),
    };
    Ok(rubric(edition, set)?)
}

/// Whether data is a council: a list of sheets, or an object with `members`.
pub fn is_council(raw: &Raw) -> bool {
    match raw {
        Raw::List(_) => true,
        Raw::Map(entries) => entries.iter().any(|(key, _)| key == "members"),
        _ => false,
    }
}

fn field<'a>(raw: &'a Raw, name: &str) -> Option<&'a Raw> {
    let Raw::Map(entries) = raw else { return None };
    entries.iter().find(|(key, _)| key == name).map(|(_, value)| value)
}

/// The first sheet of a council, which may name what the council itself does not.
fn first_sheet(raw: &Raw) -> Option<&Raw> {
    match field(raw, "members").unwrap_or(raw) {
        Raw::List(sheets) => sheets.first(),
        _ => None,
    }
}

fn name(raw: &Raw, position: u32) -> String {
    match field(raw, "member") {
        Some(Raw::Text(name)) => name.clone(),
        _ => position.to_string(),
    }
}

const FIELDS: [&str; 6] = ["edition", "set", "header", "gate_rule", "knockout_rule", "members"];

/// A council file, or a bare list of sheets.
#[derive(Default)]
struct CouncilFile<'a> {
    members: &'a [Raw],
    gates: Option<&'a str>,
    knockouts: Option<&'a str>,
    /// Edition, set and header, read as a sheet without answers.
    head: Vec<(String, Raw)>,
}

impl<'a> CouncilFile<'a> {
    /// The file as far as it can be read, and what is wrong with the rest.
    fn read(raw: &'a Raw) -> (Self, Vec<SheetProblem>) {
        let (mut file, mut problems) = (CouncilFile::default(), Vec::new());
        let wrong = |place: &str, found: &Raw, expected| SheetProblem::WrongType {
            place: place.to_owned(),
            kind: found.kind_en(),
            value: found.shown(),
            expected,
        };
        let mut seen = HashSet::new();
        match raw {
            Raw::List(sheets) => file.members = sheets,
            Raw::Map(entries) => {
                for (key, value) in entries {
                    if !seen.insert(key.as_str()) {
                        problems.push(SheetProblem::DuplicateKey { key: clip(key) });
                        continue;
                    }
                    match (key.as_str(), value) {
                        ("members", Raw::List(sheets)) => file.members = sheets,
                        ("gate_rule", Raw::Text(rule)) => file.gates = Some(rule),
                        ("knockout_rule", Raw::Text(rule)) => file.knockouts = Some(rule),
                        ("gate_rule" | "knockout_rule", Raw::Null) => {}
                        ("edition" | "set" | "header", value) => {
                            file.head.push((key.clone(), value.clone()));
                        }
                        ("members", other) => problems.push(wrong(key, other, "a list of sheets")),
                        ("gate_rule" | "knockout_rule", other) => {
                            problems.push(wrong(key, other, "the name of a rule"));
                        }
                        _ => problems.push(SheetProblem::UnknownField {
                            field: clip(key),
                            allowed: &FIELDS,
                        }),
                    }
                }
            }
            other => {
                let expected = "a list of sheets or an object with `members`";
                problems.push(wrong("council", other, expected));
            }
        }
        (file, problems)
    }

    fn rules(&self, default: CouncilRules) -> Result<CouncilRules, Failure> {
        let rule = |named: Option<&str>, default| named.map_or(Ok(default), str::parse);
        Ok(CouncilRules {
            gates: rule(self.gates, default.gates)?,
            knockouts: rule(self.knockouts, default.knockouts)?,
        })
    }
}
