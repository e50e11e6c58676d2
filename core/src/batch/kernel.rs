//! The inner loop: whole columns at once, without a branch on any row.
//!
//! Each answer packs into one byte, four bits of points and four flags, and a criterion has so few
//! options that all its bytes fit one vector register. One instruction then looks up as many rows
//! as the processor has lanes. A block of rows keeps its sums in the cache next to it.

use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, u8x16};

use super::table::{INVALID, MISS_3, MISS_4, MISS_5, MISSES, Table, Tables};
use crate::number::Bands;

/// Rows of one block: few enough for the sums to stay near, and enough to read each column from
/// memory in long runs.
pub(super) const BLOCK: usize = 16_384;

/// Most points that fit beside the flags.
const POINTS: u8 = 0x0f;

/// What is added to a byte, wrapping, so that 253 to 255 come first and 0, 1, 2 ... after them.
/// Everything from the last place on stands for "no answer".
const SHIFT: u8 = 3;
const PLACES: u8 = 16;

/// What the bytes of one criterion come to, in the order of `SHIFT`.
type Lookup = [u8; PLACES as usize];

/// A rubric in packed form.
#[derive(Clone, Debug)]
pub(super) struct Packed {
    criteria: Vec<Lookup>,
    bands: [u8; 4],
    level: Level,
}

/// The sums of one block.
#[derive(Default)]
pub(super) struct Sums {
    /// Points of each part.
    pub parts: Vec<Vec<u8>>,
    /// Points of the sheet.
    pub total: Vec<u8>,
    /// Flags of all its criteria.
    pub flags: Vec<u8>,
    /// The band.
    pub band: Vec<u8>,
    /// The star that points and gates lead to.
    pub award: Vec<u8>,
    /// The first criterion with a missed gate between award and band.
    pub first: Vec<u8>,
    wanted: Vec<u8>,
}

impl Packed {
    /// The packed form, where totals and points are small enough; every set of the law is.
    pub fn of(tables: &Tables) -> Option<Self> {
        let Bands { two, three, four, five } = tables.bands;
        let [Ok(two), Ok(three), Ok(four), Ok(five)] = [two, three, four, five].map(u8::try_from)
        else {
            return None;
        };
        if tables.max > u32::from(u8::MAX) || tables.criteria.len() > usize::from(u8::MAX) {
            return None;
        }
        let criteria = tables.criteria.iter().map(lookup).collect::<Option<_>>()?;
        Some(Packed { criteria, bands: [two, three, four, five], level: Level::new() })
    }

    /// Adds up one block; `columns` has one slice for each criterion, all of the same length.
    pub fn add_up(&self, tables: &Tables, columns: &[&[u8]], sums: &mut Sums) {
        let rows = columns.first().map_or(0, |c| c.len());
        sums.clear(tables.parts.len(), rows);
        let mut first = 0;
        for (part, len) in sums.parts.iter_mut().zip(&tables.parts) {
            let own = first..first + len;
            first = own.end;
            let columns = columns.get(own.clone()).unwrap_or(&[]);
            let lookups = self.criteria.get(own).unwrap_or(&[]);
            let flags = &mut sums.flags;
            dispatch!(self.level, simd => add(simd, lookups, columns, part, flags));
            for (total, points) in sums.total.iter_mut().zip(part.iter()) {
                *total = total.wrapping_add(*points);
            }
        }
        let lanes = sums.total.iter().zip(&sums.flags);
        for (((total, flags), band), award) in lanes.zip(&mut sums.band).zip(&mut sums.award) {
            *band = self.bands.iter().fold(1, |band, from| band + u8::from(total >= from));
            *award = cap(*flags).min(*band);
        }
    }

    /// Finds the first criterion that holds each row back, in rows that gates hold back.
    pub fn blame(&self, columns: &[&[u8]], sums: &mut Sums) {
        for (wanted, band) in sums.wanted.iter_mut().zip(&sums.band) {
            *wanted = missable(*band);
        }
        let numbered = columns.iter().zip(&self.criteria).zip(0_u8..);
        let gates = |lookup: &Lookup| lookup.iter().any(|e| e & MISSES != 0);
        let gated: Vec<_> = numbered.filter(|((_, lookup), _)| gates(lookup)).collect();
        for ((column, lookup), number) in gated.into_iter().rev() {
            let (wanted, first) = (&sums.wanted, &mut sums.first);
            dispatch!(self.level, simd => mark(simd, lookup, column, number, wanted, first));
        }
    }
}

/// The highest star that gates allow, never below 2 on their account: [`Stars::below`] without a
/// jump.
///
/// [`Stars::below`]: crate::Stars::below
pub(super) fn cap(flags: u8) -> u8 {
    let five = if flags & MISS_5 != 0 { 4 } else { 5 };
    let four = if flags & MISS_4 != 0 { 3 } else { five };
    if flags & MISS_3 != 0 { 2 } else { four }
}

/// The gates up to a band, without a jump.
fn missable(band: u8) -> u8 {
    let three = if band >= 3 { MISS_3 } else { 0 };
    let four = if band >= 4 { MISS_4 } else { 0 };
    three | four | if band >= 5 { MISS_5 } else { 0 }
}

