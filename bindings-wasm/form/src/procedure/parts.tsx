import type { EditionSummary } from "ocop";
import { useSignal } from "@preact/signals";
import { rateParts } from "ocop/procedure";
import { attempt } from "../engine";
import { Details } from "../ui/details";
import { Line } from "../ui/line";
import { words } from "../words";
import { Answer } from "./answer";
import { WithProcedure } from "./engine";

/** Rating from the subtotals of the parts: all that a decision allows whose criteria are not known. */
export function FromParts({ edition }: { edition: EditionSummary }) {
  return (
    <Details class="card finder" summary={words.value.fromParts}>
      {() => <Subtotals edition={edition} />}
    </Details>
  );
}

function Subtotals({ edition }: { edition: EditionSummary }) {
  const t = words.value;
  const points = useSignal({ A: "", B: "", C: "" });
  const ask = () => {
    const { A, B, C } = points.value;
    if (A === "" || B === "" || C === "") return null;
    const plain = (text: string) => text.replace(",", ".");
    return attempt(() => rateParts(edition.edition, { A: plain(A), B: plain(B), C: plain(C) }));
  };
  return (
    <section aria-label={t.fromParts}>
      <div class="fields three">
        {edition.parts.map(({ part, max }) => (
          <Line
            key={part}
            name={`points-${part}`}
            label={t.pointsOf(part, max)}
            inputmode="decimal"
            value={points.value[part as "A" | "B" | "C"]}
            change={(value) => (points.value = { ...points.value, [part]: value.trim() })}
          />
        ))}
      </div>
      <WithProcedure>{() => <Answer to={ask()} />}</WithProcedure>
    </section>
  );
}
