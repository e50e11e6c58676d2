//! Values as the Rust constants that make them again.

use std::borrow::Cow;

use crate::evidence::law::{BoxRule, Forms, HintRule, OpinionRule, ProofRule, Said, WaitRule};
use crate::number::bands::Bands;
use crate::number::stars::Stars;
use crate::procedure::authority::{Authority, Deed, Step};
use crate::procedure::law::{
    ActRule, Answer, Applicant, ApplicantRule, CertificateRule, CommuneRule, Composition, Day,
    Dossier, DossierItem, ExtensionRule, GroundRule, MonthDay, NoteRule, Notice, PointsRule,
    Procedure, Purpose, RefilingRule, Results, Seat, StepRule, Transition, WithdrawalAuthority,
    WithdrawalRule, Withdrawn, YearlyRound,
};
use crate::procedure::level::Level;
use crate::programme::{Count, Origin, Plan, ProducerKind, Target};
use crate::rubric::code::Code;
use crate::rubric::doc::{DataStatus, Effect};
use crate::rubric::rows::{
    CaseRow, ClassRow, ConditionRow, CriterionRow, DerivedRow, KnockoutRow, OptionRow, PartRow,
    SectionRow, Span, SubsectionRow,
};
use crate::text::Text;

/// A value that can be written as a constant expression.
pub trait Constant {
    fn constant(&self) -> String;
}

/// A list of expressions.
pub fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(", "))
}

/// Structs, field by field.
macro_rules! structs {
    ($($type:ident { $($field:ident),+ $(,)? })+) => {$(
        impl Constant for $type {
            fn constant(&self) -> String {
                let fields = [$(concat!(stringify!($field), ": ").to_owned() + &self.$field.constant()),+];
                format!("{} {{ {} }}", stringify!($type), fields.join(", "))
            }
        }
    )+};
}

/// Values that print as they are written in Rust.
macro_rules! printed {
    ($($type:ty),+) => {$(
        impl Constant for $type {
            fn constant(&self) -> String {
                format!("{self:?}")
            }
        }
    )+};
}

/// Enums, which print without their name.
macro_rules! enums {
    ($($type:ident),+) => {$(
        impl Constant for $type {
            fn constant(&self) -> String {
                format!("{}::{self:?}", stringify!($type))
            }
        }
    )+};
}

printed!(bool, char, i8, i16, u8, u16, u32, str, Day, MonthDay, Results);
enums!(Count, DataStatus, Effect, Level, Origin, ProducerKind, Stars);
enums!(Answer, Applicant, Authority, Deed, Purpose, Step, Withdrawn);
structs! {
    Bands { two, three, four, five }
    Span { first, len }
    PartRow { letter, max, name, sections, criteria }
    SectionRow { code, max, name, note, part, subsections, criteria }
    SubsectionRow { code, max, name }
    CriterionRow { code, max, name, note, section, condition, implied, cases, options }
    ConditionRow { criterion, min_points }
    CaseRow { id, name, options }
    OptionRow { points, gate, cap, label, knockout }
    KnockoutRow { id, effect, criterion, label, derived }
    DerivedRow { criteria, max_points }
    ClassRow { group, subgroup, ministries, samples }
    Procedure {
        document, in_force, steps, notices, by_points, certificate, refiling, extension, withdrawal,
        commune, transitions, rounds, dossiers, applicants, councils, notes,
    }
    StepRule { level, results, from, until, step, to, articles, acts }
    ActRule { deed, by, to, text, articles }
    Notice { level, act }
    PointsRule { level, from, step, to, by, articles, text, doubt }
    CertificateRule { months, results, articles, below, older }
    RefilingRule { from_days, until_days, to, articles, organise_days, organise_articles }
    ExtensionRule { days, articles, duty, advice }
    WithdrawalRule { days, articles, by, grounds, steps }
    WithdrawalAuthority { results, authority, articles }
    GroundRule { id, withdraws, results, label, articles }
    CommuneRule { working_days, articles }
    Transition { purposes, days, articles }
    YearlyRound { level, number, files_before, rating_before, articles }
    Dossier { to, purposes, prepared_by, articles, paper, electronic, items }
    DossierItem { text, samples }
    ApplicantRule { applicants, sets, articles }
    Composition { level, articles, seats }
    Seat { id, label, least }
    NoteRule { on, id, from, until, levels, results, step, purposes, divided, articles, text }
    Forms { source, proofs, unproven, circumstances, checklist, opinions, hints, waits }
    ProofRule { id, name, asks, criteria, said, knockouts }
    Said { words, criteria }
    BoxRule { proof, text }
    OpinionRule { item, articles, criteria, text }
    HintRule { id, criteria, text }
    WaitRule { months, always, words, criteria, text }
    Plan { id, name, source, targets }
    Target { id, label, count, want, aim, about, origin, level, min_stars, producer_kinds }
}

impl Constant for Code {
    fn constant(&self) -> String {
        format!("Code::from_packed({:#x})", self.packed())
    }
}

impl Constant for Text {
    fn constant(&self) -> String {
        format!("Text::fixed({:?}, {:?})", self.vi, self.en)
    }
}

impl<T: Constant> Constant for Option<T> {
    fn constant(&self) -> String {
        self.as_ref().map_or("None".to_owned(), |value| format!("Some({})", value.constant()))
    }
}

impl<T: Constant> Constant for [T] {
    fn constant(&self) -> String {
        format!("&{}", list(self.iter().map(T::constant)))
    }
}

impl<T: Constant + ?Sized + ToOwned> Constant for Cow<'static, T> {
    fn constant(&self) -> String {
        format!("Cow::Borrowed({})", (**self).constant())
    }
}
