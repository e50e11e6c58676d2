//! The language-neutral layer: data of JSON shape in, reports or one flat failure out.
//!
//! The Python and JavaScript bindings call these functions and convert types; so does the `rate`
//! example. No rule lives here either.

use std::collections::HashSet;

use crate::council::{Council, CouncilError, CouncilErrors, Vote};
use crate::edition::{SetRef, rubric};
use crate::preview::preview as preview_sheet;
use crate::problem::{Concern, Failure, Problem};
use crate::rating::rate as rate_sheet;
use crate::raw::{Raw, clip};
use crate::report::{CouncilReport, PreviewReport, SheetReport};
use crate::rubric::Rubric;
use crate::sheet::Sheet;

/// Rates one complete sheet.
///
/// # Errors
/// Everything that is wrong with the sheet, at once.
///
/// ```
/// use ocop::{Raw, wire};
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
    let file = CouncilFile::read(council)?;
    let rules = file.rules(rules)?;
    let (mut sheets, mut errors) = (Vec::new(), Vec::new());
    for (raw, position) in file.members.iter().zip(1_u32..) {
        match Sheet::read_for(raw, rubric, true) {
            Ok(sheet) => sheets.push(sheet),
            Err(found) => errors.push(CouncilError::of_sheet(name(raw, position), found)),
        }
    }
    if !errors.is_empty() {
        return Err(CouncilErrors(errors).into());
    }
    let council = Council::new(rubric, &sheets)?.gates(rules.gates).knockouts(rules.knockouts);
    let mut report = CouncilReport::of(&council.rate());
    if let Some(header) = file.header(rubric)? {
        report.header = header;
    }
    Ok(report)
}

/// The built-in rubric that a sheet or a council file names with `edition` and `set`.
///
/// # Errors
/// Data that names none, or one that is not there.
pub fn rubric_of(raw: &Raw) -> Result<&'static Rubric, Failure> {
    let field = |name: &str| match raw {
        Raw::Map(entries) => entries.iter().find(|(key, _)| key == name).map(|(_, value)| value),
        _ => None,
    };
    let missing = |name: &'static str| {
        let vi = format!("thiếu trường `{name}`");
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

fn name(raw: &Raw, position: u32) -> String {
    let entries = match raw {
        Raw::Map(entries) => entries.as_slice(),
        _ => &[],
    };
    let named = entries.iter().find_map(|(key, value)| match value {
        Raw::Text(name) if key == "member" => Some(name.clone()),
        _ => None,
    });
    named.unwrap_or_else(|| position.to_string())
}

/// A council file, or a bare list of sheets.
struct CouncilFile<'a> {
    members: &'a [Raw],
    gates: Option<&'a str>,
    knockouts: Option<&'a str>,
    /// Edition, set and header, read as a sheet without answers.
    head: Vec<(String, Raw)>,
}

impl<'a> CouncilFile<'a> {
    fn read(raw: &'a Raw) -> Result<Self, Failure> {
        let bad =
            |reason: String| Failure::from(CouncilErrors(vec![CouncilError::Unreadable(reason)]));
        let mut file = CouncilFile { members: &[], gates: None, knockouts: None, head: Vec::new() };
        let entries = match raw {
            Raw::List(sheets) => {
                file.members = sheets;
                return Ok(file);
            }
            Raw::Map(entries) => entries,
            other => {
                return Err(bad(format!(
                    "it is {}, expected a list of sheets or an object with `members`",
                    other.kind()
                )));
            }
        };
        let mut seen = HashSet::new();
        for (key, value) in entries {
            if !seen.insert(key.as_str()) {
                return Err(bad(format!("`{}` is there twice", clip(key))));
            }
            match (key.as_str(), value) {
                ("members", Raw::List(sheets)) => file.members = sheets,
                ("gate_rule", Raw::Text(rule)) => file.gates = Some(rule),
                ("knockout_rule", Raw::Text(rule)) => file.knockouts = Some(rule),
                ("edition" | "set" | "header", value) => {
                    file.head.push((key.clone(), value.clone()))
                }
                ("members" | "gate_rule" | "knockout_rule", other) => {
                    let expected = if key == "members" { "a list of sheets" } else { "a text" };
                    return Err(bad(format!("`{key}` is {}, expected {expected}", other.kind())));
                }
                _ => {
                    let fields = "edition, set, header, gate_rule, knockout_rule, members";
                    return Err(bad(format!(
                        "unknown field `{}`, expected one of {fields}",
                        clip(key)
                    )));
                }
            }
        }
        Ok(file)
    }

    fn rules(&self, default: CouncilRules) -> Result<CouncilRules, Failure> {
        let rule = |named: Option<&str>, default| named.map_or(Ok(default), str::parse);
        Ok(CouncilRules {
            gates: rule(self.gates, default.gates)?,
            knockouts: rule(self.knockouts, default.knockouts)?,
        })
    }

    fn header(&self, rubric: &Rubric) -> Result<Option<crate::Header>, Failure> {
        if self.head.is_empty() {
            return Ok(None);
        }
        let head = Sheet::read_for(&Raw::Map(self.head.clone()), rubric, false)?;
        Ok(Some(head.header().clone()).filter(|h| *h != crate::Header::default()))
    }
}
