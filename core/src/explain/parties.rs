//! Who may register, what files hold, who sits on a council, in words.

use crate::explain::phrase::Paper;
use crate::explain::procedure::cited;
use crate::procedure::level::Level;
use crate::report::{CompositionReport, EligibilityReport, FileListReport};
use crate::text::{Lang, Text};

pub(super) fn eligibility(report: &EligibilityReport, lang: Lang) -> String {
    let mut paper = Paper::new(lang);
    let (applicant, set) = (report.applicant.label(), report.set);
    let (applicant, cited) = (applicant.get(lang), cited(report.article.as_deref(), lang));
    let may = match (report.eligible, lang) {
        (true, Lang::Vi) => "được đăng ký",
        (false, Lang::Vi) => "không thuộc đối tượng đăng ký",
        (true, Lang::En) => "may register",
        (false, Lang::En) => "may not register",
    };
    paper.line(match lang {
        Lang::Vi => format!("Bộ {set}, {applicant}: {may}{cited}"),
        Lang::En => format!("Set {set}, {applicant}: {may}{cited}"),
    });
    if !report.sets.is_empty() {
        let sets: Vec<String> = report.sets.iter().map(u16::to_string).collect();
        let lead = paper.say("Chỉ các bộ", "Only sets");
        paper.line(format_args!("{lead}: {}", sets.join(", ")));
    }
    paper.finish()
}

pub(super) fn file_list(report: &FileListReport, lang: Lang) -> String {
    let mut paper = Paper::new(lang);
    let to = report.to.map_or(Text::fixed("cấp xã", "commune"), Level::label);
    let (purpose, by) = (report.purpose.label(), report.prepared_by.name.get(lang));
    let (purpose, to, cited) =
        (purpose.get(lang), to.get(lang), cited(report.article.as_deref(), lang));
    paper.line(match lang {
        Lang::Vi => format!("Hồ sơ {purpose} gửi {to}, {by} chuẩn bị{cited}:"),
        Lang::En => format!("File ({purpose}) for the {to}, prepared by {by}{cited}:"),
    });
    for item in &report.items {
        let text = item.text.get(lang);
        paper.line(format_args!("  {text}"));
    }
    let (on_paper, electronic) = (report.paper, report.electronic);
    paper.line(match lang {
        Lang::Vi => format!("Số bộ: {on_paper:02} bộ giấy, {electronic:02} bộ điện tử"),
        Lang::En => format!("Sets: {on_paper} on paper, {electronic} electronic"),
    });
    paper.finish()
}

pub(super) fn composition(report: &CompositionReport, lang: Lang) -> String {
    let mut paper = Paper::new(lang);
    let (level, least) = (report.level.label(), report.least);
    let (level, cited) = (level.get(lang), cited(report.article.as_deref(), lang));
    paper.line(match lang {
        Lang::Vi => format!("Hội đồng {level}, ít nhất {least} thành viên theo thành phần{cited}:"),
        Lang::En => format!("Council at {level}, {least} members at least by its seats{cited}:"),
    });
    for seat in &report.seats {
        let label = seat.label.get(lang);
        paper.line(format_args!("  {label}"));
    }
    paper.finish()
}
