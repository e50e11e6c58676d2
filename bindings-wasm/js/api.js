// The functions of the package. See index.d.ts for what each of them takes and gives.

import start, * as module from "../pkg/ocop_wasm.js";
import { answer, ask, engine, explains, published } from "./engine.js";
import { camel, data, json, word } from "./names.js";
import { given, handlesOf } from "./rubrics.js";

export { written } from "./engine.js";
export { OcopError } from "./error.js";

export const rating = engine(start, module, "ocop/ocop.wasm");

export const explain = explains(rating);

const handles = handlesOf(rating);

// --- The law

let summaries;

export const editions = published("editions", () => {
  const { editions } = rating.functions;
  return (summaries ??= frozen(answer(editions)));
});

const whole = new Map();

export const edition = published("edition", (id) => {
  const { edition } = rating.functions;
  const name = word(id);
  let found = whole.get(name);
  if (!found) {
    found = answer(() => edition(name));
    found.sets = found.sets.map(remember);
    whole.set(name, frozen(found));
  }
  return found;
});

/** Built-in rubrics by edition and slug, so that each is one object. */
const builtIns = new Map();

export const rubric = published("rubric", (edition, set) => {
  const name = Number.isInteger(set) ? set : word(set);
  return find(data({ edition: word(edition), set: name }));
});

const named = (file) => find(json(file, "catalogue"));

export const rubricOf = published("rubricOf", (file) => named(file));

function find(file) {
  const { Handle } = rating.functions;
  const handle = ask(() => Handle.find(file));
  const key = handle.key();
  if (!builtIns.has(key)) remember(answer(() => handle.export()));
  handle.free();
  return builtIns.get(key);
}

/** The one object of a built-in rubric. */
function remember(rubric) {
  const { edition, slug } = rubric;
  const key = `${edition} ${slug}`;
  if (!builtIns.has(key)) {
    builtIns.set(key, given(frozen(rubric), { file: data({ edition, set: slug }) }));
  }
  return builtIns.get(key);
}

export const loadRubric = published("loadRubric", (source) => {
  const handle = handles.load(json(source, "rubric"));
  const text = ask(() => handle.export());
  return given(frozen(camel(JSON.parse(text))), { text });
});

// --- Ratings

export const rate = published("rate", (rubric, sheet) => {
  const handle = handles.of(rubric);
  return answer(() => handle.rate(json(sheet, "sheet")));
});

export const preview = published("preview", (rubric, sheet) => {
  const handle = handles.of(rubric);
  return answer(() => handle.preview(json(sheet, "sheet")));
});

export const rateCouncil = published("rateCouncil", (rubric, sheets, rules) => {
  const handle = handles.of(rubric);
  return answer(() => handle.rate_council(json(sheets, "council"), data(rules)));
});

// --- JSON text in and out

export const editionJson = published("editionJson", (id) => {
  const { edition } = rating.functions;
  return ask(() => edition(word(id)));
});

export const rubricJson = published("rubricJson", (rubric) => {
  const handle = handles.of(rubric);
  return ask(() => handle.export());
});

export const rateJson = published("rateJson", (sheet, rubric) => {
  const text = json(sheet, "sheet");
  const handle = handles.of(rubric ?? named(text));
  return ask(() => handle.rate(text));
});

export const previewJson = published("previewJson", (sheet, rubric) => {
  const text = json(sheet, "sheet");
  const handle = handles.of(rubric ?? named(text));
  return ask(() => handle.preview(text));
});

export const rateCouncilJson = published("rateCouncilJson", (council, rules, rubric) => {
  const text = json(council, "council");
  const handle = handles.of(rubric ?? named(text));
  return ask(() => handle.rate_council(text, data(rules)));
});

// --- Helpers

function frozen(value) {
  if (value !== null && typeof value === "object") {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
