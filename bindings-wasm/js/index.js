// The entry for browsers and bundlers.

import { start } from "./engine.js";

export * from "./api.js";

export function init(source) {
  return start(source);
}
