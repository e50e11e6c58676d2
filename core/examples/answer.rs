//! Answers requests, one JSON object a line, for the tests that compare the engine with its oracle
//! and with its bindings.
//!
//! A request is `{"id", "op": "rate" | "preview" | "council" | "plan" | "rubric", "edition", "set",
//! "sheet" or "council", "target", "options", "gate_rule", "knockout_rule"}`; a sheet given as a text is read as JSON. An
//! answer is one line of canonical JSON, keys sorted: `{"id", "ok": report}` or
//! `{"error": failure, "id"}`. Lines are read as they come, so the example also serves a pipe.

use std::io::{BufRead, BufWriter, Write};

use ocop::council::{Rules, Vote};
use ocop::{Failure, Raw, law::SetRef, problem::Concern, wire};
use serde_json::{Value, json};

/// A line that is no request at all, or an answer that cannot be written.
type Broken = Box<dyn std::error::Error>;

fn main() -> Result<(), Broken> {
    let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        serde_json::to_writer(&mut out, &answer(&line?)?)?;
        out.write_all(b"\n")?;
    }
    Ok(out.flush()?)
}

pub(crate) fn answer(line: &str) -> Result<Value, Broken> {
    let request = Request(Raw::from_json(line)?);
    let id = match request.get("id") {
        Some(Raw::Int(id)) => json!(id),
        Some(Raw::Text(id)) => json!(id),
        _ => Value::Null,
    };
    Ok(match request.report() {
        Ok(report) => json!({ "id": id, "ok": report? }),
        Err(failure) => json!({ "id": id, "error": failure }),
    })
}

struct Request(Raw);

impl Request {
    fn get(&self, name: &str) -> Option<&Raw> {
        self.0.get(name)
    }

    fn text(&self, name: &str) -> Option<&str> {
        match self.get(name) {
            Some(Raw::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The report, or what is wrong; within the report, whether it can be written as JSON.
    fn report(&self) -> Result<serde_json::Result<Value>, Failure> {
        let set = self.get("set").and_then(SetRef::read).unwrap_or_else(|| SetRef::from(""));
        let rubric = ocop::rubric(self.text("edition").unwrap_or_default(), set)?;
        Ok(match self.text("op").unwrap_or_default() {
            "rate" => {
                serde_json::to_value(wire::rate(rubric, &self.data("sheet", Concern::Sheet)?)?)
            }
            "preview" => {
                serde_json::to_value(wire::preview(rubric, &self.data("sheet", Concern::Sheet)?)?)
            }
            "council" => {
                let rules = Rules {
                    gates: self.rule("gate_rule")?,
                    knockouts: self.rule("knockout_rule")?,
                };
                let council = self.data("council", Concern::Council)?;
                serde_json::to_value(wire::rate_council(rubric, &council, rules)?)
            }
            "plan" => {
                let target = match self.get("target") {
                    Some(Raw::Int(target)) => *target,
                    _ => 0,
                };
                let sheet = self.data("sheet", Concern::Sheet)?;
                let options = self.data("options", Concern::Argument)?;
                serde_json::to_value(wire::plan_upgrade(rubric, &sheet, target, &options)?)
            }
            _ => Ok(json!({
                "edition": rubric.edition(),
                "set": rubric.set(),
                "slug": rubric.slug(),
                "max": rubric.max(),
            })),
        })
    }

    /// A sheet or a council: the value itself, or what its text says.
    fn data(&self, name: &str, concern: Concern) -> Result<Raw, Failure> {
        match self.get(name) {
            Some(Raw::Text(json)) => {
                Raw::from_json(json).map_err(|error| Failure::unreadable(concern, error))
            }
            Some(value) => Ok(value.clone()),
            None => Ok(Raw::Null),
        }
    }

    fn rule(&self, name: &str) -> Result<Vote, Failure> {
        self.text(name).map_or(Ok(Vote::default()), str::parse)
    }
}
