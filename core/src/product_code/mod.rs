//! Product codes: `T-X-STT-YYYY`, and the older form with a district.

pub mod units;

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use crate::named::named;
use crate::problem::catalogue::product_code as problem;
use crate::problem::{Concern, Failure, OneOf, Problem};
use crate::text::{clip, is_odd};
use units::{Commune, FormerProvince, Province, former_province};

/// The years that can stand in a code: the national programme began in 2018 (Decision
/// 490/QĐ-TTg), and the codes have four digits for a year of our century.
const YEARS: RangeInclusive<u16> = 2018..=2099;
/// The old form was given until 26/2026 came into force in May 2026.
const OLD_YEARS: RangeInclusive<u16> = 2018..=2026;
/// A serial has at most that many digits.
const SERIAL_DIGITS: usize = 6;

named! {
    /// The two forms of product codes.
    pub enum CodeForm {
        /// Province, commune, serial, year.
        New = "new",
        /// Province, district, commune, serial, year; units until 30 June 2025.
        Old = "old",
    }
}

/// A product code, checked.
///
/// - The new form has four parts: province, commune, serial, year. Province and commune are those of
///   Decision 19/2025/QĐ-TTg, and the commune must lie in the province.
/// - The old form has five: province, district, commune, serial, year. It names units as they were
///   until 30 June 2025: 63 provinces, and districts. The province is checked; districts and old
///   communes are not known here, only the number of their digits is checked.
///
/// Serials are read with leading zeros and print without.
///
/// ```
/// use ocop::product_code::{CodeForm, ProductCode};
/// let new: ProductCode = "44-19363-7-2026".parse()?;
/// assert_eq!(new.form(), CodeForm::New);
/// assert_eq!(new.province_name(), "Quảng Trị");
/// let old: ProductCode = "83-832-28882-2-2022".parse()?;
/// assert_eq!((old.form(), old.district()), (CodeForm::Old, Some(832)));
/// assert_eq!(old.province_name(), "Bến Tre");
/// assert_eq!(old.province_today().name, "Vĩnh Long");
/// assert_eq!(old.to_string(), "83-832-28882-2-2022");
/// # Ok::<(), ocop::Failure>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProductCode {
    unit: Unit,
    serial: u32,
    year: u16,
}

/// Where the product comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Unit {
    New { commune: Commune, province: &'static Province },
    Old { province: &'static FormerProvince, district: u16, commune: u32, today: &'static Province },
}

impl ProductCode {
    /// New or old.
    pub fn form(&self) -> CodeForm {
        match self.unit {
            Unit::New { .. } => CodeForm::New,
            Unit::Old { .. } => CodeForm::Old,
        }
    }

    /// The code of the province, two digits in print.
    pub fn province(&self) -> u8 {
        match self.unit {
            Unit::New { province, .. } => province.code,
            Unit::Old { province, .. } => province.code,
        }
    }

    /// The name of the province, as it was when codes of that form were given.
    pub fn province_name(&self) -> &'static str {
        match self.unit {
            Unit::New { province, .. } => province.name,
            Unit::Old { province, .. } => province.name,
        }
    }

    /// The province of today.
    pub fn province_today(&self) -> &'static Province {
        match self.unit {
            Unit::New { province, .. } => province,
            Unit::Old { today, .. } => today,
        }
    }

    /// The code of the district in the old form, three digits in print.
    pub fn district(&self) -> Option<u16> {
        match self.unit {
            Unit::New { .. } => None,
            Unit::Old { district, .. } => Some(district),
        }
    }

    /// The code of the commune, five digits in print.
    pub fn commune(&self) -> u32 {
        match self.unit {
            Unit::New { commune, .. } => commune.code,
            Unit::Old { commune, .. } => commune,
        }
    }

    /// The name of the commune in the new form.
    #[cfg(feature = "commune-names")]
    pub fn commune_name(&self) -> Option<&'static str> {
        match self.unit {
            Unit::New { commune, .. } => commune.name(),
            Unit::Old { .. } => None,
        }
    }

    /// The number of the product.
    pub fn serial(&self) -> u32 {
        self.serial
    }

    /// The year.
    pub fn year(&self) -> u16 {
        self.year
    }
}

impl FromStr for ProductCode {
    type Err = Failure;

