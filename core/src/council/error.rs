//! What is wrong with a council.

use std::fmt;

use crate::sheet::check::SheetErrors;

/// What is wrong with a council.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CouncilError {
    /// No sheet at all.
    #[error("the council has no members, expected at least one sheet")]
    NoMembers,
    /// A member who is there twice.
    #[error("member `{member}` is there twice")]
    DuplicateMember {
        /// The name.
        member: String,
    },
    /// A member's sheet for another rubric than the council's.
    #[error("the sheet of member `{member}` is for another rubric: {errors}")]
    MixedRubrics {
        /// The name.
        member: String,
        /// Which one.
        errors: SheetErrors,
    },
    /// A member's sheet with errors.
    #[error("the sheet of member `{member}`: {errors}")]
    Sheet {
        /// The name.
        member: String,
        /// Everything that is wrong with it.
        errors: SheetErrors,
    },
    /// A council file whose own fields have errors.
    #[error("the council file: {errors}")]
    File {
        /// Everything that is wrong with them.
        errors: SheetErrors,
    },
    /// There are more problems than are listed.
    #[error(
        "there are more problems, the sheets from that of member `{member}` on were not looked at"
    )]
    More {
        /// The first member whose sheet was not looked at.
        member: String,
    },
}

/// Everything that is wrong with a council, at least one error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilErrors(pub(crate) Vec<CouncilError>);

impl CouncilErrors {
    /// The errors, in the order of the members.
    pub fn errors(&self) -> &[CouncilError] {
        &self.0
    }
}

impl fmt::Display for CouncilErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, error) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("; ")?;
            }
            write!(f, "{error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for CouncilErrors {}

impl CouncilError {
    pub(crate) fn of_sheet(member: String, errors: SheetErrors) -> Self {
        let wrong_rubric = |p: &crate::sheet::check::SheetProblem| {
            matches!(p, crate::sheet::check::SheetProblem::WrongRubric { .. })
        };
        let member = crate::input::clip(&member);
        if errors.problems().iter().any(wrong_rubric) {
            CouncilError::MixedRubrics { member, errors }
        } else {
            CouncilError::Sheet { member, errors }
        }
    }
}
