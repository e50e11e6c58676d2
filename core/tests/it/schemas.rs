//! The published JSON Schemas: everything that goes in or comes out fits them, and what is spoilt
//! does not.

use std::collections::BTreeMap;

use crate::common::{best, complete, name, sets, worst};
use jsonschema::Validator;
use ocop::council::Rules;
use ocop::problem::{Concern, catalogue};
use ocop::report::Report;
use ocop::wire;
use ocop::{Failure, Lang, Raw, Rubric, Sheet, council::Vote};
use serde_json::{Value, json};

fn schema(name: &str) -> Validator {
    let path = format!("{}/schemas/{name}.schema.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap();
    let schema: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(schema["$id"], format!("urn:ocop:schema:{name}"));
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

#[track_caller]
fn fits(schema: &Validator, value: &Value, what: &str) {
    let errors: Vec<String> = schema
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{what}: {errors:#?}");
}

fn raw(value: &Value) -> Raw {
    Raw::from_json(&value.to_string()).unwrap()
}

fn value(of: impl serde::Serialize) -> Value {
    serde_json::to_value(of).unwrap()
}

/// The file that describes a document.
fn schema_of(report: &Report) -> &'static str {
    match report {
        Report::Sheet(_) => "sheet-report",
        Report::Council(_) => "council-report",
        Report::Preview(_) => "preview-report",
        Report::Parts(_) => "parts-report",
        Report::Upgrade(_) => "upgrade-report",
        Report::Sensitivity(_) => "sensitivity-report",
        Report::CouncilSensitivity(_) => "council-sensitivity-report",
        Report::Edition(_) => "edition-report",
        Report::Recognition(_) => "recognition-report",
        Report::Certificate(_) => "certificate-report",
        Report::Rounds(_) => "rounds-report",
        Report::Eligibility(_) => "eligibility-report",
        Report::FileList(_) => "file-list-report",
        Report::Composition(_) => "composition-report",
        Report::Evidence(_) => "evidence-report",
        Report::ProductCode(_) => "product-code-report",
        Report::Programme(_) => "programme-report",
    }
}

/// A document fits its schema, reads back as what it was, and says the same from where it was stored.
#[track_caller]
fn is_written(
    schemas: &mut BTreeMap<&'static str, Validator>,
    report: impl Into<Report>,
    what: &str,
) {
    let report = report.into();
    let file = schema_of(&report);
    fits(schemas.entry(file).or_insert_with(|| schema(file)), &value(&report), what);
    let stored = serde_json::to_string(&report).unwrap();
    assert_eq!(Report::from_json(&stored).as_ref(), Ok(&report), "{what}");
    let raw = Raw::from_json(&stored).unwrap();
    for lang in [Lang::Vi, Lang::En] {
        assert_eq!(wire::explain(&raw, lang), Ok(report.explain(lang)), "{what}");
    }
}

/// Sheets of a set: best, worst, two in between, and one with every knock-out and a header.
fn samples(rubric: &Rubric) -> Vec<Sheet> {
    let header = ocop::Header { product: Some("Bưởi".to_owned()), ..Default::default() };
    let all = rubric.knockouts().fold(best(rubric), |sheet, k| sheet.with_knockout(k.id()));
    vec![
        best(rubric).with_member("Lan"),
        worst(rubric).with_rubric(rubric),
        complete(rubric, &[0, 3, 1, 2]),
        complete(rubric, &[2, 1, 3]).with_header(header),
        all,
    ]
}

#[test]
fn every_answer_of_every_set_fits_and_reads_back() {
    let [sheet_in, council_in] = ["sheet", "council"].map(schema);
    let mut schemas = BTreeMap::new();
    for rubric in sets() {
        let name = name(rubric);
        let sheets: Vec<Value> = samples(rubric).into_iter().map(value).collect();
        for sheet in &sheets {
            fits(&sheet_in, sheet, &name);
            fits(&sheet_in, &sheet["choices"], &name);
            is_written(&mut schemas, wire::rate(rubric, &raw(sheet)).unwrap(), &name);
            is_written(&mut schemas, wire::preview(rubric, &raw(sheet)).unwrap(), &name);
        }
        let open = raw(&json!({}));
        is_written(&mut schemas, wire::preview(rubric, &open).unwrap(), &name);
        let options = raw(&json!({"plans": 2}));
        for sheet in [&open, &raw(&sheets[3])] {
            let upgrade = wire::plan_upgrade(rubric, sheet, 4, &options).unwrap();
            is_written(&mut schemas, upgrade, &name);
        }
        let file = json!({"members": sheets, "gate_rule": "every", "header": {"date": null}});
        fits(&council_in, &file, &name);
        for vote in [Vote::Majority, Vote::Every, Vote::Mean] {
            let rules = Rules { gates: vote, knockouts: vote };
            let council = raw(&json!(sheets));
            is_written(&mut schemas, wire::rate_council(rubric, &council, rules).unwrap(), &name);
        }
        for data in [&sheets[2], &json!([sheets[0], sheets[3]])] {
            let rules = Rules::default();
            let sensitivity = wire::sensitivity(rubric, &raw(data), rules).unwrap();
            is_written(&mut schemas, sensitivity, &name);
        }
        if (rubric.edition(), rubric.set()) == ("26/2026", 26) {
            let mixed = best(rubric).with_answer("8".parse().unwrap(), ocop::Answer::Option(4));
            let report = wire::rate(rubric, &raw(&value(mixed))).unwrap();
            assert_eq!(report.warnings.len(), 1);
            is_written(&mut schemas, report, "mixed cases");
        }
    }
    assert_eq!(schemas.len(), 6);
}

#[test]
fn every_answer_on_procedure_fits_and_reads_back() {
    let mut schemas = BTreeMap::new();
    for (submitted, purpose, rated) in [
        ("2026-05-20", "re-rating", "2026-06-21"),
        ("2019-08-20", "first", "2020-06-07"),
        ("2026-05-22", "upgrade", "2026-09-01"),
    ] {
        let report = wire::edition_for(submitted, purpose, rated, &Raw::Null).unwrap();
        is_written(&mut schemas, report, submitted);
    }
    for edition in ocop::editions().iter().map(ocop::Edition::id) {
        let asked = raw(&json!({"on": "2026-06-01", "purpose": "re-rating"}));
        for (stars, total) in [(Some(5), "93"), (Some(4), "93.5"), (Some(2), "40"), (None, "0")] {
            for (level, question) in [("province", &asked), ("central", &Raw::Null)] {
                let report = wire::recognition(edition, level, stars, total, question).unwrap();
                is_written(&mut schemas, report, edition);
            }
        }
        let parts = wire::rate_parts(edition, "31.00", "24.5", "35").unwrap();
        is_written(&mut schemas, parts, edition);
    }
    let asked = json!({"on": "2027-02-28", "received": "2026-10-01", "complete": "2026-10-01",
        "concluded": "2026-10-01", "holidays": ["2026-09-02"]});
    for question in [raw(&asked), Raw::Null] {
        let report = wire::certificate("2024-02-29", 4, &question).unwrap();
        is_written(&mut schemas, report, "certificate");
    }
    is_written(&mut schemas, wire::eligible("26/2026", "cooperative", 3).unwrap(), "eligible");
    for to in [None, Some("province")] {
        is_written(
            &mut schemas,
            wire::file_list("26/2026", "first", to, Some(26)).unwrap(),
            "file list",
        );
    }
    is_written(&mut schemas, wire::composition("26/2026", "province").unwrap(), "composition");
    is_written(
        &mut schemas,
        wire::evidence(ocop::rubric("26/2026", 26).unwrap()).unwrap(),
        "evidence",
    );
    fits(&schema("rounds-question"), &json!({"holidays": ["2027-04-16"]}), "rounds question");
    for day in ["2026-05-22", "2026-12-31"] {
        is_written(&mut schemas, wire::rounds(day, &Raw::Null).unwrap(), day);
    }
    for code in ["83-832-28882-2-2022", "44-19363-7-2026"] {
        is_written(&mut schemas, wire::product_code(code).unwrap(), code);
    }
    let plan = value(ocop::programme::plan("quang-tri-2019").unwrap());
    fits(&schema("programme-plan"), &plan, "quang-tri-2019");
    let portfolio = json!([
        {"product": "a", "producer": "x", "producer_kind": "cooperative", "origin": "new",
         "level": "province", "stars": 5},
        {"product": "b", "stars": null}]);
    fits(&schema("portfolio"), &portfolio, "portfolio");
    let report = wire::programme(&raw(&plan), &raw(&portfolio)).unwrap();
    is_written(&mut schemas, report, "quang-tri-2019");
    assert_eq!(schemas.len(), 11);
}

#[test]
fn what_is_no_document_is_refused() {
    for (json, code) in [
        ("{", "unreadable"),
        ("[]", "missing-field"),
        (r#"{"stars": 5}"#, "missing-field"),
        (r#"{"kind": "rating"}"#, "unknown-report"),
        (r#"{"kind": 5}"#, "unknown-report"),
        (r#"{"kind": "rounds", "on": "2026-05-22"}"#, "unreadable"),
        (
            r#"{"kind": "rounds", "on": "2026-05-22", "rounds": [], "notes": [], "on": "2026-05-22"}"#,
            "unreadable",
        ),
        (
            r#"{"kind": "rounds", "on": "2026-05-22", "rounds": [], "notes": [], "more": 1}"#,
            "unreadable",
        ),
        (r#"{"kind": "rounds", "on": "2026-02-30", "rounds": [], "notes": []}"#, "unreadable"),
    ] {
        assert_eq!(Report::from_json(json).unwrap_err().first().code, code, "{json}");
    }
    assert!(
        Report::from_json(r#"{"kind": "rounds", "on": "2026-05-22", "rounds": [], "notes": []}"#)
            .is_ok()
    );
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let report = value(wire::rate(rubric, &raw(&value(best(rubric)))).unwrap());
    for (field, other) in
        [("kind", json!("council")), ("outcome", json!("stopped")), ("stars", json!(null))]
    {
        let mut spoilt = report.clone();
        spoilt[field] = other;
        assert!(Report::from_raw(&raw(&spoilt)).is_err(), "{field}");
    }
}

/// The files in `schemas/` are those that the types make.
#[cfg(feature = "schema")]
#[test]
fn the_published_schemas_are_those_of_the_types() {
    for document in ocop::schema::documents() {
        let path = format!("{}/schemas/{}", env!("CARGO_MANIFEST_DIR"), document.file);
        let text = serde_json::to_string_pretty(&document.schema).unwrap() + "\n";
        assert!(
            std::fs::read_to_string(path).is_ok_and(|published| published == text),
            "{}: run `cargo run -p ocop --features schema --example schemas -- core/schemas`",
            document.file
        );
    }
}

#[test]
fn every_exported_rubric_fits() {
    let schema = schema("rubric");
    for rubric in sets() {
        fits(&schema, &value(rubric), &name(rubric));
    }
    let small = json!({"edition": "pilot/2027", "set": 1, "slug": "pilot", "name": "Thử nghiệm",
        "parts": [{"part": "A", "max": 1, "name": "Phần", "sections": [
            {"code": "1", "max": 1, "name": "Mục", "criteria": [{"code": "1", "implied": true}]}]}]});
    fits(&schema, &small, "a rubric with the fewest fields");
}

#[test]
fn every_failure_fits() {
    let schema = schema("failure");
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let bad = json!({"9.9": 1, "1.1": 9, "1.2": true, "year": null});
    let failures: Vec<Failure> = vec![
        ocop::edition("27/2026").unwrap_err(),
        ocop::rubric("26/2026", 99).unwrap_err(),
        "fr".parse::<Lang>().unwrap_err(),
        "most".parse::<Vote>().unwrap_err(),
        Rubric::from_json("{}").unwrap_err(),
        Failure::unreadable(Concern::Council, "it is a picture"),
        wire::rate(rubric, &raw(&bad)).unwrap_err(),
        wire::rate_council(rubric, &raw(&json!([bad, bad])), Rules::default()).unwrap_err(),
        wire::rubric_of(&raw(&bad)).unwrap_err(),
    ];
    for failure in failures {
        fits(&schema, &value(&failure), &failure.to_string());
    }
}

/// Every example file is what the schemas say.
#[test]
fn every_example_sheet_fits() {
    let (sheet, council) = (schema("sheet"), schema("council"));
    let folder = format!("{}/examples/sheets", env!("CARGO_MANIFEST_DIR"));
    let mut found = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let value: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let schema = if wire::is_council(&raw(&value)) { &council } else { &sheet };
        fits(schema, &value, &path.display().to_string());
        found += 1;
    }
    assert!(found >= 4, "{found}");
}

/// Copies of a document, each spoilt at one place: a field too many, a field too few, or a value of
/// another kind.
fn spoilt(value: &Value) -> Vec<(String, Value)> {
    fn walk(root: &Value, at: &str, found: &mut Vec<(String, Value)>) {
        let here = root.pointer(at).unwrap();
        let with = |change: &dyn Fn(&mut Value)| {
            let mut copy = root.clone();
            change(copy.pointer_mut(at).unwrap());
            copy
        };
        found.push((format!("{at}: a nested list"), with(&|v| *v = json!([[[]]]))));
        match here {
            Value::Object(entries) => {
                let more = with(&|v| v["of nobody"] = json!(1));
                found.push((format!("{at}: a field too many"), more));
                for key in entries.keys() {
                    let less = with(&|v| {
                        v.as_object_mut().unwrap().remove(key);
                    });
                    found.push((format!("{at}: without {key}"), less));
                    walk(root, &format!("{at}/{key}"), found);
                }
            }
            Value::Array(items) if !items.is_empty() => walk(root, &format!("{at}/0"), found),
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(value, "", &mut found);
    found
}

#[test]
fn answers_that_are_spoilt_anywhere_do_not_fit() {
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let header = ocop::Header { product: Some("Bưởi".to_owned()), ..Default::default() };
    let low = best(rubric).with_answer("5.1".parse().unwrap(), ocop::Answer::Option(4));
    let sheet = value(low.with_header(header).with_knockout("forged-file"));
    let answers = [
        ("sheet-report", value(wire::rate(rubric, &raw(&sheet)).unwrap())),
        ("preview-report", value(wire::preview(rubric, &raw(&json!({"1.1": 1}))).unwrap())),
        ("failure", value(wire::rate(rubric, &raw(&json!({"1.1": 9}))).unwrap_err())),
        (
            "council-report",
            value(wire::rate_council(rubric, &raw(&json!([sheet])), Rules::default()).unwrap()),
        ),
    ];
    for (name, answer) in answers {
        let schema = schema(name);
        fits(&schema, &answer, name);
        let spoilt = spoilt(&answer);
        assert!(spoilt.len() > 25, "{name}: {}", spoilt.len());
        // The header's own fields may all be missing, and stay what they were.
        for (how, value) in spoilt.iter().filter(|(how, _)| how != "/header: without product") {
            assert!(!schema.is_valid(value), "{name}{how} was taken");
            // A field that may be null may be missing where a document is read back.
            if !how.contains("without") {
                assert!(Report::from_raw(&raw(value)).is_err(), "{name}{how} was read");
            }
        }
    }
}

#[test]
fn requests_that_the_crate_refuses_do_not_fit() {
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let (sheet, council) = (schema("sheet"), schema("council"));
    let refused = [
        json!([]),
        json!("1.1"),
        json!({"1.1": "3"}),
        json!({"1.1": 0}),
        json!({"1.1": -1}),
        json!({"1.1": 2.5}),
        json!({"1.1": true}),
        json!({"1,1": 1}),
        json!({"01.1": 1}),
        json!({"choices": []}),
        json!({"choices": {}, "year": 2026}),
        json!({"choices": {}, "knockouts": "forged-file"}),
        json!({"choices": {}, "knockouts": ["forged-file", "forged-file"]}),
        json!({"choices": {}, "member": 1}),
        json!({"choices": {}, "set": 1.5}),
        json!({"choices": {}, "header": {"name": "Bưởi"}}),
        json!({"choices": {}, "header": {"date": 2026}}),
    ];
    for value in refused {
        assert!(wire::preview(rubric, &raw(&value)).is_err(), "{value}");
        assert!(!sheet.is_valid(&value), "{value}");
        if value.is_object() {
            assert!(!council.is_valid(&json!([value])), "{value}");
        }
    }
    let full = value(best(rubric));
    let refused = [
        json!([]),
        json!({"members": []}),
        json!({"edition": "26/2026"}),
        json!({"members": [full], "gate_rule": "all"}),
        json!({"members": [full], "gate_rule": 1}),
        json!({"members": [full], "rule": "every"}),
        json!({"members": full}),
    ];
    for value in refused {
        assert!(wire::rate_council(rubric, &raw(&value), Rules::default()).is_err(), "{value}");
        assert!(!council.is_valid(&value), "{value}");
    }
}

#[test]
fn rubrics_of_another_shape_do_not_fit() {
    let schema = schema("rubric");
    let rubric = value(ocop::rubric("26/2026", 16).unwrap());
    let rules = catalogue().iter().find(|topic| topic.name == "rubric").unwrap();
    let broken: Vec<_> = rules.kinds.iter().map(|kind| kind.code).collect();
    let mut seen = 0;
    for (how, value) in spoilt(&rubric) {
        // Broken rules of rubrics are beyond a schema; another shape is not.
        if Rubric::from_json(&value.to_string()).is_err_and(|e| !broken.contains(&e.first().code)) {
            assert!(!schema.is_valid(&value), "{how} was taken");
            seen += 1;
        }
    }
    assert!(seen > 50, "{seen}");
}
