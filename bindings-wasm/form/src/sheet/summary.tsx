import { useSignal } from "@preact/signals";
import { type Blocker, type Effect, type SheetReport, type Text, explain } from "ocop";
import { type Standing, criteria } from "../engine";
import { fileName, saveJson } from "../files";
import { type Jump, Way } from "../plan/way";
import type { SheetEntry } from "../store/entries";
import { Details } from "../ui/details";
import { Stars, Title, outcomeName } from "../ui/stars";
import { lang, said, words } from "../words";
import { placeOf } from "./criterion";

interface Props {
  entry: SheetEntry;
  now: Standing;
}

/**
 * What the sheet comes to so far, always in sight: beside the criteria on a wide screen, a bar at
 * the foot of a narrow one that opens upwards.
 */
export function Summary({ entry, now }: Props) {
  const t = words.value;
  const open = useSignal(false);
  const jump: Jump = (code, option) => {
    open.value = false;
    goTo(code, option);
  };
  return (
    <aside class={open.value ? "summary opened" : "summary"} aria-labelledby="summary-title">
      <div class="summary-body" id="summary-body">
        <h2 id="summary-title">{now.rating ? t.result : t.summary}</h2>
        <Verdict entry={entry} now={now} />
        <Parts now={now} />
        <WhatBlocks entry={entry} now={now} jump={jump} />
        <Remarks now={now} />
        <Actions entry={entry} now={now} jump={jump} />
      </div>
      <Bar now={now} open={open.value} turn={() => (open.value = !open.value)} />
      <p class="hidden" role="status">
        {spoken(now)}
      </p>
    </aside>
  );
}

/** The short form on a phone. */
function Bar({ now, open, turn }: { now: Standing; open: boolean; turn: () => void }) {
  const t = words.value;
  const { report, total, preview, rating } = now;
  return (
    <button
      type="button"
      class="summary-bar"
      aria-expanded={open}
      aria-controls="summary-body"
      onClick={turn}
    >
      <span class="bar-total">
        <b>{report ? total : "–"}</b> {t.pointsShort}
      </span>
      <span class="bar-stars">
        <Stars of={starsNow(now)} label={starsInWords(now)} />
        <small>{rating ? starsInWords(now) : preview && reach(now)}</small>
      </span>
      <span class="bar-more">
        <span class="hidden">{t.details}</span>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d={open ? "M5 9l7 7 7-7" : "M5 15l7-7 7 7"} />
        </svg>
      </span>
    </button>
  );
}

function starsNow({ rating, preview }: Standing): SheetReport["stars"] {
  return rating ? rating.stars : (preview?.lowest.stars ?? null);
}

function starsInWords(now: Standing): string {
  const { rating, preview } = now;
  return outcomeName({
    outcome: (rating ?? preview?.highest)?.outcome ?? "rated",
    stars: starsNow(now),
  });
}

function reach({ preview }: Standing): string {
  const t = words.value;
  if (!preview) return "";
  const { lowest, highest } = preview;
  if (highest.stars === null) return outcomeName(highest);
  return `${t.reachable} ${t.rangeStars(lowest.stars ?? highest.stars, highest.stars)}`;
}

/** What a screen reader says after each tick. */
function spoken(now: Standing): string {
  const t = words.value;
  if (!now.report) return "";
  return t.live(now.total, now.rating ? starsInWords(now) : reach(now));
}

function Verdict({ entry, now }: Props) {
  const t = words.value;
  const { report, preview, rating } = now;
  const outcome = (rating ?? preview?.highest)?.outcome;
  if (!report || !outcome) return <p class="quiet">{t.needsCheck}</p>;
  const done = Object.keys(entry.sheet.choices).length;
  return (
    <>
      <div class="verdict">
        <p class="verdict-total">
          <b>{now.total}</b>
          <span>/{report.max}</span>
          <span class="hidden"> {t.pointsShort}</span>
        </p>
        <p class="verdict-stars">
          <Stars of={starsNow(now)} label={starsInWords(now)} />
          <span>
            {!rating && outcome === "rated" && <small>{t.certain} </small>}
            {starsInWords(now)}
          </span>
        </p>
      </div>
      {outcome !== "rated" && <KnockedOut entry={entry} now={now} />}
      {rating ? (
        outcome === "rated" && <p class="quiet">{t.band(rating.band)}</p>
      ) : (
        preview &&
        preview.highest.stars !== null && (
          <dl class="reach">
            <dt>{t.reachable}</dt>
            <dd>
              {t.rangePoints(preview.lowest.total, preview.highest.total)},{" "}
              <b>{t.rangeStars(preview.lowest.stars ?? preview.highest.stars, preview.highest.stars)}</b>
            </dd>
          </dl>
        )
      )}
      <div class="progress">
        <progress
          value={done}
          max={done + now.open.length}
          aria-label={t.progress(done, done + now.open.length)}
        />
        <p aria-hidden="true">{t.progress(done, done + now.open.length)}</p>
      </div>
    </>
  );
}

interface Ground {
  id: string;
  effect: Effect;
  label: Text;
}

