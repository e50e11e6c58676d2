//! The way to a star and the distance from tipping, as reports.

use crate::common::{best, code, complete, custom, sets, worst};
use ocop::report::{Margin, SensitivityReport, UpgradeReport};
use ocop::{
    Answer, Council, Lang, Stars, plan_upgrade, rate, sensitivity, upgrade::UpgradeOptions,
};

#[test]
fn a_sheet_says_how_far_it_is_from_tipping() {
    let rubric = ocop::rubric("26/2026", 25).unwrap();
    let sheet = best(rubric);
    let rating = rate(rubric, &sheet).unwrap();
    let found = sensitivity(&rating);
    assert_eq!(found.rating().points(), rating.points());
    let report = SensitivityReport::of(&found);
    // 100 points: nothing above, 10 points within the band of 5 stars.
    assert!(to_next_band(&report).is_none());
    let margin = in_band(&report).unwrap();
    assert_eq!((margin.stars, margin.from, margin.points), (Stars::Five, 90, 10.into()));
    for tip in &report.tips {
        assert_ne!(tip.result.outcome.stars(), Some(Stars::Five));
    }
    for lang in [Lang::Vi, Lang::En] {
        assert!(report.explain(lang).contains("90"), "{}", report.explain(lang));
    }
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["kind"], "sheet-sensitivity");
}

#[test]
fn the_lowest_band_has_nothing_to_lose() {
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let sheet = worst(rubric);
    let rating = rate(rubric, &sheet).unwrap();
    let report = SensitivityReport::of(&sensitivity(&rating));
    assert!(rating.points().get() < 30);
    assert!(in_band(&report).is_none());
    let next = to_next_band(&report).unwrap();
    assert_eq!(next.stars, Stars::Two);
    assert_eq!(next.sum, i64::from(rating.points().get()) - 30);
    assert!(report.explain(Lang::En).contains("30"), "{}", report.explain(Lang::En));
}

#[test]
fn a_plan_keeps_the_sheet_that_it_starts_from() {
    let rubric = ocop::rubric("26/2026", 25).unwrap();
    let sheet = worst(rubric);
    let options = UpgradeOptions::default();
    let upgrade = plan_upgrade(rubric, &sheet, Stars::Three, &options).unwrap();
    assert_eq!(upgrade.sheet(), &sheet);
    let report = UpgradeReport::of(&upgrade);
    assert!(report.reachable);
    for lang in [Lang::Vi, Lang::En] {
        assert!(report.explain(lang).lines().count() > 3);
    }
    let plan = upgrade.best().unwrap();
    let changed = rate(rubric, plan.sheet()).unwrap();
    assert_eq!(changed.stars(), Some(Stars::Three));
    // Taking any change back loses the star.
    for change in plan.changes() {
        let criterion = upgrade.criterion(change).unwrap();
        let back = plan.sheet().clone().with_answer(criterion.code(), change.from.unwrap());
        let stars = rate(rubric, &back).map(|rating| rating.stars());
        assert!(!matches!(stars, Ok(Some(stars)) if stars >= Stars::Three), "{}", criterion.code());
    }
}

#[test]
fn a_plan_says_where_the_sheet_stands() {
    let (mut missed, mut met) = (0, 0);
    for rubric in sets() {
        let sheet = complete(rubric, &[0, 2, 1, 3, 2]);
        let rating = rate(rubric, &sheet).unwrap();
        let options = UpgradeOptions::default();
        let upgrade = plan_upgrade(rubric, &sheet, Stars::Four, &options).unwrap();
        assert_eq!(upgrade.points(), rating.points());
        let band = rubric.bands().start(Stars::Four);
        let missing = u32::from(band).saturating_sub(rating.points().get());
        assert_eq!(upgrade.missing().get(), missing);
        let mut expected = Vec::new();
        for line in rating.lines() {
            for (stars, gate) in line.criterion.gates().filter(|(stars, _)| *stars <= Stars::Four) {
                if line.points < gate.points() {
                    expected.push((line.criterion.code(), stars, line.points));
                }
                met += usize::from(line.points == gate.points());
            }
        }
        let gates: Vec<_> =
            upgrade.gates().map(|gate| (gate.criterion(), gate.stars, gate.reached)).collect();
        assert_eq!(gates, expected);
        missed += gates.len();
    }
    assert!(missed > 0 && met > 0);
}

