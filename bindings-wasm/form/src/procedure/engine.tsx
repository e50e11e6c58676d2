import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { init } from "ocop/procedure";
import { words } from "../words";

/** Whether the second engine, which knows dates and authorities, is loaded; it is when first needed. */
const state = signal<"absent" | "ready" | "broken">("absent");

function load(): void {
  if (state.value === "ready") return;
  init().then(
    () => (state.value = "ready"),
    () => (state.value = "broken"),
  );
}

/** What needs the second engine shows once that is loaded. */
export function WithProcedure({ children }: { children: () => ComponentChildren }) {
  useEffect(load, []);
  if (state.value === "broken") return <p class="bad">{words.value.brokenHelp}</p>;
  return state.value === "ready" ? <>{children()}</> : null;
}
