//! Rates from the subtotals of the parts, for every edition, also where its criteria are not
//! built in.
//!
//! Published results often give the means of parts A, B and C and nothing more. They lead to a
//! total and a band. Star gates, knock-outs and votes stand on criteria, so they cannot be checked,
//! and the band is the highest star that the product can have been awarded.

use rust_decimal::Decimal;

use crate::law::Edition;
use crate::number::Stars;
use crate::problem::catalogue::subtotals::{
    points_out_of_range, points_too_fine, unreadable_points,
};
use crate::problem::{Concern, Failure, Problem, Problems};
use crate::text::clip;

/// The total and the band of published subtotals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartsRating {
    edition: &'static str,
    parts: Vec<PartSum>,
    total: Decimal,
    band: Stars,
}

/// The points of one part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartSum {
    /// The letter.
    pub part: char,
    /// The points, usually the mean of a council.
    pub points: Decimal,
    /// The most that the part can give.
    pub max: u16,
}

impl PartsRating {
    /// The edition.
    pub fn edition(&self) -> &'static str {
        self.edition
    }

    /// The parts, A first.
    pub fn parts(&self) -> &[PartSum] {
        &self.parts
    }

    /// The exact sum of the parts.
    pub fn total(&self) -> Decimal {
        self.total
    }

    /// The band in which the total lies. The awarded star is at most that.
    pub fn band(&self) -> Stars {
        self.band
    }
}

/// Rates the subtotals of parts A, B and C.
///
/// Comparing editions this way says how the same subtotals would be banded; it does not say what
/// another edition would have given, because editions ask different questions.
///
/// # Errors
/// Every part whose points are negative, above its maximum (40/25/35, and 35/25/40 under 1048/2019)
/// or finer than ten digits after the point.
///
/// ```
/// use ocop::{rate_parts, Stars};
/// // Frozen durian of Bến Tre, product code 83-832-28882-2-2022: the province's council, January 2022.
/// let edition = ocop::edition("1048/2019")?;
/// let rating = rate_parts(edition, "31.00".parse()?, "24.00".parse()?, "38.00".parse()?)?;
/// assert_eq!(rating.total().to_string(), "93.00");
/// assert_eq!(rating.band(), Stars::Five);
/// let forwarded = ocop::procedure::recognition(
///     edition, ocop::Level::Province, &rating, Default::default())?;
/// assert_eq!(forwarded.step(), ocop::procedure::Step::Forwarded);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn rate_parts(
    edition: &'static Edition,
    a: Decimal,
    b: Decimal,
    c: Decimal,
) -> Result<PartsRating, Failure> {
    let given = [('A', a), ('B', b), ('C', c)];
    let parts: Vec<PartSum> = edition
        .parts()
        .iter()
        .filter_map(|&(part, max)| {
            let (_, points) = given.into_iter().find(|(letter, _)| *letter == part)?;
            Some(PartSum { part, points, max })
        })
        .collect();
    let mut problems = Problems::default();
    problems.extend(parts.iter().filter_map(problem));
    problems.into_result(Concern::Subtotals)?;
    let total = parts.iter().map(|p| p.points).sum();
    Ok(PartsRating { edition: edition.id(), total, band: edition.bands().of(total), parts })
}

/// Digits after the point. A council's printed mean has two; ten leave room for anything printed,
/// and three such numbers add up without rounding.
const FINEST: usize = 10;

fn problem(sum: &PartSum) -> Option<Problem> {
    let PartSum { part, points, max } = *sum;
    if points < Decimal::ZERO || points > Decimal::from(max) {
        return Some(points_out_of_range(part, points, max));
    }
    let fine = usize::try_from(points.scale()).is_ok_and(|digits| digits <= FINEST);
    (!fine).then(|| points_too_fine(part, points))
}

/// Reads points with a decimal point, in no other form.
pub(crate) fn points(text: &str) -> Option<Decimal> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    let plain = digits(whole.strip_prefix('-').unwrap_or(whole)) && digits(fraction);
    Decimal::from_str_exact(text).ok().filter(|_| plain)
}

/// Reads the points of parts A, B and C.
pub(crate) fn read_parts(texts: [&str; 3]) -> Result<[Decimal; 3], Failure> {
    let mut problems = Problems::default();
    let [a, b, c] = texts;
    let parts = [('A', a), ('B', b), ('C', c)].map(|(part, text)| {
        let points = points(text);
        if points.is_none() {
            problems.push(unreadable_points(part, &clip(text)));
        }
        points.unwrap_or_default()
    });
    problems.into_result(Concern::Subtotals)?;
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rated(id: &str, parts: [&str; 3]) -> Result<PartsRating, Failure> {
        let [a, b, c] = parts.map(|p| p.parse().unwrap());
        rate_parts(crate::edition(id).unwrap(), a, b, c)
    }

    #[test]
    fn bands_begin_on_the_exact_value() {
        for (parts, stars) in [
            (["40", "25", "25"], 5),
            (["40", "25", "24.99"], 4),
            (["30", "20", "20.00"], 4),
            (["30", "20", "19.9999999999"], 3),
            (["25", "10", "14.99"], 2),
            (["10", "10", "9.99"], 1),
            (["0", "0", "0"], 1),
        ] {
            for id in ["26/2026", "148/2023"] {
                assert_eq!(rated(id, parts).unwrap().band().number(), stars, "{id} {parts:?}");
            }
        }
    }

    #[test]
    fn maxima_are_the_editions_own() {
        assert!(rated("1048/2019", ["35", "25", "40"]).is_ok());
        let errors = rated("1048/2019", ["35.01", "-1", "40.01"]).unwrap_err();
        assert_eq!(errors.problems().count(), 3);
        assert_eq!(
            errors.to_string(),
            "part A: 35.01 points, expected 0 to 35; part B: -1 points, expected 0 to 25; \
             part C: 40.01 points, expected 0 to 40"
        );
        assert!(rated("148/2023", ["35", "25", "40"]).is_err());
        assert!(rated("148/2023", ["40", "25", "35"]).is_ok());
    }

    #[test]
    fn nothing_is_rounded_up_into_a_band() {
        let fine = "39.999999999999999999999999999";
        let errors = rated("26/2026", [fine, "25", "25"]).unwrap_err();
        assert_eq!((errors.first().code, errors.problems().count()), ("points-too-fine", 1));
        let rating = rated("26/2026", ["39.9999999999", "25", "25"]).unwrap();
        assert_eq!(
            (rating.band(), rating.total().to_string().as_str()),
            (Stars::Four, "89.9999999999")
        );
    }

    #[test]
    fn points_are_read_in_one_form_only() {
        assert_eq!(points("31.00").unwrap().to_string(), "31.00");
        assert_eq!(points("31").unwrap().to_string(), "31");
        for text in ["", ".5", "5.", "31,00", "+1", "1e1", "1_0", " 1", "٣", "NaN"] {
            assert!(points(text).is_none(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,24}") {
            let _ = points(&text);
        }

        #[test]
        fn hundredths_add_up_exactly(a in 0_i64..=4000, b in 0_i64..=2500, c in 0_i64..=3500) {
            let part = |hundredths| Decimal::new(hundredths, 2);
            let edition = crate::edition("26/2026").unwrap();
            let rating = rate_parts(edition, part(a), part(b), part(c)).unwrap();
            prop_assert_eq!(rating.total(), part(a + b + c));
            let expected = match a + b + c { 9000.. => 5, 7000.. => 4, 5000.. => 3, 3000.. => 2, _ => 1 };
            prop_assert_eq!(rating.band().number(), expected);
        }
    }
}
