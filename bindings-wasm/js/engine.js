// A WebAssembly module: loading it, and calling it with its failures made into OcopError.

import { OcopError, ownFailure } from "./error.js";
import { camel } from "./names.js";

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

  return {
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
  };
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

function notLoaded(file, cause) {
  const reason = cause?.message ?? cause;
  const failure = ownFailure(
    "not-loaded",
    `the engine could not be loaded: ${reason}`,
    `không tải được bộ máy chấm điểm: ${reason}`,
    `give init() the address, the bytes or the module of ${file}`,
  );
  return new OcopError(failure, { cause });
}

function notInitialised() {
  return new OcopError(
    ownFailure(
      "not-initialised",
      "the engine is not loaded yet",
      "bộ máy chấm điểm chưa được tải",
      "await init() once before any other call",
    ),
  );
}
