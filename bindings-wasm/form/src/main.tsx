import { init } from "ocop";
import { render } from "preact";
import { App } from "./app";
import { offline } from "./offline";
import { remembered } from "./store/settings";
import { load } from "./store/store";
import { Broken } from "./ui/broken";
import { lang } from "./words";
import "./styles/base.css";
import "./styles/pages.css";
import "./styles/sheet.css";
import "./styles/summary.css";
import "./styles/council.css";
import "./styles/print.css";

if (remembered("lang") === "en") lang.value = "en";

const root = document.getElementById("app") as HTMLElement;

// The engine may fail, and the store never does: what is kept can be exported in any case.
const [engine] = await Promise.allSettled([init(), load()]);
root.replaceChildren();
render(engine.status === "fulfilled" ? <App /> : <Broken why={engine.reason} />, root);
void offline();
