//! Conversions of the errors that are not yet declared in the catalogue.

use std::fmt;

use crate::council::{CouncilError, CouncilErrors, UnknownVote};
use crate::law::CatalogueError;
use crate::problem::{Concern, Failure, Problem, vietnamese};
use crate::rubric::problem::RubricErrors;
use crate::sheet::check::{SheetErrors, SheetProblem};
use crate::text::UnknownLang;

impl Problem {
    pub(crate) fn new(
        code: &'static str,
        message: impl fmt::Display,
        vi: impl Into<String>,
    ) -> Self {
        Problem {
            code,
            message: message.to_string(),
            message_vi: vi.into(),
            place: None,
            value: None,
            allowed: Vec::new(),
            article: None,
            help: None,
            help_vi: None,
            member: None,
        }
    }

    pub(crate) fn at(mut self, place: impl fmt::Display) -> Self {
        self.place = Some(place.to_string());
        self
    }

    pub(crate) fn value(mut self, value: impl fmt::Display) -> Self {
        self.value = Some(value.to_string());
        self
    }

    pub(crate) fn allowed<T: fmt::Display>(mut self, allowed: impl IntoIterator<Item = T>) -> Self {
        self.allowed = allowed.into_iter().map(|a| a.to_string()).collect();
        self
    }

    pub(crate) fn article(mut self, article: &'static str) -> Self {
        self.article = Some(article);
        self
    }

    pub(crate) fn help(mut self, help: &'static str) -> Self {
        self.help = Some(help);
        self
    }
}

impl From<CatalogueError> for Failure {
    fn from(error: CatalogueError) -> Self {
        let message = error.to_string();
        let problem = match error {
            CatalogueError::UnknownEdition { edition } => {
                let ids: Vec<_> = crate::editions().iter().map(crate::Edition::id).collect();
                let vi = format!("không có văn bản `{edition}`{}", vietnamese::only(&ids));
                Problem::new("unknown-edition", message, vi).value(edition).allowed(ids)
            }
            CatalogueError::UnknownSet { edition, set } => {
                let vi = format!(
                    "văn bản {edition} không có bộ sản phẩm `{set}`, cần số thứ tự hoặc tên ngắn của bộ"
                );
                let sets = crate::edition(&edition).map(crate::Edition::sets).unwrap_or_default();
                let allowed = sets.iter().map(crate::Rubric::slug);
                Problem::new("unknown-set", message, vi).at(&edition).value(set).allowed(allowed)
            }
            CatalogueError::FrameOnly { edition } => {
                let vi = format!("văn bản {edition} chỉ có khung điểm, không có bộ tiêu chí");
                Problem::new("frame-only", message, vi)
                    .value(edition)
                    .help("rate from part subtotals, or load a rubric of your own from JSON")
            }
        };
        Failure::of(Concern::Catalogue, problem)
    }
}

impl From<RubricErrors> for Failure {
    fn from(errors: RubricErrors) -> Self {
        let problem = |error: crate::rubric::RubricError| {
            let vi = vietnamese::of_rubric(&error.problem);
            Problem::new("bad-rubric", &error, format!("{}: {vi}", error.place)).at(error.place)
        };
        Failure::all(Concern::Rubric, errors.0.into_iter().map(problem).collect())
    }
}

impl From<SheetErrors> for Failure {
    fn from(errors: SheetErrors) -> Self {
        Failure::all(Concern::Sheet, errors.problems().iter().map(of_sheet).collect())
    }
}

impl From<CouncilErrors> for Failure {
    fn from(errors: CouncilErrors) -> Self {
        let problems = errors.errors().iter().flat_map(of_council).collect();
        Failure::all(Concern::Council, problems)
    }
}

impl From<UnknownLang> for Failure {
    fn from(error: UnknownLang) -> Self {
        let problem = Problem::new(
            "unknown-language",
            &error,
            format!("không có ngôn ngữ `{}`, chỉ nhận vi, en", crate::input::clip(&error.0)),
        );
        Failure::of(
            Concern::Argument,
            problem.value(crate::input::clip(&error.0)).allowed(["vi", "en"]),
        )
    }
}

