//! Edition 148/2023: what its sources leave open, how its codes are typed, and published results.

use crate::common::{best, code, points};
use ocop::{
    Answer, Council, Edition, Outcome, Rubric, Sheet, Stars, rate, rating::Warning,
    rubric::DataStatus, wire,
};

fn edition() -> &'static Edition {
    ocop::edition("148/2023").unwrap()
}

fn set(number: u16) -> &'static Rubric {
    ocop::rubric("148/2023", number).unwrap()
}

fn awarded(rubric: &Rubric, sheet: &Sheet) -> Option<Stars> {
    rate(rubric, sheet).unwrap().stars()
}

#[test]
fn every_set_is_there_and_says_how_far_it_is_confirmed() {
    assert_eq!(
        edition().sets().iter().map(Rubric::set).collect::<Vec<_>>(),
        Vec::from_iter(1..=26)
    );
    for rubric in edition().sets() {
        let expected = match rubric.set() {
            1 => DataStatus::Both,
            7 | 11 | 12 | 13 => DataStatus::Unsettled,
            _ => DataStatus::One,
        };
        let report = ocop::report::SheetReport::of(&rate(rubric, &best(rubric)).unwrap());
        assert_eq!(report.rubric.data_status, expected, "set {}", rubric.set());
    }
}

/// The README beside the source gives these sums; the four that do not reach 100 are not repaired.
#[test]
fn the_best_sheet_reaches_what_the_source_reaches() {
    for rubric in edition().sets() {
        let expected = match rubric.set() {
            7 => 99,
            11 | 12 => 97,
            13 => 98,
            _ => 100,
        };
        assert_eq!(rate(rubric, &best(rubric)).unwrap().total(), expected.into());
        assert_eq!(rubric.max().get(), 100);
    }
}

/// Sections by their printed maxima, set 7 section 6 among them: 16 printed, 15 reached.
#[test]
fn a_sum_left_open_is_named_in_the_register() {
    for (number, place, printed, applied) in
        [(7, "6", "16", "15"), (11, "C", "35", "32"), (12, "C", "35", "32"), (13, "C", "35", "33")]
    {
        let told = |e: &&ocop::law::Erratum| e.set == Some(number) && e.field == "heading";
        let erratum = edition().errata().iter().find(told).unwrap();
        assert_eq!(erratum.criterion, Some(place));
        assert_eq!((erratum.printed, erratum.applied), (printed, applied));
    }
}

