//! Plans for the next star and sensitivity, for any language.

use crate::council::Council;
use crate::input::{Raw, clip};
use crate::number::stars::Stars;
use crate::problem::vietnamese::{more, only};
use crate::problem::{Concern, Failure, Problem};
use crate::rating::rate;
use crate::report::{CouncilSensitivityReport, Report, SensitivityReport, UpgradeReport};
use crate::rubric::{Criterion, Rubric};
use crate::sensitivity::sensitivity as look_at;
use crate::sheet::Sheet;
use crate::upgrade::options::{UpgradeOptions, UpgradeProblem};
use crate::upgrade::{UpgradeError, plan_upgrade as plan};
use crate::wire::{CouncilRules, is_council, read_council};

/// Most problems of the options that are listed.
const MOST_PROBLEMS: usize = 1_000;

/// The fields of the options.
const FIELDS: [&str; 4] = ["fixed", "costs", "downgrades", "plans"];

/// The cheapest ways to a star. The sheet may be incomplete. Options are an object:
///
/// - `fixed`: codes of criteria that stay as they are;
/// - `costs`: by code, what one step costs (1 where nothing is said), or an object that says by
///   option number what it costs in all to come to that option;
/// - `downgrades`: whether answers with fewer points may be given, false where nothing is said;
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
    let sheet = Sheet::read_for(sheet, rubric, false)?;
    let mut problems = Vec::new();
    let stars = u8::try_from(target).ok().and_then(Stars::new);
    if stars.is_none() {
        problems.push(UpgradeProblem::Target { value: target.to_string() });
    }
    let options = read_options(options, rubric, &mut problems);
    problems.extend(options.problems(rubric));
    if problems.len() > MOST_PROBLEMS {
        problems.truncate(MOST_PROBLEMS);
        problems.push(UpgradeProblem::More { listed: MOST_PROBLEMS });
    }
    match stars.filter(|_| problems.is_empty()) {
        Some(stars) => Ok(UpgradeReport::of(&plan(rubric, &sheet, stars, &options)?)),
        None => Err(UpgradeError::Options(problems).into()),
    }
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
    rules: CouncilRules,
) -> Result<Report, Failure> {
    if !is_council(sheet_or_council) {
        let sheet = Sheet::read_for(sheet_or_council, rubric, true)?;
        return Ok(SensitivityReport::of(&look_at(&rate(rubric, &sheet)?)).into());
    }
    let file = read_council(rubric, sheet_or_council, rules)?;
    let council = Council::new(rubric, &file.sheets)?;
    let rating = council.gates(file.rules.gates).knockouts(file.rules.knockouts).rate();
    Ok(CouncilSensitivityReport::of(&rating.sensitivity()).into())
}

/// The options as far as they can be read; what is wrong with the rest goes to the problems.
fn read_options(raw: &Raw, rubric: &Rubric, problems: &mut Vec<UpgradeProblem>) -> UpgradeOptions {
    let mut options = UpgradeOptions::default();
    let entries = match raw {
        Raw::Null => &[][..],
        Raw::Map(entries) => entries.as_slice(),
        other => {
            problems.push(wrong("options", other, "an object"));
            &[]
        }
    };
    for (key, value) in entries {
        match (key.as_str(), value) {
            ("fixed" | "costs" | "downgrades" | "plans", Raw::Null) => {}
            ("fixed", Raw::List(codes)) => {
                for code in codes {
                    if problems.len() > MOST_PROBLEMS {
                        break;
                    }
                    match text_of(code).map(str::parse) {
                        Some(Ok(code)) => options = options.with_fixed(code),
                        Some(Err(_)) => problems.push(unknown(rubric, code)),
                        None => problems.push(wrong("fixed", code, "a criterion code")),
                    }
                }
            }
            ("costs", Raw::Map(costs)) => options = read_costs(costs, rubric, options, problems),
            ("downgrades", Raw::Bool(allowed)) => options = options.with_downgrades(*allowed),
            ("plans", Raw::Int(number)) => {
                // A number that does not fit is out of range anyhow; 0 is refused like it.
                match usize::try_from(*number) {
                    Ok(number) => options = options.with_plans(number),
                    Err(_) => problems.push(UpgradeProblem::Plans { value: number.to_string() }),
                }
            }
            ("fixed", other) => problems.push(wrong(key, other, "a list of criterion codes")),
            ("costs", other) => problems.push(wrong(key, other, "an object of costs by code")),
            ("downgrades", other) => problems.push(wrong(key, other, "a truth value")),
            ("plans", other) => problems.push(wrong(key, other, "a whole number")),
            _ => problems.push(UpgradeProblem::UnknownField { field: clip(key), allowed: &FIELDS }),
        }
    }
    options
}

