// The entry `ocop/plan` for Node.

import { file } from "./file.js";
import { plan } from "./plan.js";

export * from "./plan.js";

export const init = (source) => plan.start(file(source, "../pkg/plan/ocop_wasm_bg.wasm"));
