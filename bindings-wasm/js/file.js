// Files of this machine as sources of an engine; Node only.

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

/**
 * Reads a source where it is a file. Without one, reads the package's own file: where Node or a bundler
 * put it, else beside the bundle, else in the package as installed.
 *
 * @param beside says where the file is; throws where a bundler left no address of the module
 * @param name what the file goes by beside a bundle
 * @param path where it lies in the package
 */
export function reader(beside, name, path) {
  return (source) => {
    if (source === undefined || source === null) return found(beside, name, path);
    const isFile = (source instanceof URL || typeof source === "string") && /^file:/i.test(source);
    return isFile ? readFile(new URL(source)) : source;
  };
}

async function found(beside, name, path) {
  const near = homes().flatMap((home) => [new URL(name, home), ...installed(home, path)]);
  let first;
  for (const place of [beside, ...near.map((address) => () => address)]) {
    try {
      return await readFile(place());
    } catch (cause) {
      first ??= cause;
    }
  }
  throw first;
}

/** Where the running script lies, in either kind of module. */
function homes() {
  const names = [() => import.meta.url, () => pathToFileURL(__filename).href];
  return names.flatMap((name) => {
    try {
      return name().startsWith("file:") ? [name()] : [];
    } catch {
      // A bundle of the other kind.
      return [];
    }
  });
}

/** Where the package may be installed, seen from a script: in its folder or in one above. */
function installed(home, path) {
  const places = [];
  for (let folder = new URL(".", home), below; folder.href !== below; ) {
    places.push(new URL(`node_modules/ocop/${path}`, folder));
    below = folder.href;
    folder = new URL("..", folder);
  }
  return places;
}
