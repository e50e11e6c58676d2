//! The plans that the crate carries.

use std::borrow::Cow;

use crate::input::Raw;
use crate::number::stars::Stars;
use crate::procedure::level::Level;
use crate::programme::{
    Count, Origin, Plan, ProducerKind, ProgrammeErrors, ProgrammeProblem, Target,
};
use crate::text::Text;

include!(concat!(env!("OUT_DIR"), "/programmes.rs"));

/// The built-in plans.
///
/// ```
/// assert_eq!(ocop::programme::plans()[0].id, "quang-tri-2019");
/// ```
pub fn plans() -> &'static [Plan] {
    &PLANS
}

/// The built-in plan with this name.
///
/// # Errors
/// An unknown name; the error lists those that are there.
pub fn plan(id: &str) -> Result<&'static Plan, ProgrammeErrors> {
    let found = PLANS.iter().find(|plan| plan.id == id);
    found.ok_or_else(|| {
        let id = crate::text::clip(id);
        ProgrammeErrors(vec![ProgrammeProblem::UnknownPlan { id }])
    })
}

impl Plan {
    /// A plan from JSON, in the shape that [`Plan`] serialises to.
    ///
    /// # Errors
    /// Data that has not the shape of a plan, or everything that is wrong with its targets.
    ///
    /// ```
    /// use ocop::programme::Plan;
    /// let plan = Plan::from_json(r#"{"id": "2027", "name": {"vi": "Năm 2027", "en": "Year 2027"},
    ///   "targets": [{"id": "five", "label": {"vi": "5 sao", "en": "5 stars"},
    ///                "count": "products", "want": 2, "level": "central", "min_stars": 5}]}"#)?;
    /// assert_eq!(plan.targets[0].want, 2);
    /// # Ok::<(), ocop::programme::ProgrammeErrors>(())
    /// ```
    pub fn from_json(json: &str) -> Result<Self, ProgrammeErrors> {
        Plan::from_raw(&Raw::from_json(json).map_err(|e| ProgrammeErrors::unreadable("plan", e))?)
    }

    /// A plan from data of JSON shape.
    ///
    /// # Errors
    /// As [`Plan::from_json`].
    pub fn from_raw(raw: &Raw) -> Result<Self, ProgrammeErrors> {
        let plan: Plan = crate::input::decode::decode(raw)
            .map_err(|e| ProgrammeErrors::unreadable("plan", e))?;
        let problems = plan.problems();
        if problems.is_empty() {
            Ok(plan)
        } else {
            Err(ProgrammeErrors::of(problems.into_iter().map(ProgrammeProblem::Plan).collect()))
        }
    }
}
