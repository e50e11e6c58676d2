import type { Page } from "@playwright/test";
import { choose, choicesOf, expect, fill, sample, startSheet, summary, test, tick } from "./form.ts";

/* How often the engine is asked. */

type Counted = Record<string, number>;

/** Counts the calls of the engines from now on, by the names of their functions. */
async function counting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const calls: Counted = {};
    Object.assign(globalThis, { calls });
    const { instantiateStreaming } = WebAssembly;
    const counted = (exports: WebAssembly.Exports) =>
      Object.fromEntries(
        Object.entries(exports).map(([name, value]) => [
          name,
          typeof value !== "function"
            ? value
            : (...given: unknown[]) => {
                calls[name] = (calls[name] ?? 0) + 1;
                return value(...given);
              },
        ]),
      );
    WebAssembly.instantiateStreaming = async (...given) => {
      const { instance, module } = await instantiateStreaming.apply(WebAssembly, given);
      return { module, instance: { exports: counted(instance.exports) } };
    };
  });
}

const calls = (page: Page) =>
  page.evaluate(() => {
    const { calls } = globalThis as unknown as { calls: Counted };
    const asked = ["handle_rate", "handle_preview", "handle_plan_upgrade", "handle_sensitivity", "handle_rate_council"];
    return Object.fromEntries(asked.flatMap((name) => (calls[name] ? [[name, calls[name]]] : [])));
  });

/** What one change of the sheet asks. */
async function during(page: Page, change: () => Promise<void>): Promise<Counted> {
  const before = await calls(page);
  await change();
  await page.waitForTimeout(100);
  const after = await calls(page);
  return Object.fromEntries(
    Object.entries(after).flatMap(([name, times]) => {
      const more = times - (before[name] ?? 0);
      return more > 0 ? [[name, more]] : [];
    }),
  );
}

test("each state of a sheet is asked about once", async ({ page, site }) => {
  await counting(page);
  await page.goto(site.address);
  await startSheet(page);
  expect(await during(page, () => tick(page, "1.1", 3))).toEqual({ handle_preview: 1 });
  const { "1.1": _, ...others } = await choicesOf("example-council-of-nine.json");
  await fill(page, others);
  await expect(summary(page)).toContainText("Để lên");
  await page.waitForTimeout(300);
  const asked = await during(page, () => tick(page, "1.1", 2));
  // The rating, and the way to the next star, which is on the page.
  expect(asked).toEqual({ handle_rate: 1, handle_plan_upgrade: 1 });
  // What decides whether another criterion applies takes one question more.
  expect(await during(page, () => tick(page, "5.1", 3))).toEqual({
    handle_rate: 1,
    handle_plan_upgrade: 1,
    handle_preview: 1,
  });
  expect(await during(page, () => page.getByLabel("Người đánh giá", { exact: true }).fill("L"))).toEqual({
    handle_rate: 1,
    handle_plan_upgrade: 1,
  });
});

test("what would tip a council is asked while it is open, and not before or after", async ({ page, site }) => {
  await counting(page);
  await page.goto(site.address);
  await choose(page, sample("example-council-of-nine.json"));
  await page.locator("a.entry").click();
  await expect(page.locator(".result")).toBeVisible();
  const rename = (name: string) => () => page.getByLabel("Tên sản phẩm").fill(name);
  expect(await during(page, rename("a"))).toEqual({ handle_rate_council: 1 });
  const tipping = page.getByText("Khi nào kết quả sẽ khác");
  await tipping.click();
  await expect(page.locator(".result .explained")).not.toBeEmpty();
  expect(await during(page, rename("b"))).toEqual({ handle_rate_council: 1, handle_sensitivity: 1 });
  await tipping.click();
  await expect(page.locator(".result .explained")).toHaveCount(0);
  expect(await during(page, rename("c"))).toEqual({ handle_rate_council: 1 });
});
