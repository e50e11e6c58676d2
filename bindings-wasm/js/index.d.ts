/**
 * OCOP star ratings exactly as the decisions of Viet Nam's Prime Minister say.
 *
 * Keys are camelCase, in what goes in and in what comes out; what goes in may also carry the
 * snake_case keys of the JSON schema, or be JSON text of it. Functions whose names end in `Json` take and give JSON text
 * with the keys of the schema, byte for byte as Rust and Python write it.
 *
 * Whole points are numbers; means are texts with a decimal point, cut off after two digits.
 * Every function but {@link init} throws an {@link OcopError}; none changes what it is given.
 */

// --- Words and numbers

/** A language of labels, explanations and messages. */
export type Lang = "vi" | "en";

/** One phrase in Vietnamese, the language of the decisions, and in the project's translation. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

/** The printed number of a section, sub-section or criterion: `"7"`, `"1.1"`, `"6.1.1"`. */
export type Code = string;

/** A star class. */
export type Stars = 1 | 2 | 3 | 4 | 5;

/** A decimal number as text, `"75.44"`: cut off, never rounded up. */
export type Decimal = string;

/** A day, `"2026-05-22"`. */
export type Day = string;

/** Points from which the star classes 2 to 5 begin. */
export interface Bands {
  readonly two: number;
  readonly three: number;
  readonly four: number;
  readonly five: number;
}

/**
 * How far the numbers of a set are confirmed: taken from the decision's text, by two
 * transcriptions that agree, by one only, or with a contradiction that the errata describe.
 */
export type DataStatus = "printed" | "both" | "one" | "unsettled";

/** What a knock-out does: the file is turned down, or the assessment goes no further. */
export type Effect = "reject" | "stop";

/** What an assessment comes to. Only `rated` has a star. */
export type Outcome = "rated" | "rejected" | "stopped";

// --- The law

/** A set of criteria: parts, sections, criteria, options. Deeply frozen. */
export interface Rubric {
  readonly edition: string;
  readonly set: number;
  readonly slug: string;
  /** Whether a later text of the same edition replaced the set. */
  readonly superseded: boolean;
  readonly dataStatus: DataStatus;
  readonly dataVersion: string;
  /** Where the set is printed. */
  readonly source: Text;
  readonly name: Text;
  /** Where the set stands in annex I; a rubric of one's own may leave it out. */
  readonly class?: Class;
  readonly bands: Bands;
  readonly parts: readonly Part[];
  readonly knockouts: readonly Knockout[];
}

/** Where a set stands in the classification of products. */
export interface Class {
  readonly group: Text;
  readonly subgroup: Text;
  readonly ministries: readonly Text[];
  /** Whether five samples go with the file (article 6.2d). */
  readonly samples: boolean;
}

/** Part A, B or C. */
export interface Part {
  readonly part: string;
  readonly max: number;
  readonly name: Text;
  readonly sections: readonly Section[];
}

/** A numbered section. */
export interface Section {
  readonly code: Code;
  readonly max: number;
  readonly name: Text;
  /** The note printed under the title. */
  readonly note?: Text;
  /** Numbered headings between the section and its criteria. */
  readonly subsections?: readonly Subsection[];
  readonly criteria: readonly Criterion[];
}

/** A numbered heading such as 6.1, above 6.1.1 and 6.1.2. */
export interface Subsection {
  readonly code: Code;
  readonly max: number;
  readonly name: Text;
}

/** One criterion. */
export interface Criterion {
  readonly code: Code;
  readonly max: number;
  readonly name: Text;
  readonly note: Text | null;
  /** When the criterion applies at all; null where it always does. */
  readonly appliesIf: Condition | null;
  /** Whether the annex prints no options, so that 1 = no and 2 = yes are implied. */
  readonly implied: boolean;
  /** The cases; one unnamed case where there is nothing to choose between. */
  readonly cases: readonly Case[];
}

/** Another criterion that must have this many points. */
export interface Condition {
  readonly criterion: Code;
  readonly minPoints: number;
}

/** One of several cases of a criterion. */
export interface Case {
  /** Ties together the cases of several criteria that speak of the same circumstance. */
  readonly id?: string;
  readonly name?: Text;
  readonly options: readonly Option[];
}

/** One option. */
export interface Option {
  /** Its number, from 1, counted on through the cases of the criterion: the answer on a sheet. */
  readonly option: number;
  readonly points: number;
  /** The star for which the option is the least that a product must reach; null for none. */
  readonly gate: 3 | 4 | 5 | null;
  readonly label: Text;
}

