// Results and rubrics as values: held by the stores that pages use, copied, stored, and many of them.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";

import { reactive, readonly, ref, shallowReactive, toRaw } from "@vue/reactivity";
import { createDraft, produce } from "immer";
import { observable } from "mobx";
import * as ocop from "ocop";
import * as plan from "ocop/plan";
import * as procedure from "ocop/procedure";

import { example, failure, home } from "./helpers.mjs";

await Promise.all([ocop.init(), plan.init(), procedure.init()]);

const coffee = example("example-coffee");
const nine = example("example-council-of-nine");
const rubric = ocop.rubricOf(coffee);

/** How pages and programs hold a value. */
const ways = {
  spread: (value) => ({ ...value }),
  "by structuredClone": (value) => structuredClone(value),
  "from JSON": (value) => JSON.parse(JSON.stringify(value)),
  frozen: (value) => Object.freeze({ ...value }),
  "without a prototype": (value) => Object.assign(Object.create(null), value),
  "by Object.assign to a class": (value) => Object.assign(new (class Kept {})(), value),
  "in Vue's reactive": (value) => reactive({ value: structuredClone(value) }).value,
  "in Vue's readonly": (value) => readonly(structuredClone(value)),
  "in Vue's shallowReactive": (value) => shallowReactive({ ...value }),
  "in Vue's ref": (value) => ref(structuredClone(value)).value,
  "out of Vue again": (value) => toRaw(reactive(structuredClone(value))),
  "in MobX": (value) => observable(structuredClone(value)),
  "in a draft of immer": (value) => createDraft(structuredClone(value)),
  "made by immer": (value) => produce(structuredClone(value), (draft) => void (draft.kind = draft.kind)),
  "in the written form": (value) => ocop.written(value),
};

const reports = [
  [ocop, ocop.rate(rubric, coffee)],
  [ocop, ocop.preview(rubric, {})],
  [ocop, ocop.rateCouncil(ocop.rubricOf(nine), nine)],
  [plan, plan.planUpgrade(rubric, coffee, 5)],
  [plan, plan.sensitivity(rubric, coffee)],
  [procedure, procedure.certificate({ issued: "2026-07-01", stars: 4 })],
  [procedure, procedure.rounds("2026-08-15")],
];

for (const [way, hold] of Object.entries(ways)) {
  test(`a result, a sheet, a council and a rubric ${way}`, () => {
    for (const [entry, report] of reports) {
      assert.equal(entry.explain(hold(report)), entry.explain(report), report.kind);
      assert.deepEqual(ocop.written(hold(report)), ocop.written(report));
    }
    const held = hold(coffee);
    assert.deepEqual(ocop.rate(rubric, held), ocop.rate(rubric, coffee));
    assert.deepEqual(plan.planUpgrade(rubric, held, 5), plan.planUpgrade(rubric, coffee, 5));
    assert.equal(ocop.rubricOf(held), rubric);
    const council = ocop.rubricOf(nine);
    assert.deepEqual(ocop.rateCouncil(council, hold(nine)), ocop.rateCouncil(council, nine));
    // A copy of a built-in rubric is that rubric, to both engines.
    assert.deepEqual(ocop.rate(hold(rubric), coffee), ocop.rate(rubric, coffee));
    assert.deepEqual(plan.sensitivity(hold(rubric), coffee), plan.sensitivity(rubric, coffee));
    assert.equal(ocop.rubricJson(hold(rubric)), ocop.rubricJson(rubric));
    const recognised = procedure.recognition("province", hold(ocop.rate(rubric, coffee)));
    assert.equal(recognised.step, "recognised");
  });
}

test("a draft that immer has taken back is refused by name", () => {
  let kept;
  produce(structuredClone(coffee), (draft) => void (kept = draft));
  const { code, place } = failure(() => ocop.rate(rubric, kept));
  assert.deepEqual([code, place], ["unreadable", "value"]);
});

test("an error behind a proxy is written like itself", () => {
  const error = failure(() => ocop.rate(rubric, {}));
  const held = reactive({ error });
  assert.equal(JSON.stringify(held.error), JSON.stringify(error));
  assert.deepEqual(ocop.written(held.error), ocop.written(error));
});

test("a changed copy of a rubric is a rubric of its own, and the next change is seen", () => {
  const own = structuredClone(rubric);
  own.edition = "pilot/2027";
  const before = ocop.rate(own, { ...coffee, edition: "pilot/2027" });
  assert.equal(before.edition, "pilot/2027");
  own.edition = "pilot/2028";
  assert.equal(ocop.rate(own, { ...coffee, edition: "pilot/2028" }).edition, "pilot/2028");
  const loaded = ocop.loadRubric(own);
  assert.equal(ocop.rate(structuredClone(loaded), { ...coffee, edition: "pilot/2028" }).edition, "pilot/2028");
});

test("neither copies nor changes of a rubric add up", () => {
  // In a process of its own, where the engine's memory can be watched.
  const script = `
    const { instantiate } = WebAssembly;
    let memory;
    WebAssembly.instantiate = async (...given) => {
      const made = await instantiate.apply(WebAssembly, given);
      memory = (made.instance ?? made).exports.memory;
      return made;
    };
    const ocop = await import("ocop");
    await ocop.init();
    const rubric = ocop.rubric("26/2026", 1);
    const ways = {
      copies: () => ocop.preview(structuredClone(rubric), {}),
      changes: (turn) => ocop.preview({ ...rubric, edition: "pilot/" + turn }, {}),
      loaded: (turn) => ocop.loadRubric({ ...rubric, edition: "own/" + turn }),
    };
    const grown = Object.entries(ways).map(([name, way]) => {
      for (let turn = 0; turn < 100; turn += 1) way(turn);
      const before = memory.buffer.byteLength;
      for (let turn = 100; turn < 1100; turn += 1) way(turn);
      return [name, memory.buffer.byteLength - before];
    });
    console.log(JSON.stringify(Object.fromEntries(grown)));`;
  const run = ["--input-type=module", "-e", script];
  const grown = JSON.parse(execFileSync(process.execPath, run, { cwd: home, encoding: "utf8" }));
  // A thousand rubrics that are kept weigh 35 MB; nothing is, but for pieces between the pieces.
  for (const [way, bytes] of Object.entries(grown)) assert.ok(bytes < 1_000_000, `${way}: ${bytes}`);
});
