import type { Answer, Code, Rubric } from "ocop";
import { sortOut } from "../engine";
import { words } from "../words";
import { type Choices, type Head, type HeadField, type SheetEntry, type StoredSheet, freshId } from "./entries";
import { tell } from "./notices";
import { find, keep, put, remove } from "./store";

/** What may be done to a sheet. Each change is kept at once. */

export function startSheet(edition: string, set: number | string): SheetEntry {
  const sheet: StoredSheet = { edition, set, choices: {}, knockouts: [] };
  return addSheet(sheet);
}

export function addSheet(sheet: StoredSheet): SheetEntry {
  return keep({ kind: "sheet", id: freshId(), changed: 0, sheet, shelved: {} });
}

/** Answers a criterion, or opens it again with null. */
export function answer(entry: SheetEntry, rubric: Rubric, code: Code, to: Answer): void {
  const choices: Choices = { ...entry.sheet.choices };
  if (to === null || to === undefined) delete choices[code];
  else choices[code] = to;
  const { [code]: _, ...shelved } = entry.shelved;
  const sheet = { ...entry.sheet, choices };
  const sorted = sortOut(rubric, sheet, shelved);
  keep({ ...entry, sheet: { ...sheet, choices: sorted.choices }, shelved: sorted.shelved });
}

export function assertKnockout(entry: SheetEntry, id: string, holds: boolean): void {
  const others = entry.sheet.knockouts.filter((other) => other !== id);
  keep({ ...entry, sheet: { ...entry.sheet, knockouts: holds ? [...others, id] : others } });
}

export function withField(head: Head | undefined, field: HeadField, value: string): Head {
  const { [field]: _, ...others } = head ?? {};
  return value === "" ? others : { ...others, [field]: value };
}

export function setHead(entry: SheetEntry, field: HeadField, value: string): void {
  keep({ ...entry, sheet: { ...entry.sheet, header: withField(entry.sheet.header, field, value) } });
}

export function setMember(entry: SheetEntry, name: string): void {
  const { member: _, ...others } = entry.sheet;
  keep({ ...entry, sheet: name === "" ? others : { ...others, member: name } });
}

/** Clears every choice, and offers to bring them back. */
export function clearChoices(entry: SheetEntry): void {
  keep({ ...entry, sheet: { ...entry.sheet, choices: {}, knockouts: [] }, shelved: {} });
  const undo = () => {
    const now = find(entry.id);
    if (now?.kind !== "sheet") return;
    // What was filled in since then stays.
    const choices = { ...entry.sheet.choices, ...now.sheet.choices };
    const knockouts = [...new Set([...entry.sheet.knockouts, ...now.sheet.knockouts])];
    keep({ ...now, sheet: { ...now.sheet, choices, knockouts }, shelved: entry.shelved });
  };
  tell({ kind: "done", text: words.value.cleared, action: { label: words.value.undo, run: undo } });
}

/** Deletes something from the device, and offers to bring it back. */
export function discard(entry: Parameters<typeof put>[0], name: string): void {
  remove(entry.id);
  tell({
    kind: "done",
    text: words.value.removed(name),
    action: { label: words.value.undo, run: () => put(entry) },
  });
}

/** A second sheet for the same product, for another assessor: the head without the answers. */
export function copySheet(entry: SheetEntry): SheetEntry {
  const { comment: _, ...header } = entry.sheet.header ?? {};
  const { edition, set } = entry.sheet;
  return addSheet({ edition, set, header, choices: {}, knockouts: [] });
}
