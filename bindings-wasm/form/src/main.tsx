import { init } from "ocop";
import { render } from "preact";
import { App } from "./app";
import { offline } from "./offline";
import { remembered } from "./store/settings";
import { load } from "./store/store";
import { lang, words } from "./words";
import "./styles/base.css";
import "./styles/pages.css";
import "./styles/sheet.css";
import "./styles/summary.css";
import "./styles/council.css";
import "./styles/print.css";

if (remembered("lang") === "en") lang.value = "en";

const root = document.getElementById("app") as HTMLElement;

try {
  await Promise.all([init(), load()]);
  root.replaceChildren();
  render(<App />, root);
  offline();
} catch (error) {
  const t = words.value;
  const why = error instanceof Error ? error.message : String(error);
  root.replaceChildren();
  render(
    <main class="page">
      <h1>{t.broken}</h1>
      <p>{t.brokenHelp}</p>
      <p>
        <code>{why}</code>
      </p>
    </main>,
    root,
  );
}
