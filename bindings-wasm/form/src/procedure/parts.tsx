import { type EditionSummary, explain, rateParts } from "ocop";
import { useSignal } from "@preact/signals";
import { attempt } from "../engine";
import { Line } from "../ui/line";
import { lang, saidProblem, words } from "../words";

/** Rating from the subtotals of the parts: all that a decision allows whose criteria are not known. */
export function FromParts({ edition }: { edition: EditionSummary }) {
  const t = words.value;
  const points = useSignal<Readonly<Record<string, string>>>({});
  const given = edition.parts.map(({ part }) => points.value[part] ?? "");
  const answer = given.every((text) => text !== "")
    ? attempt(() => {
        const [a = "", b = "", c = ""] = given.map((text) => text.replace(",", "."));
        return rateParts(edition.edition, a, b, c);
      })
    : null;
  return (
    <section class="card" aria-labelledby="from-parts">
      <h2 id="from-parts">{t.fromParts}</h2>
      <p class="note">{t.frameOnly}</p>
      <div class="fields three">
        {edition.parts.map(({ part, max }) => (
          <Line
            key={part}
            name={`points-${part}`}
            label={t.pointsOf(part, max)}
            inputmode="decimal"
            value={points.value[part] ?? ""}
            change={(value) => (points.value = { ...points.value, [part]: value.trim() })}
          />
        ))}
      </div>
      <div role="status">
        {answer?.ok && <p class="explained">{explain(answer.value, lang.value)}</p>}
        {answer?.ok === false && <p class="bad">{answer.problems.map(saidProblem).join("; ")}</p>}
      </div>
    </section>
  );
}
