//! A score sheet: the facts' side of a rating.
//!
//! One assessor's choices for one product: criterion code to option number, 1-based in printed
//! order and counted on through the cases of a criterion, plus the knock-outs that the assessor
//! asserts and the header of the official form.

pub(crate) mod fitted;
mod read;
mod written;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::input::Raw;
use crate::law::SetRef;
use crate::problem::{Concern, Failure};
use crate::rubric::Rubric;
use crate::rubric::code::Code;
pub use fitted::{Draft, Fitted, unknown_code};
use read::Reading;

/// What was answered on one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// The option with this 1-based number.
    Option(u16),
    /// No printed option holds: 0 points. Only where no printed option is worth 0 points, as
    /// on paper such a criterion is left without a tick. In JSON: `"none"`.
    None,
}

/// Fields at the head of the official form (annex II). The engine carries them along and does not
/// judge them.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Header {
    /// Name of the product.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    /// Product code, `T-X-STT-YYYY`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product_code: Option<String>,
    /// Name of the producer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub producer: Option<String>,
    /// Telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Day of the assessment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The assessor's remarks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

impl Header {
    pub(crate) fn is_empty(&self) -> bool {
        *self == Header::default()
    }
}

/// One assessor's choices for one product.
///
/// A sheet may be incomplete; [`crate::rate`] then says what is missing, and [`crate::preview`] says
/// what is certain already.
///
/// ```
/// use ocop::{Answer, Sheet};
/// let sheet = Sheet::new([("1.1", 3), ("1.2", 1)])?.with_member("Lan").with_knockout("forged-file");
/// assert_eq!(sheet.answer("1.1".parse()?), Some(Answer::Option(3)));
/// assert_eq!(sheet.answers().count(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    pub(crate) edition: Option<String>,
    pub(crate) set: Option<SetRef>,
    pub(crate) member: Option<String>,
    pub(crate) header: Header,
    /// Ascending by code, each code once.
    pub(crate) answers: Vec<(Code, Answer)>,
    pub(crate) knockouts: Vec<String>,
}

impl Sheet {
    /// A sheet from criterion codes and option numbers.
    ///
    /// # Errors
    /// Texts that are no codes, and codes that are there twice; all of them at once. Whether the
    /// codes and options fit a rubric is checked when it is rated.
    pub fn new<C: AsRef<str>>(
        choices: impl IntoIterator<Item = (C, u16)>,
    ) -> Result<Self, Failure> {
        let entries = choices.into_iter();
        Sheet::from_raw(&Raw::Map(
            entries
                .map(|(code, option)| (code.as_ref().to_owned(), Raw::Int(option.into())))
                .collect(),
        ))
    }

    /// Reads a sheet from JSON: a bare map of choices, or an object with `choices` and, where
    /// wanted, `edition`, `set`, `member`, `header` and `knockouts`.
    ///
    /// # Errors
    /// Text that is no JSON, unknown fields, wrong types, duplicate keys, texts that are no codes;
    /// all of them at once.
    ///
    /// ```
    /// use ocop::Sheet;
    /// let sheet = Sheet::from_json(r#"{"member": "Lan", "choices": {"1.1": 3, "2.3": "none"}}"#)?;
    /// assert_eq!(sheet.member(), Some("Lan"));
    /// let failure = Sheet::from_json(r#"{"1.1": 3, "1.1": 2, "1.2": true}"#).unwrap_err();
    /// assert_eq!(failure.problems().count(), 2);
    /// # Ok::<(), ocop::Failure>(())
    /// ```
    pub fn from_json(json: &str) -> Result<Self, Failure> {
        let raw = Raw::from_json(json).map_err(|e| Failure::unreadable(Concern::Sheet, e))?;
        Sheet::from_raw(&raw)
    }

    /// Reads a sheet from data of JSON shape, as [`Sheet::from_json`].
    ///
    /// # Errors
    /// As [`Sheet::from_json`].
    pub fn from_raw(raw: &Raw) -> Result<Self, Failure> {
        let Reading { sheet, problems, .. } = Reading::of(raw, None);
        problems.into_result(Concern::Sheet).map(|()| sheet)
    }

    /// Names the assessor.
    #[must_use]
    pub fn with_member(mut self, name: impl Into<String>) -> Self {
        self.member = Some(name.into());
        self
    }

    /// Says which rubric the sheet was filled in for; rating it with another is then an error.
    #[must_use]
    pub fn with_rubric(mut self, rubric: &Rubric) -> Self {
        self.edition = Some(rubric.edition().to_owned());
        self.set = Some(rubric.set_ref());
        self
    }