/** Why there is no star, whatever the points. */
function KnockedOut({ entry, now }: Props) {
  const t = words.value;
  const asserted = now.rubric.knockouts.filter(({ id }) => entry.sheet.knockouts.includes(id));
  // While criteria are open the engine tells the outcome alone; a ground that nobody asserted can
  // only be one that the sheet itself shows.
  const derived = now.rubric.knockouts.filter((knockout) => knockout.derived);
  const grounds: readonly Ground[] =
    now.rating?.knockouts ?? (asserted.length > 0 ? asserted : derived);
  return (
    <ul class="knocked-out">
      {grounds.map(({ id, effect, label }) => (
        <li key={id}>
          <span class={`effect ${effect}`}>{t[effect]}</span> {said(label)}
        </li>
      ))}
    </ul>
  );
}

function Parts({ now }: { now: Standing }) {
  const parts = now.report?.parts ?? [];
  return (
    <ul class="parts">
      {parts.map(({ part, name, points, max }) => (
        <li key={part}>
          <span class="parts-name" title={said(name)}>
            {words.value.part(part)}
          </span>
          <progress value={points} max={max} aria-hidden="true" />
          <span class="parts-points">
            <b>{points}</b>/{max}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What stands between the product and the next star. */
function WhatBlocks({ entry, now, jump }: Props & { jump: Jump }) {
  const t = words.value;
  const { rating, preview } = now;
  if (rating) {
    if (rating.outcome !== "rated") return null;
    if (!rating.next) return <p class="blocks-none">{t.top}</p>;
    const { stars, points, gates } = rating.next;
    const gap = (
      <div class="blocks">
        <h3>{t.toNext(stars)}</h3>
        <p>
          {points > 0 ? t.missingPoints(points) : t.enoughPoints}
          {gates.length > 0 && `; ${t.gatesLeft}:`}
        </p>
        <Gates gates={gates} jump={jump} />
      </div>
    );
    return <Way rubric={now.rubric} sheet={entry.sheet} target={stars} jump={jump} meanwhile={gap} />;
  }
  if (!preview) return null;
  if (preview.blockers.length === 0) return <p class="quiet">{t.nothingBlocks}</p>;
  return (
    <div class="blocks">
      {[3, 4, 5].map((level) => {
        const gates = preview.blockers.filter(({ stars }) => stars === level);
        return (
          gates.length > 0 && (
            <div key={level}>
              <h3>{t.blocksFrom(level)}</h3>
              <Gates gates={gates} jump={jump} />
            </div>
          )
        );
      })}
    </div>
  );
}

function Gates({ gates, jump }: { gates: readonly Blocker[]; jump: Jump }) {
  return (
    <ul class="blocks-gates">
      {gates.map(({ criterion, name, stars, reached, needed }) => (
        <li key={`${criterion}-${stars}`}>
          <button type="button" class="plain link" onClick={() => jump(criterion)}>
            <Title code={criterion} name={name} />
          </button>
          <small>{words.value.reachedNeeded(reached, needed)}</small>
        </li>
      ))}
    </ul>
  );
}

function Remarks({ now: { rating, report } }: { now: Standing }) {
  const t = words.value;
  if (!report) return null;
  return (
    <>
      {rating && rating.warnings.length > 0 && (
        <div class="remarks">
          <h3>{t.warnings}</h3>
          <ul>
            {rating.warnings.map((warning) => (
              <li key={warning.code}>{said(warning.message)}</li>
            ))}
          </ul>
        </div>
      )}
      <Details class="explanation" summary={t.explanation}>
        {() => <p class="explained">{explain(report, lang.value)}</p>}
      </Details>
    </>
  );
}

function Actions({ entry, now, jump }: Props & { jump: Jump }) {
  const t = words.value;
  const next = nextOpen(entry, now);
  const { sheet } = entry;
  const name = fileName([sheet.set, sheet.header?.product, sheet.member], "json");
  return (
    <div class="actions stacked">
      {next && (
        <button type="button" class="primary" onClick={() => jump(next)}>
          {t.nextOpen}
        </button>
      )}
      <button type="button" class={next ? "" : "primary"} onClick={() => print()}>
        {t.print}
      </button>
      <button type="button" onClick={() => saveJson(name, sheet)}>
        {t.exportSheet}
      </button>
    </div>
  );
}

/** The next open criterion after the one in focus, from the top again at the end. */
function nextOpen(entry: SheetEntry, { rubric, ...now }: Standing): string | null {
  const open = new Set(now.open);
  const all = criteria(rubric).map(({ code }) => code);
  const answered = all.findLastIndex((code) => entry.sheet.choices[code] !== undefined);
  const onward = [...all.slice(answered + 1), ...all];
  return onward.find((code) => open.has(code)) ?? null;
}

/** Brings a criterion into view, with the focus on one of its options, or on the first. */
const goTo: Jump = (code, option) => {
  const place = document.getElementById(placeOf(code));
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  place?.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "center" });
  const named = option ? place?.querySelector<HTMLElement>(`input[value="${option}"]`) : null;
  const focused = named ?? place?.querySelector<HTMLElement>("input");
  focused?.focus({ preventScroll: true });
};
