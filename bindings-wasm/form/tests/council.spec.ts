import { readFile } from "node:fs/promises";
import { choose, expect, sample, test } from "./form.ts";

interface File {
  edition: string;
  set: number;
  members: { member: string; choices: Record<string, unknown> }[];
}

const nine: File = JSON.parse(await readFile(sample("example-council-of-nine.json"), "utf8"));

/** The members' sheets as nine files, as they come from nine laptops. */
const memberFiles = nine.members.map((sheet, position) => ({
  name: `member-${position + 1}.json`,
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify({ edition: nine.edition, set: nine.set, ...sheet })),
}));

test.beforeEach(async ({ page, site }) => {
  await page.goto(site.address);
  await page.getByRole("button", { name: "Tổng hợp hội đồng" }).click();
});

test("a council of nine, from its file", async ({ page }) => {
  await choose(page, sample("example-council-of-nine.json"));
  const result = page.locator(".result");
  await expect(result).toContainText("3 sao");
  await expect(result).toContainText("75,44/100");
  await expect(result).toContainText("679 điểm / 9 thành viên");
  await expect(result).toContainText("72 – 79");
  await expect(result).toContainText("3/9 thành viên");
  await expect(page.getByLabel("Tên sản phẩm")).toHaveValue("Ví dụ: Bưởi da xanh Xã Mẫu");
  const members = page.getByRole("region", { name: /^Thành viên/ });
  await expect(members.locator("tbody tr")).toHaveCount(9);
  await expect(members.locator("tbody tr").first()).toContainText("−2,44");
  await expect(members.getByText("khác hội đồng")).toHaveCount(3);
  await expect(page.getByRole("region", { name: /^Tiêu chí còn khác nhau/ })).toContainText(
    "Câu chuyện sản phẩm",
  );
  await expect(page.getByRole("region", { name: "Mức tối thiểu và số phiếu" })).toContainText(
    "3/9, chưa đạt",
  );
  await expect(page.getByRole("region", { name: "Giải thích kết quả" })).toContainText(
    "Điểm trung bình đạt 4 sao nhưng chỉ được 3 sao",
  );
});

test("nine files dropped at once come to the same", async ({ page }) => {
  await choose(page, memberFiles);
  await expect(page.locator(".result")).toContainText("75,44/100");
  await page.reload();
  await expect(page.locator(".result")).toContainText("75,44/100");
});

test("another rule gives another star, and the result names it", async ({ page }) => {
  await choose(page, sample("example-council-of-nine.json"));
  await page.getByLabel("Hội đồng đạt mức tối thiểu khi").selectOption("every");
  await expect(page.getByRole("region", { name: "Giải thích kết quả" })).toContainText(
    "mức tối thiểu theo tất cả thành viên",
  );
});

test("a council with an unfinished or foreign sheet is not rated in secret with fewer", async ({ page }) => {
  const [first] = nine.members;
  const unfinished = { edition: nine.edition, set: nine.set, member: "Dở dang", choices: { "1.1": 1 } };
  await choose(page, [
    ...memberFiles.slice(0, 3),
    { name: "unfinished.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(unfinished)) },
    {
      name: "foreign.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify({ edition: nine.edition, set: 26, member: first?.member, choices: {} })),
    },
  ]);
  await expect(page.locator(".notice.problem")).toContainText("“foreign.json” thuộc bộ sản phẩm khác");
  await expect(page.locator(".result")).toHaveCount(0);
  await expect(page.locator(".problems")).toContainText("thành viên `Dở dang`");
  await page.getByRole("button", { name: "Xóa: Dở dang" }).click();
  await expect(page.locator(".result")).toContainText("3 thành viên");
});

test("the result that is exported has the keys of the schema", async ({ page }) => {
  await choose(page, sample("example-council-of-nine.json"));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Xuất kết quả" }).click(),
  ]);
  const { kind, total, gate_rule } = JSON.parse(await readFile(await download.path(), "utf8"));
  expect([kind, total, gate_rule]).toEqual(["council", "75.44", "majority"]);
});

test("the council file that is exported comes to the same", async ({ page }) => {
  await choose(page, memberFiles);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Xuất phiếu hội đồng" }).click(),
  ]);
  await page.getByRole("link", { name: "Danh sách phiếu" }).click();
  await choose(page, await download.path());
  await expect(page.locator("a.entry")).toHaveCount(2);
  await page.locator("a.entry").first().click();
  await expect(page.locator(".result")).toContainText("75,44/100");
});
