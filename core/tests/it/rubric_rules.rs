//! One way to spoil a rubric for each rule, and what the message must say.

use ocop::Rubric;
use serde_json::{Value, json};

/// A small rubric that keeps every rule: a conditional criterion, a sub-section, a section that is
/// its own criterion, two cases, gates of all levels, and a derived knock-out.
fn sound() -> Value {
    json!({
        "edition": "pilot/2027", "set": 7, "slug": "pilot-set", "name": "Thử nghiệm",
        "bands": {"two": 3, "three": 5, "four": 7, "five": 9},
        "parts": [
            {"part": "A", "max": 8, "name": "Phần A", "sections": [
                {"code": "1", "max": 3, "name": "Mục 1", "criteria": [
                    {"code": "1.1", "max": 2, "name": "Câu chuyện", "options": [
                        {"points": 0, "label": "Không"},
                        {"points": 1, "gate": 3, "label": "Có"},
                        {"points": 2, "gate": 4, "label": "Có, trên website"}]},
                    {"code": "1.2", "max": 1, "name": "Cấu trúc", "implied": true,
                     "applies_if": {"criterion": "1.1", "min_points": 1}}]},
                {"code": "2", "max": 5, "name": "Mục 2",
                 "subsections": [{"code": "2.1", "max": 4, "name": "Tiểu mục"}],
                 "criteria": [
                    {"code": "2.1.1", "max": 3, "name": "Hai trường hợp", "cases": [
                        {"id": "community", "name": "Cộng đồng", "options": [
                            {"option": 1, "points": 1, "label": "Ít"},
                            {"option": 2, "points": 3, "label": "Nhiều"}]},
                        {"id": "operator", "options": [
                            {"option": 3, "points": 2, "label": "Ít"},
                            {"option": 4, "points": 3, "label": "Nhiều"}]}]},
                    {"code": "2.1.2", "max": 1, "name": "Nhãn", "implied": true},
                    {"code": "2.2", "max": 1, "name": "Bao bì", "implied": true}]}]},
            {"part": "B", "max": 2, "name": "Phần B", "sections": [
                {"code": "3", "max": 2, "name": "Mục 3", "criteria": [
                    {"code": "3", "options": [
                        {"points": 0, "label": "Kém"},
                        {"points": 2, "gate": 5, "label": "Tốt"}]}]}]}],
        "knockouts": [
            {"id": "forged-file", "effect": "reject", "label": "Giả mạo hồ sơ"},
            {"id": "poor", "effect": "stop", "criterion": "3", "label": "Kém",
             "derived": {"criteria": ["3"], "max_points": 0}}]
    })
}

const STORY: &str = "/parts/0/sections/0/criteria/0";
const CASES: &str = "/parts/0/sections/1/criteria/0/cases";

/// A copy with other values at some places.
fn with(changes: &[(&str, Value)]) -> Value {
    changes.iter().fold(sound(), |mut json, (place, value)| {
        let (parent, key) = place.rsplit_once('/').unwrap();
        match json.pointer_mut(parent).unwrap() {
            Value::Object(entries) => entries.insert(key.to_owned(), value.clone()),
            Value::Array(items) => {
                items[key.parse::<usize>().unwrap()] = value.clone();
                None
            }
            other => panic!("{other}"),
        };
        json
    })
}

fn messages(json: &Value) -> Vec<String> {
    match Rubric::from_json(&json.to_string()) {
        Ok(rubric) => panic!("{rubric:?} was taken"),
        Err(failure) => failure.problems().map(|p| p.message.clone()).collect(),
    }
}

