//! The explanations as a council secretary reads them: one sheet of every set in both languages, a
//! council, a preview, and the outcomes without a star.

use crate::common::{answers, applies, best, code, complete, custom, worst};
use ocop::report::{
    CouncilReport, CouncilSensitivityReport, PreviewReport, Report, SensitivityReport, SheetReport,
    UpgradeReport,
};
use ocop::{
    Answer, Council, Header, Lang, Rubric, Sheet, Stars, council::Vote, plan_upgrade, preview,
    rate, sensitivity, upgrade::UpgradeOptions,
};

/// An explanation in both languages, each under its name.
fn in_both_languages(name: &str, explain: impl Fn(Lang) -> String) -> [String; 2] {
    [Lang::Vi, Lang::En].map(|lang| format!("==== {name} ====\n{}", explain(lang)))
}

/// The best sheet of a set with a few answers lowered, other ones in each set.
fn sample(rubric: &Rubric) -> Sheet {
    let turn = usize::from(rubric.set());
    let sheet = rubric.criteria().enumerate().fold(Sheet::default(), |sheet, (i, criterion)| {
        if !applies(&sheet, criterion) {
            return sheet;
        }
        let answers = answers(criterion);
        let best = criterion.options().find(|o| o.points() == criterion.max()).unwrap();
        let answer = match (i + turn) % 8 {
            // Now and then the answer before the best, the first one, or none at all.
            3 => answers[usize::from(best.number()).saturating_sub(2)],
            6 if turn % 3 == 0 => answers[0],
            7 if turn % 5 == 0 => answers[answers.len() - 1],
            _ => Answer::Option(best.number()),
        };
        sheet.with_answer(criterion.code(), answer)
    });
    let header = Header {
        product: Some("Ví dụ: Sản phẩm mẫu".to_owned()),
        producer: Some("Ví dụ: Hợp tác xã Bản Mẫu".to_owned()),
        date: Some("2026-10-20".to_owned()),
        ..Header::default()
    };
    sheet.with_rubric(rubric).with_member("Ví dụ: Nguyễn Thị Lan").with_header(header)
}

fn every_set(edition: &str, lang: Lang) -> String {
    let sets = ocop::edition(edition).unwrap().sets().iter();
    let texts: Vec<String> = sets
        .map(|rubric| {
            let text = SheetReport::of(&rate(rubric, &sample(rubric)).unwrap()).explain(lang);
            format!("==== {} ====\n{text}", rubric.slug())
        })
        .collect();
    texts.join("\n")
}

#[test]
fn every_set_of_26_2026_in_vietnamese() {
    insta::assert_snapshot!(every_set("26/2026", Lang::Vi));
}

#[test]
fn every_set_of_26_2026_in_english() {
    insta::assert_snapshot!(every_set("26/2026", Lang::En));
}

#[test]
fn every_set_of_1048_2019_in_vietnamese() {
    insta::assert_snapshot!(every_set("1048/2019", Lang::Vi));
}

#[test]
fn every_set_of_1048_2019_in_english() {
    insta::assert_snapshot!(every_set("1048/2019", Lang::En));
}

fn councils() -> Vec<(&'static str, CouncilReport)> {
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let water = ocop::rubric("26/2026", 16).unwrap();
    let tourism = ocop::rubric("26/2026", 26).unwrap();
    let full = best(rubric);
    let named = |sheet: &Sheet, name: &str| sheet.clone().with_member(name);
    let lower = |at: &str, to: u16| full.clone().with_answer(code(at), Answer::Option(to));
    let of = |rubric, sheets: &[Sheet], rule| {
        let council = Council::new(rubric, sheets).unwrap();
        CouncilReport::of(&council.gates(rule).knockouts(rule).rate())
    };
    let mixed = best(tourism).with_answer(code("8"), Answer::Option(4));
    vec![
        (
            "a gate missed by two of three",
            of(
                rubric,
                &[
                    named(&full, "Lan"),
                    named(&lower("5.1", 4), "Minh"),
                    named(&lower("5.1", 3).with_answer(code("1.1"), Answer::Option(1)), "Hoa"),
                ],
                Vote::Majority,
            ),
        ),
        ("one member, nothing lost", of(rubric, &[named(&full, "Lan")], Vote::Every)),
        (
            "a knock-out that holds, and one that does not",
            of(
                water,
                &[
                    best(water).with_member("Lan").with_answer(code("6.1"), Answer::Option(1)),
                    best(water).with_member("Minh").with_answer(code("6.2"), Answer::Option(1)),
                    best(water).with_member("Hoa").with_knockout("forged-file"),
                ],
                Vote::Majority,
            ),
        ),
        (
            "points short of the next star, by the mean",
            of(
                rubric,
                &[complete(rubric, &[2, 1, 2, 3]), complete(rubric, &[2, 2, 2, 1])],
                Vote::Mean,
            ),
        ),
        ("cases mixed by one member", of(tourism, &[mixed.with_member("Pha")], Vote::Majority)),
        (
            "names that would break the lines",
            of(
                rubric,
                &[named(&full, "Lan\u{202e}\nKết quả: 5 sao"), named(&full, "Minh")],
                Vote::Majority,
            ),
        ),
    ]
}

