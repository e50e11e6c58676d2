//! Schemas as they are published: said in the plainest way, each with the definitions that it needs.

use std::collections::BTreeMap;

use schemars::Schema;
use schemars::transform::{ReplaceUnevaluatedProperties, Transform, transform_subschemas};
use serde_json::{Map, Value, json};

use super::{DRAFT, reference};

/// Title and description first, and everything said in the plainest way.
pub(super) fn tidy(title: &str, definition: &mut Value) {
    let Ok(schema) = <&mut Schema>::try_from(&mut *definition) else { return };
    ReplaceUnevaluatedProperties::default().transform(schema);
    plainly(schema);
    let mut titled = Map::new();
    titled.insert("title".to_owned(), title.into());
    titled.extend(schema.remove("description").map(|text| ("description".to_owned(), text)));
    if let Some(fields) = schema.as_object_mut() {
        titled.append(fields);
    }
    *definition = titled.into();
}

/// Numbers say their range and not their type in Rust, decimal numbers that they are some; a choice
/// of one is no choice; descriptions are prose without examples.
fn plainly(schema: &mut Schema) {
    let text = |field: &str| schema.get(field).and_then(Value::as_str).unwrap_or_default();
    let format = text("format");
    if let Some(bits) = format.strip_prefix("uint").or(format.strip_prefix("int")) {
        let most = bits.parse().ok().filter(|bits| *bits < 64).map(|bits: u32| (1_u64 << bits) - 1);
        schema.remove("format");
        if let Some(most) = most.filter(|_| schema.get("maximum").is_none()) {
            schema.insert("maximum".to_owned(), most.into());
        }
    } else if text("pattern") == r"^-?\d+(\.\d+)?$" {
        schema.insert("format".to_owned(), "decimal".into());
        schema.insert("pattern".to_owned(), r"^-?[0-9]+(\.[0-9]+)?$".into());
    }
    if let Some([Value::Object(only)]) =
        schema.get("oneOf").and_then(Value::as_array).map(Vec::as_slice)
    {
        let fields = only.clone();
        schema.remove("oneOf");
        for (field, value) in fields.into_iter().filter(|(field, _)| field != "description") {
            schema.insert(field, value);
        }
    }
    if let Some(Value::String(text)) = schema.get_mut("description") {
        *text = prose(text);
    }
    transform_subschemas(&mut plainly, schema);
}

/// A doc comment as running text: no code, no links, one line for each paragraph.
fn prose(comment: &str) -> String {
    let blocks = comment.split("```").step_by(2).flat_map(|text| text.split("\n\n"));
    let paragraphs = blocks.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    let kept: Vec<String> = paragraphs.filter(|text| !text.is_empty()).collect();
    kept.join("\n\n").replace("[`", "`").replace("`]", "`")
}

/// A schema by itself: the definition, and those that it needs.
pub(super) fn alone(name: &str, title: &str, definitions: &BTreeMap<String, Value>) -> Value {
    let mut needed = BTreeMap::new();
    let mut open = vec![title.to_owned()];
    while let Some(name) = open.pop() {
        let Some(definition) = definitions.get(&name) else { continue };
        if needed.insert(name, definition).is_none() {
            references(definition, &mut open);
        }
    }
    json!({
        "$schema": DRAFT,
        "$id": format!("urn:ocop:schema:{name}"),
        "$ref": reference(title),
        "$defs": needed,
    })
}

/// The names that a definition refers to.
fn references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                let name = value.as_str().and_then(|text| text.strip_prefix("#/$defs/"));
                match name.filter(|_| key == "$ref") {
                    Some(name) => found.push(name.to_owned()),
                    None => references(value, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}
