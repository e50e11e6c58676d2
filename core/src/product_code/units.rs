//! Administrative units of Decision 19/2025/QĐ-TTg, and the 63 provinces before.

/// One of the 34 provinces and cities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Province {
    /// The code, two digits in print.
    pub code: u8,
    /// The name.
    pub name: &'static str,
}

/// One of the 63 provinces and cities until 30 June 2025, and what Resolution 202/2025/QH15 made of
/// it. Huế, a city under the centre since January 2025, has the name that most old codes knew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormerProvince {
    /// The code, two digits in print.
    pub code: u8,
    /// The name.
    pub name: &'static str,
    /// The code of the province that it is, or is part of, today.
    pub today: u8,
}

/// One of the 3,321 communes, wards and special zones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Commune {
    /// The code, five digits in print.
    pub code: u32,
    /// The code of its province.
    pub province: u8,
}

include!(concat!(env!("OUT_DIR"), "/units.rs"));

/// All provinces by code.
///
/// ```
/// assert_eq!(ocop::product_code::units::provinces().len(), 34);
/// assert_eq!(ocop::product_code::units::provinces()[0].name, "Thành phố Hà Nội");
/// ```
pub fn provinces() -> &'static [Province] {
    &PROVINCES
}

/// The province with this code.
pub fn province(code: u32) -> Option<&'static Province> {
    find(&PROVINCES, code, |p| p.code)
}

/// The provinces until 30 June 2025, by code.
pub fn former_provinces() -> &'static [FormerProvince] {
    &FORMER
}

/// The former province with this code.
pub fn former_province(code: u32) -> Option<&'static FormerProvince> {
    find(&FORMER, code, |p| p.code)
}

fn find<T>(units: &'static [T], code: u32, of: impl Fn(&T) -> u8) -> Option<&'static T> {
    units.get(units.binary_search_by_key(&code, |unit| u32::from(of(unit))).ok()?)
}

/// All communes by code.
///
/// ```
/// let in_quang_tri = ocop::product_code::units::communes().filter(|c| c.province == 44);
/// assert_eq!(in_quang_tri.count(), 78);
/// ```
pub fn communes() -> impl ExactSizeIterator<Item = Commune> {
    COMMUNES.iter().map(|packed| unpack(*packed))
}

/// The commune with this code.
///
/// ```
/// assert_eq!(ocop::product_code::units::commune(19363).unwrap().province, 44);
/// assert!(ocop::product_code::units::commune(99999).is_none());
/// ```
pub fn commune(code: u32) -> Option<Commune> {
    COMMUNES.get(position(code)?).copied().map(unpack)
}

fn position(code: u32) -> Option<usize> {
    COMMUNES.binary_search_by_key(&code, |packed| packed >> 8).ok()
}

/// Commune code above, province code in the lowest byte.
const fn unpack(packed: u32) -> Commune {
    let [province, ..] = packed.to_le_bytes();
    Commune { code: packed >> 8, province }
}

#[cfg(feature = "commune-names")]
impl Commune {
    /// The name; none for a value that was not made from the table.
    ///
    /// ```
    /// assert_eq!(ocop::product_code::units::commune(19363).unwrap().name(), Some("Xã Vĩnh Linh"));
    /// ```
    pub fn name(self) -> Option<&'static str> {
        COMMUNE_NAMES.get(position(self.code)?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_whole_and_in_order() {
        assert!(PROVINCES.is_sorted_by(|a, b| a.code < b.code));
        assert!(FORMER.is_sorted_by(|a, b| a.code < b.code));
        assert!(COMMUNES.is_sorted_by(|a, b| a < b));
        assert_eq!((PROVINCES.len(), FORMER.len(), COMMUNES.len()), (34, 63, 3321));
        for commune in communes() {
            assert!(province(u32::from(commune.province)).is_some());
            assert_eq!(self::commune(commune.code), Some(commune));
            #[cfg(feature = "commune-names")]
            assert!(commune.name().is_some_and(|name| !name.is_empty()));
        }
    }

    #[test]
    fn every_province_of_today_comes_from_one_of_its_own_code() {
        for province in provinces() {
            assert_eq!(former_province(u32::from(province.code)).unwrap().today, province.code);
        }
    }
}
