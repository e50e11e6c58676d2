import type { CouncilReport, Rubric } from "ocop";
import { Tipping } from "../plan/tipping";
import type { StoredCouncil } from "../store/entries";
import { Stars, outcomeName } from "../ui/stars";
import { decimal, said, words } from "../words";

interface Props {
  rubric: Rubric;
  council: StoredCouncil;
  report: CouncilReport;
}

/** What the council comes to: star, mean, spread, what holds it back, and how firm that is. */
export function Verdict({ rubric, council, report }: Props) {
  const t = words.value;
  const { outcome, stars } = report;
  const name = outcomeName(report);
  return (
    <section class={`card result ${outcome}`} aria-labelledby="result">
      <h2 id="result">{t.result}</h2>
      <div class="result-main">
        <p class="result-stars">
          <Stars of={stars} label={name} />
          <b>{name}</b>
        </p>
        <dl class="result-numbers">
          <div>
            <dt>{t.mean}</dt>
            <dd>
              <b>{decimal(report.total)}</b>/{report.max}
            </dd>
            <dd class="quiet">{t.sumOf(report.sum, report.count)}</dd>
          </div>
          <div>
            <dt>{t.spread}</dt>
            <dd>
              {report.lowest} – {report.highest}
            </dd>
            <dd class="quiet">{t.band(report.band)}</dd>
          </div>
        </dl>
      </div>
      <ul class="parts">
        {report.parts.map(({ part, name: title, mean, max }) => (
          <li key={part}>
            <span class="parts-name">
              {t.part(part)}. {said(title)}
            </span>
            <progress value={Number(mean)} max={max} aria-hidden="true" />
            <span class="parts-points">
              <b>{decimal(mean)}</b>/{max}
            </span>
          </li>
        ))}
      </ul>
      <Next report={report} />
      <Tipping rubric={rubric} council={council} />
      {report.warnings.length > 0 && (
        <div class="remarks">
          <h3>{t.warnings}</h3>
          <ul>
            {report.warnings.map(({ member, message }) => (
              <li key={`${member}${message.vi}`}>
                {member && `${member}: `}
                {said(message)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="note">{t.meanNote}</p>
    </section>
  );
}

function Next({ report: { next, outcome, count } }: { report: CouncilReport }) {
  const t = words.value;
  if (outcome !== "rated") return null;
  if (!next) return <p class="blocks-none">{t.top}</p>;
  return (
    <div class="blocks">
      <h3>{t.toNext(next.stars)}</h3>
      <p>
        {next.points === "0" ? t.enoughPoints : t.missingPoints(decimal(next.points))}
        {next.gates.length > 0 && `; ${t.gatesLeft}:`}
      </p>
      <ul class="blocks-gates">
        {next.gates.map((gate) => (
          <li key={`${gate.criterion}-${gate.stars}`}>
            {gate.criterion} {said(gate.name)}
            <small>
              {t.votesOf(gate.votes, count)}; {t.reachedNeeded(decimal(gate.mean), gate.needed)}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}
