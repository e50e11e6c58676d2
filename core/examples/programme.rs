//! Measures a portfolio of products against the targets of a programme.
//!
//! `programme -- [PORTFOLIO.json] [--plan NAME|PLAN.json] [--lang vi|en] [--json]`: without a portfolio
//! a made-up one is measured against the built-in plan of Quảng Trị for 2019.

use std::process::ExitCode;

use ocop::{Failure, Lang, Raw, problem::Concern, wire};

const SAMPLE: &str = include_str!("portfolios/quang-tri-sample.json");

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("programme: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut arguments: impl Iterator<Item = String>) -> Result<String, String> {
    let (mut portfolio, mut plan) = (SAMPLE.to_owned(), Raw::Text("quang-tri-2019".to_owned()));
    let (mut lang, mut json) = (Lang::default(), false);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("{argument} needs a value"));
        match argument.as_str() {
            "--json" => json = true,
            "--lang" => lang = value()?.parse().map_err(|e: Failure| e.to_string())?,
            "--plan" => {
                let name = value()?;
                plan = if name.ends_with(".json") { read(&name)? } else { Raw::Text(name) };
            }
            option if option.starts_with("--") => return Err(format!("unknown option {option}")),
            file => portfolio = text(file)?,
        }
    }
    let portfolio = data(&portfolio)?;
    let said = |failure: Failure| failure.to_string();
    let report = wire::programme(&plan, &portfolio).map_err(said)?;
    if json {
        return serde_json::to_string_pretty(&report).map(|t| t + "\n").map_err(|e| e.to_string());
    }
    Ok(report.explain(lang))
}

fn text(file: &str) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|e| format!("{file}: {e}"))
}

fn read(file: &str) -> Result<Raw, String> {
    data(&text(file)?)
}

fn data(json: &str) -> Result<Raw, String> {
    Raw::from_json(json).map_err(|e| Failure::unreadable(Concern::Programme, e).to_string())
}
