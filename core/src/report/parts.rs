//! The report of a rating from part subtotals.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::law::Edition;
use crate::number::{Bands, Stars};
use crate::procedure::{Note, notes_on_parts};
use crate::rating::{self, PartsRating};
use crate::report::kind;

/// A rating from the published subtotals of the parts. Gates and knock-outs stand on criteria, so
/// they are not checked, and the awarded star is at most the band.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct PartsReport {
    /// Tells the document from others.
    pub kind: kind::Parts,
    /// The edition that rated: number and year of the decision, such as `26/2026`.
    pub edition: String,
    /// The decision and those that amend it, by number.
    pub documents: Vec<String>,
    /// The version of the data of the edition; it moves with every correction that can change a
    /// rating.
    pub data_version: String,
    /// The parts, A first.
    pub parts: Vec<PartSum>,
    /// The exact sum of the parts in points.
    pub total: Decimal,
    /// The band in which the total lies (article 3.3).
    pub band: Stars,
    /// Points from which the bands of 2 to 5 stars begin (article 3.3).
    pub bands: Bands,
    /// Always false: gates and knock-outs stand on criteria, and only subtotals are known.
    pub gates_checked: bool,
    /// What could not be checked.
    pub notes: Vec<Note>,
}

/// The points of one part, usually the mean of a council.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct PartSum {
    /// The letter of the part: A, B or C.
    pub part: char,
    /// The exact points, from 0 to the most that the part can give.
    pub points: Decimal,
    /// The most points that the part can give under the edition.
    pub max: u16,
}

impl PartsReport {
    /// Reports a rating from part subtotals under the edition that it was made with.
    pub fn of(edition: &'static Edition, rating: &PartsRating) -> Self {
        PartsReport {
            kind: kind::Parts::default(),
            edition: edition.id().to_owned(),
            documents: edition.documents().iter().copied().map(str::to_owned).collect(),
            data_version: edition.data_version().to_owned(),
            parts: rating.parts().iter().map(PartSum::of).collect(),
            total: rating.total(),
            band: rating.band(),
            bands: edition.bands(),
            gates_checked: false,
            notes: std::iter::once(unchecked(edition)).chain(notes_on_parts(edition)).collect(),
        }
    }
}

impl PartSum {
    fn of(sum: &rating::PartSum) -> Self {
        let rating::PartSum { part, points, max } = *sum;
        PartSum { part, points, max }
    }
}

fn unchecked(edition: &Edition) -> Note {
    if edition.has_gates() {
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
    }
}
