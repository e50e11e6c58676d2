//! Plans against every sheet that there is, on rubrics small enough to try them all.

mod obstacles;

use proptest::prelude::*;

use super::options::MOST_COST;
use super::*;
use crate::rating::{Rating, Warning, rate};
use crate::rubric::doc::CriterionDoc;
use crate::samples::{
    Dice, code, criterion, criterion_of_cases, depending, gated, one_section, option, rubric_of,
    total,
};

/// All answers to a criterion, also leaving it open.
fn answers(criterion: Criterion<'_>) -> Vec<Option<Answer>> {
    let options = (1..=criterion.option_count()).map(|n| Some(Answer::Option(n)));
    options.chain([Some(Answer::None), None]).collect()
}

/// The points of an answer; none where the option does not exist.
fn points(criterion: Criterion<'_>, answer: Answer) -> Option<Points> {
    match answer {
        Answer::Option(number) => criterion.option(number).map(|o| o.points()),
        Answer::None => Some(Points::ZERO),
    }
}

/// Every sheet of a rubric.
fn sheets(rubric: &Rubric) -> Vec<Sheet> {
    let mut all = vec![Sheet::default()];
    for criterion in rubric.criteria() {
        let with = |sheet: &Sheet, answer| match answer {
            Some(answer) => sheet.clone().with_answer(criterion.code(), answer),
            None => sheet.clone(),
        };
        all = all
            .iter()
            .flat_map(|sheet| answers(criterion).into_iter().map(move |a| with(sheet, a)))
            .collect();
    }
    all
}

pub(crate) fn random_sheet(rubric: &Rubric, dice: &mut Dice) -> Sheet {
    loop {
        let sheet = rubric.criteria().fold(Sheet::default(), |sheet, criterion| {
            let has_zero = criterion.options().any(|o| o.points() == Points::ZERO);
            let all = answers(criterion).into_iter();
            let all: Vec<_> = all.filter(|a| *a != Some(Answer::None) || !has_zero).collect();
            match all[usize::try_from(dice.roll(all.len() as u64)).unwrap()] {
                Some(answer) => sheet.with_answer(criterion.code(), answer),
                None => sheet,
            }
        });
        if sheet.draft(rubric).is_ok() {
            return sheet;
        }
    }
}

fn mixes(rating: &Rating<'_>) -> bool {
    rating.warnings().iter().any(|w| matches!(w, Warning::MixedCases { .. }))
}

/// What it costs to come from one sheet to another; none where the options forbid it.
fn cost(
    rubric: &Rubric,
    from: &Sheet,
    to: &Sheet,
    options: &UpgradeOptions,
) -> Option<(u64, usize)> {
    let Request { prices, .. } = options.fit(rubric, Stars::Five, Problems::default()).unwrap();
    let (mut cost, mut changes) = (0, 0);
    for (criterion, price) in rubric.criteria().zip(&prices) {
        let (old, new) = (from.answer(criterion.code()), to.answer(criterion.code()));
        if old == new {
            continue;
        }
        let points = |answer: Option<Answer>| answer.and_then(|a| points(criterion, a));
        let lower = points(new).unwrap_or_default() < points(old).unwrap_or_default();
        if options.fixed.contains(&criterion.code()) || (lower && !options.downgrades) {
            return None;
        }
        // An answer that claims nothing is not taken back for its own sake.
        if new.is_none() && points(old).unwrap_or_default() == Points::ZERO {
            return None;
        }
        cost += new.map_or(0, |new| price.of(criterion, old, new));
        changes += 1;
    }
    Some((cost, changes))
}

/// The cheapest sheet of all that reaches the target, without mixing cases if that can be had.
fn by_trying_all(
    rubric: &Rubric,
    from: &Sheet,
    target: Stars,
    options: &UpgradeOptions,
) -> Option<(u64, usize)> {
    let reaching = sheets(rubric).into_iter().filter_map(|sheet| {
        let rating = rate(rubric, &sheet).ok()?;
        let reached = rating.stars().is_some_and(|stars| stars >= target);
        let key = reached.then(|| cost(rubric, from, &sheet, options))??;
        Some((mixes(&rating), key))
    });
    let lines = rubric.criteria().map(|c| line(from, c));
    let used: Vec<_> = lines.filter_map(|l| l.option?.case()?.id().map(str::to_owned)).collect();
    let mixed_now = used.windows(2).any(|w| w[0] != w[1]);
    reaching.map(|(mixed, key)| (mixed && !mixed_now, key)).min().map(|(_, key)| key)
}

