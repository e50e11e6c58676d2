// The entry `ocop/plan` for browsers and bundlers. See plan.d.ts.

import load, * as module from "../pkg/plan/ocop_wasm.js";
import { answer, engine } from "./engine.js";
import { data, json } from "./names.js";
import { handlesOf } from "./rubrics.js";

export { OcopError } from "./error.js";
export { written } from "./names.js";

export const plan = engine(load, module, "plan.wasm");

const handles = handlesOf(plan);

export const init = (source) => plan.start(source);

export const { explain } = plan;

export function planUpgrade(rubric, sheet, target, options) {
  const handle = handles.of(rubric);
  return answer(() => handle.plan_upgrade(json(sheet), data(target), data(options)));
}

export function evidence(rubric) {
  const handle = handles.of(rubric);
  return answer(() => handle.evidence());
}

export function sensitivity(rubric, sheetOrCouncil, rules) {
  const handle = handles.of(rubric);
  return answer(() => handle.sensitivity(json(sheetOrCouncil), data(rules)));
}
