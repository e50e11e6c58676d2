//! Rating touches no heap, and built-in rubrics cost nothing.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that meets the unexpected should fail"
)]

#[path = "it/common/mod.rs"]
mod common;

use allocation_counter::measure;
use common::{best, complete, name, sets, worst};
use ocop::{Sheet, rate};
use std::hint::black_box;

fn allocations(work: impl FnOnce()) -> u64 {
    measure(work).count_total
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| drop(black_box(Box::new(1)))), 1);
}

#[test]
fn a_rating_allocates_nothing() {
    for rubric in sets() {
        let asserted = rubric.knockouts().fold(best(rubric), |s, k| s.with_knockout(k.id()));
        let sheets: [Sheet; 5] = [
            best(rubric),
            worst(rubric),
            complete(rubric, &[0, 3, 1, 2]),
            best(rubric).with_rubric(rubric).with_member("Nguyễn Thị Lan"),
            asserted,
        ];
        for sheet in &sheets {
            let count = allocations(|| {
                let rating = rate(rubric, black_box(sheet)).unwrap();
                black_box((rating.points(), rating.band(), rating.award(), rating.stars()));
            });
            assert_eq!(count, 0, "{}", name(rubric));
        }
    }
}

#[test]
fn details_of_a_rating_are_walked_without_the_heap() {
    for rubric in sets() {
        let sheet = worst(rubric);
        let rating = rate(rubric, &sheet).unwrap();
        let count = allocations(|| {
            black_box(rating.parts().map(|(_, points)| points.get()).sum::<u32>());
            black_box(rating.lines().map(|line| line.points.get()).sum::<u32>());
            black_box(rating.blockers().count());
            black_box(rating.knockouts().count());
            black_box(rating.total());
        });
        assert_eq!(count, 0, "{}", name(rubric));
    }
}

#[test]
fn built_in_rubrics_are_found_without_the_heap() {
    let count = allocations(|| {
        for edition in ocop::editions() {
            for set in 1..=26_u16 {
                let rubric = ocop::rubric(edition.id(), set).unwrap();
                let options: usize = rubric.criteria().map(|c| c.options().count()).sum();
                black_box((rubric.max(), rubric.name().vi.len(), options));
            }
        }
    });
    assert_eq!(count, 0);
}
