//! Every row of a batch against the rating of the same sheet.

mod bounds;

use proptest::prelude::*;

use super::*;
use crate::council::Rules;
use crate::rubric::Rubric;
use crate::samples::Dice;
use crate::{Answer, Council, Outcome, Sheet, council::Vote, rate};

fn rubrics() -> Vec<&'static Rubric> {
    let sets = |id| crate::edition(id).unwrap().sets();
    ["26/2026", "1048/2019"].into_iter().flat_map(sets).collect()
}

/// The sheet that a row of bytes stands for; none where a byte is no answer of a sheet's.
fn sheet(rubric: &Rubric, row: &[u8]) -> Sheet {
    let answers = rubric.criteria().zip(row);
    answers.fold(Sheet::default(), |sheet, (criterion, byte)| match *byte {
        OPEN => sheet,
        NONE => sheet.with_answer(criterion.code(), Answer::None),
        number => sheet.with_answer(criterion.code(), Answer::Option(number.into())),
    })
}

impl Dice {
    /// A row; `wild` in a thousand answers are any byte at all, `high` in ten the best option.
    fn row(&mut self, rubric: &Rubric, wild: u64, high: u64) -> Vec<u8> {
        let criteria = rubric.criteria();
        let mut row: Vec<u8> = criteria
            .map(|criterion| {
                let count = u64::from(criterion.option_count());
                let number = if self.roll(10) < high { count } else { 1 + self.roll(count) };
                let wildly = match self.roll(4) {
                    0 => NONE,
                    1 => OPEN,
                    2 => u8::try_from(249 + self.roll(5)).unwrap(),
                    _ => u8::try_from(self.roll(256)).unwrap(),
                };
                if self.roll(1000) < wild { wildly } else { u8::try_from(number).unwrap() }
            })
            .collect();
        // Nothing is claimed on most criteria that do not apply.
        for (at, criterion) in rubric.criteria().enumerate() {
            let Some((on, needed)) = criterion.condition() else { continue };
            let decides = row[rubric.position(on.code()).unwrap()];
            let applies = on.option(decides.into()).is_some_and(|o| o.points() >= needed);
            if !applies && self.roll(10) > 0 {
                row[at] = [OPEN, 1][usize::from(self.roll(2) == 0)];
            }
        }
        row
    }
}

fn columns(rows: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let width = rows.first().map_or(0, Vec::len);
    (0..width).map(|at| rows.iter().map(|row| row[at]).collect()).collect()
}

fn state(outcome: Outcome) -> State {
    match outcome {
        Outcome::Rated(_) => State::Rated,
        Outcome::Rejected => State::Rejected,
        Outcome::Stopped => State::Stopped,
    }
}

fn agrees(rubric: &Rubric, rows: &[Vec<u8>], ratings: &Ratings) {
    for (at, row) in rows.iter().enumerate() {
        let sheet = sheet(rubric, row);
        let found = State::new(ratings.state[at]).unwrap();
        let place = ratings.blocker[at];
        match rate(rubric, &sheet) {
            Ok(rating) => {
                assert_eq!(u32::from(ratings.total[at]), rating.points().get());
                for ((_, points), part) in rating.parts().zip(&ratings.parts) {
                    assert_eq!(u32::from(part[at]), points.get());
                }
                assert_eq!(ratings.band[at], rating.band().number());
                assert_eq!(ratings.stars[at], rating.stars().map_or(0, Into::into));
                assert_eq!(found, state(rating.outcome()));
                let blocker = rating.blockers().next().map(|b| b.criterion());
                let named = rubric.criterion_at(place.into()).map(Criterion::code);
                assert_eq!(named, blocker);
            }
            Err(errors) => {
                assert!(found.is_error(), "{errors}");
                // The row's own problem is one of those that the sheet has, to the last word.
                let answer = match row[usize::from(place)] {
                    OPEN | NONE => 0,
                    number => number.into(),
                };
                let own = found.problem(rubric, place, answer).unwrap();
                assert_eq!(own.code, found.name());
                assert!(errors.problems().any(|p| *p == own), "{own:?}: {errors}");
                assert_eq!((ratings.total[at], ratings.band[at], ratings.stars[at]), (0, 0, 0));
            }
        }
    }
}

