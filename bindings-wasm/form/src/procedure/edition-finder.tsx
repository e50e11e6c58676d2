import { type Purpose, editionFor, explain } from "ocop";
import { useSignal } from "@preact/signals";
import { attempt } from "../engine";
import { Line } from "../ui/line";
import { lang, saidProblem, words } from "../words";

const purposes = ["first", "upgrade", "re-rating"] as const satisfies readonly Purpose[];

/** Which decision a file is rated under, from its days; the answer is handed on. */
export function EditionFinder({ found }: { found: (edition: string) => void }) {
  const t = words.value;
  const submitted = useSignal("");
  const purpose = useSignal<Purpose>("first");
  const rated = useSignal("");
  const complete = submitted.value !== "" && rated.value !== "";
  const answer = complete
    ? attempt(() => editionFor(submitted.value, purpose.value, rated.value))
    : null;
  const ask = (change: () => void) => {
    change();
    if (submitted.value === "" || rated.value === "") return;
    const now = attempt(() => editionFor(submitted.value, purpose.value, rated.value));
    if (now.ok) found(now.value.edition);
  };
  return (
    <details class="card finder">
      <summary>{t.whichEdition}</summary>
      <div class="fields">
        <Line
          name="submitted"
          label={t.submitted}
          type="date"
          value={submitted.value}
          change={(value) => ask(() => (submitted.value = value))}
        />
        <Line
          name="rated"
          label={t.rated}
          type="date"
          value={rated.value}
          change={(value) => ask(() => (rated.value = value))}
        />
        <p class="field wide">
          <label for="purpose">{t.purpose}</label>
          <select
            id="purpose"
            value={purpose.value}
            onChange={(event) => {
              const chosen = purposes.find((one) => one === event.currentTarget.value);
              if (chosen) ask(() => (purpose.value = chosen));
            }}
          >
            {purposes.map((one) => (
              <option key={one} value={one}>
                {t.purposes[one]}
              </option>
            ))}
          </select>
        </p>
      </div>
      <div role="status">
        {answer?.ok && <p class="explained">{explain(answer.value, lang.value)}</p>}
        {answer?.ok === false && <p class="bad">{answer.problems.map(saidProblem).join("; ")}</p>}
      </div>
    </details>
  );
}
