use super::*;
use crate::procedure::day;

fn asked(on: Option<&str>) -> Circumstances {
    Circumstances { on: on.map(|on| day(on).unwrap()), purpose: None }
}

fn at(id: &str, on: Option<&str>, level: Level, stars: u8, total: &str) -> Recognition {
    let edition = crate::edition(id).unwrap();
    let result = Assessed::new(edition, Stars::new(stars), total.parse().unwrap()).unwrap();
    recognition(edition, level, result, asked(on)).unwrap()
}

fn codes(found: &Recognition) -> Vec<&str> {
    found.notes.iter().map(|note| &*note.code).collect()
}

/// Steps of 1 to 5 stars, in short: who recognises, who sends on, who gets it back.
fn steps(id: &str, on: Option<&str>, level: Level) -> String {
    let totals = ["29", "49.99", "69.99", "89.99", "90"];
    let steps = (1..).zip(totals).map(|(stars, total)| {
        let found = at(id, on, level, stars, total);
        match (found.step(), found.by(), found.to()) {
            (Step::None, None, None) => "-".to_owned(),
            (step, by, _) => format!("{step:?} {:?}", by.unwrap()),
        }
    });
    steps.collect::<Vec<_>>().join(", ")
}

#[test]
fn every_star_finds_its_authority() {
    use Level::{Central, District, Province};
    for (edition, on, level, expected) in [
        (
            "26/2026",
            None,
            Province,
            "-, -, Recognised ProvinceChair, Recognised ProvinceChair, Forwarded ProvinceChair",
        ),
        (
            "26/2026",
            None,
            Central,
            "ReferredBack ProvinceChair, ReferredBack ProvinceChair, ReferredBack ProvinceChair, \
             ReferredBack ProvinceChair, Recognised Minister",
        ),
        (
            "148/2023",
            Some("2025-07-05"),
            District,
            "-, -, Recognised District, Forwarded District, Forwarded District",
        ),
        (
            "148/2023",
            Some("2025-07-05"),
            Province,
            "-, -, ReferredBack District, Recognised Province, Forwarded Province",
        ),
        (
            "148/2023",
            Some("2025-07-06"),
            Province,
            "-, -, Recognised Province, Recognised Province, Forwarded Province",
        ),
        (
            "148/2023",
            None,
            Central,
            "ReferredBack Province, ReferredBack Province, ReferredBack Province, \
             ReferredBack Province, Recognised CentralCouncil",
        ),
        (
            "1048/2019",
            None,
            District,
            "-, -, Forwarded District, Forwarded District, Forwarded District",
        ),
        (
            "1048/2019",
            None,
            Province,
            "-, -, Recognised Province, Recognised Province, Forwarded Province",
        ),
        (
            "1048/2019",
            None,
            Central,
            "ReferredBack Province, ReferredBack Province, ReferredBack Province, \
             ReferredBack Province, Recognised CentralCouncil",
        ),
    ] {
        assert_eq!(steps(edition, on, level), expected, "{edition} {on:?} {level:?}");
    }
}

#[test]
fn districts_cease_with_the_amendment_of_2025() {
    let edition = crate::edition("148/2023").unwrap();
    let result = Assessed::new(edition, Some(Stars::Three), Decimal::from(60)).unwrap();
    let failure =
        recognition(edition, Level::District, result, asked(Some("2025-07-06"))).unwrap_err();
    assert_eq!(
        failure.to_string(),
        "edition 148/2023 has no district level on 2025-07-06, expected one of province, central"
    );
    let found = at("148/2023", Some("2025-07-06"), Level::Province, 3, "60");
    assert_eq!(codes(&found), ["amendment-by-press"]);
    assert!(codes(&at("148/2023", Some("2025-07-05"), Level::Province, 4, "75")).is_empty());
}

#[test]
fn without_a_day_the_newest_rules_of_the_level_count_and_are_named() {
    let province = at("148/2023", None, Level::Province, 3, "60");
    assert_eq!(province.step(), Step::Recognised);
    assert_eq!(codes(&province), ["rules-amended", "amendment-by-press"]);
    let district = at("148/2023", None, Level::District, 3, "60");
    assert_eq!((district.step(), codes(&district)), (Step::Recognised, vec!["rules-amended"]));
    assert!(codes(&at("26/2026", None, Level::Province, 3, "60")).is_empty());
}

#[test]
fn a_gate_below_the_band_is_decided_by_the_award_and_gives_the_other_reading() {
    let province = at("26/2026", None, Level::Province, 4, "93");
    assert_eq!((province.step(), codes(&province)), (Step::Recognised, vec!["gate-below-band"]));
    let [other] = province.alternatives.as_slice() else { panic!("one alternative") };
    assert_eq!((other.reading, other.step), (Reading::ByPoints, Step::Forwarded));
    assert_eq!((other.by, other.to), (Some(Authority::ProvinceChair), Some(Level::Central)));
    assert_eq!(other.articles, ["7.3e"]);
    let centre = at("26/2026", None, Level::Central, 4, "90");
    assert_eq!((centre.step(), codes(&centre)), (Step::ReferredBack, vec!["gate-below-band"]));
    let [other] = centre.alternatives.as_slice() else { panic!("one alternative") };
    assert_eq!((other.step, other.by), (Step::Unsettled, None));
    for (level, stars, total) in [(Level::Central, 4, "89.99"), (Level::Province, 5, "93")] {
        let found = at("26/2026", None, level, stars, total);
        assert!(found.notes.is_empty() && found.alternatives.is_empty(), "{total}");
    }
    let pressed = |on| at("148/2023", Some(on), Level::Province, 4, "93").alternatives.len();
    assert_eq!((pressed("2025-07-05"), pressed("2025-07-06")), (0, 1));
}

