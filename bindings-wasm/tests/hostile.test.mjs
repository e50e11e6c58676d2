// Every error is an OcopError: hostile values for every public function, and sources for init.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";

import * as ocop from "ocop";
import * as plan from "ocop/plan";
import * as procedure from "ocop/procedure";

import { example, home } from "./helpers.mjs";
import { attack, calls, kinds } from "./hostile.mjs";

await Promise.all([ocop.init(), plan.init(), procedure.init()]);

const samples = { sheet: example("example-coffee"), council: example("example-council-of-nine") };
const all = calls(ocop, plan, procedure, samples);

test("every public function is attacked", () => {
  const attacked = new Set(Object.values(all).map(([call]) => call));
  const entries = Object.entries({ ocop, plan, procedure });
  const functions = entries.flatMap(([entry, module]) =>
    Object.entries(module).map(([name, value]) => [`${entry}.${name}`, value]),
  );
  // These are a class that nobody calls, an engine for the package itself, and asked for below.
  const others = /\.(OcopError|init|plan|procedure)$/;
  const left = functions.filter(([name, value]) => !others.test(name) && !attacked.has(value));
  assert.deepEqual(left, []);
});

for (const [name, [call, good]] of Object.entries(all)) {
  test(`${name} throws nothing but OcopError`, (context) => {
    assert.ok(call(...good));
    const { wrong, taken, refused } = attack(call, good, ocop.OcopError);
    assert.deepEqual(wrong, []);
    assert.ok(taken + refused === 2000 && refused > 0);
    context.diagnostic(`${name}: ${taken} taken, ${refused} refused`);
    // Nothing of it stays behind.
    assert.ok(call(...good));
  });
}

test("init rejects and never throws, before and after it has worked", () => {
  // In processes of their own, since an engine is loaded once.
  const script = `
    import assert from "node:assert/strict";
    import { kinds } from "./tests/hostile.mjs";
    for (const entry of ["ocop", "ocop/plan", "ocop/procedure"]) {
      const { OcopError, init } = await import(entry);
      for (const round of ["before", "after"]) {
        for (const [position, make] of kinds.entries()) {
          for (const args of [[make()], [undefined, make()]]) {
            // What is as good as nothing loads the package's own file.
            if (round === "before" && args.every((one) => one === undefined || one === null)) continue;
            const started = init(...args);
            assert.ok(started instanceof Promise);
            const error = await started.then(() => null, (error) => error);
            if (error === null) assert.equal(round, "after", String(position));
            else assert.ok(error instanceof OcopError, position + ": " + error?.stack);
          }
        }
        await init();
      }
    }
    console.log("held", kinds.length);`;
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: home, encoding: "utf8" });
  assert.equal(said.trim(), `held ${kinds.length}`);
});
