import { to } from "../route";
import { words } from "../words";

/** What an address shows whose entry is not on this device. */
export function NotFound() {
  const t = words.value;
  return (
    <main class="page" id="main">
      <h1 tabIndex={-1}>{t.notFound}</h1>
      <p>
        <a href={to({ at: "list" })}>{t.home}</a>
      </p>
    </main>
  );
}
