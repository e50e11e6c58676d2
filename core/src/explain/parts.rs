//! A rating from part subtotals in words.

use crate::explain::phrase::Paper;
use crate::explain::procedure::notes;
use crate::report::PartsReport;
use crate::text::Lang;

pub(super) fn parts(report: &PartsReport, lang: Lang) -> String {
    let mut paper = Paper::new(lang);
    let band = paper.band(report.band, report.bands);
    let (lead, total) = (paper.say("Tổng điểm", "Total"), paper.number(report.total));
    paper.line(format_args!("{lead}: {total}/100, {band}"));
    let (lead, documents) = (paper.say("Theo", "Under"), report.documents.join(", "));
    paper.line(format_args!("{lead}: {} ({documents})", report.edition));
    paper.heading("Điểm theo phần:", "Points by part:");
    for part in &report.parts {
        let points = paper.number(part.points);
        paper.line(format_args!("  {}  {points}/{}", part.part, part.max));
    }
    notes(&mut paper, &report.notes);
    paper.finish()
}
