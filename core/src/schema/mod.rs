//! JSON Schemas of everything that goes in or comes out, made from the types that are read and
//! written.
//!
//! What has no declaration of its own, because it is read or written by hand, is declared here for
//! its schema alone.

#![allow(dead_code, clippy::large_enum_variant, reason = "types are declared for their schema")]

mod tidy;

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::generate::{SchemaGenerator, SchemaSettings};
use schemars::{JsonSchema, Schema, json_schema};
use serde_json::{Value, json};

use crate::council::Vote;
use crate::law::EditionSummary;
use crate::number::{Bands, Stars};
use crate::problem::{Concern, Failure, Problem};
use crate::procedure::Purpose;
use crate::programme::{Entry, Plan, Portfolio};
use crate::report::{
    CertificateReport, CompositionReport, CouncilReport, CouncilSensitivityReport, EditionReport,
    EligibilityReport, EvidenceReport, FileListReport, PartsReport, PreviewReport,
    ProductCodeReport, ProgrammeReport, RecognitionReport, Report, RoundsReport, SensitivityReport,
    SheetReport, UpgradeReport,
};
use crate::rubric::Code;
use crate::rubric::doc::RubricDoc;
use crate::sheet::{Answer, Header, Sheet};
use tidy::{alone, tidy};

/// One schema.
pub struct Document {
    /// The name of its file: `sheet-report.schema.json`.
    pub file: String,
    /// The schema, with all definitions that it needs.
    pub schema: Value,
}

/// The schemas of all documents by their names in data, and one of the name `ocop` that defines
/// every object once and lists the documents under `oneOf`.
pub fn documents() -> Vec<Document> {
    let mut read = SchemaSettings::draft2020_12().for_deserialize().into_generator();
    let mut written = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let (incoming, outgoing) = (incoming(&mut read), outgoing(&mut written));
    let (read, written) = (definitions(&mut read), definitions(&mut written));
    // What goes in and comes out again is described as it may go in.
    let mut definitions = written.clone();
    definitions.extend(read.clone());
    let documents = incoming.iter().chain(&outgoing);
    let list: Vec<Value> = documents.map(|(_, t)| json!({ "$ref": reference(t) })).collect();
    let all = json!({
        "$schema": DRAFT,
        "$id": "urn:ocop:schema:ocop",
        "title": "Ocop",
        "description": "Every document that goes in or comes out, and every object in them.",
        "oneOf": list,
        "$defs": definitions,
    });
    let file = |name: &str, schema| Document { file: format!("{name}.schema.json"), schema };
    let one = |(name, title): &Named, of| file(name, alone(name, title, of));
    let incoming = incoming.iter().map(|document| one(document, &read));
    let outgoing = outgoing.iter().map(|document| one(document, &written));
    std::iter::once(file("ocop", all)).chain(incoming).chain(outgoing).collect()
}

fn definitions(of: &mut SchemaGenerator) -> BTreeMap<String, Value> {
    let mut definitions: BTreeMap<String, Value> = of.take_definitions(true).into_iter().collect();
    for (title, definition) in &mut definitions {
        tidy(title, definition);
    }
    definitions
}

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// A document: its name in data and the name of the object.
type Named = (&'static str, String);

/// The documents that are read.
fn incoming(of: &mut SchemaGenerator) -> Vec<Named> {
    vec![
        named::<AnySheet>("sheet", of),
        named::<AnyCouncil>("council", of),
        named::<RubricDoc>("rubric", of),
        named::<CouncilRules>("council-rules", of),
        named::<UpgradeOptions>("upgrade-options", of),
        named::<EditionQuestion>("edition-question", of),
        named::<RecognitionQuestion>("recognition-question", of),
        named::<CertificateQuestion>("certificate-question", of),
        named::<RoundsQuestion>("rounds-question", of),
        named::<Plan>("programme-plan", of),
        named::<Portfolio>("portfolio", of),
    ]
}

/// The documents that are written.
fn outgoing(of: &mut SchemaGenerator) -> Vec<Named> {
    vec![
        named::<EditionExport>("edition", of),
        named::<EditionSummary>("edition-summary", of),
        named::<Failure>("failure", of),
        named::<SheetReport>("sheet-report", of),
        named::<CouncilReport>("council-report", of),
        named::<PreviewReport>("preview-report", of),
        named::<PartsReport>("parts-report", of),
        named::<UpgradeReport>("upgrade-report", of),
        named::<SensitivityReport>("sensitivity-report", of),
        named::<CouncilSensitivityReport>("council-sensitivity-report", of),
        named::<EditionReport>("edition-report", of),
        named::<RecognitionReport>("recognition-report", of),
        named::<CertificateReport>("certificate-report", of),
        named::<RoundsReport>("rounds-report", of),
        named::<EligibilityReport>("eligibility-report", of),
        named::<FileListReport>("file-list-report", of),
        named::<CompositionReport>("composition-report", of),
        named::<EvidenceReport>("evidence-report", of),
        named::<ProductCodeReport>("product-code-report", of),
        named::<ProgrammeReport>("programme-report", of),
        named::<Report>("report", of),
    ]
}

fn named<T: JsonSchema>(name: &'static str, generator: &mut SchemaGenerator) -> Named {
    generator.subschema_for::<T>();
    (name, T::schema_name().into_owned())
}

fn reference(title: &str) -> String {
    format!("#/$defs/{title}")
}

/// Gives a type that reads and writes itself its schema.
macro_rules! by_hand {
    ($($(#[doc = $doc:literal])* $type:ty, $name:literal => $schema:expr;)*) => {$(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let mut schema: Schema = $schema;
                let description = concat!($($doc, "\n"),*).trim().replace("\n ", "\n");
                schema.insert("description".to_owned(), description.into());
                schema
            }
        }
    )*};
}