/// Where it is spoilt, how, and the message.
fn cases() -> Vec<(String, Value, &'static str)> {
    let story = |field: &str| format!("{STORY}{field}");
    vec![
        (
            "/slug".into(),
            json!("Pilot"),
            "set 7, slug: `Pilot` is no name, expected 1 to 60 small letters, digits and hyphens",
        ),
        (
            "/edition".into(),
            json!("pilot//2027"),
            "set 7, edition: `pilot//2027` is no name, expected 1 to 60 small letters, digits and hyphens",
        ),
        ("/set".into(), json!(0), "set 0, number: has no number, expected 1 or more"),
        (
            "/data_version".into(),
            json!(""),
            "set 7, data version: label `` is empty, longer than 2000 characters, or holds control characters",
        ),
        (
            "/name".into(),
            json!(" "),
            "set 7, name: label ` ` is empty, longer than 2000 characters, or holds control characters",
        ),
        (
            "/source".into(),
            json!("a\nb"),
            "set 7, source: label `a\\nb` is empty, longer than 2000 characters, or holds control characters",
        ),
        ("/parts".into(), json!([]), "set 7, rubric: has no parts"),
        (
            "/parts/0/part".into(),
            json!("a"),
            "set 7, part a: `a` is no part, expected capital letters in ascending order",
        ),
        (
            "/parts/1/part".into(),
            json!("A"),
            "set 7, part A: `A` is no part, expected capital letters in ascending order",
        ),
        (
            "/parts/0/max".into(),
            json!(9),
            "set 7, part A: maximum is 9, but what stands below adds up to 8",
        ),
        (
            "/parts/0/sections/1/max".into(),
            json!(4),
            "set 7, section 2: maximum is 4, but what stands below adds up to 5",
        ),
        (
            "/parts/0/sections/1/subsections/0/max".into(),
            json!(3),
            "set 7, sub-section 2.1: maximum is 3, but what stands below adds up to 4",
        ),
        (
            "/parts/0/sections/1/subsections/0/code".into(),
            json!("1.9"),
            "set 7, sub-section 1.9: `1.9` does not belong to this section, or is there twice",
        ),
        (
            "/parts/0/sections/0/criteria/1/code".into(),
            json!("1.1"),
            "set 7, criterion 1.1: code `1.1` does not follow `1.1`, expected unique codes in ascending order",
        ),
        (
            "/parts/0/sections/0/criteria/1/code".into(),
            json!("2.9"),
            "set 7, criterion 2.9: `2.9` does not belong to this section, or is there twice",
        ),
        ("/parts/1/sections/0/criteria".into(), json!([]), "set 7, section 3: has no criteria"),
        (
            story("/max"),
            json!(3),
            "set 7, criterion 1.1: maximum is 3, but the best option gives 2",
        ),
        (
            story("/max"),
            json!(null),
            "set 7, criterion 1.1: has no maximum of its own, which only a section that is its own criterion may leave out",
        ),
        (
            story("/name"),
            json!(null),
            "set 7, criterion 1.1: has no title of its own, which only a section that is its own criterion may leave out",
        ),
        (story("/options"), json!([]), "set 7, criterion 1.1: has no options"),
        (
            story("/implied"),
            json!(true),
            "set 7, criterion 1.1: expected exactly one of `options`, `cases` and `implied`",
        ),
        (
            story("/options/0/points"),
            json!(2),
            "set 7, criterion 1.1: option 2 gives 1, fewer points than the option before it",
        ),
        (
            story("/options/0/label"),
            json!(""),
            "set 7, criterion 1.1: label `` is empty, longer than 2000 characters, or holds control characters",
        ),
        (
            story("/options/0/label"),
            json!("Không\u{202e}"),
            "set 7, criterion 1.1: label `Không\\u{202e}` is empty, longer than 2000 characters, or holds control characters",
        ),
        (
            story("/options/0/label"),
            json!("x".repeat(2001)),
            "set 7, criterion 1.1: label `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…` is empty, longer than 2000 characters, or holds control characters",
        ),
        (
            story("/options/1/gate"),
            json!(4),
            "set 7, criterion 1.1: gate of 4 stars at option 3 does not rise above the gate before it",
        ),
        (
            story("/options/1/gate"),
            json!(5),
            "set 7, criterion 1.1: gate of 4 stars at option 3 does not rise above the gate before it",
        ),
        (
            story("/options/1/gate"),
            json!(2),
            "set 7, criterion 1.1: option 2 has a gate of 2 stars, expected 3, 4 or 5",
        ),
        (
            story("/options/1/option"),
            json!(3),
            "set 7, criterion 1.1: option is numbered 3, expected 2",
        ),
        (
            format!("{CASES}/1/options/0/option"),
            json!(1),
            "set 7, criterion 2.1.1: option is numbered 1, expected 3",
        ),
        (
            format!("{CASES}/0/id"),
            json!("Cộng đồng"),
            "set 7, criterion 2.1.1: `Cộng đồng` is no name, expected 1 to 60 small letters, digits and hyphens",
        ),
        (format!("{CASES}/1/options"), json!([]), "set 7, criterion 2.1.1: has no options"),
        (
            "/parts/0/sections/0/criteria/1/applies_if/criterion".into(),
            json!("2.2"),
            "set 7, criterion 1.2: the condition that `2.2` reaches 1 cannot hold, expected an earlier criterion without a condition, and points that it can have",
        ),
        (
            "/parts/0/sections/0/criteria/1/applies_if/min_points".into(),
            json!(3),
            "set 7, criterion 1.2: the condition that `1.1` reaches 3 cannot hold, expected an earlier criterion without a condition, and points that it can have",
        ),
        (
            "/knockouts/1/id".into(),
            json!("forged-file"),
            "set 7, knock-out forged-file: knock-out `forged-file` is there twice",
        ),
        (
            "/knockouts/1/id".into(),
            json!("Kém"),
            "set 7, knock-out Kém: `Kém` is no name, expected 1 to 60 small letters, digits and hyphens",
        ),
        (
            "/knockouts/1/criterion".into(),
            json!("9"),
            "set 7, knock-out poor: knock-out `poor` speaks of `9`, which does not fit",
        ),
        (
            "/knockouts/1/derived/criteria".into(),
            json!(["9"]),
            "set 7, knock-out poor: knock-out `poor` speaks of `9`, which does not fit",
        ),
        (
            "/bands/four".into(),
            json!(5),
            "set 7, bands: band thresholds must rise from above 0 to at most the maximum of 10 points",
        ),
        (
            "/bands/five".into(),
            json!(11),
            "set 7, bands: band thresholds must rise from above 0 to at most the maximum of 10 points",
        ),
    ]
}

