//! The check of knock-outs: ids, the criteria that they stand under, the options that show them.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::problem::catalogue::rubric as problem;
use crate::rubric::check::{Checker, is_name, position};
use crate::rubric::code::Code;
use crate::rubric::doc::{DerivedDoc, KnockoutDoc};
use crate::rubric::place::{Place, heading};
use crate::rubric::rows::{DerivedRow, KnockoutRow};
use crate::text::clip;

impl Checker<'_> {
    pub(super) fn knockouts(&mut self) -> Vec<KnockoutRow> {
        let doc = self.doc;
        let mut ids = HashSet::new();
        let mut rows = Vec::new();
        for (number, knockout) in (0_u16..).zip(&doc.knockouts) {
            if self.problems.has_more() {
                break;
            }
            let id = clip(&knockout.id);
            let place = Place::named(doc, heading::KNOCKOUT, &id);
            if !is_name(&knockout.id) {
                self.problems.push(problem::bad_name(&place, &id));
            }
            if !ids.insert(&knockout.id) {
                self.problems.push(problem::knockout_twice(&place, &id));
            }
            if let Some(code) = knockout.criterion.filter(|c| !self.headings.contains(c)) {
                self.problems.push(problem::knockout_criterion(&place, &id, code));
            }
            rows.push(self.knockout(&place, number, knockout));
        }
        rows
    }

    fn knockout(&mut self, place: &Place, number: u16, doc: &KnockoutDoc) -> KnockoutRow {
        let derived = doc.derived.as_ref().map(|derived| {
            let DerivedDoc { criteria, max_points } = derived;
            let mut found = Vec::new();
            for code in criteria {
                let (criterion, marked) = self.derive(number, *code, *max_points);
                found.extend(criterion);
                if !marked {
                    let unfit = problem::knockout_criterion(place, &clip(&doc.id), *code);
                    self.problems.push(unfit);
                }
            }
            DerivedRow { criteria: Cow::Owned(found), max_points: *max_points }
        });
        KnockoutRow {
            id: Cow::Owned(doc.id.clone()),
            effect: doc.effect,
            criterion: doc.criterion,
            label: self.label(place, &doc.label),
            derived,
        }
    }

    /// Marks the options of a criterion that bring a derived knock-out about. Gives the criterion's
    /// position, and whether there was anything to mark.
    fn derive(&mut self, knockout: u16, code: Code, max_points: u16) -> (Option<u32>, bool) {
        let Some(at) = self.positions.get(&code).copied() else {
            return (None, false);
        };
        let mut marked = false;
        if let Some(span) = self.criteria.get(at).map(|c| c.options) {
            let options = self.options.iter_mut().skip(span.first as usize);
            for option in options.take(span.len as usize) {
                if option.points <= max_points && option.knockout.is_none() {
                    option.knockout = Some(knockout);
                    marked = true;
                }
            }
        }
        (Some(position(at)), marked)
    }
}
