import { readFile } from "node:fs/promises";
import { choose, expect, sample, test } from "./form.ts";

/* Every way into the form reads as strictly as the engine reads one sheet, and none of them freezes it. */

const file = (name: string, text: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

const sheet = (choices: string, more = "") => `{"edition": "26/2026", "set": 1, "choices": {${choices}}${more}}`;
const good = sheet('"1.1": 3');

/** What a sheet alone is refused for, with the words of the refusal. */
const refused: Record<string, [string, string]> = {
  "an answer twice": [sheet('"1.1": 1, "1.1": 3'), "`1.1` xuất hiện hai lần"],
  "an answer twice, once as an escape": [sheet('"1.1": 1, "\\u0031.1": 3'), "`1.1` xuất hiện hai lần"],
  "the grounds twice": [sheet("", ', "knockouts": [], "knockouts": ["x"]'), "`knockouts` xuất hiện hai lần"],
  "the answers twice": [sheet("", ', "choices": {"1.1": 3}'), "`choices` xuất hiện hai lần"],
  "the head twice": [sheet("", ', "header": {"product": "a", "product": "b"}'), "product` xuất hiện hai lần"],
  "a member twice": [sheet("", ', "member": "A", "member": "B"'), "`member` xuất hiện hai lần"],
  "an unknown field": [sheet("", ', "colour": 1'), "không có trường `colour`"],
  "an unknown criterion": [sheet('"99": 1'), "`99`"],
  "an answer of another kind": [sheet('"1.1": "3"'), "1.1"],
};

const ways: Record<string, (text: string) => string> = {
  alone: (text) => text,
  "as the only one of a list": (text) => `[${text}]`,
  "between others": (text) => `[${good}, ${text} ,${good}]`,
  "in a council": (text) => `{"edition": "26/2026", "set": 1, "members": [${text}]}`,
  "in a council of a list": (text) => `[${good}, {"edition": "26/2026", "set": 1, "members": [${text}]}]`,
};

for (const [what, [text, words]] of Object.entries(refused)) {
  test(`${what} is refused alone and in every list`, async ({ page, site }) => {
    await page.goto(site.address);
    for (const [way, within] of Object.entries(ways)) {
      await choose(page, file(`${way}.json`, within(text)));
      const notice = page.locator(".notice.problem");
      await expect(notice).toContainText(`“${way}.json”`);
      await expect(notice).toContainText(words);
      await notice.getByRole("button", { name: "Đóng" }).click();
    }
    await expect(page.locator("a.entry")).toHaveCount(0);
  });
}

test("a list with brackets, quotes and commas inside of its texts is read whole", async ({ page, site }) => {
  await page.goto(site.address);
  const name = '["a", {"b": "\\\\"}], \\"c\\", ]}';
  const one = (product: string) => sheet('"1.1": 3', `, "header": {"product": ${JSON.stringify(product)}}`);
  await choose(page, file("list.json", `\uFEFF \n[ ${one(name)},\n${one("b")}\t, ${one("c\\")} ]\n`));
  await expect(page.locator("a.entry")).toHaveCount(3);
  await expect(page.locator(".entry-name").filter({ hasText: name })).toHaveCount(1);
});

test("what is exported as one file comes back as it was", async ({ page, site }) => {
  await page.goto(site.address);
  await choose(page, [sample("example-coffee.json"), sample("example-council-of-nine.json")]);
  await expect(page.locator("a.entry")).toHaveCount(2);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Xuất tất cả" }).click(),
  ]);
  const text = await readFile(await download.path(), "utf8");
  await choose(page, file("all.json", text));
  await expect(page.locator("a.entry")).toHaveCount(4);
});

/** Files that are small to send and large to work on: what is said of each. */
const heavy: Record<string, [() => string, RegExp]> = {
  "4 MB of empty objects": [() => `[${Array(1_390_000).fill("{}").join(",")}]`, /hơn 5000 phiếu/],
  "5,000 empty objects": [() => `[${Array(5000).fill("{}").join(",")}]`, /không phải tệp phiếu đọc được/],
  "4 MB of empty lists": [() => `[${Array(1_390_000).fill("[]").join(",")}]`, /hơn 5000 phiếu/],
  "a council of a million sheets": [
    () => `{"edition": "26/2026", "set": 1, "members": [${Array(1_300_000).fill("{}").join(",")}]}`,
    /hơn 2000 phiếu/,
  ],
  "a sheet with 300,000 unknown fields": [
    () => `{"edition": "26/2026", "set": 1, ${Array.from({ length: 300_000 }, (_, n) => `"k${n}": 1`).join(",")}}`,
    /còn lỗi khác/,
  ],
  "4 MB of brackets": [() => "[".repeat(4_000_000), /JSON/],
  "a text of 4 MB": [() => JSON.stringify(["\\".repeat(2_000_000)]), /không phải tệp phiếu đọc được/],
  "more than 4 MB": [() => " ".repeat(4_200_000), /lớn hơn 4 MB/],
};

for (const [what, [make, says]] of Object.entries(heavy)) {
  test(`${what} freezes nothing`, async ({ page, site }) => {
    await page.goto(site.address);
    // The longest time for which the page could not answer anything.
    await page.evaluate(() => {
      let last = performance.now();
      const state = globalThis as unknown as { longest: number };
      state.longest = 0;
      setInterval(() => {
        const now = performance.now();
        state.longest = Math.max(state.longest, now - last);
        last = now;
      }, 10);
    });
    await choose(page, file("heavy.json", make()));
    const notice = page.locator(".notice.problem");
    // Before there was a limit, 4 MB took three minutes; how busy the machine is takes seconds.
    await expect(notice).toContainText(says, { timeout: 60_000 });
    expect((await notice.innerText()).length).toBeLessThan(5000);
    const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
    test.info().annotations.push({ type: "longest wait in ms", description: longest.toFixed() });
    await expect(page.locator("a.entry")).toHaveCount(0);
  });
}
