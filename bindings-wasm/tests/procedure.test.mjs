// The entry `ocop/procedure` in Node.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as ocop from "ocop";
import * as procedure from "ocop/procedure";

import { example, failure } from "./helpers.mjs";

test("both entries are loaded apart and share their error class", async () => {
  const calls = [
    () => procedure.editionFor({}),
    () => procedure.recognition("province", {}),
    () => procedure.certificate({}),
    () => procedure.rounds("2026-06-01"),
    () => procedure.rateParts("26/2026", {}),
    () => procedure.productCode("1"),
    () => procedure.programme("quang-tri-2019", []),
  ];
  for (const call of calls) assert.equal(failure(call).code, "not-initialised");
  await procedure.init();
  assert.equal(procedure.init(), procedure.init());
  assert.throws(() => ocop.editions(), { code: "not-initialised" });
  assert.equal(ocop.OcopError, procedure.OcopError);
});

test("the edition of a file", () => {
  const report = procedure.editionFor({
    submitted: "2026-05-20",
    purpose: "re-rating",
    rated: "2026-06-21",
  });
  assert.deepEqual([report.edition, report.ground], ["148/2023", "transition"]);
  assert.match(procedure.explain(report, "en"), /148\/2023/);
  const late = { submitted: "2026-05-20", purpose: "re-rating", rated: "2026-06-23" };
  const error = failure(() => procedure.editionFor(late));
  assert.deepEqual([error.concern, error.code], ["procedure", "transition-lapsed"]);
  assert.equal(failure(() => procedure.editionFor({ ...late, purpose: "x" })).concern, "argument");
});

test("what follows from a rating", async () => {
  await ocop.init();
  const sheet = example("example-coffee");
  const rated = ocop.rate(ocop.rubricOf(sheet), sheet);
  const report = procedure.recognition("province", rated);
  assert.deepEqual([report.step, report.stars, report.certificate], ["recognised", 4, true]);
  assert.ok(procedure.explain(report).length > 20);
  const five = procedure.recognition("province", { edition: "26/2026", stars: 5, total: "93.00" });
  assert.deepEqual([five.step, five.to], ["forwarded", "central"]);
  for (const stars of [6, 2.5, "4", undefined]) {
    const error = failure(() => procedure.recognition("province", { ...five, stars, total: "93" }));
    assert.deepEqual([error.code, error.value], ["no-such-star", String(stars ?? "")]);
  }
  const again = procedure.recognition("province", { ...five, total: "93" }, { purpose: "re-rating" });
  assert.equal(again.file.purpose, "re-rating");
});

test("a certificate, the rounds", () => {
  const report = procedure.certificate({ issued: "2026-07-01", stars: 4, on: "2029-03-03" });
  assert.deepEqual([report.expires, report.standing], ["2029-07-01", "filing-open"]);
  assert.equal(report.organising.due, null);
  assert.ok(report.withdrawal.grounds[0].label.vi);
  assert.equal(failure(() => procedure.certificate({ issued: "1/7/2026", stars: 4 })).value, "1/7/2026");
  const rounds = procedure.rounds("2026-06-01");
  assert.ok(rounds.rounds.every((round) => round.proposeBy && round.rateBy));
  assert.equal(rounds.rounds[0].fileBy, "2026-10-08");
  const earlier = procedure.rounds("2026-06-01", { holidays: ["2026-10-20"] });
  assert.equal(earlier.rounds[0].fileBy, "2026-10-07");
  assert.ok(procedure.explain(rounds, "en").length > 20);
});

test("applicants, files, councils", () => {
  assert.equal(procedure.eligible("26/2026", "cooperative", 3).eligible, true);
  assert.equal(procedure.fileList("26/2026", "first", "province").items.length, 4);
  assert.equal(procedure.fileList("26/2026", "first", "province", 26).items.length, 3);
  assert.equal(failure(() => procedure.fileList("26/2026", "first", "province", "26")).code, "wrong-type");
  assert.equal(procedure.composition("26/2026", "province").least, 9);
  for (const set of [2.5, "3", undefined, 70_000, -1]) {
    assert.equal(failure(() => procedure.eligible("26/2026", "cooperative", set)).code, "wrong-type");
  }
});

test("whatever is missing or of another type is named", () => {
  for (const nothing of [undefined, null, 5, "", [], () => 1, Symbol("x"), Object.create(null)]) {
    const calls = [
      () => procedure.editionFor(nothing),
      () => procedure.recognition(nothing, nothing),
      () => procedure.certificate(nothing),
      () => procedure.rounds(nothing),
      () => procedure.eligible(nothing, nothing, nothing),
      () => procedure.fileList(nothing, nothing, nothing),
      () => procedure.composition(nothing, nothing),
      () => procedure.rateParts("26/2026", nothing),
      () => procedure.productCode(nothing),
      () => procedure.programme(nothing, nothing),
    ];
    for (const call of calls) assert.ok(failure(call).message, String(call));
  }
  const file = { issued: "2026-07-01", stars: 4, onn: "2029-03-03" };
  assert.equal(failure(() => procedure.certificate(file)).code, "unknown-field");
});

test("part subtotals, product codes, programmes", () => {
  const parts = procedure.rateParts("1048/2019", { A: "31.00", B: 24, C: "38.00" });
  assert.deepEqual([parts.total, parts.band, parts.gatesChecked], ["93.00", 5, false]);
  const all = failure(() => procedure.rateParts("26/2026", { A: "x", B: undefined, C: "99" }));
  assert.ok(all.errors.length > 1);
  const code = procedure.productCode("83-832-28882-2-2022");
  assert.deepEqual([code.province.name, code.provinceToday.name], ["Bến Tre", "Vĩnh Long"]);
  assert.equal(failure(() => procedure.productCode("1")).concern, "product-code");
  const portfolio = [{ product: "cao chè vằng", level: "province", stars: 4, producerKind: "farm" }];
  const report = procedure.programme("quang-tri-2019", portfolio);
  assert.deepEqual([report.targets[2].reached, report.targets[2].missing], [1, 19]);
  assert.ok(procedure.explain(report).length > 20);
  const own = procedure.programme(
    {
      id: "own",
      name: { vi: "Riêng", en: "Own" },
      targets: [
        { id: "a", label: { vi: "x", en: "y" }, count: "products", want: 1, minStars: 3 },
      ],
    },
    JSON.stringify([{ product: "a", level: "province", stars: 3, producer_kind: "farm" }]),
  );
  assert.equal(own.met, 1);
  assert.equal(failure(() => procedure.programme("nowhere", [])).concern, "programme");
});
