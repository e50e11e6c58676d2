// The shared vectors in Node.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as ocop from "ocop";

import { vectorFiles } from "./helpers.mjs";
import { unfulfilled } from "./vectors.mjs";

await ocop.init();

for (const [name, vectors] of vectorFiles()) {
  test(`${name}: ${vectors.length} vectors`, () => {
    assert.ok(vectors.length > 0);
    assert.deepEqual(unfulfilled(ocop, vectors), []);
  });
}
