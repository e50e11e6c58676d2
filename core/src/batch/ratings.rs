//! The results of a batch, column by column.

use super::NOWHERE;
use super::kernel::Sums;
use super::table::{INVALID, Shown};
use crate::problem::catalogue::batch::{wrong_columns, wrong_length};
use crate::problem::{Concern, Failure, Problem};
use crate::rubric::Rubric;
use crate::rubric::doc::Effect;
use crate::sheet::fitted::{inapplicable, missing, none_given, out_of_range};

/// What became of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum State {
    /// The row was rated and has a star.
    #[default]
    Rated = 0,
    /// Its answers show a ground for rejection.
    Rejected = 1,
    /// Its answers show that the assessment stops.
    Stopped = 2,
    /// Error: a criterion is not answered.
    Open = 3,
    /// Error: an option that the criterion does not have.
    OutOfRange = 4,
    /// Error: "no printed option holds" on a criterion with an option worth 0 points.
    NoneHasOption = 5,
    /// Error: points are claimed on a criterion that does not apply.
    NotApplicable = 6,
}

impl State {
    /// All states, by number.
    pub const ALL: [State; 7] = [
        State::Rated,
        State::Rejected,
        State::Stopped,
        State::Open,
        State::OutOfRange,
        State::NoneHasOption,
        State::NotApplicable,
    ];

    /// The state with this number.
    pub fn new(number: u8) -> Option<Self> {
        State::ALL.into_iter().find(|s| s.number() == number)
    }

    /// The number in a column.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// Whether the row could not be rated.
    pub const fn is_error(self) -> bool {
        self.number() >= State::Open.number()
    }

    /// The name in data, for an error the same as the `code` of a [`crate::Problem`].
    pub const fn name(self) -> &'static str {
        match self {
            State::Rated => "rated",
            State::Rejected => "rejected",
            State::Stopped => "stopped",
            State::Open => "missing-criterion",
            State::OutOfRange => "option-out-of-range",
            State::NoneHasOption => "none-has-option",
            State::NotApplicable => "not-applicable",
        }
    }

    /// What is wrong with a row, as the same sheet would have it: `blocker` is the row's, and
    /// `answer` the number that it has there, also one that is no byte. None for a row without an
    /// error.
    ///
    /// ```
    /// use ocop::batch::State;
    /// let rubric = ocop::rubric("26/2026", 1)?;
    /// let problem = State::OutOfRange.problem(rubric, 0, 300).unwrap();
    /// assert_eq!(problem.message, "criterion 1.1 has no option `300`, expected 1 to 3");
    /// # Ok::<(), ocop::Failure>(())
    /// ```
    pub fn problem(self, rubric: &Rubric, blocker: u16, answer: i64) -> Option<Problem> {
        let criterion = rubric.criterion_at(blocker.into())?;
        match self {
            State::Rated | State::Rejected | State::Stopped => None,
            State::Open => Some(missing(criterion)),
            State::OutOfRange => Some(out_of_range(criterion, answer)),
            State::NoneHasOption => none_given(criterion),
            State::NotApplicable => {
                let claimed = criterion.option(u16::try_from(answer).ok()?)?.points();
                Some(inapplicable(criterion, criterion.condition()?, claimed))
            }
        }
    }

    /// A rejection weighs more than a stop, and either more than a star.
    pub(super) fn knocked_out(self, effect: Effect) -> Self {
        match (self, effect) {
            (State::Rejected, _) | (_, Effect::Reject) => State::Rejected,
            (_, Effect::Stop) => State::Stopped,
        }
    }
}

/// One rated row.
#[derive(Default)]
pub(super) struct Row {
    pub total: u16,
    pub parts: Vec<u16>,
    pub band: u8,
    pub stars: u8,
    pub state: State,
    pub blocker: u16,
}

/// Ratings of many rows. A row with an error has zeros everywhere but in `state` and `blocker`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ratings {
    /// Total points.
    pub total: Vec<u16>,
    /// Points of each part, one column for each.
    pub parts: Vec<Vec<u16>>,
    /// The band in which the total lies, 1 to 5.
    pub band: Vec<u8>,
    /// The awarded star, 1 to 5; 0 after a knock-out that the answers show.
    pub stars: Vec<u8>,
    /// The number of the row's [`State`].
    pub state: Vec<u8>,
    /// The criterion that holds the row back, by position: in a row with an error the first that is
    /// wrong, in another the first with a missed gate between award and band; else [`NOWHERE`].
    pub blocker: Vec<u16>,
}

/// The columns of [`Ratings`] to write to, each as long as there are rows or empty to leave it out.
#[derive(Debug, Default)]
pub struct RatingsMut<'a> {
    /// Total points.
    pub total: &'a mut [u16],
    /// Points of each part; no columns at all to leave them out.
    pub parts: Vec<&'a mut [u16]>,
    /// The band.
    pub band: &'a mut [u8],
    /// The awarded star.
    pub stars: &'a mut [u8],
    /// The state.
    pub state: &'a mut [u8],
    /// The criterion that holds the row back.
    pub blocker: &'a mut [u16],
}

