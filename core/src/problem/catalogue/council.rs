//! What can be wrong with a council beside its sheets.

use crate::problem::{OneOf, problems};

problems! {
    /// A council without a sheet.
    "no-members" no_members() {
        en "the council has no members, expected at least one sheet"
        vi "hội đồng không có phiếu nào"
        article "26/2026 art. 3.3";
        help
            en "give at least one sheet"
            vi "thêm ít nhất một phiếu";
    }
    /// A member who is there twice.
    "duplicate-member" duplicate_member(member: &str) {
        en "member `{member}` is there twice"
        vi "thành viên `{member}` có hai phiếu"
        at "member";
        value member;
    }
    /// So much is wrong that the rest of the sheets was not looked at.
    "more-sheets" more_sheets(member: &str) {
        en "there are more problems, the sheets from that of member `{member}` on were not looked at"
        vi "còn lỗi khác; chưa xem các phiếu từ phiếu của `{member}` trở đi"
        at "members";
    }
    /// A word that names no rule of voting.
    "unknown-rule" unknown_rule(rule: &str, allowed: OneOf) {
        en "unknown rule `{rule}`{allowed}"
        vi "không có cách tính `{rule}`{allowed}"
        value rule;
        allowed allowed;
    }
    /// A file that does not say which rubric it is to be rated with.
    "no-rubric" no_rubric(field: &str) {
        en "the file has no `{field}`, which says what to rate it with"
        vi "thiếu trường `{field}`, cần để biết chấm theo bộ tiêu chí nào"
        at field;
    }
}
