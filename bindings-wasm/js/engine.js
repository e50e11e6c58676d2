// The WebAssembly module: loading it, and calling it with its errors made into OcopError.

import load, * as module from "../pkg/ocop_wasm.js";
import { OcopError, ownFailure } from "./error.js";

let loading;
let ready = false;

/**
 * Loads the engine once: from a source, from what a function gives, or without either from the
 * file beside its own script.
 */
export function start(source) {
  loading ??= open(source).catch((cause) => {
    loading = undefined;
    throw new OcopError(
      ownFailure(
        "not-loaded",
        `the engine could not be loaded: ${cause?.message ?? cause}`,
        `không tải được bộ máy chấm điểm: ${cause?.message ?? cause}`,
        "give init() the address, the bytes or the module of ocop_wasm_bg.wasm",
      ),
      { cause },
    );
  });
  return loading;
}

async function open(source) {
  const given = await (typeof source === "function" ? source() : source);
  await load(given === undefined ? undefined : { module_or_path: given });
  ready = true;
}

/** The engine's functions. */
export function engine() {
  if (!ready) {
    throw new OcopError(
      ownFailure(
        "not-initialised",
        "the engine is not loaded yet",
        "bộ máy chấm điểm chưa được tải",
        "await init() once before any other call",
      ),
    );
  }
  return module;
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
