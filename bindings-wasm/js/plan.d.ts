/**
 * Plans for the next star, and how far a result is from tipping. An engine of its own, so that a
 * page which only rates does not load it. Takes the rubrics of `ocop`.
 */

import type {
  Answer,
  Blocker,
  Choices,
  Code,
  CouncilFile,
  CouncilRules,
  Decimal,
  EngineSource,
  GateVote,
  Lang,
  Outcome,
  Rubric,
  RubricIdentity,
  Sheet,
  Stars,
  Text,
  Warning,
} from "./index.js";

export { OcopError } from "./index.js";

/** Loads the engine of this entry; see `init` of `ocop`. */
export function init(source?: EngineSource | PromiseLike<EngineSource>): Promise<void>;

/** What a plan may do, and what it costs. */
export interface UpgradeOptions {
  /** Criteria that stay as they are. */
  readonly fixed?: readonly Code[] | null;
  /**
   * What one step on a criterion costs (1 where nothing is said), or by option number what it costs
   * in all to come to that option.
   */
  readonly costs?: Readonly<Record<Code, number | Readonly<Record<number, number>>>> | null;
  /** Whether answers with fewer points may be given; false where nothing is said. */
  readonly downgrades?: boolean | null;
  /** How many plans to look for, 1 to 10; 3 where nothing is said. */
  readonly plans?: number | null;
}

/** The way to a star. */
export interface UpgradeReport extends RubricIdentity {
  kind: "upgrade";
  target: Stars;
  /** Points of the answers so far, and those missing to the band of the target. */
  points: number;
  missing: number;
  /** Gates missed by the answers so far, up to the target. */
  gates: Blocker[];
  reachable: boolean;
  /** Plans, cheapest first. */
  plans: UpgradePlan[];
  /** Why the target cannot be reached. */
  obstacles: Obstacle[];
}

/** Changes that reach the target. */
export interface UpgradePlan {
  cost: number;
  /** The changes in printed order. */
  changes: Change[];
  total: number;
  stars: Stars | null;
  /** The sheet with all changes made. */
  sheet: Sheet;
  warnings: Warning[];
}

/** A changed answer; null is an open criterion, or one that no longer applies. */
export interface Change {
  criterion: Code;
  name: Text;
  from: Exclude<Answer, undefined>;
  to: Exclude<Answer, undefined>;
  /** What the new option says. */
  label: Text | null;
  /** Points before and after. */
  before: number;
  after: number;
  cost: number;
  /** Where it is printed. */
  source: Text;
}

/** Why a star cannot be reached. */
export interface Obstacle {
  code: "asserted-knockout" | "shown-knockout" | "open" | "gate" | "together" | "points";
  message: Text;
  criterion: Code | null;
  knockout: string | null;
  stars: Stars | null;
  /** Points within reach, and points needed. */
  reached: number | null;
  needed: number | null;
}

/** The cheapest ways to a star; the sheet may be incomplete. */
export function planUpgrade(
  rubric: Rubric,
  sheet: Sheet | Choices | string,
  target: Stars,
  options?: UpgradeOptions | null,
): UpgradeReport;

/** How far a result is from tipping. */
export interface SensitivityReport extends RubricIdentity {
  kind: "sheet-sensitivity" | "council-sensitivity";
  outcome: Outcome;
  stars: Stars | null;
  award: Stars;
  band: Stars;
  /** The distance to each band, 2 stars first. */
  margins: Margin[];
  /** Single steps that change the result of a sheet. */
  tips: Tip[];
  /** Gates of a sheet that are met exactly. */
  tight: Blocker[];
  /** Gates that a council meets with nothing to spare. */
  tightVotes: GateVote[];
  /** For each member who alone could change the council's result, the smallest such change. */
  changes: MemberChange[];
  /** The smallest of these, by position. */
  smallest: number | null;
}

/** The distance to a band. */
export interface Margin {
  stars: Stars;
  /** The points from which it begins. */
  from: number;
  /** Rounded down to two digits; negative where the band is not reached. */
  points: Decimal;
  /** The exact margin: this sum, divided by this number of members. */
  sum: number;
  members: number;
}

/** What a result would become. */
export interface ResultAfter {
  outcome: Outcome;
  stars: Stars | null;
  award: Stars;
}

/** One step that changes the result. */
export interface Tip extends Change {
  result: ResultAfter;
}

/** What one member could change. */
export interface MemberChange {
  member: string;
  /** The steps from option to option that it takes. */
  steps: number;
  changes: Change[];
  result: ResultAfter;
}

/** How far a complete sheet, or a council, is from another result. */
export function sensitivity(
  rubric: Rubric,
  sheetOrCouncil: Sheet | Choices | readonly (Sheet | Choices)[] | CouncilFile | string,
  rules?: CouncilRules,
): SensitivityReport;

/** A report in words, Vietnamese unless said otherwise; the very object, and not a copy. */
export function explain(report: UpgradeReport | SensitivityReport, lang?: Lang): string;
