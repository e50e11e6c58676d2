//! The terms that authorities have (26/2026, articles 7.2, 7.6g and 8.4).

use jiff::civil::Date;

use crate::problem::catalogue::procedure::no_term;
use crate::problem::{Concern, Failure};
use crate::procedure::built_in::Law;
use crate::procedure::{Deadline, Holidays};

/// The end of the term in which a re-rating is organised: 45 days from a complete file of the commune
/// or the province (article 7.6g). The decision sets no such term for first ratings and upgrades,
/// and none for the decision on recognition.
///
/// # Errors
/// A day on which the law, as far as it is known here, had no such term; a day beyond the calendar.
///
/// ```
/// use ocop::procedure::{Holidays, day, decision_due};
/// let due = decision_due(day("2026-06-01")?, &Holidays::default())?;
/// assert_eq!(due.last_day, day("2026-07-16")?);
/// # Ok::<(), ocop::Failure>(())
/// ```
pub fn decision_due(complete: Date, holidays: &Holidays) -> Result<Deadline, Failure> {
    let law = Law::on("complete", complete)?;
    let rule = law.procedure.refiling.as_ref();
    let rule = rule.ok_or_else(|| without_term("complete", complete, law))?;
    Deadline::after(complete, rule.organise_days, holidays)
}

/// The end of the term in which a certificate is withdrawn: 15 days from the authority's conclusion
/// on the violation, or from the commune's confirmation that production ended (article 8.4).
///
/// # Errors
/// As of [`decision_due`].
///
/// ```
/// use ocop::procedure::{Holidays, day, withdrawal_due};
/// let due = withdrawal_due(day("2028-02-20")?, &Holidays::default())?;
/// assert_eq!(due.last_day, day("2028-03-06")?);
/// # Ok::<(), ocop::Failure>(())
/// ```
pub fn withdrawal_due(concluded: Date, holidays: &Holidays) -> Result<Deadline, Failure> {
    let law = Law::on("concluded", concluded)?;
    let rule = law.procedure.withdrawal.as_ref();
    let rule = rule.ok_or_else(|| without_term("concluded", concluded, law))?;
    Deadline::after(concluded, rule.days, holidays)
}

/// The end of the commune's term to check a producer's file and send it on: 15 working days from the
/// day on which it was received (article 7.2). Saturdays, Sundays and the given holidays do not count.
///
/// # Errors
/// As of [`decision_due`].
///
/// ```
/// use ocop::procedure::{Holidays, commune_due, day};
/// let due = commune_due(day("2026-06-01")?, &Holidays::default())?;
/// assert_eq!(due.last_day, day("2026-06-22")?);
/// # Ok::<(), ocop::Failure>(())
/// ```
pub fn commune_due(received: Date, holidays: &Holidays) -> Result<Deadline, Failure> {
    let law = Law::on("received", received)?;
    let rule = law.procedure.commune.as_ref();
    let rule = rule.ok_or_else(|| without_term("received", received, law))?;
    Deadline::after_working_days(received, rule.working_days, holidays)
}

fn without_term(place: &str, day: Date, law: Law) -> Failure {
    Failure::of(Concern::Procedure, no_term(place, day, law.edition.id()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procedure::day;

    fn on(text: &str) -> Date {
        day(text).unwrap()
    }

    #[test]
    fn terms_of_the_decision_are_not_those_of_earlier_ones() {
        let none = Holidays::default();
        let code = |due: Result<Deadline, Failure>| due.unwrap_err().first().code;
        assert_eq!(code(decision_due(on("2026-05-21"), &none)), "no-term");
        assert_eq!(code(withdrawal_due(on("2026-05-21"), &none)), "no-term");
        assert_eq!(code(commune_due(on("2026-05-21"), &none)), "no-term");
        let due = decision_due(on("2026-05-22"), &none).unwrap();
        assert_eq!((due.last_day, due.falls_on_weekend), (on("2026-07-06"), false));
        let due = withdrawal_due(on("2026-06-05"), &none).unwrap();
        assert_eq!((due.last_day, due.next_working_day), (on("2026-06-20"), on("2026-06-22")));
    }
}
