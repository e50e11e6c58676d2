// The entry `ocop/procedure` for browsers and bundlers. See procedure.d.ts.

import load, * as module from "../pkg/procedure/ocop_wasm.js";
import { engine } from "./engine.js";
import { json } from "./names.js";
import { report } from "./results.js";

export { OcopError } from "./error.js";
export { explain } from "./results.js";

export const procedure = engine(load, module, "procedure.wasm");

export const init = (source) => procedure.start(source);

const functions = () => procedure.functions;

/** What the engine takes as text: a missing one is an empty one, which it complains of. */
const text = (value) => (value === undefined || value === null ? "" : String(value));
const optional = (value) => (value === undefined || value === null ? undefined : String(value));
/** A star class or a set as a whole number; what is none becomes one that does not exist. */
const stars = (value) => (Number.isInteger(value) && Math.abs(value) < 1000 ? value : 0);

/** What a question adds, as JSON: what is undefined or null is left out. */
const asked = (question) => JSON.stringify(question);

export function editionFor({ submitted, purpose, rated, holidays }) {
  const given = [...[submitted, purpose, rated].map(text), asked({ holidays })];
  const { edition_for } = functions();
  return report((lang) => edition_for(...given, lang));
}

export function recognition(level, result, { on, purpose, gatesChecked } = {}) {
  const given = [text(result.edition), text(level)];
  const star = result.stars === null ? undefined : stars(result.stars);
  const total = text(result.total);
  const question = asked({ on, purpose, gates_checked: gatesChecked });
  const { recognition } = functions();
  return report((lang) => recognition(...given, star, total, question, lang));
}

export function certificate({ issued, stars: awarded, ...question }) {
  const given = [text(issued), stars(awarded), asked(question)];
  const { certificate } = functions();
  return report((lang) => certificate(...given, lang));
}

export function rounds(on) {
  const { rounds } = functions();
  return report((lang) => rounds(text(on), lang));
}

export function eligible(edition, applicant, set) {
  const { eligible } = functions();
  return report((lang) => eligible(text(edition), text(applicant), stars(set), lang));
}

export function fileList(edition, purpose, to) {
  const { file_list } = functions();
  return report((lang) => file_list(text(edition), text(purpose), optional(to), lang));
}

export function composition(edition, level) {
  const { composition } = functions();
  return report((lang) => composition(text(edition), text(level), lang));
}

export function rateParts(edition, { A, B, C }) {
  const given = [edition, A, B, C].map(text);
  const { rate_parts } = functions();
  return report((lang) => rate_parts(...given, lang));
}

export function productCode(code) {
  const { product_code } = functions();
  return report((lang) => product_code(text(code), lang));
}

export function programme(plan, portfolio) {
  // A name is JSON as well, once it stands in quotes.
  const named = typeof plan === "string" && !plan.trimStart().startsWith("{");
  const given = [named ? JSON.stringify(plan) : json(plan), json(portfolio)];
  const { programme } = functions();
  return report((lang) => programme(...given, lang));
}
