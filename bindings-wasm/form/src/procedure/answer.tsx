import { explain } from "ocop/procedure";
import type { Attempt } from "../engine";
import { lang, saidProblem } from "../words";

type Report = Parameters<typeof explain>[0];

/** An answer of the engine in words, or what is wrong with the question. */
export function Answer({ to }: { to: Attempt<Report> | null }) {
  return (
    <div role="status">
      {to?.ok && <p class="explained">{explain(to.value, lang.value)}</p>}
      {to?.ok === false && <p class="bad">{to.problems.map(saidProblem).join("; ")}</p>}
    </div>
  );
}
