import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { choose, expect, oneFile, sample, startSheet, summary, test, tick } from "./form.ts";

/*
 * Each service of the browser missing, silent, throwing, full or with foreign data: the page is drawn,
 * sheets can be filled in and exported, and a bar that stays says what is the matter.
 */

const bar = (page: Page) => page.locator(".banner");

/** A property of a global object that throws when it is looked at, as in a sandbox. */
const throwing = (owner: string, name: string) => `
  Object.defineProperty(${owner}, "${name}", {
    configurable: true, get() { throw new DOMException("refused", "SecurityError"); } });`;
const missing = (owner: string, name: string) => `
  Object.defineProperty(${owner}, "${name}", { configurable: true, value: undefined });`;

/** A request of the store that answers nothing, or an error by its name. */
const openings = (name: string | null) => `
  IDBFactory.prototype.open = () => {
    const request = Object.create(IDBOpenDBRequest.prototype);
    const heard = {};
    request.addEventListener = (kind, listener) => (heard[kind] = listener);
    request.removeEventListener = () => {};
    Object.defineProperty(request, "error", { value: new DOMException("no", ${JSON.stringify(name)} ?? "X") });
    if (${JSON.stringify(name)}) setTimeout(() => heard.error?.(new Event("error")));
    return request;
  };`;

const services: Record<string, { script: string; says?: string | RegExp }> = {
  "indexedDB missing": { script: missing("globalThis", "indexedDB"), says: /không cho lưu/ },
  "indexedDB throwing when it is looked at": { script: throwing("globalThis", "indexedDB"), says: /không cho lưu/ },
  "indexedDB throwing when it is opened": {
    script: `IDBFactory.prototype.open = () => { throw new DOMException("refused", "SecurityError"); };`,
    says: /không cho lưu/,
  },
  "indexedDB failing": { script: openings("UnknownError"), says: /không cho lưu/ },
  "indexedDB never answering": { script: openings(null), says: /chưa trả lời/ },
  "reading failing": {
    script: `IDBObjectStore.prototype.getAll = IDBObjectStore.prototype.getAllKeys = () => { throw new DOMException("no", "DataError"); };`,
    says: /Không ghi được/,
  },
  "writing failing": {
    script: `IDBObjectStore.prototype.put = () => { throw new DOMException("no", "DataCloneError"); };`,
    says: /Không ghi được/,
  },
  "no room": {
    script: `IDBObjectStore.prototype.put = () => { throw new DOMException("no", "QuotaExceededError"); };`,
    says: /hết chỗ/,
  },
  "writing never answering": {
    script: `
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given) {
        const request = put.apply(this, given);
        this.transaction.commit = () => {};
        const keepOpen = () => (this.get("x").onsuccess = keepOpen);
        keepOpen();
        return request;
      };`,
    says: /chưa trả lời/,
  },
  "service workers missing": { script: missing("navigator", "serviceWorker") },
  "service workers throwing": { script: throwing("navigator", "serviceWorker") },
  "service workers throwing at registration": {
    script: `ServiceWorkerContainer.prototype.register = () => { throw new DOMException("no", "SecurityError"); };`,
  },
  "service workers rejecting": {
    script: `ServiceWorkerContainer.prototype.register = () => Promise.reject(new TypeError("no"));`,
  },
  "service workers never answering": {
    script: `ServiceWorkerContainer.prototype.register = () => new Promise(() => {});`,
  },
  "service workers without a registration": {
    script: `ServiceWorkerContainer.prototype.register = async () => undefined;`,
  },
  "localStorage missing": { script: missing("globalThis", "localStorage") },
  "localStorage throwing": { script: throwing("globalThis", "localStorage") },
  "localStorage with foreign data": {
    script: `try { for (const name of ["lang", "keep"]) localStorage.setItem("ocop-form." + name, "{}"); } catch {}`,
  },
  "BroadcastChannel missing": { script: missing("globalThis", "BroadcastChannel") },
  "BroadcastChannel throwing": { script: `globalThis.BroadcastChannel = function () { throw new Error("no"); };` },
  "BroadcastChannel unable to send": {
    script: `BroadcastChannel.prototype.postMessage = () => { throw new DOMException("no", "InvalidStateError"); };`,
  },
  "clipboard and share missing": {
    script: missing("navigator", "clipboard") + missing("navigator", "share") + missing("navigator", "storage"),
  },
  "everything missing": {
    script: [
      ["globalThis", "indexedDB"],
      ["globalThis", "localStorage"],
      ["globalThis", "BroadcastChannel"],
      ["navigator", "serviceWorker"],
      ["navigator", "clipboard"],
      ["navigator", "storage"],
    ].map(([owner, name]) => throwing(owner as string, name as string)).join(""),
    says: /không cho lưu/,
  },
};