#[test]
fn the_sound_rubric_is_taken() {
    let rubric = Rubric::from_json(&sound().to_string()).unwrap();
    assert_eq!((rubric.max().get(), rubric.criteria().len()), (10, 6));
    assert!(ocop::preview(&rubric, &ocop::Sheet::default()).is_ok());
}

#[test]
fn every_rule_is_kept_and_named() {
    for (place, value, message) in cases() {
        let messages = messages(&with(&[(&place, value.clone())]));
        assert!(messages.iter().any(|m| m == message), "{place} = {value}: {messages:#?}");
        // One cause may break a sum as well; it never breaks everything.
        assert!(messages.len() <= 4, "{place}: {messages:#?}");
    }
}

#[test]
fn what_is_no_rubric_at_all_is_refused_by_place() {
    let shapes: [(Value, &str); 11] = [
        (json!(5), "`rubric` is a whole number (`5`), expected an object"),
        (with(&[("/year", json!(2027))]), "unknown field `year`, expected one of edition, set,"),
        (with(&[("/slug", json!(5))]), "`slug` is a whole number (`5`), expected a text"),
        (
            with(&[("/name", json!(5))]),
            "`name` is a whole number (`5`), expected a text, or an object with",
        ),
        (with(&[("/name", json!({"vi": "Thử"}))]), "`name.en` is missing"),
        (
            with(&[("/parts/0/max", json!(70000))]),
            "`parts.1.max` is a whole number (`70000`), expected a number from 0 to 65535",
        ),
        (
            with(&[("/parts/0/max", json!(-1))]),
            "`parts.1.max` is a whole number (`-1`), expected a number",
        ),
        (with(&[("/parts/0/max", json!(4.5))]), "`parts.1.max` is no whole number (`4.5`)"),
        (
            with(&[(&format!("{STORY}/options/1/gate"), json!(6))]),
            "`parts.1.sections.1.criteria.1.options.2.gate` is a whole number (`6`), expected 1 to 5 stars",
        ),
        (
            with(&[(&format!("{STORY}/code"), json!("1,1"))]),
            "`parts.1.sections.1.criteria.1.code`: `1,1` is no criterion code",
        ),
        (
            with(&[("/knockouts/0/effect", json!("delay"))]),
            "`knockouts.1.effect` is `delay`, expected one of reject, stop",
        ),
    ];
    for (json, message) in shapes {
        let found = messages(&json);
        assert!(found.len() == 1 && found[0].starts_with(message), "{message}: {found:?}");
    }
    let both = messages(&with(&[("/year", json!(2027)), ("/parts/0/max", json!("9"))]));
    assert_eq!(both.len(), 2, "{both:?}");
    let cut = Rubric::from_json("{").unwrap_err().to_string();
    assert!(cut.starts_with("not readable: ") && cut.contains(" at line 1"), "{cut}");
    let twice = sound().to_string().replacen("\"set\":7", "\"set\":7,\"set\":8", 1);
    let errors = Rubric::from_json(&twice).unwrap_err();
    assert!(errors.to_string().contains("`set` is there twice"), "{errors}");
}

#[test]
fn all_errors_of_a_rubric_come_at_once() {
    let json = with(&[
        ("/slug", json!("Pilot")),
        ("/parts/0/max", json!(9)),
        (&format!("{STORY}/max"), json!(3)),
        ("/knockouts/0/label", json!("")),
    ]);
    let places: Vec<String> = Rubric::from_json(&json.to_string())
        .unwrap_err()
        .problems()
        .filter_map(|problem| problem.place.clone())
        .collect();
    let expected = [
        "set 7, slug",
        "set 7, criterion 1.1",
        "set 7, section 1",
        "set 7, part A",
        "set 7, knock-out forged-file",
    ];
    assert_eq!(places, expected);
}

