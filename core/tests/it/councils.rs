//! Councils: the exact mean, the three rules for gates and knock-outs, and who stands apart.

use crate::common::{best, code, custom, raw, worst};
use ocop::council::Rules;
use ocop::wire;
use ocop::{Answer, Council, Outcome, Rubric, Sheet, Stars, council::Vote, rate};

/// 4 stars from 4 points, and a gate of 4 stars at 3 points of criterion 1.1.
fn rubric() -> Rubric {
    custom(
        8,
        r#"{"code": "1", "max": 8, "name": "Mục", "criteria": [
            {"code": "1.1", "max": 4, "name": "Có mức tối thiểu", "options": [
                {"points": 0, "label": "0"}, {"points": 1, "label": "1"},
                {"points": 3, "gate": 4, "label": "3"}, {"points": 4, "label": "4"}]},
            {"code": "1.2", "max": 4, "name": "Không có", "options": [
                {"points": 0, "label": "0"}, {"points": 3, "label": "3"},
                {"points": 4, "label": "4"}]}]}"#,
        r#"{"id": "forged", "effect": "reject", "label": "Giả mạo"},
           {"id": "unsafe", "effect": "stop", "label": "Không an toàn"}"#,
    )
}

fn sheets(choices: &[(u16, u16)]) -> Vec<Sheet> {
    choices.iter().map(|(a, b)| Sheet::new([("1.1", *a), ("1.2", *b)]).unwrap()).collect()
}

fn stars(choices: &[(u16, u16)], rule: Vote) -> Option<Stars> {
    let rubric = rubric();
    Council::new(&rubric, &sheets(choices)).unwrap().gates(rule).rate().stars()
}

#[test]
fn gates_by_majority_need_more_than_half() {
    // Option 3 meets the gate, option 2 does not; the band is 5 stars throughout.
    assert_eq!(stars(&[(3, 3), (3, 3), (2, 3)], Vote::Majority), Some(Stars::Five));
    assert_eq!(stars(&[(3, 3), (2, 3)], Vote::Majority), Some(Stars::Three), "a tie is not enough");
    assert_eq!(stars(&[(3, 3), (2, 3), (2, 3)], Vote::Majority), Some(Stars::Three));
}

#[test]
fn gates_by_every_member_need_all() {
    assert_eq!(stars(&[(3, 3), (4, 3), (3, 3)], Vote::Every), Some(Stars::Five));
    assert_eq!(stars(&[(4, 3), (4, 3), (2, 3)], Vote::Every), Some(Stars::Three));
}

#[test]
fn gates_by_the_mean_need_the_mean_points() {
    // 4 + 4 + 1 = 9 over 3 is exactly the 3 points of the gate.
    assert_eq!(stars(&[(4, 2), (4, 2), (2, 2)], Vote::Mean), Some(Stars::Five));
    // 3 + 3 + 1 = 7 over 3 is not, although two of three members meet it.
    assert_eq!(stars(&[(3, 3), (3, 3), (2, 3)], Vote::Mean), Some(Stars::Three));
    assert_eq!(stars(&[(3, 3), (3, 3), (2, 3)], Vote::Majority), Some(Stars::Five));
    // 4 + 4 + 4 + 0 = 12 over 4 meets it in the mean; by every member it is missed.
    assert_eq!(stars(&[(4, 3), (4, 3), (4, 3), (1, 3)], Vote::Mean), Some(Stars::Five));
    assert_eq!(stars(&[(4, 3), (4, 3), (4, 3), (1, 3)], Vote::Every), Some(Stars::Three));
}

fn outcome(asserting: &[&str], members: usize, rule: Vote) -> Outcome {
    let rubric = rubric();
    let ids = asserting.iter().map(|id| Some(*id)).chain(std::iter::repeat(None));
    let sheets: Vec<Sheet> = sheets(&vec![(4, 3); members])
        .into_iter()
        .zip(ids)
        .map(|(sheet, id)| match id {
            Some(id) => sheet.with_knockout(id),
            None => sheet,
        })
        .collect();
    Council::new(&rubric, &sheets).unwrap().knockouts(rule).rate().outcome()
}

