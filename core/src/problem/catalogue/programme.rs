//! Plans and portfolios of a programme.

use crate::problem::{OneOf, problems};

problems! {
    /// No such plan is built in.
    "unknown-plan" unknown_plan(id: &str, allowed: OneOf) {
        en "unknown plan `{id}`{allowed}"
        vi "không có kế hoạch `{id}`{allowed}"
        value id;
        allowed allowed;
    }
    /// A plan has no targets.
    "no-targets" no_targets() {
        en "the plan has no targets"
        vi "kế hoạch không có chỉ tiêu nào"
        at "targets";
    }
    /// A plan has more targets than any plan will have.
    "too-many-targets" too_many_targets(found: usize, most: usize) {
        en "the plan has {found} targets, at most {most} are allowed"
        vi "có {found} chỉ tiêu, nhiều nhất {most}"
        at "targets";
        value found;
    }
    /// Two targets of a plan have the same id.
    "duplicate-target" duplicate_target(id: &str) {
        en "two targets have the id `{id}`"
        vi "hai chỉ tiêu cùng mã `{id}`"
        at id;
    }
    /// A target wants nothing.
    "nothing-wanted" nothing_wanted(id: &str) {
        en "target `{id}` wants 0, expected 1 or more"
        vi "chỉ tiêu `{id}` bằng 0, cần từ 1"
        at id;
        value 0;
    }
    /// The upper end of a target's range lies below its lower end.
    "aim-below-want" aim_below_want(id: &str) {
        en "target `{id}` has an `aim` below its `want`"
        vi "chỉ tiêu `{id}` có `aim` nhỏ hơn `want`"
        at id;
    }
    /// A product has two outcomes at a level.
    "duplicate-outcome" duplicate_outcome(product: &str, level: &str) {
        en "`{product}` has two outcomes at the level `{level}`"
        vi "`{product}` có hai kết quả ở cấp `{level}`"
        at product;
        value level;
        help en "keep the outcome that is in force" vi "giữ lại kết quả còn hiệu lực";
    }
    /// Outcomes of a product or a producer differ in a fact that it has once.
    "contradiction" contradiction(name: &str, field: &str) {
        en "`{name}`: outcomes differ in `{field}`"
        vi "`{name}`: các kết quả khác nhau ở `{field}`"
        at name;
        value field;
    }
}
