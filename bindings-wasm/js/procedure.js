// The entry `ocop/procedure` for browsers and bundlers. See procedure.d.ts.

import start, * as module from "../pkg/procedure/ocop_wasm.js";
import { answer, engine, explains, published, written } from "./engine.js";
import { own, unknownField } from "./error.js";
import { data, json, word } from "./names.js";

export { OcopError } from "./error.js";
export { written };

export const procedure = engine(start, module, "ocop/procedure.wasm");

export const init = (...given) => procedure.start(given);

export const explain = explains(procedure);

const ask = (question) => answer(() => question(procedure.functions));

/** A star class as data: null is none at all, and what is missing is not. */
const star = (value) => data(value === undefined ? "" : value);

/** What was given by name; what is no object gives nothing, and the engine names what it misses. */
function named(given) {
  const read = written(given);
  return read === null || typeof read !== "object" || Array.isArray(read) ? {} : read;
}

export const editionFor = published("editionFor", (file) => {
  const { submitted, purpose, rated, ...question } = named(file);
  const words = [submitted, purpose, rated].map(word);
  return ask(({ edition_for }) => edition_for(...words, data(question)));
});

/** The reports that say a star; the engine needs no more of them, though they hold much else. */
const rated = new Set(["sheet", "council", "recognition"]);

export const recognition = published("recognition", (level, result, question) => {
  const { edition, stars, total, ...others } = named(result);
  // Whoever names a result by hand means each word of it as an answer to the question, and the engine
  // refuses those that it does not know.
  const known = rated.has(others.kind) ? data(divided(others, question)) : data(others);
  const asked = joined(known, data(question));
  const given = [word(edition), word(level), star(stars), word(total), asked];
  return ask(({ recognition }) => recognition(...given));
});

/** What a council's report answers of the question by itself: its members come to different results. */
function divided({ members }, question) {
  const apart = Array.isArray(members) && members.some((member) => named(member).apart === true);
  return apart && named(question).divided === undefined ? { divided: true } : {};
}

/** Two objects in one, with all keys of both: the engine refuses what is there twice. */
function joined(one, other) {
  if (one === "{}") return other;
  if (other === "null" || other === "{}") return one;
  return other.startsWith("{") ? `${one.slice(0, -1)},${other.slice(1)}` : other;
}

export const certificate = published("certificate", (file) => {
  const { issued, stars, ...question } = named(file);
  return ask(({ certificate }) => certificate(word(issued), star(stars), data(question)));
});

export const eligible = published("eligible", (edition, applicant, set) =>
  ask(({ eligible }) => eligible(word(edition), word(applicant), data(set))),
);

export const fileList = published("fileList", (edition, purpose, to, set) => {
  const level = to === undefined || to === null ? undefined : word(to);
  return ask(({ file_list }) => file_list(word(edition), word(purpose), level, data(set)));
});

export const composition = published("composition", (edition, level) =>
  ask(({ composition }) => composition(word(edition), word(level))),
);

export const rounds = published("rounds", (on, question) =>
  ask(({ rounds }) => rounds(word(on), data(question))),
);

export const rateParts = published("rateParts", (edition, parts) => {
  const { A, B, C, ...others } = named(parts);
  const unknown = Object.keys(others).map((name) => unknownField(name, ["A", "B", "C"]));
  return ask(({ rate_parts }) => {
    if (unknown.length > 0) throw own(unknown);
    return rate_parts(word(edition), word(A), word(B), word(C));
  });
});

export const productCode = published("productCode", (code) =>
  ask(({ product_code }) => product_code(word(code))),
);

export const programme = published("programme", (plan, portfolio) => {
  // A name is JSON as well, once it stands in quotes.
  const named = typeof plan === "string" && !plan.trimStart().startsWith("{");
  const [what, outcomes] = [named ? data(plan) : json(plan, "programme"), json(portfolio, "programme")];
  return ask(({ programme }) => programme(what, outcomes));
});
