import type { CouncilReport, GateVote } from "ocop";
import { Gate, Title } from "../ui/stars";
import { Cell, Row, Table } from "../ui/table";
import { decimal, said, words } from "../words";

/** Knock-outs that at least one member asserts. */
export function Knockouts({ report: { knockouts, count } }: { report: CouncilReport }) {
  const t = words.value;
  if (knockouts.length === 0) return null;
  return (
    <section aria-labelledby="council-knockouts">
      <h2 id="council-knockouts">{t.knockouts}</h2>
      <ul class="plain-list">
        {knockouts.map(({ id, effect, label, votes, holds }) => (
          <li key={id}>
            <span class={`effect ${effect}`}>{t[effect]}</span> {said(label)}: {t.votesOf(votes, count)},{" "}
            <b>{holds ? t.holds : t.holdsNot}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Criteria on which the members differ, with who chose what. */
export function Disputed({ report }: { report: CouncilReport }) {
  const t = words.value;
  const disputed = report.criteria.filter((criterion) => criterion.disputed);
  return (
    <section aria-labelledby="disputed">
      <h2 id="disputed">
        {t.disputed} <span class="quiet">({disputed.length})</span>
      </h2>
      {disputed.length === 0 ? (
        <p class="quiet">{t.noDispute}</p>
      ) : (
        <Table
          columns={[
            { label: t.criterion },
            { label: t.mean, number: true },
            { label: t.lowHigh, number: true },
            { label: t.choices },
          ]}
        >
          {disputed.map(({ criterion, name, mean, max, lowest, highest, votes }) => (
            <Row key={criterion} head={<Title code={criterion} name={name} />}>
              <Cell label={t.mean} number>
                {decimal(mean)}/{max}
              </Cell>
              <Cell label={t.lowHigh} number>
                {lowest} – {highest}
              </Cell>
              <Cell label={t.choices}>
                {votes.map(({ option, members }) => (
                  <span class="vote" key={option}>
                    {t.chose(option, members)}
                  </span>
                ))}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </section>
  );
}

/** Every gate with its votes: those that are missed first, the rest on demand. */
export function GateVotes({ report: { gates, count } }: { report: CouncilReport }) {
  const t = words.value;
  if (gates.length === 0) return null;
  const missed = gates.filter(({ met }) => !met);
  return (
    <section aria-labelledby="gates">
      <h2 id="gates">{t.gates}</h2>
      {missed.length > 0 && (
        <>
          <h3>
            {t.gatesUnmet} <span class="quiet">({missed.length})</span>
          </h3>
          <GateTable gates={missed} count={count} />
        </>
      )}
      <details class="screen">
        <summary>{t.gatesAll(gates.length)}</summary>
        <GateTable gates={gates} count={count} />
      </details>
    </section>
  );
}

function GateTable({ gates, count }: { gates: readonly GateVote[]; count: number }) {
  const t = words.value;
  return (
    <Table
      columns={[{ label: t.criterion }, { label: t.star }, { label: t.needs }, { label: t.votes }]}
    >
      {gates.map(({ criterion, name, stars, option, label, votes, met }) => (
        <Row key={`${criterion}-${stars}`} head={<Title code={criterion} name={name} />}>
          <Cell label={t.star}>
            <Gate level={stars} />
          </Cell>
          <Cell label={t.needs}>
            <span class="quiet">{t.optionN(option)}:</span> {said(label)}
          </Cell>
          <Cell label={t.votes} class={met ? "met" : "unmet"}>
            {votes}/{count}, {met ? t.met : t.unmet}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
