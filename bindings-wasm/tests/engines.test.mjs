// Each entry takes its own engine and no other, and says so at once.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";

import { home } from "./helpers.mjs";

/** Runs in a process of its own, since an engine is loaded once. */
const run = (script) =>
  execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: home, encoding: "utf8" }).trim();

const entries = {
  "ocop": ["ocop/ocop.wasm", "({ editions }) => editions().length > 0"],
  "ocop/plan": ["ocop/plan.wasm", "({ explain }) => typeof explain === 'function'"],
  "ocop/procedure": ["ocop/procedure.wasm", "({ rounds }) => rounds('2026-06-01').kind === 'rounds'"],
};

for (const [entry, [own, works]] of Object.entries(entries)) {
  test(`${entry} refuses the file of another entry, and then takes its own`, () => {
    const others = Object.values(entries).map(([file]) => file).filter((file) => file !== own);
    const said = run(`
      import assert from "node:assert/strict";
      import { readFile } from "node:fs/promises";
      const module = await import("${entry}");
      const address = (file) => new URL(import.meta.resolve(file));
      // A module that is well formed, and no engine at all.
      const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
      const engines = ${JSON.stringify(others)};
      for (const file of [...engines, undefined]) {
        const bytes = file ? await readFile(address(file)) : empty;
        const response = () => new Response(bytes, { headers: { "content-type": "application/wasm" } });
        const sources = [bytes, bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
          await WebAssembly.compile(bytes), response(), Promise.resolve(response()),
          new Response(bytes), ...(file ? [address(file), address(file).href] : [])];
        for (const source of sources) {
          const error = await module.init(source).then(() => null, (error) => error);
          assert.ok(error instanceof module.OcopError);
          assert.equal(error.code, "wrong-engine");
          assert.deepEqual([error.value, error.allowed], [file ?? null, ["${own}"]]);
          assert.ok(error.message.includes("${own}") && error.helpVi.includes("${own}"));
        }
      }
      const missing = await module.init(new Response("no", { status: 404 })).catch((error) => error);
      assert.deepEqual([missing.code, /404/.test(missing.message)], ["not-loaded", true]);
      await module.init(address("${own}"));
      console.log((${works})(module));`);
    assert.equal(said, "true");
  });
}
