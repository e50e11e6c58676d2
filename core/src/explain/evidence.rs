//! What proves what, in words.

use crate::explain::phrase::Paper;
use crate::explain::procedure::cited;
use crate::report::{CriterionEvidence, EvidenceReport};
use crate::text::Lang;

pub(super) fn evidence(report: &EvidenceReport, lang: Lang) -> String {
    let mut paper = Paper::new(lang);
    let lead = paper.say("Tài liệu minh chứng", "Proofs");
    let (set, name) = (report.rubric.set, report.rubric.name.get(lang));
    let set_word = paper.say("bộ", "set");
    paper.line(format_args!("{lead}, {set_word} {set}: {name}"));
    let (lead, table) = (paper.say("Căn cứ", "Source"), report.table.get(lang));
    paper.line(format_args!("{lead}: {table}"));
    for (number, row) in (1..).zip(&report.rows) {
        let (name, asks) = (row.proof.name.get(lang), row.proof.asks.get(lang));
        paper.line(format_args!("\n{number}. {name}: {asks}"));
        let codes: Vec<String> = row.criteria.iter().map(ToString::to_string).collect();
        let lead = paper.say("tiêu chí", "criteria");
        let none = paper.say("không tiêu chí nào của bộ này", "no criterion of this set");
        let codes = codes.join(", ");
        paper.line(format_args!("  {lead}: {}", if codes.is_empty() { none } else { &codes }));
        if !row.knockouts.is_empty() {
            let lead = paper.say("căn cứ loại", "grounds");
            paper.line(format_args!("  {lead}: {}", row.knockouts.join(", ")));
        }
    }
    paper.heading("Đánh dấu tại mục 7 phần I Mẫu số 02:", "Boxes of item 7, part I, form 02:");
    for item in &report.checklist {
        let text = item.text.get(lang);
        paper.line(format_args!("  {text}"));
    }
    paper.heading("Theo tiêu chí:", "By criterion:");
    for of in &report.criteria {
        let (code, name) = (of.criterion, of.name.get(lang));
        let proofs = names(of, lang);
        let none = paper.say("bảng không có hàng riêng", "no row of the table");
        let proofs = if proofs.is_empty() { none } else { &proofs };
        paper.line(format_args!("  {code} {name}: {proofs}"));
        rest(&mut paper, of);
    }
    paper.finish()
}

/// What belongs to a changed answer.
pub(super) fn of_change(paper: &mut Paper, of: &CriterionEvidence) {
    let proofs = names(of, paper.lang);
    if !proofs.is_empty() {
        let lead = paper.say("minh chứng", "proof");
        paper.line(format_args!("    {lead}: {proofs}"));
    }
    rest(paper, of);
}

fn names(of: &CriterionEvidence, lang: Lang) -> String {
    of.proofs.iter().map(|proof| proof.name.get(lang)).collect::<Vec<_>>().join("; ")
}

fn rest(paper: &mut Paper, of: &CriterionEvidence) {
    let lang = paper.lang;
    if let Some(opinion) = &of.assessed_by {
        let (by, text, item) = (opinion.by.name.get(lang), opinion.text.get(lang), opinion.item);
        let cited = cited(opinion.article.as_deref(), lang);
        paper.line(match lang {
            Lang::Vi => format!("    {by} đánh giá (mục II.{item} Mẫu số 03): {text}{cited}"),
            Lang::En => format!("    {by} assesses (form 03, item II.{item}): {text}{cited}"),
        });
    }
    for wait in &of.waits {
        let (option, text) = (wait.option, wait.text.get(lang));
        let lead = paper.say("phương án", "option");
        paper.line(format_args!("    {lead} {option}: {text}"));
    }
    for hint in &of.hints {
        let (lead, text) = (paper.say("lưu ý", "note"), hint.text.get(lang));
        paper.line(format_args!("    {lead}: {text}"));
    }
    if of.circumstance {
        let text = paper.say(
            "chủ thể không tự tạo ra được; kế hoạch nâng hạng giữ nguyên",
            "the producer cannot bring it about; plans leave it as it is",
        );
        paper.line(format_args!("    {text}"));
    }
}
