//! What can be wrong with a sheet that was read.

use std::borrow::Cow;

use crate::number::Points;
use crate::problem::{OneOf, Say, problems};
use crate::rubric::code::Code;
use crate::text::{Lang, Text};

problems! {
    /// The sheet was filled in for another rubric.
    "wrong-rubric" wrong_rubric(found: Text, expected: Text) {
        en "filled in for `{found}`, but rated with `{expected}`"
        vi "dành cho `{found}` nhưng được chấm theo `{expected}`"
        at "sheet";
        value found.en;
        allowed OneOf(vec![expected.en.into_owned()]);
    }
    /// A criterion that the set does not have.
    "unknown-criterion" unknown_criterion(code: &str, allowed: Codes) {
        en "unknown criterion `{code}`{allowed}"
        vi "không có tiêu chí `{code}`{allowed}"
        at code;
        value code;
        allowed allowed.0;
    }
    /// An option that the criterion does not have.
    "option-out-of-range" option_out_of_range(criterion: Code, option: i64, allowed: Options) {
        en "criterion {criterion} has no option `{option}`, expected {allowed}"
        vi "tiêu chí {criterion} không có phương án `{option}`, chỉ nhận {allowed}"
        at criterion;
        value option;
        allowed allowed.list();
    }
    /// "None" is said of a criterion with an option worth 0 points.
    "none-has-option" none_has_option(criterion: Code, option: u16) {
        en "criterion {criterion} has an option worth 0 points, expected {option} and not `none`"
        vi "tiêu chí {criterion} có phương án 0 điểm, chọn {option} thay cho `none`"
        at criterion;
        value "none";
        allowed OneOf::of([option]);
    }
    /// Points are claimed on a criterion that does not apply.
    "not-applicable" not_applicable(criterion: Code, condition: Code, needed: InPoints, claimed: Claimed) {
        en "criterion {criterion} does not apply, because {condition} has less than {needed}, but {claimed} claimed on it"
        vi "tiêu chí {criterion} không áp dụng vì {condition} dưới {needed}, nhưng phiếu tính {claimed}"
        at criterion;
        value claimed.0;
        allowed OneOf::of([0]);
        help
            en "leave the criterion open, or answer the one that it depends on differently"
            vi "để trống tiêu chí này, hoặc chấm lại tiêu chí mà nó phụ thuộc";
    }
    /// A criterion is not answered on a sheet that has to be complete.
    "missing-criterion" missing_criterion(criterion: Code, allowed: Options) {
        en "criterion {criterion} is not answered, expected {allowed}"
        vi "tiêu chí {criterion} chưa chấm, chọn {allowed}"
        at criterion;
        allowed allowed.list();
        help
            en "answer it, or ask for a preview of what is certain so far"
            vi "chấm tiêu chí này, hoặc xem trước kết quả đã chắc chắn";
    }
    /// A knock-out that the set does not have.
    "unknown-knockout" unknown_knockout(id: &str, allowed: Knockouts) {
        en "unknown knock-out `{id}`{allowed}"
        vi "không có căn cứ loại hoặc dừng `{id}`{allowed}"
        at "knockouts";
        value id;
        allowed allowed.0;
    }
}

/// The codes of a set; none where it is not known yet or has too many.
pub(crate) struct Codes(pub OneOf);

impl Say for Codes {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        match (self.0.0.is_empty(), lang) {
            (false, _) => self.0.say(lang),
            (true, Lang::En) => ", expected a printed number such as 1.1".into(),
            (true, Lang::Vi) => ", cần số in trong văn bản như 1.1".into(),
        }
    }
}

/// How many options a criterion has; none where its set is not known yet.
#[derive(Clone, Copy)]
pub(crate) struct Options(pub Option<u16>);

impl Options {
    fn list(self) -> OneOf {
        OneOf::of(1..=self.0.unwrap_or(0))
    }
}

impl Say for Options {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        match (self.0, lang) {
            (Some(most), Lang::En) => format!("1 to {most}").into(),
            (Some(most), Lang::Vi) => format!("1 đến {most}").into(),
            (None, Lang::En) => "a number from 1".into(),
            (None, Lang::Vi) => "một số từ 1".into(),
        }
    }
}

/// Points with their unit.
pub(crate) struct InPoints(pub Points);

impl Say for InPoints {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        match (self.0.get(), lang) {
            (1, Lang::En) => "1 point".into(),
            (points, Lang::En) => format!("{points} points").into(),
            (points, Lang::Vi) => format!("{points} điểm").into(),
        }
    }
}

/// Points with their unit, of which something is said.
pub(crate) struct Claimed(pub Points);

impl Say for Claimed {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        match (self.0.get(), lang) {
            (1, Lang::En) => "1 point is".into(),
            (points, Lang::En) => format!("{points} points are").into(),
            (points, Lang::Vi) => format!("{points} điểm").into(),
        }
    }
}

/// The knock-outs of a set.
pub(crate) struct Knockouts(pub OneOf);

impl Say for Knockouts {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        match (self.0.0.is_empty(), lang) {
            (false, _) => self.0.say(lang),
            (true, Lang::En) => ", the set has none".into(),
            (true, Lang::Vi) => ", bộ này không có căn cứ nào".into(),
        }
    }
}
