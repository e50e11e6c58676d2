//! Any input is answered or refused: nothing panics, whatever comes in.

use crate::common::sets;
use ocop::council::Rules;
use ocop::wire;
use ocop::{Council, Failure, Lang, Raw, Rubric, Sheet, council::Vote};
use proptest::prelude::*;
use serde_json::Value;

/// Puts data to every entry point and makes words of whatever comes back.
fn ask_everything(rubric: &Rubric, raw: &Raw) {
    let refused = |failure: Failure| {
        assert!(!failure.to_string().is_empty());
        assert!(serde_json::to_string(&failure).unwrap().contains("\"message_vi\""));
    };
    for lang in [Lang::Vi, Lang::En] {
        wire::rate(rubric, raw).map_or_else(refused, |r| assert!(!r.explain(lang).is_empty()));
        wire::preview(rubric, raw).map_or_else(refused, |r| assert!(!r.explain(lang).is_empty()));
        for vote in [Vote::Majority, Vote::Every, Vote::Mean] {
            let rules = Rules { gates: vote, knockouts: vote };
            wire::rate_council(rubric, raw, rules)
                .map_or_else(refused, |r| assert!(!r.explain(lang).is_empty()));
        }
    }
    wire::rubric_of(raw).map_or_else(refused, |r| assert!(r.set() > 0));
    let _ = wire::is_council(raw);
    let _ = Sheet::from_raw(raw).map_err(refused);
}

/// Keys and texts that mean something somewhere, and some that mean nothing.
fn word() -> impl Strategy<Value = String> {
    let known = [
        "edition",
        "set",
        "member",
        "header",
        "choices",
        "knockouts",
        "members",
        "gate_rule",
        "knockout_rule",
        "product",
        "date",
        "none",
        "majority",
        "every",
        "mean",
        "26/2026",
        "forged-file",
        "zero-sensory",
        "1.1",
        "1.2",
        "5.1",
        "5.2",
        "6.1",
        "6.1.1",
        "6",
        "10",
        "9.9.9.9",
        "10000",
        "Lan",
    ];
    prop_oneof![
        6 => proptest::sample::select(known.map(str::to_owned).to_vec()),
        1 => "\\PC{0,12}",
        1 => any::<String>(),
    ]
}

fn value() -> impl Strategy<Value = Raw> {
    let leaf = prop_oneof![
        4 => (0..7_i64).prop_map(Raw::Int),
        1 => any::<i64>().prop_map(Raw::Int),
        1 => any::<f64>().prop_map(|n| Raw::Number(n.to_string())),
        1 => any::<bool>().prop_map(Raw::Bool),
        1 => Just(Raw::Null),
        2 => word().prop_map(Raw::Text),
    ];
    leaf.prop_recursive(5, 60, 10, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Raw::List),
            proptest::collection::vec((word(), inner), 0..10).prop_map(Raw::Map),
        ]
    })
}

/// Replaces, drops or doubles one place of a document, counted through all its places.
fn spoil(value: &mut Value, place: &mut usize, by: &Value) {
    if *place == 0 {
        *value = by.clone();
    }
    *place = place.wrapping_sub(1);
    match value {
        Value::Array(items) => {
            for item in items.iter_mut() {
                spoil(item, place, by);
            }
        }
        Value::Object(entries) => {
            for (_, entry) in entries.iter_mut() {
                spoil(entry, place, by);
            }
        }
        _ => {}
    }
}

fn places(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(places).sum(),
        Value::Object(entries) => entries.values().map(places).sum(),
        _ => 0,
    }
}

fn replacement() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<u16>().prop_map(Value::from),
        (0..7_u16).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        word().prop_map(Value::from),
        Just(serde_json::json!([])),
        Just(serde_json::json!({})),
        Just(serde_json::json!({"vi": "Nhãn", "en": "Label"})),
        Just(serde_json::json!({"criterion": "1.1", "min_points": 1})),
    ]
}

/// Whatever passed as a rubric can be rated with.
fn use_rubric(rubric: &Rubric) {
    let worst = crate::common::worst(rubric);
    if let Ok(rating) = ocop::rate(rubric, &worst) {
        assert!(rating.points() <= rubric.max());
        let other = worst.clone().with_member("x");
        let council = Council::new(rubric, [&worst, &other]).unwrap();
        assert_eq!(council.rate().total(), rating.total());
    }
    let open = ocop::preview(rubric, &Sheet::default()).unwrap();
    assert!(open.lowest.total <= open.highest.total);
    assert_eq!(Rubric::from_doc(&rubric.to_doc()).unwrap().to_doc(), rubric.to_doc());
}

proptest! {
    #[test]
    fn any_data_of_json_shape(rubric in proptest::sample::select(sets()), raw in value()) {
        ask_everything(rubric, &raw);
    }

    #[test]
    fn any_text(text in prop_oneof![any::<String>(), "[\\[\\]{}:,\"0-9a-z. ]{0,60}"]) {
        if let Ok(raw) = Raw::from_json(&text) {
            ask_everything(sets()[0], &raw);
        }
        let _ = Sheet::from_json(&text);
        let _ = Rubric::from_json(&text);
        let _ = ocop::edition(&text);
        let _ = ocop::rubric("26/2026", text.as_str());
        let _ = text.parse::<ocop::Code>();
        let _ = text.parse::<Lang>();
        let _ = text.parse::<Vote>();
    }

    #[test]
    fn a_spoilt_sheet(
        rubric in proptest::sample::select(sets()),
        at in any::<usize>(),
        by in replacement(),
    ) {
        let sheet = crate::common::best(rubric).with_rubric(rubric).with_member("Lan");
        let mut json = serde_json::to_value(&sheet).unwrap();
        let mut at = at % places(&json);
        spoil(&mut json, &mut at, &by);
        ask_everything(rubric, &Raw::from_json(&json.to_string()).unwrap());
        let council = serde_json::json!({"members": [sheet, json], "gate_rule": "every"});
        ask_everything(rubric, &Raw::from_json(&council.to_string()).unwrap());
    }

    #[test]
    fn a_spoilt_rubric(
        rubric in proptest::sample::select(sets()),
        at in any::<usize>(),
        by in replacement(),
    ) {
        let mut json = serde_json::to_value(rubric).unwrap();
        let mut at = at % places(&json);
        spoil(&mut json, &mut at, &by);
        match Rubric::from_json(&json.to_string()) {
            Ok(rubric) => use_rubric(&rubric),
            Err(errors) => {
                prop_assert!(!errors.first().message_vi.is_empty());
                prop_assert!(!errors.first().message_vi.is_empty());
            }
        }
    }
}

#[test]
fn a_rubric_cut_short_anywhere_is_refused() {
    let json = serde_json::to_string(sets()[25]).unwrap();
    for end in (0..json.len()).step_by(97).filter(|end| json.is_char_boundary(*end)) {
        assert!(Rubric::from_json(&json[..end]).is_err());
    }
}