/** A ground on which a product gets no star. */
export interface Knockout {
  /** The name by which a sheet asserts it. */
  readonly id: string;
  readonly effect: Effect;
  /** The criterion or section under which it is printed; null where it stands in the heading. */
  readonly criterion: Code | null;
  readonly label: Text;
  /** Set where the sheet itself shows it: any of the criteria at or below the points. */
  readonly derived?: { readonly criteria: readonly Code[]; readonly maxPoints: number };
}

/** A decision of the Prime Minister with those that amend it, and all its sets. */
export interface Edition {
  /** Number and year: `"26/2026"`. */
  readonly edition: string;
  readonly documents: readonly string[];
  readonly dataVersion: string;
  readonly inForceFrom: Day;
  /** The last day in force; null while no end is known. */
  readonly inForceUntil: Day | null;
  readonly bands: Bands;
  /** Empty for an edition whose criteria are not built in. */
  readonly sets: readonly Rubric[];
  /** Blemishes of the print: what is applied, and why. */
  readonly errata: readonly Erratum[];
}

/** One blemish of the print, or one reading that a lawyer may want to know of. */
export interface Erratum {
  readonly id: string;
  readonly set: number | null;
  readonly criterion: Code | null;
  readonly option: number | null;
  /** `points`, `max` and `gate` depart from the print; anything else changes no number. */
  readonly field: string;
  readonly printed: string;
  readonly applied: string;
  readonly reason: Text;
}

/** An edition in a list of choices: without criteria. */
export interface EditionSummary {
  readonly edition: string;
  readonly documents: readonly string[];
  readonly dataVersion: string;
  readonly inForceFrom: Day;
  readonly inForceUntil: Day | null;
  readonly bands: Bands;
  readonly parts: readonly { readonly part: string; readonly max: number }[];
  /** Whether its criteria are built in; without them it rates from part subtotals only. */
  readonly hasCriteria: boolean;
  readonly sets: readonly SetSummary[];
}

/** A set in a list of choices. */
export interface SetSummary {
  readonly set: number;
  readonly slug: string;
  readonly superseded: boolean;
  readonly dataStatus: DataStatus;
  readonly name: Text;
  readonly class: Class | null;
}

// --- The facts

/**
 * The number of an option; `"none"` where no printed option holds, allowed only where no printed
 * option is worth 0 points; null or undefined while the criterion is open.
 */
export type Answer = number | "none" | null | undefined;

/** Criterion code to answer. */
export type Choices = Readonly<Record<Code, Answer>>;

/** The head of the official form. */
export interface Header {
  readonly product?: string | null;
  readonly productCode?: string | null;
  readonly producer?: string | null;
  readonly phone?: string | null;
  readonly address?: string | null;
  readonly date?: string | null;
  readonly comment?: string | null;
}

/** The head of the official form with the keys of the JSON schema, as files have it. */
export interface FileHeader extends Omit<Header, "productCode"> {
  readonly product_code?: string | null;
}

/** One assessor's sheet: an object as in the JSON schema. */
export interface Sheet {
  readonly edition?: string | null;
  /** The number or the slug of the set. */
  readonly set?: number | string | null;
  readonly member?: string | null;
  readonly header?: Header | FileHeader | null;
  readonly choices: Choices;
  /** Ids of the knock-outs that the assessor asserts. */
  readonly knockouts?: readonly string[];
}

/** A council file: the members' sheets with a common head. */
export interface CouncilFile {
  readonly edition?: string | null;
  readonly set?: number | string | null;
  readonly header?: Header | FileHeader | null;
  readonly members: readonly (Sheet | Choices)[];
  /** Comes before the rule that the caller gives. */
  readonly gateRule?: Vote;
  readonly knockoutRule?: Vote;
  readonly gate_rule?: Vote;
  readonly knockout_rule?: Vote;
}

/** More than half of the members, every member, or the mean of their points. */
export type Vote = "majority" | "every" | "mean";

/** The rules by which a council votes; each is `majority` unless said otherwise. */
export interface CouncilRules {
  readonly gates?: Vote;
  readonly knockouts?: Vote;
}

// --- The answers

/** Which rubric a result was made with. */
export interface RubricIdentity {
  edition: string;
  set: number;
  slug: string;
  name: Text;
  dataVersion: string;
  dataStatus: DataStatus;
  /** Where the set is printed. */
  source: Text;
  bands: Bands;
  /** The most points that the set can give. */
  max: number;
}

