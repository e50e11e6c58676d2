import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import type { Plugin } from "vite";

const template = new URL("./sw.js", import.meta.url);
const publicFolder = new URL("../public/", import.meta.url);

/** Writes sw.js with the names of all files of the build, and a version that changes with them. */
export function serviceWorker(): Plugin {
  return {
    name: "service-worker",
    apply: "build",
    enforce: "post",
    async generateBundle(_, bundle) {
      const hash = createHash("sha256");
      const files: string[] = [];
      for (const file of Object.values(bundle)) {
        files.push(file.fileName);
        hash.update(file.type === "chunk" ? file.code : file.source);
      }
      for (const name of await readdir(publicFolder)) {
        files.push(name);
        hash.update(await readFile(new URL(name, publicFolder)));
      }
      const version = hash.digest("hex").slice(0, 16);
      const source = (await readFile(template, "utf8"))
        .replace('"VERSION"', JSON.stringify(version))
        .replace('["FILES"]', JSON.stringify(files.sort()));
      this.emitFile({ type: "asset", fileName: "sw.js", source });
    },
  };
}
