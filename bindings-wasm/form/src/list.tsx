import { standing } from "./engine";
import { type Found, readFiles } from "./files";
import { go, to } from "./route";
import { addCouncil } from "./store/council-edit";
import { addSheet, copySheet, discard } from "./store/edit";
import type { CouncilEntry, SheetEntry } from "./store/entries";
import { tell } from "./store/notices";
import { councils, sheets } from "./store/store";
import { exportAll } from "./transfer";
import { DropZone } from "./ui/files";
import { Keeping } from "./ui/keeping";
import { tellDone } from "./ui/notices";
import { Outcome } from "./ui/stars";
import { moment, said, words } from "./words";

/** The first page: all sheets and councils on this device. */
export function List() {
  const t = words.value;
  return (
    <main class="page" id="main">
      <h1 tabIndex={-1}>{t.name}</h1>
      <p class="lead">{t.intro}</p>
      <div class="actions">
        <a class="button primary" href={to({ at: "start" })}>
          {t.start}
        </a>
        <button type="button" onClick={() => go({ at: "council", id: addCouncil(null).id })}>
          {t.newCouncil}
        </button>
      </div>

      <section aria-labelledby="list-sheets">
        <h2 id="list-sheets">{t.sheets}</h2>
        {sheets.value.length === 0 ? (
          <p class="quiet">{t.noSheets}</p>
        ) : (
          <ul class="entries">
            {sheets.value.map((entry) => (
              <SheetRow key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
      </section>

      {councils.value.length > 0 && (
        <section aria-labelledby="list-councils">
          <h2 id="list-councils">{t.councils}</h2>
          <ul class="entries">
            {councils.value.map((entry) => (
              <CouncilRow key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      )}

      <section class="transfer" aria-labelledby="list-files">
        <h2 id="list-files">{t.importFiles}</h2>
        <DropZone take={take}>
          <p>{t.importHelp}</p>
        </DropZone>
        {sheets.value.length + councils.value.length > 0 && (
          <p>
            <button type="button" onClick={exportAll}>
              {t.exportAll}
            </button>
          </p>
        )}
      </section>
      <Keeping />
    </main>
  );
}

function SheetRow({ entry }: { entry: SheetEntry }) {
  const t = words.value;
  const { sheet } = entry;
  const name = sheet.header?.product || t.unnamed;
  const now = standing(sheet);
  const known = "rubric" in now ? now : null;
  const seen = known?.report;
  const open = known?.open.length ?? 0;
  const remove = () => tellDone(t.removed(name), discard(entry));
  const again = () => go({ at: "sheet", id: copySheet(entry).id });
  return (
    <li>
      <a class="entry" href={to({ at: "sheet", id: entry.id })}>
        <span class="entry-name">{name}</span>
        <span class="entry-result">
          {known?.rating && <Outcome of={known.rating} />}
          {known?.report && <span class="entry-points">{t.points(known.total)}</span>}
        </span>
        <span class="entry-about">
          {sheet.member || t.unnamedMember} · {known ? said(known.rubric.name) : sheet.edition} ·{" "}
          {seen ? (open > 0 ? t.open(open) : t.complete) : t.needsCheck}
        </span>
        <span class="entry-time">{t.changed(moment(entry.changed))}</span>
      </a>
      <div class="entry-actions">
        <button type="button" class="plain" onClick={again}>
          {t.copy}
        </button>
        <button type="button" class="plain" onClick={remove} aria-label={`${t.remove}: ${name}`}>
          {t.remove}
        </button>
      </div>
    </li>
  );
}

function CouncilRow({ entry }: { entry: CouncilEntry }) {
  const t = words.value;
  const name = entry.council?.header?.product || t.unnamed;
  return (
    <li>
      <a class="entry" href={to({ at: "council", id: entry.id })}>
        <span class="entry-name">{name}</span>
        <span class="entry-result" />
        <span class="entry-about">{t.membersCount(entry.council?.members.length ?? 0)}</span>
        <span class="entry-time">{t.changed(moment(entry.changed))}</span>
      </a>
      <div class="entry-actions">
        <button
          type="button"
          class="plain"
          onClick={() => tellDone(t.removed(name), discard(entry))}
          aria-label={`${t.remove}: ${name}`}
        >
          {t.remove}
        </button>
      </div>
    </li>
  );
}

async function take(files: File[]): Promise<void> {
  const found = await readFiles(files);
  found.sheets.forEach(addSheet);
  found.councils.forEach(addCouncil);
  report(found);
}

function report({ sheets: read, councils: combined, wrong }: Found): void {
  const t = words.value;
  if (read.length + combined.length > 0) {
    const text = [read.length > 0 && t.imported(read.length), combined.length > 0 && t.importedCouncil];
    tell({ kind: "done", text: text.filter(Boolean).join(" ") });
  }
  if (wrong.length > 0) tell({ kind: "problem", text: t.failedFiles, details: wrong });
}
