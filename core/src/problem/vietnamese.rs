//! Error messages in Vietnamese. The English ones stand with the error types.

use std::fmt::Display;

use crate::rubric::code::Code;
use crate::rubric::problem::RubricProblem;
use crate::sheet::check::SheetProblem;

/// What is wrong with a sheet.
pub(crate) fn of_sheet(problem: &SheetProblem) -> String {
    match problem {
        SheetProblem::Unreadable { error } => format!("không đọc được JSON: {error}"),
        SheetProblem::WrongType { place, value, expected, .. } => {
            format!("`{place}`: giá trị `{value}` sai kiểu, cần {}", kind(expected))
        }
        SheetProblem::DuplicateKey { key } => format!("`{key}` xuất hiện hai lần"),
        SheetProblem::UnknownField { field, allowed } => {
            format!("không có trường `{field}`{}", only(allowed))
        }
        SheetProblem::WrongRubric { found, expected } => {
            let [found, expected] = [found, expected].map(|name| name.replace(" set ", " bộ "));
            format!("dành cho `{found}` nhưng được chấm theo `{expected}`")
        }
        SheetProblem::UnknownCriterion { code, allowed } => {
            let codes: Vec<String> = allowed.iter().map(Code::to_string).collect();
            format!("không có tiêu chí `{code}`{}", only(&codes))
        }
        SheetProblem::OptionOutOfRange { criterion, option, options } => {
            let most = options.map_or(String::new(), |n| format!(", chỉ nhận 1 đến {n}"));
            format!("tiêu chí {criterion} không có phương án `{option}`{most}")
        }
        SheetProblem::NoneHasOption { criterion, option } => {
            format!("tiêu chí {criterion} có phương án 0 điểm, chọn {option} thay cho `none`")
        }
        SheetProblem::NotApplicable { criterion, condition, needed, claimed } => format!(
            "tiêu chí {criterion} không áp dụng vì {condition} dưới {needed} điểm, nhưng phiếu tính {claimed} điểm"
        ),
        SheetProblem::Missing { criterion, options } => {
            format!("tiêu chí {criterion} chưa chấm, chọn 1 đến {options}")
        }
        SheetProblem::UnknownKnockout { id, allowed } => {
            let allowed = only(allowed);
            let none =
                if allowed.is_empty() { ", bộ này không có căn cứ nào" } else { "" };
            format!("không có căn cứ loại hoặc dừng `{id}`{allowed}{none}")
        }
        SheetProblem::More { listed } => more(*listed),
    }
}

/// That only the first problems are listed.
pub(crate) fn more(listed: usize) -> String {
    format!("còn lỗi khác, chỉ liệt kê {listed} lỗi đầu tiên")
}

/// What a sheet or a council file should have held; the words that problems carry in English.
fn kind(expected: &str) -> &str {
    match expected {
        "an object" => "một đối tượng",
        "a text" => "chuỗi ký tự",
        "a number or a slug" => "số thứ tự hoặc tên ngắn của bộ",
        "a list of ids" => "danh sách mã căn cứ",
        "an id" => "mã căn cứ",
        "an option number, \"none\" or null" => "số phương án, \"none\" hoặc null",
        "a list of sheets" => "danh sách phiếu",
        "a list of sheets or an object with `members`" => {
            "danh sách phiếu hoặc đối tượng có `members`"
        }
        "the name of a rule" => "tên cách tính",
        other => other,
    }
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
