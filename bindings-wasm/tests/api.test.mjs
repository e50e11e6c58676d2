// Every function of the package, in Node.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import * as ocop from "ocop";

import { criteria, example, failure, lowest, text } from "./helpers.mjs";

test("a call before init says so, and init may be called again", async () => {
  const calls = [
    () => ocop.editions(),
    () => ocop.edition("26/2026"),
    () => ocop.rubric("26/2026", 1),
    () => ocop.rubricOf({}),
    () => ocop.loadRubric("{}"),
    () => ocop.rate({}, {}),
    () => ocop.preview({}, {}),
    () => ocop.rateCouncil({}, []),
    () => ocop.editionJson("26/2026"),
    () => ocop.rubricJson({}),
    () => ocop.rateJson("{}"),
    () => ocop.previewJson("{}"),
    () => ocop.rateCouncilJson("[]"),
    () => ocop.explain({}),
  ];
  for (const call of calls) {
    const error = failure(call);
    assert.equal(error.code, "not-initialised");
    assert.match(error.help, /init/);
    assert.match(error.helpVi, /init/);
    assert.match(error.messageVi, /chưa được tải/);
  }
  const unloadable = [new Uint8Array([1, 2, 3]), 5, Symbol("x"), {}, "http://[", "file:///nowhere"];
  for (const source of unloadable) {
    await assert.rejects(ocop.init(source), { name: "OcopError", code: "not-loaded" });
  }
  await assert.rejects(ocop.init(Promise.reject(Object.create(null))), { code: "not-loaded" });
  const first = ocop.init(await readFile(new URL("../pkg/ocop_wasm_bg.wasm", import.meta.url)));
  assert.equal(ocop.init(), first);
  assert.equal(await first, undefined);
  assert.equal(ocop.init(), first);
});

test("editions are listed with their sets", () => {
  const [newest, ...older] = ocop.editions();
  assert.equal(newest.edition, "26/2026");
  assert.equal(newest.sets.length, 26);
  assert.deepEqual(newest.bands, { two: 30, three: 50, four: 70, five: 90 });
  assert.equal(newest.parts.reduce((sum, part) => sum + part.max, 0), 100);
  assert.equal(newest.sets[0].class.group.en, "Food");
  assert.ok(older.every((edition) => edition.sets.length > 0));
  assert.equal(ocop.editions(), ocop.editions());
  assert.ok(Object.isFrozen(newest.sets[0].name));
});

test("an edition holds the rubrics that rubric() gives", () => {
  const edition = ocop.edition("26/2026");
  assert.equal(edition.inForceFrom, "2026-05-22");
  assert.equal(edition.inForceUntil, null);
  assert.equal(edition.sets[0], ocop.rubric("26/2026", 1));
  assert.ok(edition.errata.every((erratum) => erratum.reason.vi));
  assert.equal(ocop.edition("26/2026"), edition);
  assert.equal(JSON.parse(ocop.editionJson("26/2026")).in_force_from, "2026-05-22");
});

test("a rubric by number, by slug and by a file", () => {
  const rubric = ocop.rubric("26/2026", 13);
  assert.equal(rubric.name.en, "Coffee and cocoa");
  assert.equal(ocop.rubric("26/2026", rubric.slug), rubric);
  assert.equal(ocop.rubricOf(example("example-coffee")), rubric);
  assert.equal(ocop.rubricOf(text("core/examples/sheets/example-coffee.json")), rubric);
  assert.ok(Object.isFrozen(criteria(rubric)[0].cases[0].options[0]));
  assert.equal(JSON.parse(ocop.rubricJson(rubric)).data_version, rubric.dataVersion);
});

test("a sheet is rated, with either spelling of keys, as object or as text", () => {
  const sheet = example("example-coffee");
  const rubric = ocop.rubricOf(sheet);
  const before = structuredClone(sheet);
  const report = ocop.rate(rubric, sheet);
  assert.deepEqual(sheet, before);
  assert.deepEqual([report.kind, report.total, report.stars, report.band], ["sheet", 84, 4, 4]);
  assert.equal(report.dataVersion, rubric.dataVersion);
  assert.equal(report.next.gates[0].criterion, "4.1");
  assert.equal(report.lines.length, criteria(rubric).length);
  assert.deepEqual(ocop.rate(rubric, JSON.stringify(sheet)), report);
  assert.deepEqual(ocop.rate(rubric, sheet.choices).lines, report.lines);
  assert.deepEqual(ocop.rate(structuredClone(rubric), sheet), report);

  const head = (header) => ocop.rate(rubric, { choices: sheet.choices, header }).header;
  assert.deepEqual(head({ productCode: "1" }), { productCode: "1" });
  assert.deepEqual(head({ product_code: "1" }), { productCode: "1" });
  assert.equal(failure(() => head({ product_code: "1", productCode: "2" })).code, "unknown-field");
  const raw = JSON.parse(ocop.rateJson(JSON.stringify({ ...sheet, header: { product_code: "1" } })));
  assert.deepEqual(raw.header, { product_code: "1" });
  assert.equal(raw.data_version, rubric.dataVersion);
});