#[test]
fn a_band_alone_names_where_lower_stars_lead() {
    let follows = |id: &str, level, c: i64| {
        let edition = crate::edition(id).unwrap();
        let a = edition.parts().first().map_or(0, |(_, max)| *max);
        let rating = crate::rate_parts(edition, a.into(), Decimal::from(20), c.into()).unwrap();
        recognition(edition, level, &rating, Circumstances::default()).unwrap()
    };
    let found = follows("26/2026", Level::Province, 30);
    assert_eq!((found.step(), codes(&found)), (Step::Forwarded, vec!["gates-not-checked"]));
    let others: Vec<_> = found.alternatives.iter().map(|a| (a.stars, a.step)).collect();
    let four = (Some(Stars::Four), Step::Recognised);
    assert_eq!(others, [four, (Some(Stars::Two), Step::None)]);
    let found = follows("26/2026", Level::Province, 15);
    let others: Vec<_> = found.alternatives.iter().map(|a| (a.stars, a.step)).collect();
    assert_eq!(others, [(Some(Stars::Two), Step::None)]);
    // 1048/2019 prints no gates.
    let found = follows("1048/2019", Level::Province, 30);
    assert!(found.alternatives.is_empty());
    assert_eq!(codes(&found), ["minimum-requirements-unknown"]);
}

#[test]
fn without_a_star_the_province_ends_it_and_the_centre_tells_the_province() {
    let edition = crate::edition("26/2026").unwrap();
    let result = Assessed::new(edition, None, Decimal::from(95)).unwrap();
    let at = |level| recognition(edition, level, result, Circumstances::default()).unwrap();
    let province = at(Level::Province);
    assert_eq!((province.step(), province.by()), (Step::None, None));
    assert_eq!(codes(&province), ["file-may-be-completed"]);
    let told: Vec<_> = province.notices().flat_map(|act| act.to.iter().copied()).collect();
    assert_eq!(told, [Authority::Commune, Authority::Producer]);
    let centre = at(Level::Central);
    assert_eq!(centre.step(), Step::ReferredBack);
    assert_eq!(codes(&centre), ["no-star-at-centre"]);
    assert!(centre.alternatives.is_empty());
}

#[test]
fn the_purpose_selects_the_remarks() {
    let edition = crate::edition("26/2026").unwrap();
    let result = Assessed::new(edition, Some(Stars::Five), Decimal::from(93)).unwrap();
    let of = |purpose| {
        let circumstances = Circumstances { purpose: Some(purpose), ..Circumstances::default() };
        let found = recognition(edition, Level::Province, result, circumstances).unwrap();
        codes(&found).join(" ")
    };
    assert_eq!(of(Purpose::First), "");
    assert_eq!(of(Purpose::Upgrade), "upgrade-and-old-certificate");
    assert_eq!(of(Purpose::ReRating), "re-rating-in-writing site-check-on-re-rating");
    let again = Circumstances { purpose: Some(Purpose::ReRating), ..Circumstances::default() };
    for (level, article) in [(Level::Province, "7.6d"), (Level::Central, "7.6e")] {
        let notes = |result| recognition(edition, level, result, again).unwrap().notes;
        let differ = |notes: Vec<Note>| notes.into_iter().find(|n| n.code == "opinions-differ");
        assert!(differ(notes(result)).is_none());
        let note = differ(notes(result.divided())).unwrap();
        assert_eq!(note.article.unwrap(), format!("26/2026 art. {article}"));
    }
}

#[test]
fn impossible_results_are_refused() {
    let edition = crate::edition("26/2026").unwrap();
    let code = |stars, total: &str| {
        let result = Assessed::new(edition, Stars::new(stars), total.parse().unwrap());
        result.map_or_else(|failure| failure.first().code, |_| "")
    };
    assert_eq!(code(5, "89.99"), "stars-above-band");
    assert_eq!(code(5, "100.01"), "total-out-of-range");
    assert_eq!(code(1, "-0.01"), "total-out-of-range");
    assert_eq!((code(5, "100"), code(1, "0")), ("", ""));
    let result = Assessed::new(edition, Some(Stars::Three), Decimal::from(55)).unwrap();
    let failure = recognition(edition, Level::District, result, asked(None)).unwrap_err();
    assert_eq!(
        failure.to_string(),
        "edition 26/2026 has no district level, expected one of province, central"
    );
    let failure =
        recognition(edition, Level::Province, result, asked(Some("2026-05-21"))).unwrap_err();
    assert_eq!(failure.first().code, "before-edition");
}
