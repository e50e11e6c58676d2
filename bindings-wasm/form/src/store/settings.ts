import { signal } from "@preact/signals";

/**
 * Small settings that outlive a visit. Where the browser keeps nothing, they last for the visit.
 */
const prefix = "ocop-form.";

export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // A browser that keeps nothing: the setting holds for this visit.
  }
}

/** Who hands out the form says what holds until the reader chooses: `<meta name="ocop-keep">`. */
function keptUnlessSaidOtherwise(): boolean {
  return document.querySelector<HTMLMetaElement>('meta[name="ocop-keep"]')?.content !== "no";
}

const chosen = remembered("keep");

/** Whether sheets are kept on this device. */
export const keeping = signal(
  chosen === "yes" || chosen === "no" ? chosen === "yes" : keptUnlessSaidOtherwise(),
);

export function setKeeping(on: boolean): void {
  keeping.value = on;
  remember("keep", on ? "yes" : "no");
}
