// The functions of the package. See index.d.ts for what each of them takes and gives.

import load, * as module from "../pkg/ocop_wasm.js";
import { answer, ask, engine } from "./engine.js";
import { json } from "./names.js";
import { report } from "./results.js";

export { OcopError } from "./error.js";
export { explain } from "./results.js";

export const rating = engine(load, module, "ocop.wasm");

// --- The law

let summaries;

export function editions() {
  const { editions } = rating.functions;
  return (summaries ??= frozen(answer(editions)));
}

const whole = new Map();

export function edition(id) {
  const { edition } = rating.functions;
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
  const { Handle } = rating.functions;
  const handle = ask(() => Handle.find(file));
  const known = builtIns.get(handle.key());
  if (!known) return remember(handle);
  handle.free();
  return known;
}

function builtIn(edition, slug, data) {
  const known = builtIns.get(`${edition} ${slug}`);
  if (known) return known;
  const { Handle } = rating.functions;
  return remember(ask(() => Handle.find(json({ edition, set: slug }))), data);
}

function remember(handle, data = answer(() => handle.export())) {
  const rubric = frozen(data);
  handles.set(rubric, handle);
  builtIns.set(`${rubric.edition} ${rubric.slug}`, rubric);
  return rubric;
}

export function loadRubric(source) {
  const handle = handleOfOwn(source);
  const rubric = frozen(answer(() => handle.export()));
  handles.set(rubric, handle);
  return rubric;
}

function handleOfOwn(source) {
  const { Handle } = rating.functions;
  return ask(() => Handle.load(json(source)));
}

/** The handle of a rubric; a copy, which may have been changed, is checked and loaded anew. */
function handleOf(rubric) {
  return handles.get(rubric) ?? handleOfOwn(rubric);
}

// --- Ratings

export function rate(rubric, sheet) {
  const [handle, text] = [handleOf(rubric), json(sheet)];
  return report((lang) => handle.rate(text, lang));
}

export function preview(rubric, sheet) {
  const [handle, text] = [handleOf(rubric), json(sheet)];
  return report((lang) => handle.preview(text, lang));
}

export function rateCouncil(rubric, sheets, rules) {
  const [handle, text] = [handleOf(rubric), json(sheets)];
  const [gates, knockouts] = votes(rules);
  return report((lang) => handle.rate_council(text, gates, knockouts, lang));
}

function votes(rules) {
  const name = (rule) => (rule === undefined || rule === null ? undefined : String(rule));
  return [name(rules?.gates), name(rules?.knockouts)];
}

// --- JSON text in and out

export function editionJson(id) {
  const { edition } = rating.functions;
  return ask(() => edition(String(id)));
}

export function rubricJson(rubric) {
  return ask(() => handleOf(rubric).export());
}

export function rateJson(sheet, rubric) {
  return ask(() => handleOf(rubric ?? rubricOf(sheet)).rate(json(sheet)));
}

export function previewJson(sheet, rubric) {
  return ask(() => handleOf(rubric ?? rubricOf(sheet)).preview(json(sheet)));
}

export function rateCouncilJson(council, rules, rubric) {
  const [gates, knockouts] = votes(rules);
  const text = json(council);
  return ask(() => handleOf(rubric ?? rubricOf(text)).rate_council(text, gates, knockouts));
}

// --- Helpers

function frozen(value) {
  if (value !== null && typeof value === "object") {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
