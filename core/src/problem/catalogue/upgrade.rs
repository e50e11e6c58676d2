//! What can be wrong with a request for a plan beside its sheet.

use crate::problem::problems;

problems! {
    /// A cost that is negative or too high.
    "cost-out-of-range" cost_out_of_range(place: &str, value: &str, most: u64) {
        en "the cost `{value}` at `{place}` is out of range, expected 0 to {most}"
        vi "chi phí `{value}` tại `{place}` ngoài phạm vi, chỉ nhận 0 đến {most}"
        at place;
        value value;
    }
    /// A number of plans that is out of range.
    "plans-out-of-range" plans_out_of_range(value: &str, most: usize) {
        en "cannot look for `{value}` plans, expected 1 to {most}"
        vi "số phương án `{value}` phải từ 1 đến {most}"
        at "plans";
        value value;
    }
    /// A rubric with more points and criteria than a plan can be searched for.
    "too-large-for-plan" too_large(criteria: usize, points: u32) {
        en "the rubric is too large for a plan: {criteria} criteria and {points} points"
        vi "bộ tiêu chí quá lớn để lập kế hoạch: {criteria} tiêu chí và {points} điểm"
    }
}
