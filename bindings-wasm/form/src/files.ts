import {
  type CouncilFile,
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

/** How many sheets and councils one file may hold: those of a province for a year, several times. */
const mostElements = 5000;

/** How many members one council may have. */
const mostMembers = 2000;

/** How many errors of one file are told. */
const mostTold = 12;

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
  if (file.size > mostBytes) return wrong(t.tooLarge("4 MB"));
  const text = (await file.text()).replace(/^\uFEFF/, "");
  try {
    JSON.parse(text);
  } catch {
    return wrong(t.notJson);
  }
  const list = /^\s*\[/.test(text);
  const texts = list ? elements(text, mostElements + 1) : [text];
  if (texts.length === 0) return wrong(t.empty);
  if (texts.length > mostElements) return wrong(t.tooMany(mostElements));
  const found: Found = { sheets: [], councils: [], wrong: [] };
  const problems = new Set<string>();
  let rested = performance.now();
  for (const element of texts) {
    const read = check(element);
    read.wrong?.forEach((problem) => problems.add(problem));
    if (read.council) found.councils.push(read.council);
    if (read.sheet) found.sheets.push(read.sheet);
    if (problems.size > mostTold) break;
    // The page goes on answering while a long list is read.
    if (performance.now() - rested > 50) {
      await new Promise((rest) => setTimeout(rest));
      rested = performance.now();
    }
  }
  if (problems.size === 0) return found;
  const told = [...problems].slice(0, mostTold);
  return wrong([...told, ...(problems.size > mostTold ? [t.andOthers] : [])].join("; "));
}

/**
 * The elements of a list, each as the text that it is: the engine reads it as it reads a file of its
 * own, and sees keys that are there twice. The text is known to be JSON.
 */
function elements(text: string, most: number): string[] {
  const found: string[] = [];
  let [depth, begin, inside] = [0, 0, false];
  for (let at = 0; at < text.length && found.length < most; at += 1) {
    const sign = text[at];
    if (inside) {
      if (sign === "\\") at += 1;
      else if (sign === '"') inside = false;
    } else if (sign === '"') {
      inside = true;
    } else if (sign === "[" || sign === "{") {
      depth += 1;
      if (depth === 1) begin = at + 1;
    } else if (sign === "]" || sign === "}") {
      depth -= 1;
    }
    if (inside || (sign === "," ? depth !== 1 : sign !== "]" || depth !== 0)) continue;
    const element = text.slice(begin, at).trim();
    if (element !== "") found.push(element);
    begin = at + 1;
  }
  return found;
}

interface Read {
  council?: StoredCouncil;
  sheet?: StoredSheet;
  wrong?: string[];
}

/** One sheet or council, read by the engine. */
function check(text: string): Read {
  const value: unknown = JSON.parse(text);
  const council = typeof value === "object" && value !== null && "members" in value;
  if (council && Array.isArray(value.members) && value.members.length > mostMembers) {
    return { wrong: [words.value.tooMany(mostMembers)] };
  }
  const checked = council ? checkCouncil(text) : attempt(() => previewJson(text));
  if (!checked.ok) return { wrong: checked.problems.map(saidProblem) };
  if (council) return { council: wholeCouncil(value as unknown as Written<CouncilFile>) };
  return { sheet: wholeSheet(value as Written<Sheet>) };
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
