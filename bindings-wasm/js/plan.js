// The entry `ocop/plan` for browsers and bundlers. See plan.d.ts.

import load, * as module from "../pkg/plan/ocop_wasm.js";
import { engine } from "./engine.js";
import { json } from "./names.js";
import { report } from "./results.js";
import { handlesOf, votes } from "./rubrics.js";

export { OcopError } from "./error.js";
export { explain } from "./results.js";

export const plan = engine(load, module, "plan.wasm");

const handles = handlesOf(plan);

export const init = (source) => plan.start(source);

export function planUpgrade(rubric, sheet, target, options) {
  const [handle, text, wishes] = [handles.of(rubric), json(sheet), json(options)];
  // What is no small whole number becomes a star class that does not exist.
  const stars = Number.isInteger(target) && Math.abs(target) < 1000 ? target : 0;
  return report((lang) => handle.plan_upgrade(text, stars, wishes, lang));
}

export function sensitivity(rubric, sheetOrCouncil, rules) {
  const [handle, text] = [handles.of(rubric), json(sheetOrCouncil)];
  const [gates, knockouts] = votes(rules);
  return report((lang) => handle.sensitivity(text, gates, knockouts, lang));
}
