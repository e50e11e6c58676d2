import { type DBSchema, type IDBPDatabase, openDB } from "idb";
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
export async function write(entry: Entry): Promise<void> {
  if (!database) throw new Error("no store");
  await database.put("entries", entry);
}

/** Deletes an entry. */
export async function drop(id: string): Promise<void> {
  if (!database) throw new Error("no store");
  await database.delete("entries", id);
}
