//! Sizes far beyond any real council, odd characters, and inputs made to hurt. Times are printed
//! (`cargo test -p ocop --test it limits -- --nocapture`) and not asserted.

use std::time::Instant;

use crate::common::{best, complete, worst};
use ocop::council::Rules;
use ocop::report::{CouncilReport, SheetReport};
use ocop::wire;
use ocop::{Council, Failure, Lang, Raw, Rubric, Sheet, preview, rate};
use serde_json::{Value, json};

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = work();
    println!("{what}: {:?}", start.elapsed());
    result
}

/// One section of criteria worth 1 point each, in sections of 5,000 so that the points of a section
/// stay below what a section may give.
fn wide(criteria: usize) -> Value {
    let sections: Vec<Value> = (0..criteria.div_ceil(5_000))
        .map(|s| {
            let inside = 5_000.min(criteria - s * 5_000);
            let rows: Vec<Value> = (1..=inside)
                .map(|c| {
                    json!({"code": format!("{}.{c}", s + 1), "max": 1, "name": "Tiêu chí",
                           "options": [{"points": 0, "label": "Không"}, {"points": 1, "label": "Có"}]})
                })
                .collect();
            json!({"code": (s + 1).to_string(), "max": inside, "name": "Mục", "criteria": rows})
        })
        .collect();
    json!({"edition": "wide/2027", "set": 1, "slug": "wide", "name": "Rộng",
           "parts": [{"part": "A", "max": criteria, "name": "Phần", "sections": sections}]})
}

#[test]
fn ten_thousand_criteria() {
    let json = wide(10_000).to_string();
    let rubric = timed("load 10,000 criteria", || Rubric::from_json(&json).unwrap());
    let sheet = best(&rubric);
    let rating = timed("rate 10,000 criteria", || rate(&rubric, &sheet).unwrap());
    assert_eq!(rating.points().get(), 10_000);
    let text = timed("explain 10,000 criteria", || SheetReport::of(&rating).explain(Lang::Vi));
    assert!(text.starts_with("Kết quả: 5 sao"));
    let half = (5_001..=10_000).step_by(2_500).fold(sheet.clone(), |sheet, n| {
        let code = rubric.criteria().nth(n - 1).unwrap().code();
        sheet.without_answer(code)
    });
    let found = timed("preview with 2 open", || preview(&rubric, &half).unwrap());
    assert_eq!(found.open.len(), 2);
    let raw = Raw::from_json(&serde_json::to_string(&sheet).unwrap()).unwrap();
    let report = timed("read, rate and report", || wire::rate(&rubric, &raw).unwrap());
    assert_eq!(report.lines.len(), 10_000);
}

#[test]
fn too_many_of_anything_is_refused() {
    let refused = |json: &Value, what: &str, found: usize| {
        let failure = Rubric::from_json(&json.to_string()).unwrap_err();
        let many = format!("has {found} {what}, at most ");
        assert!(failure.problems().any(|p| p.message.contains(&many)), "{what}: {failure}");
    };
    refused(&wide(20_001), "criteria", 20_001);
    let mut json = wide(10);
    json["knockouts"] = (0..70_000)
        .map(|i| json!({"id": format!("k{i}"), "effect": "stop", "label": "Dừng"}))
        .collect();
    refused(&json, "knock-outs", 70_000);
    let mut json = wide(10);
    json["parts"][0]["sections"][0]["criteria"][0]["options"] =
        (0..70_000).map(|_| json!({"points": 0, "label": "Không"})).collect();
    refused(&json, "options", 70_000);
    let mut json = wide(10);
    json["parts"][0]["sections"] = (0..70_000)
        .map(|_| json!({"code": "1", "max": 65_535, "name": "Mục", "criteria": []}))
        .collect();
    refused(&json, "sections", 70_000);
    let mut json = wide(10);
    json["parts"] = (0..70_000)
        .map(|_| json!({"part": "A", "max": 65_535, "name": "Phần", "sections": []}))
        .collect();
    refused(&json, "parts", 70_000);
    let mut json = wide(10);
    json["parts"][0]["sections"][0]["subsections"] =
        (0..70_000).map(|_| json!({"code": "1.1", "max": 65_535, "name": "Tiểu mục"})).collect();
    refused(&json, "sub-sections", 70_000);
}

