// What several tests need: files, sheets, a static server, a browser.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

import { OcopError } from "ocop";

export const home = fileURLToPath(new URL("..", import.meta.url));
export const root = fileURLToPath(new URL("../..", import.meta.url));

export const text = (...path) => readFileSync(join(root, ...path), "utf8");
export const example = (name) => JSON.parse(text("core/examples/sheets", `${name}.json`));

/** The error of a call, which has to be the package's. */
export function failure(question) {
  try {
    question();
  } catch (error) {
    assert.ok(error instanceof OcopError && error instanceof Error, String(error));
    return error;
  }
  return assert.fail("no error");
}

/** Every file of shared vectors, by name. */
export function vectorFiles() {
  const folder = join(root, "tests/vectors");
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.map((name) => [name, JSON.parse(text("tests/vectors", name))]);
}

/** The first option of each criterion. */
export const lowest = (rubric) => Object.fromEntries(criteria(rubric).map((c) => [c.code, 1]));

export const criteria = (rubric) =>
  rubric.parts.flatMap((part) => part.sections.flatMap((section) => section.criteria));

const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
};

/** The policy that the README promises: scripts of one's own, WebAssembly, no eval. */
export const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** Serves a folder, and pages given as text, on a free port of this machine. */
export async function serve(folder, pages = {}) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = join(folder, normalize(path));
    const body = pages[path] ?? (existsSync(file) && extname(file) ? readFileSync(file) : undefined);
    const type = types[extname(path)] ?? types[".html"];
    const headers = { "content-type": type, "content-security-policy": policy };
    response.writeHead(body === undefined ? 404 : 200, headers).end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const close = () => new Promise((closed) => server.close(closed));
  return { address: `http://127.0.0.1:${server.address().port}`, close };
}

/** Debian's Chromium, or the one that CHROMIUM names; none where there is none. */
export const chromium = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
  (path) => path && existsSync(path),
);

export async function browser() {
  const playwright = await import("playwright-core");
  return playwright.chromium.launch({ executablePath: chromium, args: ["--no-sandbox"] });
}

/** A page that keeps what went wrong on it. */
export async function page(browser) {
  const page = await browser.newPage();
  const trouble = [];
  page.on("pageerror", (error) => trouble.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) trouble.push(message.text());
  });
  return { page, trouble };
}
