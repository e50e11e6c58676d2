//! What is wrong with a table as a whole, with one of its rows, or with one of its products.

use ocop::{Failure, Problem};
use pyo3::prelude::*;
use serde::Serialize;

use crate::error::raised;

/// Problems of a table in the written form of a [`Failure`]; there is at least one.
#[derive(Serialize)]
struct Wrong<'a> {
    concern: &'static str,
    errors: &'a [Problem],
}

/// A problem with a column.
pub(crate) fn column(code: &'static str, name: &str, message: String, vi: String) -> Problem {
    Problem {
        code,
        message,
        message_vi: vi,
        place: Some(name.to_owned()),
        value: None,
        allowed: Vec::new(),
        article: None,
        help: None,
        help_vi: None,
        member: None,
    }
}

/// The exception for a table.
pub(crate) fn table(problems: &[Problem]) -> PyErr {
    raised(&Wrong { concern: "batch", errors: problems }, None, None)
}

/// The exception for one problem that concerns no column.
pub(crate) fn whole(code: &'static str, message: impl ToString, vi: &str) -> PyErr {
    table(&[Problem { place: None, ..column(code, "", message.to_string(), vi.to_owned()) }])
}

/// The exception for a failure of one row, counted from 0.
pub(crate) fn row(row: usize, failure: &Failure) -> PyErr {
    raised(failure, Some(row), None)
}

/// The exception for a row of a long table without one of its keys.
pub(crate) fn null_key(row: usize, name: &str) -> PyErr {
    let message = format!("the column `{name}` is null");
    let problem = column("null-key", name, message, format!("cột `{name}` để trống"));
    raised(&Wrong { concern: "batch", errors: &[problem] }, Some(row), None)
}

/// The exception for a product of a long table; `row` is that of the result.
pub(crate) fn product(row: usize, name: &str, problems: &[Problem]) -> PyErr {
    raised(&Wrong { concern: "batch", errors: problems }, Some(row), Some(name))
}
