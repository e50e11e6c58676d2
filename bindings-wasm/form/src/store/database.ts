import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, deleteDB, openDB } from "idb";
import type { Entry } from "./entries";

/*
 * The device's store. It may be missing, refuse, never answer, be full, hold what others put there, or
 * come from a later version of the form; none of that is thrown at whoever opens it.
 */

interface Schema extends DBSchema {
  entries: { key: string; value: Entry };
}

/**
 * What is the matter with the store: the browser has none or refuses it, it does not answer, it was made
 * by a later version (and is read only), it has no more room, or it cannot be written for another reason.
 */
export type Trouble = "absent" | "silent" | "later" | "full" | "broken";

/** What the store holds, whatever that is, and what is the matter with it. */
export interface Found {
  values: unknown[];
  trouble: Trouble | null;
}

const name = "ocop-form";
const version = 1;
const entries = "entries";

/** How long the store may take to answer before the page goes on without it, in milliseconds. */
export const patience = 4000;

let database: IDBPDatabase<Schema> | null = null;

/**
 * Opens the store and reads it. Where it does not answer in time, it is taken for silent; what it says
 * later is told to `late`. `lost` is called when the store is taken away from an open page.
 */
export async function open(
  late: (found: Found) => void,
  lost: (trouble: Trouble) => void,
): Promise<Found> {
  const opening = opened(lost);
  const first = await Promise.race([opening, pause(patience)]);
  if (first) return first;
  void opening.then(late);
  return { values: [], trouble: "silent" };
}

async function opened(lost: (trouble: Trouble) => void): Promise<Found> {
  try {
    database = await connected(lost);
    if (database.objectStoreNames.length === 0) {
      // Somebody only looked whether there is such a store, and left an empty one.
      database.close();
      await deleteDB(name);
      database = await connected(lost);
    }
  } catch (error) {
    return nameOf(error) === "VersionError" ? ofLaterVersion() : { values: [], trouble: "absent" };
  }
  try {
    return { values: await all(database), trouble: null };
  } catch {
    close("broken", () => {});
    return { values: [], trouble: "broken" };
  }
}

function connected(lost: (trouble: Trouble) => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, version, {
    upgrade: (fresh) => void fresh.createObjectStore(entries, { keyPath: "id" }),
    // A later version of the form waits in another tab, or somebody deletes the store: neither shall
    // wait for this page.
    blocking: (_, wanted) => close(wanted === null ? "broken" : "later", lost),
    terminated: () => close("broken", lost),
  });
}

function close(trouble: Trouble, lost: (trouble: Trouble) => void): void {
  database?.close();
  database = null;
  lost(trouble);
}

/** Reads a store of whatever version, and leaves it as it is. */
async function ofLaterVersion(): Promise<Found> {
  try {
    const later = await openDB<Schema>(name);
    const values = later.objectStoreNames.contains(entries) ? await all(later) : [];
    later.close();
    return { values, trouble: "later" };
  } catch {
    return { values: [], trouble: "later" };
  }
}

/** All that is stored; one by one where the browser cannot give all at once. */
async function all(from: IDBPDatabase<Schema>): Promise<unknown[]> {
  try {
    return await from.getAll(entries);
  } catch {
    const keys = await from.getAllKeys(entries);
    const read = await Promise.allSettled(keys.map((key) => from.get(entries, key)));
    return read.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  }
}

/** One entry as the store has it now. */
export async function read(id: string): Promise<unknown> {
  return database?.get(entries, id);
}

/** Writes an entry. Fails with the trouble where the device keeps nothing, or no more. */
export function write(entry: Entry): Promise<void> {
  return change((store) => store.put(entry));
}

/** Deletes an entry. */
export function drop(id: string): Promise<void> {
  return change((store) => store.delete(id));
}

/**
 * One change of the store. It is committed at once, without waiting for an answer: a page that is
 * closed or reloaded right after a tick would take an open transaction with it.
 */
async function change(
  request: (store: IDBPObjectStore<Schema, ["entries"], "entries", "readwrite">) => Promise<unknown>,
): Promise<void> {
  try {
    if (!database) throw new Error("no store");
    const transaction = database.transaction(entries, "readwrite");
    const requested = request(transaction.store);
    transaction.commit();
    await Promise.all([requested, transaction.done]);
  } catch (error) {
    throw nameOf(error) === "QuotaExceededError" ? "full" : "broken";
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : "";
}

function pause(milliseconds: number): Promise<null> {
  return new Promise((over) => setTimeout(() => over(null), milliseconds));
}
