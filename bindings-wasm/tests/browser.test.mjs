// The package in headless Chromium, under the Content-Security-Policy that the README promises.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { browser, chromium, example, home, page, serve, vectorFiles } from "./helpers.mjs";

const skip = chromium ? false : "no Chromium here";

const empty = '<!doctype html><meta charset="utf-8"><title>ocop</title>';
const tenLines = `${empty}
<output></output>
<script type="module" src="/ten-lines.js"></script>`;
const tenLinesScript = `
import { explain, init, rateCouncil, rubricOf } from "/js/index.js";
await init();
const sheets = await (await fetch("/sheets.json")).json();
const result = rateCouncil(rubricOf(sheets), sheets);
document.querySelector("output").textContent = explain(result, "vi");`;

const evaluating = `${empty}<output></output><script src="/eval.js"></script>`;
const evaluatingScript = `
let said = "evaluated";
try { eval("1"); } catch (error) { said = error.name; }
document.querySelector("output").textContent = said;`;

let served;
let running;

before(async () => {
  if (skip) return;
  served = await serve(home, {
    "/empty.html": empty,
    "/eval.html": evaluating,
    "/eval.js": evaluatingScript,
    "/ten-lines.html": tenLines,
    "/ten-lines.js": tenLinesScript,
    "/sheets.json": JSON.stringify(example("example-council-of-nine")),
  });
  running = await browser();
});

after(async () => {
  await running?.close();
  await served?.close();
});

async function open(path) {
  const opened = await page(running);
  await opened.page.goto(served.address + path);
  return opened;
}

test("a plain page rates a council, under a strict policy", { skip }, async () => {
  const { page, trouble } = await open("/ten-lines.html");
  const output = page.locator("output");
  await output.filter({ hasText: "75,44" }).waitFor();
  assert.match(await output.textContent(), /^Kết quả: 3 sao/);
  assert.deepEqual(trouble, []);
  await page.close();
});

test("the policy is in force: eval is refused", { skip }, async () => {
  const { page } = await open("/eval.html");
  await page.locator("output").filter({ hasText: "EvalError" }).waitFor();
  await page.close();
});

for (const way of ["address", "URL", "response", "bytes", "module"]) {
  test(`init takes ${way}`, { skip }, async () => {
    const { page, trouble } = await open("/empty.html");
    const stars = await page.evaluate(async (way) => {
      const ocop = await import("/js/index.js");
      const address = new URL("/pkg/ocop_wasm_bg.wasm", location.href);
      const sources = {
        address: () => address.href,
        URL: () => address,
        response: () => fetch(address),
        bytes: async () => (await fetch(address)).arrayBuffer(),
        module: () => WebAssembly.compileStreaming(fetch(address)),
      };
      await ocop.init(sources[way]());
      return ocop.preview(ocop.rubric("26/2026", 1), {}).highest.stars;
    }, way);
    assert.equal(stars, 5);
    assert.deepEqual(trouble, []);
    await page.close();
  });
}

test("a file that is not there is an OcopError, and init may be tried again", { skip }, async () => {
  const { page } = await open("/empty.html");
  const answers = await page.evaluate(async () => {
    const ocop = await import("/js/index.js");
    const error = await ocop.init("/nowhere.wasm").catch((error) => error);
    await ocop.init();
    return [error instanceof ocop.OcopError, error.code, ocop.editions().length > 0];
  });
  assert.deepEqual(answers, [true, "not-loaded", true]);
  await page.close();
});

test("the shared vectors hold in the browser", { skip }, async () => {
  const { page, trouble } = await open("/empty.html");
  for (const [name, vectors] of vectorFiles()) {
    const wrong = await page.evaluate(async (vectors) => {
      const ocop = await import("/js/index.js");
      const { unfulfilled } = await import("/tests/vectors.mjs");
      await ocop.init();
      return unfulfilled(ocop, vectors);
    }, vectors);
    assert.deepEqual(wrong, [], name);
  }
  assert.deepEqual(trouble, []);
  await page.close();
});

test("every error is an OcopError in the browser as well", { skip }, async () => {
  const { page } = await open("/empty.html");
  const samples = { sheet: example("example-coffee"), council: example("example-council-of-nine") };
  const wrong = await page.evaluate(async (samples) => {
    const entries = await Promise.all(["index", "plan", "procedure"].map((name) => import(`/js/${name}.js`)));
    const { attack, calls } = await import("/tests/hostile.mjs");
    await Promise.all(entries.map(({ init }) => init()));
    const [{ OcopError }] = entries;
    const found = [];
    for (const [name, [call, good]] of Object.entries(calls(...entries, samples))) {
      const { wrong } = attack(call, good, OcopError, { seed: 2, times: 600 });
      found.push(...wrong.map((one) => `${name}: ${one}`));
    }
    return found;
  }, samples);
  assert.deepEqual(wrong, []);
  await page.close();
});

test("what a page waits for is measured", { skip }, async (context) => {
  // Reported, and not held against a limit: how busy the machine is decides it as well.
  const { page, trouble } = await open("/empty.html");
  const times = await page.evaluate(measure, example("example-coffee"));
  await page.close();
  const [ready, rate, preview] = ["ready", "rate", "preview"].map((name) => times[name].toFixed(2));
  context.diagnostic(`ready ${ready} ms, rated again ${rate} ms, preview ${preview} ms`);
  assert.ok(times.ready > 0 && times.rate >= 0 && times.preview >= 0);
  assert.deepEqual(trouble, []);
});

/** Runs on the page: from nothing to the first rating, then the median of many. */
async function measure(sheet) {
  const begin = performance.now();
  const ocop = await import("/js/index.js");
  await ocop.init();
  const rubric = ocop.rubricOf(sheet);
  ocop.rate(rubric, sheet);
  const ready = performance.now() - begin;
  const median = (question) => {
    const rounds = Array.from({ length: 100 }, () => {
      const begin = performance.now();
      for (let i = 0; i < 10; i += 1) question();
      return (performance.now() - begin) / 10;
    });
    return rounds.sort((a, b) => a - b)[50];
  };
  return {
    ready,
    rate: median(() => ocop.rate(rubric, sheet)),
    preview: median(() => ocop.preview(rubric, sheet)),
  };
}
