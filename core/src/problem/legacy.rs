//! Conversions of the errors that are not yet declared in the catalogue.

use std::fmt;

use crate::law::CatalogueError;
use crate::problem::{Concern, Failure, Problem, vietnamese};
use crate::rubric::problem::RubricErrors;
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
