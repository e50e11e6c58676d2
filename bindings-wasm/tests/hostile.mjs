// Values that no caller should hand over, put in the place of arguments and inside of good ones; for
// Node and for the page of a browser.

/** Numbers between 0 and 1, the same for the same seed. */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const boom = () => {
  throw new TypeError("boom");
};

/** Thrown, it fails as well while somebody looks at it. */
const mine = () => new Proxy({}, { get: boom, has: boom, getPrototypeOf: boom, ownKeys: boom });

const traps = ["get", "has", "ownKeys", "getPrototypeOf", "getOwnPropertyDescriptor"];

function revoked(target) {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function cyclic() {
  const value = { choices: {}, list: [] };
  value.choices.choices = value;
  value.list.push(value.list);
  return value;
}

/** Few objects, that are a great many on the way down. */
function wide() {
  let value = { a: 1 };
  for (let level = 0; level < 12; level += 1) value = Array(30).fill(value);
  return value;
}

function deep() {
  let value = {};
  for (let level = 0; level < 20_000; level += 1) value = { header: value };
  return value;
}

function ladder() {
  const above = (level) => new Proxy({}, { getPrototypeOf: () => above(level + 1) });
  return above(0);
}

class Own {
  edition = "26/2026";
  set = 1;
  #secret = 1;
  get choices() {
    return { "1.1": this.#secret };
  }
}

const makers = [
  () => undefined,
  () => null,
  () => true,
  () => NaN,
  () => -0,
  () => Infinity,
  () => -1,
  () => 0.1,
  () => 2 ** 53,
  () => 1e308,
  () => 3n,
  () => 2n ** 4096n,
  () => Symbol("x"),
  () => Symbol.iterator,
  () => boom,
  () => class {},
  () => async () => 1,
  () => "",
  () => " ",
  () => "null",
  () => "{",
  () => "[]",
  () => '{"choices": {"1.1": 1, "1.1": 2}}',
  () => "\ud800",
  () => "\u0000\ufeff\u202e",
  () => "none",
  () => "every",
  () => "26/2026",
  () => "x".repeat(100_000),
  () => "[".repeat(100_000),
  () => "{},".repeat(20_000),
  () => ({}),
  () => [],
  () => [[]],
  () => [null],
  () => [undefined, , 1],
  () => Object.assign([], { length: 5_000 }),
  () => Object.assign([1, 2], { gates: "every" }),
  () => Object.create(null),
  () => Object.assign(Object.create(null), { "1.1": 1, edition: "26/2026", set: 1 }),
  () => Object.create({ "1.1": 1 }),
  () => JSON.parse('{"__proto__": {"1.1": 1}, "constructor": 1, "toString": 2}'),
  () => ({ ["__proto__"]: 1, hasOwnProperty: 1, valueOf: 1, then: 1 }),
  () => ({ toJSON: boom }),
  () => ({ toJSON() { return this; } }),
  () => ({ toJSON: () => "26/2026" }),
  () => ({ get choices() { return boom(); } }),
  () => ({ get edition() { throw mine(); } }),
  () => ({ get edition() { throw undefined; } }),
  () => ({ [Symbol.toPrimitive]: boom, toString: boom, valueOf: boom }),
  () => ({ get [Symbol.toStringTag]() { return boom(); } }),
  () => ({ [Symbol.iterator]: boom }),
  () => ({ then: boom }),
  () => ({ gateRule: "every", gate_rule: "every" }),
  () => new Map([["1.1", 1]]),
  () => new Set([1]),
  () => new WeakMap(),
  () => new Date(),
  () => new Date(NaN),
  () => /x/,
  () => new Error("x"),
  () => Promise.resolve(1),
  () => new Number(3),
  () => new String("26/2026"),
  () => Object(1n),
  () => new ArrayBuffer(8),
  () => new Float64Array(3),
  () => new URL("http://localhost/"),
  () => new Own(),
  () => globalThis,
  () => WebAssembly,
  () => revoked({}),
  () => revoked([]),
  () => revoked(() => 1),
  ...traps.flatMap((trap) => [{}, [], () => 1].map((target) => () => new Proxy(target, { [trap]: boom }))),
  () => new Proxy({}, { ownKeys: () => { throw mine(); } }),
  () => new Proxy([], { get: (_, key) => (key === "length" ? 2 ** 53 : null) }),
  ladder,
  cyclic,
  deep,
];

/** Too slow to come often. */
const rare = [wide, () => "x".repeat(2 ** 24), () => Object.assign([], { length: 2 ** 32 - 1 })];

/** A value of some kind. */
export const kinds = [...makers, ...rare];

/** A copy of a value with something put in the place of a part of it, or beside its parts. */
function spoilt(value, random, hostile) {
  const isObject = value !== null && typeof value === "object";
  if (!isObject || random() < 0.2) return hostile();
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const keys = Object.keys(copy);
  const key = random() < 0.15 || keys.length === 0 ? "extra" : keys[Math.floor(random() * keys.length)];
  copy[key] = spoilt(copy[key], random, hostile);
  return copy;
}

/**
 * Calls a function again and again with good arguments of which some are spoilt.
 *
 * @returns what was thrown that is no error of the package, at most ten, and how many calls it took
 */
export function attack(call, good, OcopError, { seed = 1, times = 2000 } = {}) {
  const random = dice(seed);
  const wrong = [];
  let [taken, refused] = [0, 0];
  const hostile = () => {
    const from = random() < 0.002 ? rare : makers;
    return from[Math.floor(random() * from.length)]();
  };
  for (let round = 0; round < times && wrong.length < 10; round += 1) {
    // Each kind once in each place, and then at random.
    const each = Math.floor(round / Math.max(good.length, 1));
    const at = round % Math.max(good.length, 1);
    const args = good.map((value, position) => {
      if (each < kinds.length) return position === at ? kinds[each]() : value;
      return random() < 0.5 ? spoilt(value, random, hostile) : value;
    });
    if (random() < 0.05) args.push(hostile());
    try {
      call(...args);
      taken += 1;
    } catch (thrown) {
      refused += 1;
      if (!described(thrown, OcopError)) wrong.push(`${round}: ${shown(thrown)}`);
    }
  }
  return { wrong, taken, refused };
}

/** Whether an error is the package's and says what is wrong in both languages. */
function described(thrown, OcopError) {
  try {
    if (!(thrown instanceof OcopError)) return false;
    const { errors, code, concern } = thrown;
    const said = errors.every((one) => one.message && one.messageVi && one.code);
    return said && code === errors[0].code && Boolean(concern) && JSON.stringify(thrown).length > 0;
  } catch {
    return false;
  }
}

function shown(thrown) {
  try {
    return `${thrown?.stack ?? thrown}`.slice(0, 400);
  } catch {
    return typeof thrown;
  }
}

/** Every public function with good arguments. */
export function calls(ocop, plan, procedure, { sheet, council }) {
  const rubric = ocop.rubricOf(sheet);
  const report = ocop.rate(rubric, sheet);
  const councils = ocop.rubricOf(council);
  const file = { submitted: "2026-05-20", purpose: "re-rating", rated: "2026-06-21", holidays: ["2026-09-02"] };
  const paper = { issued: "2026-07-01", stars: 4, on: "2029-03-03" };
  const portfolio = [{ product: "cao chè vằng", level: "province", stars: 4, producerKind: "farm" }];
  const rules = { gates: "every", knockouts: "majority" };
  const small = { edition: sheet.edition, set: sheet.set, choices: { "1.1": 1 }, header: { product: "x" } };
  return {
    editions: [ocop.editions, []],
    edition: [ocop.edition, ["26/2026"]],
    rubric: [ocop.rubric, ["26/2026", 1]],
    rubricOf: [ocop.rubricOf, [sheet]],
    loadRubric: [ocop.loadRubric, [rubric]],
    rate: [ocop.rate, [rubric, sheet]],
    preview: [ocop.preview, [rubric, small]],
    rateCouncil: [ocop.rateCouncil, [councils, council, rules]],
    explain: [ocop.explain, [report, "en"]],
    written: [ocop.written, [report]],
    editionJson: [ocop.editionJson, ["26/2026"]],
    rubricJson: [ocop.rubricJson, [rubric]],
    rateJson: [ocop.rateJson, [JSON.stringify(sheet), rubric]],
    previewJson: [ocop.previewJson, [JSON.stringify(small), rubric]],
    rateCouncilJson: [ocop.rateCouncilJson, [JSON.stringify(council), rules, councils]],
    planUpgrade: [plan.planUpgrade, [rubric, sheet, 5, { fixed: ["1.1"], costs: { "4.1": 7 }, plans: 1 }]],
    sensitivity: [plan.sensitivity, [councils, council, rules]],
    evidence: [plan.evidence, [rubric]],
    "plan.explain": [plan.explain, [plan.sensitivity(rubric, sheet), "vi"]],
    "plan.written": [plan.written, [rules]],
    editionFor: [procedure.editionFor, [file]],
    recognition: [procedure.recognition, ["province", { edition: "26/2026", stars: 5, total: "93" }, { purpose: "first" }]],
    certificate: [procedure.certificate, [paper]],
    eligible: [procedure.eligible, ["26/2026", "cooperative", 3]],
    fileList: [procedure.fileList, ["26/2026", "first", "province", 3]],
    composition: [procedure.composition, ["26/2026", "province"]],
    rounds: [procedure.rounds, ["2026-08-15", { holidays: ["2026-10-20"] }]],
    rateParts: [procedure.rateParts, ["26/2026", { A: "31", B: 24, C: "34.00" }]],
    productCode: [procedure.productCode, ["83-832-28882-2-2022"]],
    programme: [procedure.programme, ["quang-tri-2019", portfolio]],
    "procedure.explain": [procedure.explain, [procedure.certificate(paper), "vi"]],
    "procedure.written": [procedure.written, [paper]],
  };
}
