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
