//! Failures of the crate as Python exceptions.

use ocop::Failure;
use pyo3::prelude::*;
use serde::Serialize;

/// Raises a failure of the crate in Python.
pub(crate) trait Raise<T> {
    fn or_raise(self) -> PyResult<T>;
}

impl<T, F: Into<Failure>> Raise<T> for Result<T, F> {
    fn or_raise(self) -> PyResult<T> {
        self.map_err(|failure| raised(&failure.into(), None, None))
    }
}

/// The exception for a failure in its written form. `ocop._errors` chooses the class by the
/// concern's name, so that a new concern in the crate needs one class there and nothing here.
pub(crate) fn raised(failure: &impl Serialize, row: Option<usize>, product: Option<&str>) -> PyErr {
    Python::attach(|py| {
        let make = || -> PyResult<Bound<'_, PyAny>> {
            let json = serde_json::to_string(failure).map_err(unwritable)?;
            py.import("ocop._errors")?.getattr("from_json")?.call1((json, row, product))
        };
        make().map_or_else(|error| error, PyErr::from_value)
    })
}

/// Reports are plain data, so this is never seen; it keeps the code free of panics.
pub(crate) fn unwritable(error: serde_json::Error) -> PyErr {
    pyo3::exceptions::PyRuntimeError::new_err(error.to_string())
}
