//! Which edition a file is rated under (26/2026, articles 11 and 12).

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

use crate::law::{Edition, editions};
use crate::procedure::ProcedureError;
use crate::procedure::day::days;
use crate::text::Text;

/// The day on which 26/2026 came into force (article 11.1).
pub(super) const ENTRY: Date = date(2026, 5, 22);
/// Days from then in which older files are rated under the rules before: first ratings and
/// upgrades (article 12.2a), and re-ratings (article 12.2b).
const FIRST_OR_UPGRADE_DAYS: i64 = 60;
const RE_RATING_DAYS: i64 = 30;

/// What a file asks for (26/2026, article 6.1).
///
/// ```
/// assert_eq!("re-rating".parse(), Ok(ocop::procedure::Purpose::ReRating));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub enum Purpose {
    /// A first rating.
    First,
    /// A higher star for a recognised product.
    Upgrade,
    /// A new rating when the certificate expires.
    ReRating,
}

impl Purpose {
    /// All purposes.
    pub const ALL: [Purpose; 3] = [Purpose::First, Purpose::Upgrade, Purpose::ReRating];

    /// The name in data: `first`, `upgrade`, `re-rating`.
    pub const fn name(self) -> &'static str {
        match self {
            Purpose::First => "first",
            Purpose::Upgrade => "upgrade",
            Purpose::ReRating => "re-rating",
        }
    }

    /// The name for people.
    pub const fn label(self) -> Text {
        match self {
            Purpose::First => Text::fixed("đánh giá lần đầu", "first rating"),
            Purpose::Upgrade => Text::fixed("nâng hạng", "upgrade"),
            Purpose::ReRating => Text::fixed("đánh giá, phân hạng lại", "re-rating"),
        }
    }
}

/// Why an edition applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Ground {
    /// It is in force on the day of rating.
    InForce,
    /// The file is older than 26/2026 and stays with the edition before for a while (article 12.2).
    Transition {
        /// The last day on which the rating can be completed.
        last_day: Date,
    },
}

/// The edition that applies to a file.
#[derive(Clone, Copy, Debug)]
pub struct Applicable {
    /// The edition.
    pub edition: &'static Edition,
    /// Why it applies.
    pub ground: Ground,
    /// Whether the file is older than the edition. How 148/2023 and 1048/2019 treated files that
    /// were under way is not known here, and the edition in force on the day of rating is named.
    pub older_file: bool,
}

/// Which edition applies to a file, from the day on which the producer submitted it (article 7.1),
/// what it asks for, and the day on which its rating was or will be completed.
///
/// - A file submitted from 22 May 2026 on is rated under 26/2026.
/// - An older file that was not rated by then stays with the rules of 2021-2025, that is 148/2023:
///   first ratings and upgrades until 21 July 2026 (60 days), re-ratings until 21 June 2026 (30
///   days).
/// - An older file rated later has no edition. Article 12.2 sends it to the old rules within a term
///   that has passed, article 11.2 ends those rules with the 60th day, and nothing carries the file
///   over to the new ones, whose forms and criteria differ. A new file is needed. (One may argue that
///   26/2026 takes over as the only decision in force; the decision does not say so.)
/// - Before 22 May 2026 the edition in force on the day of rating applies.
///
/// The last days are counted from the day after entry into force (Civil Code 2015, article 147.2).
/// 21 June 2026 is a Sunday; article 148.5 would move the end to the Monday, which is left to the
/// authority.
///
/// Knowing the edition does not convert a sheet: editions ask different questions, and nothing
/// here compares a sheet of one with another. A product is assessed anew under each.
///
/// # Errors
/// A rating before the submission or before the first edition, and an older file whose term passed.
///
/// ```
/// use ocop::procedure::{Purpose, day, edition_for};
/// let file = day("2026-05-20")?;
/// let under = |rated| edition_for(file, Purpose::First, day(rated)?);
/// assert_eq!(under("2026-07-21")?.edition.id(), "148/2023");
/// assert!(under("2026-07-22").is_err());
/// let new = edition_for(day("2026-05-22")?, Purpose::First, day("2026-07-22")?)?;
/// assert_eq!(new.edition.id(), "26/2026");
/// # Ok::<(), ocop::procedure::ProcedureError>(())
/// ```
pub fn edition_for(
    submitted: Date,
    purpose: Purpose,
    rated: Date,
) -> Result<Applicable, ProcedureError> {
    if rated < submitted {
        return Err(ProcedureError::RatedBeforeSubmitted { submitted, rated });
    }
    if rated < ENTRY || submitted >= ENTRY {
        let edition = in_force(rated)?;
        let older_file = submitted < edition.in_force_from();
        return Ok(Applicable { edition, ground: Ground::InForce, older_file });
    }
    let term = match purpose {
        Purpose::First | Purpose::Upgrade => FIRST_OR_UPGRADE_DAYS,
        Purpose::ReRating => RE_RATING_DAYS,
    };
    let last_day = days(ENTRY, term)?;
    if rated > last_day {
        return Err(ProcedureError::TransitionLapsed { submitted, purpose, rated, last_day });
    }
    let edition = in_force(days(ENTRY, -1)?)?;
    let older_file = submitted < edition.in_force_from();
    Ok(Applicable { edition, ground: Ground::Transition { last_day }, older_file })
}

