//! Arguments of Python functions, each refused by its name where it is of another type.

use ocop::council::{Rules, Vote};
use ocop::input::as_printed;
use ocop::problem::{Concern, OneOf, binding};
use ocop::text::{Text, clip};
use ocop::{Failure, Problem, Raw};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyFloat, PyInt, PyString};

use crate::catalogue::Rubric;
use crate::error::Raise;

/// The name of a value's type.
pub(crate) fn kind(value: &Bound<'_, PyAny>) -> String {
    value.get_type().name().map_or_else(|_| "?".to_owned(), |name| name.to_string())
}

/// A value as a message shows it. What holds other values is shown by its type: its print could
/// fill pages.
pub(crate) fn shown(value: &Bound<'_, PyAny>) -> String {
    let is_plain = value.is_instance_of::<PyString>()
        || value.is_instance_of::<PyInt>()
        || value.is_instance_of::<PyFloat>()
        || value.is_instance_of::<PyBytes>()
        || is_decimal(value).unwrap_or(false);
    let print = if is_plain { value.repr().ok() } else { None };
    print.map_or_else(|| kind(value), |text| clip(&text.to_string_lossy()))
}

fn wrong(name: &str, value: &Bound<'_, PyAny>, expected: Text) -> PyErr {
    refused(binding::wrong_argument(name, &kind(value), expected))
}

/// The exception for an argument.
fn refused(problem: Problem) -> PyErr {
    crate::error::raised(&Failure::of(Concern::Argument, problem))
}

/// Whether something is of a class of a package. What is not imported has no objects.
pub(crate) fn of_module(value: &Bound<'_, PyAny>, module: &str, class: &str) -> bool {
    let find = || -> PyResult<bool> {
        let modules = value.py().import("sys")?.getattr("modules")?;
        let Ok(module) = modules.get_item(module) else { return Ok(false) };
        value.is_instance(&module.getattr(class)?)
    };
    find().unwrap_or(false)
}

/// The exception for a package that is not installed.
pub(crate) fn missing_package(what: &str, package: &str) -> PyErr {
    refused(binding::missing_package(what, package))
}

/// The native half of an `ocop.Rubric`. A rubric that somebody made by hand is loaded first, and
/// what is wrong with it said.
pub(crate) fn rubric<'py>(value: &Bound<'py, PyAny>) -> PyResult<Bound<'py, Rubric>> {
    let py = value.py();
    let class = py.import("ocop.models")?.getattr("Rubric")?;
    if value.is_instance(&class).unwrap_or(false) {
        let native = value.getattr(intern!(py, "_native"))?;
        if let Ok(native) = native.cast_into::<Rubric>() {
            return Ok(native);
        }
    }
    Err(wrong("rubric", value, Text::new("`ocop.Rubric`", "an `ocop.Rubric`")))
}

/// A text.
pub(crate) fn text(value: &Bound<'_, PyAny>, name: &str) -> PyResult<String> {
    match value.cast::<PyString>() {
        Ok(text) => string(text, name),
        Err(_) => Err(wrong(name, value, Text::new("một chuỗi", "a text"))),
    }
}

/// A text as Rust has it; Python's may hold halves of characters.
pub(crate) fn string(text: &Bound<'_, PyString>, name: &str) -> PyResult<String> {
    let read = text.to_cow().map(std::borrow::Cow::into_owned);
    read.map_err(|_| refused(binding::half_characters(name)))
}

/// A whole number: of Python or numpy, `4.0`, or the text `4`.
pub(crate) fn whole(value: &Bound<'_, PyAny>, name: &str) -> PyResult<i64> {
    if let Some(number) = whole_of(value)? {
        return Ok(number);
    }
    if value.is_instance_of::<PyInt>() && !value.is_instance_of::<PyBool>() {
        return Err(refused(binding::huge_number(name)));
    }
    Err(wrong(name, value, Text::new("một số nguyên", "a whole number")))
}

fn whole_of(value: &Bound<'_, PyAny>) -> PyResult<Option<i64>> {
    if value.is_instance_of::<PyBool>() {
        return Ok(None);
    }
    let shown = if let Ok(text) = value.cast::<PyString>() {
        let text = string(text, "")?;
        return Ok(as_printed(text.trim()));
    } else if value.is_instance_of::<PyFloat>() {
        PyFloat::new(value.py(), value.extract()?).str()?.to_string()
    } else if is_decimal(value)? {
        plain_decimal(value)?
    } else if of_module(value, "numpy", "ndarray") {
        return Ok(None);
    } else {
        return Ok(value.extract().ok());
    };
    Ok(match Raw::number(shown) {
        Raw::Int(number) => Some(number),
        _ => None,
    })
}

/// Whether something is a day of Python.
pub(crate) fn is_date(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    value.is_instance(&value.py().import("datetime")?.getattr("date")?)
}

