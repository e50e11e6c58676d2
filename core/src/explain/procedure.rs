//! Procedure in words.

use jiff::civil::Date;

use crate::explain::phrase::Paper;
use crate::procedure::level::Level;
use crate::procedure::{Deadline, Extension, Note, Phase, Step, behind};
use crate::report::{
    ActReport, CertificateReport, EditionReport, FilingReport, RecognitionReport, RoundReport,
    RoundsReport, TermReport,
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
    if let Some(deadline) = report.deadline {
        let lead = paper.say(
            "Chuyển tiếp: phải hoàn thành đánh giá chậm nhất",
            "Transition: the rating has to be complete by",
        );
        let end = end(deadline, lang);
        paper.line(format_args!("{lead} {end}"));
    }
    source(&mut paper, report.citation.as_ref());
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
    let to = report.to.map(Level::label);
    let to = to.as_ref().map_or("", |to: &Text| to.get(lang));
    let step = match (report.step, lang) {
        (Step::Recognised, _) => paper
            .say("Công nhận và cấp giấy chứng nhận", "Recognised, with a certificate")
            .to_owned(),
        (Step::Forwarded, Lang::Vi) => format!("Chuyển hồ sơ lên {to}"),
        (Step::Forwarded, Lang::En) => format!("The file goes to the {to}"),
        (Step::ReferredBack, Lang::Vi) => {
            format!("Không công nhận ở cấp này; {to} xem xét tiếp theo thẩm quyền")
        }
        (Step::ReferredBack, Lang::En) => {
            format!("Not recognised at this level; the {to} takes it from here")
        }
        (Step::None, _) => paper
            .say("Không công nhận, không cấp giấy chứng nhận", "No recognition and no certificate")
            .to_owned(),
        (Step::Unsettled, _) => {
            paper.say("Quyết định không quy định", "The decision does not say").to_owned()
        }
    };
    paper.line(step);
    source(&mut paper, report.citation.as_ref());
    if !report.acts.is_empty() || !report.notify.is_empty() {
        paper.heading("Ai làm gì:", "Who does what:");
    }
    for act in report.acts.iter().chain(&report.notify) {
        self::act(&mut paper, act);
    }
    if let Some(file) = &report.file {
        let lead = paper.say("Hồ sơ gửi đi", "The file");
        let cited = cited(file.article.as_deref(), lang);
        paper.line(format_args!("\n{lead}{cited}:"));
        for item in &file.items {
            let text = item.text.get(lang);
            paper.line(format_args!("  {text}"));
        }
    }
    if !report.alternatives.is_empty() {
        paper.heading("Cách hiểu khác:", "Other readings:");
    }
    for other in &report.alternatives {
        let (text, cited) = (other.text.get(lang), cited(other.article.as_deref(), lang));
        paper.line(format_args!("  {text}{cited}"));
    }
    notes(&mut paper, &report.notes);
    paper.finish()
}

fn act(paper: &mut Paper, act: &ActReport) {
    let lang = paper.lang;
    let (by, text) = (act.by.name.get(lang), act.text.get(lang));
    let to: Vec<&str> = act.to.iter().map(|to| to.name.get(lang)).collect();
    let to = match (to.as_slice(), lang) {
        ([], _) => String::new(),
        (to, Lang::Vi) => format!(" (đến {})", to.join(", ")),
        (to, Lang::En) => format!(" (to {})", to.join(", ")),
    };
    let cited = cited(act.article.as_deref(), lang);
    paper.line(format_args!("  {by}: {text}{to}{cited}"));
}