/// The best sheet, less every point that no gate asks for.
fn full_but_ungated(rubric: &ocop::Rubric) -> ocop::Sheet {
    let free = rubric.criteria().filter(|c| c.gates().count() == 0);
    let shown = |c: ocop::rubric::Criterion<'_>| {
        rubric
            .knockouts()
            .any(|k| k.derived().is_some_and(|(mut all, _)| all.any(|d| d.code() == c.code())))
    };
    free.filter(|c| !shown(*c)).fold(best(rubric), |sheet, criterion| {
        sheet.with_answer(criterion.code(), Answer::Option(1))
    })
}

#[test]
fn at_the_edge_of_a_band_nothing_is_missing_to_it() {
    let rubric = custom(
        5,
        r#"{"code": "1", "max": 5, "name": "Mục", "criteria": [{"code": "1", "options": [
            {"points": 0, "label": "0"}, {"points": 4, "label": "4"}, {"points": 5, "label": "5"}]}]}"#,
        "",
    );
    let sheet = ocop::Sheet::new([("1", 2)]).unwrap();
    let report = SensitivityReport::of(&sensitivity(&rate(&rubric, &sheet).unwrap()));
    let (in_band, next) = (in_band(&report).unwrap(), to_next_band(&report).unwrap());
    assert_eq!((in_band.stars, in_band.sum), (Stars::Four, 0));
    assert_eq!((next.stars, next.sum), (Stars::Five, -1));
}

#[test]
fn obstacles_are_plain_data() {
    let rubric = ocop::rubric("26/2026", 16).unwrap();
    let plain = UpgradeOptions::default();
    let kept = |criterion: &str| plain.clone().with_fixed(code(criterion));
    let all = rubric.criteria().fold(plain.clone(), |options, c| options.with_fixed(c.code()));
    let full = best(rubric);
    let cases = [
        (full.clone().with_knockout("forged-file"), plain.clone()),
        (full.clone().with_answer(code("6.1"), Answer::Option(1)), kept("6.1")),
        (full.clone().without_answer(code("1.4")), kept("1.4")),
        (full.with_answer(code("1.4"), Answer::Option(1)), kept("1.4")),
        (full_but_ungated(rubric), all),
    ];
    // A knock-out that the decision prints at a criterion names it.
    let tea = ocop::rubric("26/2026", 11).unwrap();
    let imported = (best(tea).with_knockout("imported-material"), plain);
    let cases = cases.iter().map(|case| (rubric, case)).chain([(tea, &imported)]);
    let obstacles = cases.map(|(rubric, (sheet, options))| {
        let upgrade = plan_upgrade(rubric, sheet, Stars::Five, options).unwrap();
        serde_json::to_value(UpgradeReport::of(&upgrade)).unwrap()["obstacles"].clone()
    });
    insta::with_settings!({sort_maps => true}, {
        insta::assert_json_snapshot!(obstacles.collect::<Vec<_>>());
    });
}

/// A step may end that another criterion applies; what was claimed on it goes with it.
#[test]
fn a_step_takes_what_depends_on_it_along() {
    let rubric = custom(
        5,
        r#"{"code": "1", "max": 3, "name": "Mục 1", "criteria": [
                {"code": "1.1", "max": 1, "name": "Một",
                 "options": [{"points": 0, "label": "0"}, {"points": 1, "label": "1"}]},
                {"code": "1.2", "max": 2, "name": "Hai", "applies_if": {"criterion": "1.1", "min_points": 1},
                 "options": [{"points": 0, "label": "0"}, {"points": 2, "label": "2"}]}]},
           {"code": "2", "max": 2, "name": "Mục 2", "criteria": [{"code": "2.1", "max": 2, "name": "Ba",
                 "options": [{"points": 2, "label": "2"}]}]}"#,
        "",
    );
    let sheet = ocop::Sheet::new([("1.1", 2), ("1.2", 2), ("2.1", 1)]).unwrap();
    let report = SensitivityReport::of(&sensitivity(&rate(&rubric, &sheet).unwrap()));
    let tips = report.tips.iter().map(|tip| {
        (
            tip.change.criterion.to_string(),
            tip.change.after.get(),
            tip.result.outcome.stars().unwrap(),
        )
    });
    let expected = [
        ("1.1".to_owned(), 0, Stars::Two),
        ("1.2".to_owned(), 0, Stars::Three),
        ("2.1".to_owned(), 0, Stars::Three),
    ];
    assert_eq!(tips.collect::<Vec<_>>(), expected);
}

