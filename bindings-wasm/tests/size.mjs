// What a page loads to rate, and what the other entries add: bytes as they are and under brotli.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

import { home } from "./helpers.mjs";

// Rating by all three editions. 190,000 is what a form on a phone may wait for; what is reached lies above
// it since an error names the nearest thing that is allowed and days and numbers are taken in more forms.
const most = 192_000;

const module = (folder) => [`pkg/${folder}ocop_wasm_bg.wasm`, `pkg/${folder}ocop_wasm.js`];
const glue = ["api", "engine", "error", "index", "names", "rubrics"];
const entries = {
  rating: [...module(""), ...glue.map((name) => `js/${name}.js`)],
  plan: [...module("plan/"), "js/plan.js"],
  procedure: [...module("procedure/"), "js/procedure.js"],
};

const said = Object.entries(entries).map(([entry, names]) => {
  const files = names.map((name) => readFileSync(join(home, name)));
  const plain = files.reduce((sum, file) => sum + file.length, 0);
  const brotli = files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
  if (entry === "rating" && brotli > most) {
    console.error(`wasm and glue are ${brotli - most} bytes above ${most}`);
    process.exitCode = 1;
  }
  return `${entry} ${plain} bytes, brotli ${brotli}`;
});
console.log(`wasm and glue: ${said.join("; ")}`);
