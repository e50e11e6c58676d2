import { signal } from "@preact/signals";

/** Where the reader is. Addresses stand after the #, so that the form works from any folder and from disk. */
export type Route =
  | { at: "list" }
  | { at: "start" }
  | { at: "sheet"; id: string }
  | { at: "council"; id: string };

export const route = signal<Route>(read());

/** The address of a place, for links. */
export function to(place: Route): string {
  return "id" in place ? `#/${place.at}/${encodeURIComponent(place.id)}` : place.at === "list" ? "#/" : `#/${place.at}`;
}

export function go(place: Route): void {
  location.hash = to(place);
}

addEventListener("hashchange", () => {
  route.value = read();
  scrollTo(0, 0);
  document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
});

function read(): Route {
  const [, at, id] = location.hash.split("/");
  if ((at === "sheet" || at === "council") && id) return { at, id: decoded(id) };
  return at === "start" ? { at } : { at: "list" };
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
