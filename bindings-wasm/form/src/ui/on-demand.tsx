import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { words } from "../words";

interface Props {
  children: () => ComponentChildren;
  /** What is shown until the engine is loaded, or where it cannot be. */
  meanwhile?: ComponentChildren;
}

/** A component that loads an engine when it is first shown, and then shows what needs that engine. */
export function onDemand(init: () => Promise<void>) {
  const state = signal<"absent" | "ready" | "broken">("absent");

  function load(): void {
    if (state.value === "ready") return;
    init().then(
      () => (state.value = "ready"),
      () => (state.value = "broken"),
    );
  }

  return function OnDemand({ children, meanwhile = null }: Props) {
    useEffect(load, []);
    if (state.value === "ready") return <>{children()}</>;
    return (
      <>
        {meanwhile}
        {state.value === "broken" && <p class="bad">{words.value.brokenHelp}</p>}
      </>
    );
  };
}
