//! Puts any bytes to an entry point and checks what must hold of every answer. The fuzz targets in
//! `fuzz/` and the regression tests use the same functions, so that an input that broke something
//! once is tested for good by copying its file.

#![allow(dead_code, unused_imports, reason = "each fuzz target uses one function")]

mod batch;

use ocop::wire;
use ocop::{
    Council, Failure, Lang, Raw, Rubric, Sheet,
    council::{Rules, Vote},
};
use serde::Serialize;

pub use batch::batch;

/// A refusal has words in both languages, a name, and a size in proportion to the input.
fn refused(failure: &Failure, input: &[u8]) {
    assert!(!failure.to_string().is_empty());
    for problem in failure.problems() {
        assert!(!problem.message.is_empty() && !problem.message_vi.is_empty());
        assert!(!problem.code.is_empty() && !problem.code.contains(' '));
    }
    let json = serde_json::to_string(failure).unwrap();
    assert!(json.len() < 200_000 + 8_000 * input.len(), "{} bytes of error", json.len());
}

fn in_words(explain: impl Fn(Lang) -> String) {
    for lang in [Lang::Vi, Lang::En] {
        assert!(!explain(lang).is_empty());
    }
}

fn written(report: &impl Serialize) -> String {
    serde_json::to_string(report).unwrap()
}

/// The text as JSON, and the built-in set that it names, else the first.
fn read(input: &[u8]) -> Option<(Raw, &'static Rubric)> {
    let raw = Raw::from_json(std::str::from_utf8(input).ok()?).ok()?;
    let rubric = wire::rubric_of(&raw).or_else(|_| ocop::rubric("26/2026", 1));
    Some((raw, rubric.unwrap()))
}

fn field<'a>(raw: &'a Raw, name: &str) -> &'a Raw {
    raw.get(name).unwrap_or(&Raw::Null)
}

/// A sheet as JSON: rating, preview, sensitivity.
pub fn sheet(input: &[u8]) {
    let Some((raw, rubric)) = read(input) else { return };
    let preview = match wire::preview(rubric, &raw) {
        Ok(report) => {
            assert!(report.lowest.total <= report.highest.total);
            in_words(|lang| report.explain(lang));
            assert!(!written(&report).is_empty());
            Some(report)
        }
        Err(failure) => {
            refused(&failure, input);
            None
        }
    };
    match wire::rate(rubric, &raw) {
        Ok(report) => {
            let preview = preview.unwrap();
            assert!(preview.open.is_empty());
            assert_eq!(preview.lowest.total, report.total);
            assert_eq!(preview.highest.total, report.total);
            assert!(report.total <= rubric.max());
            in_words(|lang| report.explain(lang));
            let sheet = Sheet::from_raw(&raw).unwrap();
            let again = Sheet::from_json(&written(&sheet)).unwrap();
            assert_eq!(sheet, again);
            let council = wire::rate_council(rubric, &Raw::List(vec![raw.clone()]), rules(0));
            assert_eq!(council.unwrap().outcome, report.outcome);
            let found = wire::sensitivity(rubric, &raw, rules(0)).unwrap();
            in_words(|lang| found.explain(lang));
        }
        Err(failure) => refused(&failure, input),
    }
}

fn rules(number: u8) -> Rules {
    let votes = [Vote::Majority, Vote::Every, Vote::Mean];
    let vote = |n: u8| votes[usize::from(n) % votes.len()];
    Rules { gates: vote(number), knockouts: vote(number / 3) }
}

/// A council as JSON, under all rules.
pub fn council(input: &[u8]) {
    let Some((raw, rubric)) = read(input) else { return };
    for number in 0..9 {
        match wire::rate_council(rubric, &raw, rules(number)) {
            Ok(report) => {
                assert!(!report.members.is_empty());
                in_words(|lang| report.explain(lang));
                assert!(!written(&report).is_empty());
            }
            Err(failure) => return refused(&failure, input),
        }
    }
    let found = wire::sensitivity(rubric, &raw, rules(0)).unwrap();
    assert!(!found.explain(Lang::Vi).is_empty() && !written(&found).is_empty());
}

