//! An unfinished sheet in words.

use crate::explain::phrase::Paper;
use crate::report::{PreviewReport, Reach};
use crate::text::Lang;

pub(super) fn preview(report: &PreviewReport, lang: Lang) -> String {
    let mut paper = Paper::new(lang);
    let lead = paper.say("Tạm tính", "So far");
    let (points, max) = (report.so_far, report.rubric.max);
    paper.line(format_args!("{lead}: {points}/{max}"));
    let (low, high) = (reach(&paper, report.lowest), reach(&paper, report.highest));
    let (from, to) = (paper.say("Thấp nhất", "At least"), paper.say("Cao nhất", "At most"));
    paper.line(format_args!("{from}: {low}"));
    paper.line(format_args!("{to}: {high}"));
    paper.rubric(&report.rubric);
    if !report.open.is_empty() {
        let lead = paper.say("Chưa chấm", "Open");
        let codes: Vec<String> = report.open.iter().map(ToString::to_string).collect();
        paper.line(format_args!("{lead} ({}): {}", codes.len(), codes.join(", ")));
    }
    if !report.blockers.is_empty() {
        paper.heading(
            "Mức tối thiểu chưa đạt với các lựa chọn hiện tại:",
            "Gates missed by the answers so far:",
        );
        for gate in &report.blockers {
            paper.blocker(gate);
        }
    }
    paper.finish()
}

fn reach(paper: &Paper, reach: Reach) -> String {
    format!("{}, {}", paper.points(reach.total), paper.outcome(reach.outcome))
}
