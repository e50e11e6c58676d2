//! All problems that there are, each declared once.

mod declare;

pub(crate) mod argument;
pub(crate) mod batch;
pub mod binding;
pub(crate) mod council;
pub(crate) mod input;
pub(crate) mod law;
pub(crate) mod procedure;
pub(crate) mod product_code;
pub(crate) mod programme;
pub(crate) mod report;
pub(crate) mod rubric;
pub(crate) mod sheet;
pub(crate) mod subtotals;
pub(crate) mod upgrade;

pub use declare::Kind;
pub(crate) use declare::problems;

/// The problems of one field.
#[derive(Clone, Copy, Debug)]
pub struct Topic {
    /// What they are about, as a name in data: `sheet`.
    pub name: &'static str,
    /// The problems, in the order of their declaration.
    pub kinds: &'static [Kind],
}

/// All problems, by topic.
///
/// ```
/// let kinds = ocop::problem::catalogue().iter().flat_map(|topic| topic.kinds);
/// assert!(kinds.clone().any(|kind| kind.code == "wrong-type"));
/// assert!(kinds.clone().all(|kind| !kind.message.vi.is_empty()));
/// ```
pub fn catalogue() -> &'static [Topic] {
    &[
        Topic { name: "input", kinds: input::KINDS },
        Topic { name: "argument", kinds: argument::KINDS },
        Topic { name: "law", kinds: law::KINDS },
        Topic { name: "rubric", kinds: rubric::KINDS },
        Topic { name: "subtotals", kinds: subtotals::KINDS },
        Topic { name: "product-code", kinds: product_code::KINDS },
        Topic { name: "programme", kinds: programme::KINDS },
        Topic { name: "procedure", kinds: procedure::KINDS },
        Topic { name: "report", kinds: report::KINDS },
        Topic { name: "sheet", kinds: sheet::KINDS },
        Topic { name: "council", kinds: council::KINDS },
        Topic { name: "upgrade", kinds: upgrade::KINDS },
        Topic { name: "batch", kinds: batch::KINDS },
        Topic { name: "binding", kinds: binding::KINDS },
    ]
}
