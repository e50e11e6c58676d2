//! Arguments that are one word or number: a language, a level, a criterion code, a star.

use crate::problem::{OneOf, problems};

problems! {
    /// A language that the project does not speak.
    "unknown-language" unknown_language(given: &str, allowed: OneOf) {
        en "unknown language `{given}`{allowed}"
        vi "không có ngôn ngữ `{given}`{allowed}"
        value given;
        allowed allowed;
    }
    /// A level at which nobody assesses.
    "unknown-name" unknown_level(given: &str, allowed: OneOf) {
        en "unknown level `{given}`{allowed}"
        vi "không có cấp đánh giá `{given}`{allowed}"
        at "level";
        value given;
        allowed allowed;
    }
    /// A purpose for which no product is rated.
    "unknown-name" unknown_purpose(given: &str, allowed: OneOf) {
        en "unknown purpose `{given}`{allowed}"
        vi "không có mục đích đăng ký `{given}`{allowed}"
        at "purpose";
        value given;
        allowed allowed;
    }
    /// Nobody who could register a product.
    "unknown-name" unknown_applicant(given: &str, allowed: OneOf) {
        en "unknown applicant `{given}`{allowed}"
        vi "không có đối tượng đăng ký `{given}`{allowed}"
        at "applicant";
        value given;
        allowed allowed;
    }
    /// A text that is not the printed number of a criterion.
    "bad-code" bad_code(given: &str) {
        en "`{given}` is no criterion code, expected one to four numbers or letters with points \
            between, such as `1.1`"
        vi "`{given}` không phải số của tiêu chí, cần một đến bốn số hoặc chữ cái cách nhau bằng \
            dấu chấm, như `1.1`"
        value given;
    }
    /// A number that is not a star class.
    "no-such-star" no_such_star(given: u8) {
        en "`{given}` is no star class, expected 1 to 5"
        vi "không có hạng `{given}` sao, chỉ nhận 1 đến 5"
        value given;
    }
}
