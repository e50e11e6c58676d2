import { keeping } from "../store/settings";
import { keepOnDevice } from "../store/store";
import { words } from "../words";

/** Whether sheets are kept on this device, and who else may reach them there. */
export function Keeping() {
  const t = words.value;
  return (
    <section aria-labelledby="keeping">
      <h2 id="keeping">{t.keeping}</h2>
      <label class="option">
        <input
          type="checkbox"
          checked={keeping.value}
          aria-describedby="keeping-help"
          onChange={(event) => void keepOnDevice(event.currentTarget.checked)}
        />
        <span class="option-label">{t.keep}</span>
      </label>
      <p class="note" id="keeping-help">
        {t.keepHelp} {location.protocol === "file:" && t.keepFromDisk}
      </p>
    </section>
  );
}
