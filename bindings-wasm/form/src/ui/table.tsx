import type { ComponentChildren } from "preact";

/*
 * Tables that become a list of cards on a narrow screen. Laid out as cards a table would lose its
 * meaning for screen readers, so every role is said outright, and each cell carries its column's
 * name for the eye.
 */

interface Column {
  label: string;
  number?: boolean;
}

export function Table({ columns, children }: { columns: Column[]; children: ComponentChildren }) {
  return (
    <table class="data" role="table">
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ label, number }) => (
            <th key={label} role="columnheader" scope="col" class={number ? "number" : ""}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}

export function Row({ head, children }: { head: ComponentChildren; children: ComponentChildren }) {
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {head}
      </th>
      {children}
    </tr>
  );
}

interface CellProps {
  label: string;
  number?: boolean;
  class?: string;
  children: ComponentChildren;
}

export function Cell({ label, number, class: more = "", children }: CellProps) {
  return (
    <td role="cell" data-label={label} class={`${number ? "number" : ""} ${more}`.trim()}>
      <span>{children}</span>
    </td>
  );
}
