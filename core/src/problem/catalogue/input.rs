//! Data that cannot be read, wherever it comes from.

use crate::problem::{OneOf, problems};
use crate::text::Text;

problems! {
    /// The text is no JSON, or not of the shape that is asked for.
    "unreadable" unreadable(reason: &str) {
        en "not readable: {reason}"
        vi "không đọc được: {reason}"
    }
    /// A value is of another type than its field.
    "wrong-type" wrong_type(place: &str, kind: Text, value: &str, expected: Text) {
        en "`{place}` is {kind} (`{value}`), expected {expected}"
        vi "`{place}` là {kind} (`{value}`), cần {expected}"
        at place;
        value value;
    }
    /// A key, an id or a name is there twice.
    "duplicate-key" duplicate_key(place: &str, key: &str) {
        en "`{key}` is there twice"
        vi "`{key}` xuất hiện hai lần"
        at place;
        value key;
    }
    /// A field that the document does not have.
    "unknown-field" unknown_field(place: &str, field: &str, allowed: OneOf) {
        en "unknown field `{field}`{allowed}"
        vi "không có trường `{field}`{allowed}"
        at place;
        value field;
        allowed allowed;
    }
    /// A field that must be there is not.
    "missing-field" missing_field(place: &str) {
        en "`{place}` is missing"
        vi "thiếu `{place}`"
        at place;
    }
    /// A value is not on the list of names that its field takes.
    "unknown-name" unknown_name(place: &str, given: &str, allowed: OneOf) {
        en "`{place}` is `{given}`{allowed}"
        vi "`{place}` là `{given}`{allowed}"
        at place;
        value given;
        allowed allowed;
    }
    /// A text is not the printed number of a criterion.
    "bad-code" not_a_code(place: &str, given: &str) {
        en "`{place}`: `{given}` is no criterion code, expected one to four numbers or letters with points \
            between, such as `1.1`"
        vi "`{place}`: `{given}` không phải số của tiêu chí, cần một đến bốn số hoặc chữ cái cách nhau bằng \
            dấu chấm, như `1.1`"
        at place;
        value given;
    }
    /// More is wrong than is listed.
    "more-problems" more_problems(listed: usize) {
        en "there are more problems, the first {listed} are listed"
        vi "còn lỗi khác, chỉ liệt kê {listed} lỗi đầu tiên"
    }
}
