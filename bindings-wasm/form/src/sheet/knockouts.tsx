import type { Knockout, Rubric } from "ocop";
import { assertKnockout } from "../store/edit";
import type { SheetEntry } from "../store/entries";
import { said, words } from "../words";

/** What turns a product down, apart from the points; each ground is a box of its own. */
export function Knockouts({ entry, rubric }: { entry: SheetEntry; rubric: Rubric }) {
  const t = words.value;
  if (rubric.knockouts.length === 0) return null;
  const effects = new Set(rubric.knockouts.map(({ effect }) => effect));
  return (
    <section class="card knockouts" aria-labelledby="knockouts">
      <h2 id="knockouts">{t.knockouts}</h2>
      <p class="note">
        {t.knockoutsHelp} {effects.has("reject") && t.rejectMeaning}{" "}
        {effects.has("stop") && t.stopMeaning}
      </p>
      {rubric.knockouts.map((knockout) => (
        <Ground key={knockout.id} knockout={knockout} entry={entry} />
      ))}
    </section>
  );
}

function Ground({ knockout, entry }: { knockout: Knockout; entry: SheetEntry }) {
  const t = words.value;
  const { id, effect, criterion, label, derived } = knockout;
  const holds = entry.sheet.knockouts.includes(id);
  const text = (
    <span class="option-label">
      <span class={`effect ${effect}`}>{t[effect]}</span> {said(label)}
      {criterion && !derived && <span class="quiet"> ({t.atCriterion(criterion)})</span>}
    </span>
  );
  if (derived) {
    return (
      <p class="option derived" id={`k-${id}`} tabIndex={-1}>
        {text}
        <span class="quiet"> {t.derived(derived.criteria.join(", "))}</span>
      </p>
    );
  }
  return (
    <label class={holds ? "option chosen ground" : "option ground"}>
      <input
        type="checkbox"
        id={`k-${id}`}
        checked={holds}
        onChange={(event) => assertKnockout(entry, id, event.currentTarget.checked)}
      />
      {text}
    </label>
  );
}