fn read_costs(
    costs: &[(String, Raw)],
    rubric: &Rubric,
    mut options: UpgradeOptions,
    problems: &mut Vec<UpgradeProblem>,
) -> UpgradeOptions {
    for (key, value) in costs {
        if problems.len() > MOST_PROBLEMS {
            break;
        }
        let Ok(code) = key.parse() else {
            problems.push(unknown(rubric, &Raw::Text(key.clone())));
            continue;
        };
        let place = |option: &str| format!("costs.{code}.{}", clip(option));
        match value {
            Raw::Null => {}
            Raw::Int(cost) => match u64::try_from(*cost) {
                Ok(cost) => options = options.with_step_cost(code, cost),
                Err(_) => problems.push(UpgradeProblem::Cost {
                    place: code.to_string(),
                    value: cost.to_string(),
                }),
            },
            Raw::Map(by_option) => {
                for (option, cost) in by_option {
                    let number = option.parse::<u16>();
                    match (number, cost) {
                        (Ok(number), Raw::Int(cost)) if *cost >= 0 => {
                            let cost = cost.unsigned_abs();
                            options = options.with_option_cost(code, number, cost);
                        }
                        (Ok(_), Raw::Int(cost)) => problems.push(UpgradeProblem::Cost {
                            place: place(option),
                            value: cost.to_string(),
                        }),
                        (Ok(_), other) => {
                            problems.push(wrong(&place(option), other, "a whole number"));
                        }
                        (Err(_), _) => problems.push(wrong(
                            &format!("costs.{code}"),
                            &Raw::Text(option.clone()),
                            "an option number",
                        )),
                    }
                }
            }
            other => {
                let expected = "a whole number or an object of costs by option";
                problems.push(wrong(&format!("costs.{code}"), other, expected));
            }
        }
    }
    options
}

fn text_of(raw: &Raw) -> Option<&str> {
    match raw {
        Raw::Text(text) => Some(text),
        _ => None,
    }
}

fn wrong(place: &str, found: &Raw, expected: &'static str) -> UpgradeProblem {
    UpgradeProblem::WrongType {
        place: place.to_owned(),
        kind: found.kind_en(),
        value: found.shown(),
        expected,
    }
}

fn unknown(rubric: &Rubric, code: &Raw) -> UpgradeProblem {
    let allowed = rubric.criteria().map(Criterion::code).collect();
    UpgradeProblem::UnknownCriterion { code: code.shown(), allowed }
}

impl From<UpgradeError> for Failure {
    fn from(error: UpgradeError) -> Self {
        match error {
            UpgradeError::Sheet(errors) => errors.into(),
            UpgradeError::Options(problems) => {
                Failure::all(Concern::Argument, problems.iter().map(problem).collect())
            }
        }
    }
}

