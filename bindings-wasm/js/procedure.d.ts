/**
 * What comes before and after a rating: editions by date, recognition, certificates, rounds, part
 * subtotals, product codes, programmes. An engine of its own, so that a page which only rates does
 * not load it. Keys are camelCase, days are texts such as `"2026-05-22"`.
 */

import type { Bands, Day, Decimal, EngineSource, Lang, Stars, Text } from "./index.js";
import type {
  Applicant,
  CertificateReport,
  CompositionReport,
  EditionReport,
  EligibilityReport,
  FileListReport,
  Note,
  RecognitionReport,
  RoundsReport,
} from "./models.js";

export { OcopError } from "./index.js";
export type { Bands, Concern, Day, Decimal, EngineSource, Lang, Problem, Stars, Text } from "./index.js";

/** Loads the engine of this entry; see `init` of `ocop`. */
export function init(source?: EngineSource | PromiseLike<EngineSource>): Promise<void>;

/** A first rating, a higher star for a recognised product, a new rating at expiry. */
export type Purpose = "first" | "upgrade" | "re-rating";

/** A level of assessment; districts assessed until 2025. */
export type Level = "district" | "province" | "central";

export type {
  Act,
  Alternative,
  Applicant,
  Authority,
  CertificateReport,
  CompositionReport,
  Deadline,
  EditionReport,
  EligibilityReport,
  FileListReport,
  Note,
  RecognitionReport,
  Round,
  RoundsReport,
  Standing,
} from "./models.js";

/** Which edition applies to a file submitted on one day and rated on another. */
export function editionFor(file: {
  submitted: Day;
  purpose: Purpose;
  rated: Day;
  /** Public holidays, as far as they matter for the end of a term. */
  holidays?: Day[];
}): EditionReport;

/** What follows from a result: a report of `ocop`, or its edition, star and total. */
export function recognition(
  level: Level,
  result: {
    readonly edition: string;
    /** The awarded star; null after a rejection or a stop. */
    readonly stars: Stars | null;
    readonly total: number | Decimal;
  },
  question?: {
    /** The day of the result, which selects among rules that were amended. */
    on?: Day;
    /** What the file asked for. */
    purpose?: Purpose;
    /** False for published points of which only the band is known. */
    gatesChecked?: boolean;
  },
): RecognitionReport;

/** A certificate of 3, 4 or 5 stars, and what is asked about it. */
export function certificate(question: {
  issued: Day;
  stars: Stars;
  /** The last day printed on the decision on recognition; it wins over 36 months. */
  expires?: Day | null;
  /** The day on which its standing is asked for. */
  on?: Day | null;
  /** The day on which the commune received the re-rating file. */
  received?: Day | null;
  /** The day on which the re-rating file was complete. */
  complete?: Day | null;
  /** The day of a conclusion that leads to withdrawal. */
  concluded?: Day | null;
  /** Public holidays, as far as they matter for the ends of terms. */
  holidays?: Day[];
}): CertificateReport;

/** The rounds that matter on a day. */
export function rounds(on: Day): RoundsReport;

/** Whether somebody may register a product of a set. */
export function eligible(edition: string, applicant: Applicant, set: number): EligibilityReport;

/** What a file holds: the producer's for the commune where no level is named. */
export function fileList(edition: string, purpose: Purpose, to?: Level | null): FileListReport;

/** Who sits on the council of a level. */
export function composition(edition: string, level: Level): CompositionReport;

/** A rating from part subtotals. */
export interface PartsReport {
  kind: "parts";
  edition: string;
  documents: string[];
  dataVersion: string;
  frameOnly: boolean;
  parts: { part: string; points: Decimal; max: number }[];
  total: Decimal;
  /** The band of the total; the awarded star is at most that. */
  band: Stars;
  bands: Bands;
  /** Always false: gates and knock-outs stand on criteria. */
  gatesChecked: false;
  notes: Note[];
}

/** Rates the subtotals of parts A, B and C. */
export function rateParts(
  edition: string,
  parts: { A: number | Decimal; B: number | Decimal; C: number | Decimal },
): PartsReport;

/** A product code, read. */
export interface ProductCodeReport {
  kind: "product-code";
  code: string;
  form: "new" | "old";
  /** The province when codes of that form were given, and the province of today. */
  province: { code: string; name: string };
  provinceToday: { code: string; name: string };
  district: string | null;
  commune: string;
  communeName: string | null;
  communeChecked: boolean;
  serial: number;
  year: number;
}

/** Reads a product code: `T-X-STT-YYYY`, or the older form with a district. */
export function productCode(code: string): ProductCodeReport;

/** What a producer is. */
export type ProducerKind =
  | "enterprise"
  | "cooperative"
  | "cooperative-group"
  | "farm"
  | "household"
  | "association";

/** The targets of a programme. */
export interface Plan {
  id: string;
  name: Text;
  source?: Text;
  targets: readonly Target[];
}

/** One number to reach; filters that are left out let everything pass. */
export interface Target {
  id: string;
  label: Text;
  count: "products" | "organisations";
  want: number;
  /** The upper end of a range. */
  aim?: number | null;
  about?: boolean;
  origin?: "new" | "existing" | null;
  level?: Level | null;
  minStars?: Stars | null;
  producerKinds?: readonly ProducerKind[];
}

/** What a product came to at a level; what is not known is left out. */
export interface Entry {
  product: string;
  producer?: string | null;
  producerKind?: ProducerKind | null;
  origin?: "new" | "existing" | null;
  level?: Level | null;
  stars?: Stars | null;
}

/** What a portfolio has reached of a plan. */
export interface ProgrammeReport {
  kind: "programme";
  plan: string;
  name: Text;
  source: Text;
  /** How many targets are reached. */
  met: number;
  targets: TargetReport[];
}

/** How far a target is reached. */
export interface TargetReport {
  id: string;
  label: Text;
  count: "products" | "organisations";
  wanted: number;
  aim: number | null;
  about: boolean;
  reached: number;
  missing: number;
  met: boolean;
  /** What counts, and what may count but lacks a fact that the target asks for. */
  counted: string[];
  undecided: string[];
}

/** How far a portfolio has brought a plan: a built-in one by name, or one's own. */
export function programme(plan: string | Plan, portfolio: readonly Entry[] | string): ProgrammeReport;

/** A report in words, Vietnamese unless said otherwise; the very object, and not a copy. */
export function explain(
  report:
    | EditionReport
    | RecognitionReport
  | EligibilityReport
  | FileListReport
  | CompositionReport
    | CertificateReport
    | RoundsReport
    | PartsReport
    | ProductCodeReport
    | ProgrammeReport,
  lang?: Lang,
): string;
