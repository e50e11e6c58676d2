//! Many councils at once: the members' sheets as rows, product by product.

use std::ops::Range;

use super::column::{Column, Scratch, any_of};
use super::kernel::BLOCK;
use super::ratings::{Ratings, RatingsMut, State};
use super::table::{Cell, miss, up_to};
use super::{Kernel, NOWHERE, on_threads};
use crate::council::Rules;
use crate::number::Mean;
use crate::number::Points;
use crate::number::stars::Stars;
use crate::problem::catalogue::batch::wrong_offsets;
use crate::problem::{Concern, Failure};
use crate::rubric::Criterion;

/// Most rows whose votes are counted in one go: each count has eight bits.
const PIECE: usize = 255;
const POINT_BITS: u32 = 24;

/// Ratings of many councils. A council with an error on any sheet has zeros everywhere but in
/// `count`, `state` and `blocker`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Councils {
    /// The exact sum of the members' totals.
    pub sum: Vec<u64>,
    /// How many members there are.
    pub count: Vec<u32>,
    /// The mean in hundredths of a point, cut off and not rounded.
    pub mean: Vec<u32>,
    /// The band in which the exact mean lies, 1 to 5.
    pub band: Vec<u8>,
    /// The awarded star, 1 to 5; 0 after a knock-out that the answers show.
    pub stars: Vec<u8>,
    /// The number of the council's [`State`]: an error is that of the first wrong sheet.
    pub state: Vec<u8>,
    /// The criterion that holds the council back, by position: the first that is wrong on the first wrong sheet,
    /// else the first with a gate between award and band that the council does not meet, else
    /// [`NOWHERE`].
    pub blocker: Vec<u16>,
}

/// A criterion with gates, ready for counting votes.
#[derive(Clone, Debug)]
pub(super) struct Gated {
    /// Its position.
    at: usize,
    /// By byte: points, then one count for each of the levels 3, 4 and 5.
    votes: Box<[u64; 256]>,
    gates: Vec<(Stars, Points)>,
}

impl Gated {
    pub fn of(at: usize, criterion: Criterion<'_>, cell: impl Fn(u8) -> Cell) -> Option<Self> {
        let gates: Vec<_> = criterion.gates().map(|(s, gate)| (s, gate.points())).collect();
        let mut votes = Box::new([0; 256]);
        for (votes, byte) in votes.iter_mut().zip(0..=u8::MAX) {
            let Cell { points, flags } = cell(byte);
            let counts = gates.iter().filter(|(level, _)| flags & miss(*level) == 0);
            *votes = counts.fold(u64::from(points), |all, (level, _)| all + (1 << shift(*level)));
        }
        (!gates.is_empty()).then_some(Gated { at, votes, gates })
    }

    /// Points and votes of one council.
    fn count(&self, column: &[u8]) -> Tally {
        let vote = |byte: &u8| self.votes.get(usize::from(*byte)).copied().unwrap_or(0);
        column.chunks(PIECE).fold(Tally::default(), |tally, piece| {
            // At most 255 votes of each kind and 255 times 65,535 points: no count runs over.
            let packed: u64 = piece.iter().map(vote).sum();
            let votes = |level| u32::from(u8::try_from(packed >> shift(level) & 0xff).unwrap_or(0));
            Tally {
                points: tally.points + (packed & ((1 << POINT_BITS) - 1)),
                three: tally.three + votes(Stars::Three),
                four: tally.four + votes(Stars::Four),
                five: tally.five + votes(Stars::Five),
            }
        })
    }
}

fn shift(level: Stars) -> u32 {
    POINT_BITS + 8 * u32::from(level.number().saturating_sub(3))
}

#[derive(Default)]
struct Tally {
    points: u64,
    three: u32,
    four: u32,
    five: u32,
}

impl Tally {
    fn votes(&self, level: Stars) -> u32 {
        match level {
            Stars::Five => self.five,
            Stars::Four => self.four,
            _ => self.three,
        }
    }
}

