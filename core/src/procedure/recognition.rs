//! Who recognises a product, or where its result goes next (26/2026, articles 4.1, 7.3 and 7.4).

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::council::CouncilRating;
use crate::law::Edition;
use crate::number::stars::Stars;
use crate::problem::catalogue::procedure::{
    before_edition, no_such_level, stars_above_band, total_out_of_range,
};
use crate::problem::{Concern, Failure, OneOf};
use crate::procedure::built_in::Law;
use crate::procedure::day::said;
use crate::procedure::law::{ActRule, Answer, Day, PointsRule, StepRule, Word, holds};
use crate::procedure::level::Level;
use crate::procedure::{Authority, Note, Purpose, Step};
use crate::rating::Rating;
use crate::rating::subtotals::PartsRating;
use crate::text::Text;

/// What an assessment came to, as far as recognition depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assessed {
    stars: Option<Stars>,
    band: Stars,
    /// Whether star gates and knock-outs were looked at.
    gates: bool,
    /// Whether the members of the council come to different results.
    divided: bool,
}

impl Assessed {
    /// An awarded star, or none after a rejection or a stop, and the mean total in points.
    ///
    /// # Errors
    /// A total outside 0 to 100, or a star above the band of the total.
    pub fn new(edition: &Edition, stars: Option<Stars>, total: Decimal) -> Result<Self, Failure> {
        let failure = |problem| Err(Failure::of(Concern::Procedure, problem));
        if total.is_sign_negative() && !total.is_zero() || total > Decimal::ONE_HUNDRED {
            return failure(total_out_of_range(&total.to_string()));
        }
        let band = edition.bands().of(total);
        match stars {
            Some(stars) if stars > band => {
                failure(stars_above_band(stars, &total.to_string(), band))
            }
            _ => Ok(Assessed { stars, band, gates: true, divided: false }),
        }
    }

    /// The same of published points, of which star gates and knock-outs could not be checked.
    pub fn unchecked(self) -> Self {
        Assessed { gates: false, ..self }
    }

    /// The same of a council whose members come to different results.
    pub fn divided(self) -> Self {
        Assessed { divided: true, ..self }
    }
}

impl From<&Rating<'_>> for Assessed {
    fn from(rating: &Rating<'_>) -> Self {
        Assessed { stars: rating.stars(), band: rating.band(), gates: true, divided: false }
    }
}

impl From<&CouncilRating<'_>> for Assessed {
    fn from(rating: &CouncilRating<'_>) -> Self {
        let divided = rating.apart().next().is_some();
        Assessed { stars: rating.stars(), band: rating.band(), gates: true, divided }
    }
}

/// Of published subtotals only the band is known; it stands for the star, and the answer says so.
impl From<&PartsRating> for Assessed {
    fn from(rating: &PartsRating) -> Self {
        let band = rating.band();
        Assessed { stars: Some(band), band, gates: false, divided: false }
    }
}

/// What else an answer depends on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// The day of the result: it selects among rules that were amended. Without it the newest
    /// rules count that know the level.
    pub on: Option<Date>,
    /// What the file asked for: it selects the file that is sent on, and remarks.
    pub purpose: Option<Purpose>,
}

/// What follows from a result at a level, and who decides it.
#[derive(Clone, Debug)]
pub struct Recognition {
    /// The edition.
    pub edition: &'static Edition,
    /// The level at which the product was assessed.
    pub level: Level,
    /// The awarded star; none after a rejection or a stop.
    pub stars: Option<Stars>,
    /// The band of the total.
    pub band: Stars,
    /// The day of the result and what the file asked for, as far as they were given.
    pub circumstances: Circumstances,
    /// Other readings of the law, or of a result of which only the band is known, that lead
    /// elsewhere.
    pub alternatives: Vec<Alternative>,
    /// What the answer rests on.
    pub notes: Vec<Note>,
    pub(crate) law: Law,
    pub(crate) rule: &'static StepRule,
}

impl Recognition {
    /// What follows.
    pub fn step(&self) -> Step {
        self.rule.step
    }

    /// Who decides it; none where there is nothing to decide.
    pub fn by(&self) -> Option<Authority> {
        decider(self.rule)
    }

    /// The level that the file goes to.
    pub fn to(&self) -> Option<Level> {
        self.rule.to
    }

    /// What is made known of the result.
    pub(crate) fn notices(&self) -> impl Iterator<Item = &'static ActRule> {
        let level = self.level;
        self.law.procedure.notices.iter().filter(move |n| n.level == level).map(|n| &n.act)
    }
}

fn decider(rule: &StepRule) -> Option<Authority> {
    rule.acts.first().map(|act| act.by)
}

