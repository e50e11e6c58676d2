import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from "idb";
import type { Entry } from "./entries";

interface Schema extends DBSchema {
  entries: { key: string; value: Entry };
}

let database: IDBPDatabase<Schema> | null = null;

/** Opens the device's store and reads it; null where the browser keeps nothing. */
export async function open(): Promise<Entry[] | null> {
  try {
    database = await openDB<Schema>("ocop-form", 1, {
      upgrade: (fresh) => void fresh.createObjectStore("entries", { keyPath: "id" }),
    });
    return await database.getAll("entries");
  } catch {
    database = null;
    return null;
  }
}

/** One entry as the store has it now. */
export async function read(id: string): Promise<Entry | undefined> {
  return database?.get("entries", id);
}

/** Writes an entry. Fails where the device keeps nothing, or no more. */
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
  if (!database) throw new Error("no store");
  const transaction = database.transaction("entries", "readwrite");
  const requested = request(transaction.store);
  transaction.commit();
  await Promise.all([requested, transaction.done]);
}
