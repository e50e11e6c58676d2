//! The batch beside single sheets: what is wrong with a row has the name of the problem that the
//! same sheet has.

use crate::common::best;
use ocop::batch::{Column, Kernel, NONE, NOWHERE, OPEN, State};
use ocop::council::Rules;
use ocop::{Answer, Rubric, Sheet, rate};

/// The best sheet of a set as bytes, with another answer to some criteria.
fn row(rubric: &Rubric, changes: &[(&str, u8)]) -> Vec<u8> {
    let sheet = best(rubric);
    let byte = |code: ocop::Code| match changes.iter().find(|(c, _)| code == c.parse().unwrap()) {
        Some((_, byte)) => *byte,
        None => match sheet.answer(code) {
            Some(Answer::Option(number)) => number.try_into().unwrap(),
            _ => OPEN,
        },
    };
    rubric.criteria().map(|criterion| byte(criterion.code())).collect()
}

fn sheet(rubric: &Rubric, row: &[u8]) -> Sheet {
    rubric.criteria().zip(row).fold(Sheet::default(), |sheet, (criterion, byte)| match *byte {
        OPEN => sheet,
        NONE => sheet.with_answer(criterion.code(), Answer::None),
        option => sheet.with_answer(criterion.code(), Answer::Option(option.into())),
    })
}

#[test]
fn errors_of_a_row_have_the_names_of_problems() {
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let plan = Kernel::new(rubric).unwrap();
    assert_eq!(plan.criteria().len(), rubric.criteria().len());
    let cases: [(&[(&str, u8)], State); 5] = [
        (&[], State::Rated),
        (&[("1.1", OPEN)], State::Open),
        (&[("1.1", 9)], State::OutOfRange),
        (&[("5.1", NONE)], State::NoneHasOption),
        (&[("5.1", 1)], State::NotApplicable),
    ];
    for (changes, expected) in cases {
        let bytes = row(rubric, changes);
        let columns: Vec<Column<'_>> = bytes.chunks(1).map(Column::new).collect();
        let ratings = plan.rate(&columns, 1, 1).unwrap();
        let state = State::new(ratings.state[0]).unwrap();
        assert_eq!(state, expected);
        let name = match rate(rubric, &sheet(rubric, &bytes)) {
            Ok(rating) => rating.outcome().name(),
            Err(failure) => failure.first().code,
        };
        assert_eq!(state.name(), name);
        if let Some((code, _)) = changes.first().filter(|_| expected != State::NotApplicable) {
            assert_eq!(plan.criteria()[usize::from(ratings.blocker[0])].to_string(), *code);
        }
    }
}

/// A bitmap may begin anywhere; rows beyond it are open, whatever number it begins at.
#[test]
fn a_bitmap_that_ends_early_leaves_rows_open() {
    let rubric = ocop::rubric("26/2026", 25).unwrap();
    let plan = Kernel::new(rubric).unwrap();
    let bytes: Vec<Vec<u8>> = row(rubric, &[]).iter().map(|byte| vec![*byte; 3]).collect();
    for (bits, first, open) in [
        (&[0xff][..], 0, [false; 3]),
        (&[0xff], 6, [false, false, true]),
        (&[], 0, [true; 3]),
        (&[0xff], usize::MAX - 1, [true; 3]),
    ] {
        let mut columns: Vec<Column<'_>> = bytes.iter().map(|column| Column::new(column)).collect();
        columns[0] = columns[0].with_validity(bits, first);
        let ratings = plan.rate(&columns, 3, 1).unwrap();
        let found = ratings.state.iter().map(|state| *state == State::Open.number());
        assert!(found.eq(open), "{first}");
        for (place, open) in ratings.blocker.iter().zip(open) {
            assert_eq!(*place, if open { 0 } else { NOWHERE });
        }
    }
}

#[test]
fn a_council_with_a_wrong_sheet_points_at_the_first_one() {
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let plan = Kernel::new(rubric).unwrap();
    let sheets = [
        row(rubric, &[]),
        row(rubric, &[("2.1", OPEN), ("3.1", 9)]),
        row(rubric, &[("1.1", 9)]),
        row(rubric, &[]),
    ];
    let bytes: Vec<Vec<u8>> = (0..plan.criteria().len())
        .map(|at| sheets.iter().map(|sheet| sheet[at]).collect())
        .collect();
    let columns: Vec<Column<'_>> = bytes.iter().map(|column| Column::new(column)).collect();
    let councils = plan.rate_councils(&columns, &[0, 3, 4], Rules::default(), 1).unwrap();
    let at = rubric.criteria().position(|c| c.code().to_string() == "2.1").unwrap();
    assert_eq!(councils.count, [3, 1]);
    assert_eq!(councils.state, [State::Open.number(), State::Rated.number()]);
    assert_eq!(councils.blocker, [u16::try_from(at).unwrap(), NOWHERE]);
    assert_eq!((councils.stars.as_slice(), councils.sum.as_slice()), (&[0, 5][..], &[0, 100][..]));
}