impl Kernel {
    /// Rates councils: the rows of council `i` are those from `offsets[i]` to before
    /// `offsets[i + 1]`, as a table sorted by product has them.
    ///
    /// # Errors
    /// Columns that are missing, too many or too short; offsets that do not rise.
    ///
    /// ```
    /// use ocop::batch::{Kernel, Column};
    /// let rubric = ocop::rubric("26/2026", 25)?;
    /// let columns: Vec<Vec<u8>> =
    ///     rubric.criteria().map(|c| vec![c.option_count().try_into().unwrap(); 3]).collect();
    /// let columns: Vec<Column> = columns.iter().map(|c| Column::new(c)).collect();
    /// // The first council has one member, the second has two.
    /// let councils = Kernel::new(rubric)?.rate_councils(&columns, &[0, 1, 3], Default::default(), 1)?;
    /// assert_eq!(councils.sum, [100, 200]);
    /// assert_eq!(councils.stars, [5, 5]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn rate_councils(
        &self,
        columns: &[Column<'_>],
        offsets: &[usize],
        rules: Rules,
        threads: usize,
    ) -> Result<Councils, Failure> {
        let rows = offsets.last().copied().unwrap_or(0);
        self.check(columns, rows)?;
        for (at, window) in offsets.windows(2).enumerate() {
            if let [from, to] = *window
                && (from >= to || to > rows)
            {
                return Err(Failure::of(Concern::Batch, wrong_offsets(at, from, to, rows)));
            }
        }
        let count = offsets.len().saturating_sub(1);
        let share = count.div_ceil(threads.max(1)).max(1);
        if share >= count {
            return Ok(self.councils(columns, offsets, rules));
        }
        let starts = (0..count).step_by(share);
        let pieces = starts.filter_map(|from| offsets.get(from..=(from + share).min(count)));
        let mut all = Councils::default();
        for rated in on_threads(pieces, |piece| self.councils(columns, piece, rules)) {
            all.append(rated);
        }
        Ok(all)
    }

    /// The councils of one thread, some blocks of rows at a time.
    fn councils(&self, columns: &[Column<'_>], offsets: &[usize], rules: Rules) -> Councils {
        let (mut all, mut work) = (Councils::default(), Work::default());
        let mut rest = offsets;
        while let [from, _, ..] = rest {
            let rows = |to: &usize| to - from;
            let fitting = rest.iter().skip(1).take_while(|to| rows(to) <= BLOCK).count().max(1);
            let (block, _) = rest.split_at_checked(fitting + 1).unwrap_or((rest, &[]));
            self.block(columns, block, rules, &mut work, &mut all);
            rest = rest.get(fitting..).unwrap_or(&[]);
        }
        all
    }

    fn block(
        &self,
        columns: &[Column<'_>],
        offsets: &[usize],
        rules: Rules,
        work: &mut Work,
        all: &mut Councils,
    ) {
        let (Some(from), Some(to)) = (offsets.first(), offsets.last()) else { return };
        let rows = *from..*to;
        let sheets = work.sheets(rows.len());
        self.rate_rows(columns, rows.clone(), sheets);
        let read = work.scratch.read(&self.tables, columns, &rows);
        let councils: Vec<Range<usize>> = offsets
            .windows(2)
            .filter_map(|w| if let [a, b] = *w { Some(a - from..b - from) } else { None })
            .collect();
        let mut missed = vec![Missed::default(); councils.len()];
        for gated in &self.gated {
            let column = read.get(gated.at).copied().unwrap_or(&[]);
            for (members, missed) in councils.iter().zip(&mut missed) {
                let tally = gated.count(column.get(members.clone()).unwrap_or(&[]));
                let count = u32::try_from(members.len()).unwrap_or(u32::MAX);
                let mean = Mean::new(tally.points, count).unwrap_or(Mean::of_one(0));
                for (level, needed) in &gated.gates {
                    if !rules.gates.gate_met(tally.votes(*level), mean, *needed) {
                        missed.note(*level, gated.at);
                    }
                }
            }
        }
        let first = all.state.len();
        for (members, missed) in councils.iter().zip(&missed) {
            all.push(self.council(&work.ratings, members.clone(), missed));
        }
        for shown in &self.tables.shown {
            let mut marks = vec![0; rows.len()];
            for (criterion, options) in &shown.by {
                any_of(&mut work.marks, read.get(*criterion).unwrap_or(&&[][..]), options);
                marks.iter_mut().zip(&work.marks).for_each(|(all, mark)| *all |= *mark);
            }
            for (members, at) in councils.iter().zip(first..) {
                let marks = marks.get(members.clone()).unwrap_or(&[]);
                let votes = marks.iter().filter(|mark| **mark != 0).count();
                let votes = u32::try_from(votes).unwrap_or(u32::MAX);
                let count = u32::try_from(members.len()).unwrap_or(u32::MAX);
                if rules.knockouts.knocks_out(votes, count) {
                    all.knock_out(at, shown.effect);
                }
            }
        }
    }

    fn council(&self, sheets: &Ratings, members: Range<usize>, missed: &Missed) -> Rated {
        let count = u32::try_from(members.len()).unwrap_or(u32::MAX);
        let states = sheets.state.get(members.clone()).unwrap_or(&[]);
        let wrong = states.iter().zip(members.start..).find_map(|(state, row)| {
            let state = State::new(*state).filter(|s| s.is_error())?;
            Some((state, sheets.blocker.get(row).copied().unwrap_or(NOWHERE)))
        });
        if let Some((state, blocker)) = wrong {
            return Rated { count, state, blocker, ..Rated::default() };
        }
        let totals = sheets.total.get(members).unwrap_or(&[]);
        let sum = totals.iter().copied().map(u64::from).sum();
        let mean = Mean::new(sum, count).unwrap_or(Mean::of_one(0));
        let band = self.tables.bands.of(mean);
        let stars = missed.cap().min(band);
        Rated {
            sum,
            count,
            mean: mean.hundredths(),
            band: band.number(),
            stars: stars.number(),
            state: State::Rated,
            blocker: missed.first(band),
        }
    }
}

/// Buffers that are used for one block after another.
#[derive(Default)]
struct Work {
    scratch: Scratch,
    ratings: Ratings,
    marks: Vec<u8>,
}

impl Work {
    /// Room for the ratings of the members' sheets, of which total, state and blocker are needed.
    fn sheets(&mut self, rows: usize) -> RatingsMut<'_> {
        self.ratings.total.resize(rows, 0);
        self.ratings.state.resize(rows, 0);
        self.ratings.blocker.resize(rows, 0);
        self.ratings.as_mut()
    }
}

/// The first criterion at which a council misses a gate of each level.
#[derive(Clone, Default)]
struct Missed {
    flags: u8,
    three: Option<u16>,
    four: Option<u16>,
    five: Option<u16>,
}

impl Missed {
    fn note(&mut self, level: Stars, at: usize) {
        self.flags |= miss(level);
        let first = match level {
            Stars::Five => &mut self.five,
            Stars::Four => &mut self.four,
            _ => &mut self.three,
        };
        first.get_or_insert(u16::try_from(at).unwrap_or(NOWHERE));
    }

