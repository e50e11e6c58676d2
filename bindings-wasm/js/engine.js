// A WebAssembly module: loading it, and calling it with its failures made into OcopError.

import {
  OcopError,
  brokenObject,
  engineFailed,
  isOurs,
  notInitialised,
  notLoaded,
  own,
  wrongArguments,
  wrongEngine,
} from "./error.js";
import { camel, data, json, word } from "./names.js";

/** By which of its functions the file of each engine is known. */
const marks = {
  "ocop/ocop.wasm": "editions",
  "ocop/plan.wasm": "handle_plan_upgrade",
  "ocop/procedure.wasm": "edition_for",
};

/**
 * An engine that is loaded once.
 *
 * @param load the loader that wasm-bindgen writes; without a source it takes the file beside itself
 * @param module the functions of the module
 * @param file the file, one of `marks`
 */
export function engine(load, module, file) {
  let loading;
  let ready = false;

  async function open(source, read) {
    const given = await read(await source);
    // Looked at before the glue has it, which keeps what it is given first for good.
    const isGiven = given !== undefined && given !== null;
    const module_or_path = isGiven ? checked(await compiled(given), file) : undefined;
    const exports = await load(module_or_path && { module_or_path });
    if (!(marks[file] in exports)) throw own([wrongEngine(file)]);
    ready = true;
  }

  return {
    /**
     * Loads the module; rejects and never throws.
     *
     * @param given the arguments of `init`: at most a source
     * @param read makes of it what a browser takes; of none, none, and the glue knows its own
     */
    start(given, read = (source) => source) {
      if (given.slice(1).some((one) => one !== undefined)) {
        return Promise.reject(own([wrongArguments("init", 1, given.length)]));
      }
      loading ??= open(given[0], read).catch((cause) => {
        loading = undefined;
        throw isOurs(cause) ? cause : own([notLoaded(file, cause)], "argument", { cause });
      });
      return loading;
    },

    /** The functions of the module. */
    get functions() {
      if (!ready) throw own([notInitialised()]);
      return module;
    },
  };
}

/** The compiled module of an address, a response, bytes or a module. */
async function compiled(source) {
  const named = ["URL", "Request"].some((kind) => source instanceof (globalThis[kind] ?? Promise));
  const found = typeof source === "string" || named ? await fetch(source) : source;
  if (typeof found.arrayBuffer !== "function") {
    return found instanceof WebAssembly.Module ? found : WebAssembly.compile(found);
  }
  if (found.ok === false) throw new Error(`${found.url} answered ${found.status}`);
  const type = found.headers?.get("content-type") ?? "";
  return type.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(found)
    : WebAssembly.compile(await found.arrayBuffer());
}

function checked(module, file) {
  const names = new Set(WebAssembly.Module.exports(module).map(({ name }) => name));
  if (names.has(marks[file])) return module;
  throw own([wrongEngine(file, Object.keys(marks).find((other) => names.has(marks[other])))]);
}

/**
 * A public function: it takes no argument that it would not look at, and throws nothing but OcopError.
 */
/*#__NO_SIDE_EFFECTS__*/
export function published(name, call) {
  return (...given) => {
    try {
      if (given.slice(call.length).some((one) => one !== undefined)) {
        throw own([wrongArguments(name, call.length, given.length)]);
      }
      return call(...given);
    } catch (thrown) {
      throw isOurs(thrown) ? thrown : own([brokenObject(name, thrown)], "argument", { cause: thrown });
    }
  };
}

/** The same object with the keys of the schema: what a file should hold. */
export const written = published("written", (value) => JSON.parse(data(value)));

/** The `explain` of an engine: a report in words, as it was made, a copy of it, or one that was stored. */
/*#__NO_SIDE_EFFECTS__*/
export function explains(engine) {
  return published("explain", (report, lang) => {
    const { explain } = engine.functions;
    return ask(() => explain(json(report, "argument"), lang === undefined ? "vi" : word(lang)));
  });
}

/** What the engine answers, or its failure as an error. */
export function ask(question) {
  try {
    return question();
  } catch (thrown) {
    if (typeof thrown === "string") throw new OcopError(JSON.parse(thrown));
    // A trap: the module ran out of memory.
    if (thrown instanceof WebAssembly.RuntimeError) {
      throw own([engineFailed("engine", thrown)], "argument", { cause: thrown });
    }
    throw thrown;
  }
}

/** The JSON text that the engine answers, as an object. */
export function answer(question) {
  return camel(JSON.parse(ask(question)));
}
