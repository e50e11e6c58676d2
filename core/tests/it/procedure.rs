//! Procedure, part subtotals, product codes and programmes as a program in another language sees
//! them: reports in both languages, and every error with its code, place and words.

use ocop::wire;
use ocop::{Failure, Lang, Raw};
use serde_json::Value;

fn raw(json: &str) -> Raw {
    Raw::from_json(json).unwrap()
}

fn plan(name: &str) -> Raw {
    Raw::Text(name.to_owned())
}

fn certificate(issued: &str, stars: i64, on: &str) -> ocop::report::CertificateReport {
    let question = format!(
        r#"{{"on": "{on}", "received": "2029-01-02", "complete": "2029-01-15",
            "concluded": "2028-02-18", "holidays": ["2029-01-01", "2029-03-01"]}}"#
    );
    wire::certificate(issued, stars, &raw(&question)).unwrap()
}

#[test]
fn every_answer_in_both_languages() {
    let portfolio = r#"[
        {"product": "a", "producer": "x", "producer_kind": "cooperative", "origin": "new", "level": "province", "stars": 5},
        {"product": "a", "level": "central", "stars": 4},
        {"product": "b\nc", "stars": null}]"#;
    let edition = |submitted, purpose, rated| {
        wire::edition_for(submitted, purpose, rated, &Raw::Null).unwrap()
    };
    let recognition = |edition, level, stars, total, question| {
        wire::recognition(edition, level, stars, total, &raw(question)).unwrap()
    };
    let printed = |expires: &str, on: &str| {
        let question = format!(r#"{{"expires": "{expires}", "on": "{on}"}}"#);
        wire::certificate("2023-08-01", 3, &raw(&question)).unwrap()
    };
    let mut texts = Vec::new();
    for lang in [Lang::Vi, Lang::En] {
        texts.extend([
            edition("2026-05-20", "re-rating", "2026-06-21").explain(lang),
            edition("2026-05-20", "re-rating", "2026-06-22").explain(lang),
            edition("2019-08-20", "first", "2020-06-07").explain(lang),
            edition("2026-05-22", "upgrade", "2026-09-01").explain(lang),
            recognition("26/2026", "province", Some(4), "93", "{}").explain(lang),
            recognition("26/2026", "province", Some(5), "93", r#"{"purpose": "re-rating"}"#)
                .explain(lang),
            recognition(
                "26/2026",
                "central",
                Some(5),
                "93",
                r#"{"purpose": "re-rating", "divided": true}"#,
            )
            .explain(lang),
            recognition("26/2026", "province", Some(4), "75", r#"{"purpose": "upgrade"}"#)
                .explain(lang),
            recognition("26/2026", "province", Some(5), "92", r#"{"gates_checked": false}"#)
                .explain(lang),
            recognition("26/2026", "central", Some(3), "60.5", "{}").explain(lang),
            recognition("26/2026", "central", Some(4), "91", "{}").explain(lang),
            recognition("26/2026", "central", None, "91", "{}").explain(lang),
            recognition("26/2026", "province", None, "80", "{}").explain(lang),
            recognition("148/2023", "province", Some(3), "60", r#"{"on": "2024-01-10"}"#)
                .explain(lang),
            recognition("148/2023", "province", Some(3), "60", "null").explain(lang),
            certificate("2026-07-01", 5, "2029-07-02").explain(lang),
            printed("2026-09-18", "2026-09-19").explain(lang),
            printed("2026-10-01", "2026-06-01").explain(lang),
            wire::certificate("2020-01-01", 3, &raw(r#"{"on": "2022-08-01"}"#))
                .unwrap()
                .explain(lang),
            wire::rounds("2026-08-15", &Raw::Null).unwrap().explain(lang),
            wire::eligible("26/2026", "association", 3).unwrap().explain(lang),
            wire::file_list("26/2026", "re-rating", None, None).unwrap().explain(lang),
            wire::file_list("26/2026", "upgrade", Some("central"), Some(26)).unwrap().explain(lang),
            wire::composition("26/2026", "central").unwrap().explain(lang),
            wire::evidence(ocop::rubric("26/2026", "coffee-cocoa").unwrap()).unwrap().explain(lang),
            wire::rate_parts("148/2023", "38.5", "20", "31.25").unwrap().explain(lang),
            wire::product_code("83-832-28882-2-2022").unwrap().explain(lang),
            wire::programme(&plan("quang-tri-2019"), &raw(portfolio)).unwrap().explain(lang),
        ]);
    }
    insta::assert_snapshot!(texts.join("----\n"));
}

#[test]
fn reports_are_plain_data() {
    let edition = wire::edition_for("2026-05-20", "first", "2026-07-21", &Raw::Null).unwrap();
    let question = raw(r#"{"purpose": "first", "on": "2026-08-01"}"#);
    let reports = serde_json::json!({
        "edition": edition,
        "recognition": wire::recognition("26/2026", "central", Some(4), "93.00", &question).unwrap(),
        "certificate": certificate("2024-02-29", 3, "2027-02-28"),
        "rounds": wire::rounds("2026-12-31", &Raw::Null).unwrap(),
        "eligibility": wire::eligible("26/2026", "farm", 3).unwrap(),
        "parts": wire::rate_parts("1048/2019", "31.00", "24.00", "38.00").unwrap(),
        "old code": wire::product_code("83-832-28882-02-2022").unwrap(),
        "programme": wire::programme(&plan("quang-tri-2019"), &raw("[]")).unwrap(),
    });
    insta::with_settings!({sort_maps => true}, {
        insta::assert_json_snapshot!(reports);
    });
}

/// A report that was stored is read again, and explained alike.
#[test]
fn reports_are_read_back() {
    fn again<T: serde::Serialize + serde::de::DeserializeOwned>(report: &T) -> (Value, T) {
        let json = serde_json::to_string(report).unwrap();
        let read: T = serde_json::from_str(&json).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), json);
        (serde_json::to_value(&read).unwrap(), read)
    }
    let question = raw(r#"{"purpose": "re-rating", "on": "2026-08-01"}"#);
    let found = wire::recognition("26/2026", "province", Some(5), "93", &question).unwrap();
    let (json, read) = again(&found);
    assert_eq!(
        (&json["kind"], read.explain(Lang::Vi)),
        (&"recognition".into(), found.explain(Lang::Vi))
    );
    let found = certificate("2024-02-29", 3, "2027-02-28");
    assert_eq!(again(&found).1.explain(Lang::En), found.explain(Lang::En));
    again(&wire::edition_for("2026-05-20", "first", "2026-07-21", &Raw::Null).unwrap());
    again(&wire::rounds("2026-12-31", &Raw::Null).unwrap());
    again(&wire::eligible("26/2026", "farm", 3).unwrap());
    again(&wire::file_list("26/2026", "first", Some("central"), None).unwrap());
    again(&wire::composition("26/2026", "province").unwrap());
    again(&wire::evidence(ocop::rubric("26/2026", 26).unwrap()).unwrap());
}

/// The failures by the name of the input that produces them.
fn failures() -> Vec<(&'static str, Failure)> {
    let edition = |submitted, purpose, rated| {
        wire::edition_for(submitted, purpose, rated, &Raw::Null).unwrap_err()
    };
    let recognition = |edition, level, stars, total| {
        wire::recognition(edition, level, stars, total, &Raw::Null).unwrap_err()
    };
    let certificate = |issued, stars, question: &str| {
        wire::certificate(issued, stars, &raw(question)).unwrap_err()
    };
    let parts = |a, b, c| wire::rate_parts("26/2026", a, b, c).unwrap_err();
    let code = |text| wire::product_code(text).unwrap_err();
    let programme =
        |plan: &Raw, portfolio: &str| wire::programme(plan, &raw(portfolio)).unwrap_err();
    let quang_tri = plan("quang-tri-2019");
    vec![
        ("no date", edition("20 May 2026", "first", "2026-07-01")),
        ("a date of two readings", edition("5/6/2026", "first", "2026-07-01")),
        ("no such day", edition("2026-02-29", "first", "2026-07-01")),
        ("no purpose", edition("2026-05-20", "renewal", "2026-07-01")),
        ("rated too early", edition("2026-05-20", "first", "2026-05-19")),
        ("before all editions", edition("2019-08-20", "first", "2019-08-20")),
        ("too late for the old rules", edition("2026-05-21", "first", "2026-07-22")),
        ("no edition", recognition("27/2026", "province", Some(3), "55")),
        ("no level", recognition("26/2026", "village", Some(3), "55")),
        ("no district any more", recognition("26/2026", "district", Some(3), "55")),
        ("no star class", recognition("26/2026", "province", Some(6), "55")),
        ("a star above the band", recognition("26/2026", "province", Some(4), "69.99")),
        ("a total above 100", recognition("26/2026", "province", Some(5), "100.01")),
        ("no total", recognition("26/2026", "province", Some(5), "93,00")),
        ("two stars", certificate("2026-07-01", 2, "{}")),
        ("beyond the calendar", certificate("9998-07-01", 3, "{}")),
        ("a certificate older than the programme", certificate("2019-08-20", 3, "null")),
        (
            "an end before the beginning",
            certificate("2026-07-01", 3, r#"{"expires": "2026-07-01"}"#),
        ),
        (
            "a question of another shape",
            certificate("2026-07-01", 3, r#"{"on": 3, "until": "x", "holidays": ["2.9.", 4]}"#),
        ),
        ("no question", certificate("2026-07-01", 3, "[]")),
        (
            "a term of a decision that is not at hand",
            certificate("2024-07-01", 3, r#"{"complete": "2026-05-21"}"#),
        ),
        (
            "no district since 2025",
            wire::recognition(
                "148/2023",
                "district",
                Some(3),
                "55",
                &raw(r#"{"on": "2025-07-06"}"#),
            )
            .unwrap_err(),
        ),
        (
            "a result before its edition",
            wire::recognition(
                "26/2026",
                "province",
                Some(3),
                "55",
                &raw(r#"{"on": "2026-05-21"}"#),
            )
            .unwrap_err(),
        ),
        ("no applicant", wire::eligible("26/2026", "company", 3).unwrap_err()),
        ("applicants that are not at hand", wire::eligible("148/2023", "farm", 3).unwrap_err()),
        (
            "files that are not at hand",
            wire::file_list("148/2023", "first", None, None).unwrap_err(),
        ),
        (
            "a district's file",
            wire::file_list("26/2026", "first", Some("district"), None).unwrap_err(),
        ),
        (
            "forms that are not at hand",
            wire::evidence(ocop::rubric("148/2023", 1).unwrap()).unwrap_err(),
        ),
        (
            "files of a set that is not there",
            wire::file_list("26/2026", "first", None, Some(27)).unwrap_err(),
        ),
        ("councils that are not at hand", wire::composition("148/2023", "province").unwrap_err()),
        ("rounds of an older decision", wire::rounds("2026-05-21", &Raw::Null).unwrap_err()),
        ("subtotals out of range", parts("40.01", "-1", "35")),
        ("subtotals that are none", parts("38.5", "twenty", "3,5")),
        ("a subtotal too fine", parts("39.99999999999", "25", "35")),
        ("no code", code("83-832-28882-2")),
        ("no province", code("99-19363-1-2026")),
        ("a province of the past", code("83-28882-1-2026")),
        ("no old province", code("99-832-28882-2-2022")),
        ("no district", code("83-000-28882-2-2022")),
        ("no commune", code("44-99999-1-2026")),
        ("another province's commune", code("01-19363-1-2026")),
        ("a bad serial", code("44-19363-0-2026")),
        ("an impossible year", code("44-19363-1-1999")),
        ("no plan", programme(&plan("hue-2020"), "[]")),
        (
            "a plan without targets",
            programme(&raw(r#"{"id": "p", "name": {"vi": "p", "en": "p"}, "targets": []}"#), "[]"),
        ),
        ("no portfolio", programme(&quang_tri, "{}")),
        (
            "outcomes of another shape",
            programme(&quang_tri, r#"[{"stars": 3}, {"product": "a", "stars": 6}, 7]"#),
        ),
        (
            "outcomes that contradict",
            programme(
                &quang_tri,
                r#"[
            {"product": "a", "origin": "new", "level": "province"},
            {"product": "a", "origin": "existing", "level": "province"}]"#,
            ),
        ),
    ]
}

#[test]
fn every_error_text() {
    let mut lines = Vec::new();
    for (name, failure) in failures() {
        lines.push(format!("{name} [{:?}]", failure.concern()));
        for p in failure.problems() {
            let place = p.place.as_deref().unwrap_or("-");
            lines.push(format!(
                "  {} at {place}\n    en: {}\n    vi: {}",
                p.code, p.message, p.message_vi
            ));
            if let (Some(help), vi) = (p.help, p.help_vi.unwrap_or("-")) {
                lines.push(format!("    help: {help}\n    help vi: {vi}"));
            }
        }
    }
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn messages_keep_the_style_of_all_messages() {
    for (name, failure) in failures() {
        for p in failure.problems() {
            for text in [&p.message, &p.message_vi] {
                assert!(!text.ends_with('.') && !text.is_empty(), "{name}: {text}");
                assert!(!text.starts_with(char::is_uppercase), "{name}: {text}");
            }
            assert_ne!(p.message, p.message_vi, "{name}");
        }
    }
}

#[test]
fn until_the_amendment_of_2020_set_26_is_the_text_of_2019() {
    let noted = |rated| {
        let report = wire::edition_for("2020-06-01", "first", rated, &Raw::Null).unwrap();
        let json = serde_json::to_value(report).unwrap();
        json["notes"].as_array().unwrap().iter().any(|note| note["code"] == "set-26-of-2019")
    };
    assert!(noted("2020-06-07"));
    assert!(!noted("2020-06-08"));
}

#[test]
fn an_error_cites_the_edition_in_question_and_no_other() {
    let nothing = &Raw::Null;
    let article = |failure: Failure| failure.first().article.as_deref().map(str::to_owned);
    let lapsed = wire::edition_for("2026-05-20", "re-rating", "2026-06-23", nothing).unwrap_err();
    assert_eq!(article(lapsed).as_deref(), Some("26/2026 art. 12.2b"));
    let two_stars = |issued| article(wire::certificate(issued, 2, nothing).unwrap_err());
    assert_eq!(two_stars("2026-08-01").as_deref(), Some("26/2026 art. 4.3, 4.1a"));
    assert_eq!(two_stars("2024-01-01"), None);
    let early = wire::rounds("2026-05-21", nothing).unwrap_err();
    assert_eq!(article(early).as_deref(), Some("26/2026 art. 5.1, 5.2, 11.1"));
}

/// Article 12.1 of 26/2026 says nothing of a certificate that ended before it.
#[test]
fn a_certificate_that_ended_before_the_decision_cites_nothing_of_it() {
    let said = |issued: &str, on: &str| {
        let question = raw(&format!(r#"{{"on": "{on}"}}"#));
        serde_json::to_string(&wire::certificate(issued, 3, &question).unwrap()).unwrap()
    };
    for on in ["2022-08-01", "2023-03-01", "2026-05-21"] {
        assert!(!said("2020-01-01", on).contains("26/2026"), "{on}");
    }
    assert!(said("2024-01-01", "2026-06-01").contains("26/2026 art. 12.1"));
}

/// Article 10.1b speaks of ratings at the province.
#[test]
fn a_recognition_of_the_minister_is_not_withdrawn_as_one_of_the_province() {
    let grounds = |stars| {
        let report = wire::certificate("2026-07-01", stars, &Raw::Null).unwrap();
        report.withdrawal.unwrap().grounds.into_iter().map(|g| g.id.to_string()).collect::<Vec<_>>()
    };
    let wrongly = "wrongly-recognised".to_owned();
    assert!(grounds(4).contains(&wrongly) && !grounds(5).contains(&wrongly));
    assert_eq!(grounds(5).len(), 6);
}

/// From the last day of the window to the last decision there is time enough before the expiry.
#[test]
fn the_terms_of_a_re_rating_fit_before_the_expiry() {
    for (stars, steps) in [(4, 2), (5, 3)] {
        let report = wire::certificate("2026-07-01", stars, &Raw::Null).unwrap();
        let latest = report.filing.unwrap().latest;
        assert_eq!(latest.len(), steps);
        assert!(latest.windows(2).all(|pair| pair[0].due.last_day < pair[1].due.last_day));
        assert!(latest.last().unwrap().due.last_day < report.expires);
    }
}

/// No sentence cites an article in the short form of data.
#[test]
fn sentences_cite_in_the_official_form() {
    let question = raw(r#"{"on": "2026-06-01"}"#);
    let texts = [
        wire::recognition("26/2026", "province", Some(4), "93", &Raw::Null)
            .unwrap()
            .explain(Lang::Vi),
        wire::recognition("26/2026", "central", Some(4), "93", &Raw::Null)
            .unwrap()
            .explain(Lang::Vi),
        wire::recognition("26/2026", "central", None, "93", &Raw::Null).unwrap().explain(Lang::Vi),
        wire::certificate("2026-05-22", 3, &question).unwrap().explain(Lang::Vi),
        wire::certificate("2024-01-01", 3, &question).unwrap().explain(Lang::Vi),
    ];
    for text in texts {
        let short = text.split("Điều ").skip(1).any(|rest| {
            let number = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            number
                .strip_prefix('.')
                .is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit()))
        });
        assert!(!short, "{text}");
    }
}
