//! Python objects as data of JSON shape.

use std::cell::Cell;

use ocop::input::MOST_LEVELS;
use ocop::problem::{Concern, binding};
use ocop::text::clip;
use ocop::{Failure, Problem, Raw};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};

use crate::argument::{self, kind, of_module, shown, string};
use crate::error::{Raise, raised};
use crate::table::is_table;

/// More values than any request has; lists that stand in each other many times would never end.
const MOST_VALUES: usize = 2_000_000;

/// Data from outside: JSON text, objects of `ocop.models`, or dictionaries, lists, texts and
/// numbers. A list may mix texts (each the JSON of a sheet) and dictionaries.
pub(crate) fn read(data: &Bound<'_, PyAny>, concern: Concern) -> PyResult<Raw> {
    let reader = Reader { concern, left: Cell::new(MOST_VALUES) };
    if is_list(data) {
        let items = data.try_iter()?.map(|item| reader.document(&item?));
        return items.collect::<PyResult<_>>().map(Raw::List);
    }
    reader.document(data)
}

fn is_list(data: &Bound<'_, PyAny>) -> bool {
    data.is_instance_of::<PyList>() || data.is_instance_of::<PyTuple>()
}

/// Reads data for a request, whose concern every failure has.
struct Reader {
    concern: Concern,
    /// How many values may still come.
    left: Cell<usize>,
}

impl Reader {
    fn document(&self, data: &Bound<'_, PyAny>) -> PyResult<Raw> {
        match data.cast::<PyString>() {
            Ok(text) => self.json(&string(text, "data")?),
            Err(_) => self.value(data, "data", MOST_LEVELS),
        }
    }

    fn json(&self, text: &str) -> PyResult<Raw> {
        Raw::from_json(text).map_err(|error| Failure::unreadable(self.concern, error)).or_raise()
    }

    fn refused(&self, problem: Problem) -> PyErr {
        raised(&Failure::of(self.concern, problem))
    }

    /// Days become texts such as `2026-05-22`. Whole numbers are whole, `3.0` and `Decimal("3")` too;
    /// others stay as they print, and the crate says with the criterion's name what it wants.
    fn value(&self, data: &Bound<'_, PyAny>, place: &str, levels: u8) -> PyResult<Raw> {
        let left = self.left.get().checked_sub(1);
        let left = left.ok_or_else(|| self.refused(binding::too_many_items(place, MOST_VALUES)))?;
        self.left.set(left);
        let below =
            || levels.checked_sub(1).ok_or_else(|| self.refused(binding::too_deep(MOST_LEVELS)));
        let foreign = || self.refused(binding::foreign_value(&clip(place), &kind(data)));
        if data.is_none() {
            Ok(Raw::Null)
        } else if let Ok(truth) = data.cast::<PyBool>() {
            Ok(Raw::Bool(truth.is_true()))
        } else if let Ok(text) = data.cast::<PyString>() {
            Ok(Raw::Text(string(text, place)?))
        } else if data.is_instance_of::<PyInt>() {
            Ok(integer(data))
        } else if data.is_instance_of::<PyFloat>() || of_module(data, "numpy", "floating") {
            let plain = PyFloat::new(data.py(), data.extract()?);
            Ok(Raw::number(plain.str()?.to_string()))
        } else if is_list(data) {
            let below = below()?;
            let items = data.try_iter()?.map(|item| self.value(&item?, place, below));
            items.collect::<PyResult<_>>().map(Raw::List)
        } else if let Ok(dict) = data.cast::<PyDict>() {
            let below = below()?;
            let entries = dict.iter().map(|(key, item)| self.entry(&key, &item, below));
            entries.collect::<PyResult<_>>().map(Raw::Map)
        } else if is_mapping(data)? {
            let below = below()?;
            let entry = |pair: PyResult<Bound<'_, PyAny>>| {
                let (key, item) = pair?.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()?;
                self.entry(&key, &item, below)
            };
            let items = data.call_method0("items")?;
            items.try_iter()?.map(entry).collect::<PyResult<_>>().map(Raw::Map)
        } else if data.is_instance(&data.py().import("ocop._bases")?.getattr("Model")?)? {
            let json = data.call_method0("to_json").and_then(|json| json.extract::<String>());
            self.json(&json.map_err(|_| foreign())?)
        } else if argument::is_date(data)? {
            Ok(Raw::Text(argument::day(data, place)?))
        } else if argument::is_decimal(data)? {
            Ok(Raw::number(argument::plain_decimal(data)?))
        } else if is_table(data) {
            Err(self.refused(binding::table_given(&kind(data))))
        } else if of_module(data, "numpy.ma", "MaskedArray") {
            // Even one value of it may be masked.
            Err(foreign())
        } else if let Ok(whole) = data.call_method0("__index__") {
            Ok(integer(&whole))
        } else {
            Err(foreign())
        }
    }

    /// A key is a text; a whole number is the text that it prints as: `{7: 2}`. `1.1` as a number
    /// could be `1.10`.
    fn entry(
        &self,
        key: &Bound<'_, PyAny>,
        item: &Bound<'_, PyAny>,
        levels: u8,
    ) -> PyResult<(String, Raw)> {
        let text = match key.cast::<PyString>() {
            Ok(text) => string(text, "data")?,
            Err(_) => match argument::whole(key, "data") {
                Ok(number) if !key.is_instance_of::<PyFloat>() => number.to_string(),
                _ => {
                    let shown = shown(key);
                    return Err(self.refused(binding::foreign_key(&shown, &kind(key))));
                }
            },
        };
        let value = self.value(item, &text, levels)?;
        Ok((text, value))
    }
}

/// Whether something is a mapping other than a dictionary.
fn is_mapping(data: &Bound<'_, PyAny>) -> PyResult<bool> {
    data.is_instance(&data.py().import("collections.abc")?.getattr("Mapping")?)
}

/// Whole numbers beyond 64 bits are kept as they print.
fn integer(data: &Bound<'_, PyAny>) -> Raw {
    // Thousands of digits are more than Python itself prints.
    let shown = || data.str().map_or_else(|_| "…".to_owned(), |text| text.to_string());
    data.extract::<i64>().map_or_else(|_| Raw::Number(shown()), Raw::Int)
}
