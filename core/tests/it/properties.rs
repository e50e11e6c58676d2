//! What holds for every set, every sheet and every input.

use crate::common::{answers, applies, complete, name, points, sets};
use ocop::report::{CouncilReport, SheetReport};
use ocop::{Answer, Council, Outcome, Points, Rubric, Sheet, Stars, council::Vote, preview, rate};
use proptest::prelude::*;

const VOTES: [Vote; 3] = [Vote::Majority, Vote::Every, Vote::Mean];

fn set() -> impl Strategy<Value = &'static Rubric> {
    proptest::sample::select(sets())
}

/// Numbers that pick answers, the upper half of the options more often than chance would.
fn picks() -> impl Strategy<Value = Vec<usize>> {
    prop_oneof![
        proptest::collection::vec(0..60_usize, 40),
        proptest::collection::vec(proptest::sample::select(vec![1_usize, 2, 2, 3, 4]), 40),
    ]
}

/// A sheet that asserts some of the knock-outs of its set.
fn knocked(sheet: Sheet, rubric: &Rubric, which: u16) -> Sheet {
    let asserted = rubric.knockouts().enumerate().filter(|(i, _)| which & (1 << (2 * i)) != 0);
    asserted.fold(sheet, |sheet, (_, knockout)| sheet.with_knockout(knockout.id()))
}

/// No star ranks below one star.
fn rank(outcome: Outcome) -> Option<Stars> {
    outcome.stars()
}

