// Compares the package with the shared vectors, in Node and in the browser alike. How to compare
// is said in tests/vectors/README.md.

/** What an answer comes to where only the keys of the expected value count. */
function reduced(answer, expected) {
  if (Array.isArray(answer) && Array.isArray(expected)) {
    return answer.map((item, i) => (i < expected.length ? reduced(item, expected[i]) : item));
  }
  if (isObject(answer) && isObject(expected)) {
    const keys = Object.keys(expected).filter((key) => key in answer);
    return Object.fromEntries(keys.map((key) => [key, reduced(answer[key], expected[key])]));
  }
  return answer;
}

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** Canonical JSON text: keys sorted, no spaces. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.keys(value).sort();
  return `{${entries.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}

const humped = (key) => key.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());

/** A value of the JSON schema with camelCase keys, written apart from the package's own way. */
function humpedKeys(value) {
  if (Array.isArray(value)) return value.map(humpedKeys);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [humped(k), humpedKeys(v)]));
}

function answerJson(ocop, request) {
  const rubric = ocop.rubric(request.edition, request.set);
  const rules = { gates: request.gate_rule, knockouts: request.knockout_rule };
  const json = (data) => (typeof data === "string" ? data : JSON.stringify(data));
  switch (request.op) {
    case "rate":
      return JSON.parse(ocop.rateJson(json(request.sheet), rubric));
    case "preview":
      return JSON.parse(ocop.previewJson(json(request.sheet), rubric));
    case "council":
      return JSON.parse(ocop.rateCouncilJson(json(request.council), rules, rubric));
    default: {
      const { edition, set, slug } = rubric;
      return { edition, set, slug, max: rubric.parts.reduce((sum, part) => sum + part.max, 0) };
    }
  }
}

function answerObjects(ocop, request) {
  const rubric = ocop.rubric(request.edition, request.set);
  const rules = { gates: request.gate_rule, knockouts: request.knockout_rule };
  switch (request.op) {
    case "rate":
      return ocop.rate(rubric, request.sheet);
    case "preview":
      return ocop.preview(rubric, request.sheet);
    case "council":
      return ocop.rateCouncil(rubric, request.council, rules);
    default:
      return humpedKeys(answerJson(ocop, request));
  }
}

function outcome(ocop, answer, request, expect) {
  try {
    return { ok: reduced(answer(ocop, request), expect.ok) };
  } catch (thrown) {
    if (!(thrown instanceof ocop.OcopError)) throw thrown;
    const wanted = ["code", "place", "value", "allowed", "member"];
    // An unreadable text has no more than its code; otherwise the expected errors name the keys.
    const sample = expect.error?.errors[0] ?? {};
    const keys = wanted.filter((key) => key in sample);
    const errors = thrown.errors.map((problem) =>
      canonical(Object.fromEntries(keys.map((key) => [key, problem[key]]))),
    );
    const concern = expect.error?.concern && thrown.concern;
    return { error: { ...(concern && { concern }), errors: errors.sort() } };
  }
}

function expected(expect) {
  if ("ok" in expect) return expect;
  return { error: { ...expect.error, errors: expect.error.errors.map(canonical).sort() } };
}

/** The vectors that the package does not fulfil. */
export function unfulfilled(ocop, vectors) {
  const wrong = [];
  for (const { name, request, expect } of vectors) {
    const camelExpect = "ok" in expect ? { ok: humpedKeys(expect.ok) } : expect;
    for (const [way, answer, wish] of [
      ["json", answerJson, expect],
      ["objects", answerObjects, camelExpect],
    ]) {
      const found = canonical(outcome(ocop, answer, request, wish));
      const wished = canonical(expected(wish));
      if (found !== wished) wrong.push(`${name} (${way})\n  found    ${found.slice(0, 900)}\n  expected ${wished.slice(0, 900)}`);
    }
  }
  return wrong;
}
