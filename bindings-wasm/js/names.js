// Values of a caller as JSON text, and the engine's answers as objects. Keys are camelCase in
// JavaScript and snake_case in the engine's JSON.

import { brokenObject, foreignValue, isOurs, own, tooDeep, tooLarge } from "./error.js";

/** How deep a value may be nested; the engine's own limit is lower, and its message better. */
const mostLevels = 40;

/** How many values one argument may hold: a portfolio of 150,000 outcomes. */
const mostValues = 2 ** 21;

/** How long one argument may be as text, in letters. */
const mostLetters = 2 ** 25;

/** How many things that are no data are listed of one argument. */
const mostProblems = 100;

const letters = { en: "letters", vi: "ký tự" };
const values = { en: "values", vi: "giá trị" };

const humps = new Map();

function camelKey(key) {
  let name = humps.get(key);
  if (name === undefined) {
    name = key.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
    humps.set(key, name);
  }
  return name;
}

/** A parsed answer of the engine with camelCase keys. Keys that are data hold no underscores. */
export function camel(value) {
  if (Array.isArray(value)) return value.map(camel);
  if (value === null || typeof value !== "object") return value;
  const named = {};
  for (const key in value) named[camelKey(key)] = camel(value[key]);
  return named;
}

/**
 * JSON text of a value, with the keys of the schema. What JSON would drop or bend without a word (NaN,
 * a function, a Map, a Promise, a Date, data that is inherited) is refused with its place, like what
 * cannot be read at all.
 */
export function data(value, concern = "argument") {
  const writer = new Writer(concern);
  let text;
  try {
    text = writer.value(value);
  } catch (cause) {
    if (isOurs(cause)) throw cause;
    writer.note(brokenObject, cause);
  }
  if (writer.problems.length > 0) throw writer.refusal();
  return text;
}

/** JSON text of what a caller gave; a text is taken to be JSON already. */
export function json(value, concern) {
  if (typeof value !== "string") return data(value, concern);
  if (value.length > mostLetters) throw own([tooLarge(concern, mostLetters, letters)], concern);
  return value;
}

/** One word or number as text; what is missing is the empty text, which the engine complains of. */
export function word(value) {
  switch (typeof value) {
    case "string":
      return json(value, "argument");
    case "undefined":
      return "";
    case "function":
      return "[function]";
    case "symbol":
      return String(value);
    default:
      return value === null ? "" : Number.isNaN(value) ? "NaN" : data(value);
  }
}

const snakeKey = (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const isCamel = (key) => /^[a-z]+([A-Z][a-z]*)+$/.test(key);

/** Writes one value, and notes what in it is no data. */
class Writer {
  problems = [];
  #concern;
  #place = [];
  #values = 0;
  #letters = 0;

  constructor(concern) {
    this.#concern = concern;
  }

  /** Where the value stands: keys as the caller wrote them, positions counted from 1. */
  get place() {
    return this.#place.map((key) => key.slice(0, 60)).join(".") || "value";
  }

  note(problem, ...details) {
    this.problems.push(problem(this.place, ...details));
    if (this.problems.length === mostProblems) throw this.refusal();
    return "null";
  }

  refusal(problems = this.problems) {
    return own(problems, this.#concern);
  }

  value(value, verbatim = false) {
    this.#count(1);
    switch (typeof value) {
      case "string":
        return this.#text(value);
      case "boolean":
        return String(value);
      case "number":
        return Number.isFinite(value) ? JSON.stringify(value) : this.note(foreignValue, String(value));
      case "bigint":
        return BigInt.asIntN(64, value) === value ? String(value) : this.note(foreignValue, "a huge bigint");
      case "undefined":
        return "null";
      case "object":
        return value === null ? "null" : this.#object(value, verbatim);
      default:
        return this.note(foreignValue, `a ${typeof value}`);
    }
  }

  #count(more) {
    this.#values += more;
    if (!(this.#values <= mostValues)) throw this.refusal([tooLarge(this.place, mostValues, values)]);
  }

  #text(value) {
    this.#letters += value.length + 3;
    if (this.#letters > mostLetters) throw this.refusal([tooLarge(this.place, mostLetters, letters)]);
    return JSON.stringify(value);
  }

  #object(value, verbatim) {
    if (this.#place.length >= mostLevels) throw this.refusal([tooDeep(this.place, mostLevels)]);
    if (Array.isArray(value)) return this.#list(value);
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    // A date is one of two days, by the time zone; what else says how it is written is believed.
    const { toJSON } = kind === "Date" ? {} : value;
    if (typeof toJSON === "function") {
      return this.#within("toJSON", () => this.value(toJSON.call(value), verbatim));
    }
    if (kind !== "Object") return this.note(foreignValue, `a ${kind}`);
    const keys = Object.keys(value);
    if (inherits(value, keys)) return this.note(foreignValue, "an object whose data is inherited");
    return this.#entries(value, keys, verbatim);
  }

  #list(value) {
    const items = [];
    const { length } = value;
    // Places count as well, so that a long list of nothing is refused before it is walked.
    this.#count(length);
    for (let position = 0; position < length; position += 1) {
      items.push(this.#within(String(position + 1), () => this.value(value[position])));
    }
    return `[${items.join(",")}]`;
  }

  #entries(value, keys, verbatim) {
    const entries = [];
    for (const key of keys) {
      const item = this.#within(key, () => this.#entry(value, key, verbatim));
      if (item !== undefined) entries.push(item);
    }
    return `{${entries.join(",")}}`;
  }

  /** A key and its value; nothing for what is undefined, which is as good as left out. */
  #entry(value, key, verbatim) {
    const item = value[key];
    if (item === undefined) return undefined;
    // Where both spellings are there, neither can be meant: the engine will not know the one.
    const renamed = !verbatim && isCamel(key) && !Object.hasOwn(value, snakeKey(key));
    // The keys of these are criterion codes, of whatever spelling.
    const codes = key === "choices" || key === "costs";
    return `${this.#text(renamed ? snakeKey(key) : key)}:${this.value(item, codes)}`;
  }

  /** Goes one step down; the place of what is thrown below stays for the message. */
  #within(key, write) {
    this.#place.push(key);
    const text = write();
    this.#place.pop();
    return text;
  }
}

/** Whether an object has its data from another, of which nothing would be written. */
function inherits(value, keys) {
  let above = Object.getPrototypeOf(value);
  let levels = 0;
  // The topmost object, of this page or of a frame, is everybody's; a class has its methods there.
  for (; above !== null && Object.getPrototypeOf(above) !== null; above = Object.getPrototypeOf(above)) {
    levels += 1;
    if (levels > mostLevels || Object.keys(above).length > 0) return true;
  }
  return levels > 0 && keys.length === 0;
}
