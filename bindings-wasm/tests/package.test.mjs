// What `npm pack` packs, installed into an empty folder: from Node, and built by Vite for a browser.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

test("Vite builds it for the browser", { skip: chromium ? false : "no Chromium here" }, async () => {
  const { build } = await import("vite");
  const root = join(folder, "site");
  mkdirSync(root);
  const script = '<script type="module" src="./main.js"></script>';
  writeFileSync(join(root, "index.html"), `<!doctype html><title>x</title><output></output>${script}`);
  writeFileSync(
    join(root, "main.js"),
    `import { init, preview, rubric } from "ocop";
    await init();
    document.querySelector("output").textContent = preview(rubric("26/2026", 1), {}).highest.stars;`,
  );
  await build({ root, base: "./", logLevel: "error", build: { target: "es2022" } });
  assert.ok(existsSync(join(root, "dist/index.html")));
  const served = await serve(join(root, "dist"));
  const running = await browser();
  const opened = await page(running);
  await opened.page.goto(`${served.address}/index.html`);
  await opened.page.locator("output").filter({ hasText: "5" }).waitFor();
  assert.deepEqual(opened.trouble, []);
  await running.close();
  await served.close();
});
