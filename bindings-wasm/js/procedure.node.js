// The entry `ocop/procedure` for Node.

import { file } from "./file.js";
import { procedure } from "./procedure.js";

export * from "./procedure.js";

export const init = (source) =>
  procedure.start(file(source, "../pkg/procedure/ocop_wasm_bg.wasm"));
