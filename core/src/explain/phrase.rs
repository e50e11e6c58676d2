//! Phrases that explanations share.

use std::fmt::{Display, Write};

use crate::number::{Bands, Points, Stars};
use crate::rating::Outcome;
use crate::report::{Blocker, RubricIdentity, Warning};
use crate::rubric::doc::{DataStatus, Effect};
use crate::sheet::Header;
use crate::text::{Lang, Text, plain};

/// A text that grows line by line in one language.
pub(super) struct Paper {
    pub lang: Lang,
    text: String,
}

impl Paper {
    pub fn new(lang: Lang) -> Self {
        Paper { lang, text: String::new() }
    }

    /// One of two forms of a phrase.
    pub fn say(&self, vi: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    pub fn line(&mut self, text: impl Display) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{text}");
    }

    pub fn heading(&mut self, vi: &'static str, en: &'static str) {
        let words = self.say(vi, en);
        self.line(format_args!("\n{words}"));
    }

    /// A number for people: comma in Vietnamese, point in English.
    pub fn number(&self, number: impl Display) -> String {
        let number = number.to_string();
        match self.lang {
            Lang::Vi => number.replace('.', ","),
            Lang::En => number,
        }
    }

    pub fn finish(self) -> String {
        self.text
    }

    /// The first line: what it came to.
    pub fn result(&mut self, outcome: Outcome) {
        let lead = self.say("Kết quả", "Result");
        let words = match outcome {
            Outcome::Rated(stars) => self.stars(stars),
            Outcome::Rejected => {
                self.say("hồ sơ bị loại, không xếp hạng sao", "file rejected, no star").to_owned()
            }
            Outcome::Stopped => self
                .say("dừng đánh giá, không xếp hạng sao", "assessment stopped, no star")
                .to_owned(),
        };
        self.line(format_args!("{lead}: {words}"));
    }

    /// What it came to, within a line.
    pub fn outcome(&self, outcome: Outcome) -> String {
        match outcome {
            Outcome::Rated(stars) => self.stars(stars),
            Outcome::Rejected => self.say("bị loại", "rejected").to_owned(),
            Outcome::Stopped => self.say("dừng đánh giá", "stopped").to_owned(),
        }
    }

    pub fn stars(&self, stars: Stars) -> String {
        match (self.lang, stars) {
            (Lang::Vi, _) => format!("{stars} sao"),
            (Lang::En, Stars::One) => "1 star".to_owned(),
            (Lang::En, _) => format!("{stars} stars"),
        }
    }

    pub fn points(&self, points: impl Display) -> String {
        let number = self.number(points);
        match self.lang {
            Lang::Vi => format!("{number} điểm"),
            Lang::En if number == "1" => "1 point".to_owned(),
            Lang::En => format!("{number} points"),
        }
    }

    /// What separates from the next star: the points missing, if any are, and how many gates.
    pub fn next(&self, stars: Stars, missing: Option<String>, gates: usize) -> String {
        let (stars, also) = (self.stars(stars), missing.is_some());
        let missing =
            missing.unwrap_or_else(|| self.say("đủ điểm", "the points suffice").to_owned());
        let noun = if gates == 1 { "gate" } else { "gates" };
        match (self.lang, also, gates) {
            (Lang::Vi, _, 0) => format!("\nĐể lên {stars}: {missing}."),
            (Lang::En, _, 0) => format!("\nTo reach {stars}: {missing}."),
            (Lang::Vi, true, n) => format!("\nĐể lên {stars}: {missing} và đạt {n} mức tối thiểu:"),
            (Lang::Vi, false, n) => {
                format!("\nĐể lên {stars}: {missing}, còn phải đạt {n} mức tối thiểu:")
            }
            (Lang::En, true, n) => {
                format!("\nTo reach {stars}: {missing}, and {n} {noun} to be met:")
            }
            (Lang::En, false, n) => {
                format!("\nTo reach {stars}: {missing}, {n} {noun} still to be met:")
            }
        }
    }