/// The newest edition that was in force on a day.
fn in_force(on: Date) -> Result<&'static Edition, ProcedureError> {
    let first = editions().iter().map(Edition::in_force_from).min();
    editions()
        .iter()
        .find(|e| e.in_force_from() <= on)
        .ok_or(ProcedureError::BeforeFirstEdition { rated: on, first: first.unwrap_or(ENTRY) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procedure::day;

    fn id(submitted: &str, purpose: Purpose, rated: &str) -> Result<&'static str, ProcedureError> {
        let found = edition_for(day(submitted).unwrap(), purpose, day(rated).unwrap())?;
        Ok(found.edition.id())
    }

    #[test]
    fn the_terms_agree_with_the_editions_own_dates() {
        let edition = |id| crate::edition(id).unwrap();
        assert_eq!(edition("26/2026").in_force_from(), ENTRY);
        assert_eq!(edition("148/2023").in_force_until(), days(ENTRY, FIRST_OR_UPGRADE_DAYS).ok());
    }

    #[test]
    fn editions_follow_each_other_on_their_first_days() {
        for purpose in Purpose::ALL {
            let same_day = |day| id(day, purpose, day);
            assert!(matches!(
                same_day("2019-08-20"),
                Err(ProcedureError::BeforeFirstEdition { .. })
            ));
            assert_eq!(same_day("2019-08-21"), Ok("1048/2019"));
            assert_eq!(same_day("2023-02-23"), Ok("1048/2019"));
            assert_eq!(same_day("2023-02-24"), Ok("148/2023"));
            assert_eq!(same_day("2026-05-21"), Ok("148/2023"));
            assert_eq!(same_day("2026-05-22"), Ok("26/2026"));
        }
    }

    #[test]
    fn older_files_stay_with_the_old_rules_for_their_term() {
        for purpose in [Purpose::First, Purpose::Upgrade] {
            assert_eq!(id("2026-05-21", purpose, "2026-05-22"), Ok("148/2023"));
            assert_eq!(id("2026-05-21", purpose, "2026-07-21"), Ok("148/2023"));
            let late = id("2026-05-21", purpose, "2026-07-22").unwrap_err();
            assert!(matches!(late, ProcedureError::TransitionLapsed { .. }), "{late}");
        }
        let again = Purpose::ReRating;
        assert_eq!(id("2026-05-21", again, "2026-05-22"), Ok("148/2023"));
        assert_eq!(id("2026-05-21", again, "2026-06-21"), Ok("148/2023"));
        let late = id("2026-05-21", again, "2026-06-22").unwrap_err();
        assert!(late.to_string().contains("by 2026-06-21"), "{late}");
    }

    #[test]
    fn new_files_are_never_rated_under_the_old_rules() {
        for purpose in Purpose::ALL {
            for rated in ["2026-05-22", "2026-06-21", "2026-06-22", "2026-07-21", "2026-07-22"] {
                assert_eq!(id("2026-05-22", purpose, rated), Ok("26/2026"));
            }
        }
    }

    #[test]
    fn between_older_editions_the_day_of_rating_decides_and_the_file_is_marked() {
        let found = edition_for(date(2023, 2, 23), Purpose::First, date(2023, 2, 24)).unwrap();
        assert_eq!((found.edition.id(), found.older_file), ("148/2023", true));
        let found = edition_for(date(2019, 8, 20), Purpose::First, date(2019, 8, 21)).unwrap();
        assert_eq!((found.edition.id(), found.older_file), ("1048/2019", true));
        let found = edition_for(date(2023, 2, 24), Purpose::First, date(2023, 2, 24)).unwrap();
        assert!(!found.older_file);
    }

    #[test]
    fn a_file_older_than_the_rules_that_were_left_is_marked_too() {
        let late = date(2026, 6, 1);
        let before = edition_for(date(2023, 2, 23), Purpose::First, late).unwrap();
        assert_eq!((before.edition.id(), before.older_file), ("148/2023", true));
        let first_day = edition_for(date(2023, 2, 24), Purpose::First, late).unwrap();
        assert_eq!((first_day.edition.id(), first_day.older_file), ("148/2023", false));
    }

    #[test]
    fn no_rating_comes_before_its_file() {
        let error = id("2026-06-02", Purpose::First, "2026-06-01").unwrap_err();
        assert_eq!(error.to_string(), "rated on 2026-06-01, but submitted only on 2026-06-02");
    }
}
