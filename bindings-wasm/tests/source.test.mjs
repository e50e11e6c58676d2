// What no compiler checks about the sources of this folder.

import assert from "node:assert/strict";
import { test } from "node:test";

import { text } from "./helpers.mjs";

test("the crate's lints are the workspace's, but for unsafe_code", () => {
  const table = (file, name) => {
    const lines = text(file).split("\n");
    const begin = lines.indexOf(`[${name}]`) + 1;
    assert.ok(begin > 0, `${file} has no [${name}]`);
    const rest = lines.slice(begin);
    const end = rest.findIndex((line) => line.startsWith("["));
    return rest.slice(0, end < 0 ? undefined : end).filter((line) => !/^(#|$)/.test(line));
  };
  for (const kind of ["rust", "clippy"]) {
    const ours = table("bindings-wasm/Cargo.toml", `lints.${kind}`);
    const theirs = table("Cargo.toml", `workspace.lints.${kind}`);
    const expected = theirs.map((line) => line.replace(/^unsafe_code = .*/, 'unsafe_code = "deny"'));
    assert.deepEqual(ours, expected);
  }
});

test("the lock file names no registry", () => {
  const lock = JSON.parse(text("bindings-wasm/package-lock.json"));
  const resolved = Object.entries(lock.packages).filter(([, entry]) => entry.resolved);
  assert.deepEqual(resolved, []);
});

test("no source evaluates text", () => {
  for (const file of ["js/api.js", "js/engine.js", "js/names.js", "pkg/ocop_wasm.js"]) {
    assert.doesNotMatch(text("bindings-wasm", file), /\beval\s*\(|new Function\b/, file);
  }
});
