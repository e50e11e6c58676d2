import {
  type CouncilFile,
  type Problem,
  type Sheet,
  type Written,
  previewJson,
  rateCouncilJson,
  rubricOf,
} from "ocop";
import { attempt } from "./engine";
import { type StoredCouncil, type StoredSheet, wholeCouncil, wholeSheet } from "./store/entries";
import { saidProblem, words } from "./words";

/** Nothing a council writes comes near this size. */
const mostBytes = 4 * 1024 * 1024;

/** What a file held: sheets and councils that the engine can read, and what is wrong with the rest. */
export interface Found {
  sheets: StoredSheet[];
  councils: StoredCouncil[];
  wrong: string[];
}

/** Reads files. Nothing of a file that has an error is taken. */
export async function readFiles(files: Iterable<File>): Promise<Found> {
  const all: Found = { sheets: [], councils: [], wrong: [] };
  for (const file of files) {
    const found = await readFile(file);
    all.sheets.push(...found.sheets);
    all.councils.push(...found.councils);
    all.wrong.push(...found.wrong);
  }
  return all;
}

async function readFile(file: File): Promise<Found> {
  const t = words.value;
  const wrong = (why: string): Found => ({
    sheets: [],
    councils: [],
    wrong: [t.unreadable(file.name, why)],
  });
  if (file.size === 0) return wrong(t.empty);
  if (file.size > mostBytes) return wrong(t.tooLarge);
  const text = (await file.text()).replace(/^\uFEFF/, "");
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return wrong(t.notJson);
  }
  // One sheet or council is checked as the text that it is, so that the engine sees keys that are
  // there twice; of a list each element by itself.
  const texts = Array.isArray(data) ? data.map((element) => JSON.stringify(element)) : [text];
  const found: Found = { sheets: [], councils: [], wrong: [] };
  const problems: Problem[] = [];
  for (const [position, element] of texts.entries()) {
    const value: unknown = Array.isArray(data) ? data[position] : data;
    const council = typeof value === "object" && value !== null && "members" in value;
    const checked = council ? checkCouncil(element) : attempt(() => previewJson(element));
    if (!checked.ok) problems.push(...checked.problems);
    else if (council) found.councils.push(wholeCouncil(value as Written<CouncilFile>));
    else found.sheets.push(wholeSheet(value as Written<Sheet>));
  }
  if (problems.length === 0 && texts.length > 0) return found;
  if (texts.length === 0) return wrong(t.empty);
  return wrong(problems.map(saidProblem).join("; "));
}

/** A council file may hold sheets that are not finished; everything else has to be right. */
function checkCouncil(text: string) {
  const rated = attempt(() => rateCouncilJson(text));
  if (rated.ok) return rated;
  const real = rated.problems.filter(({ code }) => code !== "missing-criterion" && code !== "no-members");
  if (real.length > 0) return { ok: false as const, problems: real };
  return attempt(() => rubricOf(text));
}

/** Saves data as a JSON file on the device. */
export function saveJson(name: string, data: unknown): void {
  save(name, "application/json", `${JSON.stringify(data, null, 2)}\n`);
}

/** Saves text as a file on the device. */
export function saveText(name: string, text: string): void {
  // The mark at the beginning lets old editors read Vietnamese.
  save(name, "text/plain;charset=utf-8", `\uFEFF${text}`);
}

function save(name: string, type: string, content: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A file name without marks and spaces, which old systems and mail programs garble. */
export function fileName(parts: (string | number | undefined)[], ending: string): string {
  const plain = parts
    .filter((part) => part !== undefined && part !== "")
    .map((part) =>
      String(part)
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replace(/[đĐ]/g, "d")
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-+|-+$/g, "")
        .slice(0, 40),
    );
  return `${["ocop", ...plain].filter(Boolean).join("-")}.${ending}`;
}