#[test]
fn the_largest_points_do_not_overflow() {
    // 20,000 criteria of 65,535 points each are 1.3 thousand million points.
    let criteria: Vec<Value> = (1..=9_999)
        .map(|c| {
            json!({"code": format!("1.{c}"), "max": 65_535, "name": "Tiêu chí", "options": [
                {"points": 0, "label": "Không"}, {"points": 65_535, "label": "Có"}]})
        })
        .collect();
    let mut json = wide(1);
    json["parts"][0]["sections"] = json!([
        {"code": "1", "max": 65_535, "name": "Mục", "criteria": criteria}
    ]);
    let errors = Rubric::from_json(&json.to_string()).unwrap_err();
    assert!(errors.to_string().contains("adds up to 655284465"), "{errors}");
}

#[test]
fn ten_thousand_members() {
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let sheets: Vec<Sheet> = (0..10_000_usize)
        .map(|i| {
            complete(rubric, &[i, i / 3, i / 7, 2, i % 5]).with_member(format!("Thành viên {i}"))
        })
        .collect();
    let council = timed("check 10,000 sheets", || Council::new(rubric, &sheets).unwrap());
    let rating = timed("rate 10,000 members", || council.rate());
    assert_eq!(rating.mean().members(), 10_000);
    let report = timed("report 10,000 members", || CouncilReport::of(&rating));
    assert_eq!(report.members.len(), 10_000);
    let text = timed("explain 10,000 members", || report.explain(Lang::Vi));
    assert!(text.contains("10000 thành viên"));
    let raw = Raw::List(vec![Raw::Map(Vec::new()); 1_000]);
    let failure = timed("1,000 empty sheets", || {
        wire::rate_council(rubric, &raw, Rules::default()).unwrap_err()
    });
    // Whole sheets are listed until there are 10,000 problems.
    let listed = 10_000_usize.next_multiple_of(rubric.criteria().len());
    assert_eq!(failure.problems().count(), listed + 1);
    assert_eq!(failure.problems().last().unwrap().code, "more-sheets");
}

/// However many problems there are, a thousand of a sheet, a rubric or a portfolio are listed.
#[test]
fn long_lists_of_problems_are_cut() {
    let cut = |failure: Failure| {
        assert_eq!(failure.problems().count(), 1_001, "{}", failure.first().message);
        let last = failure.problems().last().unwrap();
        assert!(last.message.contains("there are more problems, the first 1000 are listed"));
        assert!(last.message_vi.contains("còn lỗi khác, chỉ liệt kê 1000 lỗi đầu tiên"));
    };
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let entries = |prefix: &str| -> Vec<(String, Raw)> {
        (1..=1_001).map(|n| (format!("{prefix}{n}"), Raw::Int(1))).collect()
    };
    // Texts that are no codes, and codes of another set.
    for prefix in ["k", "9."] {
        let sheet = Raw::Map(entries(prefix));
        cut(wire::rate(rubric, &sheet).unwrap_err());
        cut(wire::preview(rubric, &sheet).unwrap_err());
    }
    cut(Sheet::from_raw(&Raw::Map(entries("k"))).unwrap_err());
    let ids = entries("k").into_iter().map(|(id, _)| Raw::Text(id)).collect::<Vec<_>>();
    let sheet = Raw::Map(vec![("knockouts".to_owned(), Raw::List(ids.clone()))]);
    cut(wire::preview(rubric, &sheet).unwrap_err());
    let options = Raw::Map(vec![("fixed".to_owned(), Raw::List(ids))]);
    cut(wire::plan_upgrade(rubric, &Raw::Map(Vec::new()), 5, &options).unwrap_err());
    let plan = Raw::Text("quang-tri-2019".to_owned());
    let portfolio = Raw::List(vec![Raw::Null; 1_001]);
    cut(wire::programme(&plan, &portfolio).unwrap_err());
    let mut json = wide(1_001);
    for criterion in json["parts"][0]["sections"][0]["criteria"].as_array_mut().unwrap() {
        criterion["name"] = json!("");
    }
    cut(Rubric::from_json(&json.to_string()).unwrap_err());
}