for (const [what, { script, says }] of Object.entries(services)) {
  test(`${what}: a sheet is filled in and exported`, async ({ page, site }) => {
    await page.addInitScript(script);
    await page.goto(site.address);
    await startSheet(page);
    await tick(page, "1.1", 3);
    await expect(summary(page)).toContainText("3/100");
    if (says) await expect(bar(page)).toContainText(says, { timeout: 10_000 });
    else await expect(bar(page)).toHaveCount(0);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      says
        ? bar(page).getByRole("button", { name: "Xuất tất cả" }).click()
        : summary(page).getByRole("button", { name: "Xuất tệp" }).click(),
    ]);
    const [sheet] = [JSON.parse(await readFile(await download.path(), "utf8"))].flat();
    expect(sheet.choices).toEqual({ "1.1": 3 });
    // The bar stays: on the next page, too, and however far down.
    await page.evaluate(() => scrollTo(0, 1500));
    if (says) await expect(bar(page)).toBeInViewport();
    await page.getByRole("link", { name: "Danh sách phiếu" }).click();
    await expect(page.locator("a.entry")).toHaveCount(1);
    if (says) await expect(bar(page)).toBeVisible();
  });
}

test("work that is nowhere is not left without a question", async ({ page, site }) => {
  await page.addInitScript(services["no room"]?.script ?? "");
  await page.goto(site.address);
  await startSheet(page);
  await tick(page, "1.1", 3);
  await expect(bar(page)).toBeVisible();
  const asked = page.waitForEvent("dialog");
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    bar(page).getByRole("button", { name: "Xuất tất cả" }).click(),
  ]);
  await download.path();
  // It lies in a file now.
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("what there was no room for is kept as soon as there is", async ({ page, site }) => {
  await page.goto(site.address);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    let times = 0;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<IDBObjectStore["put"]>) {
      times += 1;
      if (times === 2) throw new DOMException("no", "QuotaExceededError");
      return put.apply(this, given);
    };
  });
  await startSheet(page);
  await tick(page, "1.1", 3);
  await expect(bar(page)).toContainText("hết chỗ");
  await tick(page, "1.2", 3);
  await expect(bar(page)).toHaveCount(0);
  await page.reload();
  await expect(page.locator("input:checked")).toHaveCount(2);
});

test("a store that answers late shows what it holds, and keeps what was made meanwhile", async ({ page, site }) => {
  await page.goto(site.address);
  await choose(page, sample("example-coffee.json"));
  await expect(page.locator("a.entry")).toHaveCount(1);
  await page.addInitScript(`
    const { getAll } = IDBObjectStore.prototype;
    const late = new Promise((answered) => (globalThis.answer = answered));
    IDBObjectStore.prototype.getAll = function (...given) {
      const { db: database } = this.transaction;
      const request = Object.create(IDBRequest.prototype);
      const heard = {};
      request.addEventListener = (kind, listener) => (heard[kind] = listener);
      request.removeEventListener = () => {};
      late.then(() => {
        const real = getAll.apply(database.transaction("entries").objectStore("entries"), given);
        real.onsuccess = () => {
          Object.defineProperty(request, "result", { value: real.result });
          heard.success(new Event("success"));
        };
      });
      return request;
    };`);
  await page.reload();
  await expect(bar(page)).toContainText("chưa trả lời", { timeout: 10_000 });
  await startSheet(page);
  await tick(page, "1.1", 3);
  await page.evaluate(() => (globalThis as unknown as { answer: () => void }).answer());
  await expect(bar(page)).toHaveCount(0);
  await page.getByRole("link", { name: "Danh sách phiếu" }).click();
  await expect(page.locator("a.entry")).toHaveCount(2);
});

