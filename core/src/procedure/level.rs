//! Levels of assessment.

use crate::named::named;

named! {
    /// A level at which councils assess.
    ///
    /// Decision 26/2026/QĐ-TTg knows two (article 4.1): province and centre. The district stands in
    /// the two earlier editions.
    ///
    /// ```
    /// use ocop::Level;
    /// assert_eq!("province".parse(), Ok(Level::Province));
    /// assert!(Level::Province < Level::Central);
    /// ```
    pub enum Level parse with unknown_level {
        /// The district, until 2025.
        District = "district": "cấp huyện" | "district level",
        /// The province.
        Province = "province": "cấp tỉnh" | "provincial level",
        /// The centre.
        Central = "central": "cấp trung ương" | "central level",
    }
}
