//! The shared vectors of `tests/vectors/`, which Python and JavaScript run too.

#[allow(dead_code, reason = "the test asks as the example does, and has its own way in")]
#[path = "../../examples/answer.rs"]
mod answer;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

const KEYS: [&str; 5] = ["code", "place", "value", "allowed", "member"];

#[test]
fn every_vector_holds() {
    let files = files();
    assert!(!files.is_empty(), "no vectors found");
    let mut wrong = Vec::new();
    for file in files {
        let vectors: Vec<Value> =
            serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        for vector in &vectors {
            let got = reduced(
                &answer::answer(&vector["request"].to_string()).unwrap(),
                &vector["expect"],
            );
            let expected = sorted(&vector["expect"]);
            if got != expected {
                let name = file.file_name().unwrap().display();
                wrong.push(format!(
                    "{name}: {}\n  expected {expected}\n  got      {got}",
                    vector["name"]
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} vectors fail\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_wrong_answer_is_seen() {
    let request = json!({ "op": "rubric", "edition": "26/2026", "set": 1 }).to_string();
    let right = json!({ "ok": { "max": 100 } });
    let wrong = json!({ "ok": { "max": 99 } });
    let got = answer::answer(&request).unwrap();
    assert_eq!(reduced(&got, &right), right);
    assert_ne!(reduced(&got, &wrong), wrong);
    assert_ne!(
        reduced(&got, &json!({ "error": { "errors": [] } })),
        json!({ "error": { "errors": [] } })
    );
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors");
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    files
}

/// The part of an answer that a vector speaks of.
fn reduced(got: &Value, expect: &Value) -> Value {
    match (expect.get("ok"), got.get("ok"), got.get("error")) {
        (Some(expected), Some(report), _) => json!({ "ok": pick(report, expected) }),
        (None, _, Some(failure)) => json!({ "error": errors(failure, &expect["error"]) }),
        _ => got.clone(),
    }
}

/// The keys that the expected value has; lists item by item.
fn pick(got: &Value, expected: &Value) -> Value {
    match (got, expected) {
        (Value::Object(got), Value::Object(expected)) => {
            let known =
                expected.iter().filter_map(|(key, inner)| Some((key, got.get(key)?, inner)));
            Value::Object(
                known.map(|(key, value, inner)| (key.clone(), pick(value, inner))).collect(),
            )
        }
        (Value::Array(got), Value::Array(expected)) if got.len() == expected.len() => {
            got.iter().zip(expected).map(|(got, expected)| pick(got, expected)).collect()
        }
        _ => got.clone(),
    }
}

/// Concern and errors without their messages, in an order of their own.
fn errors(failure: &Value, expected: &Value) -> Value {
    let code_only = expected["errors"] == json!([{ "code": "unreadable" }]);
    let keys = if code_only { &KEYS[..1] } else { &KEYS };
    let flat = |error: &Value| -> Map<String, Value> {
        keys.iter().map(|key| ((*key).to_owned(), error[*key].clone())).collect()
    };
    let errors = failure["errors"].as_array().unwrap().iter().map(|e| Value::Object(flat(e)));
    let failure = json!({ "concern": failure["concern"], "errors": errors.collect::<Vec<_>>() });
    sorted(&json!({ "error": failure }))["error"].clone()
}

fn sorted(expect: &Value) -> Value {
    let mut expect = expect.clone();
    if let Some(errors) = expect.pointer_mut("/error/errors").and_then(Value::as_array_mut) {
        errors.sort_by_key(Value::to_string);
    }
    expect
}
