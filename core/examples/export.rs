//! Prints the catalogue of an edition as one JSON object: `export -- 26/2026`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(id), None) = (arguments.next(), arguments.next()) else {
        let ids: Vec<_> = ocop::editions().iter().map(ocop::Edition::id).collect();
        eprintln!("usage: export EDITION, one of {}", ids.join(", "));
        return ExitCode::from(2);
    };
    match ocop::edition(&id) {
        Ok(edition) => match serde_json::to_writer(std::io::stdout().lock(), edition) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => fail(&error),
        },
        Err(error) => fail(&error),
    }
}

fn fail(error: &dyn std::error::Error) -> ExitCode {
    eprintln!("export: {error}");
    ExitCode::FAILURE
}