    fn from_str(text: &str) -> Result<Self, Failure> {
        let typed = text.trim_matches(|c: char| c.is_whitespace() || is_odd(c));
        let parts: Vec<&str> = typed.split(is_dash).take(6).collect();
        let malformed = || refused(problem::malformed_code(&clip(text)));
        let code = |text, digits| number(text, digits).ok_or_else(malformed);
        let (unit, serial, year) = match parts.as_slice() {
            [province, commune, serial, year] => {
                (new_unit(code(province, 2)?, code(commune, 5)?), serial, year)
            }
            [province, district, commune, serial, year] => {
                (old_unit(code(province, 2)?, code(district, 3)?, code(commune, 5)?), serial, year)
            }
            _ => return Err(malformed()),
        };
        let years = if parts.len() == 4 { YEARS } else { OLD_YEARS };
        let year = self::year(year, years)?;
        Ok(ProductCode { unit: unit?, serial: self::serial(serial)?, year })
    }
}

/// A hyphen, or what word processors put in its place: dashes, the minus sign, the hyphen that does
/// not break.
fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

fn refused(problem: Problem) -> Failure {
    Failure::of(Concern::ProductCode, problem)
}

/// A number of exactly so many ASCII digits.
fn number(text: &str, digits: usize) -> Option<u32> {
    let plain = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| plain)
}

fn new_unit(code: u32, commune: u32) -> Result<Unit, Failure> {
    let province = units::province(code).ok_or_else(|| refused(no_province(code)))?;
    let (shown, found) = (format!("{commune:05}"), units::commune(commune));
    let found = found.ok_or_else(|| refused(problem::unknown_commune(&shown)))?;
    if found.province != province.code {
        let lies_in = units::province(u32::from(found.province)).map_or("", |p| p.name);
        return Err(refused(problem::commune_elsewhere(&shown, &coded(province), lies_in)));
    }
    Ok(Unit::New { commune: found, province })
}

fn old_unit(code: u32, district: u32, commune: u32) -> Result<Unit, Failure> {
    let found = former_province(code).and_then(|p| Some((p, units::province(u32::from(p.today))?)));
    let (province, today) = found.ok_or_else(|| {
        let known = codes(units::former_provinces().iter().map(|p| p.code));
        refused(problem::unknown_former_province(&format!("{code:02}"), known))
    })?;
    if commune == 0 {
        return Err(refused(problem::unknown_former_commune("00000")));
    }
    match u16::try_from(district) {
        Ok(district) if district > 0 => Ok(Unit::Old { province, district, commune, today }),
        _ => Err(refused(problem::unknown_district(&format!("{district:03}")))),
    }
}

/// No province of today has this code; one until 2025 may have had it.
fn no_province(code: u32) -> Problem {
    let (shown, known) = (format!("{code:02}"), codes(units::provinces().iter().map(|p| p.code)));
    match former_province(code) {
        Some(former) => {
            let today = units::province(u32::from(former.today)).map(coded).unwrap_or_default();
            problem::merged_province(&shown, former.name, &today, known)
        }
        None => problem::unknown_province(&shown, known),
    }
}

/// A province with its code, as `44 Quảng Trị`.
fn coded(province: &Province) -> String {
    format!("{:02} {}", province.code, province.name)
}

fn codes(codes: impl Iterator<Item = u8>) -> OneOf {
    OneOf::of(codes.map(|code| format!("{code:02}")))
}

fn serial(text: &str) -> Result<u32, Failure> {
    let plain = text.len() <= SERIAL_DIGITS && text.bytes().all(|b| b.is_ascii_digit());
    let number = text.parse().ok().filter(|n| plain && *n > 0);
    number.ok_or_else(|| refused(problem::bad_serial(&clip(text))))
}

fn year(text: &str, years: RangeInclusive<u16>) -> Result<u16, Failure> {
    let year = number(text, 4).and_then(|y| u16::try_from(y).ok());
    let known = year.filter(|y| years.contains(y));
    let (from, until) = years.into_inner();
    known.ok_or_else(|| refused(problem::impossible_year(&clip(text), from, until)))
}

impl fmt::Display for ProductCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (province, commune) = (self.province(), self.commune());
        write!(f, "{province:02}-")?;
        if let Some(district) = self.district() {
            write!(f, "{district:03}-")?;
        }
        write!(f, "{commune:05}-{}-{}", self.serial, self.year)
    }
}

#[cfg(test)]
mod tests {
    use super::units::{communes, former_provinces};
    use super::*;
    use proptest::prelude::*;

    fn error(text: &str) -> String {
        text.parse::<ProductCode>().unwrap_err().to_string()
    }

    #[test]
    fn what_word_processors_make_of_a_hyphen_is_one() {
        let plain: ProductCode = "44-19363-7-2026".parse().unwrap();
        for dash in ['\u{2010}', '\u{2011}', '\u{2013}', '\u{2014}', '\u{2212}', '\u{ff0d}'] {
            assert_eq!(format!(" 44{dash}19363-7{dash}2026\u{a0}").parse(), Ok(plain));
        }
    }

