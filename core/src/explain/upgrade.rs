//! The way to the next star in words.

use crate::explain::evidence;
use crate::explain::phrase::Paper;
use crate::report::{Change, UpgradePlan, UpgradeReport};
use crate::sheet::Answer;
use crate::text::Lang;

pub(super) fn upgrade(report: &UpgradeReport, lang: Lang) -> String {
    let mut paper = Paper::new(lang);
    let (target, so_far) = (paper.stars(report.target), paper.points(report.points));
    let max = report.rubric.max;
    let lead = paper.say("Mục tiêu", "Target");
    let now = paper.say("hiện có", "now");
    paper.line(format_args!("{lead}: {target} ({now} {so_far}/{max})"));
    paper.rubric(&report.rubric);
    let done = report.plans.first().is_some_and(|plan| plan.changes.is_empty());
    if done {
        paper.heading("Phiếu đã đạt mục tiêu.", "The sheet has reached the target.");
        return paper.finish();
    }
    missing(&mut paper, report);
    if !report.kept.is_empty() {
        let lead = paper.say(
            "Giữ nguyên, vì chủ thể không tự tạo ra được",
            "Left as it is, since the producer cannot bring it about",
        );
        let codes: Vec<String> = report.kept.iter().map(ToString::to_string).collect();
        paper.line(format_args!("{lead}: {}", codes.join(", ")));
    }
    if !report.reachable {
        paper.heading("Không thể đạt mục tiêu:", "The target cannot be reached:");
        for obstacle in &report.obstacles {
            paper.line(format_args!("  {}", obstacle.message.get(lang)));
        }
        return paper.finish();
    }
    for (plan, number) in report.plans.iter().zip(1..) {
        one_plan(&mut paper, plan, number);
    }
    paper.finish()
}

fn missing(paper: &mut Paper, report: &UpgradeReport) {
    let points = report.missing.get() > 0;
    if !points && report.gates.is_empty() {
        return;
    }
    let more = points.then(|| {
        let points = paper.points(report.missing);
        match paper.lang {
            Lang::Vi => format!("cần thêm {points}"),
            Lang::En => format!("{points} more"),
        }
    });
    let text = paper.next(report.target, more, report.gates.len());
    paper.line(text);
    for gate in &report.gates {
        paper.blocker(gate);
    }
}

fn one_plan(paper: &mut Paper, plan: &UpgradePlan, number: u32) {
    let (cost, total) = (plan.cost, paper.points(plan.total));
    let changes = plan.changes.len();
    let stars = paper.outcome(plan.outcome);
    let text = match (paper.lang, number) {
        (Lang::Vi, 1) => format!(
            "\nCách ít tốn kém nhất (chi phí {cost}, {changes} tiêu chí), đạt {total}, {stars}:"
        ),
        (Lang::Vi, _) => {
            format!("\nCách {number} (chi phí {cost}, {changes} tiêu chí), đạt {total}, {stars}:")
        }
        (Lang::En, 1) => format!(
            "\nThe cheapest way (cost {cost}, criteria changed: {changes}), to {total}, {stars}:"
        ),
        (Lang::En, _) => {
            format!(
                "\nWay {number} (cost {cost}, criteria changed: {changes}), to {total}, {stars}:"
            )
        }
    };
    paper.line(text);
    for change in &plan.changes {
        one_change(paper, change);
        for of in plan.evidence.iter().filter(|of| of.criterion == change.criterion) {
            evidence::of_change(paper, of);
        }
    }
    if let Some(months) = plan.months {
        paper.line(match paper.lang {
            Lang::Vi => format!(
                "  Cần ít nhất {months} tháng nếu nay mới bắt đầu: không kịp cho hồ sơ nộp sớm hơn"
            ),
            Lang::En => format!(
                "  It takes at least {months} months if begun only now: too late for a file before that"
            ),
        });
    }
    for warning in &plan.warnings {
        let lead = paper.say("Lưu ý", "Note");
        let message = warning.message.get(paper.lang);
        paper.line(format_args!("  {lead}: {message}"));
    }
}

/// One changed answer: from what to what, and what that gives.
pub(super) fn one_change(paper: &mut Paper, change: &Change) {
    let (from, to) = (answer(paper, change.from), answer(paper, change.to));
    let (code, name) = (change.criterion, change.name.get(paper.lang));
    let label =
        change.label.as_ref().map_or(String::new(), |l| format!(" ({})", l.get(paper.lang)));
    let sign = if change.is_gain() { "+" } else { "-" };
    let points = match change.difference().get() {
        0 => String::new(),
        _ => format!(", {sign}{}", paper.points(change.difference())),
    };
    paper.line(format_args!("  {code} {name}: {from} → {to}{label}{points}"));
}

fn answer(paper: &Paper, answer: Option<Answer>) -> String {
    match answer {
        Some(Answer::Option(number)) => {
            format!("{} {number}", paper.say("phương án", "option"))
        }
        Some(Answer::None) => paper.say("không phương án nào đúng", "no option holds").to_owned(),
        None => paper.say("chưa chấm", "open").to_owned(),
    }
}
