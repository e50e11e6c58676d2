//! Questions about editions by date, levels, certificates and rounds that have no answer.

use jiff::civil::Date;

use crate::number::stars::Stars;
use crate::problem::{OneOf, problems};
use crate::text::Text;

problems! {
    /// The text has not the form of a day.
    "unreadable-date" unreadable_date(text: &str) {
        en "`{text}` is no date, expected `2026-05-22`, or `22/05/2026` where the day decides"
        vi "`{text}` không phải ngày, cần `2026-05-22`, hoặc `22/05/2026` khi ngày lớn hơn 12"
        value text;
        help en "write four digits for the year and two each for month and day"
             vi "viết năm bốn chữ số, tháng và ngày mỗi phần hai chữ số";
    }
    /// A date with slashes whose day could be the month.
    "ambiguous-date" ambiguous_date(text: &str, one: &str, other: &str) {
        en "`{text}` could be {one} or {other}, expected the year first, such as `{one}`"
        vi "`{text}` có thể là {one} hoặc {other}, hãy viết năm trước, như `{one}`"
        value text;
    }
    /// The calendar has no such day.
    "no-such-day" no_such_day(text: &str) {
        en "`{text}` is no day of the calendar"
        vi "lịch không có ngày `{text}`"
        value text;
    }
    /// A term that starts on this day ends after the year 9999, or before it began.
    "out-of-calendar" out_of_calendar(date: Date) {
        en "a term that starts on {date} leaves the calendar"
        vi "thời hạn tính từ {date} vượt ra ngoài lịch"
        value date;
    }
    /// The number is no star class.
    "no-such-star" no_such_star(place: &str, number: &str, allowed: OneOf) {
        en "`{number}` is no star class, expected 1 to 5"
        vi "không có hạng `{number}` sao, chỉ nhận 1 đến 5"
        at place;
        value number;
        allowed allowed;
    }
    /// The text is no total of points.
    "unreadable-points" unreadable_total(text: &str) {
        en "`{text}` is no total, expected digits with a decimal point such as `93.00`"
        vi "`{text}` không phải tổng điểm, cần dạng `93.00`"
        at "total";
        value text;
    }
    /// The product was rated before its file was there.
    "rated-before-submitted" rated_before_submitted(submitted: Date, rated: Date) {
        en "rated on {rated}, but submitted only on {submitted}"
        vi "đánh giá ngày {rated} nhưng hồ sơ nộp ngày {submitted}"
        at "rated";
        value rated;
    }
    /// No edition was in force yet on the day.
    "before-first-edition" before_first_edition(place: &str, day: Date, first: Date) {
        en "on {day} no edition was in force yet, the first one came into force on {first}"
        vi "ngày {day} chưa có văn bản nào có hiệu lực, sớm nhất {first}"
        at place;
        value day;
        allowed OneOf::of([first]);
    }
    /// The file belonged to the edition before, and its term to be rated under it has passed.
    "transition-lapsed" transition_lapsed(
        submitted: Date, rated: Date, edition: &str, last_day: Date
    ) {
        en "submitted on {submitted}, before {edition} came into force: the rating had to be complete by {last_day}, not on {rated}"
        vi "hồ sơ nộp ngày {submitted}, trước khi {edition} có hiệu lực: phải hoàn thành đánh giá chậm nhất {last_day}, không phải {rated}"
        at "rated";
        value rated;
        help en "submit a new file under the decision in force (article 6.1); it does not carry the old one over"
             vi "nộp hồ sơ mới theo quyết định đang có hiệu lực (khoản 1 Điều 6); hồ sơ cũ không được chuyển tiếp";
    }
    /// Nothing is known of how the edition decides.
    "no-procedure" no_procedure(edition: &str) {
        en "the procedure of edition {edition} is not built in"
        vi "trình tự của văn bản {edition} không có ở đây"
        at "edition";
        value edition;
    }
    /// The day lies before the edition came into force.
    "before-edition" before_edition(edition: &str, on: Date, from: Date) {
        en "asked for {on}, but edition {edition} came into force on {from}"
        vi "hỏi về ngày {on}, nhưng văn bản {edition} có hiệu lực từ {from}"
        at "on";
        value on;
    }
    /// The edition has no councils at this level, or none any more on that day.
    "no-such-level" no_such_level(edition: &str, level: &str, when: Text, allowed: OneOf) {
        en "edition {edition} has no {level} level{when}{allowed}"
        vi "văn bản {edition} không có cấp `{level}`{when}{allowed}"
        at "level";
        value level;
        allowed allowed;
    }
    /// The star is higher than the total allows.
    "stars-above-band" stars_above_band(stars: Stars, total: &str, band: Stars) {
        en "{stars} stars, but a total of {total} lies in the band of {band}"
        vi "{stars} sao, nhưng tổng điểm {total} chỉ thuộc khung {band} sao"
        at "stars";
        value stars;
    }
    /// The total is not between 0 and 100.
    "total-out-of-range" total_out_of_range(total: &str) {
        en "a total of {total}, expected 0 to 100"
        vi "tổng điểm {total} ngoài khoảng 0 đến 100"
        at "total";
        value total;
    }
    /// No certificate is issued for so few stars.
    "no-certificate" no_certificate(stars: Stars, allowed: OneOf) {
        en "no certificate is issued for {stars} stars{allowed}"
        vi "không cấp giấy chứng nhận cho {stars} sao{allowed}"
        at "stars";
        value stars;
        allowed allowed;
    }
    /// The day printed on a certificate's decision is not after its issue.
    "expires-before-issue" expires_before_issue(issued: Date, expires: Date) {
        en "issued on {issued}, but the last day is {expires}"
        vi "cấp ngày {issued} nhưng hết hạn ngày {expires}"
        at "expires";
        value expires;
    }
    /// The law of that day, as far as it is known here, sets no such term.
    "no-term" no_term(place: &str, day: Date, edition: &str) {
        en "edition {edition}, in force on {day}, has no such term that is known here"
        vi "văn bản {edition}, có hiệu lực ngày {day}, không có thời hạn này ở đây"
        at place;
        value day;
    }
    /// The rounds of article 5 did not exist yet.
    "before-rounds" before_rounds(on: Date, from: Date) {
        en "asked for {on}, but the rounds of article 5 exist from {from}"
        vi "các đợt của Điều 5 chỉ có từ {from}, không phải {on}"
        at "on";
        value on;
    }
    /// The edition says nothing of it, as far as it is known here.
    "not-in-edition" not_in_edition(edition: &str, what: Text) {
        en "edition {edition} says nothing of {what} that is known here"
        vi "văn bản {edition} không có quy định về {what} ở đây"
        at "edition";
        value edition;
    }
}
