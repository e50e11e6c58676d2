import type { Answer, Code, Vote } from "ocop";

/** The fields at the head of the official form, with the names of the sheet schema. */
export const headFields = [
  "product",
  "product_code",
  "producer",
  "phone",
  "address",
  "date",
  "comment",
] as const;

export type HeadField = (typeof headFields)[number];
export type Head = { [field in HeadField]?: string };
export type Choices = Record<Code, Exclude<Answer, null | undefined>>;

/** A sheet as the schema writes it, and as a file holds it. */
export interface StoredSheet {
  edition: string;
  set: number | string;
  member?: string;
  header?: Head;
  choices: Choices;
  knockouts: string[];
}

/** A council as the schema writes it. */
export interface StoredCouncil {
  edition: string;
  set: number | string;
  header?: Head;
  gate_rule?: Vote;
  knockout_rule?: Vote;
  members: StoredSheet[];
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

/** An id that no other entry has, on this device or another. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, "0")).join("");
}