/** One rated sheet. */
export interface SheetReport extends RubricIdentity {
  kind: "sheet";
  member: string | null;
  header: Header;
  outcome: Outcome;
  /** The awarded star; null after a knock-out. */
  stars: Stars | null;
  /** The star that points and gates lead to, knock-outs aside. */
  award: Stars;
  /** The band in which the total lies. */
  band: Stars;
  total: number;
  parts: PartPoints[];
  sections: SectionPoints[];
  /** What each criterion contributed. */
  lines: Line[];
  /** Missed gates between band and award. */
  blockers: Blocker[];
  /** What separates the product from the next star; null at five stars. */
  next: NextStar | null;
  /** Knock-outs that hold. */
  knockouts: KnockoutHeld[];
  warnings: Warning[];
}

/** Points of a part. */
export interface PartPoints {
  part: string;
  name: Text;
  points: number;
  max: number;
}

/** Points of a section. */
export interface SectionPoints {
  code: Code;
  name: Text;
  points: number;
  max: number;
}

/** What a criterion contributed. */
export interface Line {
  criterion: Code;
  name: Text;
  /** The chosen option; null where no option holds or the criterion does not apply. */
  option: number | null;
  label: Text | null;
  points: number;
  max: number;
  applies: boolean;
  /** Where it is printed. */
  source: Text;
}

/** A gate that is missed. */
export interface Blocker {
  criterion: Code;
  name: Text;
  /** The level of the gate. */
  stars: Stars;
  reached: number;
  needed: number;
  /** The option that is the gate, and what it says. */
  option: number;
  label: Text;
}

/** What separates a product from the next star. */
export interface NextStar {
  stars: Stars;
  /** Points missing to its band. */
  points: number;
  /** Missed gates up to its level. */
  gates: Blocker[];
}

/** A knock-out that holds. */
export interface KnockoutHeld {
  id: string;
  effect: Effect;
  criterion: Code | null;
  label: Text;
  /** Whether the sheet itself shows it; otherwise it was asserted. */
  derived: boolean;
}

/** Something to look at that changes no number. */
export interface Warning {
  code: "mixed-cases" | (string & {});
  message: Text;
  criteria: Code[];
  /** The member whose sheet it is, in a council. */
  member: string | null;
}

/** What is certain of an unfinished sheet. */
export interface PreviewReport extends RubricIdentity {
  kind: "preview";
  /** Open criteria. */
  open: Code[];
  /** Points of the answers so far. */
  soFar: number;
  lowest: Reach;
  highest: Reach;
  /** Points of each part so far. */
  parts: PartPoints[];
  /** Gates that the answers so far miss for good, unless they are changed. */
  blockers: Blocker[];
}

/** One end of the range that an unfinished sheet can come to. */
export interface Reach {
  total: number;
  stars: Stars | null;
  outcome: Outcome;
}

/** One rated council. */
export interface CouncilReport extends RubricIdentity {
  kind: "council";
  header: Header;
  gateRule: Vote;
  knockoutRule: Vote;
  outcome: Outcome;
  /** The awarded star; null after a knock-out. */
  stars: Stars | null;
  /** The star that mean and gates lead to, knock-outs aside. */
  award: Stars;
  /** The band in which the exact mean lies. */
  band: Stars;
  /** The mean total. */
  total: Decimal;
  /** The exact sum of the members' totals. */
  sum: number;
  /** How many members there are. */
  count: number;
  /** The lowest and the highest total of a member. */
  lowest: number;
  highest: number;
  parts: PartMean[];
  sections: SectionMean[];
  /** How the council stands to each criterion. */
  criteria: CriterionVotes[];
  /** How the council stands to each gate. */
  gates: GateVote[];
  /** The gates that stand between band and award. */
  blockers: GateVote[];
  /** What separates the product from the next star; null at five stars. */
  next: NextMean | null;
  /** Knock-outs that at least one member asserts or shows. */
  knockouts: KnockoutVote[];
  members: MemberReport[];
  warnings: Warning[];
}

/** Mean points of a part. */
export interface PartMean {
  part: string;
  name: Text;
  mean: Decimal;
  max: number;
}

/** Mean points of a section. */
export interface SectionMean {
  code: Code;
  name: Text;
  mean: Decimal;
  max: number;
}

/** How a council stands to a criterion. */
export interface CriterionVotes {
  criterion: Code;
  name: Text;
  mean: Decimal;
  /** Fewest and most points that a member gave. */
  lowest: number;
  highest: number;
  max: number;
  /** Whether the members differ. */
  disputed: boolean;
  /** How many members chose each option; null where none holds or the criterion does not apply. */
  votes: { option: number | null; members: number }[];
}

