//! How close rating in columns comes to the limit, which is reading every byte once.
//!
//! `cargo bench --bench batch` prints a table for 1e3 to 1e7 sheets, `-- --long` up to 1e8, and
//! `-- --json FILE` keeps the numbers for the picture (`plot.py`).

#![allow(missing_docs, clippy::expect_used, clippy::float_arithmetic, clippy::cast_precision_loss)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use ocop::batch::{Column, Kernel, RatingsMut};
use ocop::council::Rules;
use ocop::{Answer, Rubric, Sheet};

/// Members of each council.
const MEMBERS: usize = 9;
/// The scalar path is not run on more sheets than this: it is linear, and slow.
const MOST_SHEETS: usize = 100_000;

struct Measured {
    what: &'static str,
    rows: usize,
    threads: usize,
    /// Nanoseconds for each row: the quickest run, the middle one, the slowest.
    nanos: [f64; 3],
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let long = arguments.iter().any(|a| a == "--long");
    let json = arguments.iter().skip_while(|a| *a != "--json").nth(1);
    let rubric = ocop::rubric("26/2026", 1).expect("set 1 is built in");
    let plan = Kernel::new(rubric).expect("set 1 fits");
    println!(
        "{} criteria in a row; nanoseconds for each row: quickest, middle, slowest run",
        plan.criteria().len()
    );
    let mut all = Vec::new();
    for power in 3..=if long { 8 } else { 7 } {
        all.extend(one_size(rubric, &plan, 10_usize.pow(power)));
    }
    if let Some(path) = json {
        let one = |m: &Measured| {
            let [low, middle, high] = m.nanos;
            format!(
                r#"{{"what": "{}", "rows": {}, "threads": {}, "low": {low}, "middle": {middle}, "high": {high}}}"#,
                m.what, m.rows, m.threads
            )
        };
        let lines: Vec<_> = all.iter().map(one).collect();
        std::fs::write(path, format!("[\n{}\n]\n", lines.join(",\n")))
            .expect("the file is written");
    }
}

fn one_size(rubric: &Rubric, plan: &Kernel, rows: usize) -> Vec<Measured> {
    let bytes = random(rubric, rows);
    let columns: Vec<_> = bytes.iter().map(|c| Column::new(c)).collect();
    let mut all = Vec::new();
    let mut measure = |what, rows, threads, run: &mut dyn FnMut()| {
        let nanos = time(rows, run);
        let [low, middle, high] = nanos;
        println!(
            "{rows:>11} rows {threads} threads  {what:<28} {low:>9.2} {middle:>9.2} {high:>9.2}"
        );
        all.push(Measured { what, rows, threads, nanos });
    };
    for threads in [1, 2] {
        measure("one pass over the bytes", rows, threads, &mut || {
            black_box(pass(&bytes, rows, threads));
        });
        let mut stars = vec![0; rows];
        let mut total = vec![0; rows];
        measure("total and star", rows, threads, &mut || {
            let out = RatingsMut { total: &mut total, stars: &mut stars, ..RatingsMut::default() };
            plan.rate_into(&columns, 0..rows, threads, out).expect("the columns fit");
        });
        drop((stars, total));
        let mut ratings = plan.rate(&columns, rows, threads).expect("the columns fit");
        measure("everything", rows, threads, &mut || {
            plan.rate_into(&columns, 0..rows, threads, ratings.as_mut()).expect("the columns fit");
        });
        drop(ratings);
        let offsets: Vec<_> = (0..=rows / MEMBERS).map(|i| i * MEMBERS).collect();
        measure("councils of nine", rows, threads, &mut || {
            let rated = plan.rate_councils(&columns, &offsets, Rules::default(), threads);
            black_box(rated.expect("the columns fit"));
        });
    }
    let few = rows.min(MOST_SHEETS);
    let sheets: Vec<_> = (0..few).map(|row| sheet(rubric, &bytes, row)).collect();
    measure("one sheet at a time", few, 1, &mut || {
        for sheet in &sheets {
            black_box(ocop::rate(rubric, sheet).map(|r| r.stars()).ok());
        }
    });
    all
}

/// Runs for at least a fifth of a second and five times.
fn time(rows: usize, run: &mut dyn FnMut()) -> [f64; 3] {
    run();
    let mut runs = Vec::new();
    let begin = Instant::now();
    while begin.elapsed() < Duration::from_millis(200) || runs.len() < 5 {
        let start = Instant::now();
        run();
        runs.push(start.elapsed().as_secs_f64() * 1e9 / rows as f64);
    }
    runs.sort_by(f64::total_cmp);
    let at = |i: usize| runs.get(i).copied().unwrap_or(f64::NAN);
    [at(0), at(runs.len() / 2), at(runs.len() - 1)]
}

/// The least that any rating of these columns could do: read each byte. Sums wrap, because adding
/// bytes to bytes is what a processor does quickest.
fn pass(columns: &[Vec<u8>], rows: usize, threads: usize) -> u8 {
    let share = rows.div_ceil(threads);
    let sum = |from: usize| {
        let pieces = columns.iter().filter_map(|c| c.get(from..(from + share).min(rows)));
        pieces.fold(0, |all: u8, piece| piece.iter().fold(all, |sum, byte| sum.wrapping_add(*byte)))
    };
    if threads == 1 {
        return sum(0);
    }
    std::thread::scope(|scope| {
        let running: Vec<_> =
            (0..rows).step_by(share).map(|from| scope.spawn(move || sum(from))).collect();
        let sums = running.into_iter().map(|piece| piece.join().expect("a sum does not panic"));
        sums.fold(0, u8::wrapping_add)
    })
}

fn random(rubric: &Rubric, rows: usize) -> Vec<Vec<u8>> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut roll = |sides: u16| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        // Skewed to the better options, so that all stars come up.
        let high = state >> 20 & 3 != 0;
        if high { sides } else { 1 + u16::try_from((state >> 32) % u64::from(sides)).unwrap_or(0) }
    };
    let column = |count: u16| (0..rows).map(|_| u8::try_from(roll(count)).unwrap_or(1)).collect();
    let mut columns: Vec<Vec<u8>> =
        rubric.criteria().map(|c| c.option_count()).map(column).collect();
    // What depends on another criterion is left open where it does not apply.
    for (at, criterion) in rubric.criteria().enumerate() {
        let Some((on, needed)) = criterion.condition() else { continue };
        let position = rubric.criteria().position(|c| c.code() == on.code());
        let Some(decides) = position.and_then(|p| columns.get(p).cloned()) else { continue };
        for (own, decides) in columns.get_mut(at).into_iter().flatten().zip(decides) {
            if on.option(decides.into()).is_none_or(|o| o.points() < needed) {
                *own = ocop::batch::OPEN;
            }
        }
    }
    columns
}

fn sheet(rubric: &Rubric, columns: &[Vec<u8>], row: usize) -> Sheet {
    let answers = rubric.criteria().zip(columns);
    let answers = answers.filter_map(|(c, column)| Some((c.code(), *column.get(row)?)));
    let answers = answers.filter(|(_, byte)| *byte != ocop::batch::OPEN);
    answers.fold(Sheet::default(), |sheet, (code, byte)| {
        sheet.with_answer(code, Answer::Option(byte.into()))
    })
}
