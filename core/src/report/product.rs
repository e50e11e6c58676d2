//! Reports on part subtotals, product codes and programmes.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::law::Edition;
use crate::number::{Bands, Stars};
use crate::procedure::{Note, notes_on_parts};
use crate::product_code::{CodeForm, ProductCode};
use crate::programme::{Count, Plan, Progress};
use crate::rating::subtotals::PartsRating;
use crate::text::Text;

/// A rating from part subtotals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct PartsReport {
    /// `parts`
    pub kind: &'static str,
    /// The edition.
    pub edition: &'static str,
    /// The decision and those that amend it.
    pub documents: &'static [&'static str],
    /// The version of the data.
    pub data_version: &'static str,
    /// Whether only the frame of the edition is known.
    pub frame_only: bool,
    /// The parts.
    pub parts: Vec<PartSumReport>,
    /// The exact sum of the parts.
    #[cfg_attr(schema, schemars(with = "crate::schema::DecimalText"))]
    pub total: Decimal,
    /// The band in which it lies; the awarded star is at most that.
    pub band: Stars,
    /// Points from which the star bands begin.
    pub bands: Bands,
    /// Always false: gates and knock-outs stand on criteria, and only subtotals are known.
    pub gates_checked: bool,
    /// What could not be checked.
    pub notes: Vec<Note>,
}

/// The points of one part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "PartSum"))]
pub struct PartSumReport {
    /// The letter.
    pub part: char,
    /// The points.
    #[cfg_attr(schema, schemars(with = "crate::schema::DecimalText"))]
    pub points: Decimal,
    /// The most that the part can give.
    pub max: u16,
}

impl PartsReport {
    /// Reports a rating from part subtotals under the edition that it was made with.
    pub fn of(edition: &'static Edition, rating: &PartsRating) -> Self {
        let gates = if edition.has_gates() {
            Note::fixed(
                "gates-not-checked",
                "chưa kiểm tra mức tối thiểu (dấu sao) và căn cứ loại hoặc dừng: chỉ có điểm các phần; \
                 hạng sao cao nhất có thể là khung này",
                "star gates and knock-outs were not checked, only subtotals are known; the band is the \
                 highest star possible",
            )
        } else {
            Note::fixed(
                "no-gates",
                "văn bản này không in mức tối thiểu (dấu sao); căn cứ loại hoặc dừng chưa kiểm tra",
                "this edition prints no star gates; knock-outs were not checked",
            )
        };
        let frame = Note::fixed(
            "frame-only",
            "văn bản này chỉ có khung điểm ở đây, không có bộ tiêu chí",
            "only the frame of this edition is known here, not its criteria",
        );
        let parts = rating.parts().iter().map(|sum| PartSumReport {
            part: sum.part,
            points: sum.points,
            max: sum.max,
        });
        PartsReport {
            kind: "parts",
            edition: edition.id(),
            documents: edition.documents(),
            data_version: edition.data_version(),
            frame_only: !edition.has_criteria(),
            parts: parts.collect(),
            total: rating.total(),
            band: rating.band(),
            bands: edition.bands(),
            gates_checked: false,
            notes: std::iter::once(gates)
                .chain((!edition.has_criteria()).then_some(frame))
                .chain(notes_on_parts(edition))
                .collect(),
        }
    }
}

/// A product code, read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct ProductCodeReport {
    /// `product-code`
    pub kind: &'static str,
    /// The code as it prints.
    pub code: String,
    /// `new` or `old`.
    pub form: CodeForm,
    /// The province, as it was when codes of that form were given.
    pub province: UnitReport,
    /// The province of today.
    pub province_today: UnitReport,
    /// The code of the district in the old form.
    pub district: Option<String>,
    /// The code of the commune.
    pub commune: String,
    /// The name of the commune in the new form, where names are built in.
    pub commune_name: Option<&'static str>,
    /// Whether the commune was looked up; districts and communes of the old form are not known.
    pub commune_checked: bool,
    /// The number of the product.
    pub serial: u32,
    /// The year.
    pub year: u16,
}

/// A province.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "Province"))]
pub struct UnitReport {
    /// The code, two digits.
    pub code: String,
    /// The name.
    pub name: &'static str,
}

impl ProductCodeReport {
    /// Reports a product code.
    pub fn of(code: &ProductCode) -> Self {
        let unit = |code: u8, name| UnitReport { code: format!("{code:02}"), name };
        let today = code.province_today();
        #[cfg(feature = "commune-names")]
        let commune_name = code.commune_name();
        #[cfg(not(feature = "commune-names"))]
        let commune_name = None;
        ProductCodeReport {
            kind: "product-code",
            code: code.to_string(),
            form: code.form(),
            province: unit(code.province(), code.province_name()),
            province_today: unit(today.code, today.name),
            district: code.district().map(|district| format!("{district:03}")),
            commune: format!("{:05}", code.commune()),
            commune_name,
            commune_checked: code.form() == CodeForm::New,
            serial: code.serial(),
            year: code.year(),
        }
    }
}

/// What a portfolio has reached of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct ProgrammeReport {
    /// `programme`
    pub kind: &'static str,
    /// The plan.
    pub plan: String,
    /// Its name.
    pub name: Text,
    /// The document that sets the targets.
    pub source: Text,
    /// How many targets are reached.
    pub met: u32,
    /// The targets.
    pub targets: Vec<TargetReport>,
}

/// How far a target is reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[cfg_attr(schema, schemars(rename = "TargetProgress"))]
pub struct TargetReport {
    /// The target.
    pub id: String,
    /// What is to be reached.
    pub label: Text,
    /// What is counted.
    pub count: Count,
    /// How many are wanted.
    pub wanted: u32,
    /// The upper end of a range.
    pub aim: Option<u32>,
    /// Whether the plan says "about".
    pub about: bool,
    /// How many count.
    pub reached: u32,
    /// How many are missing.
    pub missing: u32,
    /// Whether none is missing.
    pub met: bool,
    /// The products or organisations that count.
    pub counted: Vec<String>,
    /// Those that may count, but lack a fact that the target asks for.
    pub undecided: Vec<String>,
}

impl ProgrammeReport {
    /// Reports progress.
    pub fn of(plan: &Plan, progress: &[Progress<'_>]) -> Self {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let target = |p: &Progress<'_>| TargetReport {
            id: p.target.id.clone().into_owned(),
            label: p.target.label.clone(),
            count: p.target.count,
            wanted: p.target.want,
            aim: p.target.aim,
            about: p.target.about,
            reached: p.reached(),
            missing: p.missing(),
            met: p.met(),
            counted: owned(&p.counted),
            undecided: owned(&p.undecided),
        };
        let met = progress.iter().filter(|p| p.met()).count();
        ProgrammeReport {
            kind: "programme",
            plan: plan.id.clone().into_owned(),
            name: plan.name.clone(),
            source: plan.source.clone(),
            met: u32::try_from(met).unwrap_or(u32::MAX),
            targets: progress.iter().map(target).collect(),
        }
    }
}