#[test]
fn knock_outs_follow_the_same_three_rules() {
    let rated = Outcome::Rated(Stars::Five);
    assert_eq!(outcome(&["forged"; 2], 4, Vote::Majority), rated, "a tie is not enough");
    assert_eq!(outcome(&["forged"; 3], 4, Vote::Majority), Outcome::Rejected);
    assert_eq!(outcome(&["forged"; 3], 4, Vote::Every), rated);
    assert_eq!(outcome(&["forged"; 4], 4, Vote::Every), Outcome::Rejected);
    assert_eq!(outcome(&["forged"; 2], 4, Vote::Mean), Outcome::Rejected, "the mean is one half");
    assert_eq!(outcome(&["forged"; 1], 4, Vote::Mean), rated);
    assert_eq!(outcome(&[], 4, Vote::Mean), rated);
    assert_eq!(outcome(&["unsafe"; 3], 4, Vote::Majority), Outcome::Stopped);
    // Each ground is voted on by itself, and a rejection weighs more than a stop.
    assert_eq!(outcome(&["unsafe", "unsafe", "forged", "forged"], 4, Vote::Majority), rated);
    assert_eq!(
        outcome(&["unsafe", "unsafe", "forged", "forged"], 4, Vote::Mean),
        Outcome::Rejected
    );
}

#[test]
fn a_mean_is_cut_off_and_never_rounded() {
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let full = best(rubric);
    // 100 + 100 + 68 = 268 over 3: 89.333...
    let low = rubric.criteria().take(14).fold(full.clone(), |sheet, criterion| {
        sheet.with_answer(criterion.code(), Answer::Option(1))
    });
    let low_points = rate(rubric, &low).unwrap().points().get();
    let sheets = [full.clone(), full.clone(), low];
    let rating = Council::new(rubric, &sheets).unwrap().rate();
    let sum = 200 + low_points;
    assert_eq!(rating.mean().sum(), u64::from(sum));
    let hundredths = sum * 100 / 3;
    let expected = rust_decimal::Decimal::new(hundredths.into(), 2);
    assert_eq!(rating.total(), expected);
    assert!(!sum.is_multiple_of(3), "the example should not divide evenly");
    // 269 points over 3 members print as 89.66 and stay below 90.
    let mean = ocop::number::Mean::new(269, 3).unwrap();
    assert_eq!(mean.truncated().to_string(), "89.66");
    assert_eq!(rubric.bands().of(mean), Stars::Four);
    assert_eq!(
        ocop::number::Mean::new(89_999_999, 1_000_000).unwrap().truncated().to_string(),
        "89.99"
    );
}

#[test]
fn parts_and_sections_have_the_means_of_the_members() {
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let sheets = [best(rubric), worst(rubric), best(rubric)];
    let council = Council::new(rubric, &sheets).unwrap().rate();
    let ratings = sheets.each_ref().map(|sheet| rate(rubric, sheet).unwrap());
    let mean = |points: &dyn Fn(&ocop::Rating<'_>) -> u32| {
        ocop::number::Mean::new(ratings.iter().map(|r| u64::from(points(r))).sum(), 3).unwrap()
    };
    for (at, (part, found)) in council.parts().enumerate() {
        assert_eq!(found, mean(&|r| r.parts().nth(at).unwrap().1.get()), "{}", part.letter());
    }
    for (at, (section, found)) in council.sections().enumerate() {
        assert_eq!(found, mean(&|r| r.sections().nth(at).unwrap().1.get()), "{}", section.code());
    }
    assert_eq!(council.parts().count(), 3);
    assert_eq!(council.sections().count(), rubric.sections().count());
}

#[test]
fn errors_of_members_stand_in_one_line() {
    let rubric = rubric();
    let wrong = [Sheet::default().with_member("Lan"), Sheet::default().with_member("Lan")];
    let error = Council::new(&rubric, &wrong).unwrap_err();
    let parts: Vec<_> = error.problems().map(|p| p.message.as_str()).collect();
    assert!(parts.len() > 1);
    assert_eq!(error.to_string(), parts.join("; "));
}

