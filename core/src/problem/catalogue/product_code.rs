//! Product codes. Provinces and communes come as the digits that a code prints.

use crate::problem::{OneOf, problems};

problems! {
    /// The text has not the form of a code.
    "malformed-code" malformed_code(text: &str) {
        en "`{text}` is no product code, expected `province-commune-serial-year` such as \
            `44-19363-7-2026`, or the older form with a district such as `83-832-28882-2-2022`"
        vi "`{text}` không phải mã sản phẩm, cần dạng tỉnh-xã-số thứ tự-năm như `44-19363-7-2026` \
            hoặc dạng cũ có huyện như `83-832-28882-2-2022`"
        value text;
    }
    /// No province of today has this code.
    "unknown-province" unknown_province(province: &str, known: OneOf) {
        en "unknown province {province}, expected one of the 34 codes of Decision 19/2025/QĐ-TTg"
        vi "không có tỉnh mã {province}, cần một trong 34 mã của Quyết định 19/2025/QĐ-TTg"
        at "province";
        value province;
        allowed known;
    }
    /// The province that had this code was merged into another in 2025.
    "unknown-province" merged_province(province: &str, name: &str, today: &str, known: OneOf) {
        en "unknown province {province}: it was {name} until 30 June 2025 and is part of {today} \
            now"
        vi "không có tỉnh mã {province}: đến 30/6/2025 là {name}, nay thuộc {today}"
        at "province";
        value province;
        allowed known;
    }
    /// No province until 30 June 2025 had this code.
    "unknown-province" unknown_former_province(province: &str, known: OneOf) {
        en "unknown province {province}, expected one of the 63 codes until 30 June 2025"
        vi "không có tỉnh mã {province}, cần một trong 63 mã đến ngày 30/6/2025"
        at "province";
        value province;
        allowed known;
    }
    /// No district has this code.
    "unknown-district" unknown_district(district: &str) {
        en "unknown district {district}"
        vi "không có huyện mã {district}"
        at "district";
        value district;
    }
    /// No commune of today has this code.
    "unknown-commune" unknown_commune(commune: &str) {
        en "unknown commune {commune}, expected one of the 3,321 codes of Decision 19/2025/QĐ-TTg"
        vi "không có xã mã {commune} trong Quyết định 19/2025/QĐ-TTg"
        at "commune";
        value commune;
    }
    /// The communes until 30 June 2025 are not listed; of them only 00000 is refused.
    "unknown-commune" unknown_former_commune(commune: &str) {
        en "unknown commune {commune}"
        vi "không có xã mã {commune}"
        at "commune";
        value commune;
    }
    /// The commune is there, but in another province.
    "commune-of-another-province" commune_elsewhere(commune: &str, province: &str, lies_in: &str) {
        en "commune {commune} does not lie in {province} but in {lies_in}"
        vi "xã mã {commune} không thuộc {province} mà thuộc {lies_in}"
        at "commune";
        value commune;
    }
    /// The serial number is zero, too long or no number.
    "bad-serial" bad_serial(serial: &str) {
        en "`{serial}` is no serial number, expected 1 to 999999"
        vi "`{serial}` không phải số thứ tự, chỉ nhận 1 đến 999999"
        at "serial";
        value serial;
    }
    /// No product can have a code of that year.
    "impossible-year" impossible_year(year: &str, from: u16, until: u16) {
        en "`{year}` is no possible year, expected {from} to {until}"
        vi "năm `{year}` không thể có, chỉ nhận {from} đến {until}"
        at "year";
        value year;
    }
}
