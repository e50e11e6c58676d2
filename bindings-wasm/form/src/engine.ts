import {
  type Code,
  type Criterion,
  OcopError,
  type PreviewReport,
  type Problem,
  type Rubric,
  type SheetReport,
  preview,
  rate,
  rubric as builtIn,
} from "ocop";
import type { Choices, StoredCouncil, StoredSheet } from "./store/entries";

/*
 * What the form asks the engine. The form itself adds up nothing and compares neither points nor
 * stars; where it needs to know whether something is allowed, it tries it on the engine.
 */

/** How a sheet stands. */
export interface Standing {
  readonly rubric: Rubric;
  /** What the engine says of the sheet: its rating once it is complete; null where it has errors. */
  readonly report: SheetReport | PreviewReport | null;
  /** The same, where it is a rating. */
  readonly rating: SheetReport | null;
  /** The same, where it is not. */
  readonly preview: PreviewReport | null;
  /** The points so far. */
  readonly total: number;
  /** The criteria that wait for an answer. */
  readonly open: readonly Code[];
  /** What is wrong with the sheet; empty unless it came from elsewhere. */
  readonly problems: readonly Problem[];
}

const standings = new WeakMap<StoredSheet, Standing | readonly Problem[]>();

/**
 * How a sheet stands; only what is wrong where its set is not known to this version of the form.
 * A sheet is never changed but replaced, so each state of it is asked about once.
 */
export function standing(sheet: StoredSheet): Standing | readonly Problem[] {
  const known = standings.get(sheet);
  if (known) return known;
  const rubric = setOf(sheet);
  const found = rubric.ok ? standingUnder(rubric.value, sheet) : rubric.problems;
  standings.set(sheet, found);
  return found;
}

/**
 * Asks the engine once for each state of a sheet. Whether every criterion looks answered only says
 * which question is worth asking first; only a sheet that ends with a stop is asked about twice.
 */
function standingUnder(rubric: Rubric, sheet: StoredSheet): Standing {
  if (looksFilled(rubric, sheet)) {
    const rated = attempt(() => rate(rubric, sheet));
    if (rated.ok) return rates(rubric, rated.value);
    if (rated.problems.some(({ code }) => code !== "missing-criterion")) return refused(rubric, rated.problems);
  }
  const seen = attempt(() => preview(rubric, sheet));
  if (!seen.ok) return refused(rubric, seen.problems);
  const { open, soFar } = seen.value;
  if (open.length === 0) return rates(rubric, rate(rubric, sheet));
  return { rubric, report: seen.value, rating: null, preview: seen.value, total: soFar, open, problems: [] };
}

function looksFilled(rubric: Rubric, { choices }: StoredSheet): boolean {
  return criteria(rubric).every(({ code, appliesIf }) => appliesIf || choices[code] !== undefined);
}

function rates(rubric: Rubric, rating: SheetReport): Standing {
  return { rubric, report: rating, rating, preview: null, total: rating.total, open: [], problems: [] };
}

function refused(rubric: Rubric, problems: readonly Problem[]): Standing {
  return { rubric, report: null, rating: null, preview: null, total: 0, open: [], problems };
}

/** The set that a sheet or a council is of. */
export function setOf({ edition, set }: StoredSheet | StoredCouncil): Attempt<Rubric> {
  return attempt(() => builtIn(edition, set));
}

/** Whether a criterion waits for an answer, has one, or does not apply. */
export function stateOf(
  criterion: Criterion,
  sheet: StoredSheet,
  { report, open }: Standing,
): "open" | "answered" | "not-applicable" {
  if (sheet.choices[criterion.code] !== undefined) return "answered";
  if (report && !open.includes(criterion.code)) return "not-applicable";
  return "open";
}

/** All criteria of a set, in printed order. */
export function criteria(rubric: Rubric): Criterion[] {
  return rubric.parts.flatMap((part) => part.sections.flatMap((section) => section.criteria));
}

/** Whether any option of a set is the least for a star; sets of 2019 print no such marks. */
export function hasGates(rubric: Rubric): boolean {
  return criteria(rubric).some(({ cases }) =>
    cases.some(({ options }) => options.some(({ gate }) => gate !== null)),
  );
}

const withNone = new WeakMap<Rubric, ReadonlySet<Code>>();

/** The criteria on which "none of these" may be answered: those where the engine takes it. */
export function noneAllowed(rubric: Rubric): ReadonlySet<Code> {
  const known = withNone.get(rubric);
  if (known) return known;
  const codes = criteria(rubric).map((criterion) => criterion.code);
  const all = Object.fromEntries(codes.map((code) => [code, "none" as const]));
  const tried = attempt(() => preview(rubric, all));
  const refused = new Set(tried.ok ? [] : tried.problems.map((problem) => problem.place));
  const allowed = new Set(codes.filter((code) => !refused.has(code)));
  withNone.set(rubric, allowed);
  return allowed;
}

/**
 * Sorts answers, of which that to one criterion was changed, into those that count and those to criteria that do not apply after the others.
 * The latter are shelved, and come back as soon as their criterion applies again.
 */
export function sortOut(
  rubric: Rubric,
  sheet: StoredSheet,
  shelved: Choices,
  changed: Code,
): { choices: Choices; shelved: Choices } {
  const decides = criteria(rubric).some(({ appliesIf }) => appliesIf?.criterion === changed);
  if (!decides) return { choices: sheet.choices, shelved };
  const choices = { ...shelved, ...sheet.choices };
  const conditional = new Set(criteria(rubric).flatMap((one) => (one.appliesIf ? one.code : [])));
  const [others, answered] = split(choices, (code) => !conditional.has(code));
  if (Object.keys(answered).length === 0) return { choices, shelved: {} };
  // No condition hangs on a criterion that has a condition itself, so one question tells of all:
  // without their answers, those that apply are open.
  const seen = attempt(() => preview(rubric, { ...sheet, choices: others }));
  const [kept, aside] = split(answered, (code) => !seen.ok || seen.value.open.includes(code));
  return { choices: { ...others, ...kept }, shelved: aside };
}

/** The answers whose criteria are meant, and the others. */
function split(choices: Choices, meant: (code: Code) => boolean): [Choices, Choices] {
  const part = (within: boolean) =>
    Object.fromEntries(Object.entries(choices).filter(([code]) => meant(code) === within));
  return [part(true), part(false)];
}

export type Attempt<T> = { ok: true; value: T } | { ok: false; problems: readonly Problem[] };

/** Calls the engine; its errors come back as a list of problems. */
export function attempt<T>(call: () => T): Attempt<T> {
  try {
    return { ok: true, value: call() };
  } catch (error) {
    if (error instanceof OcopError) return { ok: false, problems: error.errors };
    throw error;
  }
}