#[test]
fn every_rubric_error_text() {
    let texts: Vec<String> = cases()
        .iter()
        .map(|(place, value, _)| {
            let json = with(&[(place, value.clone())]);
            let failure = Rubric::from_json(&json.to_string()).unwrap_err();
            let lines =
                failure.problems().map(|p| format!("  {}\n  {}\n", p.message, p.message_vi));
            let value: String = value.to_string().chars().take(60).collect();
            format!("# {place} = {value}\n{}", lines.collect::<String>())
        })
        .collect();
    insta::assert_snapshot!(texts.join("\n"));
}

#[test]
fn a_phrase_is_refused_once_in_each_language_that_is_wrong() {
    let label = |value| messages(&with(&[(&format!("{STORY}/options/0/label"), value)])).len();
    assert_eq!(label(json!("")), 1);
    assert_eq!(label(json!({"vi": "Không", "en": ""})), 1);
    assert_eq!(label(json!({"vi": "", "en": "No"})), 1);
    assert_eq!(label(json!({"vi": "", "en": " "})), 2);
    // The source alone may be left out, in both languages.
    let source = |value| Rubric::from_json(&with(&[("/source", value)]).to_string());
    assert!(source(json!({"vi": "", "en": ""})).is_ok());
    assert!(source(json!({"vi": "Quyết định", "en": ""})).is_err());
}

#[test]
fn notes_stand_where_they_are_written() {
    let notes = [
        ("/parts/0/sections/0/note", json!("Ghi chú của mục")),
        (&format!("{STORY}/note"), json!({"vi": "Ghi chú", "en": "Note"})),
    ];
    let rubric = Rubric::from_json(&with(&notes).to_string()).unwrap();
    let section = rubric.sections().next().unwrap();
    assert_eq!(section.note().unwrap().vi, "Ghi chú của mục");
    let criterion = section.criteria().next().unwrap();
    assert_eq!(criterion.note().unwrap().en, "Note");
    assert!(rubric.sections().nth(1).unwrap().note().is_none());
}

#[test]
fn an_unsettled_source_may_leave_sums_open_but_never_over() {
    let short = [
        ("/data_status", json!("unsettled")),
        ("/parts/0/sections/0/max", json!(4)),
        ("/parts/0/max", json!(9)),
    ];
    let rubric = Rubric::from_json(&with(&short).to_string()).unwrap();
    assert_eq!(rubric.max().get(), 11);
    let exact = with(&[("/data_status", json!("unsettled"))]);
    assert!(Rubric::from_json(&exact.to_string()).is_ok());
    let over = [("/data_status", json!("unsettled")), ("/parts/0/sections/0/max", json!(2))];
    assert!(messages(&with(&over))[0].contains("maximum is 2, but what stands below adds up to 3"));
}

#[test]
fn implied_options_may_be_stated_as_they_are_and_not_otherwise() {
    let stated = |options: Value| {
        let place = "/parts/0/sections/1/criteria/1/cases";
        Rubric::from_json(&with(&[(place, json!([{"options": options}]))]).to_string())
    };
    let option = |points| json!({"points": points, "label": "x"});
    assert!(stated(json!([option(0), option(1)])).is_ok());
    assert!(stated(json!([option(1)])).is_err());
    assert!(stated(json!([option(0), {"points": 1, "gate": 3, "label": "x"}])).is_err());
}

#[test]
fn implied_options_are_no_and_yes() {
    let rubric = Rubric::from_json(&sound().to_string()).unwrap();
    let label = rubric.criterion("2.2".parse().unwrap()).unwrap();
    assert!(label.implied());
    let options: Vec<_> = label
        .options()
        .map(|o| (o.points().get(), o.label().vi.as_ref(), o.label().en.as_ref()))
        .collect();
    assert_eq!(options, [(0, "Không", "No"), (1, "Có", "Yes")]);
}

#[test]
fn the_data_of_a_rubric_begin_with_version_1() {
    let mut rubric = sound();
    let version =
        |rubric: &Value| Rubric::from_json(&rubric.to_string()).unwrap().data_version().to_owned();
    assert_eq!(version(&rubric), "1");
    rubric["data_version"] = "4".into();
    assert_eq!(version(&rubric), "4");
}

#[test]
fn several_problems_stand_in_one_line_with_semicolons() {
    let mut rubric = sound();
    rubric["bands"]["two"] = 4.into();
    rubric["bands"]["three"] = 4.into();
    rubric["parts"][0]["max"] = 7.into();
    let errors = Rubric::from_json(&rubric.to_string()).unwrap_err();
    let each: Vec<String> = errors.problems().map(|p| p.message.clone()).collect();
    assert!(each.len() > 1, "{errors}");
    assert_eq!(errors.to_string(), each.join("; "));
}
