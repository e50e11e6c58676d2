//! What can be wrong with a question about the procedure.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::number::stars::Stars;
use crate::problem::{Concern, Failure, Problem};
use crate::procedure::level::Level;
use crate::procedure::{DateError, Purpose};

/// A question about editions, levels, certificates or rounds that has no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProcedureError {
    /// A text that is no day, or a term beyond the calendar.
    #[error(transparent)]
    Date(#[from] DateError),
    /// The product was rated before its file was there.
    #[error("rated on {rated}, but submitted only on {submitted}")]
    RatedBeforeSubmitted {
        /// The day of submission.
        submitted: Date,
        /// The day of rating.
        rated: Date,
    },
    /// No edition was in force yet.
    #[error("rated on {rated}, before the first edition came into force on {first}")]
    BeforeFirstEdition {
        /// The day of rating.
        rated: Date,
        /// The first day of the first edition.
        first: Date,
    },
    /// The file belonged to the edition before, and its term to be rated under it has passed.
    #[error(
        "submitted on {submitted}, before 26/2026 came into force: the rating had to be complete \
         by {last_day}, not on {rated}"
    )]
    TransitionLapsed {
        /// The day of submission.
        submitted: Date,
        /// What the file asks for.
        purpose: Purpose,
        /// The day of rating.
        rated: Date,
        /// The last day under the edition before.
        last_day: Date,
    },
    /// The edition has no councils at this level.
    #[error("edition {edition} has no {level} level, expected {}", names(allowed))]
    NoSuchLevel {
        /// The edition.
        edition: String,
        /// The level asked for.
        level: &'static str,
        /// The levels that it has.
        allowed: &'static [Level],
    },
    /// The star is higher than the total allows.
    #[error("{stars} stars, but a total of {total} lies in the band of {band}")]
    StarsAboveBand {
        /// The star.
        stars: Stars,
        /// The total.
        total: Decimal,
        /// The band in which the total lies.
        band: Stars,
    },
    /// The total is not between 0 and 100.
    #[error("a total of {0}, expected 0 to 100")]
    TotalOutOfRange(Decimal),
    /// Certificates are issued from 3 stars.
    #[error("no certificate is issued for {0} stars, expected 3, 4 or 5")]
    NoCertificate(Stars),
    /// The rounds of article 5 did not exist yet.
    #[error("asked for {on}, but the rounds of article 5 exist from {from}")]
    BeforeRounds {
        /// The day asked for.
        on: Date,
        /// The day on which the decision came into force.
        from: Date,
    },
}

fn names(levels: &[Level]) -> String {
    levels.iter().map(|l| l.name()).collect::<Vec<_>>().join(" or ")
}

impl From<ProcedureError> for Failure {
    fn from(error: ProcedureError) -> Self {
        let new = |code, vi: String| Problem::new(code, &error, vi);
        let problem = match &error {
            ProcedureError::Date(error) => return error.clone().into(),
            ProcedureError::RatedBeforeSubmitted { submitted, rated } => {
                let vi = format!("đánh giá ngày {rated} nhưng hồ sơ nộp ngày {submitted}");
                new("rated-before-submitted", vi).at("rated").value(rated)
            }
            ProcedureError::BeforeFirstEdition { rated, first } => {
                let vi = format!("ngày {rated} chưa có văn bản nào có hiệu lực, sớm nhất {first}");
                new("before-first-edition", vi).at("rated").value(rated).allowed([first])
            }
            ProcedureError::TransitionLapsed { submitted, rated, last_day, .. } => {
                let vi = format!(
                    "hồ sơ nộp ngày {submitted}, trước khi 26/2026 có hiệu lực: phải hoàn thành \
                     đánh giá chậm nhất {last_day}, không phải {rated}"
                );
                new("transition-lapsed", vi)
                    .at("rated")
                    .value(rated)
                    .article("26/2026 art. 11.2, 12.2")
                    .help(
                        "submit a file under 26/2026; the decision does not carry the old one over",
                    )
            }
            ProcedureError::NoSuchLevel { edition, level, allowed } => {
                let names = names(allowed).replace(" or ", ", ");
                let vi = format!("văn bản {edition} không có cấp `{level}`, chỉ có {names}");
                let problem = new("no-such-level", vi).at("level").value(level);
                problem.allowed(allowed.iter().map(|l| l.name()))
            }
            ProcedureError::StarsAboveBand { stars, total, band } => {
                let vi = format!("{stars} sao, nhưng tổng điểm {total} chỉ thuộc khung {band} sao");
                new("stars-above-band", vi).at("stars").value(stars)
            }
            ProcedureError::TotalOutOfRange(total) => {
                let vi = format!("tổng điểm {total} ngoài khoảng 0 đến 100");
                new("total-out-of-range", vi).at("total").value(total)
            }
            ProcedureError::NoCertificate(stars) => new(
                "no-certificate",
                format!("không cấp giấy chứng nhận cho {stars} sao, chỉ cấp cho 3, 4, 5 sao"),
            )
            .at("stars")
            .value(stars)
            .allowed([Stars::Three, Stars::Four, Stars::Five])
            .article("26/2026 art. 4.1a, 4.3"),
            ProcedureError::BeforeRounds { on, from } => new(
                "before-rounds",
                format!("các đợt của Điều 5 chỉ có từ {from}, không phải {on}"),
            )
            .at("on")
            .value(on)
            .article("26/2026 art. 5, 11.1"),
        };
        Failure::of(Concern::Procedure, problem)
    }
}
