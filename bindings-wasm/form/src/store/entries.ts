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
