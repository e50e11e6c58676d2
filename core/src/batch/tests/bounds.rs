//! Where the kernel ends: any byte at all, rubrics just inside and just outside its bounds, more
//! rows than a block, more members than are counted at a time, outputs that are too short.

use super::*;
use crate::samples::{criterion, one_section, option, rubric_of, total};

/// Any byte in every column, below sheets that are all low and all high.
#[test]
fn every_byte_is_an_answer_or_an_error() {
    let law = [1, 5, 22, 26].map(|set| crate::rubric("26/2026", set).unwrap());
    let small: Vec<_> = (1..=20).map(|seed| rubric_of(seed).0).collect();
    for rubric in law.into_iter().chain(&small) {
        let last: Vec<u8> =
            rubric.criteria().map(|c| c.option_count().try_into().unwrap()).collect();
        let first: Vec<u8> = last.iter().map(|_| 1).collect();
        let mut rows = Vec::new();
        for base in [&first, &last] {
            for at in 0..base.len() {
                rows.extend((0..=u8::MAX).map(|byte| {
                    let mut row = base.clone();
                    row[at] = byte;
                    row
                }));
            }
        }
        agrees_both_ways(rubric, &rows);
    }
}

/// Rubrics with criteria without an option of 0 points, with conditions and with knock-outs.
#[test]
fn answers_of_all_kinds_meet_on_small_rubrics() {
    for seed in 1..=60 {
        let (rubric, mut dice) = rubric_of(seed);
        let mut row = || {
            let criteria = rubric.criteria();
            let answer = criteria.map(|criterion| {
                let count = u64::from(criterion.option_count());
                match dice.roll(count + 3) {
                    0 => OPEN,
                    1 | 2 => NONE,
                    number => u8::try_from(number - 2).unwrap(),
                }
            });
            answer.collect()
        };
        let rows: Vec<Vec<u8>> = (0..200).map(|_| row()).collect();
        agrees_both_ways(&rubric, &rows);
    }
}

/// A rubric of one section, from the points of each criterion's options.
fn rubric_with(criteria: &[Vec<u16>]) -> Rubric {
    let made =
        |(number, points): (u16, &Vec<u16>)| criterion(number, points.iter().copied().map(option));
    let criteria: Vec<_> = (1..).zip(criteria).map(made).collect();
    one_section([1, 2, 3, total(&criteria)], criteria, Vec::new()).unwrap()
}

/// Criteria with two options, 0 points and `points`.
fn yes_or_no(count: usize, points: u16) -> Vec<Vec<u16>> {
    vec![vec![0, points]; count]
}

#[test]
fn the_kernel_takes_what_fits_a_byte() {
    let options = |count: u16| vec![(1..=count).collect(), vec![0, 3]];
    let with = |mut criteria: Vec<Vec<u16>>, more: Vec<u16>| {
        criteria.push(more);
        criteria
    };
    let cases = [
        ("11 options", options(11), true),
        ("12 options", options(12), false),
        ("15 points", yes_or_no(2, 15), true),
        ("16 points", yes_or_no(2, 16), false),
        ("255 points in all", yes_or_no(17, 15), true),
        ("256 points in all", with(yes_or_no(17, 15), vec![0, 1]), false),
        ("257 points in all", with(yes_or_no(17, 15), vec![0, 2]), false),
        ("255 criteria", with(yes_or_no(254, 0), vec![0, 9]), true),
        ("256 criteria", with(yes_or_no(255, 0), vec![0, 9]), false),
        ("257 criteria", with(yes_or_no(256, 0), vec![0, 9]), false),
    ];
    for (what, criteria, fits) in cases {
        let rubric = rubric_with(&criteria);
        assert_eq!(Kernel::new(&rubric).unwrap().packed.is_some(), fits, "{what}");
        let mut dice = Dice(7);
        let mut rows: Vec<_> = (0..50).map(|i| dice.row(&rubric, 10, i % 11)).collect();
        rows.extend((0..=u8::MAX).map(|byte| {
            let mut row = dice.row(&rubric, 0, 10);
            row[0] = byte;
            row
        }));
        agrees_both_ways(&rubric, &rows);
    }
}

/// Rows that are right are added up by the kernel; going row by row is for those that are not.
#[test]
fn only_wrong_rows_leave_the_kernel() {
    for rubric in rubrics() {
        let plan = Kernel::new(rubric).unwrap();
        let mut dice = Dice(0xfeed);
        let rows: Vec<_> = (0..70).map(|i| dice.row(rubric, 0, i % 11)).collect();
        let right: Vec<_> =
            rows.into_iter().filter(|row| rate(rubric, &sheet(rubric, row)).is_ok()).collect();
        // More than any processor has lanes, so that some rows are left over.
        assert!(right.len() > 33);
        let bytes = columns(&right);
        let columns: Vec<_> = bytes.iter().map(|c| Column::new(c)).collect();
        let (mut scratch, mut sums) = (Scratch::default(), Sums::default());
        let read = scratch.read(&plan.tables, &columns, &(0..right.len()));
        plan.packed.unwrap().add_up(&plan.tables, &read, &mut sums);
        assert!(!sums.invalid());
    }
}

/// The place is named in a table of a single row, too.
#[test]
fn a_row_alone_is_held_back_at_its_gate() {
    for rubric in rubrics() {
        let mut dice = Dice(0xace);
        for i in 0..40 {
            agrees_both_ways(rubric, &[dice.row(rubric, 0, i % 11)]);
        }
    }
}

/// More rows than some blocks have.
const MANY: usize = 3 * BLOCK + 5000;

