// The entry for Node, whose fetch does not read files.

import { rating } from "./api.js";
import { file } from "./file.js";

export * from "./index.js";

export const init = (source) => rating.start(file(source, "../pkg/ocop_wasm_bg.wasm"));
