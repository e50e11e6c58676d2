//! Bands, gates, conditions, cases and knock-outs of single sheets.

use crate::common::{answers, applies, best, code, custom, name, points, sets, worst};
use ocop::{
    Answer, Outcome, Rubric, Sheet, Stars,
    number::Mean,
    preview, rate,
    rating::Warning,
    rubric::{DataStatus, Effect},
};

/// One criterion worth 0 to 100 points, the bands of article 3.3.
fn hundred() -> Rubric {
    let options: Vec<String> =
        (0..=100).map(|n| format!(r#"{{"points": {n}, "label": "{n} điểm"}}"#)).collect();
    let json = format!(
        r#"{{"edition": "pilot/2027", "set": 1, "slug": "hundred", "name": "Thử", "parts": [
            {{"part": "A", "max": 100, "name": "Phần", "sections": [
                {{"code": "1", "max": 100, "name": "Mục", "criteria": [
                    {{"code": "1", "options": [{}]}}]}}]}}]}}"#,
        options.join(", ")
    );
    Rubric::from_json(&json).unwrap()
}

#[test]
fn every_total_lies_in_its_band() {
    let rubric = hundred();
    for total in 0..=100_u16 {
        let sheet = Sheet::new([("1", total + 1)]).unwrap();
        let rating = rate(&rubric, &sheet).unwrap();
        let stars = match total {
            0..30 => Stars::One,
            30..50 => Stars::Two,
            50..70 => Stars::Three,
            70..90 => Stars::Four,
            _ => Stars::Five,
        };
        assert_eq!(rating.total(), total.into());
        assert_eq!((rating.band(), rating.stars()), (stars, Some(stars)), "{total}");
    }
}

#[test]
fn a_mean_just_below_a_band_is_below_it() {
    let bands = sets()[0].bands();
    for (from, stars) in
        [(30, Stars::Two), (50, Stars::Three), (70, Stars::Four), (90, Stars::Five)]
    {
        for members in [1, 2, 3, 7, 9, 1000, u32::MAX] {
            let sum = u64::from(members) * from;
            let below = Stars::new(stars.number() - 1).unwrap();
            assert_eq!(bands.of(Mean::new(sum, members).unwrap()), stars);
            assert_eq!(bands.of(Mean::new(sum - 1, members).unwrap()), below);
        }
    }
}

/// Rule R5 read off the rubric, without the tables that the crate rates by.
fn award_by_the_rule(rubric: &Rubric, sheet: &Sheet, band: Stars) -> Stars {
    let reached = |criterion| {
        let criterion: ocop::rubric::Criterion<'_> = criterion;
        sheet.answer(criterion.code()).map_or(0, |answer| points(criterion, answer).get())
    };
    let met = |stars: &Stars| {
        *stars <= band
            && rubric.criteria().all(|criterion| {
                criterion.options().all(|option| {
                    option.gate().is_none_or(|level| level > *stars)
                        || reached(criterion) >= option.points().get()
                })
            })
    };
    let gated = [Stars::Five, Stars::Four, Stars::Three].into_iter().find(met);
    gated.unwrap_or(band.min(Stars::Two))
}

#[test]
fn every_answer_to_every_criterion_obeys_the_gates() {
    let mut levels = [0; 6];
    for rubric in sets() {
        for (base, full) in [(best(rubric), true), (worst(rubric), false)] {
            for criterion in rubric.criteria().filter(|c| applies(&base, *c)) {
                for answer in answers(criterion) {
                    let mut sheet = base.clone().with_answer(criterion.code(), answer);
                    for other in rubric.criteria() {
                        if !applies(&sheet, other) {
                            sheet = sheet.without_answer(other.code());
                        } else if sheet.answer(other.code()).is_none() {
                            sheet = sheet.with_answer(other.code(), Answer::Option(1));
                        }
                    }
                    let rating = rate(rubric, &sheet).unwrap();
                    let expected = award_by_the_rule(rubric, &sheet, rating.band());
                    let place = format!("{} {} {answer:?}", name(rubric), criterion.code());
                    assert_eq!(rating.award(), expected, "{place}");
                    if full && rating.award() < rating.band() {
                        levels[usize::from(rating.award().number())] += 1;
                    }
                }
            }
        }
    }
    // Gates of 3, 4 and 5 stars all held a product back somewhere.
    assert!(levels[2] > 100 && levels[3] > 100 && levels[4] > 100, "{levels:?}");
}

#[test]
fn a_missed_gate_costs_stars_down_to_two_and_says_so() {
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let gates: Vec<_> = rubric.criterion(code("5.1")).unwrap().gates().collect();
    assert_eq!(gates.len(), 1);
    let sheet = best(rubric).with_answer(code("5.1"), Answer::Option(4));
    let rating = rate(rubric, &sheet).unwrap();
    assert_eq!(rating.total().to_string(), "98");
    assert_eq!((rating.band(), rating.stars()), (Stars::Five, Some(Stars::Three)));
    let blockers: Vec<_> = rating.blockers().collect();
    assert_eq!(blockers.len(), 1);
    assert_eq!(blockers[0].criterion(), code("5.1"));
    assert_eq!((blockers[0].reached.get(), blockers[0].needed().get()), (3, 5));
    assert_eq!(blockers[0].stars, Stars::Four);
    let next = rating.next().unwrap();
    assert_eq!((next.stars, next.points.get(), next.gates.len()), (Stars::Four, 0, 1));
}

