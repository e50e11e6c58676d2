// The entry `ocop/procedure` for Node.

import { reader } from "./file.js";
import { procedure } from "./procedure.js";

export * from "./procedure.js";

// Written out here, so that bundlers see which file is meant.
const beside = () => new URL("../pkg/procedure/ocop_wasm_bg.wasm", import.meta.url);

const read = reader(beside, "procedure.wasm", "pkg/procedure/ocop_wasm_bg.wasm");

export const init = (...given) => procedure.start(given, read);