#[test]
fn codes_are_as_printed_and_in_its_order() {
    let shown = |rubric: &Rubric| {
        rubric.criteria().map(|c| c.code().to_string()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        shown(set(1)),
        "1.a 1.b 1.c 1.d 1.đ 1.e 2.a 2.b 2.c 3.a 3.b 3.c 3.d 3.đ 3.e 4.a 4.b 4.c 5.a 5.b 5.c \
         6.a 6.b 6.c 6.d 7 8 9.a 9.b 10 11 12"
    );
    assert!(shown(set(11)).contains("6.a.1 6.a.2 6.b.1 6.b.2 6.b.3 7"));
    let environment = set(1).criterion(code("1.đ")).unwrap();
    assert_eq!(environment.name().en, "Environmental protection in production");
    assert_eq!(set(1).criterion(code("1.d")).unwrap().name().en, "Production linkage");
}

#[test]
fn a_code_may_be_typed_in_capitals_and_decomposed() {
    let rubric = set(1);
    let json = serde_json::to_string(&best(rubric)).unwrap();
    let typed = json.replace("1.đ", "1.Đ").replace("3.e", "3.E");
    assert_ne!(typed, json);
    assert_eq!(Sheet::from_json(&typed).unwrap(), best(rubric));
    // The same criterion twice, however it is spelt, is told and not overwritten.
    let twice = json.replace("\"1.đ\":3", "\"1.đ\":3,\"1.Đ\":1");
    let failure = wire::rate(rubric, &crate::common::raw(&twice)).unwrap_err();
    assert_eq!(
        (failure.first().code, failure.first().value.as_deref()),
        ("duplicate-key", Some("1.Đ"))
    );
    // A d with a stroke laid over it is not the letter đ.
    let overlaid = json.replace("1.đ", "1.d\u{335}");
    assert!(wire::rate(rubric, &crate::common::raw(&overlaid)).is_err());
}

/// **** at the title of 3.e: four stars ask for the first option at least, not for the second.
#[test]
fn the_gate_at_a_title_is_met_by_the_first_option() {
    for rubric in edition().sets() {
        let criterion = rubric.criterion(code("3.e")).unwrap();
        let gates: Vec<_> = criterion.options().map(|o| o.gate()).collect();
        assert_eq!(gates, [Some(Stars::Four), None], "set {}", rubric.set());
        let first = best(rubric).with_answer(code("3.e"), Answer::Option(1));
        assert_eq!(awarded(rubric, &first), Some(Stars::Five));
        let none = best(rubric).with_answer(code("3.e"), Answer::None);
        assert_eq!(awarded(rubric, &none), Some(Stars::Three));
    }
}

/// The gates in which the two transcriptions of set 1 differ: the one of all sets is followed.
#[test]
fn gates_in_doubt_are_those_of_the_first_source() {
    let gate = |criterion: &str, option: u16| {
        set(1).criterion(code(criterion)).unwrap().option(option).unwrap().gate()
    };
    assert_eq!(gate("1.đ", 2), None);
    assert_eq!(gate("6.b", 5), None);
    assert_eq!(gate("8", 3), Some(Stars::Four));
    for id in ["01-environment-gate", "01-ip-gate", "01-colour-gate", "01-uniqueness-gate"] {
        let erratum = edition().errata().iter().find(|e| e.id == id).unwrap();
        assert!(erratum.printed.contains(" / "), "{id} gives both readings");
    }
}

#[test]
fn of_two_cases_one_is_chosen_and_nothing_is_added() {
    let tourism = set(26);
    assert!(tourism.criterion(code("8.a")).is_none());
    let max = |text| tourism.criterion(code(text)).unwrap().max().get();
    assert_eq!((max("8"), max("9"), max("15")), (3, 2, 3));
    let mixed = best(tourism).with_answer(code("9"), Answer::Option(4));
    let rating = rate(tourism, &mixed).unwrap();
    assert_eq!(rating.total(), 100.into());
    assert!(matches!(rating.warnings()[..], [Warning::MixedCases { .. }]));
}

#[test]
fn grounds_are_asserted_as_far_as_they_are_known() {
    let outcome = |number: u16, id: &str| {
        rate(set(number), &best(set(number)).with_knockout(id)).map(|rating| rating.outcome())
    };
    assert!(matches!(outcome(1, "declaration-or-label"), Ok(Outcome::Rejected)));
    assert!(matches!(outcome(1, "food-safety-certificate"), Ok(Outcome::Stopped)));
    assert!(matches!(outcome(3, "foreign-matter"), Ok(Outcome::Stopped)));
    assert!(matches!(outcome(22, "ip-infringement"), Ok(Outcome::Rejected)));
    // The sheet with the rejection line is one of set 1.
    assert!(outcome(2, "forged-file").is_err());
}

/// The best sheet, less so many points where no gate of five stars stands.
fn less(rubric: &Rubric, mut lost: u32, names: &[&str]) -> Sheet {
    let sheet = names.iter().fold(best(rubric), |sheet, name| {
        let criterion = rubric.criterion(code(name)).unwrap();
        let option = criterion.options().find(|o| criterion.max().get() - o.points().get() <= lost);
        let answer = Answer::Option(option.unwrap().number());
        lost -= criterion.max().get() - points(criterion, answer).get();
        sheet.with_answer(criterion.code(), answer)
    });
    assert_eq!(lost, 0, "no such sheet");
    sheet
}

/// A weasel coffee, set 13: 95.64, potential for five stars. Its sheets are not known; these have
/// that mean. The set is unsettled and reaches 98 here.
#[test]
fn the_published_mean_of_a_coffee_is_in_the_band_of_five() {
    let rubric = set(13);
    let sheets: Vec<Sheet> = (0..25)
        .map(|member| less(rubric, if member < 16 { 2 } else { 3 }, &["6.a.4", "6.a.5"]))
        .collect();
    let rating = Council::new(rubric, &sheets).unwrap().rate();
    assert_eq!(rating.total().to_string(), "95.64");
    assert_eq!((rating.band(), rating.stars()), (Stars::Five, Some(Stars::Five)));
}

/// Two herbal teas, set 12: 92 and 94, forwarded for five stars. Of the 97 points that the set
/// reaches here they lost 5 and 3.
#[test]
fn the_published_totals_of_two_teas_are_in_the_band_of_five() {
    let rubric = set(12);
    let ungated = ["6.b", "3.b", "3.đ", "1.e"];
    for (total, lost, names) in [(94, 3, &ungated[..2]), (92, 5, &ungated[..])] {
        let sheet = less(rubric, lost, names);
        let rating = rate(rubric, &sheet).unwrap();
        assert_eq!((rating.total(), rating.band()), (total.into(), Stars::Five));
        assert_eq!(rating.stars(), Some(Stars::Five));
        // The band alone does not make the star: one gate of five stars missed gives four.
        let short = sheet.with_answer(code("7"), Answer::Option(3));
        assert_eq!(awarded(rubric, &short), Some(Stars::Four));
    }
}
