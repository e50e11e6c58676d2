// Files of this machine as sources of an engine; Node only.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/**
 * Reads a source where it is a file. Without one, reads the package's own file: where Node or a bundler
 * put it, else beside the bundle, else in the package as installed.
 *
 * @param beside says where the file is; throws where a bundler left no address of the module
 * @param name the file as the package exports it, which it also goes by beside a bundle
 */
export function reader(beside, name) {
  return (source) => {
    if (source === undefined || source === null) return found(beside, name);
    const isFile = (source instanceof URL || typeof source === "string") && /^file:/i.test(source);
    return isFile ? readFile(new URL(source)) : source;
  };
}

async function found(beside, name) {
  const places = homes().flatMap((home) => [
    () => new URL(name, home),
    () => createRequire(home).resolve(`ocop/${name}`),
  ]);
  const tried = [];
  for (const place of [beside, ...places]) {
    try {
      return await readFile(place());
    } catch (cause) {
      tried.push(cause);
    }
  }
  throw tried[0];
}

/** Where the running script lies, in either kind of module. */
function homes() {
  const script = typeof __filename === "string" ? pathToFileURL(__filename) : undefined;
  return [import.meta.url, script].filter((home) => String(home ?? "").startsWith("file:"));
}
