// Rubrics as objects, and the handles by which the engines know them.

import { ask } from "./engine.js";
import { json } from "./names.js";

/** The frozen rubrics that this package gave out: what finds a built-in one; null for others. */
const origins = new WeakMap();

/** Notes a rubric that nobody can change any more. */
export function given(rubric, finds) {
  origins.set(rubric, finds);
  return rubric;
}

/** The handles of one engine. */
export function handlesOf(engine) {
  const handles = new WeakMap();
  const make = (rubric, finds) => {
    const { Handle } = engine.functions;
    return ask(() => (finds ? Handle.find(finds) : Handle.load(json(rubric))));
  };
  return {
    /** The handle of a rubric; a copy, which may have been changed, is checked and loaded anew. */
    of(rubric) {
      const known = handles.get(rubric);
      if (known) return known;
      const finds = origins.get(rubric);
      const handle = make(rubric, finds);
      if (finds !== undefined) handles.set(rubric, handle);
      return handle;
    },
    keep(rubric, handle) {
      handles.set(rubric, handle);
    },
  };
}
