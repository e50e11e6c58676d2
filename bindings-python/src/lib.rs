//! The native half of the Python package `ocop`.
//!
//! It turns Python data into [`ocop::Raw`] and Arrow columns into slices, calls the crate, and hands
//! its answers back in their written form, which `ocop.models` reads. No rule of rating is written
//! here.

mod argument;
mod catalogue;
mod error;
mod procedure;
mod rating;
mod raw;
mod table;

use pyo3::prelude::*;

/// The native functions and classes; `ocop` itself is what to import.
#[pymodule(gil_used = false)]
mod _ocop {
    use super::*;
    #[pymodule_export]
    use crate::argument::{
        broken_object, column_name, language, needs, superfluous, too_many, unknown_argument,
        wrong_arguments,
    };
    #[pymodule_export]
    use crate::catalogue::{Rubric, criterion_code, edition, editions, load_rubric, rubric};
    #[pymodule_export]
    use crate::procedure::{
        certificate, composition, edition_for, eligible, file_list, product_code, programme,
        rate_parts, recognition, rounds,
    };
    #[pymodule_export]
    use crate::rating::{
        evidence, explain, plan_upgrade, preview, rate, rate_council, sensitivity,
    };
    #[pymodule_export]
    use crate::table::{Table, check_table, rate_batch, rate_long};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}
