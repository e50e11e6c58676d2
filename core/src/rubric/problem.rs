//! What can be wrong with a rubric.

use crate::number::stars::Stars;
use crate::rubric::code::Code;

/// One broken rule of a rubric, with the place where it is broken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {problem}")]
pub struct RubricError {
    /// Where: the set, part, section or criterion.
    pub place: String,
    /// What.
    pub problem: RubricProblem,
}

/// A rule that every rubric keeps, built in or loaded.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RubricProblem {
    /// The text is no JSON of a rubric.
    #[error("not a rubric: {0}")]
    Unreadable(String),
    /// A name that does not keep to its alphabet.
    #[error("`{0}` is no name, expected 1 to 60 small letters, digits and hyphens")]
    BadName(String),
    /// A label that is empty, too long, or holds control or direction marks.
    #[error("label `{0}` is empty, longer than 2000 characters, or holds control characters")]
    BadLabel(String),
    /// Something that must be there at least once.
    #[error("has no {0}")]
    Empty(&'static str),
    /// More rows than the engine takes.
    #[error("has {found} {what}, at most {allowed} are allowed")]
    TooMany {
        /// What there is too much of.
        what: &'static str,
        /// How many there are.
        found: usize,
        /// How many may be there.
        allowed: usize,
    },
    /// A part that is not one capital letter, or not after the one before.
    #[error("`{0}` is no part, expected capital letters in ascending order")]
    BadPart(String),
    /// Codes must rise from top to bottom, so each is there once.
    #[error("code `{found}` does not follow `{after}`, expected unique codes in ascending order")]
    CodeOrder {
        /// The code.
        found: Code,
        /// The code before it.
        after: Code,
    },
    /// A criterion or sub-section that does not belong where it stands.
    #[error("`{0}` does not belong to this section, or is there twice")]
    Misplaced(Code),
    /// Maxima below do not add up to the maximum above.
    #[error("maximum is {max}, but what stands below adds up to {sum}")]
    Sum {
        /// The stated maximum.
        max: u16,
        /// The sum of the maxima below.
        sum: u32,
    },
    /// The best option must give the maximum.
    #[error("maximum is {max}, but the best option gives {best}")]
    Best {
        /// The stated maximum.
        max: u16,
        /// The most points of an option.
        best: u16,
    },
    /// Points must not fall from one option to the next within a case.
    #[error("option {option} gives {points}, fewer points than the option before it")]
    PointsOrder {
        /// The option.
        option: u16,
        /// Its points.
        points: u16,
    },
    /// Gates must rise with the points.
    #[error("gate of {gate} stars at option {option} does not rise above the gate before it")]
    GateOrder {
        /// The level.
        gate: Stars,
        /// The option.
        option: u16,
    },
    /// A level can only be a gate of 3, 4 or 5 stars.
    #[error("option {option} has a gate of {gate} stars, expected 3, 4 or 5")]
    GateLevel {
        /// The level.
        gate: Stars,
        /// The option.
        option: u16,
    },
    /// The stated number of an option is not its position.
    #[error("option is numbered {found}, expected {expected}")]
    OptionNumber {
        /// The stated number.
        found: u16,
        /// The position.
        expected: u16,
    },
    /// Options are given twice, or none although they are not implied.
    #[error("expected exactly one of `options`, `cases` and `implied`")]
    Body,
    /// A title or maximum is left out where it cannot be inherited from the section.
    #[error("has no {0} of its own, which only a section that is its own criterion may leave out")]
    NotInherited(&'static str),
    /// A condition that names no earlier, unconditional criterion, or points that it cannot have.
    #[error(
        "the condition that `{criterion}` reaches {min_points} cannot hold, expected an earlier criterion without a condition, and points that it can have"
    )]
    Condition {
        /// The criterion named.
        criterion: Code,
        /// The points asked of it.
        min_points: u16,
    },
    /// A knock-out id that is there twice.
    #[error("knock-out `{0}` is there twice")]
    TwiceKnockout(String),
    /// A knock-out that speaks of a criterion that is not there, or of points no option has.
    #[error("knock-out `{id}` speaks of `{criterion}`, which does not fit")]
    KnockoutCriterion {
        /// The knock-out.
        id: String,
        /// The code it names.
        criterion: Code,
    },
    /// Band thresholds that do not rise, or that no total can reach.
    #[error("band thresholds must rise from above 0 to at most the maximum of {max} points")]
    Bands {
        /// The most points that the rubric gives.
        max: u32,
    },
    /// There are more problems than are listed.
    #[error("there are more problems, the first {listed} are listed")]
    More {
        /// How many are listed.
        listed: usize,
    },
}

/// Everything that is wrong with a rubric, at least one problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RubricErrors(pub Vec<RubricError>);

impl std::fmt::Display for RubricErrors {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (i, error) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("; ")?;
            }
            write!(f, "{error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for RubricErrors {}
