import { type CouncilReport, type Level, certificate, explain, outcome } from "ocop";
import { useSignal } from "@preact/signals";
import { attempt } from "../engine";
import { Line } from "../ui/line";
import { lang, saidProblem, words } from "../words";

const levels = ["district", "province", "central"] as const satisfies readonly Level[];

/** What follows from a council's result: who recognises it, and the days of its certificate. */
export function After({ report }: { report: CouncilReport }) {
  const t = words.value;
  const chosen = useSignal<Level>("province");
  const issued = useSignal("");
  // The levels of an edition are those that the engine takes.
  const answers = levels.flatMap((level) => {
    const answer = attempt(() => outcome(report.edition, level, report.stars, report.total));
    return answer.ok ? [{ level, value: answer.value }] : [];
  });
  const answer = answers.find(({ level }) => level === chosen.value)?.value;
  return (
    <section class="card" aria-labelledby="after">
      <h2 id="after">{t.after}</h2>
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
      {answer && <p class="explained">{explain(answer, lang.value)}</p>}
      {answer?.certificate && answer.stars !== null && (
        <>
          <Line
            name="issued"
            label={t.issued}
            type="date"
            value={issued.value}
            change={(value) => (issued.value = value)}
          />
          {issued.value !== "" && <Days issued={issued.value} stars={answer.stars} />}
        </>
      )}
    </section>
  );
}

function Days({ issued, stars }: { issued: string; stars: number }) {
  const answer = attempt(() => certificate(issued, stars));
  return answer.ok ? (
    <p class="explained">{explain(answer.value, lang.value)}</p>
  ) : (
    <p class="bad">{answer.problems.map(saidProblem).join("; ")}</p>
  );
}
