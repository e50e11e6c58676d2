import { type Rubric, edition } from "ocop";
import { Details } from "../ui/details";
import { said, words } from "../words";

/** Where the print of this set is blemished, and what is applied instead. */
export function Errata({ rubric }: { rubric: Rubric }) {
  return (
    <Details class="errata" summary={words.value.errata}>
      {() => <List rubric={rubric} />}
    </Details>
  );
}

function List({ rubric }: { rubric: Rubric }) {
  const t = words.value;
  const own = edition(rubric.edition).errata.filter(({ set }) => set === rubric.set || set === null);
  if (own.length === 0) return <p class="note">{t.noErrata}</p>;
  return (
    <ul class="note">
      {own.map(({ id, criterion, option, printed, applied, reason }) => (
        <li key={id}>
          {criterion && (
            <b>
              {criterion}
              {option !== null && `, ${t.optionN(option)}`}:{" "}
            </b>
          )}
          {printed !== applied && `${t.printedAs(printed || "–", applied || "–")}. `}
          {said(reason)}
        </li>
      ))}
    </ul>
  );
}
