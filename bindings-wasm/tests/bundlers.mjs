// The bundlers that pages and servers are built with, each called in one way.

import { createRequire } from "node:module";

import { build as esbuild } from "esbuild";
import { rollup } from "rollup";
import { build as vite } from "vite";
import webpack from "webpack";

/** Rollup finds packages by a plug-in only. */
const resolving = (conditions) => ({
  name: "packages",
  resolveId(name, from) {
    if (name.startsWith(".") || name.startsWith("node:") || !from) return null;
    const { exports } = createRequire(from)(`${name.split("/")[0]}/package.json`);
    const entry = exports[`.${name.slice(name.split("/")[0].length)}`];
    const target = entry[conditions.find((condition) => entry[condition])];
    return createRequire(from).resolve(`${name.split("/")[0]}/package.json`).replace("package.json", target.slice(2));
  },
});

/** Builds `input` into the folder `out`, for Node or for a browser; the script is `out`/`main`.js or so. */
export const bundlers = {
  webpack: (input, out, { target, format }) =>
    new Promise((built, failed) => {
      const isModule = format === "esm";
      const config = {
        mode: "production",
        devtool: false,
        entry: { main: input },
        target: target === "node" ? "node18" : "web",
        experiments: isModule ? { outputModule: true } : {},
        output: {
          path: out,
          filename: `main${extension(target, format)}`,
          ...(isModule ? { module: true, library: { type: "module" } } : {}),
        },
      };
      webpack(config, (error, stats) => {
        if (error || stats.hasErrors()) failed(error ?? new Error(stats.toString()));
        else built(stats.toString({ all: false, warnings: true }));
      });
    }),
  esbuild: (input, out, { target, format }) =>
    esbuild({
      entryPoints: { main: input },
      bundle: true,
      outdir: out,
      platform: target === "node" ? "node" : "browser",
      format,
      outExtension: { ".js": extension(target, format) },
      logLevel: "error",
    }),
  rollup: async (input, out, { target, format }) => {
    const bundle = await rollup({
      input: { main: input },
      external: /^node:/,
      plugins: [resolving(target === "node" ? ["node"] : ["browser", "default"])],
      onwarn: () => {},
    });
    await bundle.write({ dir: out, format, entryFileNames: `main${extension(target, format)}` });
  },
  vite: (input, out, { target }) =>
    vite({
      logLevel: "error",
      configFile: false,
      root: new URL(".", `file://${input}`).pathname,
      base: "./",
      ssr: target === "node" ? { noExternal: true } : {},
      build: {
        outDir: out,
        target: "es2022",
        minify: false,
        ...(target === "node"
          ? { ssr: input, rolldownOptions: { output: { entryFileNames: "main.mjs" } } }
          : { rolldownOptions: { input, output: { entryFileNames: "main.js" } } }),
      },
    }),
};

const extension = (target, format) => (target !== "node" ? ".js" : format === "cjs" ? ".cjs" : ".mjs");