impl From<UnknownVote> for Failure {
    fn from(error: UnknownVote) -> Self {
        let problem = Problem::new(
            "unknown-rule",
            &error,
            format!("không có cách tính `{}`, chỉ nhận majority, every, mean", error.0),
        );
        Failure::of(
            Concern::Argument,
            problem.value(&error.0).allowed(["majority", "every", "mean"]),
        )
    }
}

fn of_council(error: &CouncilError) -> Vec<Problem> {
    match error {
        CouncilError::NoMembers => {
            let problem = Problem::new("no-members", error, "hội đồng không có phiếu nào");
            vec![problem.article("26/2026 art. 3.3").help("give at least one sheet")]
        }
        CouncilError::DuplicateMember { member } => {
            let vi = format!("thành viên `{member}` có hai phiếu");
            vec![Problem::new("duplicate-member", error, vi).at("member").value(member)]
        }
        CouncilError::MixedRubrics { member, errors } | CouncilError::Sheet { member, errors } => {
            let named = |problem: &SheetProblem| Problem {
                member: Some(member.clone()),
                message: format!("member `{member}`: {problem}"),
                message_vi: format!("thành viên `{member}`: {}", vietnamese::of_sheet(problem)),
                ..of_sheet(problem)
            };
            errors.problems().iter().map(named).collect()
        }
        CouncilError::File { errors } => {
            let named = |problem: &SheetProblem| Problem {
                message: format!("the council file: {problem}"),
                message_vi: format!("tệp hội đồng: {}", vietnamese::of_sheet(problem)),
                ..of_sheet(problem)
            };
            errors.problems().iter().map(named).collect()
        }
        CouncilError::More { member } => {
            let vi = format!("còn lỗi khác; chưa xem các phiếu từ phiếu của `{member}` trở đi");
            vec![Problem::new("more-problems", error, vi).at("members")]
        }
    }
}

fn of_sheet(problem: &SheetProblem) -> Problem {
    let new = |code| Problem::new(code, problem, vietnamese::of_sheet(problem));
    let numbers = |most: u16| (1..=most).map(|n| n.to_string());
    match problem {
        SheetProblem::Unreadable { .. } => new("unreadable"),
        SheetProblem::WrongType { place, value, .. } => new("wrong-type").at(place).value(value),
        SheetProblem::DuplicateKey { key } => new("duplicate-key").at(key).value(key),
        SheetProblem::UnknownField { field, allowed } => {
            new("unknown-field").at(field).value(field).allowed(allowed.iter())
        }
        SheetProblem::WrongRubric { found, expected } => {
            new("wrong-rubric").at("sheet").value(found).allowed([expected])
        }
        SheetProblem::UnknownCriterion { code, allowed } => {
            new("unknown-criterion").at(code).value(code).allowed(allowed)
        }
        SheetProblem::OptionOutOfRange { criterion, option, options } => new("option-out-of-range")
            .at(criterion)
            .value(option)
            .allowed(numbers(options.unwrap_or(0))),
        SheetProblem::NoneHasOption { criterion, option } => {
            new("none-has-option").at(criterion).value("none").allowed([option])
        }
        SheetProblem::NotApplicable { criterion, claimed, .. } => new("not-applicable")
            .at(criterion)
            .value(claimed)
            .allowed([0])
            .help("leave the criterion open, or answer the one that it depends on differently"),
        SheetProblem::Missing { criterion, options } => new("missing-criterion")
            .at(criterion)
            .allowed(numbers(*options))
            .help("answer it, or ask for a preview of what is certain so far"),
        SheetProblem::UnknownKnockout { id, allowed } => {
            new("unknown-knockout").at("knockouts").value(id).allowed(allowed)
        }
        SheetProblem::More { .. } => new("more-problems"),
    }
}