/// Another way to read the law or the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// What is read otherwise.
    pub reading: Reading,
    /// The star that it assumes; none for a rejection or a stop.
    pub stars: Option<Stars>,
    /// What follows then.
    pub step: Step,
    /// Who decides it then.
    pub by: Option<Authority>,
    /// Where the file goes then.
    pub to: Option<Level>,
    /// What it leads to.
    pub text: Text,
    pub(crate) articles: &'static [Word],
}

/// What is read otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub enum Reading {
    /// Points alone decide, star gates aside (26/2026, articles 7.3e and 7.4g).
    ByPoints,
    /// Gates or knock-outs, which were not checked, leave a lower star or none.
    GatesMissed,
}

/// What follows from a result at a level of assessment.
///
/// | edition | 3 stars | 4 stars | 5 stars |
/// |---|---|---|---|
/// | `1048/2019` | province; the district forwards from 50 points | province | central council, from 90 points |
/// | `148/2023` as issued | district | province | central council |
/// | `148/2023` from 6 July 2025 | province | province | central council |
/// | `26/2026` | chair of the provincial People's Committee | the same | minister |
///
/// The awarded star decides, gates included, even where 26/2026 speaks of 90 points (articles 7.3e,
/// 7.4g); the reading by points stands under `alternatives`, with what it leads to.
///
/// # Errors
/// A level that the edition does not have on that day, a day before the edition came into force, an
/// edition whose procedure is not known.
///
/// ```
/// use ocop::{procedure::{Assessed, Authority, Circumstances, Step, recognition}, Level, Stars};
/// let edition = ocop::edition("26/2026")?;
/// let result = Assessed::new(edition, Some(Stars::Four), "75.44".parse()?)?;
/// let found = recognition(edition, Level::Province, result, Circumstances::default())?;
/// assert_eq!(found.step(), Step::Recognised);
/// assert_eq!(found.by(), Some(Authority::ProvinceChair));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn recognition(
    edition: &'static Edition,
    level: Level,
    result: impl Into<Assessed>,
    circumstances: Circumstances,
) -> Result<Recognition, Failure> {
    let (law, result) = (Law::of(edition)?, result.into());
    if let Some(on) = circumstances.on.filter(|on| *on < edition.in_force_from()) {
        let problem = before_edition(edition.id(), on, edition.in_force_from());
        return Err(Failure::of(Concern::Procedure, problem));
    }
    let asked = Asked { law, level, on: circumstances.on.map(Day::from) };
    let rule = asked.rule(result.stars)?;
    let by_points = asked.by_points(result);
    let notes = asked.notes(result, circumstances, rule, by_points);
    let alternatives = match by_points {
        Some(points) => vec![Alternative::by_points(points)],
        None if !result.gates && edition.has_gates() => asked.gates_missed(result, rule),
        None => Vec::new(),
    };
    Ok(Recognition {
        edition,
        level,
        stars: result.stars,
        band: result.band,
        circumstances,
        alternatives,
        notes,
        law,
        rule,
    })
}

/// A question to the rules of a level on a day.
#[derive(Clone, Copy)]
struct Asked {
    law: Law,
    level: Level,
    on: Option<Day>,
}

