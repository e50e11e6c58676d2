// The entry for Node, whose fetch does not read files.

import { rating } from "./api.js";
import { reader } from "./file.js";

export * from "./index.js";

// Written out here, so that bundlers see which file is meant.
const beside = () => new URL("../pkg/ocop_wasm_bg.wasm", import.meta.url);

const read = reader(beside, "ocop.wasm", "pkg/ocop_wasm_bg.wasm");

export const init = (...given) => rating.start(given, read);
