//! Part subtotals, product codes and programmes in words.

use crate::explain::phrase::Paper;
use crate::explain::procedure::notes;
use crate::product_code::CodeForm;
use crate::report::{PartsReport, ProductCodeReport, ProgrammeReport, TargetReport};
use crate::text::{Lang, plain};

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

pub(super) fn product_code(report: &ProductCodeReport, lang: Lang) -> String {
    let mut paper = Paper::new(lang);
    let form = match report.form {
        CodeForm::New => paper.say("mẫu mới", "new form"),
        CodeForm::Old => {
            paper.say("mẫu cũ, đơn vị đến 30/6/2025", "old form, units until 30 June 2025")
        }
    };
    let lead = paper.say("Mã sản phẩm", "Product code");
    paper.line(format_args!("{lead}: {} ({form})", report.code));
    let (lead, province) = (paper.say("Tỉnh", "Province"), &report.province);
    let today = match report.form {
        CodeForm::New => String::new(),
        CodeForm::Old => {
            let (lead, today) = (paper.say("nay", "today"), &report.province_today);
            format!(", {lead} {} {}", today.code, today.name)
        }
    };
    paper.line(format_args!("{lead}: {} {}{today}", province.code, province.name));
    let unchecked = paper.say("không đối chiếu", "not looked up");
    if let Some(district) = &report.district {
        let lead = paper.say("Huyện", "District");
        paper.line(format_args!("{lead}: {district} ({unchecked})"));
    }
    let lead = paper.say("Xã", "Commune");
    let note = match report.commune_name {
        Some(name) => format!(" {name}"),
        None if report.commune_checked => String::new(),
        None => format!(" ({unchecked})"),
    };
    paper.line(format_args!("{lead}: {}{note}", report.commune));
    let (serial, year) = (paper.say("Số thứ tự", "Serial"), paper.say("năm", "year"));
    paper.line(format_args!("{serial}: {}, {year} {}", report.serial, report.year));
    paper.finish()
}

pub(super) fn programme(report: &ProgrammeReport, lang: Lang) -> String {
    let mut paper = Paper::new(lang);
    paper.line(plain(report.name.get(lang)));
    let source = plain(report.source.get(lang));
    if !source.is_empty() {
        let lead = paper.say("Căn cứ", "Source");
        paper.line(format_args!("{lead}: {source}"));
    }
    let (lead, all) = (paper.say("Chỉ tiêu đạt", "Targets reached"), report.targets.len());
    paper.line(format_args!("{lead}: {}/{all}", report.met));
    for target in &report.targets {
        self::target(&mut paper, target);
    }
    paper.finish()
}

fn target(paper: &mut Paper, target: &TargetReport) {
    let label = plain(target.label.get(paper.lang));
    let about = if target.about { paper.say("khoảng ", "about ") } else { "" };
    let range = target.aim.map_or(String::new(), |aim| format!("-{aim}"));
    let (wanted, reached, missing) = (target.wanted, target.reached, target.missing);
    let missing = match paper.lang {
        _ if target.met => paper.say("đạt", "reached").to_owned(),
        Lang::Vi => format!("còn thiếu {missing}"),
        Lang::En => format!("{missing} missing"),
    };
    paper.line(format_args!("\n{label}: {reached}/{about}{wanted}{range}, {missing}"));
    for (lead, names) in [
        (paper.say("Được tính", "Counted"), &target.counted),
        (paper.say("Chưa rõ, thiếu dữ kiện", "Not known, a fact is missing"), &target.undecided),
    ] {
        if !names.is_empty() {
            let names: Vec<String> = names.iter().map(|name| plain(name)).collect();
            paper.line(format_args!("  {lead}: {}", names.join("; ")));
        }
    }
}
