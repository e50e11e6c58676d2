//! What every possible byte of a column comes to, worked out once for each rubric.

use crate::number::Points;
use crate::number::{Bands, Stars};
use crate::rubric::doc::Effect;
use crate::rubric::{Criterion, Rubric};

/// The byte for "no printed option holds", the answer `"none"` of a sheet.
pub(super) const NONE: u8 = 255;
/// The byte for a criterion that is open.
pub(super) const OPEN: u8 = 254;
/// Inside the kernel: the criterion does not apply, and nothing is claimed on it.
pub(super) const REST: u8 = 253;
/// Inside the kernel: an answer that is wrong here. No cell is valid at this byte.
pub(super) const WRONG: u8 = 252;

/// The gate of 3 stars is missed. The low four bits stay free for points.
pub(super) const MISS_3: u8 = 0x10;
/// The gate of 4 stars is missed.
pub(super) const MISS_4: u8 = 0x20;
/// The gate of 5 stars is missed.
pub(super) const MISS_5: u8 = 0x40;
/// The flags of all gates.
pub(super) const MISSES: u8 = MISS_3 | MISS_4 | MISS_5;
/// The answer does not fit.
pub(super) const INVALID: u8 = 0x80;

/// The flag of a gate's level.
pub(super) const fn miss(level: Stars) -> u8 {
    match level {
        Stars::Five => MISS_5,
        Stars::Four => MISS_4,
        _ => MISS_3,
    }
}

/// The flags of all gates up to a level; none below 3 stars.
pub(super) const fn up_to(level: u8) -> u8 {
    match level {
        5 => MISSES,
        4 => MISS_3 | MISS_4,
        3 => MISS_3,
        _ => 0,
    }
}

/// What one answer comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub points: u16,
    pub flags: u8,
}

impl Cell {
    const INVALID: Cell = Cell { points: 0, flags: INVALID };

    /// Points and the gates that they miss.
    fn of(criterion: Criterion<'_>, points: Points) -> Self {
        let missed = criterion.gates().filter(|(_, gate)| points < gate.points());
        Cell {
            points: u16::try_from(points.get()).unwrap_or(u16::MAX),
            flags: missed.fold(0, |flags, (level, _)| flags | miss(level)),
        }
    }
}

/// When a criterion applies at all.
#[derive(Clone, Debug)]
pub(super) struct Condition {
    /// The criterion that decides.
    pub on: usize,
    /// Its options that let this one apply.
    pub met_by: Vec<u8>,
    /// Answers that claim nothing, and are allowed where this one does not apply.
    pub harmless: Vec<u8>,
}

/// One criterion.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// By byte.
    cells: Box<[Cell; 256]>,
    pub condition: Option<Condition>,
}

impl Table {
    fn of(rubric: &Rubric, criterion: Criterion<'_>) -> Self {
        let mut cells = Box::new([Cell::INVALID; 256]);
        let mut set = |byte: u8, cell| {
            if let Some(at) = cells.get_mut(usize::from(byte)) {
                *at = cell;
            }
        };
        for (option, byte) in criterion.options().zip(1_u8..WRONG) {
            set(byte, Cell::of(criterion, option.points()));
        }
        let zero = Cell::of(criterion, Points::ZERO);
        let has_zero = criterion.options().any(|o| o.points() == Points::ZERO);
        if !has_zero {
            set(NONE, zero);
        }
        let condition = criterion.condition().and_then(|(on, needed)| {
            set(REST, zero);
            let mut harmless = bytes(criterion, |points| points == Points::ZERO);
            harmless.push(OPEN);
            harmless.extend((!has_zero).then_some(NONE));
            let met_by = bytes(on, |points| points >= needed);
            Some(Condition { on: rubric.position(on.code())?, met_by, harmless })
        });
        Table { cells, condition }
    }

    /// What a byte comes to.
    pub fn cell(&self, byte: u8) -> Cell {
        self.cells.get(usize::from(byte)).copied().unwrap_or(Cell::INVALID)
    }

    /// The bytes that are an answer, with what they come to.
    pub fn answers(&self) -> impl Iterator<Item = (u8, Cell)> {
        (0..=u8::MAX).map(|byte| (byte, self.cell(byte))).filter(|(_, c)| c.flags & INVALID == 0)
    }
}

/// The options whose points keep to a rule, as bytes.
fn bytes(criterion: Criterion<'_>, keep: impl Fn(Points) -> bool) -> Vec<u8> {
    let numbered = criterion.options().zip(1_u8..WRONG);
    numbered.filter(|(o, _)| keep(o.points())).map(|(_, byte)| byte).collect()
}

/// A knock-out that the answers themselves show.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    pub effect: Effect,
    /// Criterion and answers to it, any of which brings the knock-out about.
    pub by: Vec<(usize, Vec<u8>)>,
}

/// All tables of a rubric.
#[derive(Clone, Debug)]
pub(super) struct Tables {
    pub criteria: Vec<Table>,
    /// How many criteria each part has, in printed order.
    pub parts: Vec<usize>,
    pub shown: Vec<Shown>,
    pub bands: Bands,
    pub max: u32,
}

impl Tables {
    pub fn of(rubric: &Rubric) -> Self {
        let shown = rubric.knockouts().filter_map(|knockout| {
            let (criteria, most) = knockout.derived()?;
            let by = criteria.filter_map(|c| {
                let mut options = bytes(c, |points| points <= most);
                // Where "none" is an answer at all, it is worth no points.
                options.push(NONE);
                Some((rubric.position(c.code())?, options))
            });
            Some(Shown { effect: knockout.effect(), by: by.collect() })
        });
        Tables {
            criteria: rubric.criteria().map(|c| Table::of(rubric, c)).collect(),
            parts: rubric.parts().map(|part| part.criteria().len()).collect(),
            shown: shown.collect(),
            bands: rubric.bands(),
            max: rubric.max().get(),
        }
    }
}
