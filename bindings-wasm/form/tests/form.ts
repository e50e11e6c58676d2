import { createServer } from "node:http";
import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { test as base, expect, type Page } from "@playwright/test";

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const web = folder("../dist/web/");
const samples = folder("../../../core/examples/sheets/");

/** The one-file form, as a double click opens it. */
export const oneFile = pathToFileURL(folder("../dist/single/ocop-form.html")).href;

/** A sample sheet or council of the core. */
export const sample = (name: string) => join(samples, name);

/** Where a picture or a print is kept to be looked at. */
export function output(name: string): string {
  const kept = folder("../test-output/");
  mkdirSync(kept, { recursive: true });
  return join(kept, name);
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

interface Site {
  address: string;
  stop: () => Promise<void>;
}

/** The hosted form, served as any host of static files would, from a folder of its own. */
async function serve(): Promise<Site> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const name = path.replace(/^\/phieu\//, "") || "index.html";
    try {
      const body = await readFile(join(web, name));
      response.writeHead(200, { "content-type": types[extname(name)] ?? "application/octet-stream" });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((stopped) => {
      server.close(() => stopped());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${port}/phieu/`, stop };
}

/** Tests with a site of their own, and with every error of the page counted as a failure. */
export const test = base.extend<{ site: Site; faultless: void }>({
  site: async ({}, use) => {
    const site = await serve();
    await use(site);
    await site.stop();
  },
  faultless: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(message.text());
      });
      await use();
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** Starts a sheet of set 1. */
export async function startSheet(page: Page, name = "Rau, củ, quả, hạt tươi"): Promise<void> {
  await page.getByRole("link", { name: "Lập phiếu mới" }).click();
  await page.getByRole("button", { name }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
}

/** Ticks an option of a criterion by its number. */
export async function tick(page: Page, code: string, option: number | "none"): Promise<void> {
  await page.locator(`[id="c-${code}"] input[value="${option}"]`).check();
}

/** The choices of a sample sheet. */
export async function choicesOf(name: string): Promise<Record<string, number | "none">> {
  const file = JSON.parse(await readFile(sample(name), "utf8"));
  return (file.members?.[0] ?? file).choices;
}

/** Ticks everything that a sample sheet says, in the order of the annex. */
export async function fill(page: Page, choices: Record<string, number | "none">): Promise<void> {
  for (const [code, option] of Object.entries(choices)) await tick(page, code, option);
}

/** Gives files to the page through its file chooser. */
export async function choose(page: Page, files: Parameters<Page["setInputFiles"]>[1]): Promise<void> {
  await page.locator("input[type=file]").first().setInputFiles(files);
}

export const summary = (page: Page) => page.locator(".summary");

export { expect };
