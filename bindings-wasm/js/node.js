// The entry for Node, whose fetch does not read files.

import { readFile } from "node:fs/promises";

import { start } from "./engine.js";

export * from "./api.js";

const beside = new URL("../pkg/ocop_wasm_bg.wasm", import.meta.url);

export function init(source = beside) {
  const isFile = (source instanceof URL || typeof source === "string") && /^file:/i.test(source);
  return start(isFile ? () => readFile(new URL(source)) : source);
}