fn lookup(table: &Table) -> Option<Lookup> {
    let mut all = [INVALID; PLACES as usize];
    for (byte, cell) in table.answers() {
        let place = byte.wrapping_add(SHIFT);
        let points =
            u8::try_from(cell.points).ok().filter(|p| *p <= POINTS && place < PLACES - 1)?;
        *all.get_mut(usize::from(place))? = points | cell.flags;
    }
    Some(all)
}

/// Looks up as many rows as there are lanes.
#[inline(always)]
fn packed<S: Simd>(simd: S, lookup: S::u8s, bytes: &[u8]) -> S::u8s {
    let places = S::u8s::from_slice(simd, bytes) + S::u8s::splat(simd, SHIFT);
    lookup.swizzle_dyn_within_blocks(places.min(S::u8s::splat(simd, PLACES - 1)))
}

/// The same for one row.
fn packed_one(lookup: &Lookup, byte: u8) -> u8 {
    lookup.get(usize::from(byte.wrapping_add(SHIFT))).copied().unwrap_or(INVALID)
}

/// The table of a criterion in every block of 16 lanes.
#[inline(always)]
fn spread<S: Simd>(simd: S, lookup: &Lookup) -> S::u8s {
    S::u8s::block_splat(u8x16::from_slice(simd, lookup))
}

/// Adds up the columns of a part, some rows of all columns and then the next rows, so that the
/// columns are fetched from memory side by side.
#[inline(always)]
fn add<S: Simd>(
    simd: S,
    lookups: &[Lookup],
    columns: &[&[u8]],
    points: &mut [u8],
    flags: &mut [u8],
) {
    let (low, lanes) = (S::u8s::splat(simd, POINTS), S::u8s::LEN);
    let (mut points, mut flags) = (points.chunks_exact_mut(lanes), flags.chunks_exact_mut(lanes));
    let mut at = 0;
    for (points, flags) in points.by_ref().zip(flags.by_ref()) {
        let (mut sum, mut all) = (S::u8s::splat(simd, 0), S::u8s::from_slice(simd, flags));
        for (column, lookup) in columns.iter().zip(lookups) {
            let bytes = column.get(at..at + lanes).unwrap_or(&[]);
            let packed = packed(simd, spread(simd, lookup), bytes);
            sum += packed & low;
            all |= packed & !low;
        }
        sum.store_slice(points);
        all.store_slice(flags);
        at += lanes;
    }
    let rest = points.into_remainder().iter_mut().zip(flags.into_remainder());
    for ((points, flags), row) in rest.zip(at..) {
        for (column, lookup) in columns.iter().zip(lookups) {
            let packed = packed_one(lookup, column.get(row).copied().unwrap_or(SHIFT));
            *points = points.wrapping_add(packed & POINTS);
            *flags |= packed & !POINTS;
        }
    }
}

/// Notes the criterion where a wanted gate is missed.
#[inline(always)]
fn mark<S: Simd>(
    simd: S,
    lookup: &Lookup,
    column: &[u8],
    number: u8,
    wanted: &[u8],
    first: &mut [u8],
) {
    let (spread, lanes) = (spread(simd, lookup), S::u8s::LEN);
    let (zero, own) = (S::u8s::splat(simd, 0), S::u8s::splat(simd, number));
    let mut bytes = column.chunks_exact(lanes);
    let (mut wanted, mut first) = (wanted.chunks_exact(lanes), first.chunks_exact_mut(lanes));
    for ((bytes, wanted), first) in bytes.by_ref().zip(wanted.by_ref()).zip(first.by_ref()) {
        let missed = packed(simd, spread, bytes) & S::u8s::from_slice(simd, wanted);
        let before = S::u8s::from_slice(simd, first);
        missed.simd_eq(zero).select(before, own).store_slice(first);
    }
    let rest = bytes.remainder().iter().zip(wanted.remainder()).zip(first.into_remainder());
    for ((byte, wanted), first) in rest {
        *first = if packed_one(lookup, *byte) & wanted != 0 { number } else { *first };
    }
}

impl Sums {
    fn clear(&mut self, parts: usize, rows: usize) {
        let zero = |lane: &mut Vec<u8>| {
            lane.clear();
            lane.resize(rows, 0);
        };
        self.parts.resize_with(parts, Vec::new);
        self.parts.iter_mut().for_each(zero);
        for lane in [&mut self.total, &mut self.flags, &mut self.band, &mut self.award] {
            zero(lane);
        }
        zero(&mut self.wanted);
        self.first.clear();
        self.first.resize(rows, u8::MAX);
    }

    /// Whether gates hold any row back.
    pub fn held_back(&self) -> bool {
        self.award.iter().zip(&self.band).fold(false, |any, (award, band)| any | (award < band))
    }

    /// Whether any row has an answer that does not fit.
    pub fn invalid(&self) -> bool {
        self.flags.iter().fold(0, |all, flags| all | flags) & INVALID != 0
    }
}
