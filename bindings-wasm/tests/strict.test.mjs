// Keys and arguments that nobody asked for, or that are there twice, are refused everywhere.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as ocop from "ocop";
import * as plan from "ocop/plan";
import * as procedure from "ocop/procedure";

import { criteria, example, failure } from "./helpers.mjs";
import { calls } from "./hostile.mjs";

await Promise.all([ocop.init(), plan.init(), procedure.init()]);

const coffee = example("example-coffee");
const nine = example("example-council-of-nine");
const rubric = ocop.rubricOf(coffee);
const councils = ocop.rubricOf(nine);
const first = ocop.rubric("26/2026", 1);
const best = Object.fromEntries(
  criteria(first).map(({ code, cases }) => [code, cases.flatMap(({ options }) => options).at(-1).option]),
);
const parts = { A: "31", B: 24, C: "34.00" };
const award = { edition: "26/2026", stars: 5, total: "93" };
const outcome = { product: "cao chè vằng", level: "province", stars: 4 };
const goal = { id: "a", label: { vi: "x", en: "y" }, count: "products", want: 1, minStars: 3 };
const own = { id: "own", name: { vi: "Riêng", en: "Own" }, targets: [goal] };

/** Where an object goes in: the object, and the call that takes it or a changed one. */
const places = {
  "a sheet": [{ ...coffee, header: { product: "x" } }, (sheet) => ocop.rate(rubric, sheet)],
  "a sheet's head": [{ product: "x" }, (header) => ocop.preview(rubric, { choices: {}, header })],
  "a sheet by preview": [coffee, (sheet) => ocop.preview(rubric, sheet)],
  "a council's file": [nine, (file) => ocop.rateCouncil(councils, file)],
  "a member's sheet": [nine.members[0], (one) => ocop.rateCouncil(councils, [one, ...nine.members.slice(1)])],
  "a council's rules": [{ gates: "every", knockouts: "every" }, (rules) => ocop.rateCouncil(councils, nine, rules)],
  "rules for JSON text": [{ gates: "every" }, (rules) => ocop.rateCouncilJson(JSON.stringify(nine), rules)],
  "rules of a sensitivity": [{ gates: "every" }, (rules) => plan.sensitivity(councils, nine, rules)],
  "the options of a plan": [{ fixed: ["1.1"], plans: 1 }, (options) => plan.planUpgrade(rubric, coffee, 5, options)],
  "a file and its days": [
    { submitted: "2026-05-20", purpose: "re-rating", rated: "2026-06-21" },
    (file) => procedure.editionFor(file),
  ],
  "a result by hand": [award, (result) => procedure.recognition("province", result)],
  "a question on recognition": [{ purpose: "first" }, (question) => procedure.recognition("province", award, question)],
  "a certificate": [{ issued: "2026-07-01", stars: 4 }, (file) => procedure.certificate(file)],
  "subtotals of parts": [parts, (given) => procedure.rateParts("26/2026", given)],
  "an outcome of a portfolio": [outcome, (one) => procedure.programme("quang-tri-2019", [one])],
  "a plan of a programme": [own, (given) => procedure.programme(given, [outcome])],
  "a goal of a programme": [goal, (given) => procedure.programme({ ...own, targets: [given] }, [outcome])],
  "a rubric": [ocop.written(rubric), (given) => ocop.loadRubric(given)],
  "a report": [ocop.rate(rubric, coffee), (report) => ocop.explain(report)],
};

const snake = (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

for (const [what, [object, call]] of Object.entries(places)) {
  test(`${what} holds nothing that is not asked for, and nothing twice`, () => {
    assert.ok(call(object));
    for (const extra of ["colour", "date", "note", "gate", "gateRules", "Gates", "", "__proto__", "constructor", "é"]) {
      if (Object.hasOwn(object, extra)) continue;
      // As JSON.parse makes it, so that `__proto__` is a key like others.
      const changed = JSON.parse(`{${JSON.stringify(extra)}: "x", ${JSON.stringify(object).slice(1)}`);
      if (what === "a sheet's head" && extra === "date") continue;
      const { code, errors } = failure(() => call(changed));
      // A report is no form that somebody fills in: it is whole, or cannot be read.
      const known = what === "a report" ? ["unreadable", "unknown-field"] : ["unknown-field", "unknown-criterion"];
      assert.ok(known.includes(code), `${extra}: ${code}`);
      assert.ok(errors.every(({ message, messageVi }) => message && messageVi));
    }
    for (const key of Object.keys(object)) {
      // Twice in a text.
      const text = JSON.stringify(ocop.written(object));
      const twice = `${text.slice(0, -1)}, ${JSON.stringify(snake(key))}: ${JSON.stringify(ocop.written({ x: object[key] }).x)}}`;
      if (takesText.has(what)) assert.match(failure(() => call(twice)).code, /^(duplicate-key|unreadable)$/, key);
      // Once in either spelling.
      if (snake(key) === key) continue;
      const both = { ...object, [snake(key)]: object[key] };
      assert.match(failure(() => call(both)).code, /^(unknown-field|unreadable)$/, key);
    }
  });
}

/** Where a text of JSON may stand for the object. */
const takesText = new Set(["a sheet", "a sheet by preview", "a council's file", "a plan of a programme", "a rubric", "a report"]);

test("the rules of a council, in any spelling but the right one", () => {
  const sheets = [best, best, { ...best, "4.1": 2 }];
  assert.equal(ocop.rateCouncil(first, sheets, { gates: "every" }).gateRule, "every");
  assert.equal(ocop.rateCouncil(first, { members: sheets, gateRule: "every" }).gateRule, "every");
  const wrong = ["every", { gateRule: "every" }, { gate_rule: "every" }, { gate: "every" }, { Gates: "every" }];
  for (const rules of [...wrong, { gates: "Every" }, { gates: ["every"] }, ["every"], true]) {
    const { concern, code } = failure(() => ocop.rateCouncil(first, sheets, rules));
    assert.equal(concern, "argument");
    assert.ok(["unknown-field", "unknown-rule", "wrong-type"].includes(code), code);
  }
  assert.deepEqual(failure(() => ocop.rateCouncil(first, sheets, { gateRule: "every" })).allowed, ["gates", "knockouts"]);
});

test("what a result by hand says is an answer to the question, or refused", () => {
  assert.equal(procedure.recognition("province", award).step, "forwarded");
  const again = procedure.recognition("province", { ...award, purpose: "re-rating" });
  assert.deepEqual(again, procedure.recognition("province", award, { purpose: "re-rating" }));
  const twice = () => procedure.recognition("province", { ...award, purpose: "first" }, { purpose: "first" });
  assert.equal(failure(twice).code, "duplicate-key");
  assert.equal(failure(() => procedure.recognition("province", { ...award, kind: "own" })).code, "unknown-field");
  // Of a report everything else is known to be no question.
  assert.equal(procedure.recognition("province", ocop.rate(rubric, coffee)).step, "recognised");
});

test("no function is called with more than it takes", () => {
  const all = calls(ocop, plan, procedure, { sheet: coffee, council: nine });
  for (const [name, [call, good]] of Object.entries(all)) {
    const { code, place } = failure(() => call(...good, ...Array(4).fill({ gates: "every" })));
    assert.equal(code, "wrong-arguments", name);
    assert.equal(place, name.replace(/^.*\./, ""));
    if (name !== "rateCouncilJson") assert.ok(call(...good, undefined, undefined), name);
  }
  assert.equal(failure(() => ocop.rate(first, best, { gates: "every" })).code, "wrong-arguments");
});
