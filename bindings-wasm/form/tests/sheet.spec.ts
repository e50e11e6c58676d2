import { readFile } from "node:fs/promises";
import { choicesOf, choose, expect, fill, oneFile, sample, startSheet, summary, test, tick } from "./form.ts";

for (const where of ["hosted", "from disk"] as const) {
  test(`a star changes at a gate, ${where}`, async ({ page, site, context }) => {
    const asked: string[] = [];
    context.on("request", (request) => asked.push(request.url()));
    const address = where === "hosted" ? site.address : oneFile;
    await page.goto(address);
    await startSheet(page);
    await fill(page, await choicesOf("example-council-of-nine.json"));

    // 73 points lie in the band of 4 stars, but 5.1 misses the gate of 4 stars.
    await expect(summary(page)).toContainText("73/100");
    await expect(summary(page).getByRole("img").first()).toHaveAttribute("aria-label", "3 sao");
    await expect(summary(page)).toContainText("Để lên 4 sao");
    await expect(page.locator('[id="c-5.1"]')).toContainText("Chưa đạt mức tối thiểu cho 4 sao");

    await tick(page, "5.1", 5);
    await expect(summary(page).getByRole("img").first()).toHaveAttribute("aria-label", "4 sao");
    await expect(page.locator('[id="c-5.1"]')).not.toContainText("cho 4 sao:");

    // The sheet is still there after a reload, and can be taken elsewhere as a file.
    await page.reload();
    await expect(summary(page).getByRole("img").first()).toHaveAttribute("aria-label", "4 sao");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      summary(page).getByRole("button", { name: "Xuất tệp" }).click(),
    ]);
    expect(JSON.parse(await readFile(await download.path(), "utf8")).choices["5.1"]).toBe(5);

    // Nothing was asked of anyone else; from disk nothing was asked of anyone at all.
    const elsewhere = asked.filter((url) => !url.startsWith(address) && !url.startsWith("blob:"));
    expect(elsewhere).toEqual([]);
  });
}

test("an unfinished sheet shows what is certain and what is within reach", async ({ page, site }) => {
  await page.goto(site.address);
  await startSheet(page);
  await tick(page, "1.1", 2);
  await expect(summary(page)).toContainText("Đã chấm 1/32 tiêu chí");
  await expect(summary(page)).toContainText("Có thể đạt");
  await tick(page, "2.1", 1);
  await expect(summary(page)).toContainText("Đang chặn 4 sao trở lên");
  await summary(page).getByRole("button", { name: "Tới tiêu chí chưa chấm" }).click();
  await expect(page.locator('[id="c-2.2"] input').first()).toBeFocused();
});

test("a criterion that does not apply says so, and its answer comes back", async ({ page, site }) => {
  await page.goto(site.address);
  await startSheet(page);
  await tick(page, "5.1", 2);
  await tick(page, "5.2", 2);
  await tick(page, "5.1", 1);
  await expect(page.locator('[id="c-5.2"]')).toContainText("Không áp dụng");
  await expect(page.locator('[id="c-5.2"] input')).toHaveCount(0);
  await tick(page, "5.1", 3);
  await expect(page.locator('[id="c-5.2"] input[value="2"]')).toBeChecked();
});

test("none of the options can be said where no option is worth 0 points", async ({ page, site }) => {
  await page.goto(site.address);
  await startSheet(page);
  await expect(page.locator('[id="c-1.2"]')).not.toContainText("Không phương án nào đúng");
  await tick(page, "2.3", "none");
  await expect(page.locator('[id="c-2.3"]')).toContainText("Chưa đạt mức tối thiểu cho 3 sao");
  await page.getByRole("button", { name: "Bỏ chọn: 2.3" }).click();
  await expect(page.locator('[id="c-2.3"] input[value="none"]')).not.toBeChecked();
});

test("a ground for rejection takes the star away and says why", async ({ page, site }) => {
  await page.goto(site.address);
  await startSheet(page);
  await page.getByLabel("Giả mạo hồ sơ").check();
  await expect(summary(page)).toContainText("Hồ sơ bị loại");
  await expect(summary(page).locator(".knocked-out")).toContainText("Giả mạo hồ sơ");
});

test("a ground that the sheet itself shows is named", async ({ page, site }) => {
  await page.goto(site.address);
  await choose(page, sample("example-water-stopped.json"));
  await page.locator("a.entry").click();
  await expect(summary(page)).toContainText("Dừng đánh giá");
  await expect(summary(page).locator(".knocked-out")).toContainText("0 điểm");
});

test("of two cases either may be chosen", async ({ page, site }) => {
  await page.goto(site.address);
  await choose(page, sample("example-homestay.json"));
  await page.locator("a.entry").click();
  const eight = page.locator('[id="c-8"]');
  await expect(eight).toContainText("Chọn một trong hai trường hợp");
  await expect(eight.getByRole("group")).toHaveCount(2);
  await eight.getByRole("group").nth(1).locator("input").first().check();
  await expect(eight.locator("input:checked")).toHaveCount(1);
  await expect(summary(page)).toContainText("Cần lưu ý");
});

test("a result is explained while its explanation is open", async ({ page, site }) => {
  await page.goto(site.address);
  await choose(page, sample("example-coffee.json"));
  await page.locator("a.entry").click();
  const told = summary(page).locator(".explanation .explained");
  await expect(told).toHaveCount(0);
  await summary(page).getByText("Giải thích kết quả").click();
  await expect(told).toContainText("Kết quả: 4 sao");
  await page.getByRole("button", { name: "Bỏ chọn: 4.1" }).click();
  await expect(told).not.toContainText("Kết quả: 4 sao");
  await expect(told).not.toBeEmpty();
});

test("clearing can be undone", async ({ page, site }) => {
  await page.goto(site.address);
  await startSheet(page);
  await tick(page, "1.1", 3);
  await tick(page, "1.2", 2);
  await page.getByRole("button", { name: "Xóa các lựa chọn" }).click();
  await expect(page.locator("input:checked")).toHaveCount(0);
  await page.getByLabel("Tên sản phẩm").fill("Bưởi");
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(page.locator("input:checked")).toHaveCount(2);
  await expect(page.getByLabel("Tên sản phẩm")).toHaveValue("Bưởi");
});

test("the keyboard alone fills a sheet", async ({ page, site }) => {
  await page.goto(site.address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByText("Tới nội dung chính")).toBeFocused();
  await startSheet(page);
  await page.getByRole("button", { name: "Tới tiêu chí chưa chấm" }).press("Enter");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator('[id="c-1.1"] input[value="2"]')).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator('[id="c-1.1"] input:checked')).toHaveCount(0);
});

test("English at a switch, and it stays", async ({ page, site }) => {
  await page.goto(site.address);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("link", { name: "New sheet" })).toBeVisible();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("link", { name: "New sheet" }).click();
  await page.getByRole("button", { name: "Fresh vegetables" }).click();
  await expect(page.locator('[id="c-1.1"]')).toContainText("Product origin");
});
