import { choose, expect, oneFile, sample, summary, test, tick } from "./form.ts";

for (const where of ["hosted", "from disk"] as const) {
  test(`the shortest way to the next star leads there, ${where}`, async ({ page, site }) => {
    await page.goto(where === "hosted" ? site.address : oneFile);
    await choose(page, sample("example-coffee.json"));
    await page.locator("a.entry").click();
    const stars = summary(page).getByRole("img").first();
    await expect(stars).toHaveAttribute("aria-label", "4 sao");

    const way = summary(page).locator(".way");
    await expect(way.getByRole("heading", { level: 3 })).toHaveText(
      "Để lên 5 sao: 2 mức tối thiểu và 6 điểm, cách ngắn nhất:",
    );
    const steps = way.locator("> ul > li");
    await expect(steps).toHaveCount(3);
    await expect(way.locator("> .way-end")).toHaveText("Khi đó: 90 điểm, 5 sao.");
    await expect(way.locator("section")).toHaveCount(2);

    // Each step leads to its option; what is left gets shorter with each tick.
    for (const left of [2, 1, 0]) {
      await steps.first().getByRole("button").click();
      await expect(page.locator(".criterion input:focus")).toHaveCount(1);
      await page.keyboard.press("Space");
      await expect(steps).toHaveCount(left);
    }
    await expect(stars).toHaveAttribute("aria-label", "5 sao");
    await expect(summary(page)).toContainText("90/100");
    await expect(summary(page)).toContainText("Đã đạt hạng cao nhất");
  });
}

test("on a phone a step closes the summary over its criterion", async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(site.address);
  await choose(page, sample("example-coffee.json"));
  await page.locator("a.entry").click();
  await page.getByRole("button", { name: /Chi tiết/ }).click();
  await summary(page).locator(".way").getByRole("button", { name: /^4\.1/ }).first().click();
  await expect(page.locator(".summary-body")).toBeHidden();
  await expect(page.locator('[id="c-4.1"] input[value="4"]')).toBeFocused();
  await expect(page.locator('[id="c-4.1"] input[value="4"]')).toBeInViewport();
});

test("the way is asked for only where a sheet is complete", async ({ page, site }) => {
  await page.goto(site.address);
  await choose(page, sample("example-coffee.json"));
  await page.locator("a.entry").click();
  await expect(summary(page).locator(".way")).toBeVisible();
  await page.getByRole("button", { name: "Bỏ chọn: 4.1" }).click();
  await expect(summary(page).locator(".way")).toHaveCount(0);
  await tick(page, "4.1", 3);
  await expect(summary(page).locator(".way")).toBeVisible();
});

test("when a council's result would be another, by the rule that it chose", async ({ page, site }) => {
  await page.goto(site.address);
  await page.getByRole("button", { name: "Tổng hợp hội đồng" }).click();
  await choose(page, sample("example-council-of-nine.json"));
  await page.getByText("Khi nào kết quả sẽ khác").click();
  const told = page.locator(".result .explained");
  await expect(told).toContainText("5 sao (từ 90): thiếu 14,56 điểm");
  await expect(told).toContainText("Không thành viên nào một mình có thể đổi kết quả");
  await page.getByLabel("Hội đồng đạt mức tối thiểu khi").selectOption("every");
  await expect(told).toContainText("Nguyễn Thị Lan, 1 bậc");
});
