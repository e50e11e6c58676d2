//! Sensitivity against trying every change.

use proptest::prelude::*;

use super::*;
use crate::council::{Council, CouncilRating, Vote};
use crate::rating::rate;
use crate::rubric::Rubric;
use crate::rubric::doc::Effect;
use crate::samples::{Dice, criterion, knockout, one_section, option, rubric_of, total};
use crate::sheet::Sheet;
use crate::upgrade::tests::random_sheet;

/// A complete sheet of a small rubric.
fn complete(rubric: &Rubric, dice: &mut Dice) -> Sheet {
    loop {
        let sheet = random_sheet(rubric, dice);
        if rate(rubric, &sheet).is_ok() {
            return sheet;
        }
    }
}

fn council<'a>(rubric: &'a Rubric, sheets: &'a [Sheet], rules: (Vote, Vote)) -> CouncilRating<'a> {
    Council::new(rubric, sheets).unwrap().gates(rules.0).knockouts(rules.1).rate()
}

/// Every sheet with how many steps it is away; only upward or only downward, as a member who
/// changes his mind in one direction would do. What a member asserts stays.
fn changed(rubric: &Rubric, sheet: &Sheet) -> Vec<(u64, Sheet)> {
    let bare = sheet.knockouts().fold(Sheet::default(), Sheet::with_knockout);
    let mut all = vec![(0, bare)];
    for criterion in rubric.criteria() {
        let code = criterion.code();
        let from = sheet.answer(code);
        let options = criterion.options().map(|o| Answer::Option(o.number()));
        let answers: Vec<_> = options.chain([Answer::None]).map(Some).chain([None]).collect();
        let cost = |to: Option<Answer>| match to {
            to if to == from => 0,
            Some(to) => steps(criterion, from, to),
            None => 0,
        };
        let with = |(spent, sheet): &(u64, Sheet), to: Option<Answer>| {
            let sheet = sheet.clone();
            (spent + cost(to), to.map_or(sheet.clone(), |to| sheet.with_answer(code, to)))
        };
        all = all.iter().flat_map(|one| answers.iter().map(move |to| with(one, *to))).collect();
    }
    let points = |sheet: &Sheet, criterion| line(sheet, criterion).points;
    let one_way = |other: &Sheet| {
        let pairs = rubric.criteria().map(|c| (points(sheet, c), points(other, c)));
        let pairs: Vec<_> = pairs.collect();
        pairs.iter().all(|(old, new)| new >= old) || pairs.iter().all(|(old, new)| new <= old)
    };
    all.retain(|(_, other)| rate(rubric, other).is_ok() && one_way(other));
    all
}

/// The answers before and after one within its case; where no option is worth 0 points, "none"
/// stands before the first.
fn next_to(criterion: Criterion<'_>, from: Answer) -> Vec<Answer> {
    let none = criterion.options().all(|o| o.points() > Points::ZERO).then_some(Answer::None);
    let mut found = Vec::new();
    for case in criterion.cases() {
        let options = case.options().map(|o| Answer::Option(o.number()));
        let row: Vec<Answer> = none.into_iter().chain(options).collect();
        for pair in row.windows(2) {
            if pair[1] == from {
                found.push(pair[0]);
            } else if pair[0] == from {
                found.push(pair[1]);
            }
        }
    }
    found
}

/// What depends on another criterion is open where that does not reach its condition, and has its
/// first option where it was open and now applies.
fn made_whole(rubric: &Rubric, mut sheet: Sheet) -> Sheet {
    for criterion in rubric.criteria() {
        let Some((other, needed)) = criterion.condition() else { continue };
        let code = criterion.code();
        if line(&sheet, other).points < needed {
            sheet = sheet.without_answer(code);
        } else if sheet.answer(code).is_none() {
            sheet = sheet.with_answer(code, Answer::Option(1));
        }
    }
    sheet
}