/// 2.1 is kept open, so that 1.1 may not let it apply, while the gate of 3.1 needs it to.
#[test]
fn what_depends_on_one_criterion_can_stand_in_its_own_way() {
    let rubric = custom(
        6,
        r#"{"code": "1", "max": 2, "name": "Mục 1", "criteria": [{"code": "1.1", "max": 2, "name": "Một",
                "options": [{"points": 0, "label": "0"}, {"points": 1, "label": "1"}, {"points": 2, "label": "2"}]}]},
           {"code": "2", "max": 2, "name": "Mục 2", "criteria": [{"code": "2.1", "max": 2, "name": "Hai",
                "applies_if": {"criterion": "1.1", "min_points": 1},
                "options": [{"points": 0, "label": "0"}, {"points": 2, "label": "2"}]}]},
           {"code": "3", "max": 2, "name": "Mục 3", "criteria": [{"code": "3.1", "max": 2, "name": "Ba",
                "applies_if": {"criterion": "1.1", "min_points": 2},
                "options": [{"points": 0, "label": "0"}, {"points": 2, "label": "2", "gate": 3}]}]}"#,
        "",
    );
    let options = UpgradeOptions::default().with_fixed(code("2.1"));
    let sheet = ocop::Sheet::new([("1.1", 1)]).unwrap();
    let upgrade = plan_upgrade(&rubric, &sheet, Stars::Three, &options).unwrap();
    let report = UpgradeReport::of(&upgrade);
    insta::assert_json_snapshot!(report.obstacles);
    for (lang, words) in [(Lang::Vi, "không có cách chấm 1.1"), (Lang::En, "no answer to 1.1")]
    {
        assert!(report.explain(lang).contains(words), "{}", report.explain(lang));
    }
}

/// Between two cases of equal points nothing is gained, and nothing lost.
#[test]
fn a_change_without_difference_is_no_gain() {
    let change = |before: u16, after: u16| {
        let mut change = a_change();
        (change.before, change.after) = (before.into(), after.into());
        (change.is_gain(), change.difference().get())
    };
    assert_eq!(change(1, 3), (true, 2));
    assert_eq!(change(3, 1), (false, 2));
    assert_eq!(change(2, 2), (false, 0));
}

/// The distance to the band above the present one; none in the highest.
fn to_next_band(report: &SensitivityReport) -> Option<&Margin> {
    report.margins.iter().find(|margin| margin.sum < 0)
}

/// What can be lost within the present band; none in the lowest.
fn in_band(report: &SensitivityReport) -> Option<&Margin> {
    report.margins.iter().rev().find(|margin| margin.sum >= 0)
}

fn a_change() -> ocop::report::Change {
    let rubric = ocop::rubric("26/2026", 16).unwrap();
    let sheet = best(rubric).with_answer(code("6.1"), Answer::Option(2));
    let rating = rate(rubric, &sheet).unwrap();
    let report = SensitivityReport::of(&sensitivity(&rating));
    report.tips.into_iter().next().unwrap().change
}

/// What the first member of a council could change alone: the steps, and the new answers.
fn first_could(
    rubric: &ocop::Rubric,
    sheets: &[ocop::Sheet],
) -> (u64, Vec<(String, Option<Answer>)>) {
    let council = Council::new(rubric, sheets).unwrap().rate();
    let sensitivity = council.sensitivity();
    let change = sensitivity.changes().iter().find(|change| change.member == 0).unwrap();
    let code = |at| rubric.criteria().nth(at).unwrap().code().to_string();
    (change.steps, change.changes.iter().map(|c| (code(c.criterion), c.to)).collect())
}

