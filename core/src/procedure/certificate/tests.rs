use super::*;
use crate::procedure::day;
use proptest::prelude::*;

fn on(text: &str) -> Date {
    day(text).unwrap()
}

fn issued(text: &str) -> Certificate {
    Certificate::new(on(text), Stars::Three).unwrap()
}

/// One that ends on this day.
fn ending(text: &str) -> Certificate {
    Certificate::until(on("2023-11-30"), on(text), Stars::Three).unwrap()
}

fn codes(certificate: &Certificate, on: &str) -> Vec<String> {
    let notes = certificate.notes(Some(self::on(on)));
    notes.into_iter().map(|note| note.code.into_owned()).collect()
}

#[test]
fn certificates_end_with_the_day_of_the_same_number_or_the_end_of_the_month() {
    for (from, to) in [
        ("2024-02-29", "2027-02-28"),
        ("2025-02-28", "2028-02-28"),
        ("2021-02-28", "2024-02-28"),
        ("2026-01-31", "2029-01-31"),
        ("2026-08-31", "2029-08-31"),
        ("2026-12-31", "2029-12-31"),
        ("2097-02-28", "2100-02-28"),
    ] {
        assert_eq!(issued(from).expires().to_string(), to);
    }
}

#[test]
fn every_boundary_day_has_two_sides() {
    let certificate = issued("2026-07-01");
    let standing = |day: &str| certificate.standing(on(day));
    assert_eq!(certificate.expires().to_string(), "2029-07-01");
    for (before, after, from, to) in [
        ("2026-06-30", "2026-07-01", Standing::NotIssued, Standing::Valid),
        ("2029-01-01", "2029-01-02", Standing::Valid, Standing::FilingOpen),
        ("2029-03-03", "2029-03-04", Standing::FilingOpen, Standing::FilingClosed),
        ("2029-07-01", "2029-07-02", Standing::FilingClosed, Standing::Expired),
    ] {
        assert_eq!((standing(before), standing(after)), (from, to), "{before}");
    }
}

#[test]
fn the_law_of_the_day_asked_about_decides() {
    // Articles 7.6a and 12.3 did not exist yet.
    let old = issued("2020-01-01");
    assert_eq!(old.expires(), on("2023-01-01"));
    assert_eq!((old.file_from(), old.extension()), (None, Extension::None));
    assert_eq!(old.standing(on("2022-08-01")), Standing::Valid);
    assert_eq!(old.standing(on("2023-03-01")), Standing::Expired);
    assert!(codes(&old, "2022-08-01").contains(&"earlier-filing-rules".to_owned()));
    let late = issued("2023-03-01");
    assert_eq!(late.expires(), on("2026-03-01"));
    assert_eq!(late.standing(on("2026-04-01")), Standing::Expired);
    assert_eq!(late.standing(on("2026-06-01")), Standing::Expired);
    assert!(!codes(&late, "2026-06-01").contains(&"transitional-extension".to_owned()));
}

#[test]
fn the_day_printed_on_the_decision_wins() {
    let printed = Certificate::until(on("2024-01-10"), on("2026-12-31"), Stars::Four).unwrap();
    assert_eq!(printed.expires(), on("2026-12-31"));
    assert!(printed.is_printed());
    assert!(codes(&printed, "2026-06-01").contains(&"printed-expiry".to_owned()));
    let same = Certificate::until(on("2024-01-10"), on("2027-01-10"), Stars::Four).unwrap();
    assert!(!codes(&same, "2026-06-01").contains(&"printed-expiry".to_owned()));
    assert!(codes(&issued("2024-01-10"), "2026-06-01").contains(&"computed-expiry".to_owned()));
    assert!(!codes(&issued("2026-06-10"), "2026-06-11").contains(&"computed-expiry".to_owned()));
    let failure = Certificate::until(on("2024-01-10"), on("2024-01-10"), Stars::Four).unwrap_err();
    assert_eq!(failure.first().code, "expires-before-issue");
}