pub(super) fn certificate(report: &CertificateReport, lang: Lang) -> String {
    let mut paper = Paper::new(lang);
    let (stars, months) = (paper.stars(report.stars), report.months);
    let (issued, expires) = (date(lang, report.issued), date(lang, report.expires));
    let cited_term = cited(report.article.as_deref(), lang);
    paper.line(match (lang, report.printed) {
        (Lang::Vi, true) => format!(
            "Giấy chứng nhận {stars}, cấp {issued}, hết hạn {expires} (theo quyết định công nhận)"
        ),
        (Lang::Vi, false) => format!(
            "Giấy chứng nhận {stars}, cấp {issued}, hết hạn {expires} ({months} tháng){cited_term}"
        ),
        (Lang::En, true) => format!(
            "Certificate of {stars}, issued {issued}, expires {expires} (as the decision prints)"
        ),
        (Lang::En, false) => format!(
            "Certificate of {stars}, issued {issued}, expires {expires} ({months} months){cited_term}"
        ),
    });
    if let (Some(on), Some(standing)) = (report.on, report.standing) {
        let (on, standing) = (date(lang, on), standing.text());
        let lead = paper.say("Tình trạng ngày", "Standing on");
        paper.line(format_args!("{lead} {on}: {}", standing.get(lang)));
    }
    if let Some(filing) = &report.filing {
        let (from, until) = (date(lang, filing.from), date(lang, filing.until));
        let (to, cited) = (filing.to.name.get(lang), cited(filing.article.as_deref(), lang));
        paper.line(match lang {
            Lang::Vi => {
                format!("Hồ sơ đánh giá lại: nộp tại {to} từ {from} đến hết {until}{cited}")
            }
            Lang::En => format!("File for re-rating: to {to}, from {from} to {until}{cited}"),
        });
        latest(&mut paper, filing);
    }
    extension(&mut paper, report);
    let days = |term: &TermReport| match (lang, term.working_days) {
        (Lang::Vi, true) => format!("{} ngày làm việc", term.days),
        (Lang::Vi, false) => format!("{} ngày", term.days),
        (Lang::En, true) => format!("{} working days", term.days),
        (Lang::En, false) => format!("{} days", term.days),
    };
    let commune = paper.say(
        "UBND cấp xã kiểm tra, gửi hồ sơ trong {} kể từ ngày tiếp nhận",
        "The commune checks the file and sends it on within {} of receiving it",
    );
    let organising = paper.say(
        "Tổ chức đánh giá, phân hạng lại trong {} kể từ khi nhận đủ hồ sơ",
        "The re-rating is organised within {} of the complete file",
    );
    for (words, term) in [(commune, &report.commune), (organising, &report.organising)] {
        if let Some(term) = term {
            let words = words.replace("{}", &days(term));
            self::term(&mut paper, &words, term);
        }
    }
    if let Some(withdrawal) = &report.withdrawal {
        let (by, cited_by) =
            (withdrawal.by.name.get(lang), cited(withdrawal.article.as_deref(), lang));
        let lead = paper.say("Thẩm quyền thu hồi", "Withdrawn by");
        paper.line(format_args!("{lead}: {by}{cited_by}"));
        let days = days(&withdrawal.term);
        let words = match lang {
            Lang::Vi => format!("Thời gian thu hồi: {days} kể từ ngày có kết luận hoặc xác nhận"),
            Lang::En => format!("Withdrawn within {days} of the conclusion or confirmation"),
        };
        term(&mut paper, &words, &withdrawal.term);
        paper.heading("Căn cứ thu hồi:", "Grounds for withdrawal:");
        for ground in &withdrawal.grounds {
            let (label, cited) = (ground.label.get(lang), cited(ground.article.as_deref(), lang));
            paper.line(format_args!("  {label}{cited}"));
        }
        paper.heading("Trình tự thu hồi:", "Steps of withdrawal:");
        for step in &withdrawal.steps {
            act(&mut paper, step);
        }
    }
    notes(&mut paper, &report.notes);
    paper.finish()
}

/// Who has the file until when at the latest, where it comes on the last day.
fn latest(paper: &mut Paper, filing: &FilingReport) {
    let lang = paper.lang;
    if filing.latest.is_empty() {
        return;
    }
    paper.line(paper.say(
        "  Nếu nộp ngày cuối và dùng hết thời hạn:",
        "  If it comes on the last day and every term is used up:",
    ));
    for latest in &filing.latest {
        let (by, end) = (latest.by.name.get(lang), end(latest.due, lang));
        let cited = cited(latest.article.as_deref(), lang);
        paper.line(match lang {
            Lang::Vi => format!("    {by}: đến {end}{cited}"),
            Lang::En => format!("    {by}: to {end}{cited}"),
        });
    }
}

