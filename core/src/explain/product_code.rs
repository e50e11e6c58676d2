//! A product code in words.

use crate::explain::phrase::Paper;
use crate::product_code::CodeForm;
use crate::report::ProductCodeReport;
use crate::text::Lang;

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
    let note = match &report.commune_name {
        Some(name) => format!(" {name}"),
        None if report.commune_checked => String::new(),
        None => format!(" ({unchecked})"),
    };
    paper.line(format_args!("{lead}: {}{note}", report.commune));
    let (serial, year) = (paper.say("Số thứ tự", "Serial"), paper.say("năm", "year"));
    paper.line(format_args!("{serial}: {}, {year} {}", report.serial, report.year));
    paper.finish()
}
