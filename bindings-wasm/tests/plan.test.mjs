// The entry `ocop/plan` in Node.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as ocop from "ocop";
import * as plan from "ocop/plan";

import { example, failure } from "./helpers.mjs";

await ocop.init();
const coffee = example("example-coffee");
const rubric = ocop.rubricOf(coffee);

test("a call before init says so", async () => {
  assert.equal(failure(() => plan.planUpgrade(rubric, coffee, 5)).code, "not-initialised");
  assert.equal(failure(() => plan.sensitivity(rubric, coffee)).code, "not-initialised");
  await plan.init();
});

test("the cheapest way to a star rates as it says", () => {
  const report = plan.planUpgrade(rubric, coffee, 5, { fixed: ["1.1"], costs: { "4.1": 7 }, plans: 2 });
  assert.deepEqual([report.kind, report.target, report.reachable], ["upgrade", 5, true]);
  const [best] = report.plans;
  const after = ocop.rate(rubric, best.sheet);
  assert.deepEqual([after.stars, after.total], [5, best.total]);
  assert.ok(best.changes.some((change) => change.criterion === "4.1"));
  assert.match(plan.explain(report), /^Mục tiêu: 5 sao/);
  assert.equal(plan.planUpgrade(rubric, {}, 3).reachable, true);
  assert.deepEqual(plan.planUpgrade(structuredClone(rubric), coffee, 5, null).points, report.points);
});

test("what is wrong with a wish comes back at once", () => {
  for (const [target, value] of [[6, "6"], [2.5, "2.5"], ["4", "4"], [undefined, "null"], [1e9, "1000000000"]]) {
    const error = failure(() => plan.planUpgrade(rubric, coffee, target));
    assert.deepEqual([error.code, error.place, error.value], ["no-such-star", "target", value]);
  }
  assert.equal(failure(() => plan.planUpgrade(rubric, coffee, 5, "fixed")).code, "wrong-type");
  const error = failure(() => plan.planUpgrade(rubric, coffee, 5, { plans: 99, fixed: ["9.9"] }));
  assert.equal(error.errors.length, 2);
  assert.equal(failure(() => plan.planUpgrade(rubric, { "9.9": 1 }, 5)).concern, "sheet");
});

test("how far a sheet and a council are from tipping", () => {
  const sheet = plan.sensitivity(rubric, coffee);
  assert.deepEqual([sheet.kind, sheet.stars], ["sheet-sensitivity", 4]);
  assert.equal(sheet.margins.find((margin) => margin.stars === 5).points, "-6");
  const file = example("example-council-of-nine");
  const council = plan.sensitivity(ocop.rubricOf(file), file, { gates: "every" });
  assert.equal(council.kind, "council-sensitivity");
  assert.ok(plan.explain(council, "en").length > 50);
  assert.equal(failure(() => plan.sensitivity(rubric, [])).code, "no-members");
  assert.equal(failure(() => plan.sensitivity(rubric, [], { gates: "most" })).code, "unknown-rule");
});
