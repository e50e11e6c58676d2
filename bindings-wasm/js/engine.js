// A WebAssembly module: loading it, and calling it with its failures made into OcopError.

import { OcopError, notInitialised, notLoaded } from "./error.js";
import { camel, json, word } from "./names.js";

/**
 * An engine that is loaded once.
 *
 * @param load the loader that wasm-bindgen writes; without a source it takes the file beside itself
 * @param module the functions of the module
 * @param file the name of the file, for messages
 */
export function engine(load, module, file) {
  let loading;
  let ready = false;

  async function open(source) {
    const given = await (typeof source === "function" ? source() : source);
    await load(given === undefined ? undefined : { module_or_path: given });
    ready = true;
  }

  const self = {
    /** Loads the module from a source, from what a function gives, or from its own place. */
    start(source) {
      loading ??= open(source).catch((cause) => {
        loading = undefined;
        throw notLoaded(file, cause);
      });
      return loading;
    },

    /** The functions of the module. */
    get functions() {
      if (!ready) throw notInitialised();
      return module;
    },

    /** A report in words: as it was made, a copy of it, or one that was stored. */
    explain(report, lang = "vi") {
      const { explain } = self.functions;
      return ask(() => explain(json(report), word(lang)));
    },
  };
  return self;
}

/** What the engine answers, or its failure as an error. */
export function ask(question) {
  try {
    return question();
  } catch (thrown) {
    if (typeof thrown !== "string") throw thrown;
    throw new OcopError(JSON.parse(thrown));
  }
}

/** The JSON text that the engine answers, as an object. */
export function answer(question) {
  return camel(JSON.parse(ask(question)));
}