/** What is found in the store: none of it is an entry that this version can show. */
const foreign: unknown[] = [
  { id: "1" },
  { id: "2", kind: "sheet" },
  { id: "3", kind: "sheet", sheet: null },
  { id: "4", kind: "sheet", sheet: { edition: "26/2026" } },
  { id: "5", kind: "sheet", sheet: { edition: "26/2026", set: 1, choices: [1], knockouts: [] } },
  { id: "6", kind: "sheet", sheet: { edition: "26/2026", set: 1, header: { product: { vi: "x" } } } },
  { id: "7", kind: "sheet", sheet: { edition: "26/2026", set: 1, member: 5 } },
  { id: "8", kind: "council", council: {} },
  { id: "9", kind: "council", council: { edition: "26/2026", set: 1 } },
  { id: "10", kind: "council", council: { edition: "26/2026", set: 1, members: [null] } },
  { id: "11", kind: "council" },
  { id: "12", kind: "round", round: {} },
  { id: "", kind: "sheet", sheet: { edition: "26/2026", set: 1 } },
];

/** Entries that can be shown, though not all is right with them. */
const odd: unknown[] = [
  { id: "a/b#c%", kind: "sheet", sheet: { edition: "26/2026", set: 1, choices: { "1.1": 3 } } },
  { id: "late", kind: "sheet", changed: 1e300, sheet: { edition: "26/2026", set: 1, choices: {} } },
  { id: "unknown", kind: "sheet", changed: "x", sheet: { edition: "1/2050", set: 99, choices: { x: {} } } },
  { id: "wrong", kind: "sheet", changed: NaN, sheet: { edition: "26/2026", set: 1, choices: { "1.1": 99, x: [] }, note: 1 } },
  { id: "none", kind: "council", council: null },
  { id: "empty", kind: "council", council: { edition: "26/2026", set: 1, members: [] } },
];

/** Puts what it is given into the store, as another page at this address would. */
function put(values: unknown[], version = 1): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open("ocop-form", version);
    opening.onupgradeneeded = () => {
      const { result } = opening;
      if (!result.objectStoreNames.contains("entries")) result.createObjectStore("entries", { keyPath: "id" });
    };
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("entries", "readwrite");
      for (const value of values) transaction.objectStore("entries").put(value);
      transaction.oncomplete = () => {
        opening.result.close();
        done();
      };
    };
  });
}

test("foreign data in the store is left alone, and every sheet that can be read is reached", async ({ page, site }) => {
  await page.goto(site.address);
  await choose(page, sample("example-coffee.json"));
  await page.evaluate(put, [...foreign, ...odd]);
  await page.reload();
  await expect(page.locator("a.entry")).toHaveCount(1 + odd.length);
  await expect(bar(page)).toContainText(`${foreign.length} mục`);
  for (const at of Array(1 + odd.length).keys()) {
    await page.locator("a.entry").nth(at).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("Không khởi động được")).toHaveCount(0);
    await page.goBack();
  }
  const saved = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).first().click(),
    ]);
    return JSON.parse(await readFile(await download.path(), "utf8"));
  };
  const same = (a: unknown[], b: unknown[]) => expect(new Set(a.map((one) => JSON.stringify(one)))).toEqual(new Set(b.map((one) => JSON.stringify(one))));
  same(await saved("Xuất nguyên dạng"), foreign);
  // The council that nobody has begun is no file.
  expect(await saved("Xuất tất cả")).toHaveLength(odd.length);
  // It is still there for whoever it belongs to.
  await page.reload();
  await expect(bar(page)).toContainText(`${foreign.length} mục`);
});

