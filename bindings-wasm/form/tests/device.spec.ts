import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { choose, expect, oneFile, output, sample, startSheet, summary, test, tick } from "./form.ts";

/* What stays on the device, and who asked for it. */

const stored = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done, failed) => {
        const opening = indexedDB.open("ocop-form");
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const { result } = opening;
          if (!result.objectStoreNames.contains("entries")) {
            result.close();
            return done(0);
          }
          const counting = result.transaction("entries").objectStore("entries").count();
          counting.onsuccess = () => {
            result.close();
            done(counting.result);
          };
        };
      }),
  );

for (const where of ["hosted", "from disk"] as const) {
  test(`nothing is kept unless somebody wants it, ${where}`, async ({ page, site }) => {
    const address = where === "hosted" ? site.address : oneFile;
    await page.goto(address);
    await choose(page, sample("example-coffee.json"));
    await expect.poll(() => stored(page)).toBe(1);
    const keep = page.getByRole("checkbox", { name: "Giữ phiếu trên máy" });
    const disk = page.getByText("tệp HTML khác");
    await expect(disk).toHaveCount(where === "from disk" ? 1 : 0);
    await keep.uncheck();
    await expect(page.locator(".banner")).toContainText("không được giữ trên máy này");
    await expect.poll(() => stored(page)).toBe(0);
    // The page itself goes on with it.
    await page.locator("a.entry").click();
    await tick(page, "1.1", 1);
    await expect(summary(page)).toContainText("/100");
    await startOver(page);
    await expect(page.locator("a.entry")).toHaveCount(2);
    expect(await stored(page)).toBe(0);
    // The choice holds; asked for again, all that is open is kept.
    await keep.check();
    await expect(page.locator(".banner")).toHaveCount(0);
    await expect.poll(() => stored(page)).toBe(2);
    await keep.uncheck();
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await expect(keep).not.toBeChecked();
    await expect(page.locator("a.entry")).toHaveCount(0);
  });
}

async function startOver(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Danh sách phiếu" }).click();
  await startSheet(page);
  await page.getByRole("link", { name: "Danh sách phiếu" }).click();
}

test("a form may be handed out that keeps nothing until it is asked to", async ({ page }) => {
  const html = await readFile(new URL(oneFile), "utf8");
  const path = output("keeps-nothing.html");
  const changed = html.replace('name="ocop-keep" content="yes"', 'name="ocop-keep" content="no"');
  expect(changed).not.toBe(html);
  await writeFile(path, changed);
  await page.goto(pathToFileURL(path).href);
  await expect(page.locator(".banner")).toContainText("không được giữ trên máy này");
  await choose(page, sample("example-coffee.json"));
  await expect(page.locator("a.entry")).toHaveCount(1);
  expect(await stored(page)).toBe(0);
  await page.getByRole("checkbox", { name: "Giữ phiếu trên máy" }).check();
  await expect.poll(() => stored(page)).toBe(1);
});

test("from disk the browser gives all files one store, as the README says", async ({ page }) => {
  await page.goto(oneFile);
  await choose(page, sample("example-coffee.json"));
  await expect.poll(() => stored(page)).toBe(1);
  const other = output("another.html");
  await writeFile(other, '<!doctype html><title>x</title><link rel="icon" href="data:,">');
  await page.goto(pathToFileURL(other).href);
  expect(await stored(page)).toBe(1);
});
