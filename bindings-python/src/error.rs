//! Failures of the crate as Python exceptions.

use ocop::{Failure, Problem};
use pyo3::prelude::*;
use serde::Serialize;

/// Raises a failure of the crate in Python.
pub(crate) trait Raise<T> {
    fn or_raise(self) -> PyResult<T>;
}

impl<T, F: Into<Failure>> Raise<T> for Result<T, F> {
    fn or_raise(self) -> PyResult<T> {
        self.map_err(|failure| raised(&failure.into()))
    }
}

/// The exception for a failure. `ocop._errors` chooses the class by the concern's name, so that a
/// new concern in the crate needs one class there and nothing here.
pub(crate) fn raised(failure: &Failure) -> PyErr {
    thrown(failure, None)
}

/// The exception for a row of a table, or a product of a long one, counted from 0.
pub(crate) fn at_row(row: usize, failure: &Failure) -> PyErr {
    thrown(failure, Some(row))
}

fn thrown(failure: &Failure, row: Option<usize>) -> PyErr {
    Python::attach(|py| {
        let make = || -> PyResult<Bound<'_, PyAny>> {
            let json = json(failure)?;
            py.import("ocop._errors")?.getattr("from_json")?.call1((json, row))
        };
        make().map_or_else(|error| error, PyErr::from_value)
    })
}

/// The written form of an answer of the crate, which `ocop.models` reads; or its failure, raised.
pub(crate) fn written<F: Into<Failure>>(answer: Result<impl Serialize, F>) -> PyResult<String> {
    json(&answer.or_raise()?)
}

/// Answers are plain data, so that they can always be written; the error keeps the code free of
/// panics.
pub(crate) fn json(data: &impl Serialize) -> PyResult<String> {
    serde_json::to_string(data)
        .map_err(|error| pyo3::exceptions::PyRuntimeError::new_err(error.to_string()))
}

/// A problem, said of a row of a table.
pub(crate) fn of_row(row: usize, problem: Problem) -> Problem {
    prefixed(problem, &format!("row {row}"), &format!("dòng {row}"))
}

/// A problem, said of a product of a long table.
pub(crate) fn of_product(name: &str, problem: Problem) -> Problem {
    prefixed(problem, &format!("product `{name}`"), &format!("sản phẩm `{name}`"))
}

fn prefixed(problem: Problem, en: &str, vi: &str) -> Problem {
    Problem {
        message: format!("{en}: {}", problem.message),
        message_vi: format!("{vi}: {}", problem.message_vi),
        ..problem
    }
}
