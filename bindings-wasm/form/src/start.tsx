import { type EditionSummary, type SetSummary, editions } from "ocop";
import { useSignal } from "@preact/signals";
import { EditionFinder } from "./procedure/edition-finder";
import { FromParts } from "./procedure/parts";
import { go } from "./route";
import { startSheet } from "./store/edit";
import { day, said, words } from "./words";

/** Choosing the decision, the group and the set of a new sheet. */
export function Start() {
  const t = words.value;
  const all = editions();
  const chosen = useSignal(all[0]?.edition ?? "");
  const edition = all.find((one) => one.edition === chosen.value);
  return (
    <main class="page" id="main">
      <h1 tabIndex={-1}>{t.chooseSet}</h1>
      <p class="lead">{t.chooseSetHelp}</p>
      <p class="field">
        <label for="edition">{t.edition}</label>
        <select
          id="edition"
          value={chosen.value}
          onChange={(event) => (chosen.value = event.currentTarget.value)}
        >
          {all.map((one) => (
            <option key={one.edition} value={one.edition}>
              {editionName(one)}
            </option>
          ))}
        </select>
      </p>
      <EditionFinder found={(id) => (chosen.value = id)} />
      {edition && <FromParts key={edition.edition} edition={edition} />}
      {edition && <Sets edition={edition} />}
    </main>
  );
}

function editionName({ edition, inForceFrom, inForceUntil }: EditionSummary): string {
  const t = words.value;
  return inForceUntil
    ? t.editionUntil(edition, day(inForceFrom), day(inForceUntil))
    : t.editionFrom(edition, day(inForceFrom));
}

function Sets({ edition }: { edition: EditionSummary }) {
  const groups = new Map<string, SetSummary[]>();
  for (const set of edition.sets) {
    const group = set.class ? said(set.class.group) : words.value.group;
    groups.set(group, [...(groups.get(group) ?? []), set]);
  }
  return (
    <div class="groups">
      {[...groups].map(([group, sets]) => (
        <section key={group}>
          <h2>{group}</h2>
          <ul class="sets">
            {sets.map((set) => (
              <li key={set.slug}>
                <SetButton edition={edition.edition} set={set} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function SetButton({ edition, set }: { edition: string; set: SetSummary }) {
  const t = words.value;
  // An older text shares its number with the one that replaced it; its slug tells them apart.
  const reference = set.superseded ? set.slug : set.set;
  const start = () => go({ at: "sheet", id: startSheet(edition, reference).id });
  // What is confirmed needs no remark in a list; the sheet itself says it in any case.
  const status = set.dataStatus === "both" ? "" : t.status[set.dataStatus];
  return (
    <button type="button" class="set" onClick={start}>
      <span class="set-number">{set.set}</span>
      <span>
        {said(set.name)}
        {set.superseded && <small> ({t.superseded})</small>}
        {status && <small class="set-status">{status}</small>}
      </span>
    </button>
  );
}
