// The functions of the package. See index.d.ts for what each of them takes and gives.

import load, * as module from "../pkg/ocop_wasm.js";
import { answer, ask, engine } from "./engine.js";
import { data, json, word } from "./names.js";
import { given, handlesOf } from "./rubrics.js";

export { OcopError } from "./error.js";
export { written } from "./names.js";

export const rating = engine(load, module, "ocop.wasm");

export const { explain } = rating;

const handles = handlesOf(rating);

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
    found = answer(() => edition(word(id)));
    found.sets = found.sets.map(remember);
    whole.set(id, frozen(found));
  }
  return found;
}

/** Built-in rubrics by edition and slug, so that each is one object. */
const builtIns = new Map();

/** The same by what they were asked for with. */
const asked = new Map();

export function rubric(edition, set) {
  const name = Number.isInteger(set) ? set : word(set);
  const file = data({ edition: word(edition), set: name });
  if (!asked.has(file)) asked.set(file, find(file));
  return asked.get(file);
}

export function rubricOf(file) {
  return find(json(file));
}

function find(file) {
  const { Handle } = rating.functions;
  const handle = ask(() => Handle.find(file));
  const known = builtIns.get(handle.key());
  if (!known) {
    const rubric = remember(answer(() => handle.export()));
    handles.keep(rubric, handle);
    return rubric;
  }
  handle.free();
  return known;
}

/** The one object of a built-in rubric. */
function remember(data) {
  const { edition, slug } = data;
  const key = `${edition} ${slug}`;
  if (!builtIns.has(key)) {
    builtIns.set(key, given(frozen(data), json({ edition, set: slug })));
  }
  return builtIns.get(key);
}

export function loadRubric(source) {
  const { Handle } = rating.functions;
  const handle = ask(() => Handle.load(json(source)));
  const rubric = given(frozen(answer(() => handle.export())), null);
  handles.keep(rubric, handle);
  return rubric;
}

// --- Ratings

export function rate(rubric, sheet) {
  const handle = handles.of(rubric);
  return answer(() => handle.rate(json(sheet)));
}

export function preview(rubric, sheet) {
  const handle = handles.of(rubric);
  return answer(() => handle.preview(json(sheet)));
}

export function rateCouncil(rubric, sheets, rules) {
  const handle = handles.of(rubric);
  return answer(() => handle.rate_council(json(sheets), data(rules)));
}

// --- JSON text in and out

export function editionJson(id) {
  const { edition } = rating.functions;
  return ask(() => edition(word(id)));
}

export function rubricJson(rubric) {
  return ask(() => handles.of(rubric).export());
}

export function rateJson(sheet, rubric) {
  return ask(() => handles.of(rubric ?? rubricOf(sheet)).rate(json(sheet)));
}

export function previewJson(sheet, rubric) {
  return ask(() => handles.of(rubric ?? rubricOf(sheet)).preview(json(sheet)));
}

export function rateCouncilJson(council, rules, rubric) {
  const text = json(council);
  return ask(() => handles.of(rubric ?? rubricOf(text)).rate_council(text, data(rules)));
}

// --- Helpers

function frozen(value) {
  if (value !== null && typeof value === "object") {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
