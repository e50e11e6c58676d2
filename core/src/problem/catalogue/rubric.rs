//! The rules that every rubric keeps, built in or loaded.

use crate::number::stars::Stars;
use crate::problem::problems;
use crate::rubric::code::Code;
use crate::rubric::place::Place;
use crate::text::Text;

problems! {
    /// A name that does not keep to its alphabet.
    "bad-name" bad_name(place: &Place, name: &str) {
        en "{place}: `{name}` is no name, expected 1 to 60 small letters, digits and hyphens"
        vi "{place}: tên `{name}` không hợp lệ, cần 1 đến 60 chữ thường không dấu, chữ số, gạch nối"
        at place;
    }
    /// A label that is empty, too long, or holds control or direction marks.
    "bad-label" bad_label(place: &Place, label: &str) {
        en "{place}: label `{label}` is empty, longer than 2000 characters, or holds control \
            characters"
        vi "{place}: nhãn `{label}` trống, dài quá 2000 ký tự hoặc có ký tự điều khiển"
        at place;
    }
    /// Something that must be there at least once.
    "empty" empty(place: &Place, what: Text) {
        en "{place}: has no {what}"
        vi "{place}: thiếu {what}"
        at place;
    }
    /// A set without a number.
    "no-set-number" no_number(place: &Place) {
        en "{place}: has no number, expected 1 or more"
        vi "{place}: thiếu số thứ tự, từ 1 trở lên"
        at place;
    }
    /// More rows than the engine takes.
    "too-many-rows" too_many(place: &Place, what: Text, found: usize, allowed: usize) {
        en "{place}: has {found} {what}, at most {allowed} are allowed"
        vi "{place}: có {found} {what}, nhiều nhất {allowed}"
        at place;
    }
    /// A part that is not one capital letter, or not after the one before.
    "bad-part" bad_part(place: &Place, part: &str) {
        en "{place}: `{part}` is no part, expected capital letters in ascending order"
        vi "{place}: phần `{part}` không hợp lệ, cần chữ in hoa theo thứ tự tăng dần"
        at place;
    }
    /// Codes must rise from top to bottom, so each is there once.
    "code-order" code_order(place: &Place, found: Code, after: Code) {
        en "{place}: code `{found}` does not follow `{after}`, expected unique codes in ascending \
            order"
        vi "{place}: số `{found}` đứng sau `{after}`, cần các số khác nhau theo thứ tự tăng dần"
        at place;
    }
    /// A criterion or sub-section that does not belong where it stands.
    "misplaced-code" misplaced(place: &Place, code: Code) {
        en "{place}: `{code}` does not belong to this section, or is there twice"
        vi "{place}: `{code}` không thuộc mục này hoặc bị lặp"
        at place;
    }
    /// Maxima below do not add up to the maximum above.
    "sum-differs" sum_differs(place: &Place, max: u16, sum: u32) {
        en "{place}: maximum is {max}, but what stands below adds up to {sum}"
        vi "{place}: điểm tối đa là {max} nhưng các điểm bên dưới cộng lại là {sum}"
        at place;
    }
    /// The best option must give the maximum.
    "best-differs" best_differs(place: &Place, max: u16, best: u16) {
        en "{place}: maximum is {max}, but the best option gives {best}"
        vi "{place}: điểm tối đa là {max} nhưng phương án cao nhất được {best}"
        at place;
    }
    /// Points must not fall from one option to the next within a case.
    "points-fall" points_fall(place: &Place, option: u16, points: u16) {
        en "{place}: option {option} gives {points}, fewer points than the option before it"
        vi "{place}: phương án {option} được {points} điểm, ít hơn phương án đứng trước"
        at place;
    }
    /// Gates must rise with the points.
    "gate-order" gate_order(place: &Place, gate: Stars, option: u16) {
        en "{place}: gate of {gate} stars at option {option} does not rise above the gate before it"
        vi "{place}: mức tối thiểu {gate} sao tại phương án {option} không cao hơn mức đứng trước"
        at place;
    }
    /// A gate can only be of 3, 4 or 5 stars.
    "gate-level" gate_level(place: &Place, gate: Stars, option: u16) {
        en "{place}: option {option} has a gate of {gate} stars, expected 3, 4 or 5"
        vi "{place}: phương án {option} có mức tối thiểu {gate} sao, chỉ nhận 3, 4 hoặc 5"
        at place;
    }
    /// The stated number of an option is not its position.
    "option-number" option_number(place: &Place, found: u16, expected: u16) {
        en "{place}: option is numbered {found}, expected {expected}"
        vi "{place}: phương án ghi số {found}, đúng ra là {expected}"
        at place;
    }
    /// Options are given twice, or none although they are not implied.
    "options-unclear" options_unclear(place: &Place) {
        en "{place}: expected exactly one of `options`, `cases` and `implied`"
        vi "{place}: cần đúng một trong `options`, `cases` và `implied`"
        at place;
    }
    /// A title or maximum is left out where it cannot be inherited from the section.
    "not-inherited" not_inherited(place: &Place, what: Text) {
        en "{place}: has no {what} of its own, which only a section that is its own criterion may \
            leave out"
        vi "{place}: thiếu {what}, chỉ mục tự là tiêu chí mới được bỏ qua"
        at place;
    }
    /// A condition that names no earlier, unconditional criterion, or points that it cannot have.
    "impossible-condition" impossible_condition(place: &Place, criterion: Code, min_points: u16) {
        en "{place}: the condition that `{criterion}` reaches {min_points} cannot hold, expected \
            an earlier criterion without a condition, and points that it can have"
        vi "{place}: điều kiện `{criterion}` đạt {min_points} điểm không thể xảy ra, cần tiêu chí \
            đứng trước không kèm điều kiện và mức điểm có thể đạt"
        at place;
    }
    /// A knock-out id that is there twice.
    "duplicate-knockout" knockout_twice(place: &Place, id: &str) {
        en "{place}: knock-out `{id}` is there twice"
        vi "{place}: căn cứ `{id}` xuất hiện hai lần"
        at place;
    }
    /// A knock-out that speaks of a criterion that is not there, or of points no option has.
    "knockout-criterion" knockout_criterion(place: &Place, id: &str, criterion: Code) {
        en "{place}: knock-out `{id}` speaks of `{criterion}`, which does not fit"
        vi "{place}: căn cứ `{id}` nêu `{criterion}` không phù hợp"
        at place;
    }
    /// Band thresholds that do not rise, or that no total can reach.
    "bands-do-not-rise" bands_do_not_rise(place: &Place, max: u32) {
        en "{place}: band thresholds must rise from above 0 to at most the maximum of {max} points"
        vi "{place}: các khung điểm phải tăng dần, trên 0 và không quá {max} điểm"
        at place;
    }
}