fn options(rubric: &Rubric, dice: &mut Dice) -> UpgradeOptions {
    let mut options = UpgradeOptions::default().with_downgrades(dice.chance(3));
    for criterion in rubric.criteria() {
        if dice.chance(5) {
            options = options.with_fixed(criterion.code());
        }
        if dice.chance(4) {
            options = options.with_step_cost(criterion.code(), dice.roll(5));
        }
        if dice.chance(4) {
            let option = 1 + dice.roll(criterion.option_count().into());
            let option = u16::try_from(option).unwrap();
            options = options.with_option_cost(criterion.code(), option, dice.roll(9));
        }
    }
    options
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_sheet_reaches_the_star_for_less(seed in 1_u64..) {
        let (rubric, mut dice) = rubric_of(seed);
        let sheet = random_sheet(&rubric, &mut dice);
        let options = options(&rubric, &mut dice).with_plans(5);
        for target in Stars::ALL {
            let upgrade = plan_upgrade(&rubric, &sheet, target, &options).unwrap();
            let found = upgrade.best().map(|plan| (plan.cost(), plan.changes().len()));
            let expected = by_trying_all(&rubric, &sheet, target, &options);
            prop_assert_eq!(found, expected, "{:?} {:?} {:?}", target, sheet, options);
            let obstacles = upgrade.obstacles();
            prop_assert_eq!(found.is_none(), !obstacles.is_empty(), "{:?} {:?} {:?}", target, sheet, options);
            for plan in upgrade.plans() {
                let rating = rate(&rubric, plan.sheet()).unwrap();
                prop_assert!(rating.stars().unwrap() >= target);
                let own = (plan.total(), plan.rating().award(), plan.outcome());
                prop_assert_eq!(own, (rating.points(), rating.award(), rating.outcome()));
                let own = cost(&rubric, &sheet, plan.sheet(), &options);
                prop_assert_eq!(own, Some((plan.cost(), plan.changes().len())));
                prop_assert_eq!(plan.cost(), plan.changes().iter().map(|c| c.cost).sum::<u64>());
            }
            let orders = upgrade.plans().windows(2).map(|w| w[0].order(&w[1]));
            prop_assert!(orders.into_iter().all(|order| order == Ordering::Less));
        }
    }
}

#[test]
fn plans_hold_on_random_sheets_of_all_sets() {
    let mut dice = Dice(0x0c0b_0a09);
    for id in ["26/2026", "1048/2019"] {
        for rubric in crate::edition(id).unwrap().sets() {
            for _ in 0..20 {
                let sheet = random_sheet(rubric, &mut dice);
                for target in [Stars::Three, Stars::Four, Stars::Five] {
                    let options = UpgradeOptions::default();
                    let upgrade = plan_upgrade(rubric, &sheet, target, &options).unwrap();
                    assert!(!upgrade.plans().is_empty(), "{rubric:?} {:?}", upgrade.obstacles());
                    for plan in upgrade.plans() {
                        let rating = rate(rubric, plan.sheet()).unwrap();
                        assert!(rating.stars().unwrap() >= target);
                    }
                }
            }
        }
    }
}

#[test]
fn a_sheet_that_has_the_star_needs_nothing() {
    let rubric = crate::rubric("26/2026", 3).unwrap();
    let best = rubric.criteria().map(|c| (c.code().to_string(), c.option_count()));
    let sheet = Sheet::new(best).unwrap();
    let options = UpgradeOptions::default();
    let upgrade = plan_upgrade(rubric, &sheet, Stars::Five, &options).unwrap();
    let [plan] = upgrade.plans() else { panic!("one plan") };
    assert_eq!((plan.cost(), plan.changes().len()), (0, 0));
}

/// A rubric of one section with these criteria; 3 stars begin at 4 points.
fn rubric_with(criteria: impl Into<Vec<CriterionDoc>>) -> Rubric {
    let criteria = criteria.into();
    let max = total(&criteria);
    one_section([2, 4, max - 1, max], criteria, Vec::new()).unwrap()
}

/// What the cheapest way to 3 stars costs, and the option numbers after it.
fn cheapest(rubric: &Rubric, sheet: &Sheet, options: &UpgradeOptions) -> Option<(u64, Vec<u16>)> {
    let upgrade = plan_upgrade(rubric, sheet, Stars::Three, options).unwrap();
    let plan = upgrade.best()?;
    let numbers = plan.sheet().answers().filter_map(|(_, answer)| match answer {
        Answer::Option(number) => Some(number),
        Answer::None => None,
    });
    Some((plan.cost(), numbers.collect()))
}

