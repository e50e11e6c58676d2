/**
 * Plans for the next star, what proves what, and how far a result is from tipping. An engine of its own, so that a
 * page which only rates does not load it. Takes the rubrics of `ocop`.
 */

import type { EngineSource, Given, Lang, Written } from "./index.js";
import type {
  AnyCouncil,
  AnySheet,
  CouncilRules,
  CouncilSensitivityReport,
  EvidenceReport,
  Rubric,
  SensitivityReport,
  Stars,
  UpgradeOptions,
  UpgradeReport,
} from "./models.js";

export { OcopError, written } from "./index.js";
export type { EngineSource, Given, Lang, Written } from "./index.js";
export type * from "./models.js";

/** Loads the engine of this entry; see `init` of `ocop`. */
export function init(source?: EngineSource | PromiseLike<EngineSource>): Promise<void>;

/** The cheapest ways to a star; the sheet may be incomplete. */
export function planUpgrade(
  rubric: Rubric,
  sheet: Given<AnySheet>,
  target: Stars,
  options?: UpgradeOptions | null,
): UpgradeReport;

/** What proves what in a built-in set: the table of proofs, by row and by criterion. */
export function evidence(rubric: Rubric): EvidenceReport;

/** How far the result of a council is from another. */
export function sensitivity(
  rubric: Rubric,
  council: AnyCouncil | Written<AnyCouncil>,
  rules?: CouncilRules | null,
): CouncilSensitivityReport;

/** How far the result of a complete sheet is from another. */
export function sensitivity(rubric: Rubric, sheet: AnySheet | Written<AnySheet>): SensitivityReport;

/** How far a complete sheet, or a council, is from another result. */
export function sensitivity(
  rubric: Rubric,
  sheetOrCouncil: Given<AnySheet | AnyCouncil>,
  rules?: CouncilRules | null,
): SensitivityReport | CouncilSensitivityReport;

/** A report in words, Vietnamese unless said otherwise; see `explain` of `ocop`. */
export function explain(
  report: Given<UpgradeReport | EvidenceReport | SensitivityReport | CouncilSensitivityReport>,
  lang?: Lang,
): string;