#[test]
fn none_counts_nothing_and_misses_every_gate() {
    // 128 gates stand on the lowest printed option, which on paper can be left without a tick.
    let mut seen = 0;
    for rubric in sets() {
        for criterion in rubric.criteria() {
            let zero = criterion.options().any(|option| option.points().get() == 0);
            let sheet = best(rubric).with_answer(criterion.code(), Answer::None);
            let rated = rate(rubric, &sheet);
            assert_eq!(rated.is_err(), zero, "{} {}", name(rubric), criterion.code());
            let Ok(rating) = rated else { continue };
            let full = best(rubric);
            let full = rate(rubric, &full).unwrap().points().get();
            assert_eq!(rating.points().get(), full - criterion.max().get());
            if let Some(lowest) = criterion.gates().map(|(stars, _)| stars).min() {
                assert_eq!(rating.award().number(), lowest.number() - 1);
                seen += 1;
            }
            let line = rating.lines().find(|l| l.criterion.code() == criterion.code()).unwrap();
            assert!(line.option.is_none() && line.applies && line.points.get() == 0);
        }
    }
    assert!(seen >= 128, "{seen}");
}

#[test]
fn without_a_story_its_structure_does_not_apply() {
    let rubric = ocop::rubric("26/2026", 1).unwrap();
    let (story, structure) = (code("5.1"), code("5.2"));
    let (other, needed) = rubric.criterion(structure).unwrap().condition().unwrap();
    assert_eq!((other.code(), needed.get()), (story, 1));
    let sheet = best(rubric).with_answer(story, Answer::Option(1));

    let problem = rate(rubric, &sheet).unwrap_err().first().message.clone();
    assert_eq!(
        problem,
        "criterion 5.2 does not apply, because 5.1 has less than 1 point, but 2 points are claimed on it"
    );
    let open = sheet.without_answer(structure);
    let rating = rate(rubric, &open).unwrap();
    let line = rating.lines().find(|line| line.criterion.code() == structure).unwrap();
    assert!(!line.applies && line.option.is_none() && line.points.get() == 0);
    assert!(preview(rubric, &open).unwrap().open.is_empty());
    // An option worth 0 points claims nothing, so that it may be ticked.
    let zero = open.clone().with_answer(structure, Answer::Option(1));
    assert_eq!(rate(rubric, &zero).unwrap().points(), rating.points());
    // With a story, the structure has to be answered.
    let story = open.with_answer(story, Answer::Option(2));
    assert_eq!(rate(rubric, &story).unwrap_err().problems().count(), 1);
}

#[test]
fn mixed_cases_are_reported_and_change_no_number() {
    let rubric = ocop::rubric("26/2026", 26).unwrap();
    let consistent = best(rubric);
    assert!(rate(rubric, &consistent).unwrap().warnings().is_empty());
    // Options 2 and 4 of section 8 give the same points, for a community and for an operator.
    let mixed = consistent.clone().with_answer(code("8"), Answer::Option(4));
    let rating = rate(rubric, &mixed).unwrap();
    assert_eq!(rating.points(), rate(rubric, &consistent).unwrap().points());
    let choices = [("8", "operator"), ("9", "community"), ("15", "community")];
    let choices = choices.map(|(at, case)| (code(at), case.to_owned())).to_vec();
    assert_eq!(rating.warnings(), [Warning::MixedCases { choices }]);
    let operator =
        mixed.with_answer(code("9"), Answer::Option(4)).with_answer(code("15"), Answer::Option(4));
    assert!(rate(rubric, &operator).unwrap().warnings().is_empty());
}

#[test]
fn every_knock_out_takes_the_star_away() {
    for rubric in sets() {
        for knockout in rubric.knockouts() {
            let sheet = best(rubric).with_knockout(knockout.id());
            let rating = rate(rubric, &sheet).unwrap();
            let expected = match knockout.effect() {
                Effect::Stop => Outcome::Stopped,
                _ => Outcome::Rejected,
            };
            assert_eq!(rating.outcome(), expected, "{} {}", name(rubric), knockout.id());
            assert_eq!((rating.stars(), rating.award()), (None, Stars::Five));
            assert_eq!(rating.knockouts().count(), 1);
        }
    }
}

