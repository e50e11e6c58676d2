import type { CouncilReport } from "ocop";
import { useSignal } from "@preact/signals";
import { type Level, certificate, recognition } from "ocop/procedure";
import { attempt } from "../engine";
import { Line } from "../ui/line";
import { words } from "../words";
import { Answer } from "./answer";
import { WithProcedure } from "./engine";

const levels = ["district", "province", "central"] as const satisfies readonly Level[];

/** What follows from a council's result: who recognises it, and the days of its certificate. */
export function After({ report }: { report: CouncilReport }) {
  return <WithProcedure>{() => <Follows report={report} />}</WithProcedure>;
}

function Follows({ report }: { report: CouncilReport }) {
  const t = words.value;
  const chosen = useSignal<Level>("province");
  const issued = useSignal("");
  // The levels of an edition are those that the engine takes.
  const answers = levels
    .map((level) => ({ level, answer: attempt(() => recognition(level, report)) }))
    .filter(({ answer }) => answer.ok);
  const answer = answers.find(({ level }) => level === chosen.value)?.answer ?? null;
  const stars = answer?.ok && answer.value.certificate ? answer.value.stars : null;
  const days = stars && issued.value ? attempt(() => certificate({ issued: issued.value, stars })) : null;
  return (
    <section class="card" aria-labelledby="after">
      <h2 id="after">{t.after}</h2>
      <div class="fields">
        <p class="field">
          <label for="level">{t.level}</label>
          <select
            id="level"
            value={chosen.value}
            onChange={(event) => {
              const level = levels.find((one) => one === event.currentTarget.value);
              if (level) chosen.value = level;
            }}
          >
            {answers.map(({ level }) => (
              <option key={level} value={level}>
                {t.levels[level]}
              </option>
            ))}
          </select>
        </p>
        {stars && (
          <Line
            name="issued"
            label={t.issued}
            type="date"
            value={issued.value}
            change={(value) => (issued.value = value)}
          />
        )}
      </div>
      <Answer to={answer} />
      <Answer to={days} />
    </section>
  );
}