#[test]
fn a_thousand_problems_are_all_listed() {
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let keys = (1..=1_000).map(|n| (format!("k{n}"), Raw::Int(1))).collect();
    let failure = wire::preview(rubric, &Raw::Map(keys)).unwrap_err();
    assert_eq!(failure.problems().count(), 1_000);
    assert_eq!(failure.problems().last().unwrap().value.as_deref(), Some("k1000"));
}

/// What is allowed is listed for every set of a decision, not for rubrics of thousands of criteria.
#[test]
fn codes_of_huge_rubrics_are_not_listed() {
    let allowed = |criteria: usize| {
        let rubric = Rubric::from_json(&wide(criteria).to_string()).unwrap();
        let sheet = Raw::from_json(r#"{"7.7": 1}"#).unwrap();
        wire::preview(&rubric, &sheet).unwrap_err().first().allowed.len()
    };
    assert_eq!((allowed(200), allowed(201)), (200, 0));
}

#[test]
fn too_many_targets_are_refused() {
    let target = |n: usize| json!({"id": format!("t{n}"), "label": {"vi": "x", "en": "x"}, "count": "products", "want": 1});
    let plan = |targets: usize| {
        let targets: Vec<Value> = (0..targets).map(target).collect();
        let plan = json!({"id": "p", "name": {"vi": "x", "en": "x"}, "targets": targets});
        wire::programme(&Raw::from_json(&plan.to_string()).unwrap(), &Raw::List(Vec::new()))
    };
    assert_eq!(plan(200).unwrap().targets.len(), 200);
    let failure = plan(201).unwrap_err();
    assert_eq!(failure.first().code, "too-many-targets");
    assert_eq!(failure.first().message, "the plan has 201 targets, at most 200 are allowed");
}

#[test]
fn sixteen_levels_and_no_more() {
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let nested = |levels: usize| {
        format!("{}{}", "{\"choices\":".repeat(levels), "1".to_owned() + &"}".repeat(levels))
    };
    let failure = wire::rate(rubric, &Raw::from_json(&nested(16)).unwrap()).unwrap_err();
    assert_eq!(failure.first().code, "unknown-criterion");
    let error = Raw::from_json(&nested(17)).unwrap_err().to_string();
    assert!(error.starts_with("nested deeper than 16 levels"), "{error}");
    for deep in ["[", "{\"a\":"] {
        assert!(Raw::from_json(&deep.repeat(1_000_000)).is_err());
        assert!(Rubric::from_json(&deep.repeat(1_000_000)).is_err());
    }
}

#[test]
fn huge_numbers_are_errors_of_their_place() {
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    for number in ["65536", "65537", "4294967297", "9223372036854775807", "-9223372036854775808"] {
        let sheet = Raw::from_json(&format!(r#"{{"1.1": {number}}}"#)).unwrap();
        let failure = wire::preview(rubric, &sheet).unwrap_err();
        assert_eq!(failure.first().code, "option-out-of-range", "{number}");
        assert_eq!(failure.first().value.as_deref(), Some(number));
        assert_eq!(failure.first().allowed, ["1", "2", "3"]);
    }
    for number in ["9223372036854775808", "1e300", "1.5", "1e-2"] {
        let sheet = Raw::from_json(&format!(r#"{{"1.1": {number}}}"#)).unwrap();
        assert_eq!(
            wire::preview(rubric, &sheet).unwrap_err().first().code,
            "wrong-type",
            "{number}"
        );
    }
    for (number, code) in
        [("1.0", None), ("1e2", Some("option-out-of-range")), ("-0.0", Some("option-out-of-range"))]
    {
        let sheet = Raw::from_json(&format!(r#"{{"1.1": {number}}}"#)).unwrap();
        let found = wire::preview(rubric, &sheet).err().map(|failure| failure.first().code);
        assert_eq!(found, code, "{number}");
    }
    assert!(Raw::from_json("1e400").is_err());
    assert!(ocop::rubric("26/2026", i64::MAX).is_err());
    assert!(ocop::rubric("26/2026", -1).is_err());
}

/// Keys are the printed numbers and nothing that looks like them.
#[test]
fn lookalike_codes_are_refused() {
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let lookalikes = [
        "１.１",
        "1．1",
        "1.l",
        "1.I",
        "١.١",
        "1\u{200b}.1",
        "\u{feff}1.1",
        "1.1\u{200e}",
        " 1.1",
        "1.1 ",
        "1.01",
        "+1.1",
        "1,1",
        "1.1.",
        "۱.۱",
    ];
    for key in lookalikes {
        let sheet = Raw::Map(vec![(key.to_owned(), Raw::Int(1))]);
        let failure = wire::preview(rubric, &sheet).unwrap_err();
        assert_eq!(failure.first().code, "unknown-criterion", "{key:?}");
        // The message never shows a code that is one of those it then lists as allowed.
        assert_ne!(failure.first().value.as_deref(), Some("1.1"), "{key:?}");
    }
}

#[test]
fn names_are_carried_along_as_they_are() {
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    // The same name in normal forms C and D, with a direction mark, and an emoji of several parts.
    let names = ["H\u{e0}", "Ha\u{300}", "\u{202e}Lan", "👩‍🌾", "", "A\u{0}B"];
    let sheets: Vec<Sheet> = names.iter().map(|name| worst(rubric).with_member(*name)).collect();
    let rating = Council::new(rubric, &sheets).unwrap().rate();
    let found: Vec<_> = rating.members().iter().map(|member| member.name().to_owned()).collect();
    assert_eq!(found, names);
    let text = CouncilReport::of(&rating).explain(Lang::Vi);
    assert!(!text.contains(['\u{202e}', '\u{0}']));
    let twice = [worst(rubric).with_member("Lan"), worst(rubric).with_member("Lan")];
    assert!(Council::new(rubric, &twice).is_err());
}

/// The work grows with the data and not with its square, and the answer stays readable.
#[test]
fn a_rubric_of_unknown_keys_is_refused_with_the_first_of_them() {
    let keys: Vec<String> = (0..200_000).map(|n| format!(r#""k{}": 1"#, n / 2)).collect();
    let json = format!("{{{}}}", keys.join(","));
    let failure = timed("refuse 200,000 keys", || Rubric::from_json(&json).unwrap_err());
    assert_eq!(failure.problems().count(), 1_001);
    assert_eq!(failure.problems().last().unwrap().code, "more-problems");
}

/// A rubric may hold as much as the limits say, and no more.
#[test]
fn the_limits_of_a_rubric_are_what_it_may_hold() {
    let with = |knockouts: usize, options: usize| {
        let mut rubric = wide(2);
        let knockout = |n| json!({"id": format!("k{n}"), "effect": "stop", "label": "x"});
        rubric["knockouts"] = (0..knockouts).map(knockout).collect();
        let first = &mut rubric["parts"][0]["sections"][0]["criteria"][0];
        first["max"] = (options - 1).into();
        first["options"] = (0..options).map(|p| json!({"points": p, "label": "x"})).collect();
        rubric["parts"][0]["sections"][0]["max"] = options.into();
        rubric["parts"][0]["max"] = options.into();
        Rubric::from_json(&rubric.to_string())
    };
    assert_eq!(with(1_000, 200).map(|rubric| rubric.max().get()), Ok(200));
    for (error, what) in [
        (with(1_001, 200).unwrap_err(), "has 1001 knock-outs, at most 1000 are allowed"),
        (with(1_000, 201).unwrap_err(), "has 201 options, at most 200 are allowed"),
    ] {
        assert_eq!(error.problems().count(), 1, "{error}");
        assert!(error.first().message.ends_with(what), "{error}");
    }
}
