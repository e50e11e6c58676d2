//! The crate's own types of the law of procedure, and what a `procedure.toml` has to hold.

#[path = "../src/procedure/article.rs"]
pub mod article;
#[path = "../src/procedure/authority.rs"]
pub mod authority;
#[path = "../src/procedure/law.rs"]
pub mod law;
#[path = "../src/procedure/level.rs"]
pub mod level;
#[path = "../src/procedure/value.rs"]
pub mod value;
#[path = "../src/procedure/words.rs"]
pub mod words;

use std::collections::BTreeSet;

use crate::number::stars::Stars;
use article::Article;
use authority::Step;
use law::{Articles, Day, Procedure, holds};
use level::Level;

/// What is wrong with the procedure of an edition, given the day on which the edition begins and
/// the numbers of its sets.
pub fn problems(law: &Procedure, begins: Day, sets: &BTreeSet<u16>) -> Vec<String> {
    let mut found = Vec::new();
    for day in turning_days(law, begins) {
        for level in Level::ALL {
            found.extend(steps(law, level, day));
        }
    }
    for rule in law.steps.iter() {
        let right = match (rule.step, rule.to) {
            (Step::Forwarded, Some(to)) => to > rule.level,
            (Step::ReferredBack, Some(to)) => to < rule.level,
            (Step::Forwarded | Step::ReferredBack, None) => false,
            (Step::Recognised | Step::None | Step::Unsettled, to) => to.is_none(),
        };
        let acts = rule.step == Step::None || rule.step == Step::Unsettled || !rule.acts.is_empty();
        if !right || !acts {
            found
                .push(format!("{:?} {:?}: wrong direction, or nobody acts", rule.level, rule.step));
        }
    }
    if let Some(rule) = &law.refiling
        && rule.from_days <= rule.until_days
    {
        found.push("the window for files ends before it begins".to_owned());
    }
    let unknown = |number: &&u16| !sets.is_empty() && !sets.contains(number);
    for number in law.applicants.iter().flat_map(|rule| rule.sets.iter()).filter(unknown) {
        found.push(format!("applicants of set {number}, which is not there"));
    }
    let wrong = articles(law).into_iter().filter(|text| Article::parse(text).is_none());
    found.extend(wrong.map(|text| format!("`{text}` is no article")));
    found
}

/// The days on which something changes, the first day of the edition included.
fn turning_days(law: &Procedure, begins: Day) -> BTreeSet<Day> {
    let rows = law.steps.iter().map(|rule| (rule.from, rule.until));
    let ends = rows.flat_map(|(from, until)| [from, until]).flatten();
    ends.chain([begins]).collect()
}

/// At a level that assesses on that day, every result has one step.
fn steps(law: &Procedure, level: Level, day: Day) -> Option<String> {
    let rules: Vec<_> = law
        .steps
        .iter()
        .filter(|r| r.level == level && holds(r.from, r.until, Some(day)))
        .collect();
    let results = Stars::ALL.map(Some).into_iter().chain([None]);
    let wrong: Vec<_> =
        results.filter(|s| rules.iter().filter(|r| r.results.contain(*s)).count() != 1).collect();
    (!rules.is_empty() && !wrong.is_empty())
        .then(|| format!("{level:?} on {day:?}: not exactly one step for {wrong:?}"))
}

/// All articles that the data cites.
fn articles(law: &Procedure) -> Vec<&str> {
    let mut lists: Vec<&Articles> = vec![
        &law.in_force,
        &law.certificate.articles,
        &law.certificate.below,
        &law.certificate.older,
    ];
    lists.extend(law.steps.iter().map(|r| &r.articles));
    lists.extend(law.steps.iter().flat_map(|r| r.acts.iter()).map(|a| &a.articles));
    lists.extend(law.notices.iter().map(|n| &n.act.articles));
    lists.extend(law.by_points.iter().map(|r| &r.articles));
    lists.extend(law.refiling.iter().flat_map(|r| [&r.articles, &r.organise_articles]));
    lists.extend(law.extension.iter().map(|r| &r.articles));
    lists.extend(law.commune.iter().map(|r| &r.articles));
    lists.extend(law.transitions.iter().map(|r| &r.articles));
    lists.extend(law.rounds.iter().map(|r| &r.articles));
    lists.extend(law.dossiers.iter().map(|r| &r.articles));
    lists.extend(law.applicants.iter().map(|r| &r.articles));
    lists.extend(law.councils.iter().map(|r| &r.articles));
    lists.extend(law.notes.iter().map(|r| &r.articles));
    for rule in law.withdrawal.iter() {
        lists.push(&rule.articles);
        lists.extend(rule.by.iter().map(|b| &b.articles));
        lists.extend(rule.grounds.iter().map(|g| &g.articles));
        lists.extend(rule.steps.iter().map(|s| &s.articles));
    }
    lists.into_iter().flat_map(|list| list.iter()).map(AsRef::as_ref).collect()
}