impl Ratings {
    pub(super) fn new(parts: usize, rows: usize) -> Self {
        Ratings {
            total: vec![0; rows],
            parts: vec![vec![0; rows]; parts],
            band: vec![0; rows],
            stars: vec![0; rows],
            state: vec![0; rows],
            blocker: vec![0; rows],
        }
    }

    /// All columns, to write to.
    pub fn as_mut(&mut self) -> RatingsMut<'_> {
        RatingsMut {
            total: &mut self.total,
            parts: self.parts.iter_mut().map(Vec::as_mut_slice).collect(),
            band: &mut self.band,
            stars: &mut self.stars,
            state: &mut self.state,
            blocker: &mut self.blocker,
        }
    }
}

impl<'a> RatingsMut<'a> {
    pub(super) fn check(&self, rows: usize, parts: usize) -> Result<(), Failure> {
        let part = |p: &&mut [u16]| ("parts", p.len());
        let all = [
            ("total", self.total.len()),
            ("band", self.band.len()),
            ("stars", self.stars.len()),
            ("state", self.state.len()),
            ("blocker", self.blocker.len()),
        ];
        let columns = all.into_iter().chain(self.parts.iter().map(part));
        let counted = (!self.parts.is_empty() && self.parts.len() != parts)
            .then(|| wrong_columns(self.parts.len(), parts));
        let wrong = |(name, found): (&str, usize)| {
            (found != 0 && found != rows).then(|| wrong_length(name, found, rows))
        };
        let problem = counted.or_else(|| columns.into_iter().find_map(wrong));
        problem.map_or(Ok(()), |problem| Err(Failure::of(Concern::Batch, problem)))
    }

    /// The first rows and the rest.
    pub(super) fn split_at(self, rows: usize) -> (Self, Self) {
        let (total, total_rest) = cut(self.total, rows);
        let (parts, parts_rest) = self.parts.into_iter().map(|p| cut(p, rows)).unzip();
        let (band, band_rest) = cut(self.band, rows);
        let (stars, stars_rest) = cut(self.stars, rows);
        let (state, state_rest) = cut(self.state, rows);
        let (blocker, blocker_rest) = cut(self.blocker, rows);
        (
            RatingsMut { total, parts, band, stars, state, blocker },
            RatingsMut {
                total: total_rest,
                parts: parts_rest,
                band: band_rest,
                stars: stars_rest,
                state: state_rest,
                blocker: blocker_rest,
            },
        )
    }

    pub(super) fn wants_blockers(&self) -> bool {
        !self.blocker.is_empty()
    }

    /// Writes what the kernel came to.
    pub(super) fn fill(&mut self, sums: &Sums) {
        widen(self.total, &sums.total);
        for (to, from) in self.parts.iter_mut().zip(&sums.parts) {
            widen(to, from);
        }
        self.band.iter_mut().zip(&sums.band).for_each(|(to, from)| *to = *from);
        self.stars.iter_mut().zip(&sums.award).for_each(|(to, from)| *to = *from);
        self.state.fill(State::Rated.number());
        for (to, from) in self.blocker.iter_mut().zip(&sums.first) {
            *to = if *from == u8::MAX { NOWHERE } else { u16::from(*from) };
        }
    }

    /// Takes the star from rows that show a knock-out.
    pub(super) fn knock_out(&mut self, shown: &Shown, columns: &[&[u8]]) {
        let (mut marks, mut all) = (Vec::new(), Vec::new());
        for (criterion, options) in &shown.by {
            super::column::any_of(&mut marks, columns.get(*criterion).unwrap_or(&&[][..]), options);
            all.resize(marks.len(), 0);
            all.iter_mut().zip(&marks).for_each(|(all, mark)| *all |= *mark);
        }
        for (stars, mark) in self.stars.iter_mut().zip(&all) {
            *stars &= !*mark;
        }
        let own = State::Rated.knocked_out(shown.effect).number();
        for (state, mark) in self.state.iter_mut().zip(&all) {
            let keep = *mark == 0 || *state == State::Rejected.number();
            *state = if keep { *state } else { own };
        }
    }

    pub(super) fn put_at(&mut self, at: usize, row: Row) {
        set(self.total, at, row.total);
        for (part, points) in self.parts.iter_mut().zip(&row.parts) {
            set(part, at, *points);
        }
        set(self.band, at, row.band);
        set(self.stars, at, row.stars);
        set(self.state, at, row.state.number());
        set(self.blocker, at, row.blocker);
    }
}

fn cut<T>(column: &mut [T], rows: usize) -> (&mut [T], &mut [T]) {
    let at = rows.min(column.len());
    column.split_at_mut_checked(at).unwrap_or_default()
}

fn widen(to: &mut [u16], from: &[u8]) {
    to.iter_mut().zip(from).for_each(|(to, from)| *to = u16::from(*from));
}

fn set<T>(column: &mut [T], at: usize, value: T) {
    if let Some(place) = column.get_mut(at) {
        *place = value;
    }
}

impl Sums {
    pub(super) fn is_invalid(&self, at: usize) -> bool {
        self.flags.get(at).is_some_and(|flags| flags & INVALID != 0)
    }
}
