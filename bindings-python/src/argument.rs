//! Arguments of Python functions, each refused by its name where it is of another type.

use ocop::council::{Rules, Vote};
use ocop::problem::{Concern, OneOf, binding};
use ocop::text::Text;
use ocop::{Failure, Problem};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyString};

use crate::catalogue::Rubric;
use crate::error::Raise;

/// The name of a value's type.
pub(crate) fn kind(value: &Bound<'_, PyAny>) -> String {
    value.get_type().name().map_or_else(|_| "?".to_owned(), |name| name.to_string())
}

fn wrong(name: &str, value: &Bound<'_, PyAny>, expected: Text) -> PyErr {
    refused(binding::wrong_argument(name, &kind(value), expected))
}

/// The exception for an argument.
fn refused(problem: Problem) -> PyErr {
    crate::error::raised(&Failure::of(Concern::Argument, problem))
}

/// The native half of an `ocop.Rubric`.
pub(crate) fn rubric<'py>(value: &Bound<'py, PyAny>) -> PyResult<Bound<'py, Rubric>> {
    let native = value.getattr(intern!(value.py(), "_native"));
    let native = native.ok().and_then(|native| native.cast_into::<Rubric>().ok());
    native.ok_or_else(|| wrong("rubric", value, Text::new("`ocop.Rubric`", "an `ocop.Rubric`")))
}

/// A text.
pub(crate) fn text(value: &Bound<'_, PyAny>, name: &str) -> PyResult<String> {
    match value.cast::<PyString>() {
        Ok(text) => Ok(text.to_cow()?.into_owned()),
        Err(_) => Err(wrong(name, value, Text::new("một chuỗi", "a text"))),
    }
}

/// A whole number, of Python or of numpy.
pub(crate) fn whole(value: &Bound<'_, PyAny>, name: &str) -> PyResult<i64> {
    let number = if value.is_instance_of::<PyBool>() { None } else { value.extract().ok() };
    number.ok_or_else(|| wrong(name, value, Text::new("một số nguyên", "a whole number")))
}

/// Whether something is a day of Python.
pub(crate) fn is_date(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    value.is_instance(&value.py().import("datetime")?.getattr("date")?)
}

/// A day: a date, or a text that the crate reads.
pub(crate) fn day(value: &Bound<'_, PyAny>, name: &str) -> PyResult<String> {
    if is_date(value)? {
        return value.call_method0("isoformat")?.extract();
    }
    let expected = Text::new("một ngày hoặc chuỗi `2026-05-22`", "a date or a text `2026-05-22`");
    text(value, name).map_err(|_| wrong(name, value, expected))
}

/// Exact points: a whole number, a `Decimal`, or a text that the crate reads.
pub(crate) fn points(value: &Bound<'_, PyAny>, name: &str) -> PyResult<String> {
    let decimal = value.py().import("decimal")?.getattr("Decimal")?;
    if value.is_instance(&decimal)? {
        // Without an exponent.
        return value.call_method1("__format__", ("f",))?.extract();
    }
    let whole = !value.is_instance_of::<PyBool>() && value.hasattr("__index__")?;
    if whole && let Ok(number) = value.call_method0("__index__") {
        return Ok(number.str().map_or_else(|_| "…".to_owned(), |text| text.to_string()));
    }
    let expected = Text::new(
        "điểm chính xác: số nguyên, Decimal hoặc chuỗi",
        "exact points: an int, a Decimal or a text",
    );
    text(value, name).map_err(|_| wrong(name, value, expected))
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

/// Refuses an argument that a result says already.
#[pyfunction]
pub(crate) fn superfluous(name: &str) -> PyResult<()> {
    Err(refused(binding::superfluous_argument(name)))
}