#[test]
fn the_extension_is_clear_partial_or_doubtful_by_where_the_window_lay() {
    for (expires, extension) in [
        ("2026-05-21", Extension::None),
        ("2026-05-22", Extension::Clear),
        ("2026-09-18", Extension::Clear),
        ("2026-09-19", Extension::Partial),
        ("2026-11-17", Extension::Partial),
        ("2026-11-18", Extension::Doubtful),
    ] {
        assert_eq!(ending(expires).extension(), extension, "{expires}");
    }
    assert_eq!(issued("2026-07-01").extension(), Extension::Doubtful);
}

#[test]
fn windows_are_named_only_as_far_as_they_lie_in_the_decisions_time() {
    let clear = ending("2026-09-18");
    assert_eq!((clear.file_from(), clear.file_until()), (None, None));
    assert_eq!(clear.standing(on("2026-05-21")), Standing::Valid);
    assert_eq!(clear.standing(on("2026-05-22")), Standing::FilingClosed);
    assert_eq!(clear.standing(on("2026-09-19")), Standing::Extendable);
    assert_eq!(clear.extended_until(), Some(on("2027-03-17")));
    assert_eq!(clear.standing(on("2027-03-18")), Standing::Expired);
    let partial = ending("2026-11-17");
    assert_eq!(partial.file_from(), Some(on("2026-05-22")));
    assert_eq!(partial.file_until(), Some(on("2026-07-20")));
    assert_eq!(partial.standing(on("2026-11-18")), Standing::Extendable);
    let doubtful = ending("2026-11-18");
    assert_eq!(doubtful.file_from(), Some(on("2026-05-22")));
    assert_eq!(doubtful.extended_until(), None);
    assert_eq!(doubtful.standing(on("2026-11-19")), Standing::Expired);
    assert!(codes(&doubtful, "2026-11-19").contains(&"transitional-extension".to_owned()));
    assert!(!codes(&clear, "2026-11-19").contains(&"transitional-extension".to_owned()));
}

#[test]
fn windows_count_the_leap_day() {
    let certificate = issued("2025-06-30");
    assert_eq!(certificate.expires().to_string(), "2028-06-30");
    assert_eq!(certificate.file_from(), Some(on("2028-01-02")));
    assert_eq!(certificate.file_until(), Some(on("2028-03-02")));
}

#[test]
fn an_extension_ends_with_the_result_but_never_outside_its_days() {
    let certificate = ending("2026-08-01");
    let until = |result: &str| certificate.runs_until(day(result).ok()).to_string();
    assert_eq!(until("2026-09-01"), "2026-09-01");
    assert_eq!(until("2026-06-01"), "2026-08-01");
    assert_eq!(until("2027-02-01"), "2027-01-28");
    assert_eq!(Some(certificate.runs_until(None)), certificate.extended_until());
    let doubtful = issued("2026-07-01");
    assert_eq!(doubtful.runs_until(day("2029-09-01").ok()), doubtful.expires());
}

#[test]
fn two_stars_get_none_and_five_are_the_ministers() {
    let code = |day: &str, stars| Certificate::new(on(day), stars).unwrap_err().first().code;
    assert_eq!(code("2026-07-01", Stars::Two), "no-certificate");
    assert_eq!(code("2019-08-20", Stars::Five), "before-first-edition");
    assert!(Certificate::new(Date::MAX, Stars::Five).is_err());
    let by =
        |stars, day: &str| Certificate::new(on("2024-07-01"), stars).unwrap().withdrawn_by(on(day));
    assert_eq!(by(Stars::Four, "2026-05-22"), Some(Authority::ProvinceChair));
    assert_eq!(by(Stars::Five, "2026-05-22"), Some(Authority::Minister));
    assert_eq!(by(Stars::Five, "2026-05-21"), None);
}

proptest! {
    #[test]
    fn the_days_of_a_certificate_keep_their_order(year in 2020_i16..2200, day in 1_i16..=365) {
        let issued = Date::new(year, 1, 1).unwrap().with().day_of_year(day).build().unwrap();
        let c = Certificate::new(issued, Stars::Five).unwrap();
        prop_assert!(c.expires().day() == issued.day() || c.expires().day() == 28);
        if let (Some(from), Some(until)) = (c.file_from(), c.file_until()) {
            prop_assert!(c.issued() < from && from <= until && until < c.expires());
        }
        if let Some(extended) = c.extended_until() {
            prop_assert!(c.expires() < extended);
        }
    }
}
