// Rubrics as objects, and the handles by which the engines know them.

import { ask } from "./engine.js";
import { data, json } from "./names.js";

/** How many rubrics of one's own an engine keeps ready. */
const most = 16;

/**
 * The frozen rubrics that this package gave out, by what finds them: the file that names a built-in
 * one, or the text of one that was loaded.
 */
const origins = new WeakMap();

/** Notes a rubric that nobody can change any more. */
export function given(rubric, origin) {
  origins.set(rubric, origin);
  return rubric;
}

/** The handles of one engine. */
export function handlesOf(engine) {
  const builtIn = new Map();
  /** By text, the least recently used first, so that neither copies nor changes of a rubric add up. */
  const loaded = new Map();

  /** The handle of the built-in rubric that a file names. */
  function find(file) {
    const { Handle } = engine.functions;
    if (!builtIn.has(file)) builtIn.set(file, ask(() => Handle.find(file)));
    return builtIn.get(file);
  }

  /** The handle of a text; a built-in rubric, copied or stored, is that rubric. */
  function load(text) {
    const { Handle } = engine.functions;
    const handle = loaded.get(text) ?? ask(() => Handle.load(text));
    loaded.delete(text);
    loaded.set(text, handle);
    for (const [oldest, unused] of loaded) {
      if (loaded.size <= most) break;
      loaded.delete(oldest);
      unused.free();
    }
    return official(handle) ?? handle;
  }

  const officials = new WeakMap();

  function official(handle) {
    if (!officials.has(handle)) officials.set(handle, same(handle));
    return officials.get(handle);
  }

  function same(handle) {
    const text = handle.export();
    const { edition, slug } = JSON.parse(text);
    try {
      const file = data({ edition, set: slug });
      const handle = find(file);
      return handle.export() === text ? handle : null;
    } catch {
      return null;
    }
  }

  return {
    find,
    load,
    /** The handle of a rubric; what is not known as an object is known by what it holds. */
    of(rubric) {
      const { file, text } = origins.get(rubric) ?? {};
      return file ? find(file) : load(text ?? json(rubric, "rubric"));
    },
  };
}
