// Every report in words: as it was returned, copied, wrapped, and read from a store.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as ocop from "ocop";
import * as plan from "ocop/plan";
import * as procedure from "ocop/procedure";

import { example, failure, text } from "./helpers.mjs";

await Promise.all([ocop.init(), plan.init(), procedure.init()]);

const coffee = example("example-coffee");
const rubric = ocop.rubricOf(coffee);
const council = example("example-council-of-nine");
const councilRubric = ocop.rubricOf(council);
const files = { submitted: "2026-05-20", purpose: "re-rating", rated: "2026-06-21" };
const portfolio = [{ product: "cao chè vằng", level: "province", stars: 4, producerKind: "farm" }];

const reports = [
  [ocop, ocop.rate(rubric, { ...coffee, header: { productCode: "36-14923-1-2026" } })],
  [ocop, ocop.preview(rubric, { "1.1": 3 })],
  [ocop, ocop.rateCouncil(councilRubric, council, { gates: "every" })],
  [plan, plan.planUpgrade(rubric, coffee, 5)],
  [plan, plan.planUpgrade(rubric, coffee, 5, { fixed: ["4.1"] })],
  [plan, plan.evidence(rubric)],
  [plan, plan.sensitivity(rubric, coffee)],
  [plan, plan.sensitivity(councilRubric, council, { gates: "every" })],
  [procedure, procedure.editionFor(files)],
  [procedure, procedure.recognition("province", ocop.rate(rubric, coffee))],
  [procedure, procedure.certificate({ issued: "2026-07-01", stars: 4, on: "2029-03-03" })],
  [procedure, procedure.rounds("2026-08-15")],
  [procedure, procedure.rateParts("1048/2019", { A: "31.5", B: 24, C: "38.00" })],
  [procedure, procedure.productCode("83-832-28882-2-2022")],
  [procedure, procedure.programme("quang-tri-2019", portfolio)],
  [procedure, procedure.eligible("26/2026", "cooperative", 3)],
  [procedure, procedure.fileList("26/2026", "first", "province")],
  [procedure, procedure.composition("26/2026", "province")],
];

/** As Vue, MobX and immer hold an object: each nested object behind a proxy of its own. */
const proxied = (value) =>
  value !== null && typeof value === "object"
    ? new Proxy(value, { get: (object, key, self) => proxied(Reflect.get(object, key, self)) })
    : value;

const frozen = (value) => {
  if (value !== null && typeof value === "object") Object.values(value).forEach(frozen);
  return Object.freeze(value);
};

const copies = {
  spread: (report) => ({ ...report }),
  "by structuredClone": (report) => structuredClone(report),
  "from JSON": (report) => JSON.parse(JSON.stringify(report)),
  "in the written form": (report) => ocop.written(report),
  "as JSON text of the written form": (report) => JSON.stringify(ocop.written(report)),
  frozen: (report) => frozen(structuredClone(report)),
  "behind proxies": proxied,
  "without a prototype": (report) => Object.assign(Object.create(null), report),
};

test("every document that has words is here", () => {
  const { $defs } = JSON.parse(text("core/schemas/ocop.schema.json"));
  const kind = ({ properties }) => properties.kind.const ?? properties.kind.enum?.[0];
  const known = Object.entries($defs).filter(([name, { properties }]) => name.endsWith("Report") && properties);
  const wanted = known.map(([, schema]) => kind(schema));
  const found = new Set(reports.map(([, report]) => report.kind));
  assert.deepEqual([...found].sort(), wanted.sort());
  assert.ok(wanted.length > 12);
});

for (const [entry, report] of reports) {
  test(`${report.kind} is explained from what it holds`, () => {
    for (const lang of ["vi", "en"]) {
      const words = entry.explain(report, lang);
      assert.ok(words.length > 20, words);
      for (const [way, copy] of Object.entries(copies)) {
        assert.equal(entry.explain(copy(report), lang), words, way);
      }
    }
    assert.equal(entry.explain(report), entry.explain(report, "vi"));
    assert.equal(entry.explain(report, undefined), entry.explain(report, "vi"));
    assert.notEqual(entry.explain(report, "en"), entry.explain(report, "vi"));
  });

  test(`${report.kind} that was tampered with is refused`, () => {
    const { kind, ...rest } = report;
    for (const wrong of [{ ...report, colour: "red" }, rest, { kind }, { ...report, kind: "x" }]) {
      assert.equal(failure(() => entry.explain(wrong)).concern, "argument");
    }
  });
}

test("what is no report is refused", () => {
  for (const entry of [ocop, plan, procedure]) {
    for (const nothing of [undefined, null, 5, "", "words", [], {}, () => 1, Symbol("x"), new Map()]) {
      assert.equal(failure(() => entry.explain(nothing)).concern, "argument", String(nothing));
    }
    const error = failure(() => entry.explain(reports[0][1], "fr"));
    assert.deepEqual([error.code, error.allowed], ["unknown-language", ["vi", "en"]]);
  }
});

test("the written form is what Rust and Python write", () => {
  const sheet = JSON.stringify(coffee);
  assert.deepEqual(ocop.written(ocop.rate(rubric, coffee)), JSON.parse(ocop.rateJson(sheet)));
  assert.deepEqual(ocop.written(rubric), JSON.parse(ocop.rubricJson(rubric)));
  const error = failure(() => ocop.rate(rubric, {}));
  assert.deepEqual(ocop.written(error), JSON.parse(JSON.stringify(error)));
  assert.equal(ocop.written, plan.written);
});
