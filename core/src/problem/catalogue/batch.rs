//! What can be wrong with a batch as a whole. What is wrong with a row has the problem of a sheet.

use crate::problem::problems;
use crate::text::Text;

problems! {
    /// A rubric whose totals or criteria do not fit the columns of a result.
    "too-large-for-batch" too_large(what: Text, found: usize, most: usize) {
        en "the rubric has {found} {what}, a batch takes at most {most}"
        vi "bộ tiêu chí có {found} {what}, bảng chỉ nhận tối đa {most}"
    }
    /// More or fewer columns than criteria.
    "wrong-columns" wrong_columns(found: usize, expected: usize) {
        en "found {found} columns, expected {expected}, one for each criterion in printed order"
        vi "có {found} cột, cần {expected}, mỗi tiêu chí một cột theo thứ tự in"
        value found;
    }
    /// A column or an output with another number of rows.
    "wrong-length" wrong_length(place: &str, found: usize, expected: usize) {
        en "`{place}` has {found} rows, expected {expected}"
        vi "`{place}` có {found} dòng, cần {expected}"
        at place;
        value found;
    }
    /// Offsets that do not rise, reach beyond the rows, or leave a council without members.
    "wrong-offsets" wrong_offsets(council: usize, from: usize, to: usize, rows: usize) {
        en "council {council} begins at row {from} and ends at row {to}, expected at least one of the {rows} rows"
        vi "hội đồng {council} bắt đầu từ dòng {from} và kết thúc ở dòng {to}, cần ít nhất một trong {rows} dòng"
    }
}