    fn cap(&self) -> Stars {
        super::row::cap(self.flags)
    }

    fn first(&self, band: Stars) -> u16 {
        let wanted = up_to(band.number());
        let levels =
            [(Stars::Three, self.three), (Stars::Four, self.four), (Stars::Five, self.five)];
        let reached = levels.into_iter().filter(|(level, _)| wanted & miss(*level) != 0);
        reached.filter_map(|(_, first)| first).min().unwrap_or(NOWHERE)
    }
}

/// Rated rated council.
#[derive(Default)]
struct Rated {
    sum: u64,
    count: u32,
    mean: u32,
    band: u8,
    stars: u8,
    state: State,
    blocker: u16,
}

impl Councils {
    fn push(&mut self, one: Rated) {
        self.sum.push(one.sum);
        self.count.push(one.count);
        self.mean.push(one.mean);
        self.band.push(one.band);
        self.stars.push(one.stars);
        self.state.push(one.state.number());
        self.blocker.push(one.blocker);
    }

    fn knock_out(&mut self, at: usize, effect: crate::rubric::doc::Effect) {
        if let (Some(state), Some(stars)) = (self.state.get_mut(at), self.stars.get_mut(at))
            && let Some(now) = State::new(*state).filter(|s| !s.is_error())
        {
            *state = now.knocked_out(effect).number();
            *stars = 0;
        }
    }

    fn append(&mut self, mut other: Councils) {
        self.sum.append(&mut other.sum);
        self.count.append(&mut other.count);
        self.mean.append(&mut other.mean);
        self.band.append(&mut other.band);
        self.stars.append(&mut other.stars);
        self.state.append(&mut other.state);
        self.blocker.append(&mut other.blocker);
    }
}
