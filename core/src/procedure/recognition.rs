//! Who recognises a product, or where its result goes next (26/2026, articles 4.1, 7.3 and 7.4).

use rust_decimal::Decimal;

use crate::council::CouncilRating;
use crate::law::Edition;
use crate::number::stars::Stars;
use crate::procedure::level::Level;
use crate::procedure::{Authority, Doubt, ProcedureError, Step};
use crate::rating::Rating;
use crate::rating::subtotals::PartsRating;

/// What an assessment came to, as far as recognition depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assessed {
    stars: Option<Stars>,
    band: Stars,
    /// Whether star gates were looked at.
    gates: bool,
}

impl Assessed {
    /// An awarded star, or none after a rejection or a stop, and the mean total in points.
    ///
    /// # Errors
    /// A total outside 0 to 100, or a star above the band of the total.
    pub fn new(
        edition: &Edition,
        stars: Option<Stars>,
        total: Decimal,
    ) -> Result<Self, ProcedureError> {
        if total.is_sign_negative() && !total.is_zero() || total > Decimal::ONE_HUNDRED {
            return Err(ProcedureError::TotalOutOfRange(total));
        }
        let band = edition.bands().of_points(total);
        match stars {
            Some(stars) if stars > band => {
                Err(ProcedureError::StarsAboveBand { stars, total, band })
            }
            _ => Ok(Assessed { stars, band, gates: true }),
        }
    }
}

impl From<&Rating<'_>> for Assessed {
    fn from(rating: &Rating<'_>) -> Self {
        Assessed { stars: rating.stars(), band: rating.band(), gates: true }
    }
}

impl From<&CouncilRating<'_>> for Assessed {
    fn from(rating: &CouncilRating<'_>) -> Self {
        Assessed { stars: rating.stars(), band: rating.band(), gates: true }
    }
}

/// Of published subtotals only the band is known; it stands for the star, and the answer says so.
impl From<&PartsRating> for Assessed {
    fn from(rating: &PartsRating) -> Self {
        Assessed { stars: Some(rating.band()), band: rating.band(), gates: false }
    }
}

/// What follows from a result at a level, and who decides it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognition {
    /// The edition.
    pub edition: &'static str,
    /// The level at which the product was assessed.
    pub level: Level,
    /// The awarded star; none after a rejection or a stop.
    pub stars: Option<Stars>,
    /// The band of the total.
    pub band: Stars,
    /// What follows.
    pub step: Step,
    /// Who decides it; none where there is nothing to decide.
    pub by: Option<Authority>,
    /// The level that the file goes to.
    pub to: Option<Level>,
    /// Where it is written, of an edition whose text is at hand.
    pub article: Option<&'static str>,
    /// Readings that the answer rests on.
    pub doubts: Vec<Doubt>,
}

/// What follows from a result at a level of assessment.
///
/// | edition | 3 stars | 4 stars | 5 stars |
/// |---|---|---|---|
/// | `1048/2019` | province; the district forwards from 50 points | province | central council, from 90 points |
/// | `148/2023` as issued | district | province | central council |
/// | `26/2026` | chair of the provincial People's Committee | the same | minister |
///
/// The awarded star decides, gates included, even where 26/2026 speaks of 90 points (article 7.3e,
/// 7.4); such a case is marked with [`Doubt::GateBelowBand`].
///
/// # Errors
/// A level that the edition does not have.
///
/// ```
/// use ocop::{procedure::{Assessed, Authority, Step, outcome}, Level, Stars};
/// let edition = ocop::edition("26/2026")?;
/// let result = Assessed::new(edition, Some(Stars::Four), "75.44".parse()?)?;
/// let recognition = outcome(edition, Level::Province, result)?;
/// assert_eq!(recognition.step, Step::Recognised);
/// assert_eq!(recognition.by, Some(Authority::ProvinceChair));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn outcome(
    edition: &'static Edition,
    level: Level,
    result: impl Into<Assessed>,
) -> Result<Recognition, ProcedureError> {
    let (result, id) = (result.into(), edition.id());
    let (levels, rules): (&'static [Level], Rules) = match id {
        "1048/2019" => (&Level::ALL, rules_2019),
        "148/2023" => (&Level::ALL, rules_2023),
        _ => (&[Level::Province, Level::Central], rules_2026),
    };
    if !levels.contains(&level) {
        let (edition, level) = (id.to_owned(), level.name());
        return Err(ProcedureError::NoSuchLevel { edition, level, allowed: levels });
    }
    let rule = result.stars.map_or(NOTHING, |stars| rules(level, stars));
    Ok(Recognition {
        edition: id,
        level,
        stars: result.stars,
        band: result.band,
        step: rule.step,
        by: rule.by,
        to: rule.to,
        article: rule.article,
        doubts: doubts(id, result, rule.step),
    })
}