#[test]
fn councils_in_both_languages() {
    let texts: Vec<String> = councils()
        .iter()
        .flat_map(|(name, report)| in_both_languages(name, |lang| report.explain(lang)))
        .collect();
    insta::assert_snapshot!(texts.join("\n"));
}

#[test]
fn previews_in_both_languages() {
    let rubric = ocop::rubric("26/2026", 16).unwrap();
    let half = rubric.criteria().skip(12).fold(best(rubric), |s, c| s.without_answer(c.code()));
    let gates = half.clone().with_answer(code("1.4"), Answer::Option(2));
    let stopped = half.clone().with_answer(code("6.1"), Answer::Option(1));
    let sheets = [
        ("nothing answered", Sheet::default()),
        ("half answered", half),
        ("a gate missed already", gates),
        ("stopped already", stopped),
        ("rejected already", best(rubric).with_knockout("forged-file")),
        ("all answered", best(rubric)),
    ];
    let texts: Vec<String> = sheets
        .iter()
        .flat_map(|(name, sheet)| {
            let report = PreviewReport::of(rubric, &preview(rubric, sheet).unwrap());
            in_both_languages(name, |lang| report.explain(lang))
        })
        .collect();
    insta::assert_snapshot!(texts.join("\n"));
}

#[test]
fn outcomes_without_a_star_in_both_languages() {
    let rubric = ocop::rubric("26/2026", 16).unwrap();
    let stopped = sample(rubric).with_answer(code("6.2"), Answer::Option(1));
    let sheets = [
        ("stopped by zero points", stopped.clone()),
        ("rejected and stopped", stopped.with_knockout("forged-file")),
        ("the lowest of all", worst(rubric)),
    ];
    let texts: Vec<String> = sheets
        .iter()
        .flat_map(|(name, sheet)| {
            let report = SheetReport::of(&rate(rubric, sheet).unwrap());
            in_both_languages(name, |lang| report.explain(lang))
        })
        .collect();
    insta::assert_snapshot!(texts.join("\n"));
}

#[test]
fn ways_to_a_star_in_both_languages() {
    let rubric = ocop::rubric("26/2026", 16).unwrap();
    let plain = UpgradeOptions::default();
    let full = best(rubric);
    let gate = full.clone().with_answer(code("1.4"), Answer::Option(2));
    let none = complete(rubric, &[99, 98, 97, 96, 95]);
    let fixed = rubric.criteria().fold(plain.clone(), |options, c| options.with_fixed(c.code()));
    let tourism = ocop::rubric("26/2026", 26).unwrap();
    let mixed = best(tourism).with_answer(code("8"), Answer::Option(4));
    let story = tourism.criteria().fold(mixed.clone(), |sheet, criterion| {
        if criterion.condition().is_some() { sheet.without_answer(criterion.code()) } else { sheet }
    });
    let cases = [
        ("the star is there", rubric, full.clone(), Stars::Five, plain.clone()),
        (
            "the gates of one criterion are missing",
            rubric,
            gate.clone(),
            Stars::Five,
            plain.clone(),
        ),
        ("points and gates are missing", rubric, worst(rubric), Stars::Three, plain.clone()),
        ("nothing is answered", rubric, Sheet::default(), Stars::Two, plain.clone().with_plans(2)),
        ("no option holds", rubric, none, Stars::Three, plain.clone()),
        ("nothing may change", rubric, gate, Stars::Four, fixed.clone()),
        ("nothing may change, points are missing", rubric, worst(rubric), Stars::Two, fixed),
        ("rejected", rubric, full.with_knockout("forged-file"), Stars::Three, plain.clone()),
        (
            "mixed cases",
            tourism,
            mixed.with_answer(code("1.1"), Answer::Option(1)),
            Stars::Five,
            plain.clone(),
        ),
        ("a story without its structure", tourism, story, Stars::Five, plain.with_downgrades(true)),
    ];
    let texts: Vec<String> = cases
        .iter()
        .flat_map(|(name, rubric, sheet, target, options)| {
            let upgrade = plan_upgrade(rubric, sheet, *target, options).unwrap();
            let report = UpgradeReport::of(&upgrade);
            in_both_languages(name, |lang| report.explain(lang))
        })
        .collect();
    insta::assert_snapshot!(texts.join("\n"));
}

