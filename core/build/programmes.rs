//! Turns the plans of programmes in `programmes/` into constants, under the checks of any plan.

use std::fs;
use std::path::{Path, PathBuf};

use crate::constant::{Constant, list};
use crate::problem::Problems;
use crate::programme::Plan;

/// The text of `programmes.rs`, included by `programme/built_in.rs`.
pub fn programmes(folder: &Path) -> Result<String, Vec<String>> {
    let (mut plans, mut problems) = (Vec::new(), Vec::new());
    for file in files(folder).map_err(|e| vec![format!("{}: {e}", folder.display())])? {
        match read(&file) {
            Ok(plan) => {
                let mut found = Problems::default();
                plan.check(&mut found);
                let found = found.into_iter().map(|p| format!("{}: {}", file.display(), p.message));
                problems.extend(found);
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
    let (count, plans) = (plans.len(), list(plans.iter().map(Plan::constant)));
    format!(
        "// Made by build/main.rs from programmes/.\nstatic PLANS: [Plan; {count}] = {plans};\n"
    )
}