fn doubts(edition: &str, result: Assessed, step: Step) -> Vec<Doubt> {
    let (first, amended) = (edition == "1048/2019", edition == "148/2023");
    let below = result.band == Stars::Five && result.stars.is_some_and(|s| s < Stars::Five);
    [
        (Doubt::GateBelowBand, below && !first && !amended),
        // 1048/2019 prints no gates.
        (Doubt::GatesNotChecked, !result.gates && !first),
        (Doubt::AmendmentUnknown, amended),
        (Doubt::ReferralUnknown, (first || amended) && step == Step::ReferredBack),
    ]
    .into_iter()
    .filter_map(|(doubt, holds)| holds.then_some(doubt))
    .collect()
}

/// What follows at a level from an awarded star, in one edition.
type Rules = fn(Level, Stars) -> Rule;

#[derive(Clone, Copy)]
struct Rule {
    step: Step,
    by: Option<Authority>,
    to: Option<Level>,
    article: Option<&'static str>,
}

const NOTHING: Rule = Rule { step: Step::Nothing, by: None, to: None, article: None };

const fn recognised(by: Authority) -> Rule {
    Rule { step: Step::Recognised, by: Some(by), to: None, article: None }
}

const fn forwarded(by: Authority, to: Level) -> Rule {
    Rule { step: Step::Forwarded, by: Some(by), to: Some(to), article: None }
}

const fn back(by: Authority, to: Level) -> Rule {
    Rule { step: Step::ReferredBack, by: Some(by), to: Some(to), article: None }
}

fn rules_2026(level: Level, stars: Stars) -> Rule {
    use Authority::{Minister, ProvinceChair};
    let (rule, article) = match (level, stars) {
        (Level::Central, Stars::Five) => (recognised(Minister), "26/2026 art. 4.1b, 7.4e"),
        (Level::Central, _) => (back(ProvinceChair, Level::Province), "26/2026 art. 7.4"),
        (_, Stars::Five) => (forwarded(ProvinceChair, Level::Central), "26/2026 art. 7.3e"),
        (_, Stars::Three | Stars::Four) => (recognised(ProvinceChair), "26/2026 art. 4.1a, 7.3e"),
        (_, Stars::One | Stars::Two) => (NOTHING, "26/2026 art. 4.1a"),
    };
    Rule { article: Some(article), ..rule }
}

fn rules_2023(level: Level, stars: Stars) -> Rule {
    use Authority::{CentralCouncil, District, Province};
    match (level, stars) {
        (_, Stars::One | Stars::Two) if level != Level::Central => NOTHING,
        (Level::District, Stars::Three) => recognised(District),
        (Level::District, _) => forwarded(District, Level::Province),
        (Level::Province, Stars::Three) => back(District, Level::District),
        (Level::Province, Stars::Four) => recognised(Province),
        (Level::Province, _) => forwarded(Province, Level::Central),
        (Level::Central, Stars::Five) => recognised(CentralCouncil),
        (Level::Central, _) => back(Province, Level::Province),
    }
}

