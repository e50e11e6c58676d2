//! Gathers answers into sheets and sheets into products.

use std::collections::HashMap;

use arrow_array::{Array, StringArray};
use ocop::batch::{Column, Councils, Kernel, OPEN};
use ocop::council::Rules;
use ocop::problem::{Concern, binding};
use ocop::sheet::unknown_code;
use ocop::text::clip;
use ocop::{Code, Failure, Problem, Raw, Rubric, wire};
use pyo3::{PyErr, PyResult};

use super::Names;
use crate::error::{at_row, of_row};
use crate::table::answers::{Answers, raw};
use crate::table::threads;

/// The byte of a criterion of which no row has told yet; no option has that number.
const UNSEEN: u8 = 252;

/// The sheets of a long table, column by column.
pub(super) struct Sheets<'r> {
    rubric: &'r Rubric,
    positions: HashMap<String, usize>,
    products: Vec<Product>,
    by_name: HashMap<String, usize>,
    sheets: Vec<Sheet>,
    by_member: HashMap<(usize, String), usize>,
    columns: Vec<Vec<u8>>,
    /// Numbers that are no bytes, by criterion and sheet.
    odd: HashMap<(usize, usize), i64>,
    /// After sorting: the sheets of product `i` are those from `offsets[i]`.
    offsets: Vec<usize>,
}

struct Product {
    name: String,
    problem: Option<Problem>,
}

struct Sheet {
    product: usize,
    member: String,
    /// Where its answers stand in the columns.
    at: usize,
}

impl<'r> Sheets<'r> {
    pub fn new(rubric: &'r Rubric) -> Self {
        let codes = rubric.criteria().map(|c| c.code().to_string());
        let positions: HashMap<String, usize> = codes.zip(0..).collect();
        Sheets {
            rubric,
            products: Vec::new(),
            by_name: HashMap::new(),
            sheets: Vec::new(),
            by_member: HashMap::new(),
            columns: vec![Vec::new(); positions.len()],
            odd: HashMap::new(),
            offsets: vec![0],
            positions,
        }
    }

