//! What can be wrong with a product code.

use serde::{Deserialize, Serialize};

use crate::problem::{Concern, Failure, Problem};
use crate::product_code::units::{FormerProvince, Province, former_provinces, provinces};

/// The two forms of product codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub enum CodeForm {
    /// Province, commune, serial, year.
    New,
    /// Province, district, commune, serial, year; units until 30 June 2025.
    Old,
}

/// A text that is no product code, or one of a unit that is not there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProductCodeError {
    /// The text has not the form of a code.
    #[error(
        "`{0}` is no product code, expected `province-commune-serial-year` such as \
         `44-19363-7-2026`, or the older form with a district such as `83-832-28882-2-2022`"
    )]
    Malformed(String),
    /// No province has this code.
    #[error("unknown province {province:02}{}", expected(*form, *former))]
    UnknownProvince {
        /// The form of the code.
        form: CodeForm,
        /// The code of the province.
        province: u32,
        /// The province that had this code until 30 June 2025, in the new form.
        former: Option<&'static FormerProvince>,
    },
    /// No district has this code.
    #[error("unknown district {district:03}")]
    UnknownDistrict {
        /// The code of the district.
        district: u32,
    },
    /// No commune has this code. The communes until 30 June 2025 are not listed; of them only 00000
    /// is refused.
    #[error("unknown commune {commune:05}{}", match form {
        CodeForm::New => ", expected one of the 3,321 codes of Decision 19/2025/QĐ-TTg",
        CodeForm::Old => "",
    })]
    UnknownCommune {
        /// The form of the code.
        form: CodeForm,
        /// The code of the commune.
        commune: u32,
    },
    /// The commune is there, but in another province.
    #[error("commune {commune:05} does not lie in {:02} {} but in {lies_in}", province.code, province.name)]
    CommuneOfAnotherProvince {
        /// The code of the commune.
        commune: u32,
        /// The province of the code.
        province: &'static Province,
        /// The name of the province in which the commune lies.
        lies_in: &'static str,
    },
    /// The serial number is zero, too long or no number.
    #[error("`{0}` is no serial number, expected 1 to 999999")]
    BadSerial(String),
    /// No product can have a code of that year.
    #[error("`{0}` is no possible year, expected 2018 to 2099")]
    ImpossibleYear(String),
}

fn expected(form: CodeForm, former: Option<&FormerProvince>) -> String {
    match (form, former) {
        (_, Some(former)) => {
            let (code, name) = (former.today, today(former));
            format!(
                ": it was {} until 30 June 2025 and is part of {code:02} {name} now",
                former.name
            )
        }
        (CodeForm::New, None) => {
            ", expected one of the 34 codes of Decision 19/2025/QĐ-TTg".to_owned()
        }
        (CodeForm::Old, None) => ", expected one of the 63 codes until 30 June 2025".to_owned(),
    }
}

fn today(former: &FormerProvince) -> &'static str {
    provinces().iter().find(|p| p.code == former.today).map_or("", |p| p.name)
}

impl From<ProductCodeError> for Failure {
    fn from(error: ProductCodeError) -> Self {
        let new = |code, vi: String| Problem::new(code, &error, vi);
        let problem = match &error {
            ProductCodeError::Malformed(text) => {
                let vi = format!(
                    "`{text}` không phải mã sản phẩm, cần dạng tỉnh-xã-số thứ tự-năm như \
                     `44-19363-7-2026` hoặc dạng cũ có huyện như `83-832-28882-2-2022`"
                );
                new("malformed-code", vi).value(text)
            }
            ProductCodeError::UnknownProvince { form, province, former } => {
                let expected = match form {
                    CodeForm::New => ", cần một trong 34 mã của Quyết định 19/2025/QĐ-TTg",
                    CodeForm::Old => ", cần một trong 63 mã đến ngày 30/6/2025",
                };
                let why = former.map_or(expected.to_owned(), |former| {
                    let (code, name) = (former.today, today(former));
                    format!(": đến 30/6/2025 là {}, nay thuộc {code:02} {name}", former.name)
                });
                let codes: Vec<u8> = match form {
                    CodeForm::New => provinces().iter().map(|p| p.code).collect(),
                    CodeForm::Old => former_provinces().iter().map(|p| p.code).collect(),
                };
                new("unknown-province", format!("không có tỉnh mã {province:02}{why}"))
                    .at("province")
                    .value(format_args!("{province:02}"))
                    .allowed(codes.iter().map(|code| format!("{code:02}")))
            }
            ProductCodeError::UnknownDistrict { district } => {
                new("unknown-district", format!("không có huyện mã {district:03}"))
                    .at("district")
                    .value(format_args!("{district:03}"))
            }
            ProductCodeError::UnknownCommune { form, commune } => {
                let list = match form {
                    CodeForm::New => " trong Quyết định 19/2025/QĐ-TTg",
                    CodeForm::Old => "",
                };
                new("unknown-commune", format!("không có xã mã {commune:05}{list}"))
                    .at("commune")
                    .value(format_args!("{commune:05}"))
            }
            ProductCodeError::CommuneOfAnotherProvince { commune, province, lies_in } => {
                let (code, name) = (province.code, province.name);
                let vi =
                    format!("xã mã {commune:05} không thuộc {code:02} {name} mà thuộc {lies_in}");
                new("commune-of-another-province", vi)
                    .at("commune")
                    .value(format_args!("{commune:05}"))
            }
            ProductCodeError::BadSerial(text) => {
                let vi = format!("`{text}` không phải số thứ tự, chỉ nhận 1 đến 999999");
                new("bad-serial", vi).at("serial").value(text)
            }
            ProductCodeError::ImpossibleYear(text) => {
                let vi = format!("năm `{text}` không thể có, chỉ nhận 2018 đến 2099");
                new("impossible-year", vi).at("year").value(text)
            }
        };
        Failure::of(Concern::ProductCode, problem)
    }
}