#[test]
fn members_without_names_take_their_position() {
    let rubric = rubric();
    let named = sheets(&[(4, 3), (4, 3), (1, 1)]);
    let council = Council::new(&rubric, &named).unwrap().rate();
    let names: Vec<_> = council.members().iter().map(|m| m.name().to_owned()).collect();
    assert_eq!(names, ["1", "2", "3"]);
    let apart: Vec<_> = council.apart().map(|m| m.name().to_owned()).collect();
    assert_eq!(apart, ["3"]);
    assert_eq!(council.spread().0.get(), 0);
    assert_eq!(council.spread().1.get(), 8);
    let opinion = council.opinions().find(|o| o.criterion.code() == code("1.1")).unwrap();
    assert!(opinion.disputed());
    assert_eq!((opinion.lowest.get(), opinion.highest.get()), (0, 4));
    assert_eq!(opinion.mean.truncated().to_string(), "2.66");
}

#[test]
fn the_rules_used_are_part_of_the_result() {
    let rubric = rubric();
    let sheets = sheets(&[(4, 3)]);
    let council = Council::new(&rubric, &sheets).unwrap();
    let report =
        ocop::report::CouncilReport::of(&council.gates(Vote::Every).knockouts(Vote::Mean).rate());
    assert_eq!((report.gate_rule, report.knockout_rule), (Vote::Every, Vote::Mean));
}

#[test]
fn a_council_file_states_header_and_rules() {
    let file = raw(
        r#"{"header": {"product": "Cà phê"}, "gate_rule": null, "knockout_rule": "every", "members": [
            {"member": "Lan", "header": {"product": "Chè"}, "choices": {"1.1": 4, "1.2": 3}},
            {"member": "Minh", "choices": {"1.1": 2, "1.2": 3}, "knockouts": ["unsafe"]},
            {"member": "Hoa", "choices": {"1.1": 3, "1.2": 1}}]}"#,
    );
    let report = wire::rate_council(&rubric(), &file, Rules::default()).unwrap();
    assert_eq!((report.gate_rule, report.knockout_rule), (Vote::Majority, Vote::Every));
    insta::assert_json_snapshot!(report);
}

#[test]
fn without_a_header_of_its_own_a_council_has_that_of_a_member() {
    let list = raw(r#"[{"choices": {"1.1": 1, "1.2": 1}},
            {"header": {"product": "Chè"}, "choices": {"1.1": 1, "1.2": 1}}]"#);
    let report = wire::rate_council(&rubric(), &list, Rules::default()).unwrap();
    assert_eq!(report.header.product.as_deref(), Some("Chè"));
}

#[test]
fn files_say_what_to_rate_them_with() {
    for json in [
        r#"{"edition": "26/2026", "set": "coffee-cocoa", "choices": {}}"#,
        r#"{"edition": "26/2026", "set": 13, "members": []}"#,
        r#"{"members": [{"edition": "26/2026", "set": 13}, {"edition": "148/2023"}]}"#,
        r#"[{"edition": "26/2026", "set": "coffee-cocoa"}]"#,
    ] {
        assert_eq!(wire::rubric_of(&raw(json)).unwrap().set(), 13, "{json}");
    }
    for (json, place) in [
        (r#"{"set": 13}"#, "edition"),
        (r#"{"edition": "26/2026"}"#, "set"),
        ("[]", "edition"),
        ("7", "edition"),
    ] {
        let failure = wire::rubric_of(&raw(json)).unwrap_err();
        let [problem] = failure.problems().collect::<Vec<_>>()[..] else { panic!("one problem") };
        assert_eq!((problem.code, problem.place.as_deref()), ("no-rubric", Some(place)), "{json}");
    }
    let councils = ["[]", r#"{"members": 7}"#, r#"{"choices": {}}"#, "7"];
    assert_eq!(councils.map(|json| wire::is_council(&raw(json))), [true, true, false, false]);
}

#[test]
fn of_a_council_ten_thousand_problems_are_listed() {
    let council = |sheet: &str| raw(&format!("[{}]", vec![sheet; 10_050].join(",")));
    for sheet in [r#"{"member": "Lan", "choices": {"1.1": 1, "1.2": 1}}"#, r#"{"choices": {}}"#] {
        let rules = Rules::default();
        let failure = wire::rate_council(&rubric(), &council(sheet), rules).unwrap_err();
        let codes: Vec<_> = failure.problems().map(|problem| problem.code).collect();
        assert_eq!((codes.len(), codes.last().copied()), (10_001, Some("more-sheets")), "{sheet}");
    }
}
