//! A published result from its part subtotals alone: total and band, product code, what followed.
//!
//! `parts -- [EDITION A B C LEVEL [CODE]] [--lang vi|en]`: without arguments the frozen durian of
//! Bến Tre, assessed by the province's council in January 2022 under 1048/2019.

use std::process::ExitCode;

use ocop::{Failure, Lang, Raw, wire};

fn main() -> ExitCode {
    let mut given: Vec<String> = std::env::args().skip(1).collect();
    let english = given.iter().position(|a| a == "--lang").is_some_and(|at| {
        let lang = given.drain(at..).nth(1);
        lang.as_deref() == Some("en")
    });
    let lang = if english { Lang::En } else { Lang::Vi };
    let given: Vec<&str> = given.iter().map(String::as_str).collect();
    let result = match given.as_slice() {
        [] => {
            let code = Some("83-832-28882-2-2022");
            answer("1048/2019", ["31.00", "24.00", "38.00"], "province", code, lang)
        }
        [edition, a, b, c, level] => answer(edition, [a, b, c], level, None, lang),
        [edition, a, b, c, level, code] => answer(edition, [a, b, c], level, Some(code), lang),
        _ => {
            eprintln!("usage: parts [EDITION A B C LEVEL [CODE]] [--lang vi|en]");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(failure) => {
            for problem in failure.problems() {
                eprintln!("{}", if english { &problem.message } else { &problem.message_vi });
            }
            ExitCode::FAILURE
        }
    }
}

fn answer(
    edition: &str,
    [a, b, c]: [&str; 3],
    level: &str,
    code: Option<&str>,
    lang: Lang,
) -> Result<String, Failure> {
    let parts = wire::rate_parts(edition, a, b, c)?;
    let stars = Some(i64::from(parts.band.number()));
    let total = parts.total.to_string();
    let unchecked = Raw::Map(vec![("gates_checked".to_owned(), Raw::Bool(false))]);
    let recognition = wire::recognition(edition, level, stars, &total, &unchecked)?;
    let mut texts = vec![parts.explain(lang), recognition.explain(lang)];
    if let Some(code) = code {
        texts.insert(0, wire::product_code(code)?.explain(lang));
    }
    Ok(texts.join("\n"))
}
