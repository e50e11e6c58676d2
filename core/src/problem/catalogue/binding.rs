//! What can be wrong where a program in another language hands over arguments, data and tables.

use crate::problem::{OneOf, problems};
use crate::text::Text;

problems! {
    /// An argument is of another type than the function takes.
    "wrong-type" wrong_argument(name: &str, kind: &str, expected: Text) {
        en "`{name}` is of the type {kind}, expected {expected}"
        vi "`{name}` thuộc kiểu {kind}, cần {expected}"
        at name;
        value kind;
    }
    /// A text with half of a character that takes two units.
    "unreadable" half_characters(name: &str) {
        en "`{name}` has half a character, a surrogate without its other half"
        vi "`{name}` có nửa ký tự, một mã surrogate thiếu nửa kia"
        at name;
    }
    /// A whole number that does not fit 64 bits.
    "wrong-type" huge_number(name: &str) {
        en "`{name}` is a number too large, expected a whole number of 64 bits"
        vi "`{name}` là một số quá lớn, cần số nguyên 64 bit"
        at name;
    }
    /// An argument that the function does not have.
    "unknown-argument" unknown_argument(name: &str, allowed: OneOf) {
        en "there is no argument `{name}`{allowed}"
        vi "không có tham số `{name}`{allowed}"
        at name;
        value name;
        allowed allowed;
    }
    /// A function is called with too few or too many arguments.
    "wrong-arguments" wrong_arguments(function: &str, reason: &str) {
        en "`{function}` cannot be called so: {reason}"
        vi "không gọi được `{function}` như vậy: {reason}"
        at function;
    }
    /// An object that was given failed while it was read.
    "unreadable" broken_object(function: &str, reason: &str) {
        en "an argument of `{function}` cannot be read: {reason}"
        vi "không đọc được một tham số của `{function}`: {reason}"
        at function;
    }
    /// A package that is not installed is needed.
    "missing-package" missing_package(what: &str, package: &str) {
        en "`{what}` needs the package {package}: pip install {package}"
        vi "`{what}` cần gói {package}: pip install {package}"
        at what;
        value package;
    }
    /// An iterator or an object gives more items than any request needs.
    "too-large" too_many_items(place: &str, most: usize) {
        en "`{place}` has more than {most} items"
        vi "`{place}` có hơn {most} phần tử"
        at place;
    }
    /// A result says what an argument would say again.
    "superfluous-argument" superfluous_argument(name: &str) {
        en "a rating has its own `{name}`, which cannot be given beside it"
        vi "kết quả chấm đã có `{name}`, không nhận thêm"
        at name;
    }
    /// Another word than those that say what becomes of a row that cannot be rated.
    "unknown-name" unknown_errors(given: &str, allowed: OneOf) {
        en "unknown way of reporting errors `{given}`{allowed}"
        vi "không có cách báo lỗi `{given}`{allowed}"
        at "errors";
        value given;
        allowed allowed;
    }
    /// Something in the data is no text, number, list or object.
    "unreadable" foreign_value(place: &str, kind: &str) {
        en "`{place}` is of the type {kind}, expected data of JSON shape"
        vi "`{place}` thuộc kiểu {kind}, cần dữ liệu dạng JSON"
        at place;
        value kind;
    }
    /// A key of the data is no text.
    "unreadable" foreign_key(key: &str, kind: &str) {
        en "the key `{key}` is of the type {kind}, expected a text such as \"1.1\""
        vi "khóa `{key}` thuộc kiểu {kind}, cần một chuỗi như \"1.1\""
        at key;
        value kind;
    }
    /// The data is nested too deep, or holds itself.
    "unreadable" too_deep(levels: u8) {
        en "the data is nested deeper than {levels} levels"
        vi "dữ liệu lồng nhau quá {levels} cấp"
    }
    /// A table where sheets are asked for.
    "unreadable" table_given(kind: &str) {
        en "{kind} is a table, expected sheets"
        vi "{kind} là một bảng, cần phiếu chấm"
        value kind;
        help
            en "`rate_batch` rates tables of one row for each sheet, `rate_long` of one for each answer"
            vi "`rate_batch` chấm bảng mỗi phiếu một dòng, `rate_long` chấm bảng mỗi câu trả lời một dòng";
    }
    /// Something else where a table is asked for.
    "wrong-type" no_table(kind: &str) {
        en "`table` is of the type {kind}, expected a table that speaks Arrow's PyCapsule interface"
        vi "`table` thuộc kiểu {kind}, cần bảng dùng giao diện Arrow PyCapsule"
        at "table";
        value kind;
        help
            en "collect a lazy frame first; make a frame of a list of records"
            vi "với LazyFrame gọi collect() trước; với danh sách bản ghi thì tạo DataFrame";
    }
    /// The table is damaged, or of a shape that Arrow cannot read.
    "unreadable" unreadable_table(reason: &str) {
        en "the table cannot be read: {reason}"
        vi "không đọc được bảng: {reason}"
        at "table";
    }
    /// The name of a column is no text.
    "wrong-type" foreign_column(key: &str, kind: &str) {
        en "the name of the column `{key}` is of the type {kind}, expected a text"
        vi "tên cột `{key}` thuộc kiểu {kind}, cần một chuỗi"
        at key;
        value kind;
    }
    /// A criterion has no column.
    "missing-column" missing_criterion(code: &str) {
        en "no column `{code}`, expected one for every criterion of the set"
        vi "thiếu cột `{code}`, mỗi tiêu chí của bộ cần một cột"
        at code;
    }
    /// A criterion has no column, but another column is named nearly like it.
    "missing-column" misspelt_criterion(code: &str, near: &str) {
        en "no column `{code}`, expected one for every criterion of the set; the table has `{near}`"
        vi "thiếu cột `{code}`, mỗi tiêu chí của bộ cần một cột; bảng có `{near}`"
        at code;
        value near;
    }
    /// A column that was named is not there.
    "missing-column" missing_column(name: &str, allowed: OneOf) {
        en "no column `{name}` in the table{allowed}"
        vi "bảng không có cột `{name}`{allowed}"
        at name;
        value name;
        allowed allowed;
    }
    /// A column is named like a criterion of another set.
    "unknown-column" unknown_column(name: &str, set: &str, allowed: OneOf) {
        en "the column `{name}` is named like a criterion, but {set} has none such"
        vi "cột `{name}` có tên như một tiêu chí, nhưng bộ {set} không có"
        at name;
        allowed allowed;
        help
            en "rename the column, or choose the set that the table is for"
            vi "đổi tên cột, hoặc chọn đúng bộ tiêu chí của bảng";
    }
    /// A column is there twice.
    "duplicate-column" duplicate_column(name: &str) {
        en "the column `{name}` is there twice"
        vi "có hai cột `{name}`"
        at name;
    }
    /// Two columns name one criterion in different spellings.
    "duplicate-column" twin_column(name: &str, first: &str) {
        en "the columns `{first}` and `{name}` are the same criterion"
        vi "cột `{first}` và cột `{name}` là cùng một tiêu chí"
        at name;
        value first;
    }
    /// One column is to be read as two things.
    "duplicate-column" column_for_two(name: &str, one: &str, other: &str) {
        en "the column `{name}` is given as `{one}` and as `{other}`"
        vi "cột `{name}` được dùng cho cả `{one}` và `{other}`"
        at other;
        value name;
    }
    /// A column has the name of a result.
    "taken-column" taken_column(name: &str) {
        en "the column `{name}` has the name of a result"
        vi "cột `{name}` trùng tên với cột kết quả"
        at name;
        help en "rename or drop it before rating" vi "đổi tên hoặc bỏ cột này trước khi chấm";
    }
    /// A column of answers holds no whole numbers.
    "wrong-type" column_of_answers(name: &str, kind: &str, allowed: OneOf) {
        en "the column `{name}` is of type {kind}, expected integers"
        vi "cột `{name}` có kiểu {kind}, cần số nguyên"
        at name;
        value kind;
        allowed allowed;
        help
            en "cast it to integers with null for an open criterion; in pandas, `astype(\"UInt8\")`"
            vi "chuyển sang số nguyên, tiêu chí chưa chấm để null; với pandas: `astype(\"UInt8\")`";
    }
    /// A column of answers holds a value that is no option number.
    "wrong-type" cell_of_answers(name: &str, row: usize, value: &str) {
        en "the column `{name}` has `{value}` in row {row}, expected whole numbers"
        vi "cột `{name}` có `{value}` ở dòng {row}, cần số nguyên"
        at name;
        value value;
        help
            en "option numbers count from 1, null is an open criterion, 255 says that no option holds"
            vi "phương án đánh số từ 1, tiêu chí chưa chấm để null, 255 là không phương án nào";
    }
    /// A column of criterion codes holds no texts.
    "wrong-type" column_of_codes(name: &str, kind: &str) {
        en "the column `{name}` is of type {kind}, expected texts such as `1.10`"
        vi "cột `{name}` có kiểu {kind}, cần văn bản như `1.10`"
        at name;
        value kind;
        help
            en "read codes as texts: as numbers, 1.1 and 1.10 are the same"
            vi "đọc mã tiêu chí dạng văn bản: nếu là số thì 1.1 và 1.10 như nhau";
    }
    /// A column is no array of one dimension.
    "wrong-type" column_of_objects(name: &str, kind: &str) {
        en "the column `{name}` is of the type {kind}, expected a list, an Arrow column or a numpy array \
            of one dimension with numbers, texts or truth values"
        vi "cột `{name}` thuộc kiểu {kind}, cần danh sách, cột Arrow hoặc mảng numpy một chiều gồm số, \
            văn bản hoặc giá trị đúng/sai"
        at name;
        value kind;
    }
    /// A column has another number of rows than the first.
    "wrong-length" column_of_length(name: &str, found: usize, expected: usize) {
        en "the column `{name}` has {found} rows, expected {expected}"
        vi "cột `{name}` có {found} dòng, cần {expected}"
        at name;
        value found;
    }
    /// A row does not say which product, member or criterion it is about.
    "null-key" null_key(name: &str) {
        en "the column `{name}` is null"
        vi "cột `{name}` để trống"
        at name;
    }
    /// A member answers a criterion in two rows.
    "duplicate-answer" duplicate_answer(code: &str) {
        en "criterion {code} is answered twice"
        vi "tiêu chí {code} được chấm hai lần"
        at code;
    }
}
