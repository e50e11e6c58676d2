//! Columns in a dictionary: lists, arrays of numpy, and whatever speaks Arrow.

use std::sync::Arc;

use arrow_array::{ArrayRef, BooleanArray, Float64Array, Int64Array, NullArray, StringArray};
use arrow_schema::{ArrowError, Field};
use ocop::Failure;
use ocop::batch::NONE;
use ocop::problem::{Concern, binding};
use ocop::text::clip;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyFloat, PyList, PyString, PyTuple};
use pyo3_arrow::PyArray;
use pyo3_arrow::input::AnyArray;

use crate::argument::{kind, of_module, shown, string, whole};
use crate::error::at_row;
use crate::table::{OrRefuse, is_table, join, refused, unreadable};

/// The name of a column; a whole number is the text that it prints as.
pub(crate) fn name(key: &Bound<'_, PyAny>) -> PyResult<String> {
    if let Ok(text) = key.cast::<PyString>() {
        return string(text, "table");
    }
    whole(key, "table").map(|number| number.to_string()).map_err(|_| {
        let shown = shown(key);
        refused(binding::foreign_column(&shown, &kind(key)))
    })
}

/// One column as an Arrow array, with what Arrow says of it. `is_criterion` says that `"none"` is an
/// answer in it.
pub(crate) fn column(
    name: &str,
    values: &Bound<'_, PyAny>,
    is_criterion: bool,
) -> PyResult<(Field, ArrayRef)> {
    let foreign = |kind: &str| refused(binding::column_of_objects(&clip(name), kind));
    let list = |values: &Bound<'_, PyAny>| list(name, values, is_criterion);
    let array = if values.is_instance_of::<PyList>() || values.is_instance_of::<PyTuple>() {
        list(values)?
    } else if of_module(values, "numpy", "ndarray") {
        of_numpy(values, &foreign, list)?
    } else if is_table(values) {
        let chunks = values.extract::<AnyArray>().and_then(AnyArray::into_reader).or_refuse()?;
        let field = chunks.field().as_ref().clone().with_name(name).with_nullable(true);
        let chunks = chunks.collect::<Result<Vec<_>, ArrowError>>().map_err(unreadable)?;
        let array = join(&chunks, field.data_type()).map_err(unreadable)?;
        return Ok((field, array));
    } else {
        return Err(foreign(&kind(values)));
    };
    Ok((Field::new(name, array.data_type().clone(), true), array))
}

/// An array of numpy. Masked values, objects and texts go through a list, in which what is masked
/// is `None`; numbers are taken as they lie, in the machine's order of bytes.
fn of_numpy(
    values: &Bound<'_, PyAny>,
    foreign: &dyn Fn(&str) -> PyErr,
    list: impl Fn(&Bound<'_, PyAny>) -> PyResult<ArrayRef>,
) -> PyResult<ArrayRef> {
    let py = values.py();
    let dimensions: usize = values.getattr("ndim")?.extract()?;
    let dtype = values.getattr("dtype")?;
    if dimensions != 1 {
        return Err(foreign(&format!("{} of {dimensions} dimensions", kind(values))));
    }
    let sort: String = dtype.getattr("kind")?.extract()?;
    let is_masked = values.hasattr("mask").or_refuse()?;
    match sort.as_str() {
        "O" | "U" => list(&values.call_method0("tolist")?),
        "i" | "u" | "f" | "b" if is_masked => list(&values.call_method0("tolist")?),
        "i" | "u" | "f" | "b" | "M" if !is_masked => {
            let native = dtype.call_method1("newbyteorder", ("=",))?;
            let plain = py.import("numpy")?.call_method1("ascontiguousarray", (values, native))?;
            let array = py.get_type::<PyArray>().call_method1("from_numpy", (plain,));
            let array = array.and_then(|array| array.extract::<PyArray>());
            array.map(|array| array.into_inner().0).map_err(|_| foreign(&dtype.to_string()))
        }
        _ => Err(foreign(&format!("{} of {dtype}", kind(values)))),
    }
}

/// What stands in a list.
enum Cell {
    Whole(i64),
    Real(f64),
    Truth(bool),
    Text(String),
}

/// The kinds of cells, a later one where they are mixed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Whole,
    Real,
    Truth,
    Text,
}

