import { readFile } from "node:fs/promises";
import { choose, expect, sample, startSheet, summary, test } from "./form.ts";

test("a sheet of an earlier decision, and the older text of its set", async ({ page, site }) => {
  await page.goto(site.address);
  await page.getByRole("link", { name: "Lập phiếu mới" }).click();
  await page.getByLabel("Quyết định", { exact: true }).selectOption("1048/2019");
  await page.getByRole("button", { name: /bản cũ, trước khi sửa đổi/ }).click();
  await expect(page.getByText("Dấu sao cạnh phương án")).toHaveCount(0);
  await expect(summary(page)).toContainText("/35");
  await page.getByText("Chỗ đính chính và cách đọc bản in").click();
  await expect(page.locator(".errata")).toContainText("Bộ 26 bản 2019");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    summary(page).getByRole("button", { name: "Xuất tệp" }).click(),
  ]);
  const { edition, set } = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(edition).toBe("1048/2019");
  expect(typeof set).toBe("string");
});

test("which decision applies to a file", async ({ page, site }) => {
  await page.goto(site.address);
  await page.getByRole("link", { name: "Lập phiếu mới" }).click();
  await page.getByText("Quyết định nào áp dụng cho hồ sơ?").click();
  await page.getByLabel("Ngày chủ thể nộp hồ sơ").fill("2026-05-20");
  await page.getByLabel("Ngày đánh giá").fill("2026-07-21");
  await expect(page.getByLabel("Quyết định", { exact: true })).toHaveValue("148/2023");
  await page.getByLabel("Ngày đánh giá").fill("2026-07-22");
  await expect(page.locator(".finder .bad")).not.toBeEmpty();
});

test("a decision rates the points of the parts, where no more is known", async ({ page, site }) => {
  await page.goto(site.address);
  await page.getByRole("link", { name: "Lập phiếu mới" }).click();
  await page.getByLabel("Quyết định", { exact: true }).selectOption("148/2023");
  await page.getByText("Tính từ điểm các phần").click();
  await page.getByLabel(/^Phần A/).fill("36,5");
  await page.getByLabel(/^Phần B/).fill("20");
  await page.getByLabel(/^Phần C/).fill("99");
  await expect(page.locator(".bad")).toContainText("C");
  await page.getByLabel(/^Phần C/).fill("30");
  await expect(page.getByRole("region", { name: "Tính từ điểm các phần" })).toContainText("86,5");
});

test("who recognises a council's result, and the days of the certificate", async ({ page, site }) => {
  await page.goto(site.address);
  await choose(page, sample("example-council-of-nine.json"));
  await page.locator("a.entry").click();
  const after = page.getByRole("region", { name: "Sau khi có kết quả" });
  await expect(after).toContainText("Chủ tịch UBND cấp tỉnh");
  await after.getByLabel("Ngày cấp giấy chứng nhận").fill("2026-12-01");
  await expect(after).toContainText("2029");
  await after.getByLabel("Hội đồng cấp").selectOption("central");
  await expect(after.getByLabel("Ngày cấp giấy chứng nhận")).toHaveCount(0);
});

test("a product code is read, and a wrong one is named", async ({ page, site }) => {
  await page.goto(site.address);
  await startSheet(page);
  const code = page.getByLabel("Mã số sản phẩm");
  await code.fill("01-19363-12-2026");
  await code.blur();
  await expect(page.locator("#product_code-hint .bad")).not.toBeEmpty();
  await code.fill("44-19363-12-2026");
  await code.blur();
  await expect(page.locator("#product_code-hint")).toContainText("Quảng Trị");
});
