//! What stands in the way of a star, against every answer and every sheet that there is.

use super::*;

/// A sheet, a target, and what may be changed on the way.
struct Case<'a> {
    rubric: &'a Rubric,
    sheet: &'a Sheet,
    target: Stars,
    options: &'a UpgradeOptions,
}

impl Case<'_> {
    /// The answers to a criterion that the options allow, with their points; none of them is an
    /// open criterion.
    fn allowed(&self, criterion: Criterion<'_>) -> Vec<(Option<Answer>, Points)> {
        let points = |answer: Option<Answer>| answer.and_then(|a| points(criterion, a));
        let old = self.sheet.answer(criterion.code());
        let fixed = self.options.fixed.contains(&criterion.code());
        let has_zero = criterion.options().any(|o| o.points() == Points::ZERO);
        let may = |new: Option<Answer>| {
            let lower = points(new).unwrap_or_default() < points(old).unwrap_or_default();
            new == old || (!fixed && (self.options.downgrades || !lower))
        };
        let all = answers(criterion).into_iter().filter(|a| *a != Some(Answer::None) || !has_zero);
        all.filter(|a| may(*a)).map(|a| (a, points(a).unwrap_or_default())).collect()
    }

    fn gates_met(&self, criterion: Criterion<'_>, points: Points) -> bool {
        criterion.gates().all(|(stars, gate)| stars > self.target || points >= gate.points())
    }

    fn clear(&self, criterion: Criterion<'_>, points: Points) -> bool {
        self.rubric.knockouts().filter_map(|k| k.derived()).all(|(mut criteria, most)| {
            points > most || criteria.all(|c| c.code() != criterion.code())
        })
    }

    /// Whether there is an answer to a criterion that applies, by which its gates are met and no
    /// knock-out shows on it.
    fn fitting(&self, criterion: Criterion<'_>) -> Vec<Points> {
        let fits = |points| self.gates_met(criterion, points) && self.clear(criterion, points);
        let answered = self.allowed(criterion).into_iter().filter(|(answer, _)| answer.is_some());
        answered.map(|(_, points)| points).filter(|points| fits(*points)).collect()
    }

    /// The same with regard to the criterion that it depends on, and to no other.
    fn possible(&self, criterion: Criterion<'_>) -> bool {
        let applying = !self.fitting(criterion).is_empty();
        let Some((other, needed)) = criterion.condition() else { return applying };
        let at_rest = self.gates_met(criterion, Points::ZERO)
            && self.allowed(criterion).iter().any(|(_, points)| *points == Points::ZERO);
        let mut reached = self.fitting(other);
        if reached.is_empty() {
            if self.sheet.answer(other.code()).is_none() {
                return true;
            }
            reached.push(line(self.sheet, other).points);
        }
        reached.iter().any(|points| if *points >= needed { applying } else { at_rest })
    }

    /// The most points of all sheets that meet every gate and show no knock-out.
    fn most(&self) -> Option<Points> {
        let suits = |sheet: &Sheet| {
            let allowed = self.rubric.criteria().all(|criterion| {
                let answer = sheet.answer(criterion.code());
                self.allowed(criterion).iter().any(|(one, _)| *one == answer)
            });
            let rating = allowed.then(|| rate(self.rubric, sheet).ok()).flatten()?;
            let met = rating.missed(self.target).next().is_none();
            (met && rating.stars().is_some()).then(|| rating.points())
        };
        sheets(self.rubric).iter().filter_map(suits).max()
    }

    /// The codes at which nothing can be answered as asked, or what the rest fails for.
    fn expected(&self) -> Vec<String> {
        let criteria = self.rubric.criteria();
        let impossible: Vec<_> = criteria.filter(|c| !self.possible(*c)).collect();
        if !impossible.is_empty() {
            return impossible.iter().map(|c| c.code().to_string()).collect();
        }
        vec![self.most().map_or("together".to_owned(), |most| format!("{most} points"))]
    }
}

fn found(obstacle: &Obstacle<'_>) -> String {
    match obstacle {
        Obstacle::Asserted(knockout) => knockout.id().to_owned(),
        Obstacle::Shown { criterion, .. } | Obstacle::Open(criterion) => {
            criterion.code().to_string()
        }
        Obstacle::Gate(blocker) => blocker.criterion().to_string(),
        Obstacle::Together(_) => "together".to_owned(),
        Obstacle::Points { most, .. } => format!("{most} points"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn an_obstacle_stands_where_nothing_fits(seed in 1_u64..) {
        let (rubric, mut dice) = rubric_of(seed);
        let sheet = random_sheet(&rubric, &mut dice);
        let options = rubric.criteria().fold(
            UpgradeOptions::default().with_downgrades(dice.chance(3)),
            |options, c| if dice.chance(3) { options.with_fixed(c.code()) } else { options },
        );
        for target in Stars::ALL {
            let upgrade = plan_upgrade(&rubric, &sheet, target, &options).unwrap();
            if upgrade.best().is_some() {
                continue;
            }
            let mut named: Vec<_> = upgrade.obstacles().iter().map(found).collect();
            named.dedup();
            let case = Case { rubric: &rubric, sheet: &sheet, target, options: &options };
            prop_assert_eq!(&named, &case.expected(), "{:?} {:?} {:?}", target, sheet, options);
            // Where an answer stands already, all that is wrong with it is said.
            for criterion in rubric.criteria().filter(|c| named.contains(&c.code().to_string())) {
                let now = line(&sheet, criterion);
                if now.option.is_none() || !now.applies {
                    continue;
                }
                let said = |kind: fn(&Obstacle<'_>) -> bool| {
                    let own = |o: &&Obstacle<'_>| found(o) == criterion.code().to_string();
                    upgrade.obstacles().iter().filter(own).filter(|o| kind(o)).count()
                };
                let gates = criterion.gates();
                let missed = gates.filter(|(s, gate)| *s <= target && now.points < gate.points());
                prop_assert_eq!(said(|o| matches!(o, Obstacle::Gate(_))), missed.count());
                let shown = !case.clear(criterion, now.points);
                prop_assert_eq!(said(|o| matches!(o, Obstacle::Shown { .. })), usize::from(shown));
            }
        }
    }
}
