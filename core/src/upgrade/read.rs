//! Reads a request for plans from data of JSON shape.

use std::collections::HashSet;

use crate::input::{Fields, Raw, as_printed, expected, wrong};
use crate::number::stars::Stars;
use crate::problem::catalogue::input::duplicate_key;
use crate::problem::catalogue::procedure::no_such_star;
use crate::problem::catalogue::upgrade::{cost_out_of_range, plans_out_of_range};
use crate::problem::{Failure, OneOf, Problems};
use crate::rubric::Rubric;
use crate::rubric::code::Code;
use crate::sheet::unknown_code;
use crate::text::{Text, clip};
use crate::upgrade::options::{MOST_COST, MOST_PLANS, Request, UpgradeOptions};

const CODES: Text = Text::fixed("danh sách số tiêu chí", "a list of criterion codes");
const CODE: Text = Text::fixed("số tiêu chí", "a criterion code");
const COSTS: Text = Text::fixed("chi phí theo số tiêu chí", "an object of costs by code");
const COST: Text = Text::fixed(
    "một số nguyên hoặc chi phí theo phương án",
    "a whole number or an object of costs by option",
);
const OPTION: Text = Text::fixed("số phương án", "an option number");

impl Request {
    /// Reads target and options and checks them against a rubric.
    ///
    /// # Errors
    /// Everything that is wrong with them, at once.
    pub(crate) fn read(target: i64, options: &Raw, rubric: &Rubric) -> Result<Self, Failure> {
        let mut problems = Problems::default();
        let stars = u8::try_from(target).ok().and_then(Stars::new).unwrap_or_else(|| {
            problems.push(no_such_star("target", &target.to_string(), OneOf::of(Stars::ALL)));
            // Any star: the request is refused.
            Stars::One
        });
        UpgradeOptions::read(options, rubric, &mut problems).fit(rubric, stars, problems)
    }
}

impl UpgradeOptions {
    /// The options as far as they can be read.
    fn read(raw: &Raw, rubric: &Rubric, problems: &mut Problems) -> Self {
        let mut options = UpgradeOptions::default();
        if *raw == Raw::Null {
            return options;
        }
        let Some(mut fields) = Fields::of("options", raw, problems) else { return options };
        for code in fields.list_of("fixed", CODES, problems).unwrap_or_default() {
            match code {
                Raw::Text(text) => options.fixed.extend(read_code(text, rubric, problems)),
                other => problems.note(|| wrong("fixed", other, CODE)),
            }
        }
        match fields.take("costs") {
            Some(Raw::Map(costs)) => {
                let mut seen = HashSet::new();
                for (key, cost) in Fields::of_entries("costs", costs, problems).rest() {
                    let Some(code) = read_code(key, rubric, problems) else { continue };
                    if seen.insert(code) {
                        options.read_cost(code, cost, problems);
                    } else {
                        problems.note(|| duplicate_key(&format!("costs.{code}"), &clip(key)));
                    }
                }
            }
            Some(other) => problems.push(wrong("costs", other, COSTS)),
            None => {}
        }
        options.downgrades = fields.truth("downgrades", problems).unwrap_or(options.downgrades);
        options.circumstances =
            fields.truth("circumstances", problems).unwrap_or(options.circumstances);
        if let Some(plans) = fields.whole("plans", problems) {
            match usize::try_from(plans) {
                Ok(plans) => options.plans = plans,
                Err(_) => problems.push(plans_out_of_range(&plans.to_string(), MOST_PLANS)),
            }
        }
        fields.finish(problems);
        options
    }

    /// What the steps on a criterion cost, or what it costs to come to each of its options.
    fn read_cost(&mut self, code: Code, raw: &Raw, problems: &mut Problems) {
        let by_option = match raw {
            Raw::Null => return,
            Raw::Map(by_option) => by_option,
            Raw::Int(cost) => {
                let cost = cost_of(&code.to_string(), *cost, problems);
                self.step_costs.extend(cost.map(|cost| (code, cost)));
                return;
            }
            other => return problems.note(|| wrong(&format!("costs.{code}"), other, COST)),
        };
        let place = format!("costs.{code}");
        for (option, cost) in Fields::of_entries(&place, by_option, problems).rest() {
            // As it prints: `+3` and `03` would be the option 3 a second time.
            let Some(number) = as_printed::<u16>(option) else {
                problems.note(|| wrong(&place, &Raw::Text(option.to_owned()), OPTION));
                continue;
            };
            let place = format!("{place}.{number}");
            match cost {
                Raw::Int(cost) => {
                    let cost = cost_of(&place, *cost, problems);
                    self.option_costs.extend(cost.map(|cost| (code, number, cost)));
                }
                other => problems.note(|| wrong(&place, other, expected::WHOLE)),
            }
        }
    }
}

fn read_code(text: &str, rubric: &Rubric, problems: &mut Problems) -> Option<Code> {
    let code = text.parse().ok();
    if code.is_none() {
        problems.note(|| unknown_code(rubric, &clip(text)));
    }
    code
}

fn cost_of(place: &str, cost: i64, problems: &mut Problems) -> Option<u64> {
    let read = u64::try_from(cost).ok();
    if read.is_none() {
        problems.note(|| cost_out_of_range(place, &cost.to_string(), MOST_COST));
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;
    use crate::council::Rules;
    use crate::report::Report;
    use crate::wire::{plan_upgrade, sensitivity};

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
            let mut problems = Problems::default();
            let options = UpgradeOptions::read(&json(text), rubric, &mut problems);
            assert_eq!(problems, Problems::default());
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
    fn a_cost_is_said_once() {
        let rubric = crate::rubric("26/2026", 1).unwrap();
        for options in [
            r#"{"costs": {"1.1": 1, "1.1": 2}}"#,
            r#"{"costs": {"1.1": {"3": 1, "3": 2}}}"#,
            r#"{"costs": {"1.1": {"3": 1, "+3": 2}}}"#,
            r#"{"costs": {"1.1": {"03": 2}}}"#,
            r#"{"costs": {"1.1": 1}, "costs": {"1.1": 2}}"#,
            r#"{"plans": 1, "plans": 2}"#,
        ] {
            let failure = plan_upgrade(rubric, &json("{}"), 3, &json(options)).unwrap_err();
            assert!(["duplicate-key", "wrong-type"].contains(&failure.first().code), "{options}");
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
        let report = sensitivity(rubric, &council, Rules::default()).unwrap();
        assert!(matches!(report, Report::CouncilSensitivity(_)));
        let text = report.explain(Lang::En);
        assert!(text.contains("Distance to the bands"), "{text}");
        assert!(report.explain(Lang::Vi).contains("Khoảng cách"));
    }
}