/// A day such as `2026-05-22`.
pub(crate) struct Day;

/// The star of a gate: 3, 4 or 5.
pub(crate) struct GateStars;

/// The name of a set: small Latin letters, digits and hyphens.
struct Slug;

by_hand! {
    /// The printed number of a section, sub-section or criterion, such as `6.1.1`: one to four
    /// components, each a number from 1 to 9999 or one small Vietnamese letter, composed.
    Code, "Code" => json_schema!({
        "type": "string",
        "pattern": r"^([1-9][0-9]{0,3}|[a-zăâđêôơư])(\.([1-9][0-9]{0,3}|[a-zăâđêôơư])){0,3}$",
    });
    /// A star class, from 1 to 5 (26/2026, article 3.3).
    Stars, "Stars" => json_schema!({ "type": "integer", "minimum": 1, "maximum": 5 });
    /// The star of a gate: 3, 4 or 5.
    GateStars, "GateStars" => json_schema!({ "type": "integer", "minimum": 3, "maximum": 5 });
    /// A day, such as `2026-05-22`.
    Day, "Day" => json_schema!({
        "type": "string",
        "format": "date",
        "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    });
    /// A short name in data: small Latin letters, digits and hyphens.
    Slug, "Slug" => json_schema!({ "type": "string", "pattern": "^[a-z0-9-]{1,60}$" });
    /// An answer to a criterion: the number of an option in printed order, counted from 1 through
    /// all cases; `none` where no printed option holds.
    Answer, "Answer" => json_schema!({
        "anyOf": [
            { "type": "integer", "minimum": 1, "maximum": u16::MAX },
            { "type": "string", "const": "none" },
        ],
    });
}

/// The printed number of a set, or its slug.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum SetRef {
    /// The number.
    Number(u16),
    /// The slug.
    Slug(Slug),
}

/// The answers of a sheet by criterion code; null while a criterion is open.
#[derive(Default, JsonSchema)]
struct Choices(BTreeMap<Code, Option<Answer>>);

/// A sheet, or its choices alone.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum AnySheet {
    /// With all that a sheet can say.
    Sheet(Sheet),
    /// The answers alone.
    Choices(Choices),
}

/// One assessor's choices for one product.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("minProperties" = 1))]
struct SheetFile {
    /// The edition that the sheet was filled in for, such as `26/2026`.
    #[serde(skip_serializing_if = "Option::is_none")]
    edition: Option<String>,
    /// The set that it was filled in for.
    #[serde(skip_serializing_if = "Option::is_none")]
    set: Option<SetRef>,
    /// The assessor.
    #[serde(skip_serializing_if = "Option::is_none")]
    member: Option<String>,
    /// The head of the official form.
    #[serde(skip_serializing_if = "Option::is_none")]
    header: Option<Header>,
    /// The answers; criteria that are left out are open.
    #[serde(default)]
    choices: Choices,
    /// Ids of the knock-outs that the assessor asserts.
    #[serde(default)]
    #[schemars(extend("uniqueItems" = true))]
    knockouts: Vec<String>,
}

impl JsonSchema for Sheet {
    fn schema_name() -> Cow<'static, str> {
        "Sheet".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        SheetFile::json_schema(generator)
    }
}

/// The sheets of a council, with or without its rules.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum AnyCouncil {
    /// A list of sheets.
    Sheets(Members),
    /// A council file.
    File(CouncilFile),
}

