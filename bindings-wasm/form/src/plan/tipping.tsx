import type { Rubric } from "ocop";
import { useMemo } from "preact/hooks";
import { explain, sensitivity } from "ocop/plan";
import { attempt } from "../engine";
import type { StoredCouncil } from "../store/entries";
import { Details } from "../ui/details";
import { lang, saidProblem, words } from "../words";
import { WithPlan } from "./engine";

interface Props {
  rubric: Rubric;
  council: StoredCouncil;
}

/** How far a council's result is from another: margins, minimums just met, what one member could change. */
export function Tipping(props: Props) {
  return (
    <Details class="explanation screen" summary={words.value.tipping}>
      {() => <WithPlan>{() => <Told {...props} />}</WithPlan>}
    </Details>
  );
}

function Told({ rubric, council }: Props) {
  const asked = useMemo(() => attempt(() => sensitivity(rubric, council)), [rubric, council]);
  if (!asked.ok) return <p class="bad">{asked.problems.map(saidProblem).join("; ")}</p>;
  return <p class="explained">{explain(asked.value, lang.value)}</p>;
}