fn problem(found: &UpgradeProblem) -> Problem {
    let new = |code, vi: String| Problem::new(code, found, vi);
    match found {
        UpgradeProblem::WrongType { place, value, .. } => {
            new("wrong-type", format!("`{place}`: giá trị `{value}` sai kiểu"))
                .at(place)
                .value(value)
        }
        UpgradeProblem::UnknownField { field, allowed } => {
            new("unknown-field", format!("không có trường `{field}`{}", only(allowed)))
                .at(field)
                .value(field)
                .allowed(allowed.iter())
        }
        UpgradeProblem::UnknownCriterion { code, allowed } => {
            let codes: Vec<_> = allowed.iter().map(ToString::to_string).collect();
            new("unknown-criterion", format!("không có tiêu chí `{code}`{}", only(&codes)))
                .at(code)
                .value(code)
                .allowed(codes)
        }
        UpgradeProblem::UnknownOption { criterion, option, options } => new(
            "option-out-of-range",
            format!("tiêu chí {criterion} không có phương án `{option}`, chỉ nhận 1 đến {options}"),
        )
        .at(criterion)
        .value(option)
        .allowed(1..=*options),
        UpgradeProblem::Cost { place, value } => new(
            "cost-out-of-range",
            format!("chi phí `{value}` tại `{place}` ngoài phạm vi cho phép"),
        )
        .at(place)
        .value(value),
        UpgradeProblem::Plans { value } => {
            new("plans-out-of-range", format!("số phương án `{value}` phải từ 1 đến 10"))
                .at("plans")
                .value(value)
        }
        UpgradeProblem::Target { value } => {
            new("no-such-star", format!("`{value}` không phải hạng sao, chỉ nhận 1 đến 5"))
                .at("target")
                .value(value)
                .allowed(Stars::ALL)
        }
        UpgradeProblem::More { listed } => new("more-problems", more(*listed)),
        UpgradeProblem::TooLarge { .. } => {
            new("too-large", "bộ tiêu chí quá lớn để lập kế hoạch".to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;

    fn json(text: &str) -> Raw {
        Raw::from_json(text).unwrap()
    }

    #[test]
    fn everything_wrong_with_a_request_comes_back_at_once() {
        let rubric = crate::rubric("26/2026", 1).unwrap();
        let options = json(
            r#"{"fixed": ["9.9", "x", 3], "costs": {"1.1": -1, "1.2": {"9": 1, "a": 1, "1": "y"}, "?": 1},
                "downgrades": 1, "plans": 99, "colour": "red"}"#,
        );
        let failure = plan_upgrade(rubric, &Raw::Map(Vec::new()), 6, &options).unwrap_err();
        let codes: Vec<_> = failure.problems().map(|p| p.code).collect();
        assert_eq!(
            codes,
            [
                "no-such-star",
                "wrong-type",
                "cost-out-of-range",
                "wrong-type",
                "wrong-type",
                "unknown-criterion",
                "wrong-type",
                "unknown-field",
                "unknown-criterion",
                "unknown-criterion",
                "option-out-of-range",
                "plans-out-of-range",
            ]
        );
        assert!(failure.problems().all(|p| !p.message_vi.is_empty()));
    }

    #[test]
    fn options_may_be_null_and_say_whether_points_may_be_lost() {
        let rubric = crate::rubric("26/2026", 1).unwrap();
        let read = |text: &str| {
            let mut problems = Vec::new();
            let options = read_options(&json(text), rubric, &mut problems);
            assert!(problems.is_empty(), "{problems:?}");
            options
        };
        let plain = UpgradeOptions::default();
        let null = r#"{"fixed": null, "costs": null, "downgrades": null, "plans": null}"#;
        assert_eq!(format!("{:?}", read(null)), format!("{plain:?}"));
        let down = format!("{:?}", plain.with_downgrades(true));
        assert_eq!(format!("{:?}", read(r#"{"downgrades": true}"#)), down);
    }

    #[test]
    fn options_of_the_wrong_kind_are_refused_by_place() {
        let rubric = crate::rubric("26/2026", 1).unwrap();
        for (options, said) in [
            (
                r#"{"fixed": 7}"#,
                "`fixed` is a whole number (`7`), expected a list of criterion codes",
            ),
            (
                r#"{"costs": 7}"#,
                "`costs` is a whole number (`7`), expected an object of costs by code",
            ),
            (r#"{"plans": "3"}"#, "`plans` is a text (`3`), expected a whole number"),
            (
                r#"{"costs": {"1.1": {"1": -5}}}"#,
                "the cost `-5` at `costs.1.1.1` is out of range, expected 0 to 1000000000",
            ),
        ] {
            let failure = plan_upgrade(rubric, &json("{}"), 3, &json(options)).unwrap_err();
            let [problem] = failure.problems().collect::<Vec<_>>()[..] else { panic!("{failure}") };
            assert_eq!(problem.message, said);
        }
    }

    #[test]
    fn of_a_request_a_thousand_problems_are_listed() {
        let rubric = crate::rubric("26/2026", 1).unwrap();
        let problems = |wrong: usize| {
            let options = json(&format!(r#"{{"fixed": [{}]}}"#, vec!["7"; wrong].join(",")));
            let failure = plan_upgrade(rubric, &json("{}"), 3, &options).unwrap_err();
            let codes: Vec<_> = failure.problems().map(|p| p.code).collect();
            (codes.len(), codes.last().copied() == Some("more-problems"))
        };
        assert_eq!(problems(1000), (1000, false));
        assert_eq!(problems(1001), (1001, true));
        let costs = (0..1500).map(|i| format!(r#""x{i}": 1"#)).collect::<Vec<_>>().join(",");
        let options = json(&format!(r#"{{"costs": {{{costs}}}}}"#));
        let failure = plan_upgrade(rubric, &json("{}"), 3, &options).unwrap_err();
        assert_eq!(failure.problems().count(), 1001);
    }

    #[test]
    fn a_plan_reads_in_both_languages() {
        let rubric = crate::rubric("26/2026", 26).unwrap();
        let first = rubric.criteria().map(|c| (c.code().to_string(), Raw::Int(1))).collect();
        let report = plan_upgrade(rubric, &Raw::Map(first), 4, &Raw::Null).unwrap();
        let (vi, en) = (report.explain(Lang::Vi), report.explain(Lang::En));
        assert!(vi.starts_with("Mục tiêu: 4 sao"), "{vi}");
        assert!(en.contains("The cheapest way (cost"), "{en}");
        for plan in &report.plans {
            assert!(plan.warnings.is_empty(), "{:?}", plan.warnings);
        }
    }

    #[test]
    fn a_council_says_what_one_member_could_change() {
        let council = json(include_str!("../../examples/sheets/example-council-of-nine.json"));
        let rubric = crate::wire::rubric_of(&council).unwrap();
        let report = sensitivity(rubric, &council, CouncilRules::default()).unwrap();
        assert!(matches!(report, Report::CouncilSensitivity(_)));
        let text = report.explain(Lang::En);
        assert!(text.contains("Distance to the bands"), "{text}");
        assert!(report.explain(Lang::Vi).contains("Khoảng cách"));
    }
}
