//! A hundred megabytes of JSON, made to hurt: a right answer or a short error, in time and memory in
//! proportion to the input. Ignored, because each takes some seconds and up to some gigabytes:
//!
//!     cargo test -p ocop --release --test large -- --ignored --nocapture --test-threads=1

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that meets the unexpected should fail"
)]

#[path = "it/common/mod.rs"]
mod common;

use std::fmt::Write as _;

use common::{complete, raw};
use ocop::council::Rules;
use ocop::wire;
use ocop::{Failure, Raw, Rubric};

const SIZE: usize = 100_000_000;

/// Repeats a text with its number until there is enough of it, between a beginning and an end.
fn repeated(begin: &str, item: impl Fn(&mut String, usize), end: &str) -> String {
    let mut text = String::with_capacity(SIZE + 1_000);
    text.push_str(begin);
    for number in 1.. {
        item(&mut text, number);
        if text.len() + end.len() >= SIZE {
            break;
        }
        text.push(',');
    }
    text.push_str(end);
    text
}

/// Peak memory of the process in megabytes, where the system says it.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kilobytes| kilobytes / 1_000)
}

/// Processor time of the process in hundredths of a second, where the system says it.
fn processor() -> Option<u64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let (_, fields) = stat.rsplit_once(')')?;
    let ticks = |at: usize| fields.split_whitespace().nth(at)?.parse::<u64>().ok();
    Some(ticks(11)? + ticks(12)?)
}

/// Works on a large text and prints the processor time and the most memory that it took, the text
/// included.
fn measured<T>(what: &str, text: &str, work: impl FnOnce(&str) -> T) -> T {
    // Makes Linux forget the highest value so far.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let before = processor();
    let result = work(text);
    if let (Some(before), Some(after), Some(peak)) = (before, processor(), peak()) {
        let time = after - before;
        println!("{what}: {}.{:02} s, {peak} MB", time / 100, time % 100);
        assert!(time < 6_000, "{what}: {time} hundredths of a second");
        assert!(peak < 5_000, "{what}: {peak} MB");
    }
    result
}

fn first_set() -> &'static Rubric {
    ocop::rubric("26/2026", 1).unwrap()
}

/// A short list of problems that ends by saying that there are more.
fn cut_short(failure: &Failure, most: usize) {
    let count = failure.problems().count();
    assert!(count <= most, "{count}");
    let last = &failure.problems().last().unwrap().message;
    assert!(last.contains("there are more problems"), "{last}");
    assert!(serde_json::to_string(failure).unwrap().len() < 30_000_000);
}

fn rate(text: &str) -> Failure {
    wire::rate(first_set(), &raw(text)).unwrap_err()
}

#[test]
#[ignore = "large"]
fn sheets() {
    let text = format!("{{\"member\":\"{}\",\"choices\":{{}}}}", "Ầ".repeat(SIZE / 3));
    let failure = measured("one long name", &text, rate);
    assert_eq!(failure.problems().count(), first_set().criteria().len());

    let failure = measured("brackets", &"[".repeat(SIZE), |text| Raw::from_json(text).unwrap_err());
    assert!(failure.to_string().starts_with("nested deeper than 16 levels"), "{failure}");

    let keys = |text: &mut String, n: usize| write!(text, "\"k{n}\":1").unwrap();
    let text = repeated("{", keys, "}");
    cut_short(&measured("keys that are no codes", &text, rate), 1_001);

    let code = |n: usize, by: usize| n / by % 9_999 + 1;
    let codes = |text: &mut String, n: usize| {
        write!(text, "\"{}.{}.{}\":1", code(n, 99_980_001), code(n, 9_999), code(n, 1)).unwrap();
    };
    let text = repeated("{", codes, "}");
    cut_short(&measured("codes of no set", &text, rate), 1_001);

    let text = repeated("{", |text, _| text.push_str("\"1.1\":1"), "}");
    cut_short(&measured("one key over and over", &text, rate), 1_001);

    let ids = |text: &mut String, n: usize| write!(text, "\"k{n}\"").unwrap();
    let text = repeated("{\"knockouts\":[", ids, "]}");
    cut_short(&measured("knock-outs of no set", &text, rate), 1_001);
}

#[test]
#[ignore = "large"]
fn councils() {
    let rate = |text: &str| wire::rate_council(first_set(), &raw(text), Rules::default());
    let text = repeated("[", |text, _| text.push_str("{}"), "]");
    cut_short(&measured("empty sheets", &text, rate).unwrap_err(), 10_100);

    let sheets: Vec<String> = (0..1_000)
        .map(|n| serde_json::to_string(&complete(first_set(), &[n, n / 3, n / 7, 2])).unwrap())
        .collect();
    let text = repeated("[", |text, n| text.push_str(&sheets[n % sheets.len()]), "]");
    let members = text.matches("choices").count();
    let report = measured(&format!("a council of {members}"), &text, rate).unwrap();
    assert_eq!(report.members.len(), members);
}

#[test]
#[ignore = "large"]
fn rubrics() {
    let head = r#"{"edition": "x/2027", "set": 1, "slug": "x", "name": "X", "parts": [{"part": "A", "max": 100, "name": "P", "sections": ["#;
    let section = |text: &mut String, n: usize| {
        let code = n % 9_999 + 1;
        write!(
            text,
            r#"{{"code": "{code}", "max": 1, "name": "S", "criteria": [{{"code": "{code}"}}]}}"#
        )
        .unwrap();
    };
    let text = repeated(head, section, "]}]}");
    let load = |text: &str| Rubric::from_json(text).unwrap_err();
    let failure = measured("sections", &text, load);
    assert!(failure.to_string().contains("at most 20000"), "{failure}");

    let options = |text: &mut String, _: usize| {
        let option = r#"{"points": 9, "gate": 2, "label": ""}"#;
        text.push_str(option);
        (1..200).for_each(|_| {
            text.push(',');
            text.push_str(option);
        });
    };
    let criterion = |text: &mut String, n: usize| {
        write!(text, r#"{{"code": "1.{}", "options": ["#, n % 9_999 + 1).unwrap();
        options(text, n);
        text.push_str("]}");
    };
    let head = format!("{head}{}", r#"{"code": "1", "max": 1, "name": "S", "criteria": ["#);
    let text = repeated(&head, criterion, "]}]}]}");
    let failure = measured("options with errors", &text, load);
    cut_short(&failure, 1_001);
}

#[test]
#[ignore = "large"]
fn programmes() {
    let ask = |text: &str| wire::programme(&Raw::Text("quang-tri-2019".to_owned()), &raw(text));
    let text = repeated("[", |text, _| text.push_str("{}"), "]");
    cut_short(&measured("outcomes without a product", &text, ask).unwrap_err(), 1_001);

    let outcome = |text: &mut String, n: usize| {
        write!(text, r#"{{"product": "p{n}", "level": "province", "stars": 4}}"#).unwrap();
    };
    let text = repeated("[", outcome, "]");
    let report = measured("a portfolio", &text, ask).unwrap();
    assert!(report.targets.iter().any(|target| target.reached > 1_000_000));

    let options = repeated(r#"{"fixed": ["#, |text, n| write!(text, "\"k{n}\"").unwrap(), "]}");
    let plan = |text: &str| wire::plan_upgrade(first_set(), &Raw::Map(Vec::new()), 5, &raw(text));
    cut_short(&measured("codes that stay", &options, plan).unwrap_err(), 1_001);
}
