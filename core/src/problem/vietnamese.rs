//! Error messages in Vietnamese. The English ones stand with the error types.

use std::fmt::Display;

use crate::rubric::code::Code;
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
