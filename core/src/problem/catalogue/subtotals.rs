//! The published points of parts.

use rust_decimal::Decimal;

use crate::problem::problems;

problems! {
    /// The points of a part are no decimal number.
    "unreadable-points" unreadable_points(part: char, text: &str) {
        en "part {part}: `{text}` is no number, expected digits with a decimal point such as \
            `31.00`"
        vi "phần {part}: `{text}` không phải số, cần dạng `31.00`"
        at part;
        value text;
        help en "write the points as a text with a decimal point, not as a binary float"
            vi "ghi điểm bằng chuỗi có dấu chấm thập phân, không dùng số thực nhị phân";
    }
    /// More digits after the point than can be added up exactly.
    "points-too-fine" points_too_fine(part: char, points: Decimal) {
        en "part {part}: {points} has more than ten digits after the point"
        vi "phần {part}: {points} có quá mười chữ số thập phân"
        at part;
        value points;
    }
    /// The points lie outside what the part can give.
    "points-out-of-range" points_out_of_range(part: char, points: Decimal, max: u16) {
        en "part {part}: {points} points, expected 0 to {max}"
        vi "phần {part}: {points} điểm, chỉ nhận 0 đến {max}"
        at part;
        value points;
    }
}
