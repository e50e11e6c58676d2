//! The page of all problems that the engine reports, made from their one declaration:
//! `problems > docs/problems.md`.

use std::error::Error;
use std::io::{Write, stdout};

use ocop::problem::{Kind, catalogue};

fn main() -> Result<(), Box<dyn Error>> {
    let mut page = String::from(
        "# Problems\n\n\
         Every error of the engine is a list of problems, the same in Rust, Python and JavaScript. A\n\
         program compares `code`, which stays the same; people read the messages. What stands in\n\
         braces is filled in. Made by `core/examples/problems.rs`; not edited by hand.\n",
    );
    for topic in catalogue() {
        page.push_str(&format!("\n## {}\n", topic.name));
        topic.kinds.iter().for_each(|kind| page.push_str(&section(kind)));
    }
    Ok(stdout().write_all(page.as_bytes())?)
}

fn section(kind: &Kind) -> String {
    let Kind { code, meaning, message, help, article } = kind;
    let mut text = format!("\n### `{code}`\n\n{}\n\n", meaning.trim());
    text.push_str(&format!("- en: {}\n- vi: {}\n", message.en, message.vi));
    if let Some(help) = help {
        text.push_str(&format!("- help: {}\n- gợi ý: {}\n", help.en, help.vi));
    }
    if let Some(article) = article {
        text.push_str(&format!("- article: {article}\n"));
    }
    text
}