fn extension(paper: &mut Paper, report: &CertificateReport) {
    let (extension, lang) = (&report.extension, paper.lang);
    let Some(until) = extension.until.map(|until| date(lang, until)) else { return };
    let cited = cited(extension.article.as_deref(), lang);
    let doubt = match (extension.serves, lang) {
        (Extension::Partial, Lang::Vi) => " (còn tranh luận)",
        (Extension::Partial, Lang::En) => " (arguable)",
        (Extension::Clear | Extension::Doubtful | Extension::None, _) => "",
    };
    paper.line(match lang {
        Lang::Vi => format!(
            "Nếu không kịp kỳ nộp: tiếp tục có hiệu lực đến khi có kết quả xử lý hồ sơ đánh giá lại, chậm \
             nhất {until}{doubt}{cited}"
        ),
        Lang::En => format!(
            "If that window could not be met: runs on until the re-rating file is decided, to {until} at \
             most{doubt}{cited}"
        ),
    });
    if let Some(duty) = &extension.duty {
        let duty = duty.get(lang);
        paper.line(format_args!("  {duty}"));
    }
}

fn term(paper: &mut Paper, words: &str, term: &TermReport) {
    let cited = cited(term.article.as_deref(), paper.lang);
    let due = match term.due {
        Some(due) => format!("{} {}", paper.say(", chậm nhất", ", by"), end(due, paper.lang)),
        None => String::new(),
    };
    paper.line(format_args!("{words}{due}{cited}"));
}

/// The end of a term, with the day to which the Civil Code moves it.
fn end(deadline: Deadline, lang: Lang) -> String {
    let (last, next) = (date(lang, deadline.last_day), date(lang, deadline.next_working_day));
    match (lang, deadline.moves()) {
        (_, false) => last,
        (Lang::Vi, true) => format!("{last} (ngày nghỉ; ngày làm việc tiếp theo là {next})"),
        (Lang::En, true) => format!("{last} (a day off; the next working day is {next})"),
    }
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
    notes(&mut paper, &report.notes);
    paper.finish()
}

fn round(round: &RoundReport, lang: Lang) -> String {
    let (level, number) = (round.level.label(), round.number);
    let (level, cited) = (level.get(lang), cited(round.article.as_deref(), lang));
    let (files, rating) = (date(lang, round.propose_by), date(lang, round.rate_by));
    let commune = match (lang, round.file_by) {
        (_, None) => String::new(),
        (Lang::Vi, Some(day)) => format!("nộp tại xã chậm nhất {}, ", date(lang, day)),
        (Lang::En, Some(day)) => format!("at the commune by {}, ", date(lang, day)),
    };
    match (lang, round.phase) {
        (Lang::Vi, Phase::Open) => {
            format!(
                "{level}, đợt {number}: {commune}đề nghị chậm nhất {files}, đánh giá chậm nhất \
                 {rating}{cited}"
            )
        }
        (Lang::Vi, Phase::Rating | Phase::Over) => format!(
            "{level}, đợt {number}: đã hết hạn đề nghị ({files}), đánh giá chậm nhất {rating}{cited}"
        ),
        (Lang::En, Phase::Open) => {
            format!(
                "{level}, round {number}: {commune}propose by {files}, rated by {rating}{cited}"
            )
        }
        (Lang::En, Phase::Rating | Phase::Over) => format!(
            "{level}, round {number}: proposals closed on {files}, rated by {rating}{cited}"
        ),
    }
}

fn source(paper: &mut Paper, citation: Option<&Text>) {
    if let Some(citation) = citation {
        let (lead, citation) = (paper.say("Căn cứ", "Source"), citation.get(paper.lang));
        paper.line(format_args!("{lead}: {citation}"));
    }
}

/// A reference behind a sentence.
pub(super) fn cited(article: Option<&str>, lang: Lang) -> String {
    article.map_or(String::new(), |article| format!(" [{}]", behind(article, lang)))
}

pub(super) fn notes(paper: &mut Paper, notes: &[Note]) {
    if notes.is_empty() {
        return;
    }
    paper.heading("Lưu ý:", "Note:");
    for note in notes {
        let (message, cited) =
            (note.message.get(paper.lang), cited(note.article.as_deref(), paper.lang));
        paper.line(format_args!("  {message}{cited}"));
    }
}

fn date(lang: Lang, date: Date) -> String {
    let (vi, en) = crate::procedure::said_day(date);
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}
