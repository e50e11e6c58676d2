//! Error messages in Vietnamese. The English ones stand with the error types.

use std::fmt::Display;

use crate::rubric::problem::RubricProblem;

/// That only the first problems are listed.
pub(crate) fn more(listed: usize) -> String {
    format!("còn lỗi khác, chỉ liệt kê {listed} lỗi đầu tiên")
}

/// The end of a message that lists what is allowed; nothing where that is not known.
pub(crate) fn only<T: Display>(allowed: &[T]) -> String {
    if allowed.is_empty() {
        return String::new();
    }
    let list: Vec<String> = allowed.iter().map(ToString::to_string).collect();
    format!(", chỉ nhận {}", list.join(", "))
}

/// What is wrong with a rubric.
pub(crate) fn of_rubric(problem: &RubricProblem) -> String {
    match problem {
        RubricProblem::Unreadable(error) => format!("không đọc được bộ tiêu chí: {error}"),
        RubricProblem::BadName(name) => {
            format!(
                "tên `{name}` không hợp lệ, cần 1 đến 60 chữ thường không dấu, chữ số, gạch nối"
            )
        }
        RubricProblem::BadLabel(label) => {
            format!("nhãn `{label}` trống, dài quá 2000 ký tự hoặc có ký tự điều khiển")
        }
        RubricProblem::Empty(what) => format!("thiếu {}", part_of_rubric(what)),
        RubricProblem::TooMany { what, found, allowed } => {
            format!("có {found} {}, nhiều nhất {allowed}", part_of_rubric(what))
        }
        RubricProblem::BadPart(part) => {
            format!("phần `{part}` không hợp lệ, cần chữ in hoa theo thứ tự tăng dần")
        }
        RubricProblem::CodeOrder { found, after } => {
            format!("số `{found}` đứng sau `{after}`, cần các số khác nhau theo thứ tự tăng dần")
        }
        RubricProblem::Misplaced(code) => format!("`{code}` không thuộc mục này hoặc bị lặp"),
        RubricProblem::Sum { max, sum } => {
            format!("điểm tối đa là {max} nhưng các điểm bên dưới cộng lại là {sum}")
        }
        RubricProblem::Best { max, best } => {
            format!("điểm tối đa là {max} nhưng phương án cao nhất được {best}")
        }
        RubricProblem::PointsOrder { option, points } => {
            format!("phương án {option} được {points} điểm, ít hơn phương án đứng trước")
        }
        RubricProblem::GateOrder { gate, option } => {
            format!("mức tối thiểu {gate} sao tại phương án {option} không cao hơn mức đứng trước")
        }
        RubricProblem::GateLevel { gate, option } => {
            format!("phương án {option} có mức tối thiểu {gate} sao, chỉ nhận 3, 4 hoặc 5")
        }
        RubricProblem::OptionNumber { found, expected } => {
            format!("phương án ghi số {found}, đúng ra là {expected}")
        }
        RubricProblem::Body => "cần đúng một trong `options`, `cases` và `implied`".to_owned(),
        RubricProblem::NotInherited(what) => {
            format!("thiếu {}, chỉ mục tự là tiêu chí mới được bỏ qua", part_of_rubric(what))
        }
        RubricProblem::Condition { criterion, min_points } => {
            format!(
                "điều kiện `{criterion}` đạt {min_points} điểm không thể xảy ra, cần tiêu chí đứng trước không kèm điều kiện và mức điểm có thể đạt"
            )
        }
        RubricProblem::TwiceKnockout(id) => format!("căn cứ `{id}` xuất hiện hai lần"),
        RubricProblem::KnockoutCriterion { id, criterion } => {
            format!("căn cứ `{id}` nêu `{criterion}` không phù hợp")
        }
        RubricProblem::More { listed } => more(*listed),
        RubricProblem::Bands { max } => {
            format!("các khung điểm phải tăng dần, trên 0 và không quá {max} điểm")
        }
    }
}

/// The words that problems carry in English.
fn part_of_rubric(what: &str) -> &str {
    match what {
        "parts" => "phần",
        "sections" => "mục",
        "sub-sections" => "tiểu mục",
        "criteria" => "tiêu chí",
        "options" => "phương án",
        "knock-outs" => "căn cứ loại hoặc dừng",
        "criteria of knock-outs" => "tiêu chí của các căn cứ",
        "maximum" => "điểm tối đa",
        "title" => "tên",
        "number, expected 1 or more" => "số thứ tự, từ 1 trở lên",
        other => other,
    }
}
