//! The report of a product code.

use serde::{Deserialize, Serialize};

use crate::product_code::{CodeForm, ProductCode};
use crate::report::kind;

/// A product code, read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct ProductCodeReport {
    /// Tells the document from others.
    pub kind: kind::ProductCode,
    /// The code as it prints, such as `44-19363-7-2026`.
    pub code: String,
    /// Which of the two forms the code has.
    pub form: CodeForm,
    /// The province, as it was when codes of that form were given.
    pub province: Province,
    /// The province of today that it is, or is part of.
    pub province_today: Province,
    /// The code of the district, three digits; null in the new form.
    pub district: Option<String>,
    /// The code of the commune, five digits.
    pub commune: String,
    /// The name of the commune; null in the old form, and where the names are not built in.
    pub commune_name: Option<String>,
    /// Whether the commune was looked up; districts and communes of the old form are not known.
    pub commune_checked: bool,
    /// The number of the product within the commune, 1 or more.
    pub serial: u32,
    /// The year of the code.
    pub year: u16,
}

/// A province or a city under the centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Province {
    /// The code, two digits.
    pub code: String,
    /// The name in Vietnamese.
    pub name: String,
}

impl ProductCodeReport {
    /// Reports a product code.
    pub fn of(code: &ProductCode) -> Self {
        let province =
            |code: u8, name: &str| Province { code: format!("{code:02}"), name: name.to_owned() };
        let today = code.province_today();
        #[cfg(feature = "commune-names")]
        let commune_name = code.commune_name().map(str::to_owned);
        #[cfg(not(feature = "commune-names"))]
        let commune_name = None;
        ProductCodeReport {
            kind: kind::ProductCode::default(),
            code: code.to_string(),
            form: code.form(),
            province: province(code.province(), code.province_name()),
            province_today: province(today.code, today.name),
            district: code.district().map(|district| format!("{district:03}")),
            commune: format!("{:05}", code.commune()),
            commune_name,
            commune_checked: code.form() == CodeForm::New,
            serial: code.serial(),
            year: code.year(),
        }
    }
}
