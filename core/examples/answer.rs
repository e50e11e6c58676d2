//! Answers requests, one JSON object a line, for the tests that compare the engine with its oracle
//! and with its bindings.
//!
//! A request is `{"id", "op": "rate" | "preview" | "council" | "rubric", "edition", "set",
//! "sheet" or "council", "gate_rule", "knockout_rule"}`; a sheet given as a text is read as JSON. An
//! answer is one line of canonical JSON, keys sorted: `{"id", "ok": report}` or
//! `{"error": failure, "id"}`. Lines are read as they come, so the example also serves a pipe.

use std::io::{BufRead, BufWriter, Write};

use ocop::wire::{self, CouncilRules};
use ocop::{Failure, Raw, SetRef, SheetErrors, SheetProblem, Vote};
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
