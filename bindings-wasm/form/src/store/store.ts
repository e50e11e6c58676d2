import { computed, signal } from "@preact/signals";
import * as database from "./database";
import { type CouncilEntry, type Entry, type SheetEntry, asEntry } from "./entries";
import { keeping, setKeeping } from "./settings";

/**
 * All that is kept on this device. The page works on this copy; every change is written at once,
 * so that closing the page loses nothing.
 */
const entries = signal<ReadonlyMap<string, Entry>>(new Map());

/** What is in the store and is no entry: left as it is, and exported as it is. */
export const foreign = signal<readonly unknown[]>([]);

/** What is the matter with the store as a whole. */
const ofStore = signal<database.Trouble | null>(null);

/** The entries whose last change is not in the store, and why. */
const unsaved = signal<ReadonlyMap<string, database.Trouble>>(new Map());

/** What the reader has to know of how things are kept; `off` where nothing shall be. */
export const trouble = computed<database.Trouble | "off" | null>(() => {
  if (!keeping.value) return "off";
  return ofStore.value ?? [...unsaved.value.values()][0] ?? null;
});

/** Whether something was changed that lies neither in the store nor in an exported file. */
let atRisk = false;

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
const tabs = channel();

function channel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel("ocop-form");
  } catch {
    return null;
  }
}

/** Reads what is kept. Never fails: what is the matter is told by `trouble`. */
export async function load(): Promise<void> {
  addEventListener("beforeunload", (event) => {
    if (atRisk && trouble.value) event.preventDefault();
  });
  tabs?.addEventListener("message", (message) => void heard(message.data));
  if (keeping.value) await openStore();
}

async function openStore(): Promise<void> {
  const lost = (what: database.Trouble) => (ofStore.value = what);
  take(await database.open(take, lost));
}

/** Takes over what the store holds, beside what was made while it did not answer. */
function take(found: database.Found): void {
  const read = found.values.map((value) => ({ value, entry: asEntry(value) }));
  foreign.value = read.filter(({ entry }) => !entry).map(({ value }) => value);
  const before = [...entries.value.values()];
  ofStore.value = found.trouble;
  change((map) => {
    for (const { entry } of read) if (entry && !map.has(entry.id)) map.set(entry.id, entry);
  });
  if (!found.trouble) for (const entry of before) save(entry);
}

async function heard(id: unknown): Promise<void> {
  if (typeof id !== "string" || !keeping.value) return;
  try {
    const kept = await database.read(id);
    const entry = asEntry(kept);
    if (entry) change((map) => map.set(entry.id, entry));
    else if (kept === undefined && !ofStore.value) change((map) => map.delete(id));
  } catch {
    // The store went away; the next change here tells of it.
  }
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
  save(entry);
}

export function remove(id: string): void {
  change((map) => map.delete(id));
  if (keeping.value) settle(database.drop(id), id);
}

/** That everything there is lies in a file now. */
export function taken(): void {
  atRisk = false;
}

/**
 * Whether sheets are kept on this device. With the last word against it, what was kept is deleted; the
 * page has it until it is closed.
 */
export async function keepOnDevice(on: boolean): Promise<void> {
  setKeeping(on);
  if (on) return openStore();
  atRisk = entries.value.size > 0;
  unsaved.value = new Map();
  await Promise.allSettled([...entries.value.keys()].map((id) => database.drop(id)));
}

function change(edit: (map: Map<string, Entry>) => void): void {
  const map = new Map(entries.value);
  edit(map);
  entries.value = map;
}

function save(entry: Entry): void {
  if (keeping.value) settle(database.write(entry), entry.id);
  else atRisk = true;
}

function settle(written: Promise<void>, id: string): void {
  const slow = setTimeout(() => failed(id, "silent"), database.patience);
  const over = () => clearTimeout(slow);
  written.then(
    () => {
      over();
      saved(id);
    },
    (what: database.Trouble) => {
      over();
      failed(id, what);
    },
  );
}

function failed(id: string, what: database.Trouble): void {
  atRisk = true;
  unsaved.value = new Map(unsaved.value).set(id, what);
}

/** Where one change is kept again, those that were not are tried again. */
function saved(id: string): void {
  tell(id);
  if (unsaved.value.size === 0) return;
  const others = [...unsaved.value.keys()].filter((other) => other !== id);
  unsaved.value = new Map();
  atRisk = others.length > 0;
  for (const other of others) {
    const entry = find(other);
    if (entry) save(entry);
  }
}

function tell(id: string): void {
  try {
    tabs?.postMessage(id);
  } catch {
    // A closed channel: the other tabs read the store when they are opened anew.
  }
}
