//! Procedure, part subtotals, product codes and programmes as a program in another language sees
//! them: reports in both languages, and every error with its code, place and words.

use ocop::wire::{self, CertificateQuestion};
use ocop::{Failure, Lang, Raw};

fn raw(json: &str) -> Raw {
    Raw::from_json(json).unwrap()
}

fn plan(name: &str) -> Raw {
    Raw::Text(name.to_owned())
}

fn certificate(
    issued: &str,
    stars: i64,
    on: &str,
) -> Result<ocop::report::CertificateReport, Failure> {
    let question = CertificateQuestion {
        on: Some(on),
        complete: Some("2029-01-15"),
        concluded: Some("2028-02-20"),
    };
    wire::certificate(issued, stars, question)
}

#[test]
fn every_answer_in_both_languages() {
    let portfolio = r#"[
        {"product": "a", "producer": "x", "producer_kind": "cooperative", "origin": "new", "level": "province", "stars": 5},
        {"product": "a", "level": "central", "stars": 4},
        {"product": "b\nc", "stars": null}]"#;
    let edition = |submitted, purpose, rated| wire::edition_for(submitted, purpose, rated).unwrap();
    let outcome =
        |edition, level, stars, total| wire::outcome(edition, level, stars, total).unwrap();
    let mut texts = Vec::new();
    for lang in [Lang::Vi, Lang::En] {
        texts.extend([
            edition("2026-05-20", "re-rating", "2026-06-21").explain(lang),
            edition("2019-08-20", "first", "2020-06-07").explain(lang),
            edition("2026-05-22", "upgrade", "2026-09-01").explain(lang),
            outcome("26/2026", "province", Some(4), "93").explain(lang),
            outcome("26/2026", "central", Some(3), "60.5").explain(lang),
            outcome("26/2026", "province", None, "80").explain(lang),
            outcome("148/2023", "province", Some(3), "60").explain(lang),
            certificate("2026-07-01", 5, "2029-07-02").unwrap().explain(lang),
            wire::rounds("2026-08-15").unwrap().explain(lang),
            wire::rate_parts("148/2023", "38.5", "20", "31.25").unwrap().explain(lang),
            wire::product_code("83-832-28882-2-2022").unwrap().explain(lang),
            wire::programme(&plan("quang-tri-2019"), &raw(portfolio)).unwrap().explain(lang),
        ]);
    }
    insta::assert_snapshot!(texts.join("----\n"));
}

#[test]
fn reports_are_plain_data() {
    let reports = serde_json::json!({
        "edition": wire::edition_for("2026-05-20", "first", "2026-07-21").unwrap(),
        "outcome": wire::outcome("26/2026", "central", Some(5), "93.00").unwrap(),
        "certificate": certificate("2024-02-29", 3, "2027-02-28").unwrap(),
        "rounds": wire::rounds("2026-12-31").unwrap(),
        "parts": wire::rate_parts("1048/2019", "31.00", "24.00", "38.00").unwrap(),
        "old code": wire::product_code("83-832-28882-02-2022").unwrap(),
        "programme": wire::programme(&plan("quang-tri-2019"), &raw("[]")).unwrap(),
    });
    insta::with_settings!({sort_maps => true}, {
        insta::assert_json_snapshot!(reports);
    });
}

/// The failures by the name of the input that produces them.
fn failures() -> Vec<(&'static str, Failure)> {
    let edition =
        |submitted, purpose, rated| wire::edition_for(submitted, purpose, rated).unwrap_err();
    let outcome =
        |edition, level, stars, total| wire::outcome(edition, level, stars, total).unwrap_err();
    let parts = |a, b, c| wire::rate_parts("26/2026", a, b, c).unwrap_err();
    let code = |text| wire::product_code(text).unwrap_err();
    let none = CertificateQuestion::default();
    let programme =
        |plan: &Raw, portfolio: &str| wire::programme(plan, &raw(portfolio)).unwrap_err();
    let quang_tri = plan("quang-tri-2019");
    vec![
        ("no date", edition("20/5/2026", "first", "2026-07-01")),
        ("no such day", edition("2026-02-29", "first", "2026-07-01")),
        ("no purpose", edition("2026-05-20", "renewal", "2026-07-01")),
        ("rated too early", edition("2026-05-20", "first", "2026-05-19")),
        ("before all editions", edition("2019-08-20", "first", "2019-08-20")),
        ("too late for the old rules", edition("2026-05-21", "first", "2026-07-22")),
        ("no edition", outcome("27/2026", "province", Some(3), "55")),
        ("no level", outcome("26/2026", "village", Some(3), "55")),
        ("no district any more", outcome("26/2026", "district", Some(3), "55")),
        ("no star class", outcome("26/2026", "province", Some(6), "55")),
        ("a star above the band", outcome("26/2026", "province", Some(4), "69.99")),
        ("a total above 100", outcome("26/2026", "province", Some(5), "100.01")),
        ("no total", outcome("26/2026", "province", Some(5), "93,00")),
        ("two stars", wire::certificate("2026-07-01", 2, none).unwrap_err()),
        ("beyond the calendar", wire::certificate("9998-07-01", 3, none).unwrap_err()),
        ("rounds of an older decision", wire::rounds("2026-05-21").unwrap_err()),
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
            if let Some(help) = p.help {
                lines.push(format!("    help: {help}"));
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
        let report = wire::edition_for("2020-06-01", "first", rated).unwrap();
        let json = serde_json::to_value(report).unwrap();
        json["notes"].as_array().unwrap().iter().any(|note| note["code"] == "set-26-of-2019")
    };
    assert!(noted("2020-06-07"));
    assert!(!noted("2020-06-08"));
}