/// A day: a date of Python or numpy, or a text that the crate reads. The crate says too what it
/// thinks of a time other than midnight.
pub(crate) fn day(value: &Bound<'_, PyAny>, name: &str) -> PyResult<String> {
    let expected = Text::new("một ngày hoặc chuỗi `2026-05-22`", "a date or a text `2026-05-22`");
    let foreign = |_| wrong(name, value, expected.clone());
    if is_date(value)? {
        return value.call_method0("isoformat").and_then(|day| day.extract()).map_err(foreign);
    }
    if of_module(value, "numpy", "datetime64") {
        return Ok(value.str().map_err(foreign)?.to_string());
    }
    text(value, name).map_err(foreign)
}

/// Whether something is a `Decimal`.
pub(crate) fn is_decimal(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    value.is_instance(&value.py().import("decimal")?.getattr("Decimal")?)
}

/// A `Decimal` without an exponent, unless its zeros would fill pages.
pub(crate) fn plain_decimal(value: &Bound<'_, PyAny>) -> PyResult<String> {
    let size: i64 = value.call_method0("adjusted")?.extract()?;
    if size.abs() > 99 {
        return Ok(value.str()?.to_string());
    }
    value.call_method1("__format__", ("f",))?.extract()
}

/// Exact points: a whole number, `93.0` too, a `Decimal`, or a text that the crate reads. Of other
/// floats nobody knows which points were meant.
pub(crate) fn points(value: &Bound<'_, PyAny>, name: &str) -> PyResult<String> {
    let expected = Text::new(
        "điểm chính xác: số nguyên, Decimal hoặc chuỗi",
        "exact points: an int, a Decimal or a text",
    );
    let foreign = |_| wrong(name, value, expected.clone());
    if is_decimal(value)? {
        return plain_decimal(value).map_err(foreign);
    }
    if let Ok(text) = value.cast::<PyString>() {
        return string(text, name);
    }
    if value.is_instance_of::<PyInt>() && !value.is_instance_of::<PyBool>() {
        return Ok(value.str().map_or_else(|_| "…".to_owned(), |text| text.to_string()));
    }
    whole(value, name).map(|number| number.to_string()).map_err(foreign)
}

/// The rules by which a council votes.
pub(crate) fn rules(gates: &Bound<'_, PyAny>, knockouts: &Bound<'_, PyAny>) -> PyResult<Rules> {
    let rule = |value, name| text(value, name)?.parse::<Vote>().or_raise();
    Ok(Rules { gates: rule(gates, "gates")?, knockouts: rule(knockouts, "knockouts")? })
}

/// Whether the first row that cannot be rated is raised.
pub(crate) fn raises(errors: &Bound<'_, PyAny>) -> PyResult<bool> {
    match text(errors, "errors")?.as_str() {
        "column" => Ok(false),
        "raise" => Ok(true),
        other => Err(refused(binding::unknown_errors(other, OneOf::of(["column", "raise"])))),
    }
}

/// Something that may be left out.
pub(crate) fn maybe<'py, T>(
    value: &Bound<'py, PyAny>,
    name: &str,
    read: impl Fn(&Bound<'py, PyAny>, &str) -> PyResult<T>,
) -> PyResult<Option<T>> {
    if value.is_none() { Ok(None) } else { read(value, name).map(Some) }
}

/// A language, checked.
#[pyfunction]
pub(crate) fn language(lang: &Bound<'_, PyAny>) -> PyResult<String> {
    let lang = text(lang, "lang")?;
    lang.parse::<ocop::Lang>().or_raise()?;
    Ok(lang)
}

/// The name of a column, checked.
#[pyfunction]
pub(crate) fn column_name(value: &Bound<'_, PyAny>, name: &str) -> PyResult<String> {
    text(value, name)
}

/// Refuses an argument that a result says already.
#[pyfunction]
pub(crate) fn superfluous(name: &str) -> PyResult<()> {
    Err(refused(binding::superfluous_argument(name)))
}

/// Refuses an argument that a function does not have.
#[pyfunction]
pub(crate) fn unknown_argument(name: &str, known: Vec<String>) -> PyResult<()> {
    Err(refused(binding::unknown_argument(&clip(name), OneOf(known))))
}

/// Refuses a call with too few or too many arguments.
#[pyfunction]
pub(crate) fn wrong_arguments(function: &str, reason: &str) -> PyResult<()> {
    Err(refused(binding::wrong_arguments(function, reason)))
}

/// Refuses an object that failed while it was read.
#[pyfunction]
pub(crate) fn broken_object(function: &str, reason: &str) -> PyResult<()> {
    Err(refused(binding::broken_object(function, &clip(reason))))
}

/// Refuses what needs a package that is not installed.
#[pyfunction]
pub(crate) fn needs(what: &str, package: &str) -> PyResult<()> {
    Err(missing_package(what, package))
}

/// Refuses more items than any request needs.
#[pyfunction]
pub(crate) fn too_many(place: &str, most: usize) -> PyResult<()> {
    Err(refused(binding::too_many_items(place, most)))
}
