import type { ComponentChildren } from "preact";

export interface LineProps {
  name: string;
  label: string;
  value: string;
  change: (value: string) => void;
  type?: "text" | "date" | "tel";
  inputmode?: "decimal";
  hint?: ComponentChildren;
  left?: () => void;
  wide?: boolean;
}

/** One labelled field. */
export function Line(props: LineProps) {
  const { name, label, value, change, type = "text", inputmode, hint, left, wide } = props;
  return (
    <div class={wide ? "field wide" : "field"}>
      <label for={name}>{label}</label>
      <input
        id={name}
        type={type as "text"}
        inputMode={inputmode}
        value={value}
        autocomplete="off"
        aria-describedby={hint ? `${name}-hint` : undefined}
        onInput={(event) => change(event.currentTarget.value)}
        onBlur={left}
      />
      {hint && (
        <div id={`${name}-hint`} class="hint">
          {hint}
        </div>
      )}
    </div>
  );
}

/** A day that came from elsewhere in other words is kept as it is. */
export function dateType(date = ""): "date" | "text" {
  return /^(\d{4}-\d\d-\d\d)?$/.test(date) ? "date" : "text";
}