/// A rubric as JSON. What is taken can be exported, read back and used.
pub fn rubric(input: &[u8]) {
    let Ok(json) = std::str::from_utf8(input) else { return };
    let rubric = match Rubric::from_json(json) {
        Ok(rubric) => rubric,
        Err(errors) => return refused(&errors, input),
    };
    let again = Rubric::from_json(&written(&rubric)).unwrap();
    assert_eq!(written(&again), written(&rubric));
    let open = ocop::preview(&rubric, &Sheet::default()).unwrap();
    assert!(open.lowest.total <= open.highest.total);
    let sheet = rubric.criteria().fold(Sheet::default(), |sheet, criterion| {
        let best = criterion.options().find(|option| option.points() == criterion.max()).unwrap();
        sheet.with_answer(criterion.code(), ocop::Answer::Option(best.number()))
    });
    if let Ok(rating) = ocop::rate(&rubric, &sheet) {
        assert!(rating.points() <= rubric.max());
        let other = sheet.clone().with_member("x");
        let rating = Council::new(&rubric, [&sheet, &other]).unwrap().rate();
        assert!(!written(&ocop::report::CouncilReport::of(&rating)).is_empty());
    }
    let _ = ocop::batch::Kernel::new(&rubric).map_err(|error| error.to_string());
}

/// `{"sheet": ..., "target": 4, "options": ...}`: the way to a star.
pub fn plan(input: &[u8]) {
    let Some((raw, _)) = read(input) else { return };
    let (sheet, options) = (field(&raw, "sheet"), field(&raw, "options"));
    let target = if let Raw::Int(target) = field(&raw, "target") { *target } else { 5 };
    let named = wire::rubric_of(sheet).ok();
    let rubric = named.unwrap_or_else(|| ocop::rubric("26/2026", 25).unwrap());
    match wire::plan_upgrade(rubric, sheet, target, options) {
        Ok(report) => {
            in_words(|lang| report.explain(lang));
            assert_eq!(report.reachable, !report.plans.is_empty());
            assert!(report.plans.is_sorted_by_key(|plan| plan.cost));
        }
        Err(failure) => refused(&failure, input),
    }
}

/// `{"plan": ..., "portfolio": ...}`: the targets of a programme.
pub fn programme(input: &[u8]) {
    let Some((raw, _)) = read(input) else { return };
    match wire::programme(field(&raw, "plan"), field(&raw, "portfolio")) {
        Ok(report) => {
            assert!(!report.targets.is_empty());
            in_words(|lang| report.explain(lang));
            assert!(!written(&report).is_empty());
        }
        Err(failure) => refused(&failure, input),
    }
}

/// Lines of text: every entry point that takes texts gets them in turn.
pub fn texts(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let lines: Vec<&str> = text.split('\n').chain(["", "", "", ""]).collect();
    let [a, b, c, d] = [lines[0], lines[1], lines[2], lines[3]];
    let said = |result: Result<String, Failure>| match result {
        Ok(json) => assert!(json.starts_with('{')),
        Err(failure) => refused(&failure, input),
    };
    let number = |text: &str| text.parse::<i64>().ok();
    let days = |fields: [(&str, &str); 3]| {
        let given = fields.into_iter().filter(|(_, text)| !text.is_empty());
        let field = |(name, text): (&str, &str)| (name.to_owned(), Raw::Text(text.to_owned()));
        Raw::Map(given.map(field).collect())
    };
    let holidays =
        Raw::Map(vec![("holidays".to_owned(), Raw::List(vec![Raw::Text(d.to_owned())]))]);
    said(wire::edition_for(a, b, c, &holidays).map(|report| written(&report)));
    let question = days([("on", d), ("purpose", ""), ("", "")]);
    said(wire::recognition(a, b, number(c), d, &question).map(|report| written(&report)));
    said(wire::eligible(a, b, 26).map(|report| written(&report)));
    said(wire::file_list(a, b, Some(c), None).map(|report| written(&report)));
    said(wire::composition(a, b).map(|report| written(&report)));
    said(wire::rate_parts(a, b, c, d).map(|report| written(&report)));
    said(wire::rounds(a, &Raw::Null).map(|report| written(&report)));
    said(wire::product_code(a).map(|report| written(&report)));
    let question = days([("on", c), ("complete", d), ("expires", d)]);
    let stars = number(b).unwrap_or(4);
    said(wire::certificate(a, stars, &question).map(|report| written(&report)));
    let _ = ocop::rubric(a, b).map_err(|error| refused(&error, input));
    let _ = a.parse::<Lang>().map_err(|error| refused(&error, input));
    let _ = a.parse::<Vote>().map_err(|error| refused(&error, input));
}