/** How a council stands to a gate. */
export interface GateVote {
  criterion: Code;
  name: Text;
  stars: Stars;
  option: number;
  label: Text;
  needed: number;
  /** Mean points on the criterion. */
  mean: Decimal;
  /** How many members reach it. */
  votes: number;
  /** Whether the council meets it under its rule. */
  met: boolean;
}

/** How a council stands to a knock-out. */
export interface KnockoutVote {
  id: string;
  effect: Effect;
  criterion: Code | null;
  label: Text;
  votes: number;
  /** Whether it holds under the council's rule. */
  holds: boolean;
}

/** One member's own sheet. */
export interface MemberReport {
  member: string;
  total: number;
  /** The total less the council's mean. */
  distance: Decimal;
  outcome: Outcome;
  stars: Stars | null;
  band: Stars;
  /** Whether the sheet alone comes to another result than the council. */
  apart: boolean;
}

/** What separates a council's mean from the next star. */
export interface NextMean {
  stars: Stars;
  /** What the mean lacks to its band, never shown smaller than it is. */
  points: Decimal;
  gates: GateVote[];
}

// --- Errors

/** What an error is about. */
export type Concern =
  | "catalogue"
  | "rubric"
  | "sheet"
  | "council"
  | "procedure"
  | "subtotals"
  | "product-code"
  | "programme"
  | "argument"
  | (string & {});

/** One thing that is wrong, said for programs and for people. */
export interface Problem {
  /** A name that stays the same: `option-out-of-range`. */
  readonly code: string;
  /** What is wrong, where, and what is allowed; in English. */
  readonly message: string;
  readonly messageVi: string;
  /** The criterion, field or set. */
  readonly place: string | null;
  /** The value that was given. */
  readonly value: string | null;
  /** The values that are allowed, where they can be listed. */
  readonly allowed: readonly string[];
  /** The article or annex that the rule comes from. */
  readonly article: string | null;
  /** What to do about it. */
  readonly help: string | null;
  /** The member of the council whose sheet it is. */
  readonly member: string | null;
}

/**
 * Everything that is wrong with a call, in `errors`. The fields are those of the first problem, but
 * for `message` and `messageVi`, which join all.
 */
export class OcopError extends Error implements Problem {
  private constructor();
  readonly name: "OcopError";
  readonly concern: Concern;
  readonly code: string;
  readonly messageVi: string;
  readonly place: string | null;
  readonly value: string | null;
  readonly allowed: readonly string[];
  readonly article: string | null;
  readonly help: string | null;
  readonly member: string | null;
  readonly errors: readonly Problem[];
  /** The error with the keys of the JSON schema, as Rust and Python write it. */
  toJSON(): Record<string, unknown>;
}

// --- Functions

/** What {@link init} takes the engine from. */
export type EngineSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/**
 * Loads the engine: from `source`, or from the file that lies beside the package. Further calls
 * return the same promise; after a failure the next call tries again.
 */
export function init(source?: EngineSource | PromiseLike<EngineSource>): Promise<void>;

/** All built-in editions, newest first, with their sets but without criteria. */
export function editions(): readonly EditionSummary[];

/** One edition with all that it says. */
export function edition(id: string): Edition;

/** The built-in set with this number or slug; the same object at every call. */
export function rubric(edition: string, set: number | string): Rubric;

/** The built-in set that a sheet or a council file names with `edition` and `set`. */
export function rubricOf(file: Sheet | CouncilFile | string): Rubric;

/**
 * A rubric of one's own: JSON text of the schema, or the same as an object, such as a changed copy
 * of a built-in rubric. Labels may be plain texts, which then serve for both languages.
 */
export function loadRubric(json: string | object): Rubric;

/** Rates a complete sheet. */
export function rate(rubric: Rubric, sheet: Sheet | Choices | string): SheetReport;

/** Says what is certain of a sheet that may be incomplete. */
export function preview(rubric: Rubric, sheet: Sheet | Choices | string): PreviewReport;

/** Rates a council: a list of sheets, or a council file. */
export function rateCouncil(
  rubric: Rubric,
  sheets: readonly (Sheet | Choices)[] | CouncilFile | string,
  rules?: CouncilRules,
): CouncilReport;

/**
 * A result in words, Vietnamese unless said otherwise. The result must be the very object that
 * {@link rate}, {@link preview} or {@link rateCouncil} returned, and not a copy of it.
 */
export function explain(result: SheetReport | PreviewReport | CouncilReport, lang?: Lang): string;

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
export function rateCouncilJson(council: string, rules?: CouncilRules, rubric?: Rubric): string;
