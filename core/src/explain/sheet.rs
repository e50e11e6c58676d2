//! One rated sheet in words.

use crate::explain::phrase::Paper;
use crate::report::{Line, SheetReport};
use crate::text::{Lang, plain};

pub(super) fn sheet(report: &SheetReport, lang: Lang) -> String {
    let mut paper = Paper::new(lang);
    paper.result(report.outcome);
    total(&mut paper, report);
    paper.rubric(&report.rubric);
    paper.header(&report.header);
    if let Some(member) = &report.member {
        let lead = paper.say("Người đánh giá", "Assessor");
        paper.line(format_args!("{lead}: {}", plain(member)));
    }
    knockouts(&mut paper, report);
    paper.heading("Điểm theo phần:", "Points by part:");
    for part in &report.parts {
        paper.part(part.part, &part.name, part.points, part.max);
    }
    if report.outcome.stars().is_some() {
        blockers(&mut paper, report);
        next(&mut paper, report);
    }
    lost(&mut paper, &report.lines);
    paper.warnings(&report.warnings);
    paper.finish()
}

fn total(paper: &mut Paper, report: &SheetReport) {
    let lead = paper.say("Tổng điểm", "Total");
    let band = paper.band(report.band, report.rubric.bands);
    paper.line(format_args!("{lead}: {}/{}, {band}", report.total, report.rubric.max));
}

fn knockouts(paper: &mut Paper, report: &SheetReport) {
    if report.knockouts.is_empty() {
        return;
    }
    paper.heading("Căn cứ loại hoặc dừng đánh giá:", "Grounds for rejection or stopping:");
    for knockout in &report.knockouts {
        let (effect, label) = (paper.effect(knockout.effect), knockout.label.get(paper.lang));
        let how = if knockout.derived {
            paper.say("theo điểm trên phiếu", "shown by the points on the sheet")
        } else {
            paper.say("do người đánh giá nêu", "asserted by the assessor")
        };
        let at = paper.say("tại", "at");
        let place = knockout.criterion.map_or(String::new(), |code| format!(" {at} {code}:"));
        paper.line(format_args!("  [{effect}]{place} {label} ({how})"));
    }
}

fn blockers(paper: &mut Paper, report: &SheetReport) {
    if report.blockers.is_empty() {
        return;
    }
    let (band, award) = (paper.stars(report.band), paper.stars(report.award));
    let vi = format!(
        "\nĐiểm đạt {band} nhưng chỉ được {award}, vì chưa đạt mức tối thiểu (dấu sao) tại:"
    );
    let en = format!(
        "\nThe points reach {band} but the award is {award}, because these star gates are missed:"
    );
    paper.line(if paper.lang == Lang::Vi { vi } else { en });
    for gate in &report.blockers {
        paper.blocker(gate);
    }
}

fn next(paper: &mut Paper, report: &SheetReport) {
    let Some(next) = &report.next else { return };
    let missing = (next.points.get() > 0).then(|| match paper.lang {
        Lang::Vi => format!("cần thêm {}", paper.points(next.points)),
        Lang::En => format!("{} more", paper.points(next.points)),
    });
    // One at most of a criterion: the gates of lower levels are met, or the next star were lower.
    let gates = &next.gates;
    let text = paper.next(next.stars, missing, gates.len());
    if report.blockers.is_empty() {
        paper.line(text);
        gates.iter().for_each(|gate| paper.blocker(gate));
    } else {
        let codes: Vec<_> = gates.iter().map(|gate| gate.criterion.to_string()).collect();
        paper.line(format_args!("{text} {}", codes.join(", ")));
    }
}

fn lost(paper: &mut Paper, lines: &[Line]) {
    let lost = |line: &&Line| line.points < line.max;
    if !lines.iter().any(|line| lost(&line)) {
        return;
    }
    paper.heading("Tiêu chí chưa đạt điểm tối đa:", "Criteria below their maximum:");
    for line in lines.iter().filter(lost) {
        let (name, source) = (line.name.get(paper.lang), line.source.get(paper.lang));
        let chosen = match (&line.label, line.applies) {
            (Some(label), _) => label.get(paper.lang),
            (None, true) => paper.say("không phương án nào đúng", "no option holds"),
            (None, false) => paper.say("không áp dụng", "does not apply"),
        };
        paper.line(format_args!(
            "  {} {name}: {}/{} - {chosen} [{source}]",
            line.criterion, line.points, line.max
        ));
    }
}
