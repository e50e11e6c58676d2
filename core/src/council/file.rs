//! Reads a council: a list of sheets, or a file with `members` and what they have in common.

use std::borrow::Cow;
use std::num::NonZeroU32;

use crate::council::{Council, Member, Rules, gather};
use crate::input::{Fields, Raw, wrong};
use crate::problem::{Concern, Failure, Problem, Problems};
use crate::rubric::Rubric;
use crate::sheet::fitted::check_rubric;
use crate::sheet::{Fitted, Header, Sheet};
use crate::text::Text;

const COUNCIL: Text = Text::fixed(
    "danh sách phiếu hoặc đối tượng có `members`",
    "a list of sheets or an object with `members`",
);
const SHEETS: Text = Text::fixed("danh sách phiếu", "a list of sheets");
const RULE: Text = Text::fixed("tên cách tính", "the name of a rule");

/// A council that was read: no member is there twice, and every sheet fits the rubric.
pub(crate) struct CouncilFile<'a> {
    rubric: &'a Rubric,
    members: Vec<(Cow<'a, str>, Fitted<'a, Sheet>)>,
    size: NonZeroU32,
    rules: Rules,
    header: Header,
}

/// What the members have in common, and their sheets before they are read.
#[derive(Default)]
struct Outline<'a> {
    /// Edition, set and header.
    head: Sheet,
    rules: Rules,
    sheets: &'a [Raw],
}

impl<'a> CouncilFile<'a> {
    /// Reads a council and its sheets. Rules that the file does not name are as given.
    ///
    /// # Errors
    /// Everything that is wrong with the council and any of the sheets, at once; a rule that does not
    /// exist before all.
    pub fn read(raw: &'a Raw, rubric: &'a Rubric, rules: Rules) -> Result<Self, Failure> {
        let mut problems = Problems::default();
        let outline = Outline::read(raw, rules, &mut problems)?;
        check_rubric(rubric, &outline.head, &mut problems);
        let problems = problems.into_result(Concern::Council).err();
        let in_file = |problem: Problem| problem.within("tệp hội đồng", "the council file");
        let problems = problems.into_iter().flat_map(Failure::into_problems).map(in_file);
        let sheets = outline.sheets.iter().map(|raw| {
            let name = match raw.get("member") {
                Some(Raw::Text(name)) => Some(Cow::Borrowed(name.as_str())),
                _ => None,
            };
            (name, Fitted::read(raw, rubric))
        });
        let (members, size) = gather(sheets, problems.collect())?;
        Ok(CouncilFile { rubric, members, size, rules: outline.rules, header: outline.head.header })
    }

    /// The council.
    pub fn council(&self) -> Council<'_> {
        Council {
            rubric: self.rubric,
            size: self.size,
            members: self
                .members
                .iter()
                .map(|(n, sheet)| Member::of(&**n, sheet.by_ref()))
                .collect(),
            rules: self.rules,
            header: Some(&self.header).filter(|header| !header.is_empty()),
        }
    }
}

impl<'a> Outline<'a> {
    fn read(raw: &'a Raw, rules: Rules, problems: &mut Problems) -> Result<Self, Failure> {
        let mut outline = Outline { rules, ..Outline::default() };
        let entries = match raw {
            Raw::Map(entries) => entries,
            Raw::List(sheets) => return Ok(Outline { sheets, ..outline }),
            other => {
                problems.push(wrong("council", other, COUNCIL));
                return Ok(outline);
            }
        };
        let mut fields = Fields::of_entries("", entries, problems);
        outline.head.read_rubric(&mut fields, problems);
        outline.head.header = Header::read(&mut fields, problems);
        for (field, rule) in [
            ("gate_rule", &mut outline.rules.gates),
            ("knockout_rule", &mut outline.rules.knockouts),
        ] {
            match fields.take(field) {
                Some(Raw::Text(name)) => *rule = name.parse()?,
                Some(other) => problems.push(wrong(field, other, RULE)),
                None => {}
            }
        }
        match fields.take_or_null("members") {
            Some(Raw::List(sheets)) => outline.sheets = sheets,
            Some(other) => problems.push(wrong("members", other, SHEETS)),
            None => {}
        }
        fields.finish(problems);
        Ok(outline)
    }
}
