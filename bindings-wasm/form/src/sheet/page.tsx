import type { Part, Rubric, Section } from "ocop";
import { Fragment } from "preact";
import { type Standing, hasGates, standing } from "../engine";
import { to } from "../route";
import { clearChoices } from "../store/edit";
import type { SheetEntry } from "../store/entries";
import { find } from "../store/store";
import { NotFound } from "../ui/not-found";
import { tellDone } from "../ui/notices";
import { Title } from "../ui/stars";
import { said, saidProblem, words } from "../words";
import { CriterionField } from "./criterion";
import { Errata } from "./errata";
import { Comment, Head } from "./head";
import { Knockouts } from "./knockouts";
import { Paper } from "./paper";
import { Summary } from "./summary";

/** One sheet: the head, what stops a product, the criteria in the order of the annex. */
export function SheetPage({ id }: { id: string }) {
  const t = words.value;
  const entry = find(id);
  if (entry?.kind !== "sheet") return <NotFound />;
  const now = standing(entry.sheet);
  return "rubric" in now ? (
    <Sheet entry={entry} now={now} />
  ) : (
    <main class="page" id="main">
      <h1 tabIndex={-1}>{entry.sheet.header?.product || t.unnamed}</h1>
      <Problems list={now.map(saidProblem)} />
    </main>
  );
}

function Sheet({ entry, now }: { entry: SheetEntry; now: Standing }) {
  const t = words.value;
  const { rubric } = now;
  return (
    <>
      <div class="with-summary screen">
        <main class="page" id="main">
          <nav class="back">
            <a href={to({ at: "list" })}>{t.home}</a>
          </nav>
          <SetTitle rubric={rubric} />
          {now.problems.length > 0 && <Problems list={now.problems.map(saidProblem)} />}
          <Head entry={entry} />
          <Knockouts entry={entry} rubric={rubric} />
          {hasGates(rubric) && <GateLegend />}
          {rubric.parts.map((part) => (
            <PartFields key={part.part} part={part} entry={entry} now={now} />
          ))}
          <Comment entry={entry} />
          <p class="actions end">
            <button type="button" onClick={() => tellDone(t.cleared, clearChoices(entry))}>
              {t.clearAll}
            </button>
          </p>
        </main>
        <Summary entry={entry} now={now} />
      </div>
      <Paper entry={entry} now={now} />
    </>
  );
}

function SetTitle({ rubric }: { rubric: Rubric }) {
  const t = words.value;
  const status = t.status[rubric.dataStatus];
  return (
    <div class="set-title">
      <h1 tabIndex={-1}>{t.setLine(rubric.set, said(rubric.name))}</h1>
      <p class="quiet">
        {said(rubric.source)}
        {rubric.class && <> · {said(rubric.class.group)}</>}
      </p>
      {status && <p class="note">{status}</p>}
      <Errata rubric={rubric} />
    </div>
  );
}

export function Problems({ list }: { list: string[] }) {
  return (
    <div class="problems" role="alert">
      <p>{words.value.fixFirst}</p>
      <ul>
        {list.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function GateLegend() {
  const t = words.value;
  return (
    <p class="note gate-legend">
      {t.gateLegend}{" "}
      {[3, 4, 5].map((level) => (
        <span key={level} class="gate-key">
          <span class="gate-stars" aria-hidden="true">
            {"★".repeat(level)}
          </span>{" "}
          {t.starsN(level)}
        </span>
      ))}
    </p>
  );
}

function PartFields({ part, entry, now }: { part: Part; entry: SheetEntry; now: Standing }) {
  const t = words.value;
  const soFar = now.report?.parts.find((one) => one.part === part.part);
  return (
    <section class="part" aria-labelledby={`part-${part.part}`}>
      <header class="part-head">
        <h2 id={`part-${part.part}`}>
          <span class="part-letter">{t.part(part.part)}</span> {said(part.name)}
        </h2>
        <p class="part-points">
          <b>{soFar?.points ?? "–"}</b>/{part.max}
        </p>
      </header>
      {part.sections.map((section) => (
        <SectionFields key={section.code} section={section} entry={entry} now={now} />
      ))}
    </section>
  );
}

function SectionFields({ section, entry, now }: { section: Section; entry: SheetEntry; now: Standing }) {
  const t = words.value;
  // Where the annex prints no numbered criteria, the section itself is the criterion.
  const alone = section.criteria.length === 1 && section.criteria[0]?.code === section.code;
  const subsections = section.subsections ?? [];
  return (
    <section class={alone ? "section alone" : "section"}>
      {!alone && (
        <header class="section-head">
          <h3>
            <Title code={`${section.code}.`} name={section.name} />
          </h3>
          <p class="most">{t.atMost(section.max)}</p>
        </header>
      )}
      {section.note && <p class="note">{said(section.note)}</p>}
      {section.criteria.map((criterion) => {
        const opening = subsections.find(
          (sub) =>
            criterion.code.startsWith(`${sub.code}.`) &&
            section.criteria.find((one) => one.code.startsWith(`${sub.code}.`)) === criterion,
        );
        return (
          <Fragment key={criterion.code}>
            {opening && (
              <header class="section-head sub">
                <h4>
                  <Title code={`${opening.code}.`} name={opening.name} />
                </h4>
                <p class="most">{t.atMost(opening.max)}</p>
              </header>
            )}
            <CriterionField criterion={criterion} entry={entry} now={now} />
          </Fragment>
        );
      })}
    </section>
  );
}
