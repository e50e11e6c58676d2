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
  rubricOf,
} from "ocop";
import type { Choices, StoredSheet } from "./store/entries";

/*
 * What the form asks the engine. The form itself adds up nothing and compares neither points nor
 * stars; where it needs to know whether something is allowed, it tries it on the engine.
 */

/** How a sheet stands. */
export interface Standing {
  rubric: Rubric;
  /** What is certain; null where the sheet has errors. */
  preview: PreviewReport | null;
  /** The rating; null while criteria are open. */
  rating: SheetReport | null;
  /** What is wrong with the sheet; empty unless it came from elsewhere. */
  problems: readonly Problem[];
}

/** How a sheet stands now; null where its set is not known to this version of the form. */
export function standing(sheet: StoredSheet): Standing | readonly Problem[] {
  const rubric = attempt(() => rubricOf(sheet));
  if (!rubric.ok) return rubric.problems;
  const seen = attempt(() => preview(rubric.value, sheet));
  if (!seen.ok) {
    return { rubric: rubric.value, preview: null, rating: null, problems: seen.problems };
  }
  const rating = seen.value.open.length === 0 ? rate(rubric.value, sheet) : null;
  return { rubric: rubric.value, preview: seen.value, rating, problems: [] };
}

/** Whether a criterion waits for an answer, has one, or does not apply. */
export function stateOf(
  criterion: Criterion,
  sheet: StoredSheet,
  preview: PreviewReport | null,
): "open" | "answered" | "not-applicable" {
  if (sheet.choices[criterion.code] !== undefined) return "answered";
  if (preview && !preview.open.includes(criterion.code)) return "not-applicable";
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
 * Sorts answers into those that count and those to criteria that do not apply after the others.
 * The latter are shelved, and come back as soon as their criterion applies again.
 */
export function sortOut(
  rubric: Rubric,
  sheet: StoredSheet,
  shelved: Choices,
): { choices: Choices; shelved: Choices } {
  const choices = { ...shelved, ...sheet.choices };
  const aside: Choices = {};
  for (const { code, appliesIf } of criteria(rubric)) {
    const answer = choices[code];
    if (!appliesIf || answer === undefined) continue;
    const { [code]: _, ...others } = choices;
    const seen = attempt(() => preview(rubric, { ...sheet, choices: others }));
    if (seen.ok && !seen.value.open.includes(code)) {
      delete choices[code];
      aside[code] = answer;
    }
  }
  return { choices, shelved: aside };
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
