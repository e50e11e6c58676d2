//! Every error that a real input can produce: its code, its place, its words in both languages.

use crate::common::{best, code, raw};
use ocop::council::Rules;
use ocop::wire;
use ocop::{Failure, Rubric, Sheet};

fn sheet(rubric: &Rubric, json: &str) -> Failure {
    wire::rate(rubric, &raw(json)).unwrap_err()
}

fn council(rubric: &Rubric, json: &str) -> Failure {
    wire::rate_council(rubric, &raw(json), Rules::default()).unwrap_err()
}

/// A complete sheet of a set as JSON, with other answers to some criteria and other fields.
fn spoilt(rubric: &Rubric, changes: &[(&str, &str)], fields: &[(&str, &str)]) -> String {
    let mut json = serde_json::to_value(best(rubric)).unwrap();
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    for (criterion, answer) in changes {
        json["choices"][criterion] = value(answer);
    }
    for (field, content) in fields {
        json[field] = value(content);
    }
    json.to_string()
}

/// The failures by the name of the input that produces them.
fn failures() -> Vec<(&'static str, Failure)> {
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let tourism = ocop::rubric("26/2026", 26).unwrap();
    let changed = |changes: &[(&str, &str)]| sheet(rubric, &spoilt(rubric, changes, &[]));
    let fielded = |fields: &[(&str, &str)]| sheet(rubric, &spoilt(rubric, &[], fields));
    let full = spoilt(rubric, &[], &[]);
    let named = |name: &str| spoilt(rubric, &[], &[("member", &format!("{name:?}"))]);
    vec![
        ("no such edition", ocop::edition("27/2026").unwrap_err()),
        ("no such set", ocop::rubric("26/2026", 27).unwrap_err()),
        ("no such slug", ocop::rubric("26/2026", "coffee").unwrap_err()),
        ("a file without edition", wire::rubric_of(&raw("{}")).unwrap_err()),
        ("a file without set", wire::rubric_of(&raw(r#"{"edition": "26/2026"}"#)).unwrap_err()),
        ("no such language", "fr".parse::<ocop::Lang>().unwrap_err()),
        ("no such rule", "most".parse::<ocop::council::Vote>().unwrap_err()),
        ("no JSON", Sheet::from_json("{").unwrap_err()),
        ("a list as a sheet", sheet(rubric, "[]")),
        ("a code that is none", changed(&[("1,1", "1")])),
        ("a code of no rubric yet", Sheet::from_json(r#"{"1,1": 1}"#).unwrap_err()),
        ("a code of another set", changed(&[("6.1.1", "1")])),
        ("option 0", changed(&[("1.1", "0")])),
        ("an option beyond the last", changed(&[("1.1", "4")])),
        ("a negative option", changed(&[("1.1", "-1")])),
        ("option 0 of no rubric yet", Sheet::from_json(r#"{"1.1": 0}"#).unwrap_err()),
        ("a number beyond all numbers", changed(&[("1.1", "18446744073709551615")])),
        ("a decimal number", changed(&[("1.1", "3.5")])),
        ("a number as text", changed(&[("1.1", "\"3\"")])),
        ("a truth value", changed(&[("1.1", "true")])),
        ("none where an option is worth 0 points", changed(&[("5.1", "\"none\"")])),
        ("points without a story", changed(&[("5.1", "1")])),
        ("an open criterion", changed(&[("1.1", "null")])),
        ("a key twice", sheet(rubric, &full.replace("\"1.1\":3", "\"1.1\":3,\"1.1\":2"))),
        ("a knock-out twice", fielded(&[("knockouts", r#"["forged-file", "forged-file"]"#)])),
        ("no such knock-out", fielded(&[("knockouts", r#"["forged"]"#)])),
        (
            "a knock-out of a set that has none",
            sheet(tourism, &spoilt(tourism, &[], &[("knockouts", r#"["forged-file"]"#)])),
        ),
        ("a knock-out that is no text", fielded(&[("knockouts", "[1]")])),
        ("knock-outs that are no list", fielded(&[("knockouts", "\"forged-file\"")])),
        ("no such field", fielded(&[("knockout", "[]")])),
        ("no such header field", fielded(&[("header", r#"{"name": "Bưởi"}"#)])),
        ("a header field that is no text", fielded(&[("header", r#"{"product": 5}"#)])),
        ("a header that is no object", fielded(&[("header", "\"Bưởi\"")])),
        ("choices that are no object", fielded(&[("choices", "[]")])),
        ("an edition that is no text", fielded(&[("edition", "26")])),
        ("a member that is no text", fielded(&[("member", "{}")])),
        ("a set that is neither number nor slug", fielded(&[("set", "1.5")])),
        ("another edition", fielded(&[("edition", "\"1048/2019\"")])),
        ("another set", fielded(&[("edition", "\"26/2026\""), ("set", "2")])),
        ("a direction mark in a code", changed(&[("1.1\u{200e}", "1")])),
        ("full-width digits", changed(&[("１.１", "1")])),
        ("an endless code", changed(&[(&"1".repeat(1000), "1")])),
        (
            "several at once: what cannot be read, and then what does not fit in printed order",
            sheet(
                rubric,
                r#"{"edition": "26/2026", "set": 2, "year": 2026, "knockouts": ["late"],
                    "choices": {"9.9": 1, "1.1": 9, "1.2": true, "5.1": 1, "5.2": 2, "5.3": 1}}"#,
            ),
        ),
        ("a council of nobody", council(rubric, "[]")),
        ("a council without members", council(rubric, r#"{"edition": "26/2026"}"#)),
        ("a text as a council", council(rubric, "\"Lan\"")),
        ("a member twice", council(rubric, &format!("[{}, {}]", named("Lan"), named("Lan")))),
        (
            "a member's sheet for another set",
            council(
                rubric,
                &format!(r#"[{}]"#, spoilt(rubric, &[], &[("set", "2"), ("member", "\"Lan\"")])),
            ),
        ),
        (
            "errors of two members, and one of them twice",
            council(
                rubric,
                &format!(
                    "[{}, {}, {}]",
                    spoilt(rubric, &[("1.1", "7")], &[("member", "\"Lan\"")]),
                    spoilt(rubric, &[("1.2", "null"), ("1.3", "false")], &[]),
                    spoilt(rubric, &[], &[("member", "\"Lan\"")]),
                ),
            ),
        ),
        (
            "a council file with errors of its own",
            council(
                rubric,
                r#"{"edition": "26/2026", "set": 3, "members": 9, "rule": "every",
                    "gate_rule": 1, "edition": "26/2026"}"#,
            ),
        ),
        (
            "a rule that a council file misspells",
            council(rubric, r#"{"gate_rule": "all", "members": []}"#),
        ),
        (
            "a council of another edition",
            council(rubric, &format!(r#"{{"edition": "1048/2019", "members": [{full}]}}"#)),
        ),
    ]
}

fn written(failure: &Failure) -> String {
    let mut text = String::new();
    let mut missing = 0;
    for problem in failure.problems() {
        if problem.code == "missing-criterion" {
            missing += 1;
            if missing > 2 {
                continue;
            }
        }
        let place = problem.place.as_deref().unwrap_or("-");
        text += &format!(
            "{} at {place}\n  {}\n  {}\n",
            problem.code, problem.message, problem.message_vi
        );
        if let Some(value) = &problem.value {
            text += &format!("  value {value}\n");
        }
        if !problem.allowed.is_empty() && problem.allowed.len() < 10 {
            text += &format!("  allowed {}\n", problem.allowed.join(" "));
        }
        for (name, value) in [("article", problem.article.as_deref()), ("help", problem.help)] {
            if let Some(value) = value {
                text += &format!("  {name} {value}\n");
            }
        }
    }
    if missing > 2 {
        text += &format!("  and {} more criteria\n", missing - 2);
    }
    text
}

#[test]
fn every_error_text() {
    let texts: Vec<String> = failures()
        .iter()
        .map(|(name, failure)| format!("# {name}\n{:?}\n{}", failure.concern(), written(failure)))
        .collect();
    insta::assert_snapshot!(texts.join("\n"));
}

/// The stable names of errors; removing one breaks programs that look for it.
#[test]
fn every_code_is_produced() {
    let failures = failures();
    let found: std::collections::BTreeSet<&str> =
        failures.iter().flat_map(|(_, failure)| failure.problems()).map(|p| p.code).collect();
    let expected = [
        "duplicate-key",
        "duplicate-member",
        "missing-criterion",
        "no-members",
        "no-rubric",
        "none-has-option",
        "not-applicable",
        "option-out-of-range",
        "unknown-criterion",
        "unknown-edition",
        "unknown-field",
        "unknown-knockout",
        "unknown-language",
        "unknown-rule",
        "unknown-set",
        "unreadable",
        "wrong-rubric",
        "wrong-type",
    ];
    assert_eq!(found.into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn all_errors_of_a_sheet_come_at_once_and_in_order() {
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let failure = sheet(
        rubric,
        r#"{"knockouts": ["late"], "year": 2026, "choices":
            {"9.9": 1, "1.2": true, "1.1": 9, "5.1": 1, "5.2": 2}, "set": 2}"#,
    );
    let found: Vec<_> = failure
        .problems()
        .filter(|problem| problem.code != "missing-criterion")
        .map(|problem| (problem.code, problem.place.as_deref().unwrap()))
        .collect();
    // What cannot be read, and then what does not fit, in printed order.
    let expected = [
        ("wrong-type", "1.2"),
        ("unknown-field", "year"),
        ("wrong-rubric", "sheet"),
        ("option-out-of-range", "1.1"),
        ("not-applicable", "5.2"),
        ("unknown-criterion", "9.9"),
        ("unknown-knockout", "knockouts"),
    ];
    assert_eq!(found, expected);
    // A spoilt answer is not also missing; all others are.
    let missing: Vec<_> = failure.problems().filter(|p| p.code == "missing-criterion").collect();
    assert_eq!(missing.len(), rubric.criteria().len() - 4);
    assert!(missing.iter().all(|p| p.place.as_deref() != Some("1.2")));
}

#[test]
fn sheets_and_councils_made_in_the_program_are_refused_in_the_same_words() {
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let wrong = best(rubric).with_answer(code("1.1"), ocop::Answer::Option(0));
    let failure = ocop::rate(rubric, &wrong).unwrap_err();
    assert_eq!(failure, sheet(rubric, &serde_json::to_string(&wrong).unwrap()));
    assert_eq!(failure.to_string(), "criterion 1.1 has no option `0`, expected 1 to 3");
    let failure = ocop::Council::new(rubric, std::iter::empty()).unwrap_err();
    assert_eq!(failure, council(rubric, "[]"));
    assert_eq!(failure.to_string(), "the council has no members, expected at least one sheet");
    assert_eq!(failure.first().code, "no-members");
}

/// One word of what went wrong is no help in a table of 200 sheets: each names its place.
#[test]
fn every_message_keeps_the_house_style() {
    for (name, failure) in failures() {
        for problem in failure.problems() {
            let first = problem.message.chars().next().unwrap();
            assert!(!first.is_uppercase(), "{name}: {}", problem.message);
            assert!(!problem.message.ends_with('.'), "{name}: {}", problem.message);
            assert!(!problem.message_vi.ends_with([' ', ',']), "{name}: {}", problem.message_vi);
            let odd = |c: char| c.is_control() || c == '\u{200e}';
            assert!(!problem.message.contains(odd) && !problem.message_vi.contains(odd), "{name}");
            assert!(problem.message.len() < 600, "{name}: {}", problem.message);
        }
    }
}
