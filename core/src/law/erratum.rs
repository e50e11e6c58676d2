//! Where the print is blemished, what is applied, and why.

use serde::Serialize;

use crate::text::Text;

/// One blemish of the print, or one reading that a lawyer may want to know of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Erratum {
    /// A name that stays the same.
    pub id: &'static str,
    /// The set, if it concerns one only.
    pub set: Option<u16>,
    /// The criterion or section.
    pub criterion: Option<&'static str>,
    /// The option.
    pub option: Option<u16>,
    /// What it concerns: `points`, `max` and `gate` are deviations from the print, anything else
    /// is a remark that changes no number.
    pub field: &'static str,
    /// What is printed; empty where nothing is.
    pub printed: &'static str,
    /// What is applied.
    pub applied: &'static str,
    /// Why.
    pub reason: &'static Text,
}
