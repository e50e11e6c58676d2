// Files of this machine as sources of an engine; Node only.

import { readFile } from "node:fs/promises";

/** A source, read by Node where it is a file; without one, the file of this package. */
export function file(source, own) {
  const given = source ?? new URL(own, import.meta.url);
  const isFile = (given instanceof URL || typeof given === "string") && /^file:/i.test(given);
  return isFile ? () => readFile(new URL(given)) : given;
}
