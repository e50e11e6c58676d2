// The npm package's side of the comparison: reads and writes what core/examples/answer.rs does.
//
//     node tests/differential/answer.mjs [ENTRY] < requests
//
// ENTRY is the module to load, the installed package `ocop` unless given. Sheets that are objects go
// in as objects for odd ids and as JSON text for even ones; sheets that are texts go in as they are.

import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [entry] = process.argv.slice(2);
const ocop = await import(entry ? pathToFileURL(entry).href : "ocop");
await ocop.init();

function data(request, name) {
  const value = request[name] ?? null;
  if (typeof value === "string") return value;
  const isData = value !== null && typeof value === "object";
  return isData && request.id % 2 === 1 ? value : JSON.stringify(value);
}

function report(request) {
  const rubric = ocop.rubric(request.edition ?? "", request.set ?? "");
  const rules = { gates: request.gate_rule, knockouts: request.knockout_rule };
  switch (request.op) {
    case "rate":
      return JSON.parse(ocop.rateJson(data(request, "sheet"), rubric));
    case "preview":
      return JSON.parse(ocop.previewJson(data(request, "sheet"), rubric));
    case "council":
      return JSON.parse(ocop.rateCouncilJson(data(request, "council"), rules, rubric));
    default: {
      const { edition, set, slug, parts } = rubric;
      return { edition, set, slug, max: parts.reduce((sum, part) => sum + part.max, 0) };
    }
  }
}

function answer(line) {
  const request = JSON.parse(line);
  try {
    return { id: request.id, ok: report(request) };
  } catch (error) {
    if (!(error instanceof ocop.OcopError)) throw error;
    return { id: request.id, error: error.toJSON() };
  }
}

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}

let waiting = [];
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  waiting.push(canonical(answer(line)));
  if (waiting.length === 200) flush();
}
flush();

function flush() {
  if (waiting.length > 0) process.stdout.write(waiting.join("\n") + "\n");
  waiting = [];
}
