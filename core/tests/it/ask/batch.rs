//! Any bytes as a table: columns, validity bitmaps, offsets of councils. Rows and councils that the
//! batch rates come to what the same sheets come to one by one.

use ocop::batch::{Column, Kernel, NONE, OPEN, State};
use ocop::{Answer, Council, Rubric, Sheet};

/// Takes numbers off the front of the input; 0 when it is used up.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn next(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    fn take(&mut self, len: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(len.min(self.0.len()));
        self.0 = rest;
        taken
    }
}

/// How long a table can be: some blocks of the kernel's.
const MOST_ROWS: usize = 40_000;

/// Head (set, rows, threads, shapes), then the columns one after another.
pub fn batch(input: &[u8]) {
    let mut bytes = Bytes(input);
    let sets: Vec<&Rubric> = ocop::editions().iter().flat_map(|e| e.sets()).collect();
    let rubric = sets[usize::from(bytes.next()) % sets.len()];
    let plan = Kernel::new(rubric).unwrap();
    let criteria = plan.criteria().len();
    let few = usize::from(bytes.next());
    // One input in 64 is a long table: the rows of the input over and over.
    let repeat =
        if bytes.next().is_multiple_of(64) { 1 + usize::from(bytes.next()) * 8 } else { 1 };
    let (threads, number) = (usize::from(bytes.next() % 4), bytes.next());
    let (first, with_bits, odd) = (usize::from(bytes.next()), bytes.next(), bytes.next());
    // Bits may begin anywhere, even where counting on from there does not fit a number.
    let first = if first == 255 { usize::MAX - 3 } else { first % 11 };
    let cuts = usize::from(bytes.next() % 32);
    let cuts = bytes.take(cuts);
    let rows = (few * repeat).min(MOST_ROWS);

    let columns: Vec<Option<Vec<u8>>> = (0..criteria)
        .map(|at| {
            let own = bytes.take(few);
            // Some columns are missing, some too short; an empty input leaves zeros.
            let absent = odd & 0x40 != 0 && at % 7 == usize::from(odd % 7);
            let short = usize::from(odd & 0x80 != 0 && at % 5 == 0 && few > 0);
            let cycle = own.iter().copied().chain(std::iter::repeat_n(1, few - own.len())).cycle();
            (!absent).then(|| cycle.take(rows - short.min(rows)).collect())
        })
        .collect();
    let bits: Vec<u8> = bytes.take(64).iter().copied().cycle().take(rows / 8 + 2).collect();
    let table: Vec<Column<'_>> = columns
        .iter()
        .enumerate()
        .map(|(at, bytes)| {
            let column = bytes.as_deref().map_or(Column::absent(), Column::new);
            let sparse = with_bits != 0 && at.is_multiple_of(usize::from(with_bits));
            if sparse { column.with_validity(&bits, first) } else { column }
        })
        .collect();
    let answer = |row: usize, at: usize| {
        let sparse = with_bits != 0 && at.is_multiple_of(usize::from(with_bits));
        let bit = |at: usize| bits.get(at / 8).is_some_and(|byte| byte >> (at % 8) & 1 == 1);
        let there = first.checked_add(row).is_some_and(bit);
        let byte = columns[at].as_ref().map_or(OPEN, |column| column[row]);
        if sparse && !there { OPEN } else { byte }
    };

    if odd % 32 == 31 && criteria > 0 {
        assert!(plan.rate(&table[1..], rows, threads).is_err());
    }
    let ratings = plan.rate(&table, rows, threads);
    let long_enough = columns.iter().flatten().all(|column| column.len() >= rows);
    assert_eq!(ratings.is_ok(), long_enough);
    if let Ok(ratings) = &ratings {
        for row in (0..rows).take(few.min(40)).chain(rows.checked_sub(1)) {
            let sheet = sheet(&plan, |at| answer(row, at));
            let state = State::new(ratings.state[row]).unwrap();
            match sheet.as_ref().map(|sheet| ocop::rate(rubric, sheet)) {
                Some(Ok(rating)) => {
                    assert!(!state.is_error(), "{state:?}");
                    assert_eq!(u32::from(ratings.total[row]), rating.points().get());
                    assert_eq!(ratings.band[row], rating.band().number());
                    assert_eq!(ratings.stars[row], rating.stars().map_or(0, |s| s.number()));
                }
                _ => assert!(state.is_error(), "{state:?}"),
            }
        }
    }
    councils(&plan, rubric, &table, rows, cuts, (threads, number), answer);
}

fn councils(
    plan: &Kernel,
    rubric: &Rubric,
    table: &[Column<'_>],
    rows: usize,
    cuts: &[u8],
    (threads, number): (usize, u8),
    answer: impl Fn(usize, usize) -> u8,
) {
    // Steps of councils; an odd one steps back or beyond the table.
    let mut offsets = vec![0_usize];
    for cut in cuts {
        let last = offsets[offsets.len() - 1];
        offsets.push(match cut {
            255 => last.saturating_sub(1),
            254 => rows + 1,
            253 => usize::MAX,
            step => last.saturating_add(usize::from(*step)),
        });
    }
    let rules = super::rules(number);
    let Ok(rated) = plan.rate_councils(table, &offsets, rules, threads) else { return };
    assert_eq!(rated.sum.len(), offsets.len() - 1);
    for (at, window) in offsets.windows(2).enumerate().take(8) {
        let members = window[0]..window[1];
        assert!(!members.is_empty() && members.end <= rows);
        if members.len() > 20 {
            continue;
        }
        let sheets: Option<Vec<Sheet>> =
            members.map(|row| sheet(plan, |at| answer(row, at))).collect();
        let state = State::new(rated.state[at]).unwrap();
        let council = sheets.as_ref().map(|sheets| Council::new(rubric, sheets));
        match council {
            Some(Ok(council)) => {
                let rating = council.gates(rules.gates).knockouts(rules.knockouts).rate();
                assert!(!state.is_error(), "{state:?}");
                assert_eq!(rated.sum[at], rating.mean().sum());
                assert_eq!(rated.count[at], rating.mean().members());
                assert_eq!(rated.stars[at], rating.stars().map_or(0, |s| s.number()));
            }
            _ => assert!(state.is_error(), "{state:?}"),
        }
    }
}

/// The sheet of a row; none where a byte is no answer at all.
fn sheet(plan: &Kernel, answer: impl Fn(usize) -> u8) -> Option<Sheet> {
    let mut sheet = Sheet::default();
    for (at, code) in plan.criteria().iter().enumerate() {
        sheet = match answer(at) {
            OPEN => continue,
            NONE => sheet.with_answer(*code, Answer::None),
            0 => return None,
            option => sheet.with_answer(*code, Answer::Option(option.into())),
        };
    }
    Some(sheet)
}
