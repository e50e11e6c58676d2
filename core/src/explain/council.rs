//! A council's rating in words.

use crate::council::Vote;
use crate::explain::phrase::Paper;
use crate::report::{CouncilReport, GateVote};
use crate::text::{Lang, plain};

pub(super) fn council(report: &CouncilReport, lang: Lang) -> String {
    let mut paper = Paper::new(lang);
    paper.result(report.outcome);
    total(&mut paper, report);
    paper.rubric(&report.rubric);
    paper.header(&report.header);
    rules(&mut paper, report);
    knockouts(&mut paper, report);
    paper.heading("Điểm trung bình theo phần:", "Mean points by part:");
    for part in &report.parts {
        paper.part(part.part, &part.name, part.mean, part.max);
    }
    if report.outcome.stars().is_some() {
        blockers(&mut paper, report);
        next(&mut paper, report);
    }
    members(&mut paper, report);
    disputes(&mut paper, report);
    paper.warnings(&report.warnings);
    paper.finish()
}

fn total(paper: &mut Paper, report: &CouncilReport) {
    let (mean, max) = (paper.number(report.total), report.rubric.max);
    let band = paper.band(report.band, report.rubric.bands);
    let (sum, count, low, high) = (report.sum, report.count, report.lowest, report.highest);
    let members = if count == 1 { "member" } else { "members" };
    let text = match paper.lang {
        Lang::Vi => format!(
            "Tổng điểm trung bình: {mean}/{max} ({sum} điểm / {count} thành viên, từ {low} đến {high}), {band}"
        ),
        Lang::En => format!(
            "Mean total: {mean}/{max} ({sum} points / {count} {members}, from {low} to {high}), {band}"
        ),
    };
    paper.line(text);
    let text = paper.say(
        "Điểm trung bình được so sánh chính xác với khung điểm và khi in chỉ cắt bớt, không làm tròn.",
        "The mean is compared with the bands exactly; in print it is cut off, never rounded.",
    );
    paper.line(text);
}

fn rule(paper: &Paper, rule: Vote) -> &'static str {
    match rule {
        Vote::Majority => paper.say("quá nửa số thành viên", "more than half of the members"),
        Vote::Every => paper.say("tất cả thành viên", "every member"),
        Vote::Mean => paper.say("trung bình của các thành viên", "the mean of the members"),
    }
}

fn rules(paper: &mut Paper, report: &CouncilReport) {
    let (gates, knockouts) = (rule(paper, report.gate_rule), rule(paper, report.knockout_rule));
    let text = match paper.lang {
        Lang::Vi => format!(
            "Cách tính: mức tối thiểu theo {gates}; căn cứ loại, dừng theo {knockouts} (quyết định không quy định, hội đồng chọn)"
        ),
        Lang::En => format!(
            "Rules: gates by {gates}; knock-outs by {knockouts} (the decision is silent, the council chooses)"
        ),
    };
    paper.line(text);
}

fn knockouts(paper: &mut Paper, report: &CouncilReport) {
    if report.knockouts.is_empty() {
        return;
    }
    paper.heading("Căn cứ loại hoặc dừng đánh giá:", "Grounds for rejection or stopping:");
    for knockout in &report.knockouts {
        let (effect, label) = (paper.effect(knockout.effect), knockout.label.get(paper.lang));
        let holds = if knockout.holds {
            paper.say("đủ phiếu, được áp dụng", "holds")
        } else {
            paper.say("không đủ phiếu", "not enough votes")
        };
        let (votes, count) = (knockout.votes, report.count);
        paper.line(format_args!("  [{effect}] {label}: {votes}/{count}, {holds}"));
    }
}

fn gate(paper: &mut Paper, gate: &GateVote, count: u32) {
    let (name, label) = (gate.name.get(paper.lang), gate.label.get(paper.lang));
    let (stars, mean) = (paper.stars(gate.stars), paper.number(gate.mean));
    let (code, votes, option) = (gate.criterion, gate.votes, gate.option);
    let (needed, reach) = (paper.points(gate.needed), if votes == 1 { "reaches" } else { "reach" });
    let text = match paper.lang {
        Lang::Vi => format!(
            "  {code} {name}: {votes}/{count} thành viên đạt, trung bình {mean}; {stars} cần {needed} (phương án {option}: {label})"
        ),
        Lang::En => format!(
            "  {code} {name}: {votes} of {count} members {reach} it, mean {mean}; {stars} need {needed} (option {option}: {label})"
        ),
    };
    paper.line(text);
}

fn blockers(paper: &mut Paper, report: &CouncilReport) {
    if report.blockers.is_empty() {
        return;
    }
    let (band, award) = (paper.stars(report.band), paper.stars(report.award));
    let text = match paper.lang {
        Lang::Vi => format!(
            "\nĐiểm trung bình đạt {band} nhưng chỉ được {award}, vì chưa đạt mức tối thiểu (dấu sao) tại:"
        ),
        Lang::En => format!(
            "\nThe mean reaches {band} but the award is {award}, because these star gates are missed:"
        ),
    };
    paper.line(text);
    for blocker in &report.blockers {
        gate(paper, blocker, report.count);
    }
}

fn next(paper: &mut Paper, report: &CouncilReport) {
    let Some(next) = &report.next else { return };
    let missing = (!next.points.is_zero()).then(|| match paper.lang {
        Lang::Vi => format!("trung bình cần thêm {}", paper.points(next.points)),
        Lang::En => format!("the mean lacks {}", paper.points(next.points)),
    });
    // One at most of a criterion: the gates of lower levels are met, or the next star were lower.
    let gates = &next.gates;
    let text = paper.next(next.stars, missing, gates.len());
    if report.blockers.is_empty() {
        paper.line(text);
        gates.iter().for_each(|missed| gate(paper, missed, report.count));
    } else {
        let codes: Vec<_> = gates.iter().map(|gate| gate.criterion.to_string()).collect();
        paper.line(format_args!("{text} {}", codes.join(", ")));
    }
}

fn members(paper: &mut Paper, report: &CouncilReport) {
    paper.heading("Thành viên:", "Members:");
    for member in &report.members {
        let result = paper.outcome(member.outcome);
        let distance = paper.number(member.distance);
        let sign =
            if member.distance.is_sign_negative() || member.distance.is_zero() { "" } else { "+" };
        let apart =
            if member.apart { paper.say(", khác hội đồng", ", stands apart") } else { "" };
        let (name, points) = (plain(&member.member), paper.points(member.total));
        paper.line(format_args!("  {name}: {points} ({sign}{distance}), {result}{apart}"));
    }
}

fn disputes(paper: &mut Paper, report: &CouncilReport) {
    if !report.criteria.iter().any(|c| c.disputed) {
        return;
    }
    paper.heading("Tiêu chí còn khác nhau:", "Disputed criteria:");
    for criterion in report.criteria.iter().filter(|c| c.disputed) {
        let (code, name) = (criterion.criterion, criterion.name.get(paper.lang));
        let mean = paper.number(criterion.mean);
        let (low, high, max) = (criterion.lowest, criterion.highest, criterion.max);
        let text = match paper.lang {
            Lang::Vi => format!("  {code} {name}: trung bình {mean}/{max}, từ {low} đến {high}"),
            Lang::En => format!("  {code} {name}: mean {mean}/{max}, from {low} to {high}"),
        };
        paper.line(text);
    }
}
