import { fileName, saveJson } from "./files";
import { councils, foreign, sheets, taken } from "./store/store";

/** Saves all sheets and councils as one file. */
export function exportAll(): void {
  const whole = councils.value.flatMap((entry) => entry.council ?? []);
  saveJson(fileName(["all"], "json"), [...sheets.value.map((entry) => entry.sheet), ...whole]);
  taken();
}

/** Saves what the store holds and the form cannot read, as it is. */
export function exportForeign(): void {
  saveJson(fileName(["unread"], "json"), foreign.value);
}
