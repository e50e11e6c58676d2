import type { Answer, Code, CouncilFile, Header, Sheet, Written } from "ocop";

/*
 * What is kept has the shape of the files: the engine's documents in their written form. A file is
 * kept as it came, and what is kept is a file as soon as it is saved.
 */

export type Head = Told<Written<Header>>;
export type HeadField = keyof Head;
export type Choices = { readonly [code: Code]: Answer };

/** What is there is told: nothing is null. */
type Told<T> = { readonly [Key in keyof T]: NonNullable<T[Key]> };

/** What a file may leave out and an entry says in any case. */
interface Named {
  edition: string;
  set: number | string;
}

export interface StoredSheet extends Omit<Told<Written<Sheet>>, keyof Named>, Named {
  header?: Head;
  choices: Choices;
  knockouts: readonly string[];
}

export interface StoredCouncil extends Omit<Told<Written<CouncilFile>>, keyof Named>, Named {
  header?: Head;
  members: readonly StoredSheet[];
}

interface Kept {
  id: string;
  /** When it was last changed, in milliseconds; lists show the newest first. */
  changed: number;
}

/** A sheet kept on the device. */
export interface SheetEntry extends Kept {
  kind: "sheet";
  sheet: StoredSheet;
  /** Answers to criteria that stopped applying; they return with the condition. */
  shelved: Choices;
}

/** A council kept on the device. */
export interface CouncilEntry extends Kept {
  kind: "council";
  council: StoredCouncil | null;
}

export type Entry = SheetEntry | CouncilEntry;

/**
 * An entry as the store holds it; null where that is none. A store may hold what others put there, or
 * what a later version of the form wrote in another way: what the pages rely on is looked at, what the
 * answers mean is the engine's to say.
 */
export function asEntry(value: unknown): Entry | null {
  if (!isRecord(value) || typeof value.id !== "string" || value.id === "") return null;
  const { kind, id } = value;
  const changed = isMoment(value.changed) ? value.changed : 0;
  if (kind === "sheet" && isSheet(value.sheet)) {
    const shelved = isRecord(value.shelved) ? (value.shelved as Choices) : {};
    return { kind, id, changed, sheet: wholeSheet(value.sheet), shelved };
  }
  if (kind === "council" && (value.council === null || isCouncil(value.council))) {
    return { kind, id, changed, council: value.council && wholeCouncil(value.council) };
  }
  return null;
}

type Fields = Record<string, unknown>;

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a time can be shown: dates end at 8.64e15 milliseconds. */
function isMoment(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= 8.64e15;
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || value === null || typeof value === "string";
}

function isHeadOrNone(value: unknown): boolean {
  return value === undefined || value === null || (isRecord(value) && Object.values(value).every(isTextOrNone));
}

function isNamed({ edition, set }: Fields): boolean {
  return typeof edition === "string" && (typeof set === "string" || typeof set === "number");
}

function isSheet(value: unknown): value is Written<Sheet> {
  if (!isRecord(value) || !isNamed(value)) return false;
  const { choices = {}, knockouts = [], member, header } = value;
  const grounds = Array.isArray(knockouts) && knockouts.every((id) => typeof id === "string");
  return isRecord(choices) && grounds && isTextOrNone(member) && isHeadOrNone(header);
}

function isCouncil(value: unknown): value is Written<CouncilFile> {
  if (!isRecord(value) || !isNamed(value) || !isHeadOrNone(value.header)) return false;
  return Array.isArray(value.members) && value.members.every(isSheet);
}

/** A sheet of a file, with what the file may leave out. */
export function wholeSheet(sheet: Written<Sheet>): StoredSheet {
  const { choices = {}, header = {}, knockouts = [], ...rest } = told(sheet);
  const head = told(header);
  return {
    ...(rest as Named),
    ...(Object.keys(head).length > 0 ? { header: head } : {}),
    choices: told(choices) as Choices,
    knockouts,
  };
}

/** A council of a file, each of its sheets with the head that they share. */
export function wholeCouncil(council: Written<CouncilFile>): StoredCouncil {
  const { members, ...file } = told(council);
  const sheets = members.map((one) => ("choices" in one ? one : { choices: one }) as Written<Sheet>);
  const { edition, set } = { ...sheets[0], ...file } as Named;
  const shared = { edition, set, ...(file.header ? { header: file.header } : {}) };
  const whole = sheets.map((sheet) => wholeSheet({ ...shared, ...sheet }));
  return { ...(file as object), edition, set, members: whole };
}

/** An object without what is null. */
function told<T extends object>(object: T): Told<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null)) as Told<T>;
}

/** An id that no other entry has, on this device or another. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, "0")).join("");
}
