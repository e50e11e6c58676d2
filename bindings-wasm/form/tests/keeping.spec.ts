import { readFile } from "node:fs/promises";
import { choose, expect, sample, startSheet, summary, test, tick } from "./form.ts";

test("a sheet goes on after a reload", async ({ page, site }) => {
  await page.goto(site.address);
  await startSheet(page);
  await page.getByLabel("Tên sản phẩm").fill("Bưởi da xanh Xã Mẫu");
  await page.getByLabel("Người đánh giá", { exact: true }).fill("Nguyễn Thị Lan");
  await tick(page, "1.1", 3);
  await page.reload();
  await expect(page.getByLabel("Tên sản phẩm")).toHaveValue("Bưởi da xanh Xã Mẫu");
  await expect(page.locator('[id="c-1.1"] input[value="3"]')).toBeChecked();
  await page.getByRole("link", { name: "Danh sách phiếu" }).click();
  await expect(page.locator("a.entry")).toContainText("Nguyễn Thị Lan");
});

test("the form opens without a network after the first visit", async ({ page, site }) => {
  await page.goto(site.address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await startSheet(page);
  await tick(page, "1.1", 3);
  await site.stop();
  await page.reload();
  await expect(page.locator('[id="c-1.1"] input[value="3"]')).toBeChecked();
  await tick(page, "1.2", 3);
  await expect(summary(page)).toContainText("5/100");
});

test("a broken file is refused with its reason, and nothing is lost", async ({ page, site }) => {
  await page.goto(site.address);
  await startSheet(page);
  await tick(page, "1.1", 3);
  await page.getByRole("link", { name: "Danh sách phiếu" }).click();
  const file = (name: string, text: string) => ({
    name,
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await choose(page, [
    file("cut.json", '{"edition": "26/2026", "set": 1, "choi'),
    file("wrong.json", '{"edition": "26/2026", "set": 1, "choices": {"1.1": 9, "99": 1}}'),
    file("twice.json", '{"edition": "26/2026", "set": 1, "choices": {"1.1": 1, "1.1": 2}}'),
    file("empty.json", ""),
    file("other.json", "[1, 2]"),
  ]);
  const notice = page.locator(".notice.problem");
  await expect(notice).toContainText("Dữ liệu đang có vẫn nguyên");
  await expect(notice).toContainText("“cut.json” không phải tệp phiếu đọc được");
  await expect(notice).toContainText("tiêu chí 1.1 không có phương án `9`, chỉ nhận 1 đến 3");
  await expect(notice).toContainText("`1.1` xuất hiện hai lần");
  await expect(notice.locator("li")).toHaveCount(5);
  await expect(page.locator("a.entry")).toHaveCount(1);
  await page.locator("a.entry").click();
  await expect(page.locator('[id="c-1.1"] input[value="3"]')).toBeChecked();
});

test("what is exported can be imported again", async ({ page, site }) => {
  await page.goto(site.address);
  await choose(page, sample("example-coffee.json"));
  await page.locator("a.entry").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Xuất tệp" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(
    "ocop-13-vi-du-ca-phe-rang-xay-ban-mau-vi-du-nguyen-van-binh.json",
  );
  const path = await download.path();
  const exported = JSON.parse(await readFile(path, "utf8"));
  expect(exported).toEqual(JSON.parse(await readFile(sample("example-coffee.json"), "utf8")));
  await page.getByRole("link", { name: "Danh sách phiếu" }).click();
  await choose(page, path);
  await expect(page.locator("a.entry")).toHaveCount(2);
});

test("several sheets lie side by side, and a deleted one can be brought back", async ({ page, site }) => {
  await page.goto(site.address);
  await choose(page, [sample("example-coffee.json"), sample("example-homestay.json")]);
  await expect(page.locator("a.entry")).toHaveCount(2);
  await page.getByRole("button", { name: "Phiếu khác cho sản phẩm này" }).first().click();
  await expect(page.locator("input:checked")).toHaveCount(0);
  await page.getByRole("link", { name: "Danh sách phiếu" }).click();
  await expect(page.locator("a.entry")).toHaveCount(3);
  await page.getByRole("button", { name: /^Xóa: / }).first().click();
  await expect(page.locator("a.entry")).toHaveCount(2);
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(page.locator("a.entry")).toHaveCount(3);
});

test("two tabs of the form agree", async ({ page, site, context }) => {
  await page.goto(site.address);
  await startSheet(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await tick(other, "1.1", 2);
  await expect(page.locator('[id="c-1.1"] input[value="2"]')).toBeChecked();
});