proptest! {
    #[test]
    fn a_rating_adds_up(rubric in set(), picks in picks(), which in any::<u16>()) {
        let sheet = knocked(complete(rubric, &picks), rubric, which);
        let rating = rate(rubric, &sheet).unwrap();
        let sum = |points: &mut dyn Iterator<Item = Points>| points.sum::<Points>();
        prop_assert_eq!(sum(&mut rating.lines().map(|line| line.points)), rating.points());
        prop_assert_eq!(sum(&mut rating.parts().map(|(_, points)| points)), rating.points());
        prop_assert_eq!(sum(&mut rating.sections().map(|(_, points)| points)), rating.points());
        prop_assert!(rating.parts().all(|(part, points)| points <= part.max()));
        prop_assert!(rating.sections().all(|(section, points)| points <= section.max()));
        prop_assert!(rating.lines().all(|line| line.points <= line.criterion.max()));
    }

    #[test]
    fn gates_never_raise_a_star(rubric in set(), picks in picks()) {
        let sheet = complete(rubric, &picks);
        let rating = rate(rubric, &sheet).unwrap();
        prop_assert!(rating.award() <= rating.band());
        prop_assert_eq!(rating.award() == rating.band(), rating.blockers().next().is_none());
        // Rule R5, said once more: all gates up to the award are met, and some gate of the level
        // above is not, where the band reaches that level.
        if rating.award() > Stars::Two {
            prop_assert_eq!(rating.missed(rating.award()).count(), 0);
        }
        if rating.award() < rating.band() {
            prop_assert!(rating.missed(rating.award().next().unwrap()).next().is_some());
        }
    }

    #[test]
    fn raising_an_option_never_lowers_anything(
        rubric in set(), picks in picks(), at in 0..60_usize, to in 0..10_usize,
    ) {
        let before = complete(rubric, &picks);
        let criterion = rubric.criteria().nth(at % rubric.criteria().len()).unwrap();
        let Some(answer) = before.answer(criterion.code()) else { return Ok(()) };
        let raised = answers(criterion)[to % answers(criterion).len()];
        if points(criterion, raised) < points(criterion, answer) {
            return Ok(());
        }
        let after = before.clone().with_answer(criterion.code(), raised);
        // Where the raise makes other criteria apply, those have to be answered first.
        let after = rubric.criteria().fold(after, |sheet, c| {
            let open = sheet.answer(c.code()).is_none() && applies(&sheet, c);
            if open { sheet.with_answer(c.code(), answers(c)[0]) } else { sheet }
        });
        let (before, after) = (rate(rubric, &before).unwrap(), rate(rubric, &after).unwrap());
        prop_assert!(after.points() >= before.points());
        prop_assert!(after.band() >= before.band());
        prop_assert!(after.award() >= before.award());
        prop_assert!(rank(after.outcome()) >= rank(before.outcome()));
    }

    #[test]
    fn a_council_of_one_is_its_sheet(
        rubric in set(), picks in picks(), which in any::<u16>(), rules in any::<(usize, usize)>(),
    ) {
        let sheet = knocked(complete(rubric, &picks), rubric, which);
        let alone = rate(rubric, &sheet).unwrap();
        let council = Council::new(rubric, [&sheet]).unwrap();
        let council = council.gates(VOTES[rules.0 % 3]).knockouts(VOTES[rules.1 % 3]).rate();
        prop_assert_eq!(council.total(), alone.total());
        prop_assert_eq!(council.band(), alone.band());
        prop_assert_eq!(council.award(), alone.award());
        prop_assert_eq!(council.outcome(), alone.outcome());
        let blockers: Vec<_> = council.blockers().map(|b| (b.stars, b.gate.criterion().code())).collect();
        let own: Vec<_> = alone.blockers().map(|b| (b.stars, b.criterion())).collect();
        prop_assert_eq!(blockers, own);
        prop_assert_eq!(council.apart().count(), 0);
        prop_assert!(council.opinions().all(|opinion| !opinion.disputed()));
    }

    #[test]
    fn the_order_of_members_changes_nothing(
        rubric in set(),
        members in proptest::collection::vec((picks(), any::<u16>()), 1..6),
        turn in 0..6_usize,
        rules in any::<(usize, usize)>(),
    ) {
        let sheets: Vec<Sheet> = members.iter().enumerate().map(|(i, (picks, which))| {
            knocked(complete(rubric, picks), rubric, *which).with_member(format!("M{i}"))
        }).collect();
        let mut turned = sheets.clone();
        turned.rotate_left(turn % sheets.len());
        turned.reverse();
        let report = |sheets: &[Sheet]| {
            let council = Council::new(rubric, sheets).unwrap();
            let rules = (VOTES[rules.0 % 3], VOTES[rules.1 % 3]);
            let mut report = CouncilReport::of(&council.gates(rules.0).knockouts(rules.1).rate());
            report.members.sort_by(|a, b| a.member.cmp(&b.member));
            report.warnings.sort_by(|a, b| a.member.cmp(&b.member));
            report
        };
        prop_assert_eq!(report(&sheets), report(&turned));
    }

    #[test]
    fn a_council_lies_between_its_members(
        rubric in set(), members in proptest::collection::vec(picks(), 1..6),
    ) {
        let sheets: Vec<Sheet> = members.iter().map(|picks| complete(rubric, picks)).collect();
        let rating = Council::new(rubric, &sheets).unwrap().rate();
        let (low, high) = rating.spread();
        prop_assert!(rating.mean().at_least(low.get()));
        prop_assert!(!rating.mean().at_least(high.get() + 1));
        prop_assert!(rating.award() <= rating.band());
        let of = |pick: fn(&ocop::Rating<'_>) -> Stars| rating.members().iter().map(move |m| pick(&m.rating()));
        prop_assert!(rating.band() >= of(|r| r.band()).min().unwrap());
        prop_assert!(rating.band() <= of(|r| r.band()).max().unwrap());
        let parts: rust_decimal::Decimal = rating.parts().map(|(_, mean)| mean.truncated()).sum();
        prop_assert!(parts <= rating.total());
    }

    /// All completions of up to three open criteria, against what the preview says of them.
    #[test]
    fn a_preview_is_the_exact_range_of_completions(
        rubric in set(), picks in picks(), opened in proptest::collection::vec(0..60_usize, 0..4),
        story in any::<bool>(),
    ) {
        let full = complete(rubric, &picks);
        let all: Vec<_> = rubric.criteria().collect();
        let mut open: Vec<_> = opened.iter().map(|i| all[i % all.len()]).collect();
        // Conditions are where a range could go wrong, so that they are opened half of the time.
        if let Some((other, _)) = all.iter().find_map(|c| c.condition()).filter(|_| story) {
            open.push(other);
        }
        let sheet = open.iter().fold(full, |sheet, c| sheet.without_answer(c.code()));
        let found = preview(rubric, &sheet).unwrap();
        let mut ends: Vec<Sheet> = vec![sheet.clone()];
        for criterion in &all {
            if sheet.answer(criterion.code()).is_some() {
                continue;
            }
            let printed: Vec<_> = criterion.options().map(|o| Answer::Option(o.number())).collect();
            ends = ends.iter().flat_map(|sheet| {
                let answered = printed.iter().map(|a| sheet.clone().with_answer(criterion.code(), *a));
                let open = criterion.condition().is_some().then(|| sheet.clone());
                answered.chain(open).collect::<Vec<_>>()
            }).collect();
        }
        let rated: Vec<_> = ends.iter().filter_map(|sheet| rate(rubric, sheet).ok()).collect();
        prop_assert!(!rated.is_empty());
        let totals = || rated.iter().map(|r| r.points());
        prop_assert_eq!(totals().min(), Some(found.lowest.total));
        prop_assert_eq!(totals().max(), Some(found.highest.total));
        let stars = || rated.iter().map(|r| rank(r.outcome()));
        prop_assert_eq!(stars().min(), Some(rank(found.lowest.outcome)));
        prop_assert_eq!(stars().max(), Some(rank(found.highest.outcome)));
    }

    #[test]
    fn an_answer_never_widens_the_range(
        rubric in set(), picks in picks(), which in any::<u16>(),
        order in proptest::collection::vec(0..60_usize, 40),
    ) {
        let full = complete(rubric, &picks);
        let mut order: Vec<_> = full.answers().zip(order).collect();
        order.sort_by_key(|(_, by)| *by);
        let mut sheet = knocked(Sheet::default(), rubric, which);
        let mut last = preview(rubric, &sheet).unwrap();
        for ((code, answer), _) in order {
            sheet = sheet.with_answer(code, answer);
            let next = preview(rubric, &sheet).unwrap();
            if answer != Answer::None {
                prop_assert!(next.lowest.total >= last.lowest.total, "{} {code}", name(rubric));
                prop_assert!(rank(next.lowest.outcome) >= rank(last.lowest.outcome));
            }
            prop_assert!(next.highest.total <= last.highest.total, "{} {code}", name(rubric));
            prop_assert!(rank(next.highest.outcome) <= rank(last.highest.outcome));
            prop_assert!(next.open.len() < last.open.len());
            last = next;
        }
        let rating = rate(rubric, &sheet).unwrap();
        prop_assert_eq!(last.lowest, last.highest);
        prop_assert_eq!(last.lowest.total, rating.points());
        prop_assert_eq!(last.lowest.outcome, rating.outcome());
        prop_assert!(last.open.is_empty());
    }

    #[test]
    fn a_sheet_survives_json(
        rubric in set(), picks in picks(), which in any::<u16>(), member in proptest::option::of("\\PC*"),
        header in proptest::option::of("\\PC*"), named in any::<bool>(),
    ) {
        let mut sheet = knocked(complete(rubric, &picks), rubric, which);
        if let Some(member) = member {
            sheet = sheet.with_member(member);
        }
        if named {
            sheet = sheet.with_rubric(rubric);
        }
        sheet = sheet.with_header(ocop::Header { product: header, ..Default::default() });
        let json = serde_json::to_string(&sheet).unwrap();
        prop_assert_eq!(Sheet::from_json(&json).unwrap(), sheet.clone());
        let report = ocop::wire::rate(rubric, &ocop::Raw::from_json(&json).unwrap()).unwrap();
        prop_assert_eq!(report, SheetReport::of(&rate(rubric, &sheet).unwrap()));
    }

    #[test]
    fn an_exported_rubric_rates_alike(rubric in set(), picks in picks(), which in any::<u16>()) {
        let copy = Rubric::from_doc(&rubric.to_doc()).unwrap();
        let sheet = knocked(complete(rubric, &picks), rubric, which);
        let (own, other) = (rate(rubric, &sheet).unwrap(), rate(&copy, &sheet).unwrap());
        prop_assert_eq!(SheetReport::of(&own), SheetReport::of(&other));
    }
}

#[test]
fn every_rubric_survives_json() {
    for rubric in sets() {
        let json = serde_json::to_string(rubric).unwrap();
        let copy = Rubric::from_json(&json).unwrap_or_else(|e| panic!("{}: {e}", name(rubric)));
        assert_eq!(copy.to_doc(), rubric.to_doc(), "{}", name(rubric));
        assert_eq!(serde_json::to_string(&copy).unwrap(), json, "{}", name(rubric));
    }
}
