import { type Choices, type Entry, type Head, type HeadField, type SheetEntry, type StoredSheet, freshId } from "./entries";
import { find, keep, put, remove } from "./store";

/*
 * What may be done to a sheet. Each change is kept at once; what can be taken back gives the way to
 * do so.
 */

export function startSheet(edition: string, set: number | string): SheetEntry {
  return addSheet({ edition, set, choices: {}, knockouts: [] });
}

export function addSheet(sheet: StoredSheet): SheetEntry {
  return keep({ kind: "sheet", id: freshId(), changed: 0, sheet, shelved: {} });
}

/** Sets the answers that count, and those that are kept for later. */
export function setChoices(entry: SheetEntry, choices: Choices, shelved: Choices): void {
  keep({ ...entry, sheet: { ...entry.sheet, choices }, shelved });
}

export function assertKnockout(entry: SheetEntry, id: string, holds: boolean): void {
  const others = entry.sheet.knockouts.filter((other) => other !== id);
  keep({ ...entry, sheet: { ...entry.sheet, knockouts: holds ? [...others, id] : others } });
}

export function withField(head: Head | null | undefined, field: HeadField, value: string): Head {
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

/** Clears every choice; the function that it gives brings them back. */
export function clearChoices(entry: SheetEntry): () => void {
  keep({ ...entry, sheet: { ...entry.sheet, choices: {}, knockouts: [] }, shelved: {} });
  return () => {
    const now = find(entry.id);
    if (now?.kind !== "sheet") return;
    // What was filled in since then stays.
    const choices = { ...entry.sheet.choices, ...now.sheet.choices };
    const knockouts = [...new Set([...entry.sheet.knockouts, ...now.sheet.knockouts])];
    keep({ ...now, sheet: { ...now.sheet, choices, knockouts }, shelved: entry.shelved });
  };
}

/** Deletes something from the device; the function that it gives brings it back. */
export function discard(entry: Entry): () => void {
  remove(entry.id);
  return () => put(entry);
}

/** A second sheet for the same product, for another assessor: the head without the answers. */
export function copySheet(entry: SheetEntry): SheetEntry {
  const { comment: _, ...header } = entry.sheet.header ?? {};
  const { edition, set } = entry.sheet;
  return addSheet({ edition, set, header, choices: {}, knockouts: [] });
}
