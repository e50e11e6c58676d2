// The functions of the package. See index.d.ts for what each of them takes and gives.

import { ask, engine } from "./engine.js";
import { OcopError, ownFailure } from "./error.js";
import { camel, json } from "./names.js";

export { OcopError };

// --- The law

let summaries;

export function editions() {
  const { editions } = engine();
  return (summaries ??= frozen(answer(editions)));
}

const whole = new Map();

export function edition(id) {
  const { edition } = engine();
  let found = whole.get(id);
  if (!found) {
    found = answer(() => edition(String(id)));
    found.sets = found.sets.map((set) => builtIn(set.edition, set.slug, set));
    whole.set(id, frozen(found));
  }
  return found;
}

/** Built-in rubrics by edition and slug, so that each is one object. */
const builtIns = new Map();
/** The engine's handle of each rubric that this module gave out. */
const handles = new WeakMap();

export function rubric(edition, set) {
  const name = typeof set === "number" && Number.isInteger(set) ? set : String(set);
  return find(json({ edition: String(edition), set: name }));
}

export function rubricOf(file) {
  return find(json(file));
}

function find(file) {
  const { Handle } = engine();
  const handle = ask(() => Handle.find(file));
  const known = builtIns.get(handle.key());
  if (!known) return remember(handle);
  handle.free();
  return known;
}

function builtIn(edition, slug, data) {
  const known = builtIns.get(`${edition} ${slug}`);
  if (known) return known;
  const { Handle } = engine();
  return remember(ask(() => Handle.find(json({ edition, set: slug }))), data);
}

function remember(handle, data = answer(() => handle.export())) {
  const rubric = frozen(data);
  handles.set(rubric, handle);
  builtIns.set(`${rubric.edition} ${rubric.slug}`, rubric);
  return rubric;
}

export function loadRubric(source) {
  const handle = load(source);
  const rubric = frozen(answer(() => handle.export()));
  handles.set(rubric, handle);
  return rubric;
}

function load(source) {
  const { Handle } = engine();
  return ask(() => Handle.load(json(source)));
}

/** The handle of a rubric; a copy, which may have been changed, is checked and loaded anew. */
function handleOf(rubric) {
  return handles.get(rubric) ?? load(rubric);
}

// --- Ratings

/** How each result can be asked for again, in words. */
const retold = new WeakMap();

function report(question) {
  const result = answer(() => question());
  retold.set(result, question);
  return result;
}

export function rate(rubric, sheet) {
  engine();
  const [handle, text] = [handleOf(rubric), json(sheet)];
  return report((lang) => handle.rate(text, lang));
}

export function preview(rubric, sheet) {
  engine();
  const [handle, text] = [handleOf(rubric), json(sheet)];
  return report((lang) => handle.preview(text, lang));
}

export function rateCouncil(rubric, sheets, rules) {
  engine();
  const [handle, text] = [handleOf(rubric), json(sheets)];
  const [gates, knockouts] = votes(rules);
  return report((lang) => handle.rate_council(text, gates, knockouts, lang));
}

export function explain(result, lang = "vi") {
  engine();
  const question = retold.get(result);
  if (!question) {
    throw new OcopError(
      ownFailure(
        "unknown-result",
        "this is no result of rate, preview or rateCouncil, or a copy of one",
        "đây không phải kết quả của rate, preview hay rateCouncil, hoặc chỉ là bản sao",
        "keep the object that the function returned, or rate the sheet again",
      ),
    );
  }
  return ask(() => question(String(lang)));
}

function votes(rules) {
  const name = (rule) => (rule === undefined || rule === null ? undefined : String(rule));
  return [name(rules?.gates), name(rules?.knockouts)];
}

// --- JSON text in and out

export function editionJson(id) {
  const { edition } = engine();
  return ask(() => edition(String(id)));
}

export function rubricJson(rubric) {
  engine();
  return ask(() => handleOf(rubric).export());
}

export function rateJson(sheet, rubric) {
  engine();
  return ask(() => handleOf(rubric ?? rubricOf(sheet)).rate(json(sheet)));
}

export function previewJson(sheet, rubric) {
  engine();
  return ask(() => handleOf(rubric ?? rubricOf(sheet)).preview(json(sheet)));
}

export function rateCouncilJson(council, rules, rubric) {
  engine();
  const [gates, knockouts] = votes(rules);
  const text = json(council);
  return ask(() => handleOf(rubric ?? rubricOf(text)).rate_council(text, gates, knockouts));
}

// --- Helpers

function answer(question) {
  return camel(JSON.parse(ask(question)));
}

function frozen(value) {
  if (value !== null && typeof value === "object") {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