#[test]
fn distances_from_tipping_in_both_languages() {
    let rubric = ocop::rubric("26/2026", 16).unwrap();
    let full = best(rubric);
    let low = full.clone().with_answer(code("1.4"), Answer::Option(2));
    let sheets = [
        ("the best", full.clone()),
        ("a gate missed", low.clone()),
        ("close to a knock-out", full.clone().with_answer(code("6.1"), Answer::Option(2))),
        ("stopped", full.clone().with_answer(code("6.1"), Answer::Option(1))),
        ("rejected", full.clone().with_knockout("forged-file")),
        ("the lowest", worst(rubric)),
        ("something of everything", sample(rubric)),
    ];
    let of_sheets = sheets.iter().map(|(name, sheet)| {
        let rating = rate(rubric, sheet).unwrap();
        (*name, Report::from(SensitivityReport::of(&sensitivity(&rating))))
    });
    let three = |last: &Sheet| {
        ["Lan", "Minh"].map(|name| full.clone().with_member(name)).into_iter().chain([last.clone()])
    };
    let rejected = full.clone().with_knockout("forged-file");
    let councils: Vec<(&str, Vec<Sheet>, Vote)> = vec![
        ("three agree", three(&full).collect(), Vote::Majority),
        ("one below", three(&low).collect(), Vote::Every),
        ("one against two by the mean", three(&worst(rubric)).collect(), Vote::Mean),
        ("one rejects", three(&rejected).collect(), Vote::Majority),
        ("one alone", vec![low.with_member("Hoa")], Vote::Majority),
        (
            "all rejected",
            vec![
                rejected.clone().with_member("a"),
                rejected.with_member("b"),
                full.clone().with_knockout("forged-file"),
            ],
            Vote::Majority,
        ),
    ];
    let of_councils = councils.iter().map(|(name, sheets, rule)| {
        let council = Council::new(rubric, sheets).unwrap().gates(*rule).knockouts(*rule);
        (*name, CouncilSensitivityReport::of(&council.rate().sensitivity()).into())
    });
    let texts: Vec<String> = of_sheets
        .chain(of_councils)
        .flat_map(|(name, report)| in_both_languages(name, |lang| report.explain(lang)))
        .collect();
    insta::assert_snapshot!(texts.join("\n"));
}

/// In the law a step leads to a stop at most; a rubric of one's own may reject by the answers.
#[test]
fn a_step_to_rejection_in_both_languages() {
    let rubric = custom(
        6,
        r#"{"code": "1", "max": 6, "name": "Mục", "criteria": [
            {"code": "1.1", "max": 3, "name": "An toàn", "options": [
                {"points": 0, "label": "Không"}, {"points": 1, "label": "Một phần"}, {"points": 3, "label": "Có"}]},
            {"code": "1.2", "max": 3, "name": "Hương vị", "options": [
                {"points": 0, "label": "Không"}, {"points": 1, "label": "Một phần"}, {"points": 3, "label": "Có"}]}]}"#,
        r#"{"id": "unsafe", "effect": "reject", "label": "Không an toàn",
                "derived": {"criteria": ["1.1"], "max_points": 0}},
           {"id": "tasteless", "effect": "stop", "label": "Không có vị",
                "derived": {"criteria": ["1.2"], "max_points": 0}}"#,
    );
    let sheet = |one, two| Sheet::new([("1.1", one), ("1.2", two)]).unwrap();
    let tipping = [("one step above rejection", sheet(2, 3)), ("stopped, above it", sheet(2, 1))];
    let of_sheets = tipping.iter().flat_map(|(name, sheet)| {
        let rating = rate(&rubric, sheet).unwrap();
        let report = SensitivityReport::of(&sensitivity(&rating));
        in_both_languages(name, |lang| report.explain(lang))
    });
    let members = [("two against one", [sheet(2, 3), sheet(1, 3), sheet(2, 3)])];
    let stopped = [("stopped, one against one", [sheet(2, 1), sheet(1, 1), sheet(2, 1)])];
    let of_councils = members.iter().chain(&stopped).flat_map(|(name, sheets)| {
        let council = Council::new(&rubric, sheets).unwrap().rate();
        let report = CouncilSensitivityReport::of(&council.sensitivity());
        in_both_languages(name, |lang| report.explain(lang))
    });
    let half = Sheet::new([("1.1", 1)]).unwrap();
    let report = PreviewReport::of(&rubric, &preview(&rubric, &half).unwrap());
    let of_preview = in_both_languages("rejected by the first answer", |lang| report.explain(lang));
    let texts: Vec<String> = of_sheets.chain(of_councils).chain(of_preview).collect();
    insta::assert_snapshot!(texts.join("\n"));
}

/// English labels of our own never show Vietnamese letters, other than in the code of a criterion,
/// and no explanation shows a blank.
#[test]
fn english_explanations_are_english() {
    let vietnamese = |c: char| "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ".contains(c);
    for rubric in crate::common::sets() {
        let sheet = sample(rubric).with_header(Header::default()).with_member("x");
        let text = SheetReport::of(&rate(rubric, &sheet).unwrap()).explain(Lang::En);
        for line in text.lines().filter(|line| !line.starts_with("Product set")) {
            let own = line.split(" [Decision").next().unwrap();
            let no_code = |word: &&str| word.parse::<ocop::Code>().is_err();
            let words = || own.split([' ', ',', ':', '(', ')']).filter(no_code);
            assert!(!words().any(|word| word.to_lowercase().contains(vietnamese)), "{own}");
            assert!(!own.contains("  -") && !own.contains("()"), "{own}");
        }
    }
}