fn rules_2019(level: Level, stars: Stars) -> Rule {
    use Authority::{CentralCouncil, District, Province};
    match (level, stars) {
        (_, Stars::One | Stars::Two) if level != Level::Central => NOTHING,
        (Level::District, _) => forwarded(District, Level::Province),
        (Level::Province, Stars::Five) => forwarded(Province, Level::Central),
        (Level::Province, _) => recognised(Province),
        (Level::Central, Stars::Five) => recognised(CentralCouncil),
        (Level::Central, _) => back(Province, Level::Province),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(id: &str, level: Level, stars: u8, total: &str) -> Recognition {
        let edition = crate::edition(id).unwrap();
        let result = Assessed::new(edition, Stars::new(stars), total.parse().unwrap()).unwrap();
        outcome(edition, level, result).unwrap()
    }

    #[test]
    fn every_star_finds_its_authority() {
        use Level::{Central, District, Province};
        let cases = [
            (
                "26/2026",
                Province,
                [
                    ("none", ""),
                    ("none", ""),
                    ("recognised", "province-chair"),
                    ("recognised", "province-chair"),
                    ("forwarded", "province-chair"),
                ],
            ),
            (
                "26/2026",
                Central,
                [
                    ("referred-back", "province-chair"),
                    ("referred-back", "province-chair"),
                    ("referred-back", "province-chair"),
                    ("referred-back", "province-chair"),
                    ("recognised", "minister"),
                ],
            ),
            (
                "148/2023",
                District,
                [
                    ("none", ""),
                    ("none", ""),
                    ("recognised", "district"),
                    ("forwarded", "district"),
                    ("forwarded", "district"),
                ],
            ),
            (
                "148/2023",
                Province,
                [
                    ("none", ""),
                    ("none", ""),
                    ("referred-back", "district"),
                    ("recognised", "province"),
                    ("forwarded", "province"),
                ],
            ),
            (
                "148/2023",
                Central,
                [
                    ("referred-back", "province"),
                    ("referred-back", "province"),
                    ("referred-back", "province"),
                    ("referred-back", "province"),
                    ("recognised", "central-council"),
                ],
            ),
            (
                "1048/2019",
                District,
                [
                    ("none", ""),
                    ("none", ""),
                    ("forwarded", "district"),
                    ("forwarded", "district"),
                    ("forwarded", "district"),
                ],
            ),
            (
                "1048/2019",
                Province,
                [
                    ("none", ""),
                    ("none", ""),
                    ("recognised", "province"),
                    ("recognised", "province"),
                    ("forwarded", "province"),
                ],
            ),
            (
                "1048/2019",
                Central,
                [
                    ("referred-back", "province"),
                    ("referred-back", "province"),
                    ("referred-back", "province"),
                    ("referred-back", "province"),
                    ("recognised", "central-council"),
                ],
            ),
        ];
        for (edition, level, expected) in cases {
            for ((number, total), (step, by)) in
                (1..=5).zip(["29", "49.99", "69.99", "89.99", "90"]).zip(expected)
            {
                let found = at(edition, level, number, total);
                let authority = found.by.map_or("", Authority::name);
                assert_eq!(
                    (found.step.name(), authority),
                    (step, by),
                    "{edition} {level:?} {number}"
                );
            }
        }
    }

    #[test]
    fn a_gate_below_the_band_is_decided_by_the_award_and_marked() {
        let province = at("26/2026", Level::Province, 4, "93");
        assert_eq!(province.step, Step::Recognised);
        assert_eq!(province.doubts, [Doubt::GateBelowBand]);
        let centre = at("26/2026", Level::Central, 4, "90");
        assert_eq!(centre.step, Step::ReferredBack);
        assert_eq!(centre.doubts, [Doubt::GateBelowBand]);
        assert!(at("26/2026", Level::Central, 4, "89.99").doubts.is_empty());
        assert!(at("26/2026", Level::Province, 5, "93").doubts.is_empty());
    }

    #[test]
    fn a_band_alone_is_marked_where_the_edition_prints_gates() {
        let follows = |id: &str| {
            let edition = crate::edition(id).unwrap();
            let part = |points: i64| Decimal::from(points);
            let rating = crate::rate_parts(edition, part(30), part(20), part(25)).unwrap();
            outcome(edition, Level::Province, &rating).unwrap().doubts
        };
        assert_eq!(follows("26/2026"), [Doubt::GatesNotChecked]);
        assert_eq!(follows("148/2023"), [Doubt::GatesNotChecked, Doubt::AmendmentUnknown]);
        assert!(follows("1048/2019").is_empty());
    }

    #[test]
    fn without_a_star_nothing_follows() {
        let edition = crate::edition("26/2026").unwrap();
        let result = Assessed::new(edition, None, Decimal::from(95)).unwrap();
        for level in [Level::Province, Level::Central] {
            let found = outcome(edition, level, result).unwrap();
            assert_eq!((found.step, found.by, found.doubts), (Step::Nothing, None, vec![]));
        }
    }

    #[test]
    fn impossible_results_are_refused() {
        let edition = crate::edition("26/2026").unwrap();
        let new =
            |stars, total: &str| Assessed::new(edition, Stars::new(stars), total.parse().unwrap());
        assert!(matches!(new(5, "89.99"), Err(ProcedureError::StarsAboveBand { .. })));
        assert!(matches!(new(5, "100.01"), Err(ProcedureError::TotalOutOfRange(_))));
        assert!(matches!(new(1, "-0.01"), Err(ProcedureError::TotalOutOfRange(_))));
        assert!(new(5, "100").is_ok() && new(1, "0").is_ok());
        let result = new(3, "55").unwrap();
        let error = outcome(edition, Level::District, result).unwrap_err();
        assert_eq!(
            error.to_string(),
            "edition 26/2026 has no district level, expected province or central"
        );
    }
}
