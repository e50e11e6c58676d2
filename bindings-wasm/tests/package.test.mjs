// What `npm pack` packs, installed into an empty folder: from Node, and from bundlers for Node and
// for a browser.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { browser, chromium, home, page, serve } from "./helpers.mjs";

const folder = mkdtempSync(join(tmpdir(), "ocop-pack-"));
const npm = (...given) => run("npm", given);
const run = (program, given) =>
  execFileSync(program, given, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

before(() => {
  const [packed] = JSON.parse(npm("pack", home, "--json"));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  npm("install", `./${packed.filename}`, "--no-audit", "--no-fund", "--offline");
});

after(() => rmSync(folder, { recursive: true, force: true }));

test("holds what is needed and nothing else", () => {
  const [packed] = JSON.parse(npm("pack", home, "--json", "--dry-run"));
  const names = packed.files.map((file) => file.path);
  const known = /^(js\/[a-z.]+\.(js|d\.ts)|pkg\/((plan|procedure)\/)?ocop_wasm(_bg\.wasm|\.js)|README\.md|LICENSE-(APACHE|MIT)|package\.json)$/;
  assert.deepEqual(names.filter((name) => !known.test(name)), []);
  assert.ok(names.includes("pkg/plan/ocop_wasm_bg.wasm") && names.includes("README.md"));
  assert.ok(names.includes("LICENSE-APACHE") && names.includes("LICENSE-MIT"));
  const { exports, version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  for (const target of Object.values(exports).flatMap((e) => (e.types ? Object.values(e) : [e]))) {
    assert.ok(names.includes(target.slice(2)), target);
  }
  const workspace = readFileSync(join(home, "../Cargo.toml"), "utf8");
  assert.equal(workspace.match(/^version = "(.*)"$/m)[1], version);
});

test("Node uses it by name", () => {
  const script = `
    import { init, preview, rubric } from "ocop";
    import { init as initPlan, planUpgrade } from "ocop/plan";
    import { init as initProcedure, rounds } from "ocop/procedure";
    await Promise.all([init(), initPlan(), initProcedure()]);
    const set = rubric("26/2026", 1);
    const answers = [preview(set, {}).highest.stars, planUpgrade(set, {}, 5).target];
    console.log(...answers, rounds("2026-06-01").kind);`;
  writeFileSync(join(folder, "node.js"), script);
  assert.equal(run(process.execPath, ["node.js"]).trim(), "5 5 rounds");
});

const threeEngines = `
    import { init, preview, rubric } from "ocop";
    import { init as initPlan, planUpgrade } from "ocop/plan";
    import { init as initProcedure, rounds } from "ocop/procedure";`;
const answers = `
    const set = rubric("26/2026", 1);
    const found = [preview(set, {}).highest.stars, planUpgrade(set, {}, 5).target, rounds("2026-06-01").kind];`;

/** As a server's program does it; CommonJS has no await at its top. */
const serverScript = `${threeEngines}
    Promise.all([init(), initPlan(), initProcedure()]).then(() => {${answers}
      console.log(...found);
    });`;

const files = ["ocop.wasm", "plan.wasm", "procedure.wasm"];
const engineFile = (name) => join(folder, "node_modules/ocop/pkg", name === "ocop.wasm" ? "" : name.split(".")[0], "ocop_wasm_bg.wasm");

/** Which bundlers put the engine's files beside what they build, when they build for Node. */
const forNode = [
  ["webpack", "cjs", true],
  ["webpack", "esm", true],
  ["vite", "esm", false],
  ["esbuild", "cjs", false],
  ["esbuild", "esm", false],
  ["rollup", "cjs", false],
  ["rollup", "esm", false],
];

for (const [name, format, emits] of forNode) {
  test(`${name} builds it for Node as ${format}`, async () => {
    const { bundlers } = await import("./bundlers.mjs");
    const input = join(folder, "server.js");
    writeFileSync(input, serverScript);
    const out = join(folder, `${name}-${format}`);
    await bundlers[name](input, out, { target: "node", format });
    const main = readdirSync(out).find((file) => file.startsWith("main."));
    // Where it was built, the package is found as installed.
    assert.equal(run(process.execPath, [join(out, main)]).trim(), "5 5 rounds");

    // On another machine there is no such package, and the source that the bundler saw is gone.
    const elsewhere = mkdtempSync(join(tmpdir(), "ocop-server-"));
    cpSync(out, elsewhere, { recursive: true });
    renameSync(join(folder, "node_modules"), join(folder, "away"));
    try {
      const tried = () => run(process.execPath, [join(elsewhere, main)]).trim();
      if (!emits) {
        // It rejects, and says what to do; nothing is thrown at once.
        assert.throws(tried, /OcopError: the engine could not be loaded/);
        for (const file of files) cpSync(engineFile(file).replace("node_modules", "away"), join(elsewhere, file));
      }
      assert.equal(tried(), "5 5 rounds");
    } finally {
      renameSync(join(folder, "away"), join(folder, "node_modules"));
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });
}

/** Which bundlers know the engine's file by themselves, when they build for a browser. */
const forBrowsers = [
  ["vite", true],
  ["webpack", true],
  ["esbuild", false],
  ["rollup", false],
];

for (const [name, emits] of forBrowsers) {
  const skip = chromium ? false : "no Chromium here";
  test(`${name} builds it for the browser`, { skip }, async () => {
    const { bundlers } = await import("./bundlers.mjs");
    const root = join(folder, `site-${name}`);
    mkdirSync(root);
    const from = (file) => (emits ? "" : `"./engines/${file}"`);
    const [rating, plan, procedure] = files.map(from);
    const script = `${threeEngines}
      await Promise.all([init(${rating}), initPlan(${plan}), initProcedure(${procedure})]);${answers}
      document.querySelector("output").textContent = found.join(" ");`;
    writeFileSync(join(root, "source.js"), script);
    const out = join(root, "dist");
    await bundlers[name](join(root, "source.js"), out, { target: "browser", format: "esm" });
    writeFileSync(
      join(out, "index.html"),
      '<!doctype html><title>x</title><output></output><script type="module" src="./main.js"></script>',
    );
    for (const file of emits ? [] : files) cpSync(engineFile(file), join(out, "engines", file));
    const served = await serve(out);
    const running = await browser();
    const opened = await page(running);
    try {
      await opened.page.goto(`${served.address}/index.html`);
      const output = opened.page.locator("output");
      await output.filter({ hasText: "5 5 rounds" }).waitFor().catch(() => {});
      assert.deepEqual(opened.trouble, []);
      assert.equal(await output.textContent(), "5 5 rounds");
    } finally {
      await running.close();
      await served.close();
    }
  });
}