impl Cell {
    fn of(value: &Bound<'_, PyAny>, is_criterion: bool) -> Option<Self> {
        if let Ok(truth) = value.cast::<PyBool>() {
            return Some(Cell::Truth(truth.is_true()));
        }
        if let Ok(text) = value.cast::<PyString>() {
            let text = text.to_cow().ok()?.into_owned();
            let none = is_criterion && text == "none";
            return Some(if none { Cell::Whole(NONE.into()) } else { Cell::Text(text) });
        }
        if value.is_instance_of::<PyFloat>() || of_module(value, "numpy", "floating") {
            return value.extract().ok().map(Cell::Real);
        }
        // An array of no dimension says that it is a number, though it may be masked.
        let is_array = of_module(value, "numpy", "ndarray");
        if is_array { None } else { value.extract().ok().map(Cell::Whole) }
    }

    fn sort(&self) -> Sort {
        match self {
            Cell::Whole(_) => Sort::Whole,
            Cell::Real(_) => Sort::Real,
            Cell::Truth(_) => Sort::Truth,
            Cell::Text(_) => Sort::Text,
        }
    }

    /// Whether it can stand in a column of a kind. Beyond 2^53 floats do not tell neighbours apart.
    fn fits(&self, sort: Sort) -> bool {
        match self {
            Cell::Whole(number) if sort == Sort::Real => number.unsigned_abs() <= 1 << 53,
            own => own.sort() == sort,
        }
    }

    fn whole(&self) -> Option<i64> {
        if let Cell::Whole(number) = self { Some(*number) } else { None }
    }

    #[expect(clippy::cast_precision_loss, reason = "`fits` says that nothing is lost")]
    fn real(&self) -> Option<f64> {
        match self {
            Cell::Real(number) => Some(*number),
            Cell::Whole(number) => Some(*number as f64),
            Cell::Truth(_) | Cell::Text(_) => None,
        }
    }

    fn truth(&self) -> Option<bool> {
        if let Cell::Truth(truth) = self { Some(*truth) } else { None }
    }

    fn text(&self) -> Option<&str> {
        if let Cell::Text(text) = self { Some(text) } else { None }
    }
}

/// A list of values of one kind, and gaps.
fn list(name: &str, values: &Bound<'_, PyAny>, is_criterion: bool) -> PyResult<ArrayRef> {
    let odd = |row: usize, value: &Bound<'_, PyAny>| {
        if !is_criterion {
            return refused(binding::column_of_objects(&clip(name), &kind(value)));
        }
        let shown = shown(value);
        let problem = binding::cell_of_answers(&clip(name), row, &shown);
        at_row(row, &Failure::of(Concern::Batch, problem))
    };
    let mut cells = Vec::new();
    for (row, value) in values.try_iter().or_refuse()?.enumerate() {
        let value = value.or_refuse()?;
        if is_missing(&value) {
            cells.push(None);
        } else {
            cells.push(Some(Cell::of(&value, is_criterion).ok_or_else(|| odd(row, &value))?));
        }
    }
    let there = || cells.iter().map(Option::as_ref);
    let Some(sort) = there().flatten().map(Cell::sort).max() else {
        return Ok(Arc::new(NullArray::new(cells.len())));
    };
    if let Some(row) = there().position(|cell| cell.is_some_and(|cell| !cell.fits(sort))) {
        return Err(odd(row, &values.get_item(row)?));
    }
    Ok(match sort {
        Sort::Whole => Arc::new(there().map(|cell| cell?.whole()).collect::<Int64Array>()),
        Sort::Real => Arc::new(there().map(|cell| cell?.real()).collect::<Float64Array>()),
        Sort::Truth => Arc::new(there().map(|cell| cell?.truth()).collect::<BooleanArray>()),
        Sort::Text => Arc::new(there().map(|cell| cell?.text()).collect::<StringArray>()),
    })
}

/// `None`, and what numpy and pandas put in its place.
fn is_missing(value: &Bound<'_, PyAny>) -> bool {
    value.is_none()
        || of_module(value, "numpy.ma.core", "MaskedConstant")
        || of_module(value, "pandas._libs.missing", "NAType")
}
