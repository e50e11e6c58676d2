//! Editions and rubrics.

use pyo3::prelude::*;
use pyo3::types::{PyBool, PyString};

use crate::error::{Raise, unwritable};

/// A rubric that is built in, or one that was loaded.
enum Held {
    BuiltIn(&'static ocop::Rubric),
    Loaded(Box<ocop::Rubric>),
}

/// A rubric; `ocop.Rubric` wraps it.
#[pyclass(frozen, module = "ocop._ocop")]
pub(crate) struct Rubric(Held);

impl Rubric {
    pub(crate) fn get(&self) -> &ocop::Rubric {
        match &self.0 {
            Held::BuiltIn(rubric) => rubric,
            Held::Loaded(rubric) => rubric,
        }
    }
}

#[pymethods]
impl Rubric {
    /// Whether both are the same rubric, to the last label.
    fn __eq__(&self, other: &Self) -> bool {
        let (own, theirs) = (self.get(), other.get());
        own == theirs || own.to_doc() == theirs.to_doc()
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        (self.get().edition(), self.get().slug()).hash(&mut hasher);
        hasher.finish()
    }

    #[getter]
    fn edition(&self) -> &str {
        self.get().edition()
    }

    #[getter]
    fn set(&self) -> u16 {
        self.get().set()
    }

    #[getter]
    fn slug(&self) -> &str {
        self.get().slug()
    }

    #[getter]
    fn max(&self) -> u32 {
        self.get().max().get()
    }

    /// The written form, as the export prints it.
    fn to_json(&self) -> PyResult<String> {
        serde_json::to_string(self.get()).map_err(unwritable)
    }
}

/// An edition; `ocop.Edition` wraps it.
#[pyclass(frozen, module = "ocop._ocop")]
pub(crate) struct Edition(&'static ocop::Edition);

#[pymethods]
impl Edition {
    #[getter]
    fn id(&self) -> &str {
        self.0.id()
    }

    #[getter]
    fn documents(&self) -> Vec<&str> {
        self.0.documents().to_vec()
    }

    #[getter]
    fn in_force_from(&self) -> String {
        self.0.in_force_from().to_string()
    }

    #[getter]
    fn in_force_until(&self) -> Option<String> {
        self.0.in_force_until().map(|day| day.to_string())
    }

    #[getter]
    fn data_version(&self) -> &str {
        self.0.data_version()
    }

    #[getter]
    fn parts(&self) -> Vec<(char, u16)> {
        self.0.parts().to_vec()
    }

    #[getter]
    fn is_frame(&self) -> bool {
        self.0.is_frame()
    }

    fn sets(&self) -> Vec<Rubric> {
        self.0.sets().iter().map(|rubric| Rubric(Held::BuiltIn(rubric))).collect()
    }

    fn bands_json(&self) -> PyResult<String> {
        serde_json::to_string(&self.0.bands()).map_err(unwritable)
    }

    fn errata_json(&self) -> PyResult<String> {
        serde_json::to_string(self.0.errata()).map_err(unwritable)
    }
}

/// All editions, newest first.
#[pyfunction]
pub(crate) fn editions() -> Vec<Edition> {
    ocop::editions().iter().map(Edition).collect()
}

/// The edition with this name.
#[pyfunction]
pub(crate) fn edition(id: &str) -> PyResult<Edition> {
    Ok(Edition(ocop::edition(id).or_raise()?))
}

/// A built-in set by number or slug.
#[pyfunction]
pub(crate) fn rubric(edition: &str, set: &Bound<'_, PyAny>) -> PyResult<Rubric> {
    let set = if let Ok(slug) = set.cast::<PyString>() {
        ocop::law::SetRef::Slug(slug.to_cow()?.into_owned())
    } else if set.is_instance_of::<PyBool>() {
        let reason = "set must be a number or a slug, not bool";
        return Err(pyo3::exceptions::PyTypeError::new_err(reason));
    } else {
        ocop::law::SetRef::Number(set.extract()?)
    };
    Ok(Rubric(Held::BuiltIn(ocop::rubric(edition, set).or_raise()?)))
}

/// A rubric of one's own, from JSON text.
#[pyfunction]
pub(crate) fn load_rubric(py: Python<'_>, json: &str) -> PyResult<Rubric> {
    let rubric = py.detach(|| ocop::Rubric::from_json(json)).or_raise()?;
    Ok(Rubric(Held::Loaded(Box::new(rubric))))
}
