import { useSignal } from "@preact/signals";
import { type Purpose, editionFor } from "ocop/procedure";
import { attempt } from "../engine";
import { Line } from "../ui/line";
import { words } from "../words";
import { Answer } from "./answer";
import { WithProcedure } from "./engine";

const purposes = ["first", "upgrade", "re-rating"] as const satisfies readonly Purpose[];

/** Which decision a file is rated under, from its days; the answer is handed on. */
export function EditionFinder({ found }: { found: (edition: string) => void }) {
  return (
    <details class="card finder">
      <summary>{words.value.whichEdition}</summary>
      <WithProcedure>{() => <Finder found={found} />}</WithProcedure>
    </details>
  );
}

function Finder({ found }: { found: (edition: string) => void }) {
  const t = words.value;
  const file = useSignal<{ submitted: string; purpose: Purpose; rated: string }>({
    submitted: "",
    purpose: "first",
    rated: "",
  });
  const ask = () =>
    file.value.submitted && file.value.rated ? attempt(() => editionFor(file.value)) : null;
  const change = (part: Partial<typeof file.value>) => {
    file.value = { ...file.value, ...part };
    const answer = ask();
    if (answer?.ok) found(answer.value.edition);
  };
  return (
    <>
      <div class="fields">
        <Line
          name="submitted"
          label={t.submitted}
          type="date"
          value={file.value.submitted}
          change={(submitted) => change({ submitted })}
        />
        <Line
          name="rated"
          label={t.rated}
          type="date"
          value={file.value.rated}
          change={(rated) => change({ rated })}
        />
        <p class="field wide">
          <label for="purpose">{t.purpose}</label>
          <select
            id="purpose"
            value={file.value.purpose}
            onChange={(event) => {
              const purpose = purposes.find((one) => one === event.currentTarget.value);
              if (purpose) change({ purpose });
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
      <Answer to={ask()} />
    </>
  );
}
