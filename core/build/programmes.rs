//! Turns the plans of programmes in `programmes/` into constants, under the checks of any plan.

use std::fmt::{Debug, Write};
use std::fs;
use std::path::{Path, PathBuf};

use crate::programme::{Plan, Target};
use crate::text::Text;

/// The text of `programmes.rs`, included by `programme/built_in.rs`.
pub fn programmes(folder: &Path) -> Result<String, Vec<String>> {
    let (mut plans, mut problems) = (Vec::new(), Vec::new());
    for file in files(folder).map_err(|e| vec![format!("{}: {e}", folder.display())])? {
        match read(&file) {
            Ok(plan) => {
                let found = plan.problems().into_iter();
                problems.extend(found.map(|p| format!("{}: {p:?}", file.display())));
                plans.push(plan);
            }
            Err(problem) => problems.push(format!("{}: {problem}", file.display())),
        }
    }
    if problems.is_empty() { Ok(emit(&plans)) } else { Err(problems) }
}

fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        files.push(entry?.path());
    }
    files.sort();
    Ok(files)
}

fn read(file: &Path) -> Result<Plan, String> {
    let text = fs::read_to_string(file).map_err(|e| e.to_string())?;
    toml::from_str(&text).map_err(|e| e.to_string())
}

fn emit(plans: &[Plan]) -> String {
    let mut out = String::from("// Made by build/main.rs from programmes/.\n");
    let list: Vec<String> = plans.iter().map(plan).collect();
    let _ = writeln!(out, "static PLANS: [Plan; {}] = [{}];", plans.len(), list.join(", "));
    out
}

fn plan(plan: &Plan) -> String {
    let targets: Vec<String> = plan.targets.iter().map(target).collect();
    format!(
        "Plan {{ id: Cow::Borrowed({:?}), name: {}, source: {}, targets: Cow::Borrowed(&[{}]) }}",
        plan.id,
        text(&plan.name),
        text(&plan.source),
        targets.join(", ")
    )
}

fn target(target: &Target) -> String {
    let kinds: Vec<String> =
        target.producer_kinds.iter().map(|kind| format!("ProducerKind::{kind:?}")).collect();
    format!(
        "Target {{ id: Cow::Borrowed({:?}), label: {}, count: Count::{:?}, want: {}, aim: {:?}, \
         about: {}, origin: {}, level: {}, min_stars: {}, producer_kinds: Cow::Borrowed(&[{}]) }}",
        target.id,
        text(&target.label),
        target.count,
        target.want,
        target.aim,
        target.about,
        option("Origin", target.origin),
        option("Level", target.level),
        option("Stars", target.min_stars),
        kinds.join(", ")
    )
}

fn text(text: &Text) -> String {
    format!("Text::fixed({:?}, {:?})", text.vi, text.en)
}

fn option<T: Debug>(kind: &str, value: Option<T>) -> String {
    value.map_or("None".to_owned(), |v| format!("Some({kind}::{v:?})"))
}