test("a preview says what is certain", () => {
  const rubric = ocop.rubric("26/2026", 1);
  const preview = ocop.preview(rubric, { "1.1": 3, "1.2": null, "1.3": undefined });
  assert.equal(preview.kind, "preview");
  assert.equal(preview.soFar, 3);
  assert.equal(preview.open.length, criteria(rubric).length - 1);
  assert.equal(preview.highest.total, 100);
  assert.equal(JSON.parse(ocop.previewJson('{"1.1": 3}', rubric)).so_far, 3);
});

test("a council is rated by its rules", () => {
  const file = example("example-council-of-nine");
  const rubric = ocop.rubricOf(file);
  const report = ocop.rateCouncil(rubric, file);
  assert.deepEqual([report.total, report.stars, report.band, report.count], ["75.44", 3, 4, 9]);
  assert.deepEqual([report.gateRule, report.knockoutRule], ["majority", "majority"]);
  const every = ocop.rateCouncil(rubric, file.members, { gates: "every", knockouts: "mean" });
  assert.deepEqual([every.gateRule, every.knockoutRule], ["every", "mean"]);
  assert.equal(ocop.rateCouncil(rubric, { ...file, gateRule: "mean" }).gateRule, "mean");
  const raw = JSON.parse(ocop.rateCouncilJson(JSON.stringify(file), { gates: "every" }));
  assert.equal(raw.gate_rule, "every");
  const empty = failure(() => ocop.rateCouncil(rubric, []));
  assert.deepEqual([empty.concern, empty.code], ["council", "no-members"]);
});

test("results are explained in both languages, whatever became of the sheet", () => {
  const sheet = example("example-coffee");
  const rubric = ocop.rubricOf(sheet);
  const report = ocop.rate(rubric, sheet);
  sheet.choices["1.1"] = 1;
  assert.match(ocop.explain(report, "en"), /^Result: 4 stars\nTotal: 84\/100/);
  assert.match(ocop.explain(report), /^Kết quả: 4 sao/);
  assert.ok(ocop.explain(ocop.preview(rubric, {}), "en").length > 100);
  const council = example("example-council-of-nine");
  const rated = ocop.rateCouncil(ocop.rubricOf(council), council, { gates: "every" });
  assert.match(ocop.explain(rated, "en"), /75\.44/);
  const error = failure(() => ocop.explain(report, "fr"));
  assert.deepEqual([error.code, error.allowed], ["unknown-language", ["vi", "en"]]);
});

test("a rubric of one's own: from text, from an object, from a changed copy", () => {
  const own = {
    edition: "pilot/2027",
    set: 1,
    slug: "pilot",
    name: "Thử nghiệm",
    dataVersion: "7",
    parts: [
      {
        part: "A",
        max: 100,
        name: { vi: "Tất cả", en: "All" },
        sections: [
          {
            code: "1",
            max: 100,
            name: "Chất lượng",
            criteria: [
              { code: "1", options: [{ points: 0, label: "Kém" }, { points: 100, label: "Tốt" }] },
            ],
          },
        ],
      },
    ],
  };
  const rubric = ocop.loadRubric(own);
  assert.equal(rubric.dataVersion, "7");
  assert.equal(ocop.rate(rubric, { 1: 2 }).total, 100);
  const text = JSON.stringify({ ...own, dataVersion: undefined, data_version: "8" });
  assert.equal(ocop.loadRubric(text).dataVersion, "8");
  assert.deepEqual(ocop.loadRubric(ocop.rubricJson(rubric)), rubric);
  const copy = structuredClone(ocop.rubric("26/2026", 13));
  copy.parts[0].sections[0].criteria[0].max += 1;
  assert.equal(failure(() => ocop.rate(copy, {})).code, "best-differs");
  for (const nothing of [undefined, null, 5, "", [], () => 1]) {
    assert.equal(failure(() => ocop.loadRubric(nothing)).concern, "rubric", String(nothing));
    assert.equal(failure(() => ocop.rate(nothing, {})).concern, "rubric", String(nothing));
  }
});

