//! Python objects as data of JSON shape.

use ocop::{Failure, Raw, problem::Concern};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple};

use crate::error::Raise;

/// As deep as the crate reads JSON.
const MOST_LEVELS: u8 = 16;

/// Data from outside: JSON text, or dictionaries, lists, texts and numbers. A list may mix texts
/// (each the JSON of a sheet) and dictionaries.
pub(crate) fn read(data: &Bound<'_, PyAny>, concern: Concern) -> PyResult<Raw> {
    if let Ok(text) = data.cast::<PyString>() {
        return json(text, concern);
    }
    if !is_list(data) {
        return value(data, concern, "", MOST_LEVELS);
    }
    let mut items = Vec::new();
    for item in data.try_iter()? {
        let item = item?;
        items.push(match item.cast::<PyString>() {
            Ok(text) => json(text, concern)?,
            Err(_) => value(&item, concern, "", MOST_LEVELS)?,
        });
    }
    Ok(Raw::List(items))
}

fn json(text: &Bound<'_, PyString>, concern: Concern) -> PyResult<Raw> {
    let text = text.to_cow()?;
    Raw::from_json(&text).map_err(|error| Failure::unreadable(concern, error)).or_raise()
}

fn is_list(data: &Bound<'_, PyAny>) -> bool {
    data.is_instance_of::<PyList>() || data.is_instance_of::<PyTuple>()
}

/// Numbers with a point stay numbers that are not whole, `3.0` too: an option number is whole, and
/// the crate says so with the criterion's name.
fn value(data: &Bound<'_, PyAny>, concern: Concern, place: &str, levels: u8) -> PyResult<Raw> {
    let deeper = || {
        let reason = format!("nested deeper than {MOST_LEVELS} levels");
        levels.checked_sub(1).ok_or_else(|| Failure::unreadable(concern, reason)).or_raise()
    };
    if data.is_none() {
        Ok(Raw::Null)
    } else if let Ok(truth) = data.cast::<PyBool>() {
        Ok(Raw::Bool(truth.is_true()))
    } else if let Ok(text) = data.cast::<PyString>() {
        Ok(Raw::Text(text.to_cow()?.into_owned()))
    } else if data.is_instance_of::<PyInt>() {
        integer(data)
    } else if data.is_instance_of::<PyFloat>() {
        Ok(Raw::Number(data.str()?.to_cow()?.into_owned()))
    } else if is_list(data) {
        let below = deeper()?;
        let items = data.try_iter()?;
        items
            .map(|item| value(&item?, concern, place, below))
            .collect::<PyResult<_>>()
            .map(Raw::List)
    } else if let Ok(dict) = data.cast::<PyDict>() {
        let below = deeper()?;
        dict.iter()
            .map(|(key, item)| entry(&key, &item, concern, below))
            .collect::<PyResult<_>>()
            .map(Raw::Map)
    } else if let Ok(mapping) = data.cast::<PyMapping>() {
        let below = deeper()?;
        let pair = |pair: Bound<'_, PyAny>| {
            let (key, item) = pair.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()?;
            entry(&key, &item, concern, below)
        };
        mapping.items()?.iter().map(pair).collect::<PyResult<_>>().map(Raw::Map)
    } else if let Ok(whole) = data.call_method0("__index__") {
        integer(&whole)
    } else {
        let kind = kind(data);
        let subject = if place.is_empty() { "the data".to_owned() } else { format!("`{place}`") };
        let reason = format!("{subject} is of the type {kind}, expected data of JSON shape");
        Err(Failure::unreadable(concern, reason)).or_raise()
    }
}

fn entry(
    key: &Bound<'_, PyAny>,
    item: &Bound<'_, PyAny>,
    concern: Concern,
    levels: u8,
) -> PyResult<(String, Raw)> {
    let Ok(text) = key.cast::<PyString>() else {
        let shown = key.repr()?.to_string();
        let shown: String = shown.chars().take(40).collect();
        let kind = kind(key);
        let reason =
            format!("the key `{shown}` is of the type {kind}, expected a text such as \"1.1\"");
        return Err(Failure::unreadable(concern, reason)).or_raise();
    };
    let text = text.to_cow()?.into_owned();
    let value = value(item, concern, &text, levels)?;
    Ok((text, value))
}

/// Whole numbers beyond 64 bits are kept as they print.
fn integer(data: &Bound<'_, PyAny>) -> PyResult<Raw> {
    match data.extract::<i64>() {
        Ok(whole) => Ok(Raw::Int(whole)),
        // Thousands of digits are more than Python itself prints.
        Err(_) => {
            Ok(Raw::Number(data.str().map_or_else(|_| "…".to_owned(), |text| text.to_string())))
        }
    }
}

fn kind(data: &Bound<'_, PyAny>) -> String {
    data.get_type().name().map_or_else(|_| "?".to_owned(), |name| name.to_string())
}
