#![no_main]

#[path = "../../core/tests/it/ask/mod.rs"]
mod ask;

libfuzzer_sys::fuzz_target!(|input: &[u8]| ask::council(input));