    #[test]
    fn the_old_form_ends_with_its_units() {
        assert!("83-832-28882-2-2026".parse::<ProductCode>().is_ok());
        for text in ["83-832-28882-2-2027", "83-832-28882-2-2099"] {
            assert!(error(text).contains("expected 2018 to 2026"), "{text}");
        }
    }

    #[test]
    fn each_fault_has_its_own_error() {
        for (text, said) in [
            (
                "45-19363-1-2026",
                "unknown province 45: it was Quảng Trị until 30 June 2025 and is part of 44 Quảng Trị now",
            ),
            (
                "99-19363-1-2026",
                "unknown province 99, expected one of the 34 codes of Decision 19/2025/QĐ-TTg",
            ),
            (
                "99-832-28882-2-2022",
                "unknown province 99, expected one of the 63 codes until 30 June 2025",
            ),
            (
                "44-99999-1-2026",
                "unknown commune 99999, expected one of the 3,321 codes of Decision 19/2025/QĐ-TTg",
            ),
            (
                "01-19363-1-2026",
                "commune 19363 does not lie in 01 Thành phố Hà Nội but in Quảng Trị",
            ),
            ("83-000-28882-2-2022", "unknown district 000"),
            ("83-832-00000-2-2022", "unknown commune 00000"),
            ("83-000-00000-2-2022", "unknown commune 00000"),
            ("44-19363-0-2026", "`0` is no serial number, expected 1 to 999999"),
            ("44-19363--2026", "`` is no serial number, expected 1 to 999999"),
            ("44-19363-1234567-2026", "`1234567` is no serial number, expected 1 to 999999"),
            ("44-19363-1-2017", "`2017` is no possible year, expected 2018 to 2099"),
            ("44-19363-1-20260", "`20260` is no possible year, expected 2018 to 2099"),
        ] {
            assert_eq!(error(text), said);
        }
        for text in [
            "",
            "-",
            "44",
            "44-19363-1",
            "4-19363-1-2026",
            "44-1936-1-2026",
            "83-832-28882-2-2022-1",
            "44 - 19363 - 1 - 2026",
            "٤٤-19363-1-2026",
            "+4-19363-1-2026",
        ] {
            assert!(error(text).contains("is no product code"), "{text}");
        }
    }

    #[cfg(feature = "commune-names")]
    #[test]
    fn communes_of_today_have_names() {
        let name = |text: &str| text.parse::<ProductCode>().unwrap().commune_name();
        assert_eq!(name("44-19363-7-2026"), Some("Xã Vĩnh Linh"));
        assert_eq!(name("83-832-28882-2-2022"), None);
    }

    #[test]
    fn leading_zeros_of_serials_are_not_printed() {
        let code: ProductCode = "01-00004-007-2026".parse().unwrap();
        assert_eq!(code.to_string(), "01-00004-7-2026");
    }

    #[test]
    fn the_forms_differ_even_where_the_province_stayed() {
        let (new, old) = ("44-19363-1-2026", "44-464-19363-1-2024");
        let parse = |text: &str| text.parse::<ProductCode>().unwrap();
        assert_eq!(parse(new).province_name(), "Quảng Trị");
        assert_eq!(parse(old).province_name(), "Quảng Bình");
        assert_eq!(parse(old).province_today().code, 44);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC*") {
            let _ = text.parse::<ProductCode>();
        }

        #[test]
        fn texts_like_codes_print_as_they_were_read(text in "[0-9]{2}(-[0-9]{3})?-[0-9]{5}-[1-9][0-9]{0,5}-20[0-9]{2}") {
            if let Ok(code) = text.parse::<ProductCode>() {
                prop_assert_eq!(code.to_string(), text);
            }
        }

        #[test]
        fn every_commune_makes_a_code(i in 0_usize..3321, serial in 1_u32..=999_999, year in 2018_u16..=2099) {
            let commune = communes().nth(i).unwrap();
            let text = format!("{:02}-{:05}-{serial}-{year}", commune.province, commune.code);
            let code: ProductCode = text.parse().unwrap();
            prop_assert_eq!((code.commune(), code.serial(), code.year()), (commune.code, serial, year));
            prop_assert_eq!(code.to_string(), text);
        }

        #[test]
        fn every_old_province_makes_a_code(i in 0_usize..63, district in 1_u32..1000, commune in 1_u32..100_000) {
            let province = former_provinces()[i];
            let text = format!("{:02}-{district:03}-{commune:05}-1-2022", province.code);
            prop_assert_eq!(text.parse::<ProductCode>().unwrap().to_string(), text);
        }
    }
}
