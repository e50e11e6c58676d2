// The entry `ocop/procedure` for browsers and bundlers. See procedure.d.ts.

import load, * as module from "../pkg/procedure/ocop_wasm.js";
import { answer, engine } from "./engine.js";
import { data, json, word } from "./names.js";

export { OcopError } from "./error.js";
export { written } from "./names.js";

export const procedure = engine(load, module, "procedure.wasm");

export const init = (source) => procedure.start(source);

export const { explain } = procedure;

const ask = (question) => answer(() => question(procedure.functions));

/** A star class as data: null is none at all, and what is missing is not. */
const star = (value) => data(value === undefined ? "" : value);

/** What was given by name; what is no object gives nothing, and the engine names what it misses. */
const named = (given) => Object(given);

export function editionFor(file) {
  const { submitted, purpose, rated, ...question } = named(file);
  const words = [submitted, purpose, rated].map(word);
  return ask(({ edition_for }) => edition_for(...words, data(question)));
}

export function recognition(level, result, question) {
  const { edition, stars, total, members } = named(result);
  // Of a council's report it is known whether its members come to different results.
  const divided = Array.isArray(members) && members.some((member) => named(member).apart === true);
  const asked = divided ? { divided, ...question } : question;
  const given = [word(edition), word(level), star(stars), word(total), data(asked)];
  return ask(({ recognition }) => recognition(...given));
}

export function certificate(file) {
  const { issued, stars, ...question } = named(file);
  return ask(({ certificate }) => certificate(word(issued), star(stars), data(question)));
}

export function eligible(edition, applicant, set) {
  return ask(({ eligible }) => eligible(word(edition), word(applicant), data(set)));
}

export function fileList(edition, purpose, to, set) {
  const level = to === undefined || to === null ? undefined : word(to);
  return ask(({ file_list }) => file_list(word(edition), word(purpose), level, data(set)));
}

export function composition(edition, level) {
  return ask(({ composition }) => composition(word(edition), word(level)));
}

export function rounds(on, question) {
  return ask(({ rounds }) => rounds(word(on), data(question)));
}

export function rateParts(edition, parts) {
  const { A, B, C } = named(parts);
  return ask(({ rate_parts }) => rate_parts(word(edition), word(A), word(B), word(C)));
}

export function productCode(code) {
  return ask(({ product_code }) => product_code(word(code)));
}

export function programme(plan, portfolio) {
  // A name is JSON as well, once it stands in quotes.
  const named = typeof plan === "string" && !plan.trimStart().startsWith("{");
  return ask(({ programme }) => programme(named ? data(plan) : json(plan), json(portfolio)));
}
