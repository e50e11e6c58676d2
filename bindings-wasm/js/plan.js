// The entry `ocop/plan` for browsers and bundlers. See plan.d.ts.

import start, * as module from "../pkg/plan/ocop_wasm.js";
import { answer, engine, explains, published } from "./engine.js";
import { data, json } from "./names.js";
import { handlesOf } from "./rubrics.js";

export { written } from "./engine.js";
export { OcopError } from "./error.js";

export const plan = engine(start, module, "ocop/plan.wasm");

const handles = handlesOf(plan);

export const init = (...given) => plan.start(given);

export const explain = explains(plan);

export const planUpgrade = published("planUpgrade", (rubric, sheet, target, options) => {
  const handle = handles.of(rubric);
  return answer(() => handle.plan_upgrade(json(sheet, "sheet"), data(target), data(options)));
});

export const evidence = published("evidence", (rubric) => {
  const handle = handles.of(rubric);
  return answer(() => handle.evidence());
});

export const sensitivity = published("sensitivity", (rubric, sheetOrCouncil, rules) => {
  const handle = handles.of(rubric);
  return answer(() => handle.sensitivity(json(sheetOrCouncil, "sheet"), data(rules)));
});