/// Compares what one member could change with every sheet that he could hand in.
fn no_change_is_smaller(rubric: &Rubric, sheets: &[Sheet], rules: (Vote, Vote)) {
    let rating = council(rubric, sheets, rules);
    let sensitivity = rating.sensitivity();
    for (member, sheet) in sheets.iter().enumerate() {
        let found = sensitivity.changes().iter().find(|c| c.member == member);
        let tipping = changed(rubric, sheet).into_iter().filter(|(_, other)| {
            let mut all = sheets.to_vec();
            all[member] = other.clone();
            council(rubric, &all, rules).outcome() != rating.outcome()
        });
        let expected = tipping.map(|(steps, _)| steps).min();
        let (found, before) = (found.map(|c| c.steps), rating.outcome());
        assert_eq!(found, expected, "{rules:?}, {before:?}, member {member} of {sheets:?}");
    }
    for change in sensitivity.changes() {
        let after = |left_out: Option<usize>| {
            let changes = change.changes.iter().enumerate().filter(|(at, _)| Some(*at) != left_out);
            let changed = changes.fold(sheets[change.member].clone(), |sheet, (_, c)| {
                let code = rubric.criterion_at(c.criterion).unwrap().code();
                c.to.map_or(sheet.clone().without_answer(code), |to| sheet.with_answer(code, to))
            });
            let mut all = sheets.to_vec();
            all[change.member] = changed;
            let council = Council::new(rubric, &all).ok()?;
            Some(council.gates(rules.0).knockouts(rules.1).rate().outcome())
        };
        assert_eq!(after(None), Some(change.outcome));
        for at in 0..change.changes.len() {
            let less = after(Some(at));
            let needed = less.is_none_or(|outcome| outcome == rating.outcome());
            assert!(needed, "{rules:?}, {at} of {change:?} is needless, {sheets:?}");
        }
    }
    let smallest = sensitivity.changes().iter().map(|c| c.steps).min();
    assert_eq!(sensitivity.smallest().map(|c| c.steps), smallest);
}

/// A rubric of four criteria where low points show two knock-outs and a third may be asserted.
fn knocking_rubric(dice: &mut Dice) -> Rubric {
    let lowest: Vec<u16> = (1..=4).map(|_| dice.roll_small(2)).collect();
    let criteria: Vec<_> = (1..)
        .zip(&lowest)
        .map(|(number, lowest)| {
            let mut options = [0, 1, 2].map(|step| option(lowest + step));
            let gate = [Stars::Three, Stars::Four, Stars::Five][usize::from(dice.roll_small(3))];
            options[1].gate = Some(gate).filter(|_| number < 3);
            criterion(number, options)
        })
        .collect();
    let max = total(&criteria);
    let mut effect = || if dice.chance(2) { Effect::Reject } else { Effect::Stop };
    let (first, second) = (effect(), effect());
    // Each has an option that shows it.
    let weak = lowest[1].max(lowest[2]).max(dice.roll_small(2));
    let poor = lowest[3].max(dice.roll_small(2));
    let knockouts = vec![
        knockout("weak", first, &["1.2", "1.3"], weak),
        knockout("poor", second, &["1.4"], poor),
    ];
    one_section([max - 5, max - 4, max - 3, max - 1], criteria, knockouts).unwrap()
}

