//! Turns the tables of administrative units into constants, and refuses tables that do not fit.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Counts of Decision 19/2025/QĐ-TTg, and of the division that it replaced.
const PROVINCES: usize = 34;
const COMMUNES: usize = 3321;
const PROVINCES_BEFORE: usize = 63;

/// The text of `units.rs`, included by `product_code/units.rs`.
pub fn units(folder: &Path) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let mut table = |name: &str, columns: usize, digits: usize, count: usize| {
        rows(&folder.join(name), columns, digits, count).unwrap_or_else(|problem| {
            problems.push(problem);
            BTreeMap::new()
        })
    };
    let provinces = table("provinces.tsv", 2, 2, PROVINCES);
    let communes = table("communes.tsv", 3, 5, COMMUNES);
    let before = table("provinces-before-2025.tsv", 3, 2, PROVINCES_BEFORE);
    let known = |province: Option<&String>| province.is_some_and(|p| provinces.contains_key(p));
    for (code, row) in communes.iter().filter(|(_, row)| !known(row.first())) {
        problems.push(format!("communes.tsv: {code} lies in no province: {row:?}"));
    }
    for (code, row) in before.iter().filter(|(_, row)| !known(row.get(1))) {
        problems.push(format!("provinces-before-2025.tsv: {code} has no successor: {row:?}"));
    }
    if problems.is_empty() { Ok(emit(&provinces, &communes, &before)) } else { Err(problems) }
}

/// The columns after the code, by code.
type Rows = BTreeMap<String, Vec<String>>;

fn rows(file: &Path, columns: usize, digits: usize, count: usize) -> Result<Rows, String> {
    let named = |problem: String| format!("{}: {problem}", file.display());
    let text = fs::read_to_string(file).map_err(|e| named(e.to_string()))?;
    let mut rows = Rows::new();
    for line in text.lines().skip(1) {
        let mut cells = line.split('\t').map(str::to_owned);
        let code = cells.next().unwrap_or_default();
        let rest: Vec<String> = cells.collect();
        let plain = code.len() == digits && code.bytes().all(|b| b.is_ascii_digit());
        if !plain || rest.len() + 1 != columns || rows.insert(code, rest).is_some() {
            return Err(named(format!("malformed or repeated line `{line}`")));
        }
    }
    if rows.len() == count { Ok(rows) } else { Err(named(format!("{} rows", rows.len()))) }
}

fn emit(provinces: &Rows, communes: &Rows, before: &Rows) -> String {
    let number = |code: &str| code.trim_start_matches('0').to_owned();
    let cell = |row: &[String], i: usize| row.get(i).cloned().unwrap_or_default();
    let mut out = String::from("// Made by build/main.rs from units/.\n");
    let list = provinces.iter().map(|(code, row)| {
        format!("Province {{ code: {}, name: {:?} }}", number(code), cell(row, 0))
    });
    let _ = writeln!(out, "static PROVINCES: [Province; {PROVINCES}] = [{}];", join(list));
    let list = before.iter().map(|(code, row)| {
        let today = number(&cell(row, 1));
        let name = cell(row, 0);
        format!("FormerProvince {{ code: {}, name: {name:?}, today: {today} }}", number(code))
    });
    let count = PROVINCES_BEFORE;
    let _ = writeln!(out, "static FORMER: [FormerProvince; {count}] = [{}];", join(list));
    // Commune code above, province below: one number a commune, in ascending order.
    let list = communes
        .iter()
        .map(|(code, row)| format!("{} << 8 | {}", number(code), number(&cell(row, 0))));
    let _ = writeln!(out, "static COMMUNES: [u32; {COMMUNES}] = [{}];", join(list));
    let list = communes.values().map(|row| format!("{:?}", cell(row, 1)));
    let _ = writeln!(
        out,
        "#[cfg(feature = \"commune-names\")]\nstatic COMMUNE_NAMES: [&str; {COMMUNES}] = [{}];",
        join(list)
    );
    out
}

fn join(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}
