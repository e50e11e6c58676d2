/**
 * OCOP star ratings exactly as the decisions of Viet Nam's Prime Minister say.
 *
 * Keys are camelCase, in what goes in and in what comes out; what goes in may also carry the
 * snake_case keys of the JSON schema, or be JSON text of it. Functions whose names end in `Json` take
 * and give JSON text with the keys of the schema, byte for byte as Rust and Python write it;
 * {@link written} gives the same as an object.
 *
 * Whole points are numbers; means are texts with a decimal point, cut off after two digits.
 * Every function but {@link init}, which rejects, throws an {@link OcopError} and nothing else, whatever
 * it is given; none changes what it is given. What JSON cannot hold (NaN, a Map, a Date, a Promise) and
 * arguments that a function does not take are errors.
 */

import type {
  AnyCouncil,
  AnySheet,
  CouncilFile,
  CouncilReport,
  CouncilRules,
  Edition,
  EditionSummary,
  Failure,
  PreviewReport,
  Rubric,
  Sheet,
  SheetReport,
  Text,
} from "./models.js";

export type * from "./models.js";

/** A language of labels, explanations and messages. */
export type Lang = keyof Text;

// --- The two spellings of keys

type Snake<Key> = Key extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${Snake<Rest>}`
  : Key;

/** An object with the snake_case keys of the JSON schema. */
export type Written<T> = T extends readonly (infer Item)[]
  ? readonly Written<Item>[]
  : T extends object
    ? { readonly [Key in keyof T as Snake<Key>]: Written<T[Key]> }
    : T;

/** What goes in: with keys of either spelling, or as JSON text of the schema. */
export type Given<T> = T | Written<T> | string;

/** The same object with the keys of the JSON schema, as Rust and Python write it. */
export function written<T>(value: T): Written<T>;

// --- Errors

/**
 * Everything that is wrong with a call, in `errors`. The fields are those of the first problem, but
 * for `message` and `messageVi`, which join all.
 */
export interface OcopError extends Omit<Failure, "message"> {}

export class OcopError extends Error {
  private constructor();
  readonly name: "OcopError";
  /** The error with the keys of the JSON schema, as Rust and Python write it. */
  toJSON(): Written<Failure>;
}

// --- Functions

/** What {@link init} takes the engine from. */
export type EngineSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/**
 * Loads the engine: from `source`, or from the file that lies beside the package. Further calls
 * return the same promise; after a failure the next call tries again. It rejects and never throws: with
 * `not-loaded` where there is no such file, with `wrong-engine` where it is that of another entry.
 */
export function init(source?: EngineSource | PromiseLike<EngineSource>): Promise<void>;

/** All built-in editions, newest first, with their sets but without criteria. */
export function editions(): readonly EditionSummary[];

/** One edition with all that it says. */
export function edition(id: string): Edition;

/** The built-in set with this number or slug; the same object, deeply frozen, at every call. */
export function rubric(edition: string, set: number | string): Rubric;

/** The built-in set that a sheet or a council file names with `edition` and `set`. */
export function rubricOf(file: Given<Sheet | CouncilFile>): Rubric;

/**
 * A rubric of one's own: JSON text of the schema, or the same as an object, such as a changed copy
 * of a built-in rubric; a copy that was not changed is that rubric. Labels may be plain texts, which
 * then serve for both languages.
 */
export function loadRubric(json: string | object): Rubric;

/** Rates a complete sheet. */
export function rate(rubric: Rubric, sheet: Given<AnySheet>): SheetReport;

/** Says what is certain of a sheet that may be incomplete. */
export function preview(rubric: Rubric, sheet: Given<AnySheet>): PreviewReport;

/** Rates a council: a list of sheets, or a council file, whose own rules come before those given. */
export function rateCouncil(
  rubric: Rubric,
  sheets: Given<AnyCouncil>,
  rules?: CouncilRules | null,
): CouncilReport;

/**
 * A report in words, Vietnamese unless said otherwise: as it was returned, a copy of it, or one that
 * was stored in either spelling.
 */
export function explain(report: Given<SheetReport | PreviewReport | CouncilReport>, lang?: Lang): string;

// --- The same with JSON text of the schema, snake_case, in and out. Without a rubric, the text
// names a built-in one with `edition` and `set`.

/** One edition as JSON text. */
export function editionJson(id: string): string;

/** A rubric as JSON text. */
export function rubricJson(rubric: Rubric): string;

/** {@link rate} for JSON text. */
export function rateJson(sheet: string, rubric?: Rubric): string;

/** {@link preview} for JSON text. */
export function previewJson(sheet: string, rubric?: Rubric): string;

/** {@link rateCouncil} for JSON text. */
export function rateCouncilJson(council: string, rules?: CouncilRules | null, rubric?: Rubric): string;