/// One gate asks 1.1 for 1 point, another asks 1.2 for 2; points are never short.
fn two_gates(knockouts: &str) -> ocop::Rubric {
    custom(
        24,
        r#"{"code": "1", "max": 4, "name": "Mục 1", "criteria": [
                {"code": "1.1", "max": 2, "name": "Một", "options": [{"points": 0, "label": "0"},
                    {"points": 1, "label": "1", "gate": 3}, {"points": 2, "label": "2"}]},
                {"code": "1.2", "max": 2, "name": "Hai", "options": [{"points": 0, "label": "0"},
                    {"points": 1, "label": "1"}, {"points": 2, "label": "2", "gate": 3}]}]},
           {"code": "2", "max": 20, "name": "Mục 2", "criteria": [{"code": "2.1", "max": 20, "name": "Ba",
                "options": [{"points": 20, "label": "20"}]}]}"#,
        knockouts,
    )
}

fn three_answers(first: u16, second: u16) -> ocop::Sheet {
    ocop::Sheet::new([("1.1", first), ("1.2", second), ("2.1", 1)]).unwrap()
}

#[test]
fn a_member_gives_up_the_gate_that_he_carries_and_no_other() {
    // Both gates have two votes of three; the first member votes for that of 1.1 alone.
    let sheets = [three_answers(3, 1), three_answers(3, 3), three_answers(1, 3)];
    let down = ("1.1".to_owned(), Some(Answer::Option(1)));
    assert_eq!(first_could(&two_gates(""), &sheets), (2, vec![down]));
}

#[test]
fn a_member_joins_a_knockout_that_another_asserts() {
    let rubric = two_gates(
        r#"{"id": "poor", "effect": "stop", "label": "x", "derived": {"criteria": ["1.2"], "max_points": 0}}"#,
    );
    // The gate of 1.2 has a vote to spare, so that only the knock-out is near.
    let full = three_answers(3, 3);
    let sheets = [full.clone(), full.clone().with_knockout("poor"), full.clone()];
    let down = ("1.2".to_owned(), Some(Answer::Option(1)));
    assert_eq!(first_could(&rubric, &sheets), (2, vec![down.clone()]));
    // The gate of 1.2 hangs on the others, and the first member is a step from the knock-out.
    let sheets = [three_answers(3, 2), full.clone().with_knockout("poor"), full];
    assert_eq!(first_could(&rubric, &sheets), (1, vec![down]));
}

#[test]
fn a_knockout_out_of_reach_does_not_hide_a_gate() {
    let rubric = two_gates(
        r#"{"id": "poor", "effect": "stop", "label": "x", "derived": {"criteria": ["1.1"], "max_points": 1}}"#,
    );
    // Three of four carry the gate; a second vote for the knock-out is not yet a majority.
    let full = three_answers(3, 3);
    let sheets = [full.clone(), full.clone(), full, three_answers(1, 3)];
    let down = ("1.1".to_owned(), Some(Answer::Option(1)));
    assert_eq!(first_could(&rubric, &sheets), (2, vec![down]));
}

/// One step on 1.1 loses its own point and the three of 1.2, which is then left open.
#[test]
fn a_member_gives_up_what_depends_on_an_answer_along_with_it() {
    let rubric = custom(
        8,
        r#"{"code": "1", "max": 4, "name": "Mục 1", "criteria": [
                {"code": "1.1", "max": 1, "name": "Một",
                 "options": [{"points": 0, "label": "0"}, {"points": 1, "label": "1"}]},
                {"code": "1.2", "max": 3, "name": "Hai", "applies_if": {"criterion": "1.1", "min_points": 1},
                 "options": [{"points": 0, "label": "0"}, {"points": 1, "label": "1"},
                             {"points": 2, "label": "2"}, {"points": 3, "label": "3"}]}]},
           {"code": "2", "max": 4, "name": "Mục 2", "criteria": [{"code": "2.1", "max": 4, "name": "Ba",
                 "options": [{"points": 3, "label": "3"}, {"points": 4, "label": "4"}]}]}"#,
        "",
    );
    let sheet = ocop::Sheet::new([("1.1", 2), ("1.2", 4), ("2.1", 2)]).unwrap();
    let expected = [("1.1".to_owned(), Some(Answer::Option(1))), ("1.2".to_owned(), None)];
    assert_eq!(first_could(&rubric, &[sheet]), (1, expected.to_vec()));
}

