//! Editions and rubrics.

use std::borrow::Cow;
use std::ops::Deref;

use ocop::law::SetRef;
use ocop::problem::Concern;
use ocop::sheet::unknown_code;
use ocop::text::clip;
use ocop::{Code, Failure};
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::argument::{self, string, text, whole};
use crate::error::{Raise, json, written};
use crate::raw;

/// A rubric ready for rating: built in, or loaded. Every `ocop.Rubric` holds one.
#[pyclass(frozen, module = "ocop._ocop")]
pub(crate) struct Rubric(Cow<'static, ocop::Rubric>);

impl Deref for Rubric {
    type Target = ocop::Rubric;

    fn deref(&self) -> &ocop::Rubric {
        &self.0
    }
}

#[pymethods]
impl Rubric {
    #[getter]
    fn edition(&self) -> &str {
        self.0.edition()
    }

    #[getter]
    fn slug(&self) -> &str {
        self.0.slug()
    }

    /// The written form, as the export prints it.
    fn to_json(&self) -> PyResult<String> {
        json(&*self.0)
    }
}

/// The names of all editions, newest first.
#[pyfunction]
pub(crate) fn editions() -> Vec<&'static str> {
    ocop::editions().iter().map(ocop::Edition::id).collect()
}

/// The export of the edition with this name.
#[pyfunction]
pub(crate) fn edition(id: &Bound<'_, PyAny>) -> PyResult<String> {
    written(ocop::edition(&text(id, "id")?))
}

/// A built-in set by number or slug.
#[pyfunction]
pub(crate) fn rubric(edition: &Bound<'_, PyAny>, set: &Bound<'_, PyAny>) -> PyResult<Rubric> {
    let edition = text(edition, "edition")?;
    let set = match set.cast::<PyString>() {
        Ok(name) => SetRef::from(string(name, "set")?.as_str()),
        Err(_) => SetRef::Number(whole(set, "set")?),
    };
    Ok(Rubric(Cow::Borrowed(ocop::rubric(&edition, set).or_raise()?)))
}

/// The printed code of a criterion that a rubric has.
#[pyfunction]
pub(crate) fn criterion_code(
    rubric: &Bound<'_, PyAny>,
    code: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let (rubric, typed) = (argument::rubric(rubric)?, text(code, "code")?);
    let rubric = rubric.get();
    let found = Code::typed(&typed).filter(|code| rubric.criterion(*code).is_some());
    let unknown = || Failure::of(Concern::Catalogue, unknown_code(rubric, &clip(&typed)));
    found.map(|code| code.to_string()).ok_or_else(unknown).or_raise()
}

/// A rubric of one's own.
#[pyfunction]
pub(crate) fn load_rubric(py: Python<'_>, data: &Bound<'_, PyAny>) -> PyResult<Rubric> {
    let data = raw::read(data, Concern::Rubric)?;
    let rubric = py.detach(|| ocop::Rubric::from_raw(&data)).or_raise()?;
    Ok(Rubric(Cow::Owned(rubric)))
}
