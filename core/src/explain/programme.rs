//! The progress of a programme in words.

use crate::explain::phrase::Paper;
use crate::report::{ProgrammeReport, TargetProgress};
use crate::text::{Lang, plain};

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

fn target(paper: &mut Paper, target: &TargetProgress) {
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