    /// Adds the answers of one record batch, and returns its rows in which a product stands for
    /// the first time.
    pub fn add(
        &mut self,
        texts: [&StringArray; 3],
        options: &Answers<'_>,
        names: &Names,
        before: usize,
    ) -> PyResult<Vec<u32>> {
        let [products, members, criteria] = texts;
        let mut first = Vec::new();
        // Tables mostly come sorted: the sheet of the row before is looked at first.
        let mut last: Option<(&str, &str, usize)> = None;
        for (row, at) in (0..products.len()).zip(0_u32..) {
            let text = |texts: &'_ StringArray, name: &str| {
                if texts.is_null(row) { Err(null_key(before + row, name)) } else { Ok(()) }
            };
            text(products, &names.product)?;
            text(members, &names.member)?;
            text(criteria, &names.criterion)?;
            let (product, member) = (products.value(row), members.value(row));
            let sheet = match last {
                Some((p, m, sheet)) if p == product && m == member => sheet,
                _ => {
                    let (sheet, is_new) = self.sheet(product, member);
                    if is_new {
                        first.push(at);
                    }
                    sheet
                }
            };
            last = Some((product, member, sheet));
            self.answer(sheet, criteria.value(row), options.number(row));
        }
        Ok(first)
    }

    /// The sheet of a member, and whether the product is new with it.
    fn sheet(&mut self, product: &str, member: &str) -> (usize, bool) {
        let (mut is_new, next) = (false, self.products.len());
        let product = match self.by_name.get(product) {
            Some(product) => *product,
            None => {
                is_new = true;
                self.by_name.insert(product.to_owned(), next);
                self.products.push(Product { name: product.to_owned(), problem: None });
                next
            }
        };
        let next = self.sheets.len();
        let sheet = *self.by_member.entry((product, member.to_owned())).or_insert(next);
        if sheet == next {
            self.sheets.push(Sheet { product, member: member.to_owned(), at: next });
            self.columns.iter_mut().for_each(|column| column.push(UNSEEN));
        }
        (sheet, is_new)
    }

    fn answer(&mut self, sheet: usize, code: &str, answer: i64) {
        let Some(position) = self.position(code) else {
            self.note(sheet, unknown_code(self.rubric, &clip(code)));
            return;
        };
        let Some(cell) = self.columns.get_mut(position).and_then(|c| c.get_mut(sheet)) else {
            return;
        };
        // A row that leaves it open is a row too, in whatever order they come.
        if *cell != UNSEEN {
            self.note(sheet, binding::duplicate_answer(&clip(code)));
            return;
        }
        *cell = match u8::try_from(answer) {
            Ok(byte) if byte != UNSEEN => byte,
            _ => {
                self.odd.insert((position, sheet), answer);
                0
            }
        };
    }

    /// The position of a criterion, which may be written in another way: `1.Đ`, `1.1 `, `7.`.
    fn position(&self, code: &str) -> Option<usize> {
        let printed = || Code::typed(code).map(|code| code.to_string());
        let position = self.positions.get(code).or_else(|| self.positions.get(&printed()?));
        position.copied()
    }

    /// Keeps one problem of a product, the same in whatever order its rows come.
    fn note(&mut self, sheet: usize, problem: Problem) {
        let Some(sheet) = self.sheets.get(sheet) else { return };
        let named = Problem {
            message: format!("member `{}`: {}", sheet.member, problem.message),
            message_vi: format!("thành viên `{}`: {}", sheet.member, problem.message_vi),
            member: Some(sheet.member.clone()),
            ..problem
        };
        if let Some(product) = self.products.get_mut(sheet.product) {
            let earlier = product.problem.as_ref().is_none_or(|kept| named.message < kept.message);
            if earlier {
                product.problem = Some(named);
            }
        }
    }

    /// Brings the sheets of each product together, members in the order of their appearance.
    pub fn sort(&mut self) {
        self.sheets.sort_by_key(|sheet| sheet.product);
        for column in &mut self.columns {
            let answer = |sheet: &Sheet| match column.get(sheet.at) {
                None | Some(&UNSEEN) => OPEN,
                Some(byte) => *byte,
            };
            *column = self.sheets.iter().map(answer).collect();
        }
        let mut ends = vec![0; self.products.len()];
        for sheet in &self.sheets {
            if let Some(end) = ends.get_mut(sheet.product) {
                *end += 1;
            }
        }
        let mut end = 0;
        self.offsets.extend(ends.into_iter().map(|count: usize| {
            end += count;
            end
        }));
    }

    /// Rates all products.
    pub fn rate(&self, plan: &Kernel, rules: Rules) -> Result<Councils, Failure> {
        let columns: Vec<Column<'_>> = self.columns.iter().map(|c| Column::new(c)).collect();
        plan.rate_councils(&columns, &self.offsets, rules, threads())
    }

    /// What is wrong with a product: what was seen while its sheets were gathered, or else what the
    /// crate says of its council where it could not be rated.
    pub fn problems(&self, product: usize, is_wrong: bool, rules: Rules) -> Vec<Problem> {
        let gathered = self.products.get(product).and_then(|product| product.problem.clone());
        if let Some(problem) = gathered {
            return vec![problem];
        }
        let council = if is_wrong { self.council(product) } else { None };
        let failure = council.and_then(|c| wire::rate_council(self.rubric, &c, rules).err());
        failure.map_or_else(Vec::new, |failure| failure.problems().cloned().collect())
    }

    /// The name of a product.
    pub fn name(&self, product: usize) -> &str {
        self.products.get(product).map_or("", |product| &product.name)
    }

    /// The council of a product as data.
    fn council(&self, product: usize) -> Option<Raw> {
        let (from, to) = (*self.offsets.get(product)?, *self.offsets.get(product + 1)?);
        let sheets = self.sheets.get(from..to)?.iter().zip(from..);
        Some(Raw::List(sheets.map(|(sheet, row)| self.raw(sheet, row)).collect()))
    }

    fn raw(&self, sheet: &Sheet, row: usize) -> Raw {
        let answers = self.rubric.criteria().zip(&self.columns).zip(0..);
        let choices = answers.map(|((criterion, column), position)| {
            let byte = column.get(row).copied().unwrap_or(OPEN);
            let odd = self.odd.get(&(position, sheet.at)).copied();
            (criterion.code().to_string(), raw(odd.unwrap_or(byte.into())))
        });
        let choices = Raw::Map(choices.collect());
        let member = Raw::Text(sheet.member.clone());
        Raw::Map(vec![("member".to_owned(), member), ("choices".to_owned(), choices)])
    }
}

/// The exception for a row without one of its keys.
fn null_key(row: usize, name: &str) -> PyErr {
    let problem = of_row(row, binding::null_key(&clip(name)));
    at_row(row, &Failure::of(Concern::Batch, problem))
}
