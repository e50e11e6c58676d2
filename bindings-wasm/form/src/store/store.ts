import { computed, signal } from "@preact/signals";
import * as database from "./database";
import type { CouncilEntry, Entry, SheetEntry } from "./entries";

/**
 * All that is kept on this device. The page works on this copy; every change is written at once,
 * so that closing the page loses nothing.
 */
const entries = signal<ReadonlyMap<string, Entry>>(new Map());

/** Whether the browser refused to keep something. */
export const unkept = signal(false);

const newestFirst = computed(() =>
  [...entries.value.values()].sort((a, b) => b.changed - a.changed),
);

export const sheets = computed(() =>
  newestFirst.value.filter((entry): entry is SheetEntry => entry.kind === "sheet"),
);

export const councils = computed(() =>
  newestFirst.value.filter((entry): entry is CouncilEntry => entry.kind === "council"),
);

/** Other tabs of the same form hear of changes, so that none overwrites another with old data. */
const tabs = "BroadcastChannel" in globalThis ? new BroadcastChannel("ocop-form") : null;

export async function load(): Promise<void> {
  const kept = await database.open();
  unkept.value = kept === null;
  entries.value = new Map(kept?.map((entry) => [entry.id, entry]));
  tabs?.addEventListener("message", async (message: MessageEvent<string>) => {
    const entry = await database.read(message.data);
    change((map) => (entry ? map.set(entry.id, entry) : map.delete(message.data)));
  });
}

export function find(id: string): Entry | undefined {
  return entries.value.get(id);
}

/** Keeps an entry, new or changed. */
export function keep<E extends Entry>(entry: E): E {
  const dated = { ...entry, changed: Date.now() };
  put(dated);
  return dated;
}

/** Puts an entry back as it was. */
export function put(entry: Entry): void {
  change((map) => map.set(entry.id, entry));
  settle(database.write(entry), entry.id);
}

export function remove(id: string): void {
  change((map) => map.delete(id));
  settle(database.drop(id), id);
}

function change(edit: (map: Map<string, Entry>) => void): void {
  const map = new Map(entries.value);
  edit(map);
  entries.value = map;
}

function settle(written: Promise<void>, id: string): void {
  written.then(
    () => tabs?.postMessage(id),
    () => {
      unkept.value = true;
    },
  );
}
