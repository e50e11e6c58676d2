//! What can be wrong with a plan or a portfolio.

use std::fmt;

use crate::problem::vietnamese::more;
use crate::problem::{Concern, Failure, Problem};
use crate::procedure::level::Level;
use crate::programme::plan::MOST_TARGETS;
use crate::programme::{Plan, PlanProblem, plans};

/// One thing that is wrong with a plan or a portfolio.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProgrammeProblem {
    /// The data has not the shape of a plan or of an outcome.
    #[error("{place}: {reason}")]
    Unreadable {
        /// `plan`, `portfolio` or the outcome by its position.
        place: String,
        /// What is wrong with the data.
        reason: String,
    },
    /// No such plan is built in.
    #[error("unknown plan `{id}`, expected one of {}", ids().join(", "))]
    UnknownPlan {
        /// What was asked for.
        id: String,
    },
    /// The plan's targets do not hold together.
    #[error("{0}")]
    Plan(PlanProblem),
    /// A product has two outcomes at a level.
    #[error("`{product}` has two outcomes at the level `{}`", level.map_or("none", Level::name))]
    DuplicateOutcome {
        /// The product.
        product: String,
        /// The level.
        level: Option<Level>,
    },
    /// Outcomes of a product or a producer differ in a fact that it has once.
    #[error("`{name}`: outcomes differ in `{field}`")]
    Contradiction {
        /// The product or the producer.
        name: String,
        /// The fact.
        field: &'static str,
    },
    /// There are more problems than are listed.
    #[error("there are more problems, the first {listed} are listed")]
    More {
        /// How many are listed.
        listed: usize,
    },
}

/// Most problems of a plan or a portfolio that are listed.
pub(super) const MOST_PROBLEMS: usize = 1_000;

fn ids() -> Vec<&'static str> {
    plans().iter().map(|plan: &'static Plan| plan.id.as_ref()).collect()
}

impl fmt::Display for PlanProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PlanProblem::NoTargets => write!(f, "the plan has no targets"),
            PlanProblem::TooManyTargets(found) => {
                write!(f, "the plan has {found} targets, at most {MOST_TARGETS} are allowed")
            }
            PlanProblem::DuplicateTarget(id) => write!(f, "two targets have the id `{id}`"),
            PlanProblem::NothingWanted(id) => {
                write!(f, "target `{id}` wants 0, expected 1 or more")
            }
            PlanProblem::AimBelowWant(id) => {
                write!(f, "target `{id}` has an `aim` below its `want`")
            }
        }
    }
}

/// Everything that is wrong with a plan or a portfolio, at least one problem.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct ProgrammeErrors(pub(crate) Vec<ProgrammeProblem>);

impl ProgrammeErrors {
    pub(super) fn of(mut problems: Vec<ProgrammeProblem>) -> Self {
        if problems.len() > MOST_PROBLEMS {
            problems.truncate(MOST_PROBLEMS);
            problems.push(ProgrammeProblem::More { listed: MOST_PROBLEMS });
        }
        ProgrammeErrors(problems)
    }

    /// The problems.
    pub fn problems(&self) -> &[ProgrammeProblem] {
        &self.0
    }

    pub(super) fn unreadable(place: &str, reason: impl fmt::Display) -> Self {
        let (place, reason) = (place.to_owned(), reason.to_string());
        ProgrammeErrors(vec![ProgrammeProblem::Unreadable { place, reason }])
    }
}

impl From<ProgrammeErrors> for Failure {
    fn from(errors: ProgrammeErrors) -> Self {
        let problems = errors.0.iter().map(problem).collect();
        Failure::all(Concern::Programme, problems)
    }
}

fn problem(problem: &ProgrammeProblem) -> Problem {
    let new = |code, vi: String| Problem::new(code, problem, vi);
    match problem {
        ProgrammeProblem::Unreadable { place, reason } => {
            let vi = place.replace("plan", "kế hoạch").replace("portfolio", "danh mục");
            let vi = vi.replace("outcome", "kết quả");
            new("unreadable", format!("{vi}: không đọc được: {reason}")).at(place)
        }
        ProgrammeProblem::UnknownPlan { id } => {
            let vi = format!("không có kế hoạch `{id}`, chỉ có {}", ids().join(", "));
            new("unknown-plan", vi).value(id).allowed(ids())
        }
        ProgrammeProblem::Plan(PlanProblem::NoTargets) => {
            new("no-targets", "kế hoạch không có chỉ tiêu nào".to_owned()).at("targets")
        }
        ProgrammeProblem::Plan(PlanProblem::DuplicateTarget(id)) => {
            new("duplicate-target", format!("hai chỉ tiêu cùng mã `{id}`")).at(id)
        }
        ProgrammeProblem::Plan(PlanProblem::NothingWanted(id)) => {
            new("nothing-wanted", format!("chỉ tiêu `{id}` bằng 0, cần từ 1")).at(id).value(0)
        }
        ProgrammeProblem::Plan(PlanProblem::AimBelowWant(id)) => {
            new("aim-below-want", format!("chỉ tiêu `{id}` có `aim` nhỏ hơn `want`")).at(id)
        }
        ProgrammeProblem::Plan(PlanProblem::TooManyTargets(found)) => {
            new("too-many-targets", format!("có {found} chỉ tiêu, nhiều nhất {MOST_TARGETS}"))
                .at("targets")
                .value(found)
        }
        ProgrammeProblem::More { listed } => new("more-problems", more(*listed)),
        ProgrammeProblem::DuplicateOutcome { product, level } => {
            let level = level.map_or("none", Level::name);
            let vi = format!("`{product}` có hai kết quả ở cấp `{level}`");
            new("duplicate-outcome", vi)
                .at(product)
                .value(level)
                .help("keep the outcome that is in force")
        }
        ProgrammeProblem::Contradiction { name, field } => {
            new("contradiction", format!("`{name}`: các kết quả khác nhau ở `{field}`"))
                .at(name)
                .value(field)
        }
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
        let failure = Failure::from(Plan::from_json(json).unwrap_err());
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
    fn a_thousand_problems_are_listed_and_more_are_mentioned() {
        let errors = |wrong: usize| {
            let json = format!("[{}]", vec!["7"; wrong].join(","));
            crate::programme::Portfolio::from_json(&json).unwrap_err().0
        };
        assert_eq!(errors(1000).len(), 1000);
        assert!(!errors(1000).contains(&ProgrammeProblem::More { listed: 1000 }));
        for wrong in [1001, 1500] {
            let errors = errors(wrong);
            assert_eq!(errors.len(), 1001);
            assert_eq!(errors.last(), Some(&ProgrammeProblem::More { listed: 1000 }));
        }
    }

    #[test]
    fn a_plan_of_another_shape_says_where() {
        let json = r#"{"id": "p", "name": "p", "targets": []}"#;
        let error = Plan::from_json(json).unwrap_err();
        let expected = "plan: invalid type: string \"p\", expected an object with `vi` and `en`";
        assert_eq!(error.to_string(), expected);
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
