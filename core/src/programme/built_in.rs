//! The plans that the crate carries.

use std::borrow::Cow;

use crate::input::{Raw, document, documents};
use crate::number::stars::Stars;
use crate::problem::catalogue::programme::unknown_plan;
use crate::problem::{Concern, Failure, OneOf, Problems};
use crate::procedure::level::Level;
use crate::programme::{Count, Origin, Plan, ProducerKind, Target};
use crate::text::{Text, clip};

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
pub fn plan(id: &str) -> Result<&'static Plan, Failure> {
    let found = PLANS.iter().find(|plan| plan.id == id);
    found.ok_or_else(|| {
        let known = OneOf::of(PLANS.iter().map(|plan| &plan.id));
        Failure::of(Concern::Programme, unknown_plan(&clip(id), known))
    })
}

documents! {
    Plan { id, name, source = Text::EMPTY, targets }
    Target {
        id, label, count, want, aim, about, origin, level, min_stars, producer_kinds,
    }
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
    /// # Ok::<(), ocop::Failure>(())
    /// ```
    pub fn from_json(json: &str) -> Result<Self, Failure> {
        let raw = Raw::from_json(json).map_err(|e| Failure::unreadable(Concern::Programme, e))?;
        Plan::from_raw(&raw)
    }

    /// A plan from data of JSON shape.
    ///
    /// # Errors
    /// As [`Plan::from_json`].
    pub fn from_raw(raw: &Raw) -> Result<Self, Failure> {
        let plan: Plan = document("plan", raw, Concern::Programme)?;
        let mut problems = Problems::default();
        plan.check(&mut problems);
        problems.into_result(Concern::Programme)?;
        Ok(plan)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_names_all_its_faults() {
        let json = r#"{"id": "p", "name": {"vi": "p", "en": "p"}, "targets": [
            {"id": "a", "label": {"vi": "a", "en": "a"}, "count": "products", "want": 0},
            {"id": "a", "label": {"vi": "a", "en": "a"}, "count": "products", "want": 3, "aim": 2}]}"#;
        let failure = Plan::from_json(json).unwrap_err();
        let codes: Vec<_> = failure.problems().map(|p| p.code).collect();
        assert_eq!(codes, ["nothing-wanted", "duplicate-target", "aim-below-want"]);
    }

    #[test]
    fn an_aim_may_be_what_is_wanted() {
        let json = r#"{"id": "p", "name": {"vi": "p", "en": "p"}, "targets": [
            {"id": "a", "label": {"vi": "a", "en": "a"}, "count": "products", "want": 2, "aim": 2}]}"#;
        assert!(Plan::from_json(json).is_ok());
    }

    #[test]
    fn a_plan_of_another_shape_says_where() {
        let json = r#"{"id": "p", "name": "p", "targets": [{"id": 1, "level": "village"}]}"#;
        let failure = Plan::from_json(json).unwrap_err();
        let said: Vec<_> =
            failure.problems().map(|p| (p.code, p.place.as_deref().unwrap())).collect();
        let expected = [
            ("wrong-type", "name"),
            ("wrong-type", "targets.1.id"),
            ("missing-field", "targets.1.label"),
            ("missing-field", "targets.1.count"),
            ("missing-field", "targets.1.want"),
            ("unknown-name", "targets.1.level"),
        ];
        assert_eq!(said, expected);
        let empty = r#"{"id": "p", "name": {"vi": "p", "en": "p"}, "targets": []}"#;
        assert_eq!(Plan::from_json(empty).unwrap_err().to_string(), "the plan has no targets");
    }

    #[test]
    fn every_built_in_plan_reads_back_from_its_own_json() {
        for plan in plans() {
            assert_eq!(Plan::from_json(&serde_json::to_string(plan).unwrap()).as_ref(), Ok(plan));
        }
    }
}