/// Rates rows with the kernel and row by row, and compares both with single sheets.
fn agrees_both_ways(rubric: &Rubric, rows: &[Vec<u8>]) {
    let plan = Kernel::new(rubric).unwrap();
    let bytes = columns(rows);
    let columns: Vec<_> = bytes.iter().map(|c| Column::new(c)).collect();
    let ratings = plan.rate(&columns, rows.len(), 1).unwrap();
    agrees(rubric, rows, &ratings);
    let one_by_one = Kernel { packed: None, ..plan };
    assert_eq!(one_by_one.rate(&columns, rows.len(), 1).unwrap(), ratings);
}

#[test]
fn every_row_agrees_with_rate_in_all_sets() {
    for (number, rubric) in rubrics().into_iter().enumerate() {
        assert!(Kernel::new(rubric).unwrap().packed.is_some());
        let mut dice = Dice(0x9e37_79b9 + number as u64);
        let mut rows: Vec<_> = (0..300).map(|i| dice.row(rubric, 0, i % 10)).collect();
        rows.extend((0..300).map(|i| dice.row(rubric, 20, i % 10)));
        agrees_both_ways(rubric, &rows);
    }
}

#[test]
fn councils_agree_in_all_sets_and_under_all_rules() {
    let rules = [Vote::Majority, Vote::Every, Vote::Mean];
    for (number, rubric) in rubrics().into_iter().enumerate() {
        let plan = Kernel::new(rubric).unwrap();
        let mut dice = Dice(0x1234_5678 + number as u64);
        let mut offsets = vec![0];
        let mut rows = Vec::new();
        for at in 0..60_u64 {
            // Members of one council lie close together, as they do in practice.
            let base = dice.row(rubric, 0, at % 11);
            for _ in 0..=dice.roll(9) {
                let own = dice.row(rubric, if at.is_multiple_of(20) { 20 } else { 0 }, at % 11);
                let mut row = base.clone();
                for (at, byte) in row.iter_mut().enumerate() {
                    let criterion = rubric.criterion_at(at).unwrap();
                    let tied = criterion.condition().is_some()
                        || rubric.criteria().any(|c| {
                            c.condition().is_some_and(|(on, _)| on.code() == criterion.code())
                        });
                    *byte = if !tied && dice.roll(4) == 0 { own[at] } else { *byte };
                }
                rows.push(row);
            }
            offsets.push(rows.len());
        }
        let bytes = columns(&rows);
        let columns: Vec<_> = bytes.iter().map(|c| Column::new(c)).collect();
        for (gates, knockouts) in rules.into_iter().flat_map(|g| rules.map(|k| (g, k))) {
            let rules = Rules { gates, knockouts };
            let rated = plan.rate_councils(&columns, &offsets, rules, 1).unwrap();
            assert_eq!(plan.rate_councils(&columns, &offsets, rules, 3).unwrap(), rated);
            for at in 0..offsets.len() - 1 {
                let sheets: Vec<_> =
                    rows[offsets[at]..offsets[at + 1]].iter().map(|r| sheet(rubric, r)).collect();
                let found = State::new(rated.state[at]).unwrap();
                let Ok(council) = Council::new(rubric, &sheets) else {
                    assert!(found.is_error());
                    continue;
                };
                let council = council.gates(gates).knockouts(knockouts).rate();
                assert_eq!(rated.sum[at], council.mean().sum());
                assert_eq!(rated.count[at], council.mean().members());
                assert_eq!(rust_decimal::Decimal::new(rated.mean[at].into(), 2), council.total());
                assert_eq!(rated.band[at], council.band().number());
                assert_eq!(rated.stars[at], council.stars().map_or(0, Into::into));
                assert_eq!(found, state(council.outcome()));
                let blocker = council.blockers().next().map(|b| b.gate.criterion().code());
                let place = rubric.criterion_at(rated.blocker[at].into()).map(Criterion::code);
                assert_eq!(place, blocker);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn cutting_and_threads_change_nothing(
        set in 1_u16..=26,
        seed in 1_u64..,
        rows in 1_usize..9000,
        cut in 0_usize..9000,
        threads in 1_usize..5,
        first in 0_usize..40,
    ) {
        let rubric = crate::rubric("26/2026", set).unwrap();
        let plan = Kernel::new(rubric).unwrap();
        let mut dice = Dice(seed);
        let few: Vec<_> = (0..97).map(|i| dice.row(rubric, i % 3, i % 10)).collect();
        let rows: Vec<_> = few.into_iter().cycle().take(rows).collect();
        let bytes = columns(&rows);
        // One column in three has gaps by way of a bitmap, which say the same as the byte for open.
        let gaps: Vec<u8> = (0..rows.len() + first).map(|i| (i % 251).to_le_bytes()[0]).collect();
        let holes = |at: usize, row: usize| at.is_multiple_of(3) && gaps[(first + row) / 8] >> ((first + row) % 8) & 1 == 0;
        let open: Vec<Vec<u8>> = bytes.iter().enumerate()
            .map(|(at, column)| column.iter().enumerate()
                .map(|(row, byte)| if holes(at, row) { OPEN } else { *byte }).collect())
            .collect();
        let plain: Vec<_> = open.iter().map(|c| Column::new(c)).collect();
        let nullable: Vec<_> = bytes.iter().enumerate()
            .map(|(at, c)| if at.is_multiple_of(3) { Column::new(c).with_validity(&gaps, first) } else { Column::new(c) })
            .collect();
        let whole = plan.rate(&plain, rows.len(), 1).unwrap();
        prop_assert_eq!(&plan.rate(&nullable, rows.len(), threads).unwrap(), &whole);
        let cut = cut.min(rows.len());
        let mut pieces = Ratings::new(plan.parts(), rows.len());
        let (head, tail) = pieces.as_mut().split_at(cut);
        plan.rate_into(&nullable, 0..cut, 1, head).unwrap();
        plan.rate_into(&nullable, cut..rows.len(), threads, tail).unwrap();
        prop_assert_eq!(pieces, whole);
    }
}

#[test]
fn what_is_wrong_with_a_batch_is_said() {
    let rubric = crate::rubric("26/2026", 1).unwrap();
    let plan = Kernel::new(rubric).unwrap();
    let error = plan.rate(&[], 3, 1).unwrap_err().to_string();
    assert_eq!(
        error,
        format!(
            "found 0 columns, expected {}, one for each criterion in printed order",
            rubric.criteria().len()
        )
    );
    let bytes = vec![vec![1; 3]; rubric.criteria().len()];
    let columns: Vec<_> = bytes.iter().map(|c| Column::new(c)).collect();
    assert_eq!(plan.rate(&columns, 4, 1).unwrap_err().to_string(), "`1.1` has 3 rows, expected 4");
    let error = plan.rate_councils(&columns, &[0, 2, 2, 3], Rules::default(), 1).unwrap_err();
    assert_eq!(
        error.to_string(),
        "council 1 begins at row 2 and ends at row 2, expected at least one of the 3 rows"
    );
    let absent = vec![Column::absent(); rubric.criteria().len()];
    let ratings = plan.rate(&absent, 2, 2).unwrap();
    assert_eq!((ratings.state, ratings.blocker), (vec![3, 3], vec![0, 0]));
}

/// The branchless ladder of the inner loop is the one of [`Stars::below`].
#[test]
fn missed_gates_leave_the_same_star_in_the_inner_loop() {
    for flags in 0..=u8::MAX {
        assert_eq!(kernel::cap(flags), row::cap(flags).number(), "{flags:#x}");
    }
}