#[test]
fn a_product_moves_to_another_case_as_a_whole() {
    // The gate of 1.2 can be met in case b alone, where 1.1 gives less than it has in case a.
    let pair = |low, high| vec![option(low), option(high)];
    let rubric = rubric_with([
        criterion_of_cases(1, [pair(1, 4), pair(1, 3), pair(1, 4)]),
        criterion_of_cases(2, [pair(0, 1), vec![option(0), gated(3, Stars::Three)], pair(0, 1)]),
        criterion(3, pair(0, 3)),
    ]);
    let sheet = Sheet::new([("1.1", 2), ("1.2", 2), ("1.3", 2)]).unwrap();
    let down = UpgradeOptions::default().with_downgrades(true);
    assert_eq!(cheapest(&rubric, &sheet, &down), Some((3, vec![3, 4, 2])));
    // An option of equal points in the other case serves as well.
    let low = sheet.clone().with_answer("1.1".parse().unwrap(), Answer::Option(1));
    let plain = UpgradeOptions::default();
    assert_eq!(cheapest(&rubric, &low, &plain), Some((3, vec![3, 4, 2])));
    // Cases that are mixed already may stay so.
    let mixed = sheet.clone().with_answer("1.2".parse().unwrap(), Answer::Option(4));
    assert_eq!(cheapest(&rubric, &mixed, &down), Some((0, vec![2, 4, 2])));
    // Where no case serves as a whole, the cases mix, as the rating then says.
    assert_eq!(cheapest(&rubric, &sheet, &UpgradeOptions::default()), Some((2, vec![2, 4, 2])));
}

#[test]
fn steps_are_counted_within_a_case_and_from_its_beginning() {
    let cases: [&[u16]; 3] = [&[1, 2], &[1, 3, 4], &[2, 6]];
    let cases = cases.map(|points| points.iter().map(|points| option(*points)).collect());
    let rubric = rubric_with([criterion_of_cases(1, cases)]);
    let criterion = rubric.criteria().next().unwrap();
    let (none, option) = (Some(Answer::None), |n| Some(Answer::Option(n)));
    for (from, to, expected) in [
        (option(1), Answer::Option(2), 1),
        (option(5), Answer::Option(3), 2),
        (option(4), Answer::Option(4), 0),
        (option(7), Answer::Option(6), 1),
        // From one case to another the way begins before its first option.
        (option(1), Answer::Option(5), 3),
        (option(5), Answer::Option(1), 1),
        (option(2), Answer::Option(7), 2),
        (none, Answer::Option(2), 2),
        (none, Answer::Option(7), 2),
        (None, Answer::Option(5), 3),
        (option(5), Answer::None, 3),
        (option(6), Answer::None, 1),
    ] {
        assert_eq!(options::steps(criterion, from, to), expected, "{from:?} to {to:?}");
    }
}

#[test]
fn less_on_one_criterion_can_spare_the_answer_to_another() {
    let rubric = rubric_with([
        criterion(1, [0, 1].map(option)),
        depending(1, criterion(2, [0, 1].map(option))),
        criterion(3, [0, 5].map(option)),
    ]);
    let sheet = Sheet::new([("1.1", 2), ("1.3", 2)]).unwrap();
    let dear = UpgradeOptions::default().with_step_cost("1.2".parse().unwrap(), 5);
    assert_eq!(cheapest(&rubric, &sheet, &dear), Some((5, vec![2, 1, 2])));
    // Costs of single options go before costs of steps.
    let dearer = dear.clone().with_option_cost("1.2".parse().unwrap(), 1, 7);
    assert_eq!(cheapest(&rubric, &sheet, &dearer), Some((7, vec![2, 1, 2])));
    let down = dear.with_downgrades(true);
    assert_eq!(cheapest(&rubric, &sheet, &down), Some((1, vec![1, 2])));
}