    /// Fills in the header of the form.
    #[must_use]
    pub fn with_header(mut self, header: Header) -> Self {
        self.header = header;
        self
    }

    /// Asserts a knock-out by its id.
    #[must_use]
    pub fn with_knockout(mut self, id: impl Into<String>) -> Self {
        let id = id.into();
        if !self.knockouts.contains(&id) {
            self.knockouts.push(id);
        }
        self
    }

    /// Answers a criterion, or changes its answer.
    #[must_use]
    pub fn with_answer(mut self, code: Code, answer: Answer) -> Self {
        match self.answers.binary_search_by_key(&code, |(c, _)| *c) {
            Ok(at) => {
                if let Some(entry) = self.answers.get_mut(at) {
                    entry.1 = answer;
                }
            }
            Err(at) => self.answers.insert(at, (code, answer)),
        }
        self
    }

    /// Opens a criterion again.
    #[must_use]
    pub fn without_answer(mut self, code: Code) -> Self {
        self.answers.retain(|(c, _)| *c != code);
        self
    }

    /// The edition that the sheet names.
    pub fn edition(&self) -> Option<&str> {
        self.edition.as_deref()
    }

    /// The set that the sheet names.
    pub fn set(&self) -> Option<&SetRef> {
        self.set.as_ref()
    }

    /// The assessor.
    pub fn member(&self) -> Option<&str> {
        self.member.as_deref()
    }

    /// The header of the form.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The answer to a criterion; none while it is open.
    pub fn answer(&self, code: Code) -> Option<Answer> {
        let at = self.answers.binary_search_by_key(&code, |(c, _)| *c).ok()?;
        self.answers.get(at).map(|(_, answer)| *answer)
    }

    /// All answers, ascending by code.
    pub fn answers(&self) -> impl Iterator<Item = (Code, Answer)> {
        self.answers.iter().copied()
    }

    /// Ids of the knock-outs that the assessor asserts.
    pub fn knockouts(&self) -> impl Iterator<Item = &str> {
        self.knockouts.iter().map(String::as_str)
    }
}

/// Writes the sheet schema: everything that [`Sheet::from_json`] reads.
impl Serialize for Sheet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(edition) = &self.edition {
            map.serialize_entry("edition", edition)?;
        }
        match &self.set {
            Some(SetRef::Number(number)) => map.serialize_entry("set", number)?,
            Some(SetRef::Slug(slug)) => map.serialize_entry("set", slug)?,
            None => {}
        }
        if let Some(member) = &self.member {
            map.serialize_entry("member", member)?;
        }
        if !self.header.is_empty() {
            map.serialize_entry("header", &self.header)?;
        }
        map.serialize_entry("choices", &Choices(&self.answers))?;
        map.serialize_entry("knockouts", &self.knockouts)?;
        map.end()
    }
}

struct Choices<'a>(&'a [(Code, Answer)]);

impl Serialize for Choices<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (code, answer) in self.0 {
            map.serialize_entry(code, answer)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_reads_back_from_what_it_writes() {
        for json in [
            r#"{"choices":{},"knockouts":[]}"#,
            r#"{"edition":"26/2026","set":"coffee-cocoa","member":"Lan","header":{"product":"Cà phê","product_code":"44-19363-7-2026","producer":"HTX Hướng Phùng","phone":"0233 123456","address":"Khe Sanh","date":"2026-07-01","comment":"thơm"},"choices":{"1.1":3,"1.2":"none"},"knockouts":["forged-file"]}"#,
            r#"{"set":13,"header":{"comment":"thơm"},"choices":{"1.1":1},"knockouts":[]}"#,
        ] {
            let sheet = Sheet::from_json(json).unwrap();
            assert_eq!(serde_json::to_string(&sheet).unwrap(), json);
        }
    }

    #[test]
    fn fields_that_are_null_are_not_there() {
        let json = r#"{"edition": null, "set": null, "member": null, "header": null, "choices": {"1.1": null}}"#;
        assert_eq!(Sheet::from_json(json), Ok(Sheet::default()));
    }

    #[test]
    fn problems_stand_in_one_line() {
        let error = Sheet::from_json(r#"{"choices": {"x y": 1, "01": 1}}"#).unwrap_err();
        let problems: Vec<_> = error.problems().map(|p| p.message.as_str()).collect();
        assert_eq!(problems.len(), 2);
        assert_eq!(error.to_string(), problems.join("; "));
    }
}