#[test]
fn zero_points_on_a_sensory_criterion_stop_the_assessment() {
    let mut derived = 0;
    for rubric in sets() {
        for knockout in rubric.knockouts() {
            let Some((criteria, most)) = knockout.derived() else { continue };
            for criterion in criteria {
                let option = criterion.options().find(|o| o.points() <= most).unwrap();
                let sheet =
                    best(rubric).with_answer(criterion.code(), Answer::Option(option.number()));
                let rating = rate(rubric, &sheet).unwrap();
                assert_eq!(rating.outcome(), Outcome::Stopped, "{}", name(rubric));
                let (found, shown) = rating.knockouts().next().unwrap();
                assert_eq!((found.id(), shown), (knockout.id(), true));
                derived += 1;
            }
        }
    }
    assert!(derived >= 4, "{derived}");
}

#[test]
fn a_rejection_weighs_more_than_a_stop() {
    let rubric = ocop::rubric("26/2026", 16).unwrap();
    let stopped = best(rubric).with_answer(code("6.2"), Answer::Option(1));
    assert_eq!(rate(rubric, &stopped).unwrap().outcome(), Outcome::Stopped);
    let both = stopped.with_knockout("forged-file");
    let rating = rate(rubric, &both).unwrap();
    assert_eq!(rating.outcome(), Outcome::Rejected);
    let found: Vec<_> = rating.knockouts().map(|(k, shown)| (k.id(), shown)).collect();
    assert_eq!(found, [("forged-file", false), ("zero-sensory", true)]);
}

#[test]
fn none_brings_a_derived_knock_out_about_like_any_other_zero() {
    let rubric = custom(
        5,
        r#"{"code": "1", "max": 5, "name": "Mục", "criteria": [{"code": "1", "options": [
            {"points": 1, "label": "Kém"}, {"points": 5, "label": "Tốt"}]}]}"#,
        r#"{"id": "poor", "effect": "stop", "label": "Kém",
            "derived": {"criteria": ["1"], "max_points": 1}}"#,
    );
    let rated = |answer| {
        rate(&rubric, &Sheet::default().with_answer(code("1"), answer)).map(|r| r.outcome())
    };
    assert_eq!(rated(Answer::Option(2)).unwrap(), Outcome::Rated(Stars::Five));
    assert_eq!(rated(Answer::Option(1)).unwrap(), Outcome::Stopped);
    assert_eq!(rated(Answer::None).unwrap(), Outcome::Stopped);
}

#[test]
fn a_number_names_the_text_in_force_and_a_slug_the_superseded_one() {
    let in_force = ocop::rubric("1048/2019", 26).unwrap();
    let superseded: Vec<_> = sets().into_iter().filter(|rubric| rubric.superseded()).collect();
    assert_eq!(superseded.len(), 1);
    let old = superseded[0];
    assert_eq!((old.set(), old.edition()), (26, "1048/2019"));
    assert!(!in_force.superseded());
    assert_eq!(ocop::rubric("1048/2019", old.slug()).unwrap(), old);

    // A sheet that names the number is one for the text in force, and not for the old one.
    let sheet = best(old).with_rubric(in_force);
    let error = rate(old, &sheet).unwrap_err();
    let expected =
        format!("filled in for `1048/2019 set 26`, but rated with `1048/2019 set {}`", old.slug());
    assert_eq!(error.to_string(), expected);
    assert!(rate(old, &best(old).with_rubric(old)).is_ok());
    assert!(rate(in_force, &best(in_force).with_rubric(old)).is_err());
    // Sheets that name nothing take the rubric they are rated with.
    assert!(rate(old, &best(old)).is_ok());
}

#[test]
fn every_rating_repeats_how_far_its_data_is_confirmed() {
    let status = |edition: &str, set: i32| ocop::rubric(edition, set).unwrap().data_status();
    assert_eq!(status("26/2026", 1), DataStatus::Printed);
    let unsettled = ocop::rubric("1048/2019", 19).unwrap();
    assert_eq!(unsettled.data_status(), DataStatus::Unsettled);
    let report = ocop::report::SheetReport::of(&rate(unsettled, &best(unsettled)).unwrap());
    assert_eq!(report.rubric.data_status, DataStatus::Unsettled);
    assert_eq!((report.rubric.edition.as_str(), report.rubric.set), ("1048/2019", 19));
}

#[test]
fn a_sheet_of_another_rubric_is_not_rated() {
    let rubric = ocop::rubric("26/2026", 13).unwrap();
    let full = best(rubric);
    let mut json = serde_json::to_value(&full).unwrap();
    let read = |json: &serde_json::Value| Sheet::from_json(&json.to_string()).unwrap();
    for (field, fits, other) in [
        ("edition", serde_json::json!("26/2026"), serde_json::json!("148/2023")),
        ("set", serde_json::json!(13), serde_json::json!(14)),
        ("set", serde_json::json!("coffee-cocoa"), serde_json::json!("tea")),
        ("knockouts", serde_json::json!(["forged-file"]), serde_json::json!(["forged-files"])),
    ] {
        json[field] = fits;
        assert!(rate(rubric, &read(&json)).is_ok(), "{json}");
        json[field] = other;
        assert!(rate(rubric, &read(&json)).is_err(), "{json}");
        json = serde_json::to_value(&full).unwrap();
    }
}
