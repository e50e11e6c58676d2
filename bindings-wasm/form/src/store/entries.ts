import type { Answer, Code, CouncilFile, Header, Sheet, Written } from "ocop";

/*
 * What is kept has the shape of the files: the engine's documents in their written form. A file is
 * kept as it came, and what is kept is a file as soon as it is saved.
 */

export type Head = Written<Header>;
export type HeadField = keyof Head;
export type Choices = { readonly [code: Code]: NonNullable<Answer> };

/** What a file may leave out and an entry says in any case. */
interface Named {
  edition: string;
  set: number | string;
}

export interface StoredSheet extends Omit<Written<Sheet>, keyof Named>, Named {
  choices: Choices;
  knockouts: readonly string[];
}

export interface StoredCouncil extends Omit<Written<CouncilFile>, keyof Named | "members">, Named {
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
  const answers = Object.entries(sheet.choices ?? {}).filter(([, answer]) => answer !== null);
  const choices = Object.fromEntries(answers) as Choices;
  return { ...(sheet as Written<Sheet> & Named), choices, knockouts: sheet.knockouts ?? [] };
}

/** A council of a file, each of its sheets with the head that they share. */
export function wholeCouncil({ members, ...file }: Written<CouncilFile>): StoredCouncil {
  const sheets = members.map((one) => ("choices" in one ? one : { choices: one }) as Written<Sheet>);
  const named = {
    edition: file.edition ?? sheets[0]?.edition,
    set: file.set ?? sheets[0]?.set,
  } as Named;
  const shared = file.header ? { ...named, header: file.header } : named;
  return { ...file, ...named, members: sheets.map((sheet) => wholeSheet({ ...shared, ...sheet })) };
}

/** An id that no other entry has, on this device or another. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, "0")).join("");
}
