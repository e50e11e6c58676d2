import { councils, foreign, sheets, trouble } from "../store/store";
import { exportAll, exportForeign } from "../transfer";
import { words } from "../words";

/** What is the matter with how things are kept, always in sight until it is over, with a way out. */
export function TroubleBar() {
  const t = words.value;
  const what = trouble.value;
  const unread = foreign.value.length;
  if (!what && unread === 0) return null;
  const some = sheets.value.length + councils.value.length > 0;
  const calm = !what || what === "off";
  return (
    <div class={calm ? "banner calm" : "banner"} role={calm ? "status" : "alert"}>
      {what && (
        <p>
          {t.trouble[what]} {t.exportFirst}{" "}
          {some && (
            <button type="button" class="plain strong" onClick={exportAll}>
              {t.exportAll}
            </button>
          )}
        </p>
      )}
      {unread > 0 && (
        <p>
          {t.foreign(unread)}{" "}
          <button type="button" class="plain strong" onClick={exportForeign}>
            {t.exportForeign}
          </button>
        </p>
      )}
    </div>
  );
}
