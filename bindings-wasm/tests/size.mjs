// What a page loads to rate, and what the procedure adds: bytes as they are and under brotli.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

import { home } from "./helpers.mjs";

const most = 150_000;
const shared = ["engine", "error", "names", "results"].map((name) => `js/${name}.js`);
const rating = ["pkg/ocop_wasm_bg.wasm", "pkg/ocop_wasm.js", "js/index.js", "js/api.js", ...shared];
const procedure = ["procedure/ocop_wasm_bg.wasm", "procedure/ocop_wasm.js"].map((f) => `pkg/${f}`);

const sizes = (names) => {
  const files = names.map((name) => readFileSync(join(home, name)));
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  return [sum(files.map((file) => file.length)), sum(files.map((f) => brotliCompressSync(f).length))];
};
const said = ([plain, brotli]) => `${plain} bytes, brotli ${brotli}`;

const all = sizes(rating);
const wasm = sizes(rating.slice(0, 1));
const more = sizes([...procedure, "js/procedure.js"]);
const room = `of ${most}`;
console.log(`wasm and glue ${said(all)} ${room} (wasm alone ${said(wasm)}); procedure ${said(more)}`);
if (all[1] > most) {
  console.error(`wasm and glue are ${all[1] - most} bytes too large`);
  process.exitCode = 1;
}
