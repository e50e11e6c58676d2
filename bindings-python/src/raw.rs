//! Python objects as data of JSON shape.

use ocop::input::MOST_LEVELS;
use ocop::problem::{Concern, binding};
use ocop::text::clip;
use ocop::{Failure, Problem, Raw};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple};

use crate::argument::{self, kind};
use crate::error::{Raise, raised};
use crate::table::is_table;

/// Data from outside: JSON text, objects of `ocop.models`, or dictionaries, lists, texts and
/// numbers. A list may mix texts (each the JSON of a sheet) and dictionaries.
pub(crate) fn read(data: &Bound<'_, PyAny>, concern: Concern) -> PyResult<Raw> {
    let reader = Reader { concern };
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
#[derive(Clone, Copy)]
struct Reader {
    concern: Concern,
}

impl Reader {
    fn document(self, data: &Bound<'_, PyAny>) -> PyResult<Raw> {
        match data.cast::<PyString>() {
            Ok(text) => self.json(&text.to_cow()?),
            Err(_) => self.value(data, "data", MOST_LEVELS),
        }
    }

    fn json(self, text: &str) -> PyResult<Raw> {
        Raw::from_json(text).map_err(|error| Failure::unreadable(self.concern, error)).or_raise()
    }

    fn refused(self, problem: Problem) -> PyErr {
        raised(&Failure::of(self.concern, problem))
    }

    /// Days become texts such as `2026-05-22`. Numbers with a point stay numbers that are not whole,
    /// `3.0` too: an option number is whole, and the crate says so with the criterion's name.
    fn value(self, data: &Bound<'_, PyAny>, place: &str, levels: u8) -> PyResult<Raw> {
        let below =
            || levels.checked_sub(1).ok_or_else(|| self.refused(binding::too_deep(MOST_LEVELS)));
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
            let below = below()?;
            let items = data.try_iter()?.map(|item| self.value(&item?, place, below));
            items.collect::<PyResult<_>>().map(Raw::List)
        } else if let Ok(dict) = data.cast::<PyDict>() {
            let below = below()?;
            let entries = dict.iter().map(|(key, item)| self.entry(&key, &item, below));
            entries.collect::<PyResult<_>>().map(Raw::Map)
        } else if let Ok(mapping) = data.cast::<PyMapping>() {
            let below = below()?;
            let entry = |pair: Bound<'_, PyAny>| {
                let (key, item) = pair.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()?;
                self.entry(&key, &item, below)
            };
            mapping.items()?.iter().map(entry).collect::<PyResult<_>>().map(Raw::Map)
        } else if data.is_instance(&data.py().import("ocop._bases")?.getattr("Model")?)? {
            self.json(&data.call_method0("to_json")?.extract::<String>()?)
        } else if argument::is_date(data)? {
            Ok(Raw::Text(data.call_method0("isoformat")?.extract()?))
        } else if let Ok(whole) = data.call_method0("__index__") {
            integer(&whole)
        } else if is_table(data) {
            Err(self.refused(binding::table_given(&kind(data))))
        } else {
            Err(self.refused(binding::foreign_value(&clip(place), &kind(data))))
        }
    }

    fn entry(
        self,
        key: &Bound<'_, PyAny>,
        item: &Bound<'_, PyAny>,
        levels: u8,
    ) -> PyResult<(String, Raw)> {
        let Ok(text) = key.cast::<PyString>() else {
            let shown = clip(&key.repr()?.to_cow()?);
            return Err(self.refused(binding::foreign_key(&shown, &kind(key))));
        };
        let text = text.to_cow()?.into_owned();
        let value = self.value(item, &text, levels)?;
        Ok((text, value))
    }
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
