//! How far a result is from tipping, in words.

use crate::explain::phrase::Paper;
use crate::explain::upgrade::one_change;
use crate::report::{
    CouncilSensitivityReport, Margin, MemberChange, ResultAfter, SensitivityReport,
};
use crate::text::{Lang, plain};

pub(super) fn of_sheet(report: &SensitivityReport, lang: Lang) -> String {
    let mut paper = Paper::new(lang);
    paper.result(report.outcome);
    paper.rubric(&report.rubric);
    margins(&mut paper, &report.margins);
    tips(&mut paper, report);
    tight(&mut paper, &report.tight, |paper, gate| {
        let (stars, needed) = (paper.stars(gate.stars), paper.points(gate.needed));
        let name = gate.name.get(paper.lang);
        format!("  {} {name}: {needed} ({stars})", gate.criterion)
    });
    paper.finish()
}

pub(super) fn of_council(report: &CouncilSensitivityReport, lang: Lang) -> String {
    let mut paper = Paper::new(lang);
    paper.result(report.outcome);
    paper.rubric(&report.rubric);
    margins(&mut paper, &report.margins);
    tight(&mut paper, &report.tight_votes, |paper, gate| {
        let (code, name) = (gate.criterion, gate.name.get(paper.lang));
        let (stars, votes, mean) = (paper.stars(gate.stars), gate.votes, paper.number(gate.mean));
        let needed = paper.points(gate.needed);
        match paper.lang {
            Lang::Vi => format!(
                "  {code} {name}: {stars} cần {needed}, {votes} phiếu đạt, trung bình {mean}"
            ),
            Lang::En => {
                format!("  {code} {name}: {stars} need {needed}, votes {votes}, mean {mean}")
            }
        }
    });
    members(&mut paper, report);
    paper.finish()
}

fn margins(paper: &mut Paper, margins: &[Margin]) {
    paper.heading("Khoảng cách đến các khung điểm:", "Distance to the bands:");
    for margin in margins {
        let stars = paper.stars(margin.stars);
        let points = paper.points(margin.points.abs());
        let from = margin.from;
        let text = match (paper.lang, margin.sum >= 0) {
            (Lang::Vi, true) => format!("  {stars} (từ {from}): dư {points}"),
            (Lang::Vi, false) => format!("  {stars} (từ {from}): thiếu {points}"),
            (Lang::En, true) => format!("  {stars} (from {from}): {points} to spare"),
            (Lang::En, false) => format!("  {stars} (from {from}): {points} missing"),
        };
        paper.line(text);
    }
}

fn tips(paper: &mut Paper, report: &SensitivityReport) {
    if report.tips.is_empty() {
        return paper.heading(
            "Không có thay đổi một bậc nào làm đổi kết quả.",
            "No single step on any criterion changes the result.",
        );
    }
    paper.heading(
        "Thay đổi một bậc tại các tiêu chí sau sẽ đổi kết quả:",
        "One step on any of these criteria changes the result:",
    );
    for tip in &report.tips {
        one_change(paper, &tip.change);
        result(paper, tip.result);
    }
}

fn result(paper: &mut Paper, result: ResultAfter) {
    let lead = paper.say("kết quả khi đó", "the result would be");
    let words = paper.outcome(result.outcome);
    paper.line(format_args!("    {lead}: {words}"));
}

/// Gates that are met with nothing to spare, each in a line of its own.
fn tight<G>(paper: &mut Paper, gates: &[G], line: impl Fn(&Paper, &G) -> String) {
    if gates.is_empty() {
        return;
    }
    paper.heading("Mức tối thiểu vừa đủ đạt:", "Gates met with nothing to spare:");
    for gate in gates {
        paper.line(line(paper, gate));
    }
}

fn members(paper: &mut Paper, report: &CouncilSensitivityReport) {
    let Some(smallest) = report.smallest.and_then(|at| report.changes.get(at)) else {
        paper.heading(
            "Không thành viên nào một mình có thể đổi kết quả.",
            "No member alone could change the result.",
        );
        return;
    };
    paper.heading(
        "Thay đổi nhỏ nhất của một thành viên làm đổi kết quả:",
        "The smallest change by one member that changes the result:",
    );
    member(paper, smallest);
    let others = report.changes.iter().filter(|change| change.member != smallest.member);
    let others: Vec<_> = others.collect();
    if !others.is_empty() {
        paper.heading("Các thành viên khác cần:", "Other members would need:");
        for other in others {
            paper.line(format_args!("  {}: {}", plain(&other.member), steps(paper, other.steps)));
        }
    }
}

fn member(paper: &mut Paper, change: &MemberChange) {
    let steps = steps(paper, change.steps);
    paper.line(format_args!("  {}, {steps}:", plain(&change.member)));
    for one in &change.changes {
        one_change(paper, one);
    }
    result(paper, change.result);
}

fn steps(paper: &Paper, steps: u64) -> String {
    match (paper.lang, steps) {
        (Lang::Vi, n) => format!("{n} bậc"),
        (Lang::En, 1) => "1 step".to_owned(),
        (Lang::En, n) => format!("{n} steps"),
    }
}
