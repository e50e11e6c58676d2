// The two spellings of keys: camelCase in JavaScript, snake_case in the engine's JSON.

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

const snakeKey = (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * JSON text of a value, with the keys of the schema. What JSON would drop or bend without a word
 * (NaN, a function, a Map) becomes a text that says what it is, so that the engine can complain
 * about it with its place.
 */
export function data(value) {
  try {
    return JSON.stringify(value, plain) ?? "null";
  } catch (cause) {
    // What holds itself goes down without end; the engine refuses it for its depth.
    if (cause instanceof TypeError || cause instanceof RangeError) return "[".repeat(99);
    throw cause;
  }
}

/** JSON text of what a caller gave; a text is taken to be JSON already. */
export function json(value) {
  return typeof value === "string" ? value : data(value);
}

/** One word or number as text; what is missing is the empty text, which the engine complains of. */
export function word(value) {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? data(value) : String(value);
}

/** The same object with the keys of the schema: what a file should hold. */
export function written(value) {
  return JSON.parse(data(value));
}

function plain(key, value) {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? value : String(value);
    case "bigint":
    case "symbol":
      return String(value);
    case "function":
      return "[function]";
    case "object":
      if (value === null || Array.isArray(value)) return value;
      if (Symbol.iterator in value) return Object.prototype.toString.call(value);
      // The keys of these are criterion codes, of whatever spelling.
      return key === "choices" || key === "costs" ? value : snake(value);
    default:
      return value;
  }
}

function snake(value) {
  let named = value;
  for (const key of Object.keys(value)) {
    if (!/^[a-z]+([A-Z][a-z]*)+$/.test(key)) continue;
    const other = snakeKey(key);
    // Where both spellings are there, neither can be meant: the engine will not know the one.
    if (Object.hasOwn(value, other)) continue;
    if (named === value) named = { ...value };
    named[other] = value[key];
    delete named[key];
  }
  return named;
}
