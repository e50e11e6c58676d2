import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { contentSecurity } from "./build/content-security.ts";
import { engineInside } from "./build/engine.ts";
import { oneFile } from "./build/one-file.ts";
import { serviceWorker } from "./build/service-worker.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `vite build` makes the hosted form in dist/web, `--mode single` the one file in dist/single. */
export default defineConfig(({ mode }) => {
  const single = mode === "single";
  return {
    base: "./",
    publicDir: single ? false : "public",
    resolve: {
      alias: [
        { find: /^ocop$/, replacement: here("../js/index.js") },
        { find: /^ocop\/plan$/, replacement: here("../js/plan.js") },
        { find: /^ocop\/procedure$/, replacement: here("../js/procedure.js") },
      ],
    },
    define: { ONE_FILE: JSON.stringify(single) },
    plugins: single
      ? [engineInside(), oneFile("ocop-form.html")]
      : [contentSecurity(), serviceWorker()],
    server: { fs: { allow: [".."] } },
    build: {
      target: "es2022",
      outDir: single ? "dist/single" : "dist/web",
      emptyOutDir: true,
      modulePreload: false,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      reportCompressedSize: false,
    },
  };
});