/// Who represents the producer by law, and where a place lies, are no steps of a plan.
#[test]
fn what_the_producer_cannot_bring_about_stays_unless_asked_otherwise() {
    for (set, kept) in [(3, vec!["3.2"]), (26, vec!["3.2", "6"])] {
        let rubric = ocop::rubric("26/2026", set).unwrap();
        let sheet = worst(rubric);
        let kept: Vec<_> = kept.into_iter().map(code).collect();
        let plans = |options: &UpgradeOptions| {
            let upgrade = plan_upgrade(rubric, &sheet, Stars::Four, options).unwrap();
            (upgrade.kept().to_vec(), UpgradeReport::of(&upgrade))
        };
        let (stays, report) = plans(&UpgradeOptions::default());
        assert_eq!((&stays, &report.kept), (&kept, &kept));
        let changed = |report: &UpgradeReport| {
            report.plans.iter().any(|p| p.changes.iter().any(|c| kept.contains(&c.criterion)))
        };
        assert!(report.reachable && !changed(&report));
        assert!(report.explain(Lang::Vi).contains("Giữ nguyên"));
        let (stays, _) = plans(&UpgradeOptions::default().with_circumstances(true));
        assert!(stays.is_empty());
    }
    // What is not answered yet may be anything, and a rubric of one's own has no such data.
    let rubric = ocop::rubric("26/2026", 3).unwrap();
    let open = ocop::Sheet::default();
    let upgrade = plan_upgrade(rubric, &open, Stars::Five, &UpgradeOptions::default()).unwrap();
    assert!(upgrade.kept().is_empty() && upgrade.best().is_some());
    let (own, sheet) = (rubric.clone(), worst(rubric));
    let upgrade = plan_upgrade(&own, &sheet, Stars::Four, &UpgradeOptions::default()).unwrap();
    assert!(upgrade.kept().is_empty());
    assert!(UpgradeReport::of(&upgrade).plans[0].evidence.is_empty());
}

/// A plan names the proofs of its new answers, and how long they take.
#[test]
fn a_plan_says_what_has_to_be_proved_and_how_long_it_takes() {
    let rubric = ocop::rubric("26/2026", 3).unwrap();
    let sheet = best(rubric).with_answer(code("1.5"), Answer::Option(1));
    let upgrade = plan_upgrade(rubric, &sheet, Stars::Five, &UpgradeOptions::default()).unwrap();
    let report = UpgradeReport::of(&upgrade);
    let plan = &report.plans[0];
    assert_eq!((plan.changes.len(), plan.months), (1, Some(12)));
    let of = &plan.evidence[0];
    assert_eq!((of.criterion, &*of.proofs[0].id), (code("1.5"), "origin"));
    assert_eq!((of.waits[0].option, of.waits[0].always), (4, true));
    assert!(report.explain(Lang::Vi).contains("Cần ít nhất 12 tháng"));
    // Two years of growth can be spared by a cooperative's classification.
    let sheet = best(rubric).with_answer(code("3.4"), Answer::Option(1));
    let upgrade = plan_upgrade(rubric, &sheet, Stars::Four, &UpgradeOptions::default()).unwrap();
    let plan = &UpgradeReport::of(&upgrade).plans[0];
    assert_eq!(plan.months, None);
    assert_eq!(
        (plan.evidence[0].waits[0].months, &*plan.evidence[0].hints[0].id),
        (24, "three-years")
    );
}
