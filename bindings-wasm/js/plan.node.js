// The entry `ocop/plan` for Node.

import { reader } from "./file.js";
import { plan } from "./plan.js";

export * from "./plan.js";

// Written out here, so that bundlers see which file is meant.
const beside = () => new URL("../pkg/plan/ocop_wasm_bg.wasm", import.meta.url);

const read = reader(beside, "plan.wasm", "pkg/plan/ocop_wasm_bg.wasm");

export const init = (...given) => plan.start(given, read);
