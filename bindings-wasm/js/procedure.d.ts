/**
 * What comes before and after a rating: editions by date, recognition, certificates, rounds, part
 * subtotals, product codes, programmes. An engine of its own, so that a page which only rates does
 * not load it. Days are texts such as `"2026-05-22"`.
 */

import type { EngineSource, Given, Lang } from "./index.js";
import type {
  CertificateReport,
  Day,
  Decimal,
  EditionReport,
  Level,
  PartsReport,
  Plan,
  Portfolio,
  ProductCodeReport,
  ProgrammeReport,
  Purpose,
  RecognitionReport,
  RoundsReport,
  Stars,
} from "./models.js";

export { OcopError, written } from "./index.js";
export type { EngineSource, Given, Lang, Written } from "./index.js";
export type * from "./models.js";

/** Loads the engine of this entry; see `init` of `ocop`. */
export function init(source?: EngineSource | PromiseLike<EngineSource>): Promise<void>;

/** Which edition applies to a file submitted on one day and rated on another. */
export function editionFor(file: { submitted: Day; purpose: Purpose; rated: Day }): EditionReport;

/**
 * Who recognises a product, or where its file goes. The result is a report of `ocop`, or its edition,
 * its awarded star (null after a rejection or a stop) and its total.
 */
export function recognition(
  level: Level,
  result: { readonly edition: string; readonly stars: Stars | null; readonly total: number | Decimal },
): RecognitionReport;

/**
 * A certificate of 3, 4 or 5 stars and its days. What is asked about it: how it stands `on` a day;
 * what runs from the day on which the re-rating file was `complete`, and from the day of a conclusion
 * that leads to withdrawal.
 */
export function certificate(question: {
  issued: Day;
  stars: Stars;
  on?: Day | null;
  complete?: Day | null;
  concluded?: Day | null;
}): CertificateReport;

/** The rounds that matter on a day. */
export function rounds(on: Day): RoundsReport;

/** Rates the subtotals of parts A, B and C. */
export function rateParts(
  edition: string,
  parts: { A: number | Decimal; B: number | Decimal; C: number | Decimal },
): PartsReport;

/** Reads a product code: `T-X-STT-YYYY`, or the older form with a district. */
export function productCode(code: string): ProductCodeReport;

/** How far a portfolio has brought a plan: a built-in one by name, or one's own. */
export function programme(plan: Given<Plan>, portfolio: Given<Portfolio>): ProgrammeReport;

/** A report in words, Vietnamese unless said otherwise; see `explain` of `ocop`. */
export function explain(
  report: Given<
    | EditionReport
    | RecognitionReport
    | CertificateReport
    | RoundsReport
    | PartsReport
    | ProductCodeReport
    | ProgrammeReport
  >,
  lang?: Lang,
): string;