/// The sheets of the members, at least one.
#[derive(JsonSchema)]
struct Members(#[schemars(length(min = 1))] Vec<AnySheet>);

/// The sheets of a council with what holds for all of them.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct CouncilFile {
    /// The edition that the sheets were filled in for.
    edition: Option<String>,
    /// The set that they were filled in for.
    set: Option<SetRef>,
    /// The head of the official form.
    header: Option<Header>,
    /// How the members meet a gate; `majority` where nothing is said.
    gate_rule: Option<Vote>,
    /// How the members establish a knock-out; `majority` where nothing is said.
    knockout_rule: Option<Vote>,
    /// The sheets.
    members: Members,
}

/// The rules by which a council votes; each is `majority` where nothing is said.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct CouncilRules {
    /// How the members meet a gate.
    gates: Option<Vote>,
    /// How the members establish a knock-out.
    knockouts: Option<Vote>,
}

/// What may be said with the question which edition applies.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct EditionQuestion {
    /// Days off beside Saturdays and Sundays.
    holidays: Option<Vec<Day>>,
}

/// What may be said with the question who recognises a product.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct RecognitionQuestion {
    /// The day of the result.
    on: Option<Day>,
    /// What the file asked for.
    purpose: Option<Purpose>,
    /// False for published points of which only the band is known.
    gates_checked: Option<bool>,
    /// Whether the members of the council come to different results.
    divided: Option<bool>,
}

/// What may be said with the question about rounds.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct RoundsQuestion {
    /// Days off beside Saturdays and Sundays.
    holidays: Option<Vec<Day>>,
}

/// What may be said with the question about a certificate.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct CertificateQuestion {
    /// The last day printed on the decision on recognition, which wins over 36 months.
    expires: Option<Day>,
    /// The day on which its standing is asked for.
    on: Option<Day>,
    /// The day on which the commune received the re-rating file.
    received: Option<Day>,
    /// The day on which that file was complete.
    complete: Option<Day>,
    /// The day of a conclusion that leads to withdrawal.
    concluded: Option<Day>,
    /// Days off beside Saturdays and Sundays.
    holidays: Option<Vec<Day>>,
}

/// How plans for a star are to be made; null and what is left out take the default.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct UpgradeOptions {
    /// Criteria whose answers stay as they are.
    fixed: Option<Vec<Code>>,
    /// What changes cost, by criterion: 1 for each step where nothing is said.
    costs: Option<BTreeMap<Code, Cost>>,
    /// Whether answers with fewer points than now may be given; false where nothing is said.
    downgrades: Option<bool>,
    /// Whether answers about what the producer cannot bring about may change; false where nothing
    /// is said.
    circumstances: Option<bool>,
    /// How many plans are looked for at most; 3 where nothing is said.
    #[schemars(range(min = 1, max = 10))]
    plans: Option<u8>,
}

/// What changes on a criterion cost.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Cost {
    /// The cost of one step from an option to the next.
    Step(#[schemars(range(min = 0, max = 1_000_000_000))] u32),
    /// The whole cost of coming to an option, by its number.
    Options(BTreeMap<String, OptionCost>),
}

/// The whole cost of coming to an option.
#[derive(JsonSchema)]
struct OptionCost(#[schemars(range(min = 0, max = 1_000_000_000))] u32);

impl JsonSchema for Portfolio {
    fn schema_name() -> Cow<'static, str> {
        "Portfolio".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let entry = generator.subschema_for::<Entry>();
        json_schema!({
            "description": "Outcomes that do not contradict each other.",
            "type": "array",
            "items": entry,
        })
    }
}

/// An edition with all its sets: the catalogue for programs in other languages.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[schemars(rename = "Edition")]
struct EditionExport {
    /// The short name, such as `26/2026`.
    edition: String,
    /// The decision and those that amend it, by number.
    documents: Vec<String>,
    /// The version of the data.
    data_version: String,
    /// The first day on which it is in force.
    in_force_from: Day,
    /// The last day on which it is in force; none while no end is known.
    in_force_until: Option<Day>,
    /// The points from which its star bands begin.
    bands: Bands,
    /// Its sets by number, a superseded text after the one that replaced it.
    sets: Vec<RubricDoc>,
    /// Where the print is blemished, what is applied, and why.
    errata: Vec<crate::law::Erratum>,
}

/// Everything that is wrong with a request: the fields of the first problem, what the request was
/// about, and all problems.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct FailureFile {
    /// What the request was about.
    concern: Concern,
    #[serde(flatten)]
    first: Problem,
    /// All problems, the first one included.
    #[schemars(length(min = 1))]
    errors: Vec<Problem>,
}

impl JsonSchema for Failure {
    fn schema_name() -> Cow<'static, str> {
        "Failure".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        FailureFile::json_schema(generator)
    }
}