test("errors carry everything, all at once", () => {
  const rubric = ocop.rubric("26/2026", 1);
  const error = failure(() => ocop.rate(rubric, { ...lowest(rubric), "1.1": 9, "9.9": 1 }));
  assert.equal(error.name, "OcopError");
  assert.equal(error.concern, "sheet");
  assert.deepEqual(
    error.errors.map((problem) => problem.code),
    ["option-out-of-range", "unknown-criterion"],
  );
  assert.deepEqual([error.code, error.place, error.value], ["option-out-of-range", "1.1", "9"]);
  assert.deepEqual(error.allowed, ["1", "2", "3"]);
  assert.match(error.message, /no option `9`.*; unknown criterion `9\.9`/);
  assert.match(error.messageVi, /không có phương án `9`/);
  const raw = JSON.parse(JSON.stringify(error));
  assert.equal(raw.message_vi, raw.errors[0].message_vi);
  assert.match(error.stack, /api\.test\.mjs/);

  const member = failure(() => ocop.rateCouncil(rubric, [{ member: "Lan", choices: {} }]));
  assert.deepEqual([member.concern, member.member], ["council", "Lan"]);
  const rule = failure(() => ocop.rateCouncil(rubric, [], { gates: "most" }));
  assert.deepEqual([rule.concern, rule.code], ["argument", "unknown-rule"]);
  const misspelt = failure(() => ocop.rateCouncil(rubric, [], { gate: "every" }));
  assert.deepEqual([misspelt.code, misspelt.place], ["unknown-field", "gate"]);
  assert.deepEqual(misspelt.allowed, ["gates", "knockouts"]);
  for (const rules of ["every", 5, true, [], { gates: 5 }]) {
    const error = failure(() => ocop.rateCouncil(rubric, [], rules));
    assert.deepEqual([error.concern, error.code], ["argument", "wrong-type"], String(rules));
  }
  assert.equal(failure(() => ocop.edition("1/2030")).code, "unknown-edition");
  assert.equal(failure(() => ocop.rubric("26/2026", 99)).code, "unknown-set");
  assert.equal(failure(() => ocop.rubric("26/2026", 1.5)).code, "unknown-set");
  assert.equal(failure(() => ocop.rubric()).code, "unknown-edition");
  for (const odd of [undefined, null, Symbol("x"), Object.create(null), () => 1]) {
    assert.equal(failure(() => ocop.edition(odd)).code, "unknown-edition");
    assert.equal(failure(() => ocop.rubric("26/2026", odd)).code, "unknown-set");
    assert.equal(failure(() => ocop.rubricOf(odd)).concern, "catalogue");
  }
  assert.equal(failure(() => ocop.rubricOf("{")).code, "unreadable");
  assert.equal(failure(() => ocop.rateJson("{}")).code, "no-rubric");
});

test("what JSON would drop without a word is an error", () => {
  const rubric = ocop.rubric("26/2026", 1);
  for (const odd of [1.5, 99n, true, {}]) {
    const error = failure(() => ocop.preview(rubric, { "1.1": odd }));
    assert.ok(["wrong-type", "option-out-of-range"].includes(error.code), `${typeof odd}: ${error}`);
    assert.equal(error.place, "1.1");
  }
  assert.equal(ocop.preview(rubric, { "1.1": 3n }).soFar, 3);
  class Answer {
    get option() {
      return 3;
    }
  }
  const promise = Promise.resolve({});
  const foreign = [NaN, Infinity, () => 1, Symbol("x"), new Map(), new Date(), promise, /x/, new Error("x"), 2n ** 99n, Object.create({ a: 1 }), new Answer(), new Number(1)];
  for (const odd of foreign) {
    // Where any text would do, no text is made of it either.
    for (const [place, sheet] of [
      ["1.1", { "1.1": odd }],
      ["choices.1.1", { choices: { "1.1": odd } }],
      ["header.productCode", { choices: {}, header: { productCode: odd } }],
      ["knockouts.2", { choices: {}, knockouts: ["x", odd] }],
    ]) {
      const { concern, code, place: found } = failure(() => ocop.preview(rubric, sheet));
      assert.deepEqual([concern, code, found], ["sheet", "unreadable", place], String(typeof odd));
    }
  }
  const several = failure(() => ocop.preview(rubric, { "1.1": NaN, "1.2": new Set() }));
  assert.deepEqual(several.errors.map(({ place }) => place), ["1.1", "1.2"]);
  for (const odd of [new Map([["1.1", 1]]), new Set(), [], null, undefined, 5, () => 1, promise]) {
    assert.equal(failure(() => ocop.preview(rubric, odd)).concern, "sheet", typeof odd);
  }
  const loop = {};
  loop.header = loop;
  assert.deepEqual(
    [failure(() => ocop.preview(rubric, loop)).code, failure(() => ocop.loadRubric(loop)).concern],
    ["unreadable", "rubric"],
  );
});

test("no number leaves as BigInt, and means are texts", () => {
  const kinds = new Set();
  const walk = (value) => {
    kinds.add(typeof value);
    if (value !== null && typeof value === "object") Object.values(value).forEach(walk);
  };
  const council = example("example-council-of-nine");
  const rated = ocop.rateCouncil(ocop.rubricOf(council), council);
  walk(rated);
  assert.deepEqual([...kinds].sort(), ["boolean", "number", "object", "string"]);
  assert.equal(typeof rated.parts[0].mean, "string");
  assert.equal(typeof rated.sum, "number");
});