fn few_rows(rubric: &Rubric) -> Vec<Vec<u8>> {
    let mut dice = Dice(0xb10c);
    (0..97).map(|i| dice.row(rubric, i % 3, i % 10)).collect()
}

/// The same rows over and over.
fn many_rows(few: &[Vec<u8>]) -> Vec<Vec<u8>> {
    few.iter().cycle().take(MANY).cloned().collect()
}

#[test]
fn blocks_and_threads_change_nothing() {
    let rubric = crate::rubric("26/2026", 1).unwrap();
    let plan = Kernel::new(rubric).unwrap();
    assert_eq!(plan.parts(), rubric.parts().count());
    let (few, rows) = (few_rows(rubric), MANY);
    let bytes = columns(&many_rows(&few));
    let columns: Vec<_> = bytes.iter().map(|c| Column::new(c)).collect();
    let alone = plan.rate(&columns, few.len(), 1).unwrap();
    agrees(rubric, &few, &alone);
    let whole = plan.rate(&columns, rows, 1).unwrap();
    for (column, alone) in [(&whole.total, &alone.total), (&whole.blocker, &alone.blocker)]
        .into_iter()
        .chain(whole.parts.iter().zip(&alone.parts))
    {
        assert!(column.iter().eq(alone.iter().cycle().take(rows)));
    }
    for (column, alone) in
        [(&whole.band, &alone.band), (&whole.stars, &alone.stars), (&whole.state, &alone.state)]
    {
        assert!(column.iter().eq(alone.iter().cycle().take(rows)));
    }
    for threads in [0, 2, 3, 4, 9] {
        assert_eq!(plan.rate(&columns, rows, threads).unwrap(), whole, "{threads} threads");
    }
}

/// Councils of every size up to far more members than a block has rows.
#[test]
fn a_council_of_any_size_is_rated_as_it_is_alone() {
    let rubric = crate::rubric("26/2026", 1).unwrap();
    let plan = Kernel::new(rubric).unwrap();
    let few = few_rows(rubric);
    // Councils with a wrong sheet would say little: only right rows sit in these.
    let right: Vec<_> =
        few.into_iter().filter(|row| rate(rubric, &sheet(rubric, row)).is_ok()).collect();
    let many = many_rows(&right);
    let sizes = [1, 254, 255, 256, 300, 511, 9, 9, BLOCK - 1, BLOCK, 9, BLOCK + 1, 9, 700, 3];
    let mut offsets = vec![0];
    offsets.extend(sizes.iter().scan(0, |end, size| {
        *end += size;
        Some(*end)
    }));
    let bytes = columns(&many);
    let columns: Vec<_> = bytes.iter().map(|c| Column::new(c)).collect();
    for gates in [Vote::Majority, Vote::Every, Vote::Mean] {
        let rules = Rules { gates, knockouts: gates };
        let rated = plan.rate_councils(&columns, &offsets, rules, 1).unwrap();
        for threads in [0, 2, 4, 99] {
            assert_eq!(plan.rate_councils(&columns, &offsets, rules, threads).unwrap(), rated);
        }
        for (at, size) in sizes.into_iter().enumerate() {
            let own = offsets[at]..offsets[at + 1];
            let sheets: Vec<_> = many[own.clone()].iter().map(|row| sheet(rubric, row)).collect();
            let council = Council::new(rubric, &sheets).unwrap();
            let council = council.gates(gates).knockouts(gates).rate();
            assert_eq!(rated.sum[at], council.mean().sum(), "{size} members");
            assert_eq!(rated.stars[at], council.stars().map_or(0, Into::into));
            assert_eq!(rated.band[at], council.band().number());
            let blocker = council.blockers().next().map(|b| b.gate.criterion().code());
            let place = rubric.criterion_at(rated.blocker[at].into()).map(Criterion::code);
            assert_eq!(place, blocker);
        }
    }
    let none = plan.rate_councils(&columns, &[], Rules::default(), 4).unwrap();
    assert_eq!(none, Councils::default());
}

#[test]
fn outputs_are_left_out_or_as_long_as_there_are_rows() {
    let rubric = crate::rubric("26/2026", 1).unwrap();
    let plan = Kernel::new(rubric).unwrap();
    let mut dice = Dice(0x0047);
    let rows: Vec<_> = (0..40).map(|i| dice.row(rubric, 5, i % 11)).collect();
    let bytes = columns(&rows);
    let columns: Vec<_> = bytes.iter().map(|c| Column::new(c)).collect();
    let whole = plan.rate(&columns, rows.len(), 1).unwrap();
    let into = |out: RatingsMut<'_>| plan.rate_into(&columns, 0..rows.len(), 1, out);
    let mut total = vec![0; rows.len()];
    into(RatingsMut { total: &mut total, ..RatingsMut::default() }).unwrap();
    assert_eq!(total, whole.total);
    let said = |out: RatingsMut<'_>| into(out).unwrap_err().to_string();
    let (mut short, mut long) = (vec![0; 39], vec![0; 41]);
    let out = RatingsMut { total: &mut long, ..RatingsMut::default() };
    assert_eq!(said(out), "`total` has 41 rows, expected 40");
    let out = RatingsMut { stars: &mut short, ..RatingsMut::default() };
    assert_eq!(said(out), "`stars` has 39 rows, expected 40");
    let mut ratings = Ratings::new(plan.parts(), rows.len());
    ratings.parts[1].pop();
    assert_eq!(said(ratings.as_mut()), "`parts` has 39 rows, expected 40");
    let mut ratings = Ratings::new(plan.parts() + 1, rows.len());
    let (found, expected) = (plan.parts() + 1, plan.parts());
    assert_eq!(
        into(ratings.as_mut()),
        Err(Failure::of(Concern::Batch, wrong_columns(found, expected)))
    );
}
