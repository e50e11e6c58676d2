import type { SheetReport, Text } from "ocop";
import { said, words } from "../words";

type Result = Pick<SheetReport, "outcome" | "stars">;

const five = [1, 2, 3, 4, 5];

function Star({ full }: { full: boolean }) {
  return (
    <svg class={full ? "star full" : "star"} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 2.2l3 6.3 6.9.9-5 4.8 1.2 6.9L12 17.8l-6.1 3.3 1.2-6.9-5-4.8 6.9-.9z" />
    </svg>
  );
}

/** Five stars, as many of them gold as were awarded, and the same in words for screen readers. */
export function Stars({ of, label }: { of: number | null; label?: string }) {
  const t = words.value;
  return (
    <span class="stars" role="img" aria-label={label ?? (of === null ? t.noStar : t.starsN(of))}>
      {five.map((n) => (
        <Star key={n} full={of !== null && n <= of} />
      ))}
    </span>
  );
}

/** What a rating came to, in few words. */
export function outcomeName({ outcome, stars }: Result): string {
  const t = words.value;
  if (outcome === "rejected") return t.rejected;
  if (outcome === "stopped") return t.stopped;
  return stars === null ? t.noStar : t.starsN(stars);
}

/** What a rating came to: its stars, or why it has none. */
export function Outcome({ of }: { of: Result }) {
  return of.outcome === "rated" ? (
    <Stars of={of.stars} />
  ) : (
    <span class="no-stars">{outcomeName(of)}</span>
  );
}

/** The mark of a gate beside its option: as many small stars as the level that it guards. */
export function Gate({ level }: { level: number }) {
  return (
    <span class="gate" title={words.value.gate(level)}>
      <span class="gate-stars" aria-hidden="true">
        {"★".repeat(level)}
      </span>
      <span class="hidden">({words.value.gate(level)})</span>
    </span>
  );
}

/** A printed number and title. */
export function Title({ code, name }: { code: string; name: Text }) {
  return (
    <>
      <span class="code">{code}</span> {said(name)}
    </>
  );
}