impl Asked {
    /// What follows from a star, or from none. Where no day is given, the newest rule counts.
    fn rule(self, stars: Option<Stars>) -> Result<&'static StepRule, Failure> {
        let rules = self.law.procedure.steps.iter();
        let fits = rules.filter(|rule| {
            rule.level == self.level
                && rule.results.contain(stars)
                && holds(rule.from, rule.until, self.on)
        });
        fits.max_by_key(|rule| rule.from).ok_or_else(|| self.no_level())
    }

    fn no_level(self) -> Failure {
        let steps = &self.law.procedure.steps;
        let has = |level: &Level| {
            steps.iter().any(|r| r.level == *level && holds(r.from, r.until, self.on))
        };
        let allowed = OneOf::of(Level::ALL.into_iter().filter(has).map(Level::name));
        let when = match self.on {
            Some(Day { year, month, day }) => Text::new(
                format!(" ngày {day:02}/{month:02}/{year:04}"),
                format!(" on {year:04}-{month:02}-{day:02}"),
            ),
            None => Text::EMPTY,
        };
        let problem = no_such_level(self.law.edition.id(), self.level.name(), when, allowed);
        Failure::of(Concern::Procedure, problem)
    }

    /// The rule by points, where it leads elsewhere than the star: the total lies in the highest
    /// band and a gate keeps the star below.
    fn by_points(self, result: Assessed) -> Option<&'static PointsRule> {
        let below = result.band == Stars::Five && result.stars.is_some_and(|s| s < Stars::Five);
        let rules = self.law.procedure.by_points.iter();
        let mut rules = rules.filter(|r| r.level == self.level && holds(r.from, None, self.on));
        rules.next().filter(|_| below)
    }

    /// Where a lower star than the band leads, or none, as far as it leads elsewhere.
    fn gates_missed(self, result: Assessed, rule: &'static StepRule) -> Vec<Alternative> {
        let lower =
            [Stars::Four, Stars::Three, Stars::Two].into_iter().filter(|s| *s < result.band);
        let mut found: Vec<Alternative> = Vec::new();
        for stars in lower.map(Some).chain([None]) {
            let Ok(other) = self.rule(stars) else { continue };
            let leads = (other.step, decider(other), other.to);
            let known = std::iter::once((rule.step, decider(rule), rule.to))
                .chain(found.iter().map(|a| (a.step, a.by, a.to)));
            if !known.into_iter().any(|known| known == leads) {
                found.push(Alternative::gates_missed(stars, other));
            }
        }
        found
    }

    fn notes(
        self,
        result: Assessed,
        circumstances: Circumstances,
        rule: &'static StepRule,
        by_points: Option<&'static PointsRule>,
    ) -> Vec<Note> {
        let law = self.law;
        let points = by_points.map(|points| {
            Note::new("gate-below-band", points.doubt.clone()).citing(law, &points.articles)
        });
        let unchecked = (!result.gates && law.edition.has_gates()).then(|| {
            Note::fixed(
                "gates-not-checked",
                "chỉ biết khung điểm; chưa kiểm tra mức tối thiểu (dấu sao) và căn cứ loại hoặc dừng, có \
                 thể giữ hạng thấp hơn",
                "only the band is known; star gates and knock-outs were not checked and could keep the \
                 award lower",
            )
        });
        let amended = self.amended(rule);
        let rules = law.procedure.notes.iter().filter(|note| {
            note.on == Answer::Recognition
                && holds(note.from, note.until, self.on)
                && (note.levels.is_empty() || note.levels.contains(&self.level))
                && note.results.is_none_or(|results| results.contain(result.stars))
                && note.step.is_none_or(|step| step == rule.step)
                && (result.divided || !note.divided)
                && (note.purposes.is_empty()
                    || circumstances.purpose.is_some_and(|p| note.purposes.contains(&p)))
        });
        let rules = rules.map(|rule| Note::of(law, rule));
        points.into_iter().chain(unchecked).chain(amended).chain(rules).collect()
    }

    /// Without a day, of rules that changed, says which ones were taken.
    fn amended(self, rule: &'static StepRule) -> Option<Note> {
        if self.on.is_some() {
            return None;
        }
        let told = |day: Day| Date::new(day.year, day.month, day.day).ok().map(said);
        let text = match (rule.from.and_then(told), rule.until.and_then(told)) {
            (Some((vi, en)), _) => Text::new(
                format!(
                    "theo quy định từ {vi}; kết quả trước ngày đó theo quy định cũ, cần cho biết ngày"
                ),
                format!("by the rules from {en} on; for an earlier result give its day"),
            ),
            (None, Some((vi, en))) => Text::new(
                format!("theo quy định đến hết {vi}; sau ngày đó không còn cấp này"),
                format!("by the rules until {en}; after that day there is no such level"),
            ),
            (None, None) => return None,
        };
        Some(Note::new("rules-amended", text))
    }
}

impl Alternative {
    fn by_points(rule: &'static PointsRule) -> Self {
        Alternative {
            reading: Reading::ByPoints,
            stars: Some(Stars::Five),
            step: rule.step,
            by: rule.by,
            to: rule.to,
            text: rule.text.clone(),
            articles: &rule.articles,
        }
    }

    fn gates_missed(stars: Option<Stars>, rule: &'static StepRule) -> Self {
        let text = match (stars, rule.acts.first()) {
            (None, None) => Text::fixed(
                "nếu bị loại hoặc dừng: không công nhận",
                "if it is rejected or stopped: no recognition",
            ),
            (Some(stars), None) => Text::new(
                format!("nếu mức tối thiểu (dấu sao) chỉ cho {stars} sao: không công nhận"),
                format!("if the gates leave {stars} stars: no recognition"),
            ),
            (stars, Some(act)) => {
                let (vi, en) = match stars {
                    Some(stars) => (
                        format!("nếu mức tối thiểu (dấu sao) chỉ cho {stars} sao"),
                        format!("if the gates leave {stars} stars"),
                    ),
                    None => (
                        "nếu bị loại hoặc dừng".to_owned(),
                        "if it is rejected or stopped".to_owned(),
                    ),
                };
                let by = act.by.label();
                Text::new(
                    format!("{vi}: {} {}", by.vi, act.text.vi),
                    format!("{en}: {} {}", by.en, act.text.en),
                )
            }
        };
        Alternative {
            reading: Reading::GatesMissed,
            stars,
            step: rule.step,
            by: decider(rule),
            to: rule.to,
            text,
            articles: &rule.articles,
        }
    }
}

#[cfg(test)]
mod tests;
