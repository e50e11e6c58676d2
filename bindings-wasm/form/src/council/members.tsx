import type { CouncilReport } from "ocop";
import { useSignal } from "@preact/signals";
import { setOf, standing } from "../engine";
import { addMembers, dropMember } from "../store/council-edit";
import type { CouncilEntry, SheetEntry, StoredCouncil, StoredSheet } from "../store/entries";
import { Outcome } from "../ui/stars";
import { Cell, Row, Table } from "../ui/table";
import { decimal, saidProblem, words } from "../words";

interface Props {
  entry: CouncilEntry;
  council: StoredCouncil;
  report: CouncilReport | null;
}

/** The members' sheets with what each comes to by itself. */
export function Members({ entry, council, report }: Props) {
  const t = words.value;
  return (
    <section aria-labelledby="members">
      <h2 id="members">
        {t.members} <span class="quiet">({council.members.length})</span>
      </h2>
      <Table
        columns={[
          { label: t.member },
          { label: t.total, number: true },
          { label: t.distance, number: true },
          { label: t.star },
        ]}
      >
        {council.members.map((sheet, position) => (
          <Row
            key={position}
            head={
              <Member
                name={nameOf(sheet, position, report)}
                remove={() => dropMember(entry, position)}
              />
            }
          >
            {report ? <Rated report={report} position={position} /> : <Unrated sheet={sheet} />}
          </Row>
        ))}
      </Table>
    </section>
  );
}

/** What a member goes by: the engine knows; without a result, what the sheet says, or its position. */
function nameOf(sheet: StoredSheet, position: number, report: CouncilReport | null): string {
  return report?.members[position]?.member ?? (sheet.member?.trim() || `${position + 1}`);
}

function Member({ name, remove }: { name: string; remove: () => void }) {
  const t = words.value;
  return (
    <span class="member">
      {name}
      <button type="button" class="plain screen" aria-label={`${t.remove}: ${name}`} onClick={remove}>
        {t.remove}
      </button>
    </span>
  );
}

function Rated({ report, position }: { report: CouncilReport; position: number }) {
  const t = words.value;
  const member = report.members[position];
  if (!member) return null;
  const sign = member.distance.startsWith("-") || member.distance === "0" ? "" : "+";
  return (
    <>
      <Cell label={t.total} number>
        {member.total}
      </Cell>
      <Cell label={t.distance} number>
        {sign}
        {decimal(member.distance).replace("-", "−")}
      </Cell>
      <Cell label={t.star}>
        <Outcome of={member} />
        {member.apart && <span class="apart">{t.apart}</span>}
      </Cell>
    </>
  );
}

/** A sheet beside one that has errors: how it stands by itself. */
function Unrated({ sheet }: { sheet: StoredSheet }) {
  const t = words.value;
  const now = standing(sheet);
  const problems = "rubric" in now ? now.problems : now;
  const known = "rubric" in now ? now : null;
  const open = known?.open.length ?? 0;
  const state = problems[0] ? saidProblem(problems[0]) : open > 0 ? t.open(open) : t.complete;
  return (
    <>
      <Cell label={t.total} number>
        {known?.rating?.total ?? "–"}
      </Cell>
      <Cell label={t.distance} number>
        –
      </Cell>
      <Cell label={t.star} class={problems.length > 0 || open > 0 ? "bad" : ""}>
        {state}
      </Cell>
    </>
  );
}

/** Sheets that were filled in on this same device. */
export function FromDevice({ entry, sheets }: { entry: CouncilEntry; sheets: SheetEntry[] }) {
  const t = words.value;
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const { council } = entry;
  const wanted = council && setOf(council);
  const fitting = sheets.filter(({ sheet }) => {
    const rubric = setOf(sheet);
    return rubric.ok && (!wanted?.ok || rubric.value === wanted.value);
  });
  if (fitting.length === 0) return null;
  const turn = (id: string) => {
    const next = new Set(chosen.value);
    if (!next.delete(id)) next.add(id);
    chosen.value = next;
  };
  const add = () => {
    const picked = fitting.filter(({ id }) => chosen.value.has(id)).map(({ sheet }) => sheet);
    addMembers(entry, picked, undefined);
    chosen.value = new Set();
  };
  return (
    <details class="from-device">
      <summary>{t.fromDevice}</summary>
      {fitting.map(({ id, sheet }) => (
        <label key={id} class="option">
          <input type="checkbox" checked={chosen.value.has(id)} onChange={() => turn(id)} />
          <span class="option-label">
            {sheet.member || t.unnamedMember} – {sheet.header?.product || t.unnamed}
          </span>
        </label>
      ))}
      <button type="button" disabled={chosen.value.size === 0} onClick={add}>
        {t.addChosen}
      </button>
    </details>
  );
}
