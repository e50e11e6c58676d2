//! Inputs that once broke something, kept in `regressions/TARGET/`, put to the function of `ask` that
//! the fuzz target calls.

use std::fs;
use std::path::Path;

use crate::ask;

/// How many inputs of a target there are, all of them answered.
fn answered(target: &str, ask: fn(&[u8])) -> usize {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/regressions").join(target);
    let Ok(files) = fs::read_dir(folder) else { return 0 };
    let paths = files.map(|file| file.unwrap().path());
    paths.map(|path| ask(&fs::read(path).unwrap())).count()
}

#[test]
fn inputs_that_once_broke_something() {
    let found: usize = [
        answered("sheet", ask::sheet),
        answered("council", ask::council),
        answered("rubric", ask::rubric),
        answered("plan", ask::plan),
        answered("programme", ask::programme),
        answered("texts", ask::texts),
        answered("batch", ask::batch),
    ]
    .iter()
    .sum();
    assert!(found > 0);
}