    /// Which rubric, where it is printed, and how far its data is confirmed.
    pub fn rubric(&mut self, rubric: &RubricIdentity) {
        let name = rubric.name.get(self.lang);
        let source = rubric.source.get(self.lang);
        let lead = self.say("Bộ sản phẩm", "Product set");
        let printed = if source.is_empty() { &rubric.edition } else { source };
        self.line(format_args!("{lead}: {name} ({printed})"));
        let version = self.say("phiên bản", "version");
        let status = match rubric.data_status {
            DataStatus::Printed => self.say("theo văn bản", "from the text of the decision"),
            DataStatus::Both => {
                self.say("hai bản ghi độc lập khớp nhau", "two independent transcriptions agree")
            }
            DataStatus::One => self
                .say("chỉ có một bản ghi, chưa đối chiếu", "one transcription only, not confirmed"),
            DataStatus::Unsettled => self.say(
                "nguồn còn mâu thuẫn, xem đính chính",
                "the source is contradictory, see the errata",
            ),
        };
        let lead = self.say("Dữ liệu", "Data");
        self.line(format_args!("{lead}: {version} {}, {status}", rubric.data_version));
    }

    pub fn header(&mut self, header: &Header) {
        let fields = [
            (self.say("Sản phẩm", "Product"), &header.product),
            (self.say("Mã số", "Product code"), &header.product_code),
            (self.say("Chủ thể", "Producer"), &header.producer),
            (self.say("Điện thoại", "Phone"), &header.phone),
            (self.say("Địa chỉ", "Address"), &header.address),
            (self.say("Ngày đánh giá", "Assessed on"), &header.date),
        ];
        for (name, value) in fields {
            if let Some(value) = value {
                self.line(format_args!("{name}: {}", plain(value)));
            }
        }
    }

    /// The band of a total and where it is written.
    pub fn band(&self, band: Stars, bands: Bands) -> String {
        let from = bands.start(band);
        let upper = band.next().map(|next| bands.start(next));
        let range = match (self.lang, band, upper) {
            (Lang::Vi, Stars::One, Some(upper)) => format!("dưới {upper} điểm"),
            (Lang::En, Stars::One, Some(upper)) => format!("below {upper} points"),
            (Lang::Vi, _, Some(upper)) => format!("từ {from} đến dưới {upper} điểm"),
            (Lang::En, _, Some(upper)) => format!("{from} to below {upper} points"),
            (Lang::Vi, _, None) => format!("từ {from} điểm"),
            (Lang::En, _, None) => format!("{from} points or more"),
        };
        match self.lang {
            Lang::Vi => format!("khung {} ({range})", self.stars(band)),
            Lang::En => format!("band of {} ({range})", self.stars(band)),
        }
    }

    pub fn part(&mut self, letter: char, name: &Text, points: impl Display, max: Points) {
        let (name, points) = (name.get(self.lang), self.number(points));
        self.line(format_args!("  {letter}  {points}/{max}  {name}"));
    }

    /// A missed gate on one sheet.
    pub fn blocker(&mut self, gate: &Blocker) {
        let (name, label) = (gate.name.get(self.lang), gate.label.get(self.lang));
        let (stars, reached) = (self.stars(gate.stars), self.points(gate.reached));
        let (needed, option) = (self.points(gate.needed), gate.option);
        let code = gate.criterion;
        self.line(match self.lang {
            Lang::Vi => format!(
                "  {code} {name}: đạt {reached}, {stars} cần {needed} (phương án {option}: {label})"
            ),
            Lang::En => format!(
                "  {code} {name}: {reached}, {stars} need {needed} (option {option}: {label})"
            ),
        });
    }

    pub fn effect(&self, effect: Effect) -> &'static str {
        match effect {
            Effect::Reject => self.say("loại", "rejects"),
            Effect::Stop => self.say("dừng", "stops"),
        }
    }

    pub fn warnings(&mut self, warnings: &[Warning]) {
        if warnings.is_empty() {
            return;
        }
        self.heading("Lưu ý:", "Note:");
        for warning in warnings {
            let member =
                warning.member.as_ref().map_or(String::new(), |m| format!("{}: ", plain(m)));
            let message = warning.message.get(self.lang);
            self.line(format_args!("  {member}{message}"));
        }
    }
}
