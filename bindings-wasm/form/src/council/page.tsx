import { type CouncilReport, type Problem, type Rubric, explain, rateCouncil, written } from "ocop";
import { type Attempt, attempt, setOf } from "../engine";
import { fileName, readFiles, saveJson, saveText } from "../files";
import { After } from "../procedure/after";
import { CodeLine } from "../procedure/code-line";
import { to } from "../route";
import { addMembers, setCouncilHead, setRule } from "../store/council-edit";
import type { CouncilEntry, StoredCouncil, StoredSheet } from "../store/entries";
import { tell } from "../store/notices";
import { find, sheets } from "../store/store";
import { DropZone } from "../ui/files";
import { Line, dateType } from "../ui/line";
import { NotFound } from "../ui/not-found";
import { lang, said, saidProblem, words } from "../words";
import { FromDevice, Members } from "./members";
import { Disputed, GateVotes, Knockouts } from "./tables";
import { Verdict } from "./verdict";

/** One council: the members' files, and what they come to together. */
export function CouncilPage({ id }: { id: string }) {
  const t = words.value;
  const entry = find(id);
  if (entry?.kind !== "council") return <NotFound />;
  const { council } = entry;
  return (
    <main class="page council" id="main">
      <nav class="back screen">
        <a href={to({ at: "list" })}>{t.home}</a>
      </nav>
      <h1 tabIndex={-1}>{t.council}</h1>
      <div class="screen">
        <DropZone take={(files) => take(id, files)}>
          <p>{t.councilHelp}</p>
        </DropZone>
        <FromDevice entry={entry} sheets={sheets.value} />
      </div>
      {council ? (
        <Whole entry={entry} council={council} />
      ) : (
        <p class="quiet">{t.noMembers}</p>
      )}
    </main>
  );
}

function Whole({ entry, council }: { entry: CouncilEntry; council: StoredCouncil }) {
  const t = words.value;
  const found = setOf(council);
  if (!found.ok) return <Refused problems={found.problems} />;
  const rubric = found.value;
  const result = attempt(() => rateCouncil(rubric, council));
  return (
    <>
      <Head entry={entry} council={council} rubric={rubric} />
      {result.ok ? (
        <Verdict rubric={rubric} council={council} report={result.value} />
      ) : (
        <Refused problems={result.problems} />
      )}
      <Members entry={entry} council={council} report={result.ok ? result.value : null} />
      {result.ok && (
        <>
          <Knockouts report={result.value} />
          <Disputed report={result.value} />
          <GateVotes report={result.value} />
        </>
      )}
      <Rules entry={entry} council={council} />
      {result.ok && <After report={result.value} />}
      {result.ok && (
        <section class="screen" aria-labelledby="explained">
          <h2 id="explained">{t.explanation}</h2>
          <p class="explained">{explain(result.value, lang.value)}</p>
        </section>
      )}
      <Exports council={council} result={result} />
      <Signatures />
    </>
  );
}

function Head({ entry, council, rubric }: { entry: CouncilEntry; council: StoredCouncil; rubric: Rubric }) {
  const t = words.value;
  const head = council.header ?? {};
  return (
    <section class="card" aria-labelledby="council-head">
      <h2 id="council-head">{t.setLine(rubric.set, said(rubric.name))}</h2>
      <p class="quiet">{said(rubric.source)}</p>
      <div class="fields">
        <Line
          name="product"
          label={t.product}
          value={head.product ?? ""}
          change={(value) => setCouncilHead(entry, "product", value)}
          wide
        />
        <CodeLine
          value={head.product_code ?? ""}
          change={(value) => setCouncilHead(entry, "product_code", value)}
        />
        <Line
          name="date"
          label={t.date}
          value={head.date ?? ""}
          type={dateType(head.date)}
          change={(value) => setCouncilHead(entry, "date", value)}
        />
        <Line
          name="producer"
          label={t.producer}
          value={head.producer ?? ""}
          change={(value) => setCouncilHead(entry, "producer", value)}
          wide
        />
      </div>
    </section>
  );
}

