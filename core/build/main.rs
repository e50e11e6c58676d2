//! Turns the data files in `rubrics/`, `units/` and `programmes/` into constant tables, and refuses
//! data that breaks a rule.
//!
//! The types and checks are the crate's own source files, so a built-in set and a user's JSON are
//! held to the same rules. They are shared by path: a build script cannot use the crate that it
//! builds, and a second crate for them would have to be published with every version. What is
//! shared uses nothing that the build script has not: no decimals, no dates, no reading of `Raw`.

// Each module of the crate is used here in part only.
#![allow(dead_code, unused_imports, reason = "the crate uses what the build script does not")]

mod catalogue;
mod constant;
mod emit;
mod evidence;
mod gaps;
#[path = "../src/named.rs"]
mod named;
mod number;
mod problem;
mod procedure;
#[path = "../src/programme/plan.rs"]
mod programme;
mod programmes;
mod read;
mod rubric;
#[path = "../src/text.rs"]
mod text;
mod units;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    // Only the crate derives schemas, and not the sources of it that this script shares.
    if std::env::var_os("CARGO_FEATURE_SCHEMA").is_some() {
        println!("cargo::rustc-cfg=schema");
    }
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=rubrics");
    println!("cargo::rerun-if-changed=src/evidence");
    println!("cargo::rerun-if-changed=src/problem");
    println!("cargo::rerun-if-changed=src/procedure");
    println!("cargo::rerun-if-changed=src/programme/plan.rs");
    println!("cargo::rerun-if-changed=src/rubric");
    println!("cargo::rerun-if-changed=programmes");
    println!("cargo::rerun-if-changed=units");
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), Vec<String>> {
    let one = |e: String| vec![e];
    let from = |name: &str| std::env::var_os(name).map(PathBuf::from).ok_or(format!("no {name}"));
    let (data, out) = (from("CARGO_MANIFEST_DIR").map_err(one)?, from("OUT_DIR").map_err(one)?);
    let write = |name: &str, text: String| {
        let file = out.join(name);
        std::fs::write(&file, text).map_err(|e| one(format!("{}: {e}", file.display())))
    };
    let law = read::law(&data.join("rubrics"))?;
    write("law.rs", emit::law(&law))?;
    write("procedures.rs", emit::procedures(&law))?;
    write("evidence.rs", emit::evidence(&law))?;
    write("units.rs", units::units(&data.join("units"))?)?;
    write("programmes.rs", programmes::programmes(&data.join("programmes"))?)
}
