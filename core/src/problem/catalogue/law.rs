//! Looking up editions and sets.

use crate::problem::{OneOf, problems};

problems! {
    /// No such edition is built in.
    "unknown-edition" unknown_edition(edition: &str, allowed: OneOf) {
        en "unknown edition `{edition}`{allowed}"
        vi "không có văn bản `{edition}`{allowed}"
        value edition;
        allowed allowed;
    }
    /// The edition has no set with this number or slug.
    "unknown-set" unknown_set(edition: &str, set: &str, most: u16, slugs: OneOf) {
        en "edition {edition} has no set `{set}`, expected a number from 1 to {most} or the slug \
            of a set"
        vi "văn bản {edition} không có bộ sản phẩm `{set}`, cần số từ 1 đến {most} hoặc tên ngắn \
            của bộ"
        at edition;
        value set;
        allowed slugs;
    }
}