/** Why there is no result. A council is never rated with fewer sheets than it was given. */
function Refused({ problems }: { problems: readonly Problem[] }) {
  const t = words.value;
  const lines = [...new Set(problems.map(saidProblem))];
  const shown = lines.slice(0, 12);
  return (
    <div class="problems" role="alert">
      <p>{t.memberProblems}</p>
      <ul>
        {shown.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > shown.length && <li>{t.andMore(lines.length - shown.length)}</li>}
      </ul>
    </div>
  );
}

function Rules({ entry, council }: { entry: CouncilEntry; council: StoredCouncil }) {
  const t = words.value;
  const gateRules = ["majority", "every", "mean"] as const;
  const knockoutRules = ["majority", "every"] as const;
  return (
    <section class="card rules" aria-labelledby="rules">
      <h2 id="rules">{t.rules}</h2>
      <p class="note">{t.ruleNote}</p>
      <div class="fields">
        <p class="field">
          <label for="gate-rule">{t.gateRule}</label>
          <select
            id="gate-rule"
            value={council.gate_rule ?? "majority"}
            onChange={(event) =>
              setRule(entry, "gate_rule", event.currentTarget.value as (typeof gateRules)[number])
            }
          >
            {gateRules.map((rule) => (
              <option key={rule} value={rule}>
                {t.rule[rule]}
              </option>
            ))}
          </select>
        </p>
        <p class="field">
          <label for="knockout-rule">{t.knockoutRule}</label>
          <select
            id="knockout-rule"
            value={council.knockout_rule ?? "majority"}
            onChange={(event) =>
              setRule(
                entry,
                "knockout_rule",
                event.currentTarget.value as (typeof knockoutRules)[number],
              )
            }
          >
            {knockoutRules.map((rule) => (
              <option key={rule} value={rule}>
                {t.knockoutRuleName[rule]}
              </option>
            ))}
          </select>
        </p>
      </div>
    </section>
  );
}

function Exports({ council, result }: { council: StoredCouncil; result: Attempt<CouncilReport> }) {
  const t = words.value;
  const name = (what: string, ending: string) =>
    fileName([council.set, council.header?.product, what], ending);
  return (
    <div class="actions screen">
      {result.ok && (
        <button type="button" class="primary" onClick={() => print()}>
          {t.print}
        </button>
      )}
      <button type="button" onClick={() => saveJson(name("council", "json"), council)}>
        {t.exportCouncil}
      </button>
      {result.ok && (
        <>
          <button type="button" onClick={() => saveJson(name("result", "json"), written(result.value))}>
            {t.exportResult}
          </button>
          <button
            type="button"
            onClick={() => saveText(name("result", "txt"), explain(result.value, lang.value))}
          >
            {t.exportText}
          </button>
        </>
      )}
    </div>
  );
}

function Signatures() {
  const t = words.value;
  return (
    <div class="signatures">
      {[t.secretary, t.chair].map((who) => (
        <div key={who}>
          <p>
            <b>{who}</b>
          </p>
          <p>{t.sign}</p>
        </div>
      ))}
    </div>
  );
}

/** Takes the sheets of dropped files; those of another set are named and left out. */
async function take(id: string, files: File[]): Promise<void> {
  const t = words.value;
  const wrong: string[] = [];
  for (const file of files) {
    const found = await readFiles([file]);
    wrong.push(...found.wrong);
    const read = [...found.sheets, ...found.councils.flatMap(({ members }) => members)];
    const entry = find(id);
    if (entry?.kind !== "council") return;
    const shared = found.councils[0];
    const first = entry.council ?? shared ?? read[0];
    const fitting = first ? read.filter((sheet) => sameSet(sheet, first)) : [];
    if (fitting.length < read.length) wrong.push(t.notSameSet(file.name));
    else addMembers(entry, fitting, shared);
  }
  if (wrong.length > 0) tell({ kind: "problem", text: t.failedFiles, details: wrong });
}

function sameSet(one: StoredSheet, other: StoredSheet | StoredCouncil): boolean {
  const [a, b] = [setOf(one), setOf(other)];
  return a.ok && b.ok && a.value === b.value;
}
