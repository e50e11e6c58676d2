//! What an `evidence.toml` has to hold: titles, grounds and words that the sets of its edition have.

use std::borrow::Cow;
use std::collections::BTreeSet;

#[path = "../src/evidence/law.rs"]
pub mod law;

use crate::procedure::article::Article;
use crate::rubric::rows::{CriterionRow, Rows, TextId};
use crate::text::Text;
use law::{Forms, names};

/// One criterion as its titles and labels read.
struct Criterion<'t> {
    set: u16,
    title: &'t Cow<'static, str>,
    note: Option<&'t Cow<'static, str>>,
    options: Vec<&'t Cow<'static, str>>,
}

/// What is wrong with the evidence of an edition, given its sets and their phrases.
pub fn problems(forms: &Forms, sets: &[Rows], texts: &[Text]) -> Vec<String> {
    let criteria: Vec<Criterion<'_>> = sets.iter().flat_map(|set| of_set(set, texts)).collect();
    let titles: BTreeSet<&str> = criteria.iter().map(|c| c.title.as_ref()).collect();
    let grounds: BTreeSet<&str> =
        sets.iter().flat_map(|set| set.knockouts.iter()).map(|k| k.id.as_ref()).collect();
    let ids: BTreeSet<&str> = forms.proofs.iter().map(|proof| proof.id.as_ref()).collect();
    let mut found = Vec::new();
    let strange = named(forms).into_iter().filter(|title| !titles.contains(title));
    found.extend(strange.map(|title| format!("no criterion is called `{title}`")));
    let strange = forms.proofs.iter().flat_map(|proof| proof.knockouts.iter());
    let strange = strange.filter(|id| !grounds.contains(id.as_ref()));
    found.extend(strange.map(|id| format!("no set has the ground `{id}`")));
    let strange = forms.checklist.iter().filter(|item| !ids.contains(item.proof.as_ref()));
    found.extend(strange.map(|item| format!("no proof is called `{}`", item.proof)));
    if ids.len() != forms.proofs.len() {
        found.push("two proofs have one name".to_owned());
    }
    let cited = forms.opinions.iter().flat_map(|opinion| opinion.articles.iter());
    let wrong = cited.filter(|text| Article::parse(text).is_none());
    found.extend(wrong.map(|text| format!("`{text}` is no article")));
    // Every criterion is proved by a row, or is named as one that none speaks of.
    for criterion in criteria.iter().filter(|_| !forms.proofs.is_empty()) {
        let proved =
            forms.proofs.iter().any(|proof| proof.serves(criterion.title, criterion.texts()));
        if proved == names(&forms.unproven, criterion.title) {
            let (set, title) = (criterion.set, criterion.title);
            found.push(format!("set {set}, `{title}`: either a row proves it or it is unproven"));
        }
    }
    let mute = forms.proofs.iter().flat_map(|proof| {
        let said = proof.said.iter().flat_map(|said| said.criteria.iter());
        said.filter(|title| {
            let own = |c: &&Criterion<'_>| c.title.as_ref() == title.as_ref();
            !criteria.iter().filter(own).any(|c| proof.serves(title, c.texts()))
        })
    });
    found.extend(mute.map(|title| format!("no `{title}` says the words that are looked for")));
    for wait in forms.waits.iter() {
        let met =
            |c: &Criterion<'_>| c.options.iter().filter(|o| wait.concerns(c.title, o)).count();
        if criteria.iter().all(|c| met(c) == 0) || criteria.iter().any(|c| met(c) > 1) {
            found.push(format!("`{}`: not one option of a criterion", wait.words));
        }
    }
    found
}

/// All titles that the data names.
fn named(forms: &Forms) -> Vec<&str> {
    let proofs = forms.proofs.iter().map(|proof| &proof.criteria);
    let said = forms.proofs.iter().filter_map(|proof| Some(&proof.said.as_ref()?.criteria));
    let lists = [&forms.unproven, &forms.circumstances].into_iter().chain(proofs).chain(said);
    let lists = lists.chain(forms.opinions.iter().map(|opinion| &opinion.criteria));
    let lists = lists.chain(forms.hints.iter().map(|hint| &hint.criteria));
    let lists = lists.chain(forms.waits.iter().map(|wait| &wait.criteria));
    lists.flat_map(|list| list.iter()).map(AsRef::as_ref).collect()
}

fn of_set<'t>(set: &Rows, texts: &'t [Text]) -> Vec<Criterion<'t>> {
    let text = |id: TextId| texts.get(id as usize).map(|text| &text.vi);
    let criterion = |row: &CriterionRow| {
        let options = row.options.of(&set.options).iter().filter_map(|o| text(o.label));
        Some(Criterion {
            set: set.set,
            title: text(row.name)?,
            note: row.note.and_then(text),
            options: options.collect(),
        })
    };
    set.criteria.iter().filter_map(criterion).collect()
}

impl<'t> Criterion<'t> {
    fn texts(&self) -> impl Iterator<Item = &'t Cow<'static, str>> {
        self.options.iter().copied().chain(self.note)
    }
}
