//! Reads the data files: editions, their sets, classification, errata, and the English catalogue.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::evidence::{self, law::Forms};
use crate::gaps;
use crate::number::bands::Bands;
use crate::procedure::law::{Day, Procedure};
use crate::rubric::check::check;
use crate::rubric::doc::{ClassDoc, LabelDoc, RubricDoc};
use crate::rubric::rows::{Rows, TextId};
use crate::rubric::texts::Texts;
use crate::text::Text;

/// All that the crate carries as constants.
pub struct Law {
    pub editions: Vec<Edition>,
    pub texts: Vec<Text>,
}

pub struct Edition {
    pub doc: EditionDoc,
    pub sets: Vec<Rows>,
    pub errata: Vec<(ErratumDoc, TextId)>,
    pub procedure: Option<Procedure>,
    pub forms: Option<Forms>,
}

/// `edition.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditionDoc {
    pub id: String,
    pub documents: Vec<String>,
    #[serde(default)]
    pub annex: String,
    pub data_version: String,
    pub in_force_from: String,
    pub in_force_until: Option<String>,
    pub parts: BTreeMap<String, u16>,
    pub bands: Bands,
}

/// One entry of `errata.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErratumDoc {
    pub id: String,
    pub set: Option<u16>,
    pub criterion: Option<String>,
    pub option: Option<u16>,
    pub field: String,
    pub printed: String,
    pub applied: String,
    pub reason: String,
}

#[derive(Deserialize)]
struct ErrataFile {
    #[serde(default)]
    erratum: Vec<ErratumDoc>,
}

/// One entry of `classification.toml`
#[derive(Deserialize)]
struct ClassEntry {
    set: u16,
    group: LabelDoc,
    subgroup: LabelDoc,
    ministries: Vec<LabelDoc>,
    samples: bool,
}

#[derive(Deserialize)]
struct ClassFile {
    #[serde(default)]
    class: Vec<ClassEntry>,
}

/// Reads and checks everything; all problems of all files come back at once.
pub fn law(folder: &Path) -> Result<Law, Vec<String>> {
    let mut problems = Vec::new();
    let english: HashMap<String, String> = read(&folder.join("en.toml")).map_err(|e| vec![e])?;
    let phrases: HashSet<String> = english.keys().cloned().collect();
    let mut texts = Texts::with_catalogue(english);
    let mut editions = Vec::new();
    for path in entries(folder).map_err(|e| vec![e])?.into_iter().filter(|p| p.is_dir()) {
        match edition(&path, &mut texts, &mut problems) {
            Ok(edition) => editions.push(edition),
            Err(problem) => problems.push(problem),
        }
    }
    editions.sort_by(|a, b| b.doc.in_force_from.cmp(&a.doc.in_force_from));
    let catalogue = folder.join("en.toml");
    let missing = texts.missing().iter().map(|vi| format!("no English for `{vi}`"));
    problems.extend(missing.map(|p| format!("{}: {p}", catalogue.display())));
    let texts = texts.into_phrases();
    let used: HashSet<&str> = texts.iter().map(|t| t.vi.as_ref()).collect();
    let stale = phrases.iter().filter(|vi| !used.contains(vi.as_str()));
    problems.extend(stale.map(|vi| format!("{}: `{vi}` is not used", catalogue.display())));
    if problems.is_empty() { Ok(Law { editions, texts }) } else { Err(problems) }
}

