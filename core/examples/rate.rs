//! Rates sheets or a council from JSON files and explains the result.
//!
//! `rate -- FILE... [--lang vi|en] [--json] [--gates RULE] [--knockouts RULE]`: one sheet, one council
//! file, or several sheets that form a council. Edition and set are named in the files.

use std::process::ExitCode;

use ocop::council::Rules;
use ocop::wire;
use ocop::{Failure, Lang, Raw};

const USAGE: &str = "usage: rate FILE... [--lang vi|en] [--json] \
    [--gates majority|every|mean] [--knockouts majority|every|mean]";

struct Arguments {
    files: Vec<String>,
    lang: Lang,
    json: bool,
    rules: Rules,
}

fn main() -> ExitCode {
    let arguments = match arguments(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(message) => {
            eprintln!("rate: {message}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match answer(&arguments) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn arguments(mut given: impl Iterator<Item = String>) -> Result<Arguments, String> {
    let mut arguments = Arguments {
        files: Vec::new(),
        lang: Lang::default(),
        json: false,
        rules: Rules::default(),
    };
    while let Some(argument) = given.next() {
        let mut value = || given.next().ok_or(format!("{argument} needs a value"));
        match argument.as_str() {
            "--json" => arguments.json = true,
            "--lang" => arguments.lang = value()?.parse().map_err(show)?,
            "--gates" => arguments.rules.gates = value()?.parse().map_err(show)?,
            "--knockouts" => arguments.rules.knockouts = value()?.parse().map_err(show)?,
            option if option.starts_with("--") => return Err(format!("unknown option {option}")),
            _ => arguments.files.push(argument),
        }
    }
    if arguments.files.is_empty() { Err("no file given".to_owned()) } else { Ok(arguments) }
}

fn show(error: impl std::fmt::Display) -> String {
    error.to_string()
}

fn answer(arguments: &Arguments) -> Result<String, String> {
    let files =
        arguments.files.iter().map(|file| read(file)).collect::<Result<Vec<Raw>, String>>()?;
    let [first, ..] = files.as_slice() else { return Err("no file given".to_owned()) };
    let said = |failure: Failure| complain(&failure, arguments);
    let rubric = wire::rubric_of(first).map_err(said)?;
    let (json, text) = match files.as_slice() {
        [one] if !wire::is_council(one) => {
            let report = wire::rate(rubric, one).map_err(said)?;
            (serde_json::to_string_pretty(&report), report.explain(arguments.lang))
        }
        _ => {
            let council = if files.len() == 1 { first.clone() } else { Raw::List(files.clone()) };
            let report = wire::rate_council(rubric, &council, arguments.rules).map_err(said)?;
            (serde_json::to_string_pretty(&report), report.explain(arguments.lang))
        }
    };
    if arguments.json { json.map(|text| text + "\n").map_err(show) } else { Ok(text) }
}

fn read(file: &str) -> Result<Raw, String> {
    let text = std::fs::read_to_string(file).map_err(|e| format!("{file}: {e}"))?;
    Raw::from_json(&text).map_err(|e| format!("{file}: {e}"))
}

fn complain(failure: &Failure, arguments: &Arguments) -> String {
    if arguments.json {
        return serde_json::to_string_pretty(failure).unwrap_or_else(show);
    }
    let lines = failure.problems().map(|problem| match arguments.lang {
        Lang::Vi => format!("  {}", problem.message_vi),
        Lang::En => format!("  {}", problem.message),
    });
    let lead = match arguments.lang {
        Lang::Vi => "Không chấm được:",
        Lang::En => "Cannot rate:",
    };
    std::iter::once(lead.to_owned()).chain(lines).collect::<Vec<_>>().join("\n")
}
