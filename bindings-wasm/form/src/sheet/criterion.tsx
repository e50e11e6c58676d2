import type { Answer, Blocker, Case, Code, Criterion, Option, Rubric } from "ocop";
import { type Standing, criteria, noneAllowed, sortOut, stateOf } from "../engine";
import { setChoices } from "../store/edit";
import type { SheetEntry } from "../store/entries";
import { Gate, Title } from "../ui/stars";
import { said, words } from "../words";

interface Props {
  criterion: Criterion;
  entry: SheetEntry;
  now: Standing;
}

/** The place of a criterion on the page. */
export function placeOf(code: Code): string {
  return `c-${code}`;
}

/** Answers a criterion, or opens it again with null. */
function answer(entry: SheetEntry, rubric: Rubric, code: Code, to: Answer | null): void {
  const { [code]: _, ...others } = entry.sheet.choices;
  const { [code]: __, ...shelved } = entry.shelved;
  const choices = to === null ? others : { ...others, [code]: to };
  const sorted = sortOut(rubric, { ...entry.sheet, choices }, shelved, code);
  setChoices(entry, sorted.choices, sorted.shelved);
}

/** One criterion: its options as radio buttons, with points and gates. */
export function CriterionField({ criterion, entry, now }: Props) {
  const t = words.value;
  const { code } = criterion;
  const state = stateOf(criterion, entry.sheet, now);
  const missed = now.report?.blockers.filter((blocker) => blocker.criterion === code) ?? [];
  const grounds = now.rubric.knockouts.filter((knockout) => knockout.criterion === code);
  return (
    <fieldset class={`criterion ${state}`} id={placeOf(code)} disabled={state === "not-applicable"}>
      <legend>
        <span class="criterion-name">
          <Title code={`${code}.`} name={criterion.name} />
        </span>
        <span class="most">{t.atMost(criterion.max)}</span>
      </legend>
      {criterion.note && <p class="note">{said(criterion.note)}</p>}
      {grounds.length > 0 && (
        <p class="note grounds">
          {t.knockoutHere}{" "}
          {grounds.map((ground) => (
            <button
              type="button"
              class="plain link"
              key={ground.id}
              onClick={() => document.getElementById(`k-${ground.id}`)?.focus()}
            >
              {said(ground.label)}
            </button>
          ))}
        </p>
      )}
      {state === "not-applicable" ? (
        <NotApplicable criterion={criterion} rubric={now.rubric} />
      ) : (
        <Cases criterion={criterion} entry={entry} now={now} />
      )}
      <div class="criterion-foot">
        {state === "open" && <p class="still-open">{t.notAnswered}</p>}
        {missed.map((blocker) => (
          <Missed key={blocker.stars} blocker={blocker} />
        ))}
        {state === "answered" && (
          <button
            type="button"
            class="plain clear"
            aria-label={`${t.clearAnswer}: ${code}`}
            onClick={() => answer(entry, now.rubric, code, null)}
          >
            {t.clearAnswer}
          </button>
        )}
      </div>
    </fieldset>
  );
}

function NotApplicable({ criterion, rubric }: { criterion: Criterion; rubric: Rubric }) {
  const t = words.value;
  const other = criteria(rubric).find(({ code }) => code === criterion.appliesIf?.criterion);
  return (
    <p class="not-applicable-note">
      <strong>{t.notApplicable}.</strong> {other && t.dependsOn(other.code, said(other.name))}
    </p>
  );
}

function Missed({ blocker: { stars, option, needed } }: { blocker: Blocker }) {
  return <p class="missed">{words.value.gateMissed(stars, option, needed)}</p>;
}

function Cases({ criterion, entry, now }: Props) {
  const t = words.value;
  const several = criterion.cases.length > 1;
  return (
    <div class="options">
      {several && <p class="note">{t.caseOf}</p>}
      {criterion.cases.map((one, position) =>
        several ? (
          <OneCase
            key={one.id ?? position}
            one={one}
            position={position}
            criterion={criterion}
            entry={entry}
            now={now}
          />
        ) : (
          <Options key="only" options={one.options} criterion={criterion} entry={entry} now={now} />
        ),
      )}
      {noneAllowed(now.rubric).has(criterion.code) && (
        <Choice
          criterion={criterion}
          entry={entry}
          now={now}
          value="none"
          label={<span class="none">{t.none}</span>}
          points={0}
        />
      )}
    </div>
  );
}

function OneCase({ one, position, ...props }: Props & { one: Case; position: number }) {
  const id = `${placeOf(props.criterion.code)}-case-${position}`;
  const chosen = props.entry.sheet.choices[props.criterion.code];
  const aside = typeof chosen === "number" && !one.options.some(({ option }) => option === chosen);
  return (
    <div role="group" aria-labelledby={id} class={aside ? "case aside" : "case"}>
      <p class="case-name" id={id}>
        {words.value.caseN(position + 1)}
        {one.name && <>: {said(one.name)}</>}
      </p>
      <Options options={one.options} {...props} />
    </div>
  );
}

function Options({ options, ...props }: Props & { options: readonly Option[] }) {
  return (
    <>
      {options.map(({ option, label, gate, points }) => (
        <Choice
          key={option}
          {...props}
          value={option}
          points={points}
          label={
            <>
              {said(label)}
              {gate && <Gate level={gate} />}
            </>
          }
        />
      ))}
    </>
  );
}

interface ChoiceProps extends Props {
  value: number | "none";
  label: preact.ComponentChildren;
  points: number;
}

function Choice({ criterion: { code }, entry, now, value, label, points }: ChoiceProps) {
  const t = words.value;
  const chosen = entry.sheet.choices[code] === value;
  return (
    <label class={chosen ? "option chosen" : "option"}>
      <input
        type="radio"
        name={`${entry.id}-${code}`}
        value={value}
        checked={chosen}
        onChange={() => answer(entry, now.rubric, code, value)}
      />
      <span class="option-label">{label}</span>
      <span class="option-points">
        {points}
        <span class="hidden"> {t.pointsShort}</span>
      </span>
    </label>
  );
}