#[test]
fn what_stands_in_the_way_is_said() {
    let rubric = crate::rubric("26/2026", 16).unwrap();
    let best = rubric.criteria().map(|c| (c.code().to_string(), c.option_count()));
    let best = Sheet::new(best).unwrap();
    let obstacles = |sheet: &Sheet, options: &UpgradeOptions| {
        let upgrade = plan_upgrade(rubric, sheet, Stars::Five, options).unwrap();
        assert!(upgrade.plans().is_empty());
        format!("{:?}", upgrade.obstacles())
    };
    let plain = UpgradeOptions::default();
    let forged = best.clone().with_knockout("forged-file");
    assert_eq!(obstacles(&forged, &plain), "[Asserted(forged-file)]");
    let low = best.clone().with_answer(code("1.4"), Answer::Option(1));
    let fixed = plain.clone().with_fixed(code("1.4"));
    assert_eq!(obstacles(&low, &fixed), "[Gate(4 stars at 1.4), Gate(5 stars at 1.4)]");
    let open = best.clone().without_answer(code("1.4"));
    assert_eq!(obstacles(&open, &fixed), "[Open(1.4)]");
    let bland = best.clone().with_answer(code("6.1"), Answer::Option(1));
    let kept = plain.clone().with_fixed(code("6.1"));
    assert!(obstacles(&bland, &kept).contains("Shown(zero-sensory at 6.1)"));
    let rubric = crate::rubric("26/2026", 1).unwrap();
    let best = rubric.criteria().map(|c| (c.code().to_string(), c.option_count()));
    let (best, plain) = (Sheet::new(best).unwrap(), UpgradeOptions::default());
    let ungated = rubric.criteria().filter(|c| c.gates().count() == 0);
    let (sheet, options) = ungated.fold((best, plain), |(sheet, options), criterion| {
        let first = sheet.with_answer(criterion.code(), Answer::Option(1));
        (first, options.with_fixed(criterion.code()))
    });
    let upgrade = plan_upgrade(rubric, &sheet, Stars::Five, &options).unwrap();
    let [Obstacle::Points { most, needed }] = upgrade.obstacles() else {
        panic!("points are missing")
    };
    assert_eq!((most, needed.get()), (&upgrade.points(), 90));
    // A gate that is missed but within reach is no obstacle.
    let gated = rubric.criteria().find(|c| c.gates().count() > 0).unwrap();
    let low = sheet.clone().with_answer(gated.code(), Answer::Option(1));
    let lower = plan_upgrade(rubric, &low, Stars::Five, &options).unwrap();
    let [Obstacle::Points { most: still, .. }] = lower.obstacles() else { panic!("only points") };
    assert_eq!(still, most);
}

/// Points that are claimed on a criterion are taken back with what it depends on, where points may
/// be lost and the answer need not stay.
#[test]
fn a_claim_is_taken_back_only_where_it_may_be() {
    let rubric = rubric_with([
        criterion(1, [0, 1].map(option)),
        depending(1, criterion(2, [0, 2].map(option))),
        criterion(3, [0, 4].map(option)),
    ]);
    // 1.1 is open, and a good answer to it is dear.
    let sheet = Sheet::new([("1.2", 2), ("1.3", 2)]).unwrap();
    let dear = UpgradeOptions::default().with_option_cost(code("1.1"), 1, 1).with_option_cost(
        code("1.1"),
        2,
        100,
    );
    let kept = dear.clone().with_downgrades(true).with_fixed(code("1.2"));
    assert_eq!(
        cheapest(&rubric, &sheet, &dear.clone().with_downgrades(true)),
        Some((1, vec![1, 2]))
    );
    assert_eq!(cheapest(&rubric, &sheet, &dear), Some((100, vec![2, 2, 2])));
    assert_eq!(cheapest(&rubric, &sheet, &kept), Some((100, vec![2, 2, 2])));
}

#[test]
fn options_that_do_not_fit_are_refused_at_once() {
    let rubric = crate::rubric("26/2026", 1).unwrap();
    let options = UpgradeOptions::default()
        .with_fixed("9.9".parse().unwrap())
        .with_option_cost("1.1".parse().unwrap(), 9, 1)
        .with_step_cost("1.2".parse().unwrap(), u64::MAX)
        .with_plans(11);
    let failure = plan_upgrade(rubric, &Sheet::default(), Stars::Five, &options).unwrap_err();
    assert_eq!((failure.concern(), failure.problems().count()), (Concern::Argument, 4));
    let unknown = &failure.first().message;
    assert!(
        unknown.starts_with("unknown criterion `9.9`, expected one of 1.1, 1.2, "),
        "{unknown}"
    );
    let dearest = UpgradeOptions::default().with_step_cost("1.2".parse().unwrap(), MOST_COST);
    assert!(plan_upgrade(rubric, &Sheet::default(), Stars::Five, &dearest).is_ok());
}