fn edition(path: &Path, texts: &mut Texts, problems: &mut Vec<String>) -> Result<Edition, String> {
    let doc: EditionDoc = read(&path.join("edition.toml"))?;
    let classes: ClassFile = read_optional(&path.join("classification.toml"))?;
    let errata: ErrataFile = read_optional(&path.join("errata.toml"))?;
    let mut sets = Vec::new();
    for file in entries(path)?.into_iter().filter(|p| is_set(p)) {
        let mut set: RubricDoc = read(&file)?;
        complete(&mut set, &doc, &classes);
        let named = |problem: String| format!("{}: {problem}", file.display());
        let found = fits(&set, &doc).err().into_iter().chain(gaps::untold(&set, &errata.erratum));
        problems.extend(found.map(named));
        match check(&set, texts) {
            Ok(rows) => sets.push(rows),
            Err(failure) => problems.extend(failure.problems().map(|p| named(p.message.clone()))),
        }
    }
    if sets.is_empty() {
        problems.push(format!("{}: the edition has no set", path.display()));
    }
    sets.sort_by_key(|s| (s.set, s.superseded));
    for class in classes.class.iter().filter(|c| !sets.iter().any(|s| s.set == c.set)) {
        problems.push(format!("{}: class of set {} has no set", path.display(), class.set));
    }
    let procedure = procedure(path, &doc, &sets, problems);
    let errata = errata.erratum.into_iter().map(|e| {
        let reason = texts.intern(&LabelDoc::Vi(e.reason.clone()));
        (e, reason)
    });
    let errata = errata.collect();
    let file = path.join("evidence.toml");
    let forms = if file.exists() { Some(read::<Forms>(&file)?) } else { None };
    if let Some(forms) = &forms {
        let found = evidence::problems(forms, &sets, texts.phrases());
        problems.extend(found.into_iter().map(|p| format!("{}: {p}", file.display())));
    }
    Ok(Edition { errata, doc, sets, procedure, forms })
}

/// The procedure of an edition, where it has one.
fn procedure(
    path: &Path,
    doc: &EditionDoc,
    sets: &[Rows],
    problems: &mut Vec<String>,
) -> Option<Procedure> {
    let file = path.join("procedure.toml");
    if !file.exists() {
        return None;
    }
    let sets = sets.iter().map(|s| s.set).collect();
    let law: Result<Procedure, String> = read(&file);
    match law.and_then(|law| Ok((law, Day::try_from(doc.in_force_from.clone())?))) {
        Ok((law, begins)) => {
            let found = crate::procedure::problems(&law, begins, &sets);
            problems.extend(found.into_iter().map(|p| format!("{}: {p}", file.display())));
            Some(law)
        }
        Err(problem) => {
            problems.push(problem);
            None
        }
    }
}

/// Fills in what stands once per edition and not in each set.
fn complete(set: &mut RubricDoc, edition: &EditionDoc, classes: &ClassFile) {
    set.data_version.clone_from(&edition.data_version);
    set.bands = edition.bands;
    let documents = edition.documents.join(", ");
    let (annex_vi, annex_en) = match edition.annex.as_str() {
        "" => (String::new(), String::new()),
        annex => (format!(", {annex}"), format!(", {}", annex.replace("Phụ lục", "Annex"))),
    };
    set.source = LabelDoc::Both(Text::new(
        format!("Quyết định {documents}{annex_vi}, bộ {}", set.set),
        format!("Decision {documents}{annex_en}, set {}", set.set),
    ));
    let class = classes.class.iter().find(|c| c.set == set.set);
    set.class = class.map(|c| ClassDoc {
        group: c.group.clone(),
        subgroup: c.subgroup.clone(),
        ministries: c.ministries.clone(),
        samples: c.samples,
    });
}

/// A set belongs to its edition and gives what the edition's parts give (26/2026: article 3.1).
fn fits(set: &RubricDoc, edition: &EditionDoc) -> Result<(), String> {
    if set.edition != edition.id {
        return Err(format!("set {} says edition {}", set.set, set.edition));
    }
    let found: BTreeMap<String, u16> = set.parts.iter().map(|p| (p.part.clone(), p.max)).collect();
    if found == edition.parts {
        Ok(())
    } else {
        Err(format!("set {}, parts give {found:?}, the edition says {:?}", set.set, edition.parts))
    }
}

fn is_set(path: &Path) -> bool {
    let name = path.file_name().and_then(|n| n.to_str()).unwrap_or("");
    name.ends_with(".toml") && name.starts_with(|c: char| c.is_ascii_digit())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let said = |e: std::io::Error| format!("{}: {e}", folder.display());
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).map_err(said)?.filter_map(|e| Some(e.ok()?.path())).collect();
    paths.sort();
    Ok(paths)
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T, String> {
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    toml::from_str(&text).map_err(|e| {
        let before = e.span().and_then(|span| text.get(..span.start)).unwrap_or("");
        let line = before.matches('\n').count() + 1;
        format!("{}: line {line}: {}", path.display(), e.message())
    })
}

fn read_optional<T: DeserializeOwned>(path: &Path) -> Result<T, String> {
    if path.exists() { read(path) } else { toml::from_str("").map_err(|e| e.to_string()) }
}
