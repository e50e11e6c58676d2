//! Arguments as data, for languages in which an argument can be anything.

use crate::council::{Rules, Vote};
use crate::input::{Fields, Raw, expected, wrong};
use crate::number::Stars;
use crate::problem::catalogue::procedure::no_such_star;
use crate::problem::{Concern, Failure, OneOf, Problems};

/// The rules of a council: an object with `gates` and `knockouts`. What is null or left out is
/// `majority`.
///
/// # Errors
/// Everything that is wrong with the object.
///
/// ```
/// use ocop::{council::Vote, wire, Raw};
/// let rules = |json| wire::rules(&Raw::from_json(json).unwrap());
/// assert_eq!(rules(r#"{"gates": "every"}"#).unwrap().gates, Vote::Every);
/// let failure = rules(r#"{"gate": "every"}"#).unwrap_err();
/// assert_eq!(failure.first().code, "unknown-field");
/// assert_eq!(failure.first().allowed, ["gates", "knockouts"]);
/// assert_eq!(rules(r#""every""#).unwrap_err().first().code, "wrong-type");
/// ```
pub fn rules(raw: &Raw) -> Result<Rules, Failure> {
    let mut problems = Problems::default();
    let mut rules = Rules::default();
    if *raw == Raw::Null {
        return Ok(rules);
    }
    if let Some(mut fields) = Fields::of("rules", raw, &mut problems) {
        for (field, rule) in [("gates", &mut rules.gates), ("knockouts", &mut rules.knockouts)] {
            let Some(name) = fields.text(field, &mut problems) else { continue };
            match name.parse::<Vote>() {
                Ok(vote) => *rule = vote,
                Err(failure) => problems.extend(failure.problems().cloned()),
            }
        }
        fields.finish(&mut problems);
    }
    problems.into_result(Concern::Argument).map(|()| rules)
}

/// The number of a star class, which still may be none from 1 to 5; `place` names the argument.
///
/// # Errors
/// What is no whole number.
///
/// ```
/// use ocop::{wire, Raw};
/// let failure = wire::star(&Raw::from_json("2.5").unwrap(), "target").unwrap_err();
/// assert_eq!((failure.first().code, failure.first().value.as_deref()), ("no-such-star", Some("2.5")));
/// ```
pub fn star(raw: &Raw, place: &str) -> Result<i64, Failure> {
    match raw {
        Raw::Int(number) => Ok(*number),
        other => {
            let problem = no_such_star(place, &other.shown(), OneOf::of(Stars::ALL));
            Err(Failure::of(Concern::Argument, problem))
        }
    }
}

/// The number of a set, from 0 to 65,535.
///
/// # Errors
/// What is no such number.
pub fn set_number(raw: &Raw) -> Result<u16, Failure> {
    let number = if let Raw::Int(number) = raw { u16::try_from(*number).ok() } else { None };
    let refused = || Failure::of(Concern::Argument, wrong("set", raw, expected::WHOLE));
    number.ok_or_else(refused)
}
