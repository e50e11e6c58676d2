import { execFileSync } from "node:child_process";
import { choicesOf, choose, expect, output, sample, test } from "./form.ts";

/** A print as text, line by line as it lies on the page, and the size of its pages. */
function read(path: string): { text: string; pages: number; size: string } {
  const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
  const about = execFileSync("pdfinfo", [path], { encoding: "utf8" });
  const field = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, "m").exec(about)?.[1] ?? "";
  return { text: text.normalize("NFC"), pages: Number(field("Pages")), size: field("Page size") };
}

test("a sheet prints on A4 as the official form", async ({ page, site }) => {
  await page.goto(site.address);
  await choose(page, sample("example-coffee.json"));
  await page.locator("a.entry").click();
  await expect(page.locator(".summary")).toContainText("Kết quả");
  const path = output("sheet.pdf");
  await page.pdf({ path, preferCSSPageSize: true });
  const { text, pages, size } = read(path);
  expect(size).toContain("A4");
  expect(pages).toBeGreaterThan(1);
  expect(pages).toBeLessThan(9);
  const order = [
    "13. Bộ sản phẩm: Cà phê, ca cao",
    "Tên sản phẩm:",
    "Mã số sản phẩm:",
    "Tên chủ thể sản xuất:",
    "Số điện thoại:",
    "Địa chỉ:",
    "Hồ sơ bị loại khi",
    "Thang điểm",
    "Ý kiến của người đánh giá",
    "ngày 20 tháng 10 năm 2026",
    "Người đánh giá",
    "Ký và ghi rõ họ tên",
    "Ví dụ: Nguyễn Văn Bình",
  ];
  const places = order.map((words) => [words, text.lastIndexOf(words)] as const);
  expect(places.filter(([, at]) => at < 0)).toEqual([]);
  expect(places.map(([, at]) => at)).toEqual(places.map(([, at]) => at).toSorted((a, b) => a - b));
  const choices = await choicesOf("example-coffee.json");
  expect(text.match(/☒/g)).toHaveLength(Object.keys(choices).length);
  expect(text).not.toContain("Bỏ chọn");
});

test("a council prints its summary", async ({ page, site }) => {
  await page.goto(site.address);
  await choose(page, sample("example-council-of-nine.json"));
  await page.locator("a.entry").click();
  await expect(page.locator(".result")).toContainText("75,44");
  const path = output("council.pdf");
  await page.pdf({ path, preferCSSPageSize: true });
  const { text, size } = read(path);
  expect(size).toContain("A4");
  expect(text).toContain("75,44/100");
  expect(text).toContain("Chủ tịch hội đồng");
  expect(text).not.toContain("Xuất kết quả");
});
