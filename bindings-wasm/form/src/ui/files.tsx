import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { words } from "../words";

type Take = (files: File[]) => void;

/** A button that opens the device's file chooser. */
export function FileButton({ label, take }: { label: string; take: Take }) {
  const input = useRef<HTMLInputElement>(null);
  const chosen = () => {
    const files = [...(input.current?.files ?? [])];
    if (input.current) input.current.value = "";
    if (files.length > 0) take(files);
  };
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        aria-label={label}
        onChange={chosen}
      />
    </>
  );
}

/** A place to drop files on; the button inside it does the same for keyboards and phones. */
export function DropZone({ take, children }: { take: Take; children: ComponentChildren }) {
  const over = useSignal(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    over.value = false;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) take(files);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    over.value = true;
  };
  return (
    <div
      class={over.value ? "drop over" : "drop"}
      onDragOver={hover}
      onDragLeave={() => (over.value = false)}
      onDrop={drop}
    >
      {children}
      <FileButton label={words.value.chooseFiles} take={take} />
    </div>
  );
}
