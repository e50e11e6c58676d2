import { useErrorBoundary } from "preact/hooks";
import { CouncilPage } from "./council/page";
import { List } from "./list";
import { route, to } from "./route";
import { SheetPage } from "./sheet/page";
import { Start } from "./start";
import { remember } from "./store/settings";
import { Broken } from "./ui/broken";
import { Notices } from "./ui/notices";
import { TroubleBar } from "./ui/trouble";
import { lang, words } from "./words";

export function App() {
  const t = words.value;
  const switchLanguage = () => {
    lang.value = lang.value === "vi" ? "en" : "vi";
    remember("lang", lang.value);
  };
  return (
    <>
      <a class="skip" href="#main" onClick={toMain}>
        {t.skip}
      </a>
      <header class="top">
        <div class="top-inner">
          <a class="brand" href={to({ at: "list" })}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M12 2.2l3 6.3 6.9.9-5 4.8 1.2 6.9L12 17.8l-6.1 3.3 1.2-6.9-5-4.8 6.9-.9z" />
            </svg>
            {t.name}
          </a>
          <button
            type="button"
            class="language"
            lang={lang.value === "vi" ? "en" : "vi"}
            onClick={switchLanguage}
          >
            {t.switchTo}
          </button>
        </div>
      </header>
      <TroubleBar />
      <Page key={to(route.value)} />
      <Notices />
    </>
  );
}

function Page() {
  const here = route.value;
  // One page that fails takes neither the others with it nor the way to them.
  const [error] = useErrorBoundary();
  if (error) return <Broken why={error} />;
  switch (here.at) {
    case "list":
      return <List />;
    case "start":
      return <Start />;
    case "sheet":
      return <SheetPage key={here.id} id={here.id} />;
    case "council":
      return <CouncilPage key={here.id} id={here.id} />;
  }
}

/** The skip link must not change the address after the #, which is the place in the form. */
function toMain(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("main h1")?.focus();
}
