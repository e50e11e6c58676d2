//! Everything that is wrong with one request.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::problem::{Problem, catalogue};

/// What an error is about; Python has one exception class for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub enum Concern {
    /// Looking up editions and sets.
    Catalogue,
    /// A rubric of one's own.
    Rubric,
    /// A sheet.
    Sheet,
    /// A council.
    Council,
    /// Editions by date, recognition, certificates, rounds.
    Procedure,
    /// Subtotals of parts.
    Subtotals,
    /// Product codes.
    #[serde(rename = "product-code")]
    ProductCode,
    /// Plans and portfolios.
    Programme,
    /// A batch as a whole: its columns, its outputs, its councils.
    Batch,
    /// An argument that is none of the above, such as a language or a rule.
    Argument,
}

/// Everything that is wrong with a request, at least one problem.
///
/// ```
/// let failure = ocop::edition("1/2030").unwrap_err();
/// assert_eq!(failure.first().code, "unknown-edition");
/// assert_eq!(failure.first().allowed[0], "26/2026");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure(Box<Problems>);

/// Boxed, so that a result costs no more than a pointer where all is well.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Problems {
    concern: Concern,
    first: Problem,
    rest: Vec<Problem>,
}

impl Failure {
    /// A failure of one problem.
    pub fn of(concern: Concern, first: Problem) -> Self {
        Failure(Box::new(Problems { concern, first, rest: Vec::new() }))
    }

    /// The failure that problems add up to, if there are any.
    ///
    /// # Errors
    /// That failure.
    pub fn unless_empty(concern: Concern, problems: Vec<Problem>) -> Result<(), Self> {
        let mut problems = problems.into_iter();
        let Some(first) = problems.next() else { return Ok(()) };
        Err(Failure(Box::new(Problems { concern, first, rest: problems.collect() })))
    }

    /// A failure to read data: text that is no JSON, data that is not of JSON shape.
    ///
    /// ```
    /// use ocop::{problem::Concern, Failure, Raw};
    /// let error = Raw::from_json("{").unwrap_err();
    /// assert_eq!(Failure::unreadable(Concern::Sheet, error).first().code, "unreadable");
    /// ```
    pub fn unreadable(concern: Concern, reason: impl fmt::Display) -> Self {
        Failure::of(concern, catalogue::input::unreadable(&reason.to_string()))
    }

    /// What the request was about.
    pub fn concern(&self) -> Concern {
        self.0.concern
    }

    /// The first problem.
    pub fn first(&self) -> &Problem {
        &self.0.first
    }

    /// All problems, on their own.
    pub(crate) fn into_problems(self) -> impl Iterator<Item = Problem> {
        std::iter::once(self.0.first).chain(self.0.rest)
    }

    /// All problems.
    pub fn problems(&self) -> impl Iterator<Item = &Problem> {
        std::iter::once(&self.0.first).chain(&self.0.rest)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.first.message)?;
        self.0.rest.iter().try_for_each(|problem| write!(f, "; {}", problem.message))
    }
}

impl std::error::Error for Failure {}

/// The first problem's fields, the concern, and all problems under `errors`.
impl Serialize for Failure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Flat<'a> {
            concern: Concern,
            #[serde(flatten)]
            first: &'a Problem,
            errors: Vec<&'a Problem>,
        }
        let errors = self.problems().collect();
        Flat { concern: self.0.concern, first: &self.0.first, errors }.serialize(serializer)
    }
}
