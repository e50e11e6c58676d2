import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

/**
 * Puts the engine into the script, since a page opened from disk may not fetch anything: where the
 * glue names the wasm file beside it, it gets the bytes of that file.
 */
export function engineInside(): Plugin {
  const address = /new URL\((['"])([\w-]+_bg\.wasm)\1, import\.meta\.url\)/;
  let found = false;
  return {
    name: "engine-inside",
    apply: "build",
    async transform(code, name) {
      const [whole, , file] = address.exec(code) ?? [];
      if (!whole || !file) return;
      found = true;
      const base64 = (await readFile(join(dirname(name), file))).toString("base64");
      const bytes = `Uint8Array.from(atob("${base64}"), (letter) => letter.charCodeAt(0))`;
      return { code: code.replace(whole, () => bytes), map: null };
    },
    buildEnd() {
      if (!found) this.error("no glue names its wasm file as expected");
    },
  };
}
