//! One sheet, one council, one plan: what a form or a service waits for.
//!
//! `cargo bench --bench single`; allocations are counted beside the times.

#![allow(missing_docs, clippy::expect_used)]

use divan::{AllocProfiler, Bencher, black_box};
use ocop::report::{CouncilReport, SheetReport};
use ocop::{Council, Lang, Rubric, Sheet, Stars, upgrade::UpgradeOptions};

#[global_allocator]
static ALLOCATIONS: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

/// A set with gates on most criteria, and one with conditions and cases.
const SETS: [u16; 2] = [1, 26];

fn rubric(set: u16) -> &'static Rubric {
    ocop::rubric("26/2026", set).expect("the set is built in")
}

/// A sheet of middling answers; different members differ a little.
fn sheet(rubric: &Rubric, member: usize) -> Sheet {
    let answers = rubric.criteria().enumerate().map(|(at, criterion)| {
        let count = criterion.option_count();
        let lower = u16::from((at + member).is_multiple_of(4));
        (criterion.code().to_string(), (count - lower).max(1))
    });
    Sheet::new(answers).expect("the answers fit").with_member(format!("member {member}"))
}

fn members(rubric: &Rubric) -> Vec<Sheet> {
    (0..9).map(|member| sheet(rubric, member)).collect()
}

#[divan::bench(args = SETS)]
fn rate_one_sheet(bencher: Bencher<'_, '_>, set: u16) {
    let rubric = rubric(set);
    let sheet = sheet(rubric, 0);
    bencher.bench(|| ocop::rate(black_box(rubric), black_box(&sheet)).map(|r| r.stars()).ok());
}

#[divan::bench(args = SETS)]
fn rate_a_council_of_nine(bencher: Bencher<'_, '_>, set: u16) {
    let rubric = rubric(set);
    let sheets = members(rubric);
    bencher
        .bench(|| Council::new(black_box(rubric), black_box(&sheets)).map(Council::rate).is_ok());
}

#[divan::bench(args = SETS)]
fn explain_one_sheet(bencher: Bencher<'_, '_>, set: u16) {
    let rubric = rubric(set);
    let sheet = sheet(rubric, 0);
    let rating = ocop::rate(rubric, &sheet).expect("the sheet fits");
    bencher.bench(|| SheetReport::of(black_box(&rating)).explain(Lang::Vi));
}

#[divan::bench(args = SETS)]
fn explain_a_council_of_nine(bencher: Bencher<'_, '_>, set: u16) {
    let rubric = rubric(set);
    let sheets = members(rubric);
    let rating = Council::new(rubric, &sheets).expect("the sheets fit").rate();
    bencher.bench(|| CouncilReport::of(black_box(&rating)).explain(Lang::Vi));
}

#[divan::bench(args = SETS)]
fn load_a_rubric(bencher: Bencher<'_, '_>, set: u16) {
    let json = serde_json::to_string(&rubric(set).to_doc()).expect("a rubric is JSON");
    bencher.bench(|| Rubric::from_json(black_box(&json)).is_ok());
}

#[divan::bench(args = SETS)]
fn plan_for_five_stars(bencher: Bencher<'_, '_>, set: u16) {
    let rubric = rubric(set);
    let first = rubric.criteria().map(|c| (c.code().to_string(), 1));
    let sheet = Sheet::new(first).expect("the answers fit");
    let options = UpgradeOptions::default();
    bencher.bench(|| ocop::plan_upgrade(rubric, black_box(&sheet), Stars::Five, &options).is_ok());
}

#[divan::bench(args = SETS)]
fn ten_plans_from_an_empty_sheet(bencher: Bencher<'_, '_>, set: u16) {
    let (rubric, sheet) = (rubric(set), Sheet::default());
    let options = UpgradeOptions::default().with_plans(10);
    bencher.bench(|| ocop::plan_upgrade(rubric, black_box(&sheet), Stars::Five, &options).is_ok());
}

#[divan::bench(args = SETS)]
fn sensitivity_of_one_sheet(bencher: Bencher<'_, '_>, set: u16) {
    let rubric = rubric(set);
    let sheet = sheet(rubric, 0);
    let rating = ocop::rate(rubric, &sheet).expect("the sheet fits");
    bencher.bench(|| ocop::sensitivity(black_box(&rating)));
}

#[divan::bench(args = SETS)]
fn sensitivity_of_a_council_of_nine(bencher: Bencher<'_, '_>, set: u16) {
    let rubric = rubric(set);
    let sheets = members(rubric);
    let rating = Council::new(rubric, &sheets).expect("the sheets fit").rate();
    bencher.bench(|| black_box(&rating).sensitivity());
}
