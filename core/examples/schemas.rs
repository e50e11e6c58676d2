//! Writes the JSON Schema of every document into a folder, or with `--check` says what differs
//! there: `schemas [--check] FOLDER`.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["--check", folder] => check(folder.as_ref()),
        [folder] if !folder.starts_with('-') => write(folder.as_ref()),
        _ => {
            eprintln!("usage: schemas [--check] FOLDER");
            return ExitCode::from(2);
        }
    };
    done.map_or_else(
        |error| {
            eprintln!("schemas: {error}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}

fn files() -> Result<Vec<(String, String)>, serde_json::Error> {
    let file = |document: ocop::schema::Document| {
        Ok((document.file, serde_json::to_string_pretty(&document.schema)? + "\n"))
    };
    ocop::schema::documents().into_iter().map(file).collect()
}

fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    for (name, text) in files()? {
        std::fs::write(folder.join(name), text)?;
    }
    Ok(())
}

/// Whether the folder holds exactly these files.
fn check(folder: &Path) -> Result<(), Box<dyn Error>> {
    let files = files()?;
    let mut wrong = Vec::new();
    for (name, text) in &files {
        if std::fs::read_to_string(folder.join(name)).ok().as_ref() != Some(text) {
            wrong.push(format!("{name} differs"));
        }
    }
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if files.iter().all(|(known, _)| *known != name) {
            wrong.push(format!("{name} is of no document"));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join(", ").into()) }
}
