//! Arguments as data, for languages in which an argument can be anything.

use crate::council::Vote;
use crate::input::{Fields, Raw};
use crate::number::Stars;
use crate::problem::{Concern, Failure, Problem, Problems};
use crate::wire::CouncilRules;

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
pub fn rules(raw: &Raw) -> Result<CouncilRules, Failure> {
    let mut problems = Problems::default();
    let mut rules = CouncilRules::default();
    if *raw == Raw::Null {
        return Ok(rules);
    }
    if let Some(mut fields) = Fields::of("rules", raw, &mut problems) {
        for (field, rule) in [("gates", &mut rules.gates), ("knockouts", &mut rules.knockouts)] {
            let Some(name) = fields.text(field, &mut problems) else { continue };
            match name.parse::<Vote>().map_err(Failure::from) {
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
    let Raw::Int(number) = raw else {
        let value = raw.shown();
        let problem = Problem::new(
            "no-such-star",
            format_args!("`{value}` is no star class, expected 1 to 5"),
            format!("`{value}` không phải hạng sao, chỉ nhận 1 đến 5"),
        );
        let problem = problem.at(place).value(value).allowed(Stars::ALL);
        return Err(Failure::of(Concern::Argument, problem));
    };
    Ok(*number)
}