const VOTES: [Vote; 3] = [Vote::Majority, Vote::Every, Vote::Mean];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_member_could_change_the_result_with_fewer_steps(seed in 1_u64..) {
        let (rubric, mut dice) = rubric_of(seed);
        if rubric.criteria().map(|c| usize::from(c.option_count()) + 2).product::<usize>() > 4000 {
            return Ok(());
        }
        let base = complete(&rubric, &mut dice);
        let members = 1 + dice.roll(4);
        let sheets: Vec<_> = (0..members)
            .map(|_| if dice.roll(2) == 0 { base.clone() } else { complete(&rubric, &mut dice) })
            .collect();
        for gates in VOTES {
            no_change_is_smaller(&rubric, &sheets, (gates, Vote::Majority));
        }
    }

    #[test]
    fn no_member_could_change_a_knockout_with_fewer_steps(seed in 1_u64..) {
        let mut dice = Dice(seed);
        let rubric = knocking_rubric(&mut dice);
        let base = complete(&rubric, &mut dice);
        let members = 1 + dice.roll(4);
        let sheets: Vec<_> = (0..members)
            .map(|_| {
                let sheet = if dice.roll(2) == 0 { base.clone() } else { complete(&rubric, &mut dice) };
                if dice.roll(6) == 0 { sheet.with_knockout("weak") } else { sheet }
            })
            .collect();
        let gates = VOTES[usize::try_from(dice.roll(3)).unwrap()];
        for knockouts in VOTES {
            no_change_is_smaller(&rubric, &sheets, (gates, knockouts));
        }
    }

    #[test]
    fn every_single_step_that_tips_is_listed(seed in 1_u64..) {
        let (rubric, mut dice) = rubric_of(seed);
        let sheet = complete(&rubric, &mut dice);
        let rating = rate(&rubric, &sheet).unwrap();
        let sensitivity = sensitivity(&rating);
        let mut expected = Vec::new();
        for criterion in rubric.criteria().filter(|c| line(&sheet, *c).applies) {
            let code = criterion.code();
            let from = sheet.answer(code).unwrap();
            for to in next_to(criterion, from) {
                let changed = made_whole(&rubric, sheet.clone().with_answer(code, to));
                let after = rate(&rubric, &changed).unwrap();
                if after.outcome() != rating.outcome() {
                    expected.push((code, Some(from), to, after.outcome(), after.award()));
                }
            }
        }
        let tips = sensitivity.tips().iter();
        let found: Vec<_> =
            tips.map(|tip| (tip.criterion.code(), tip.from, tip.to, tip.outcome, tip.award)).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn every_gate_of_a_council_with_nothing_to_spare_is_listed(seed in 1_u64..) {
        let (rubric, mut dice) = rubric_of(seed);
        let members = 1 + dice.roll(4);
        let sheets: Vec<_> = (0..members).map(|_| complete(&rubric, &mut dice)).collect();
        for rule in [Vote::Majority, Vote::Every, Vote::Mean] {
            let rating = council(&rubric, &sheets, (rule, Vote::Majority));
            let mut expected = Vec::new();
            for vote in rating.gates().filter(|vote| vote.met && vote.stars <= rating.award()) {
                let needed = u64::from(vote.gate.points().get());
                let spare = match rule {
                    // Half of the members and one, or the exact sum of points.
                    Vote::Majority => u64::from(vote.votes) > members / 2 + 1,
                    Vote::Every => false,
                    Vote::Mean => vote.mean.sum() > needed * members,
                };
                if !spare {
                    expected.push((vote.gate.criterion().code(), vote.stars));
                }
            }
            let sensitivity = rating.sensitivity();
            let tight = sensitivity.tight().iter();
            let found: Vec<_> = tight.map(|t| (t.vote.gate.criterion().code(), t.vote.stars)).collect();
            prop_assert_eq!(found, expected);
            let margins: Vec<_> = sensitivity.margins().iter().map(|m| (m.stars, m.sum, m.members)).collect();
            let of_bands = Margin::all(rubric.bands(), rating.mean());
            prop_assert_eq!(margins, of_bands.iter().map(|m| (m.stars, m.sum, m.members)).collect::<Vec<_>>());
        }
    }

    #[test]
    fn every_gate_met_exactly_is_listed(seed in 1_u64..) {
        let (rubric, mut dice) = rubric_of(seed);
        let sheet = complete(&rubric, &mut dice);
        let rating = rate(&rubric, &sheet).unwrap();
        let mut expected = Vec::new();
        for line in rating.lines() {
            for (stars, gate) in line.criterion.gates() {
                if stars <= rating.award() && gate.points() == line.points {
                    expected.push((line.criterion.code(), stars, line.points));
                }
            }
        }
        let sensitivity = sensitivity(&rating);
        let tight = sensitivity.tight().iter();
        let found: Vec<_> = tight.map(|gate| (gate.criterion(), gate.stars, gate.reached)).collect();
        prop_assert_eq!(found, expected);
        for margin in sensitivity.margins() {
            prop_assert_eq!(margin.sum >= 0, rating.band() >= margin.stars);
        }
    }
}

#[test]
fn margins_of_a_mean_are_exact_and_rounded_down() {
    let margins = Margin::all(Bands::default(), Mean::new(629, 7).unwrap());
    let shown: Vec<_> = margins.iter().map(|m| m.points().to_string()).collect();
    assert_eq!(shown, ["59.85", "39.85", "19.85", "-0.15"]);
    assert_eq!(margins.last().map(|m| (m.sum, m.members)), Some((-1, 7)));
}
