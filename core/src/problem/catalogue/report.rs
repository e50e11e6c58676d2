//! Documents that are read back.

use crate::problem::{OneOf, problems};

problems! {
    /// The field `kind` names no document of the crate.
    "unknown-report" unknown_report(kind: &str, allowed: OneOf) {
        en "there is no report of the kind `{kind}`{allowed}"
        vi "không có loại báo cáo `{kind}`{allowed}"
        at "kind";
        value kind;
        allowed allowed;
    }
}
