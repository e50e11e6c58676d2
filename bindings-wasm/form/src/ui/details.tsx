import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";

interface Props {
  summary: string;
  class?: string;
  /** What is inside, made only while it is open. */
  children: () => ComponentChildren;
}

/** Something to open. What costs a question to the engine is not asked while it is closed. */
export function Details({ summary, class: name = "", children }: Props) {
  const open = useSignal(false);
  return (
    <details class={name} onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open.value && children()}
    </details>
  );
}
