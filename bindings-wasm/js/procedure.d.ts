/**
 * What comes before and after a rating: editions by date, applicants, files, councils, recognition,
 * certificates, rounds, part subtotals, product codes, programmes. An engine of its own, so that a
 * page which only rates does not load it. Days are texts such as `"2026-05-22"`; points that are not
 * whole are texts such as `"75.44"`.
 */

import type { EngineSource, Given, Lang } from "./index.js";
import type {
  Applicant,
  CertificateQuestion,
  CertificateReport,
  CompositionReport,
  Day,
  EditionQuestion,
  EditionReport,
  EligibilityReport,
  FileListReport,
  Level,
  PartsReport,
  Portfolio,
  ProductCodeReport,
  ProgrammePlan,
  ProgrammeReport,
  Purpose,
  RecognitionQuestion,
  RecognitionReport,
  RoundsQuestion,
  RoundsReport,
  Stars,
} from "./models.js";

export { OcopError, written } from "./index.js";
export type { EngineSource, Given, Lang, Written } from "./index.js";
export type * from "./models.js";

/** Loads the engine of this entry; see `init` of `ocop`. */
export function init(source?: EngineSource | PromiseLike<EngineSource>): Promise<void>;

/** Which edition applies to a file submitted on one day and rated on another. */
export function editionFor(
  file: { submitted: Day; purpose: Purpose; rated: Day } & EditionQuestion,
): EditionReport;

/**
 * Who recognises a product, or where its file goes. The result is a report of `ocop`, or its edition,
 * its awarded star (null after a rejection or a stop) and its total; what else stands there is part of
 * the question.
 */
export function recognition(
  level: Level,
  result: { readonly edition: string; readonly stars: Stars | null; readonly total: number | string } & RecognitionQuestion,
  question?: RecognitionQuestion | null,
): RecognitionReport;

/** A certificate of 3, 4 or 5 stars, its days, and what is asked about it. */
export function certificate(
  file: { issued: Day; stars: Stars } & CertificateQuestion,
): CertificateReport;

/** Whether somebody may register a product of a set, given by its number. */
export function eligible(edition: string, applicant: Applicant, set: number): EligibilityReport;

/**
 * What a file holds: that of the producer for the commune where no level is named, of the commune for
 * the province, of the province for the centre. Of a set that is named by its number, samples are
 * listed where it asks for them.
 */
export function fileList(
  edition: string,
  purpose: Purpose,
  to?: Level | null,
  set?: number | null,
): FileListReport;

/** Who sits on the council of a level. */
export function composition(edition: string, level: Level): CompositionReport;

/** The rounds that matter on a day, with the last day for the producer's file at the commune. */
export function rounds(on: Day, question?: RoundsQuestion | null): RoundsReport;

/** Rates the subtotals of parts A, B and C. */
export function rateParts(
  edition: string,
  parts: { A: number | string; B: number | string; C: number | string },
): PartsReport;

/** Reads a product code: `T-X-STT-YYYY`, or the older form with a district. */
export function productCode(code: string): ProductCodeReport;

/** How far a portfolio has brought a plan: a built-in one by name, or one's own. */
export function programme(plan: Given<ProgrammePlan>, portfolio: Given<Portfolio>): ProgrammeReport;

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
    | EligibilityReport
    | FileListReport
    | CompositionReport
  >,
  lang?: Lang,
): string;
