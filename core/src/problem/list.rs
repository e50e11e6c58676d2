//! Collects what is wrong, up to a number that people can still read.

use crate::problem::{Concern, Failure, Problem, catalogue};

/// Most problems that one answer lists: a hostile request could have millions.
const MOST: usize = 1_000;

/// Most problems of a council that are listed, up to those of one sheet more: a few bytes without
/// answers have as many problems as the set has criteria.
pub(crate) const MOST_OF_COUNCIL: usize = 10_000;

/// Everything found so far. Costs nothing while nothing is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Problems {
    listed: Vec<Problem>,
    /// Whether more were found than are listed.
    more: bool,
}

impl Problems {
    pub(crate) fn push(&mut self, problem: Problem) {
        self.note(|| problem);
    }

    /// Makes a problem and lists it, unless the list is full: what takes long is not made in vain.
    #[cold]
    #[inline(never)]
    pub(crate) fn note(&mut self, problem: impl FnOnce() -> Problem) {
        if self.is_full() {
            self.more = true;
        } else {
            self.listed.push(problem());
        }
    }

    /// Whether it makes no sense to look for more.
    pub(crate) fn is_full(&self) -> bool {
        self.listed.len() >= MOST
    }

    /// Whether more was found than is listed, so that nothing found from now on would be.
    pub(crate) fn has_more(&self) -> bool {
        self.more
    }

    /// What was read, or the failure that they add up to.
    pub(crate) fn answer<T>(self, concern: Concern, read: Option<T>) -> Result<T, Failure> {
        self.into_result(concern)?;
        read.ok_or_else(|| Failure::unreadable(concern, ""))
    }

    /// The failure that they add up to, if anything is wrong.
    pub(crate) fn into_result(mut self, concern: Concern) -> Result<(), Failure> {
        if self.more {
            self.listed.push(catalogue::input::more_problems(MOST));
        }
        Failure::unless_empty(concern, self.listed)
    }
}

impl Extend<Problem> for Problems {
    fn extend<T: IntoIterator<Item = Problem>>(&mut self, problems: T) {
        for problem in problems {
            self.push(problem);
            if self.more {
                return;
            }
        }
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.listed.into_iter()
    }
}
