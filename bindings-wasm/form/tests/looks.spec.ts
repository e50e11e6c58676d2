import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { choose, expect, output, sample, startSheet, test, tick } from "./form.ts";

/** Each page in a state worth looking at. */
const pages: Record<string, (page: Page) => Promise<void>> = {
  list: async (page) => {
    await choose(page, [sample("example-coffee.json"), sample("example-water-stopped.json")]);
    await expect(page.locator("a.entry")).toHaveCount(2);
    await page.getByRole("button", { name: "Đóng" }).click();
  },
  start: async (page) => {
    await page.getByRole("link", { name: "Lập phiếu mới" }).click();
    await expect(page.locator(".set")).toHaveCount(26);
    await page.getByText("Quyết định nào áp dụng cho hồ sơ?").click();
    await page.getByLabel("Ngày chủ thể nộp hồ sơ").fill("2026-06-01");
    await page.getByLabel("Ngày đánh giá").fill("2026-07-01");
  },
  sheet: async (page) => {
    await startSheet(page);
    await page.getByLabel("Tên sản phẩm").fill("Bưởi da xanh Xã Mẫu");
    for (const [code, option] of [["1.1", 2], ["1.2", 1], ["1.5", 1], ["2.1", 1], ["5.1", 1]] as const) {
      await tick(page, code, option);
    }
  },
  rated: async (page) => {
    await choose(page, sample("example-homestay.json"));
    await page.locator("a.entry").click();
    await expect(page.locator(".summary")).toBeVisible();
  },
  way: async (page) => {
    await choose(page, sample("example-coffee.json"));
    await page.locator("a.entry").click();
    const details = page.getByRole("button", { name: /Chi tiết/ });
    if (await details.isVisible()) await details.click();
    await page.getByText("Cách khác (2)").click();
    await page.locator(".way").scrollIntoViewIfNeeded();
  },
  stopped: async (page) => {
    await choose(page, sample("example-water-stopped.json"));
    await page.locator("a.entry").click();
    await expect(page.locator(".summary")).toBeVisible();
  },
  trouble: async (page) => {
    await choose(page, sample("example-coffee.json"));
    await expect(page.locator("a.entry")).toHaveCount(1);
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("no", "QuotaExceededError");
      };
    });
    await page.locator("a.entry").click();
    await tick(page, "1.1", 1);
    await expect(page.locator(".banner")).toBeVisible();
  },
  "not-kept": async (page) => {
    await choose(page, sample("example-coffee.json"));
    await page.getByRole("button", { name: "Đóng" }).click();
    await page.getByRole("checkbox", { name: "Giữ phiếu trên máy" }).uncheck();
    await expect(page.locator(".banner")).toBeVisible();
  },
  council: async (page) => {
    await choose(page, sample("example-council-of-nine.json"));
    await page.locator("a.entry").click();
    await expect(page.locator(".result")).toBeVisible();
    await page.getByLabel("Ngày cấp giấy chứng nhận").fill("2026-12-01");
    await page.getByText("Khi nào kết quả sẽ khác").click();
  },
};

for (const width of [360, 1280]) {
  for (const [name, open] of Object.entries(pages)) {
    test(`${name}, ${width} px`, async ({ page, site }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
      await page.goto(site.address);
      await open(page);
      const keep = (what: string, scheme: string) =>
        page.screenshot({ path: output(`${what}-${scheme}-${width}.png`) });

      for (const scheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`);
        expect(found, scheme).toEqual([]);

        await page.evaluate(() => scrollTo(0, 0));
        await keep(name, scheme);
        if (name === "sheet" || name === "rated") {
          await page.locator('[id="c-2.1"]').scrollIntoViewIfNeeded();
          await keep(`${name}-criteria`, scheme);
        }
        if (name === "sheet" && width === 360) {
          await page.getByRole("button", { name: /Chi tiết/ }).click();
          await keep(`${name}-opened`, scheme);
          await page.getByRole("button", { name: /Chi tiết/ }).click();
        }
      }

      // Nothing is wider than the screen.
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      await page.emulateMedia({ colorScheme: "light" });
      await page.screenshot({ path: output(`${name}-whole-${width}.png`), fullPage: true });
    });
  }
}

test("no tick moves what lies above or below it", async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(site.address);
  await startSheet(page);
  const top = () => page.locator('[id="c-1.4"]').evaluate((c) => c.getBoundingClientRect().top + scrollY);
  const before = await top();
  await tick(page, "1.1", 2);
  await tick(page, "1.2", 3);
  expect(await top()).toBe(before);
});
