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
    /// Only parts, bands and dates of the edition are built in, not its criteria.
    "no-criteria" no_criteria(edition: &str) {
        en "the criteria of edition {edition} are not built in: its criteria tables were not at \
            hand"
        vi "không có bộ tiêu chí của văn bản {edition}: chỉ có khung điểm"
        value edition;
        help en "rate from part subtotals, or load a rubric of your own from JSON"
            vi "xếp hạng theo tổng điểm từng phần, hoặc nạp bộ tiêu chí riêng từ JSON";
    }
}
