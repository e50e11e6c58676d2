import { exportAll } from "../transfer";
import { councils, sheets } from "../store/store";
import { words } from "../words";

/** A page that cannot be drawn: what went wrong, and everything that is kept as a file all the same. */
export function Broken({ why }: { why: unknown }) {
  const t = words.value;
  return (
    <main class="page" id="main">
      <h1 tabIndex={-1}>{t.broken}</h1>
      <p>{t.brokenHelp}</p>
      <p>
        <code>{why instanceof Error ? why.message : String(why)}</code>
      </p>
      {sheets.value.length + councils.value.length > 0 && (
        <p>
          <button type="button" onClick={exportAll}>
            {t.exportAll}
          </button>
        </p>
      )}
    </main>
  );
}
