//! Procedure in words.

use jiff::civil::Date;

use crate::explain::phrase::Paper;
use crate::procedure::Phase;
use crate::procedure::level::Level;
use crate::report::{
    CertificateReport, EditionReport, NoteReport, RecognitionReport, RoundReport, RoundsReport,
};
use crate::text::{Lang, Text};

pub(super) fn edition(report: &EditionReport, lang: Lang) -> String {
    let mut paper = Paper::new(lang);
    let documents = report.documents.join(", ");
    let lead = paper.say("Áp dụng", "Edition");
    paper.line(format_args!("{lead}: {} ({documents})", report.edition));
    let (submitted, rated) = (date(lang, report.submitted), date(lang, report.rated));
    let purpose = report.purpose.label();
    let purpose = purpose.get(lang);
    paper.line(match lang {
        Lang::Vi => format!("Hồ sơ ({purpose}), nộp {submitted}, đánh giá {rated}"),
        Lang::En => format!("File ({purpose}), submitted {submitted}, rated {rated}"),
    });
    if let Some(last_day) = report.last_day {
        let last_day = date(lang, last_day);
        paper.line(match lang {
            Lang::Vi => format!("Chuyển tiếp: phải hoàn thành đánh giá chậm nhất {last_day}"),
            Lang::En => format!("Transition: the rating has to be complete by {last_day}"),
        });
    }
    article(&mut paper, report.article.as_deref());
    notes(&mut paper, &report.notes);
    paper.finish()
}

pub(super) fn recognition(report: &RecognitionReport, lang: Lang) -> String {
    let mut paper = Paper::new(lang);
    let stars = match report.stars {
        Some(stars) => paper.stars(stars),
        None => paper.say("không xếp hạng sao", "no star").to_owned(),
    };
    let (level, edition) = (report.level.label(), &report.edition);
    let level = level.get(lang);
    paper.line(match lang {
        Lang::Vi => format!("Kết quả {level} theo {edition}: {stars}"),
        Lang::En => format!("Result at {level} under {edition}: {stars}"),
    });
    let by = report.by.as_ref().map_or("", |by| by.name.get(lang));
    let to = report.to.map(Level::label);
    let to = to.as_ref().map_or("", |to: &Text| to.get(lang));
    paper.line(match (report.step.as_str(), lang) {
        ("recognised", Lang::Vi) => format!("Công nhận và cấp giấy chứng nhận: {by}"),
        ("recognised", Lang::En) => format!("Recognised, with a certificate, by {by}"),
        ("forwarded", Lang::Vi) => format!("Phê duyệt kết quả, chuyển hồ sơ lên {to}: {by}"),
        ("forwarded", Lang::En) => format!("Result approved by {by}, file forwarded to the {to}"),
        ("referred-back", Lang::Vi) => {
            format!("Trả về {to}: {by} xem xét công nhận theo kết quả này (từ 3 sao) hoặc tổ chức đánh giá lại")
        }
        ("referred-back", Lang::En) => format!(
            "Referred back to the {to}: {by} may recognise the star that this result supports, if it \
             is 3 or more, or have the product rated again"
        ),
        (_, Lang::Vi) => "Không công nhận, không cấp giấy chứng nhận".to_owned(),
        (_, Lang::En) => "No recognition and no certificate".to_owned(),
    });
    article(&mut paper, report.article.as_deref());
    notes(&mut paper, &report.notes);
    paper.finish()
}

