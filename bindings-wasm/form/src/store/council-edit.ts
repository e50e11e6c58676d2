import type { Vote } from "ocop";
import { withField } from "./edit";
import { type CouncilEntry, type HeadField, type StoredCouncil, type StoredSheet, freshId } from "./entries";
import { keep } from "./store";

/** What may be done to a council. Each change is kept at once. */

export function addCouncil(council: StoredCouncil | null): CouncilEntry {
  return keep({ kind: "council", id: freshId(), changed: 0, council });
}

/**
 * Adds members' sheets. The first one says which set the council rates, and for which product; a
 * council file brings its own head and rules.
 */
export function addMembers(
  entry: CouncilEntry,
  sheets: readonly StoredSheet[],
  file: StoredCouncil | undefined,
): CouncilEntry {
  const [first] = sheets;
  if (!first) return entry;
  const council = entry.council ?? (file ? { ...file, members: [] } : startWith(first));
  return keep({ ...entry, council: { ...council, members: [...council.members, ...sheets] } });
}

function startWith({ edition, set, header }: StoredSheet): StoredCouncil {
  const { comment: _, ...shared } = header ?? {};
  return { edition, set, header: shared, members: [] };
}

/** Takes a member's sheet out; with the last one the council forgets its set. */
export function dropMember(entry: CouncilEntry, position: number): void {
  if (!entry.council) return;
  const members = entry.council.members.filter((_, at) => at !== position);
  keep({ ...entry, council: members.length > 0 ? { ...entry.council, members } : null });
}

export function setCouncilHead(entry: CouncilEntry, field: HeadField, value: string): void {
  if (!entry.council) return;
  const header = withField(entry.council.header, field, value);
  keep({ ...entry, council: { ...entry.council, header } });
}

export function setRule(
  entry: CouncilEntry,
  rule: "gate_rule" | "knockout_rule",
  vote: Vote,
): void {
  if (!entry.council) return;
  keep({ ...entry, council: { ...entry.council, [rule]: vote } });
}