test("a store of a later version is read, exported and not written", async ({ page, site }) => {
  await page.goto(site.address);
  await choose(page, sample("example-coffee.json"));
  await expect(page.locator("a.entry")).toHaveCount(1);
  const later = { id: "z", kind: "sheet", changed: 1, sheet: { edition: "26/2026", set: 1, choices: { "1.1": 2 }, knockouts: [] } };
  // An open page makes room for the later version instead of holding it up.
  await page.evaluate(put as (values: unknown[]) => Promise<void>, [later]);
  await page.evaluate(`(${put})([], 7)`);
  await expect(bar(page)).toContainText("bản mới hơn");
  await page.reload();
  await expect(bar(page)).toContainText("bản mới hơn");
  await expect(page.locator("a.entry")).toHaveCount(2);
  await page.locator("a.entry").last().click();
  await tick(page, "1.1", 3);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    bar(page).getByRole("button", { name: "Xuất tất cả" }).click(),
  ]);
  expect(JSON.parse(await readFile(await download.path(), "utf8"))).toHaveLength(2);
  await page.reload();
  await expect(page.locator('[id="c-1.1"] input[value="2"]')).toBeChecked();
});

/** Opens another page at the address of the form. */
async function another(page: Page, site: { address: string }, body = ""): Promise<void> {
  const html = `<!doctype html><title>x</title><link rel="icon" href="data:,">${body}`;
  const address = `${site.address}another.html`;
  await page.route(address, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
  await page.goto(address);
}

test("a store with nothing of the form in it is left alone", async ({ page, site }) => {
  await another(page, site);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open("ocop-form", 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore("other");
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
      }),
  );
  await page.goto(site.address);
  await startSheet(page);
  await expect(bar(page)).toContainText("Không ghi được");
  await expect(bar(page).getByRole("button", { name: "Xuất tất cả" })).toBeVisible();
});

test("other tabs' messages that are none change nothing", async ({ page, site }) => {
  await page.goto(site.address);
  await choose(page, sample("example-coffee.json"));
  await expect(page.locator("a.entry")).toHaveCount(1);
  await page.evaluate(() => {
    const other = new BroadcastChannel("ocop-form");
    for (const message of [null, 5, {}, [], "", "nothing", new Date(), { id: 1 }]) other.postMessage(message);
  });
  await page.waitForTimeout(200);
  await expect(page.locator("a.entry")).toHaveCount(1);
});

test("an engine that does not load still lets everything go", async ({ page, site }) => {
  await page.goto(site.address);
  await choose(page, sample("example-coffee.json"));
  await expect(page.locator("a.entry")).toHaveCount(1);
  await page.addInitScript(missing("globalThis", "WebAssembly"));
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Không khởi động được");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Xuất tất cả" }).click(),
  ]);
  expect(JSON.parse(await readFile(await download.path(), "utf8"))).toHaveLength(1);
});

test("the one file works in a frame that may do nothing but run scripts", async ({ page, site }) => {
  const html = await readFile(new URL(oneFile), "utf8");
  const address = `${site.address}form.html`;
  await page.route(address, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
  const frames = 'title="form" sandbox="allow-scripts allow-downloads" style="width:100%;height:800px"';
  await another(page, site, `<iframe ${frames} src="${address}"></iframe>`);
  const frame = page.frameLocator("iframe");
  await frame.getByRole("link", { name: "Lập phiếu mới" }).click();
  await frame.locator("button.set").first().click();
  await frame.locator('[id="c-1.1"] input[value="3"]').check();
  await expect(frame.locator(".summary")).toContainText("3/100");
  await expect(frame.locator(".banner")).toContainText("không cho lưu");
});