pub(super) fn certificate(report: &CertificateReport, lang: Lang) -> String {
    let mut paper = Paper::new(lang);
    let (stars, months) = (paper.stars(report.stars), report.months);
    let day = |day| date(lang, day);
    let (issued, expires) = (day(report.issued), day(report.expires));
    let (from, until) = (day(report.file_from), day(report.file_until));
    let extended = day(report.extended_until);
    let by = report.withdrawn_by.name.get(lang);
    let within = (report.decision_days, report.withdrawal_days);
    match lang {
        Lang::Vi => {
            paper.line(format_args!(
                "Giấy chứng nhận {stars}, cấp {issued}, hết hạn {expires} ({months} tháng)"
            ));
            paper.line(format_args!("Nộp hồ sơ đánh giá lại: từ {from} đến {until}"));
            paper.line(format_args!(
                "Nếu không kịp kỳ nộp: kéo dài đến khi có kết quả, chậm nhất {extended} (Điều 12.3)"
            ));
            paper.line(format_args!("Quyết định trong {} ngày từ khi đủ hồ sơ", within.0));
            paper.line(format_args!(
                "Thẩm quyền thu hồi: {by}, trong {} ngày từ khi có kết luận",
                within.1
            ));
        }
        Lang::En => {
            paper.line(format_args!(
                "Certificate of {stars}, issued {issued}, expires {expires} ({months} months)"
            ));
            paper.line(format_args!("File for re-rating: from {from} to {until}"));
            paper.line(format_args!("If that window cannot be met: runs on until the result, to {extended} at most (article 12.3)"));
            paper.line(format_args!("Decided within {} days of a complete file", within.0));
            paper.line(format_args!("Withdrawn by {by}, within {} days of a conclusion", within.1));
        }
    }
    if let (Some(on), Some(standing)) = (report.on, report.standing) {
        let (on, standing) = (day(on), standing.text());
        let lead = paper.say("Tình trạng ngày", "Standing on");
        paper.line(format_args!("{lead} {on}: {}", standing.get(lang)));
    }
    for (lead, due) in [
        (paper.say("Hạn quyết định", "Decision due"), report.decide_by),
        (paper.say("Hạn thu hồi", "Withdrawal due"), report.withdraw_by),
    ] {
        if let Some(due) = due {
            paper.line(format_args!("{lead}: {}", day(due)));
        }
    }
    paper.heading("Căn cứ thu hồi:", "Grounds for withdrawal:");
    for ground in &report.withdrawal_grounds {
        let (label, article) = (ground.label.get(lang), cited(&ground.article, lang));
        paper.line(format_args!("  {label} [{article}]"));
    }
    paper.finish()
}

pub(super) fn rounds(report: &RoundsReport, lang: Lang) -> String {
    let mut paper = Paper::new(lang);
    let on = date(lang, report.on);
    let lead = paper.say("Các đợt đánh giá, tính đến", "Rounds as of");
    paper.line(format_args!("{lead} {on}:"));
    for round in &report.rounds {
        let text = self::round(round, lang);
        paper.line(format_args!("  {text}"));
    }
    paper.finish()
}

fn round(round: &RoundReport, lang: Lang) -> String {
    let (level, number, article) = (round.level.label(), round.number, cited(&round.article, lang));
    let level = level.get(lang);
    let (files, rating) = (date(lang, round.propose_by), date(lang, round.rate_by));
    match (lang, round.phase) {
        (Lang::Vi, Phase::Open) => {
            format!(
                "{level}, đợt {number}: đề nghị chậm nhất {files}, đánh giá chậm nhất {rating} [{article}]"
            )
        }
        (Lang::Vi, _) => {
            format!(
                "{level}, đợt {number}: đã hết hạn đề nghị ({files}), đánh giá chậm nhất {rating} [{article}]"
            )
        }
        (Lang::En, Phase::Open) => {
            format!("{level}, round {number}: propose by {files}, rated by {rating} [{article}]")
        }
        (Lang::En, _) => {
            format!(
                "{level}, round {number}: proposals closed on {files}, rated by {rating} [{article}]"
            )
        }
    }
}

fn article(paper: &mut Paper, article: Option<&str>) {
    if let Some(article) = article {
        let (lead, article) = (paper.say("Căn cứ", "Source"), cited(article, paper.lang));
        paper.line(format_args!("{lead}: {article}"));
    }
}

/// A reference as people read it in their language.
fn cited(article: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => article.replace("art.", "Điều"),
        Lang::En => article.to_owned(),
    }
}

pub(super) fn notes(paper: &mut Paper, notes: &[NoteReport]) {
    if notes.is_empty() {
        return;
    }
    paper.heading("Lưu ý:", "Note:");
    for note in notes {
        let message = note.message.get(paper.lang);
        paper.line(format_args!("  {message}"));
    }
}

/// A day for people: 22/05/2026 in Vietnamese, 2026-05-22 in English.
fn date(lang: Lang, date: Date) -> String {
    match lang {
        Lang::Vi => format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year()),
        Lang::En => date.to_string(),
    }
}
