// Made by tests/models/generate.py from core/schemas/ocop.schema.json; not edited by hand.

/** Something that somebody does in a procedure. */
export interface Act {
  /** What is done, as a name in data. */
  readonly deed: Deed;
  /** Who does it. */
  readonly by: Authority;
  /** To whom it goes. */
  readonly to: readonly Authority[];
  /** What it is, as the end of a sentence that begins with who does it. */
  readonly text: Text;
  /** Where it is written: `26/2026 art. 7.3g`. */
  readonly article: string | null;
  /** The same as drafts cite it. */
  readonly citation: Text | null;
}

/** Another reading of the law or of the result, and where it leads. */
export interface Alternative {
  /** What is read otherwise. */
  readonly reading: Reading;
  /** The star that the reading assumes; none for a rejection or a stop. */
  readonly stars: Stars | null;
  /** What follows then. */
  readonly step: Step;
  /** Who decides it then. */
  readonly by: Authority | null;
  /** Where the file goes then. */
  readonly to: Level | null;
  /** What it leads to, in words. */
  readonly text: Text;
  /** Where it is written. */
  readonly article: string | null;
  /** The same as drafts cite it. */
  readonly citation: Text | null;
}

/**
 * An answer to a criterion: the number of an option in printed order, counted from 1 through all
 * cases; `none` where no printed option holds.
 */
export type Answer = number | "none";

/** The sheets of a council, with or without its rules. */
export type AnyCouncil = Members | CouncilFile;

/** A sheet, or its choices alone. */
export type AnySheet = Sheet | Choices;

/**
 * Who wants to register a product (26/2026, article 2.3).
 *
 * `cooperative`: A cooperative (hợp tác xã).
 * `cooperative-group`: A cooperative group (tổ hợp tác).
 * `small-or-medium-enterprise`: A small or medium enterprise (doanh nghiệp nhỏ và vừa).
 * `large-enterprise`: A larger enterprise.
 * `farm`: A farm with business registration (trang trại).
 * `household`: A producing household or family household with business registration.
 * `unregistered-household`: A household without business registration.
 * `association`: An association (hội, hiệp hội).
 * `operating-centre`: A tourism operating centre, or an organisation equivalent to it or to an
 * association.
 * `other`: Anybody else.
 */
export type Applicant = "cooperative" | "cooperative-group" | "small-or-medium-enterprise" | "large-enterprise" | "farm" | "household" | "unregistered-household" | "association" | "operating-centre" | "other";

/** Someone who decides or is told. */
export interface Authority {
  /** A name that stays the same, such as `province-chair`. */
  readonly id: AuthorityId;
  /** The name for people. */
  readonly name: Text;
}

/**
 * Who acts, or is told.
 *
 * `producer`: The producer, who registers the product.
 * `commune`: The People's Committee of the commune.
 * `district`: The district (until July 2025).
 * `province`: The province (editions before 26/2026).
 * `province-committee`: The provincial People's Committee.
 * `province-chair`: The chair of the provincial People's Committee.
 * `province-agency`: The provincial agency that advises on OCOP.
 * `central-council`: The central council (editions before 26/2026).
 * `ministry`: The Ministry of Agriculture and Environment.
 * `minister`: The Minister of Agriculture and Environment.
 * `agency`: The OCOP agency of the province or of the ministry.
 * `recogniser`: The authority that recognised the product.
 * `concerned`: Agencies concerned.
 */
export type AuthorityId = "producer" | "commune" | "district" | "province" | "province-committee" | "province-chair" | "province-agency" | "central-council" | "ministry" | "minister" | "agency" | "recogniser" | "concerned";

/**
 * The points from which each class above the first begins (article 3.3): 30, 50, 70 and 90.
 *
 * Bands are half-open on the exact value. A mean of 89.99 lies in the band of 4 stars, 90 in the
 * band of 5; nothing is rounded before the comparison.
 */
export interface Bands {
  /** Lowest points of 2 stars. */
  readonly two: number;
  /** Lowest points of 3 stars. */
  readonly three: number;
  /** Lowest points of 4 stars. */
  readonly four: number;
  /** Lowest points of 5 stars. */
  readonly five: number;
}

/**
 * A star gate that is missed: the stars printed after an option are the least that a product must
 * reach on its criterion (annex I, under every table).
 */
export interface Blocker {
  /** The criterion that the gate stands at. */
  readonly criterion: Code;
  /** The title of the criterion. */
  readonly name: Text;
  /** The star that the gate is printed for, 3 to 5; no star from it upwards is awarded. */
  readonly stars: Stars;
  /** The points that the sheet has on the criterion. */
  readonly reached: Points;
  /** The least points on the criterion that meet the gate. */
  readonly needed: Points;
  /** The number of the option that the stars are printed after. */
  readonly option: number;
  /** The label of that option. */
  readonly label: Text;
}

/** One of several cases of a criterion. */
export interface Case {
  /** Ties together the cases of several criteria that speak of the same circumstance. */
  readonly id?: string | null;
  /** The title. */
  readonly name?: Text | null;
  /** Options in printed order. */
  readonly options: readonly Option[];
}

/** Whether a certificate may run on after its last day. */
export interface CertificateExtension {
  /** Whether the transitional rule serves. */
  readonly serves: Extension;
  /**
   * The last day at most; the result ends it earlier. None unless the rule serves clearly or in
   * part.
   */
  readonly until: Day | null;
  /** What the producer owes meanwhile. */
  readonly duty: Text | null;
  /** Where it is written. */
  readonly article: string | null;
  /** The same as drafts cite it. */
  readonly citation: Text | null;
}

/** What may be said with the question about a certificate. */
export interface CertificateQuestion {
  /** The last day printed on the decision on recognition, which wins over 36 months. */
  readonly expires?: Day | null;
  /** The day on which its standing is asked for. */
  readonly on?: Day | null;
  /** The day on which the commune received the re-rating file. */
  readonly received?: Day | null;
  /** The day on which that file was complete. */
  readonly complete?: Day | null;
  /** The day of a conclusion that leads to withdrawal. */
  readonly concluded?: Day | null;
  /** Days off beside Saturdays and Sundays. */
  readonly holidays?: readonly Day[] | null;
}

/** A certificate and its days, all inclusive. */
export interface CertificateReport {
  /** Tells the document from others. */
  readonly kind: "certificate";
  /** The star, 3 to 5. */
  readonly stars: Stars;
  /** The day of issue. */
  readonly issued: Day;
  /** The last day. */
  readonly expires: Day;
  /**
   * Whether the last day is the one printed on the decision (26/2026, article 12.1), and not
   * counted in months.
   */
  readonly printed: boolean;
  /** The months of the term by the law of the day of issue. */
  readonly months: number;
  /** Where the term is written, as far as the text is at hand. */
  readonly article: string | null;
  /** The same as drafts cite it. */
  readonly citation: Text | null;
  /**
   * When and where a re-rating file is submitted; none where no day for it lies in the time of a
   * law that is known here.
   */
  readonly filing: Filing | null;
  /** Whether it may run on after its last day. */
  readonly extension: CertificateExtension;
  /** The day asked about. */
  readonly on: Day | null;
  /** How it stands on that day. */
  readonly standing: Standing | null;
  /** The commune's term to check the file and send it on, from the day it was received. */
  readonly commune: Term | null;
  /** The term for organising the re-rating, at each level, from the complete file. */
  readonly organising: Term | null;
  /** How it is withdrawn; none where the law of the day asked about is not at hand. */
  readonly withdrawal: Withdrawal | null;
  /** What the answer rests on. */
  readonly notes: readonly Note[];
}

/** A changed answer to a criterion. */
export interface Change {
  /** The printed number of the criterion. */
  readonly criterion: Code;
  /** The title of the criterion. */
  readonly name: Text;
  /** The answer now; null while the criterion is open. */
  readonly from: Answer | null;
  /** The new answer; null where the criterion no longer applies and its answer is taken back. */
  readonly to: Answer | null;
  /** The label of the new option; null without one. */
  readonly label: Text | null;
  /** Points on the criterion now. */
  readonly before: Points;
  /** Points on the criterion afterwards. */
  readonly after: Points;
  /**
   * What the change costs: the number of steps from option to option, unless the options of an
   * upgrade say otherwise.
   */
  readonly cost: number;
  /** The document, annex, criterion and option where the new answer is printed. */
  readonly source: Text;
}

/** The answers of a sheet by criterion code; null while a criterion is open. */
export type Choices = { readonly [key: string]: Answer | null | undefined };

/** Where a set stands in annex I. */
export interface Class {
  /** One of the six groups of products. */
  readonly group: Text;
  /** The group within it. */
  readonly subgroup: Text;
  /** Managing ministries. */
  readonly ministries: readonly Text[];
  /** Whether five samples go with the file (article 6.2d). */
  readonly samples: boolean;
}

/**
 * The printed number of a section, sub-section or criterion, such as `6.1.1`: one to four
 * components, each a number from 1 to 9999 or one small Vietnamese letter, composed.
 */
export type Code = string;

/**
 * The two forms of product codes.
 *
 * `new`: Province, commune, serial, year.
 * `old`: Province, district, commune, serial, year; units until 30 June 2025.
 */
export type CodeForm = "new" | "old";

/** Who sits on the council of a level (26/2026, articles 7.3b and 7.4b). */
export interface CompositionReport {
  /** Tells the document from others. */
  readonly kind: "composition";
  /** The short name of the edition. */
  readonly edition: string;
  /** The level of the council. */
  readonly level: Level;
  /** The seats in printed order. */
  readonly seats: readonly Seat[];
  /** The fewest members that the seats imply. */
  readonly least: number;
  /** Where it is written. */
  readonly article: string | null;
  /** The same as drafts cite it. */
  readonly citation: Text | null;
}

/**
 * What an error is about; Python has one exception class for each.
 *
 * `catalogue`: Looking up editions and sets.
 * `rubric`: A rubric of one's own.
 * `sheet`: A sheet.
 * `council`: A council.
 * `procedure`: Editions by date, recognition, certificates, rounds.
 * `subtotals`: Subtotals of parts.
 * `product-code`: Product codes.
 * `programme`: Plans and portfolios.
 * `batch`: A batch as a whole: its columns, its outputs, its councils.
 * `argument`: An argument that is none of the above, such as a language or a rule.
 */
export type Concern = "catalogue" | "rubric" | "sheet" | "council" | "procedure" | "subtotals" | "product-code" | "programme" | "batch" | "argument";

/** A criterion that another one must meet first. */
export interface Condition {
  /** The other criterion, printed earlier. */
  readonly criterion: Code;
  /** The points that it must have. */
  readonly minPoints: number;
}

/** What changes on a criterion cost. */
export type Cost = number | { readonly [key: string]: OptionCost | undefined };

/** The sheets of a council with what holds for all of them. */
export interface CouncilFile {
  /** The edition that the sheets were filled in for. */
  readonly edition?: string | null;
  /** The set that they were filled in for. */
  readonly set?: SetRef | null;
  /** The head of the official form. */
  readonly header?: Header | null;
  /** How the members meet a gate; `majority` where nothing is said. */
  readonly gateRule?: Vote | null;
  /** How the members establish a knock-out; `majority` where nothing is said. */
  readonly knockoutRule?: Vote | null;
  /** The sheets. */
  readonly members: Members;
}

/**
 * One rated council. Means are exact in every comparison and cut off after two digits where they
 * are written.
 */
export interface CouncilReport {
  /** Tells the document from others. */
  readonly kind: "council";
  /**
   * The edition: number and year of the decision, such as `26/2026`, or the name that a rubric of
   * one's own gives itself.
   */
  readonly edition: string;
  /** The number of the set within the edition, 1 or more. */
  readonly set: number;
  /** The short name of the set, such as `coffee-cocoa`. */
  readonly slug: string;
  /** The name of the set. */
  readonly name: Text;
  /**
   * The version of the data of the edition; it moves with every correction that can change a
   * rating.
   */
  readonly dataVersion: string;
  /** How far the data is confirmed. */
  readonly dataStatus: DataStatus;
  /** The document and the annex where the set is printed; empty where the rubric names none. */
  readonly source: Text;
  /** Points from which the bands of 2 to 5 stars begin (article 3.3). */
  readonly bands: Bands;
  /** The most points that the set can give; 100 in every built-in set. */
  readonly max: Points;
  /**
   * The head of the official form (annex II): the council's own, else that of the first sheet that
   * has one.
   */
  readonly header: Header;
  /** How the members met gates. */
  readonly gateRule: Vote;
  /** How the members established knock-outs. */
  readonly knockoutRule: Vote;
  /** Whether the product was rated, or what ended the assessment instead. */
  readonly outcome: Outcome;
  /** The awarded star, 1 to 5; null unless the outcome is `rated`. */
  readonly stars: Stars | null;
  /** The star that mean and gates lead to, whether or not a knock-out takes it away. */
  readonly award: Stars;
  /** The band in which the exact mean lies (article 3.3); the award is at most that. */
  readonly band: Stars;
  /** The mean of the members' totals in points, cut off after two digits. */
  readonly total: string;
  /** The exact sum of the members' totals in points; the mean is this by `count`. */
  readonly sum: number;
  /** How many members there are, at least 1. */
  readonly count: number;
  /** The lowest total of a member. */
  readonly lowest: Points;
  /** The highest total of a member. */
  readonly highest: Points;
  /** Mean points of each part, A first. */
  readonly parts: readonly PartMean[];
  /** Mean points of each section, in printed order. */
  readonly sections: readonly SectionMean[];
  /** How the members judged each criterion, in printed order. */
  readonly criteria: readonly CriterionVotes[];
  /** How the council stands to each gate of the set, in printed order. */
  readonly gates: readonly GateVote[];
  /** The gates not met that stand between band and award; empty where the two are equal. */
  readonly blockers: readonly GateVote[];
  /** What separates the product from the star above its award; null at 5 stars. */
  readonly next: NextMean | null;
  /** Knock-outs that at least one member asserts or shows, whether they hold or not. */
  readonly knockouts: readonly KnockoutVote[];
  /** The members in the order of their sheets. */
  readonly members: readonly MemberResult[];
  /** What to look at, although it changes no number. */
  readonly warnings: readonly Warning[];
}

/** The rules by which a council votes; each is `majority` where nothing is said. */
export interface CouncilRules {
  /** How the members meet a gate. */
  readonly gates?: Vote | null;
  /** How the members establish a knock-out. */
  readonly knockouts?: Vote | null;
}

/** How far the result of a council is from tipping. */
export interface CouncilSensitivityReport {
  /** Tells the document from others. */
  readonly kind: "council-sensitivity";
  /**
   * The edition: number and year of the decision, such as `26/2026`, or the name that a rubric of
   * one's own gives itself.
   */
  readonly edition: string;
  /** The number of the set within the edition, 1 or more. */
  readonly set: number;
  /** The short name of the set, such as `coffee-cocoa`. */
  readonly slug: string;
  /** The name of the set. */
  readonly name: Text;
  /**
   * The version of the data of the edition; it moves with every correction that can change a
   * rating.
   */
  readonly dataVersion: string;
  /** How far the data is confirmed. */
  readonly dataStatus: DataStatus;
  /** The document and the annex where the set is printed; empty where the rubric names none. */
  readonly source: Text;
  /** Points from which the bands of 2 to 5 stars begin (article 3.3). */
  readonly bands: Bands;
  /** The most points that the set can give; 100 in every built-in set. */
  readonly max: Points;
  /** Whether the product was rated, or what ended the assessment instead. */
  readonly outcome: Outcome;
  /** The awarded star, 1 to 5; null unless the outcome is `rated`. */
  readonly stars: Stars | null;
  /** The star that mean and gates lead to, whether or not a knock-out takes it away. */
  readonly award: Stars;
  /** The band in which the exact mean lies (article 3.3). */
  readonly band: Stars;
  /** The distance of the exact mean to each band, 2 stars first. */
  readonly margins: readonly Margin[];
  /**
   * Gates up to the award that the council meets with nothing to spare: one vote less, or with the
   * rule of the mean any point less, costs the star.
   */
  readonly tightVotes: readonly GateVote[];
  /** For each member who alone could change the result, the smallest such change. */
  readonly changes: readonly MemberChange[];
  /** The smallest of these changes, by position from 0; null where there is none. */
  readonly smallest: number | null;
}

/**
 * What a target counts.
 *
 * `products`: Products, each once however many outcomes it has.
 * `organisations`: Producers, each once however many products it has.
 */
export type Count = "products" | "organisations";

/** One criterion. */
export interface Criterion {
  /** The printed number. */
  readonly code: Code;
  /** The most points that it can give; the section's where the section is the criterion. */
  readonly max: number;
  readonly name: Text;
  /** The note printed with the criterion. */
  readonly note: Text | null;
  /** When the criterion applies at all. */
  readonly appliesIf: Condition | null;
  /** Whether no options are printed, so that "no" and "yes" are implied. */
  readonly implied: boolean;
  /** Cases of which one is chosen. */
  readonly cases: readonly Case[];
}

/** How the members of a council judged a criterion. */
export interface CriterionVotes {
  /** The printed number of the criterion. */
  readonly criterion: Code;
  /** The title of the criterion. */
  readonly name: Text;
  /** The mean of the members' points, cut off after two digits. */
  readonly mean: string;
  /** Fewest points that a member gave. */
  readonly lowest: Points;
  /** Most points that a member gave. */
  readonly highest: Points;
  /** The most points that the criterion can give. */
  readonly max: Points;
  /** Whether the members gave different points. */
  readonly disputed: boolean;
  /** How many members chose each option that was chosen, in printed order, "no option" first. */
  readonly votes: readonly OptionVotes[];
}

/**
 * How far the numbers of a set are confirmed.
 *
 * `printed`: Taken from the text of the decision, or supplied by the user as such.
 * `both`: Two independent transcriptions agree.
 * `one`: One transcription only.
 * `unsettled`: The transcriptions leave a contradiction that the errata register describes.
 */
export type DataStatus = "printed" | "both" | "one" | "unsettled";

/** A day, such as `2026-05-22`. */
export type Day = string;

/** The end of a term in days. */
export interface Deadline {
  /** The last day as it is counted. */
  readonly lastDay: Day;
  /** Whether the last day is a Saturday or a Sunday. */
  readonly fallsOnWeekend: boolean;
  /** Whether it is one of the holidays that were given, and no weekend. */
  readonly fallsOnHoliday: boolean;
  /**
   * The day to which the Civil Code moves the end (article 148.5): the last day itself where that
   * is a working day.
   */
  readonly nextWorkingDay: Day;
}

/**
 * What somebody does in the course of a procedure.
 *
 * `recognise`: Recognises the product and issues its certificate.
 * `approve`: Approves the result of an assessment that goes to the next level.
 * `send`: Sends the file.
 * `consider`: May recognise a star on the result of the level above, or have the product rated.
 * `notify`: Tells others of a result or a decision.
 * `verify`: Finds out the facts and submits them for decision.
 * `withdraw`: Withdraws.
 */
export type Deed = "recognise" | "approve" | "send" | "consider" | "notify" | "verify" | "withdraw";

/** Criteria on which too few points bring the knock-out about. */
export interface Derived {
  /** The criteria, any one of which suffices. */
  readonly criteria: readonly Code[];
  /** The points at or below which it holds. */
  readonly maxPoints: number;
}

/** An edition with all its sets: the catalogue for programs in other languages. */
export interface Edition {
  /** The short name, such as `26/2026`. */
  readonly edition: string;
  /** The decision and those that amend it, by number. */
  readonly documents: readonly string[];
  /** The version of the data. */
  readonly dataVersion: string;
  /** The first day on which it is in force. */
  readonly inForceFrom: Day;
  /** The last day on which it is in force; none while no end is known. */
  readonly inForceUntil: Day | null;
  /** The points from which its star bands begin. */
  readonly bands: Bands;
  /** Its sets by number, a superseded text after the one that replaced it. */
  readonly sets: readonly Rubric[];
  /** Where the print is blemished, what is applied, and why. */
  readonly errata: readonly Erratum[];
}

/**
 * Why an edition applies.
 *
 * `in-force`: It is in force on the day of rating.
 * `transition`: The file is older than the edition in force and stays with the one before for a
 * term.
 */
export type EditionGround = "in-force" | "transition";

/** What may be said with the question which edition applies. */
export interface EditionQuestion {
  /** Days off beside Saturdays and Sundays. */
  readonly holidays?: readonly Day[] | null;
}

/** Which edition applies to a file. */
export interface EditionReport {
  /** Tells the document from others. */
  readonly kind: "edition";
  /** The short name of the edition, such as `148/2023`. */
  readonly edition: string;
  /** The decision and those that amend it, by number. */
  readonly documents: readonly string[];
  /** Whether only its frame is known, so that it rates from part subtotals only. */
  readonly frameOnly: boolean;
  /** The day of submission. */
  readonly submitted: Day;
  /** What the file asks for. */
  readonly purpose: Purpose;
  /** The day of rating. */
  readonly rated: Day;
  /** Why the edition applies. */
  readonly ground: EditionGround;
  /** The end of the term for rating an older file (26/2026, article 12.2). */
  readonly deadline: Deadline | null;
  /** Where it is written, as far as the text is at hand: `26/2026 art. 12.2b`. */
  readonly article: string | null;
  /** The same as drafts cite it. */
  readonly citation: Text | null;
  /** What the answer rests on. */
  readonly notes: readonly Note[];
}

/** An edition in a list of choices: what its export says, without criteria. */
export interface EditionSummary {
  /** The short name: number and year, such as `26/2026`. */
  readonly edition: string;
  /** The decision and those that amend it, by number. */
  readonly documents: readonly string[];
  /** The version of the data; it moves with every correction that can change a rating. */
  readonly dataVersion: string;
  /** The first day on which it is in force. */
  readonly inForceFrom: Day;
  /** The last day on which it is in force; none while no end is known. */
  readonly inForceUntil: Day | null;
  /** The points from which its star bands begin. */
  readonly bands: Bands;
  /** Its parts, which together give 100 points. */
  readonly parts: readonly PartMaximum[];
  /** Whether its criteria are built in; without them it rates part subtotals and no sheet. */
  readonly hasCriteria: boolean;
  /** Its sets by number, a superseded text after the one that replaced it. */
  readonly sets: readonly SetSummary[];
}

/**
 * What a knock-out does to an assessment.
 *
 * `reject`: The file or the product is turned down.
 * `stop`: The assessment goes no further.
 */
export type Effect = "reject" | "stop";

/** Whether somebody may register a product of a set (26/2026, article 2.3). */
export interface EligibilityReport {
  /** Tells the document from others. */
  readonly kind: "eligibility";
  /** The short name of the edition. */
  readonly edition: string;
  /** Who wants to register. */
  readonly applicant: Applicant;
  /** The number of the set. */
  readonly set: number;
  /** Whether they may. */
  readonly eligible: boolean;
  /** The sets for which they may, where not for all; empty where for all or for none. */
  readonly sets: readonly number[];
  /** Where it is written. */
  readonly article: string | null;
  /** The same as drafts cite it. */
  readonly citation: Text | null;
}

/**
 * One outcome: what a product came to at a level. A product assessed by the province and by the
 * centre has two.
 *
 * A fact that is not known is left out; a product's origin and producer and a producer's kind need
 * to be said once only. Targets that ask for a fact that nobody said answer that they cannot tell.
 */
export interface Entry {
  /** The product: a code or a name that tells it from others. */
  readonly product: string;
  /** The producer. */
  readonly producer?: string | null;
  /** What the producer is. */
  readonly producerKind?: ProducerKind | null;
  /** Whether the programme developed the product or found it. */
  readonly origin?: Origin | null;
  /** The level of the outcome; none for a product that was not assessed yet. */
  readonly level?: Level | null;
  /** The star; none where the assessment gave none. */
  readonly stars?: Stars | null;
}

/** One blemish of the print, or one reading that a lawyer may want to know of. */
export interface Erratum {
  /** A name that stays the same. */
  readonly id: string;
  /** The set, if it concerns one only. */
  readonly set: number | null;
  /** The criterion or section. */
  readonly criterion: string | null;
  /** The option. */
  readonly option: number | null;
  /**
   * What it concerns: `points`, `max` and `gate` are deviations from the print, anything else is a
   * remark that changes no number.
   */
  readonly field: string;
  /** What is printed; empty where nothing is. */
  readonly printed: string;
  /** What is applied. */
  readonly applied: string;
  /** Why. */
  readonly reason: Text;
}

/**
 * Whether a certificate may run on after its last day under article 12.3, a transitional rule for
 * products whose file could not be submitted in the window of article 7.6a.
 *
 * `clear`: The window had closed before the decision came into force.
 * `partial`: The window had opened before the decision came into force, and closed after.
 * `doubtful`: The whole window lay under the decision; whether a transitional rule still serves is
 * for the authority to say.
 * `none`: The certificate had expired before the decision came into force.
 */
export type Extension = "clear" | "partial" | "doubtful" | "none";

/**
 * Everything that is wrong with a request: the fields of the first problem, what the request was
 * about, and all problems.
 */
export interface Failure {
  /** What the request was about. */
  readonly concern: Concern;
  /**
   * A name that stays the same, such as `option-out-of-range`; `crate::problem::catalogue` lists
   * them.
   */
  readonly code: string;
  /** In English: what is wrong, where, and what is allowed. */
  readonly message: string;
  /** The same in Vietnamese. */
  readonly messageVi: string;
  /** The criterion, field or set that it stands at. */
  readonly place: string | null;
  /** The value that was given, as it was read, cut after 40 characters. */
  readonly value: string | null;
  /** The values that are allowed, where they can be listed. */
  readonly allowed: readonly string[];
  /** The article or annex that the rule comes from. */
  readonly article: string | null;
  /** In English: what to do about it. */
  readonly help: string | null;
  /** The same in Vietnamese. */
  readonly helpVi: string | null;
  /** The member of the council whose sheet it is. */
  readonly member: string | null;
  /** All problems, the first one included. */
  readonly errors: readonly Problem[];
}

/** One item of a file. */
export interface FileItem {
  /** What it is. */
  readonly text: Text;
  /** Whether it is samples of the product, which tourism services do not send. */
  readonly samples: boolean;
}

/** What a file holds (26/2026, article 6). */
export interface FileListReport {
  /** Tells the document from others. */
  readonly kind: "file-list";
  /** The short name of the edition. */
  readonly edition: string;
  /** What the file asks for. */
  readonly purpose: Purpose;
  /** The level that gets it; none for the commune. */
  readonly to: Level | null;
  /** Who prepares it. */
  readonly preparedBy: Authority;
  /** What it holds, in printed order. */
  readonly items: readonly FileItem[];
  /** Where it is written. */
  readonly article: string | null;
  /** The same as drafts cite it. */
  readonly citation: Text | null;
}

/** When and where a re-rating file is submitted. */
export interface Filing {
  /** The first day. */
  readonly from: Day;
  /** The last day. */
  readonly until: Day;
  /** To whom. */
  readonly to: Authority;
  /** Where it is written. */
  readonly article: string | null;
  /** The same as drafts cite it. */
  readonly citation: Text | null;
}

/** How a council stands to a star gate. */
export interface GateVote {
  /** The criterion that the gate stands at. */
  readonly criterion: Code;
  /** The title of the criterion. */
  readonly name: Text;
  /** The star that the gate is printed for, 3 to 5. */
  readonly stars: Stars;
  /** The number of the option that the stars are printed after. */
  readonly option: number;
  /** The label of that option. */
  readonly label: Text;
  /** The least points on the criterion that meet the gate. */
  readonly needed: Points;
  /** The mean of the members' points on the criterion, cut off after two digits. */
  readonly mean: string;
  /** How many members gave the criterion at least the points needed. */
  readonly votes: number;
  /** Whether the council meets the gate under its rule. */
  readonly met: boolean;
}

/**
 * Fields at the head of the official form (annex II). The engine carries them along and does not
 * judge them.
 */
export interface Header {
  /** Name of the product. */
  readonly product?: string | null;
  /** Product code, `T-X-STT-YYYY`. */
  readonly productCode?: string | null;
  /** Name of the producer. */
  readonly producer?: string | null;
  /** Telephone number. */
  readonly phone?: string | null;
  /** Address. */
  readonly address?: string | null;
  /** Day of the assessment. */
  readonly date?: string | null;
  /** The assessor's remarks. */
  readonly comment?: string | null;
}

/** A knock-out that holds: a ground on which a product gets no star. */
export interface HeldKnockout {
  /** The id by which a sheet asserts it, such as `forged-file`. */
  readonly id: string;
  /** What follows from it. */
  readonly effect: Effect;
  /**
   * The criterion or section under which it is printed; null where it stands in the heading of the
   * set.
   */
  readonly criterion: Code | null;
  /** The ground in words. */
  readonly label: Text;
  /** Whether the points on the sheet show it; false where the assessor asserts it. */
  readonly derived: boolean;
}

/** A ground on which a product gets no star at all. */
export interface Knockout {
  /** A name to assert it by: small Latin letters, digits and hyphens. */
  readonly id: string;
  /** What follows from it. */
  readonly effect: Effect;
  /** The criterion under which it is printed; none where it stands in the heading of the set. */
  readonly criterion: Code | null;
  /** What it says. */
  readonly label: Text;
  /** Set where the sheet itself shows it. */
  readonly derived?: Derived | null;
}

/** How a council stands to a knock-out. */
export interface KnockoutVote {
  /** The id by which a sheet asserts it, such as `forged-file`. */
  readonly id: string;
  /** What follows from it. */
  readonly effect: Effect;
  /**
   * The criterion or section under which it is printed; null where it stands in the heading of the
   * set.
   */
  readonly criterion: Code | null;
  /** The ground in words. */
  readonly label: Text;
  /** How many members assert it or show it by the points on their sheets. */
  readonly votes: number;
  /** Whether it holds under the council's rule. */
  readonly holds: boolean;
}

/** A phrase in both languages, or in Vietnamese alone. */
export type Label = string | Text;

/**
 * A level at which councils assess.
 *
 * Decision 26/2026/QĐ-TTg knows two (article 4.1): province and centre. The district stands in the
 * two earlier editions.
 *
 * `district`: The district, until 2025.
 * `province`: The province.
 * `central`: The centre.
 */
export type Level = "district" | "province" | "central";

/** What a criterion contributed. */
export interface Line {
  /** The printed number of the criterion. */
  readonly criterion: Code;
  /** The title of the criterion. */
  readonly name: Text;
  /** The number of the chosen option; null where no option holds or the criterion does not apply. */
  readonly option: number | null;
  /** The label of the chosen option; null without one. */
  readonly label: Text | null;
  /** The points of the chosen option; 0 without one. */
  readonly points: Points;
  /** The most points that the criterion can give. */
  readonly max: Points;
  /** Whether the criterion applies: false where another one does not meet its condition. */
  readonly applies: boolean;
  /** The document, annex, criterion and option where it is printed. */
  readonly source: Text;
}

/** The distance of a total or a mean to the beginning of a band. */
export interface Margin {
  /** The band, 2 to 5 stars. */
  readonly stars: Stars;
  /** The points from which the band begins (article 3.3). */
  readonly from: number;
  /** The points to spare, rounded down to two digits; negative where the band is not reached. */
  readonly points: string;
  /**
   * The exact margin times the number of members: the sum of their totals less what the band needs
   * of it.
   */
  readonly sum: number;
  /** The number of members, 1 for a sheet. */
  readonly members: number;
}

/** The smallest change by one member that changes the result of the council. */
export interface MemberChange {
  /** The name of the member, or its position from 1 where the sheet names none. */
  readonly member: string;
  /** The steps from option to option that the change takes. */
  readonly steps: number;
  /** The changed answers in printed order; the cost of each is its number of steps. */
  readonly changes: readonly Change[];
  /** The result of the council afterwards. */
  readonly result: ResultAfter;
}

/** What the sheet of one member comes to by itself. */
export interface MemberResult {
  /** The name of the member, or its position from 1 where the sheet names none. */
  readonly member: string;
  /** The total of the sheet. */
  readonly total: Points;
  /** The total less the council's mean in points, cut off after two digits; negative below it. */
  readonly distance: string;
  /** Whether the product was rated, or what ended the assessment instead. */
  readonly outcome: Outcome;
  /** The awarded star, 1 to 5; null unless the outcome is `rated`. */
  readonly stars: Stars | null;
  /** The band of the sheet alone. */
  readonly band: Stars;
  /** Whether the sheet alone comes to another result than the council. */
  readonly apart: boolean;
}

/** The sheets of the members, at least one. */
export type Members = readonly AnySheet[];

/** What separates a council's mean from the next star. */
export interface NextMean {
  /** The star above the award, 2 to 5. */
  readonly stars: Stars;
  /**
   * The points that the mean lacks to its band, never shown smaller than it is; 0 where the mean
   * reaches it.
   */
  readonly points: string;
  /** Gates not met up to its level. */
  readonly gates: readonly GateVote[];
}

/** What separates a product from the next star. */
export interface NextStar {
  /** The star above the award, 2 to 5. */
  readonly stars: Stars;
  /** Points missing to its band; 0 where the total reaches it. */
  readonly points: Points;
  /** Missed gates up to its level. */
  readonly gates: readonly Blocker[];
}

/** A remark on an answer: what it rests on, or what could not be checked. */
export interface Note {
  /** A name that stays the same, such as `gate-below-band`. */
  readonly code: string;
  /** What it says. */
  readonly message: Text;
  /** The article that it speaks of: `26/2026 art. 7.3e`. */
  readonly article: string | null;
  /** The same as drafts cite it. */
  readonly citation: Text | null;
}

/** Why a star cannot be reached. */
export interface Obstacle {
  /** What kind of obstacle it is. */
  readonly code: ObstacleCode;
  /** The obstacle in words. */
  readonly message: Text;
  /** The criterion concerned; null where no single one is. */
  readonly criterion: Code | null;
  /** The id of the knock-out concerned; null where none is. */
  readonly knockout: string | null;
  /** The star that a gate out of reach is printed for, 3 to 5; null where it is no gate. */
  readonly stars: Stars | null;
  /** The most points within reach: on the criterion of a gate, or in all. */
  readonly reached: Points | null;
  /** The points needed: on the criterion of a gate, or in all. */
  readonly needed: Points | null;
}

/**
 * The kinds of obstacles.
 *
 * `asserted-knockout`: The assessor asserts a knock-out, which no answer takes away.
 * `shown-knockout`: A criterion that must stay as it is shows a knock-out.
 * `open`: A criterion that must stay as it is has no answer.
 * `gate`: A gate is out of reach: its criterion must stay as it is, or does not apply.
 * `together`: What depends on one criterion cannot be answered as asked together.
 * `points`: Even the best answers do not give enough points.
 */
export type ObstacleCode = "asserted-knockout" | "shown-knockout" | "open" | "gate" | "together" | "points";

/** One option. */
export interface Option {
  /** The printed position, counted through all cases; checked where it is given. */
  readonly option: number;
  /** The points that it gives. */
  readonly points: number;
  /** The star level for which it is the least that a product must reach. */
  readonly gate: Stars | null;
  /** What it says. */
  readonly label: Text;
}

/** The whole cost of coming to an option. */
export type OptionCost = number;

/** How many members chose an option. */
export interface OptionVotes {
  /** The number of the option; null where no option holds or the criterion does not apply. */
  readonly option: number | null;
  /** How many members chose it, at least 1. */
  readonly members: number;
}

/**
 * Whether the programme developed a product or found it.
 *
 * `new`: Developed under the programme.
 * `existing`: There before, and upgraded.
 */
export type Origin = "new" | "existing";

/**
 * Whether a product was rated, or what ended its assessment instead.
 *
 * `rated`: The product has a star.
 * `rejected`: The file or the product was turned down; there is no star.
 * `stopped`: The assessment went no further; there is no star.
 */
export type Outcome = "rated" | "rejected" | "stopped";

/** Part A, B or C. */
export interface Part {
  /** The letter. */
  readonly part: string;
  /** The most points that the part can give. */
  readonly max: number;
  /** The title. */
  readonly name: Text;
  /** Sections in printed order. */
  readonly sections: readonly Section[];
}

/** The most points that a part of an edition can give. */
export interface PartMaximum {
  /** The letter: A, B or C. */
  readonly part: string;
  /** Whole points. */
  readonly max: number;
}

/** Mean points of a part. */
export interface PartMean {
  /** The letter of the part: A, B or C. */
  readonly part: string;
  /** The title of the part. */
  readonly name: Text;
  /** The mean of the members' points, cut off after two digits. */
  readonly mean: string;
  /** The most points that the part can give. */
  readonly max: Points;
}

/** Points of a part of one sheet. */
export interface PartPoints {
  /** The letter of the part: A, B or C. */
  readonly part: string;
  /** The title of the part. */
  readonly name: Text;
  /** The sum of the points on its criteria. */
  readonly points: Points;
  /** The most points that the part can give. */
  readonly max: Points;
}

/** The points of one part, usually the mean of a council. */
export interface PartSum {
  /** The letter of the part: A, B or C. */
  readonly part: string;
  /** The exact points, from 0 to the most that the part can give. */
  readonly points: string;
  /** The most points that the part can give under the edition. */
  readonly max: number;
}

/**
 * A rating from the published subtotals of the parts. Gates and knock-outs stand on criteria, so
 * they are not checked, and the awarded star is at most the band.
 */
export interface PartsReport {
  /** Tells the document from others. */
  readonly kind: "parts";
  /** The edition that rated: number and year of the decision, such as `26/2026`. */
  readonly edition: string;
  /** The decision and those that amend it, by number. */
  readonly documents: readonly string[];
  /**
   * The version of the data of the edition; it moves with every correction that can change a
   * rating.
   */
  readonly dataVersion: string;
  /** Whether only parts, bands and dates of the edition are known, and not its criteria. */
  readonly frameOnly: boolean;
  /** The parts, A first. */
  readonly parts: readonly PartSum[];
  /** The exact sum of the parts in points. */
  readonly total: string;
  /** The band in which the total lies (article 3.3). */
  readonly band: Stars;
  /** Points from which the bands of 2 to 5 stars begin (article 3.3). */
  readonly bands: Bands;
  /** Always false: gates and knock-outs stand on criteria, and only subtotals are known. */
  readonly gatesChecked: boolean;
  /** What could not be checked. */
  readonly notes: readonly Note[];
}

/**
 * How a round stands on a day.
 *
 * `open`: Files can still be proposed for it.
 * `rating`: Its files are fixed; the assessment is due.
 * `over`: It is over.
 */
export type Phase = "open" | "rating" | "over";

/** A number of whole points: of an option, a section, a part or one sheet. */
export type Points = number;

/** Outcomes that do not contradict each other. */
export type Portfolio = readonly Entry[];

/** What is certain of an unfinished sheet: every completion of it lies within the range. */
export interface PreviewReport {
  /** Tells the document from others. */
  readonly kind: "preview";
  /**
   * The edition: number and year of the decision, such as `26/2026`, or the name that a rubric of
   * one's own gives itself.
   */
  readonly edition: string;
  /** The number of the set within the edition, 1 or more. */
  readonly set: number;
  /** The short name of the set, such as `coffee-cocoa`. */
  readonly slug: string;
  /** The name of the set. */
  readonly name: Text;
  /**
   * The version of the data of the edition; it moves with every correction that can change a
   * rating.
   */
  readonly dataVersion: string;
  /** How far the data is confirmed. */
  readonly dataStatus: DataStatus;
  /** The document and the annex where the set is printed; empty where the rubric names none. */
  readonly source: Text;
  /** Points from which the bands of 2 to 5 stars begin (article 3.3). */
  readonly bands: Bands;
  /** The most points that the set can give; 100 in every built-in set. */
  readonly max: Points;
  /** Criteria that still have to be answered, in printed order. */
  readonly open: readonly Code[];
  /** The sum of the points of the answers so far. */
  readonly soFar: Points;
  /** The least that the sheet can come to. */
  readonly lowest: Reach;
  /** The most that the sheet can come to. */
  readonly highest: Reach;
  /** Points of each part so far, A first. */
  readonly parts: readonly PartPoints[];
  /** Gates that the answers so far miss for good, unless they are changed. */
  readonly blockers: readonly Blocker[];
}

/** One thing that is wrong, said for programs and for people. */
export interface Problem {
  /**
   * A name that stays the same, such as `option-out-of-range`; `crate::problem::catalogue` lists
   * them.
   */
  readonly code: string;
  /** In English: what is wrong, where, and what is allowed. */
  readonly message: string;
  /** The same in Vietnamese. */
  readonly messageVi: string;
  /** The criterion, field or set that it stands at. */
  readonly place: string | null;
  /** The value that was given, as it was read, cut after 40 characters. */
  readonly value: string | null;
  /** The values that are allowed, where they can be listed. */
  readonly allowed: readonly string[];
  /** The article or annex that the rule comes from. */
  readonly article: string | null;
  /** In English: what to do about it. */
  readonly help: string | null;
  /** The same in Vietnamese. */
  readonly helpVi: string | null;
  /** The member of the council whose sheet it is. */
  readonly member: string | null;
}

/**
 * What a producer is (26/2026, article 2.3).
 *
 * `enterprise`: An enterprise (doanh nghiệp).
 * `cooperative`: A cooperative (hợp tác xã).
 * `cooperative-group`: A cooperative group (tổ hợp tác).
 * `farm`: A farm (trang trại).
 * `household`: A household with a registered business (hộ sản xuất, hộ gia đình).
 * `association`: An association or a body like it, for tourism services (hội, hiệp hội).
 */
export type ProducerKind = "enterprise" | "cooperative" | "cooperative-group" | "farm" | "household" | "association";

/** A product code, read. */
export interface ProductCodeReport {
  /** Tells the document from others. */
  readonly kind: "product-code";
  /** The code as it prints, such as `44-19363-7-2026`. */
  readonly code: string;
  /** Which of the two forms the code has. */
  readonly form: CodeForm;
  /** The province, as it was when codes of that form were given. */
  readonly province: Province;
  /** The province of today that it is, or is part of. */
  readonly provinceToday: Province;
  /** The code of the district, three digits; null in the new form. */
  readonly district: string | null;
  /** The code of the commune, five digits. */
  readonly commune: string;
  /** The name of the commune; null in the old form, and where the names are not built in. */
  readonly communeName: string | null;
  /** Whether the commune was looked up; districts and communes of the old form are not known. */
  readonly communeChecked: boolean;
  /** The number of the product within the commune, 1 or more. */
  readonly serial: number;
  /** The year of the code. */
  readonly year: number;
}

/** The targets of a programme, such as a province's for one year. */
export interface ProgrammePlan {
  /** The short name. */
  readonly id: string;
  /** The name for people. */
  readonly name: Text;
  /** The document that sets the targets; empty where none is named. */
  readonly source?: Text;
  /** The targets, at least one. */
  readonly targets: readonly Target[];
}

/** What a portfolio has reached of the targets of a plan. */
export interface ProgrammeReport {
  /** Tells the document from others. */
  readonly kind: "programme";
  /** The short name of the plan. */
  readonly plan: string;
  /** The name of the plan for people. */
  readonly name: Text;
  /** The document that sets the targets; empty where none is named. */
  readonly source: Text;
  /** How many targets are reached. */
  readonly met: number;
  /** The targets in the order of the plan. */
  readonly targets: readonly TargetProgress[];
}

/** A province or a city under the centre. */
export interface Province {
  /** The code, two digits. */
  readonly code: string;
  /** The name in Vietnamese. */
  readonly name: string;
}

/**
 * What a file asks for (26/2026, article 6.1).
 *
 * `first`: A first rating.
 * `upgrade`: A higher star for a recognised product.
 * `re-rating`: A new rating when the certificate expires.
 */
export type Purpose = "first" | "upgrade" | "re-rating";

/** One end of the range of an unfinished sheet. */
export interface Reach {
  /** The sum of the points on all criteria. */
  readonly total: Points;
  /** Whether the product was rated, or what ended the assessment instead. */
  readonly outcome: Outcome;
  /** The awarded star, 1 to 5; null unless the outcome is `rated`. */
  readonly stars: Stars | null;
}

/**
 * What is read otherwise.
 *
 * `by-points`: Points alone decide, star gates aside (26/2026, articles 7.3e and 7.4g).
 * `gates-missed`: Gates or knock-outs, which were not checked, leave a lower star or none.
 */
export type Reading = "by-points" | "gates-missed";

/** What may be said with the question who recognises a product. */
export interface RecognitionQuestion {
  /** The day of the result. */
  readonly on?: Day | null;
  /** What the file asked for. */
  readonly purpose?: Purpose | null;
}

/** What follows from a result at a level. */
export interface RecognitionReport {
  /** Tells the document from others. */
  readonly kind: "recognition";
  /** The short name of the edition. */
  readonly edition: string;
  /** The level of assessment. */
  readonly level: Level;
  /** The awarded star; none after a rejection or a stop. */
  readonly stars: Stars | null;
  /** The band of the total. */
  readonly band: Stars;
  /** The day of the result, where it was given. */
  readonly on: Day | null;
  /** What the file asked for, where it was given. */
  readonly purpose: Purpose | null;
  /** What follows. */
  readonly step: Step;
  /** Who decides it; none where there is nothing to decide. */
  readonly by: Authority | null;
  /** The level that the file goes to. */
  readonly to: Level | null;
  /** Whether a certificate is issued. */
  readonly certificate: boolean;
  /** Who does what, the decision first. */
  readonly acts: readonly Act[];
  /** Who tells whom of the result, whatever it is (26/2026, articles 7.3g and 7.4g). */
  readonly notify: readonly Act[];
  /** What the file holds that goes to the next level, where the purpose was given. */
  readonly file: FileListReport | null;
  /** Other readings that lead elsewhere. */
  readonly alternatives: readonly Alternative[];
  /** Where it is written, as far as the text is at hand: `26/2026 art. 4.1a, 7.3e`. */
  readonly article: string | null;
  /** The same as drafts cite it. */
  readonly citation: Text | null;
  /** What the answer rests on. */
  readonly notes: readonly Note[];
}

/** Any document, as it was made or as it was stored. */
export type Report = SheetReport | CouncilReport | PreviewReport | PartsReport | UpgradeReport | SensitivityReport | CouncilSensitivityReport | EditionReport | RecognitionReport | CertificateReport | RoundsReport | EligibilityReport | FileListReport | CompositionReport | ProductCodeReport | ProgrammeReport;

/** What a result would become. */
export interface ResultAfter {
  /** Whether the product was rated, or what ended the assessment instead. */
  readonly outcome: Outcome;
  /** The awarded star, 1 to 5; null unless the outcome is `rated`. */
  readonly stars: Stars | null;
  /** The star that points and gates would lead to. */
  readonly award: Stars;
}

/** One round. */
export interface Round {
  /** Province or centre. */
  readonly level: Level;
  /** Its number in article 5: 1 or 2. */
  readonly number: number;
  /** `open` while files can be proposed, `rating` while the assessment is due. */
  readonly phase: Phase;
  /** The last day on which files are proposed. */
  readonly proposeBy: Day;
  /** The last day of the assessment. */
  readonly rateBy: Day;
  /** Where it is written: `26/2026 art. 5.1`. */
  readonly article: string | null;
  /** The same as drafts cite it. */
  readonly citation: Text | null;
}

/** The rounds that matter on a day. */
export interface RoundsReport {
  /** Tells the document from others. */
  readonly kind: "rounds";
  /** The day asked about. */
  readonly on: Day;
  /** The rounds, those of the province first. */
  readonly rounds: readonly Round[];
  /** What they do not say: further rounds, and re-ratings. */
  readonly notes: readonly Note[];
}

/** A whole set of criteria. */
export interface Rubric {
  /** The edition, for example `26/2026`, or a name of one's own such as `pilot/2027`. */
  readonly edition: string;
  /** The number of the set within the edition, 1 or more. */
  readonly set: number;
  /** A short name for addresses and file names: small Latin letters, digits and hyphens. */
  readonly slug: string;
  /** Whether a later text of the same edition replaced the set. */
  readonly superseded: boolean;
  /** How far the data is confirmed. */
  readonly dataStatus: DataStatus;
  /** The version of the data, so that a correction can be told apart. */
  readonly dataVersion: string;
  /** Where the set is printed. */
  readonly source: Text;
  /** The name of the set. */
  readonly name: Text;
  /** Where the set stands in the classification of products. */
  readonly class?: Class | null;
  /** Points from which the star bands begin. */
  readonly bands: Bands;
  /** Parts A, B and C. */
  readonly parts: readonly Part[];
  /** Rejection grounds, stop notes and eligibility requirements. */
  readonly knockouts: readonly Knockout[];
}

/** A seat on a council. */
export interface Seat {
  /** A name that stays the same, such as `chair` or `health`. */
  readonly id: string;
  /** Whom it is for. */
  readonly label: Text;
  /** The fewest members on it: 0 where the decision leaves the seat open. */
  readonly least: number;
}

/** A numbered section. */
export interface Section {
  /** The printed number. */
  readonly code: Code;
  /** The most points that the section can give. */
  readonly max: number;
  /** The title. */
  readonly name: Text;
  /** The note printed under the title. */
  readonly note?: Text | null;
  /** Sub-sections such as 6.1 with 6.1.1 and 6.1.2 below. */
  readonly subsections?: readonly Subsection[];
  /**
   * Criteria in printed order. A section without numbered criteria is one criterion with the
   * section's own code.
   */
  readonly criteria: readonly Criterion[];
}

/** Mean points of a section. */
export interface SectionMean {
  /** The printed number of the section. */
  readonly code: Code;
  /** The title of the section. */
  readonly name: Text;
  /** The mean of the members' points, cut off after two digits. */
  readonly mean: string;
  /** The most points that the section can give. */
  readonly max: Points;
}

/** Points of a section of one sheet. */
export interface SectionPoints {
  /** The printed number of the section. */
  readonly code: Code;
  /** The title of the section. */
  readonly name: Text;
  /** The sum of the points on its criteria. */
  readonly points: Points;
  /** The most points that the section can give. */
  readonly max: Points;
}

/** How far the result of a sheet is from tipping. */
export interface SensitivityReport {
  /** Tells the document from others. */
  readonly kind: "sheet-sensitivity";
  /**
   * The edition: number and year of the decision, such as `26/2026`, or the name that a rubric of
   * one's own gives itself.
   */
  readonly edition: string;
  /** The number of the set within the edition, 1 or more. */
  readonly set: number;
  /** The short name of the set, such as `coffee-cocoa`. */
  readonly slug: string;
  /** The name of the set. */
  readonly name: Text;
  /**
   * The version of the data of the edition; it moves with every correction that can change a
   * rating.
   */
  readonly dataVersion: string;
  /** How far the data is confirmed. */
  readonly dataStatus: DataStatus;
  /** The document and the annex where the set is printed; empty where the rubric names none. */
  readonly source: Text;
  /** Points from which the bands of 2 to 5 stars begin (article 3.3). */
  readonly bands: Bands;
  /** The most points that the set can give; 100 in every built-in set. */
  readonly max: Points;
  /** Whether the product was rated, or what ended the assessment instead. */
  readonly outcome: Outcome;
  /** The awarded star, 1 to 5; null unless the outcome is `rated`. */
  readonly stars: Stars | null;
  /** The star that points and gates lead to, whether or not a knock-out takes it away. */
  readonly award: Stars;
  /** The band in which the total lies (article 3.3). */
  readonly band: Stars;
  /** The distance to each band, 2 stars first. */
  readonly margins: readonly Margin[];
  /** Single steps that change the result, in printed order. */
  readonly tips: readonly Tip[];
  /** Gates up to the award that are met exactly: any step down there costs the star. */
  readonly tight: readonly Blocker[];
}

/** The printed number of a set, or its slug. */
export type SetRef = number | Slug;

/** A set in a list of choices. */
export interface SetSummary {
  /** The number of the set within the edition; a superseded text shares it with its successor. */
  readonly set: number;
  /** The short name of the set, once in an edition. */
  readonly slug: string;
  /** Whether a later text of the same edition replaced the set. */
  readonly superseded: boolean;
  /** How far the numbers are confirmed. */
  readonly dataStatus: DataStatus;
  /** The name of the set. */
  readonly name: Text;
  /** Where the set stands in annex I. */
  readonly class: Class | null;
}

/** One assessor's choices for one product. */
export interface Sheet {
  /** The edition that the sheet was filled in for, such as `26/2026`. */
  readonly edition?: string | null;
  /** The set that it was filled in for. */
  readonly set?: SetRef | null;
  /** The assessor. */
  readonly member?: string | null;
  /** The head of the official form. */
  readonly header?: Header | null;
  /** The answers; criteria that are left out are open. */
  readonly choices?: Choices;
  /** Ids of the knock-outs that the assessor asserts. */
  readonly knockouts?: readonly string[];
}

/** One rated sheet. Points are whole. */
export interface SheetReport {
  /** Tells the document from others. */
  readonly kind: "sheet";
  /**
   * The edition: number and year of the decision, such as `26/2026`, or the name that a rubric of
   * one's own gives itself.
   */
  readonly edition: string;
  /** The number of the set within the edition, 1 or more. */
  readonly set: number;
  /** The short name of the set, such as `coffee-cocoa`. */
  readonly slug: string;
  /** The name of the set. */
  readonly name: Text;
  /**
   * The version of the data of the edition; it moves with every correction that can change a
   * rating.
   */
  readonly dataVersion: string;
  /** How far the data is confirmed. */
  readonly dataStatus: DataStatus;
  /** The document and the annex where the set is printed; empty where the rubric names none. */
  readonly source: Text;
  /** Points from which the bands of 2 to 5 stars begin (article 3.3). */
  readonly bands: Bands;
  /** The most points that the set can give; 100 in every built-in set. */
  readonly max: Points;
  /** The assessor; null where the sheet names none. */
  readonly member: string | null;
  /** The head of the official form (annex II), as the sheet has it. */
  readonly header: Header;
  /** Whether the product was rated, or what ended the assessment instead. */
  readonly outcome: Outcome;
  /** The awarded star, 1 to 5; null unless the outcome is `rated`. */
  readonly stars: Stars | null;
  /** The star that points and gates lead to, whether or not a knock-out takes it away. */
  readonly award: Stars;
  /** The band in which the total lies (article 3.3); the award is at most that. */
  readonly band: Stars;
  /** The sum of the points on all criteria. */
  readonly total: Points;
  /** Points of each part, A first. */
  readonly parts: readonly PartPoints[];
  /** Points of each section, in printed order. */
  readonly sections: readonly SectionPoints[];
  /** What each criterion contributed, in printed order. */
  readonly lines: readonly Line[];
  /** The missed gates that stand between band and award; empty where the two are equal. */
  readonly blockers: readonly Blocker[];
  /** What separates the product from the star above its award; null at 5 stars. */
  readonly next: NextStar | null;
  /** Knock-outs that hold, in the order of the set. */
  readonly knockouts: readonly HeldKnockout[];
  /** What to look at, although it changes no number. */
  readonly warnings: readonly Warning[];
}

/** A short name in data: small Latin letters, digits and hyphens. */
export type Slug = string;

/**
 * How a certificate stands on a day.
 *
 * `not-issued`: It is not issued yet.
 * `valid`: It runs; it is too early for a re-rating file, or the window is not known.
 * `filing-open`: It runs, and a re-rating file can be submitted.
 * `filing-closed`: It runs, and the window for a re-rating file has passed.
 * `extendable`: It has expired; it runs on only under article 12.3 while a re-rating file is being
 * handled.
 * `expired`: It has expired.
 */
export type Standing = "not-issued" | "valid" | "filing-open" | "filing-closed" | "extendable" | "expired";

/** A star class, from 1 to 5 (26/2026, article 3.3). */
export type Stars = 1 | 2 | 3 | 4 | 5;

/**
 * What follows from an assessment.
 *
 * `recognised`: The product is recognised and gets a certificate.
 * `forwarded`: The result is approved and the file goes to the next level.
 * `referred-back`: The level below is told, and may recognise the star that the result supports or
 * rate the product itself.
 * `none`: No decision and no certificate.
 * `unsettled`: The decision says nothing of such a result.
 */
export type Step = "recognised" | "forwarded" | "referred-back" | "none" | "unsettled";

/** A numbered heading between a section and its criteria. */
export interface Subsection {
  /** The printed number. */
  readonly code: Code;
  /** The most points that its criteria can give together. */
  readonly max: number;
  /** The title. */
  readonly name: Text;
}

/** One number to reach. Filters that are left out let everything pass. */
export interface Target {
  /** The short name, once in a plan. */
  readonly id: string;
  /** What is to be reached, in words. */
  readonly label: Text;
  /** What is counted. */
  readonly count: Count;
  /** How many are wanted, at least 1. */
  readonly want: number;
  /** The upper end, where the plan names a range such as 3 to 5. */
  readonly aim?: number | null;
  /** Whether the plan says "about". */
  readonly about?: boolean;
  /** Only products that are new, or that existed before. */
  readonly origin?: Origin | null;
  /** Only outcomes of this level. */
  readonly level?: Level | null;
  /** Only outcomes with this star or a higher one. */
  readonly minStars?: Stars | null;
  /** Only outcomes of producers of these kinds; empty for all. */
  readonly producerKinds?: readonly ProducerKind[];
}

/** How far a target is reached. */
export interface TargetProgress {
  /** The short name of the target within the plan. */
  readonly id: string;
  /** What is to be reached, in words. */
  readonly label: Text;
  /** What is counted. */
  readonly count: Count;
  /** How many are wanted, at least 1. */
  readonly wanted: number;
  /** The upper end of a range such as 3 to 5; null where the plan names one number. */
  readonly aim: number | null;
  /** Whether the plan says "about". */
  readonly about: boolean;
  /** How many products or organisations count. */
  readonly reached: number;
  /** How many are missing to the number wanted; 0 where none is. */
  readonly missing: number;
  /** Whether none is missing. */
  readonly met: boolean;
  /** The products or organisations that count. */
  readonly counted: readonly string[];
  /** Those that may count, but lack a fact that the target asks for. */
  readonly undecided: readonly string[];
}

/** A term in days. */
export interface Term {
  /** How many days. */
  readonly days: number;
  /** Whether working days are counted, and not all days. */
  readonly workingDays: boolean;
  /** Its end, where the day on which it begins was given. */
  readonly due: Deadline | null;
  /** Where it is written. */
  readonly article: string | null;
  /** The same as drafts cite it. */
  readonly citation: Text | null;
}

/** One phrase in Vietnamese and English. */
export interface Text {
  /** The Vietnamese phrase, UTF-8 in normal form C. */
  readonly vi: string;
  /** The English phrase. */
  readonly en: string;
}

/** One step on one criterion that changes the result of a sheet. */
export interface Tip {
  /** The printed number of the criterion. */
  readonly criterion: Code;
  /** The title of the criterion. */
  readonly name: Text;
  /** The answer now; null while the criterion is open. */
  readonly from: Answer | null;
  /** The new answer; null where the criterion no longer applies and its answer is taken back. */
  readonly to: Answer | null;
  /** The label of the new option; null without one. */
  readonly label: Text | null;
  /** Points on the criterion now. */
  readonly before: Points;
  /** Points on the criterion afterwards. */
  readonly after: Points;
  /**
   * What the change costs: the number of steps from option to option, unless the options of an
   * upgrade say otherwise.
   */
  readonly cost: number;
  /** The document, annex, criterion and option where the new answer is printed. */
  readonly source: Text;
  /** The result after the step. */
  readonly result: ResultAfter;
}

/** How plans for a star are to be made; null and what is left out take the default. */
export interface UpgradeOptions {
  /** Criteria whose answers stay as they are. */
  readonly fixed?: readonly Code[] | null;
  /** What changes cost, by criterion: 1 for each step where nothing is said. */
  readonly costs?: { readonly [key: string]: Cost | undefined } | null;
  /** Whether answers with fewer points than now may be given; false where nothing is said. */
  readonly downgrades?: boolean | null;
  /** How many plans are looked for at most; 3 where nothing is said. */
  readonly plans?: number | null;
}

/** Changes that together reach the target. */
export interface UpgradePlan {
  /** What the changes cost together. */
  readonly cost: number;
  /** The changes in printed order; empty where the sheet has the star already. */
  readonly changes: readonly Change[];
  /** The sum of the points on all criteria afterwards. */
  readonly total: Points;
  /** Whether the product was rated, or what ended the assessment instead. */
  readonly outcome: Outcome;
  /** The awarded star, 1 to 5; null unless the outcome is `rated`. */
  readonly stars: Stars | null;
  /** The sheet with all changes made. */
  readonly sheet: Sheet;
  /** What to look at on that sheet, although it changes no number. */
  readonly warnings: readonly Warning[];
}

/** The cheapest ways to a star, or why there is none. */
export interface UpgradeReport {
  /** Tells the document from others. */
  readonly kind: "upgrade";
  /**
   * The edition: number and year of the decision, such as `26/2026`, or the name that a rubric of
   * one's own gives itself.
   */
  readonly edition: string;
  /** The number of the set within the edition, 1 or more. */
  readonly set: number;
  /** The short name of the set, such as `coffee-cocoa`. */
  readonly slug: string;
  /** The name of the set. */
  readonly name: Text;
  /**
   * The version of the data of the edition; it moves with every correction that can change a
   * rating.
   */
  readonly dataVersion: string;
  /** How far the data is confirmed. */
  readonly dataStatus: DataStatus;
  /** The document and the annex where the set is printed; empty where the rubric names none. */
  readonly source: Text;
  /** Points from which the bands of 2 to 5 stars begin (article 3.3). */
  readonly bands: Bands;
  /** The most points that the set can give; 100 in every built-in set. */
  readonly max: Points;
  /** The star to reach. */
  readonly target: Stars;
  /** The sum of the points of the answers so far. */
  readonly points: Points;
  /** Points missing to the band of the target; 0 where the answers reach it. */
  readonly missing: Points;
  /** Gates up to the target that the answers so far miss; an open criterion has 0 points. */
  readonly gates: readonly Blocker[];
  /** Whether the target can be reached. */
  readonly reachable: boolean;
  /** Plans that reach the target, cheapest first; empty where it cannot be reached. */
  readonly plans: readonly UpgradePlan[];
  /** Why the target cannot be reached; empty where it can. */
  readonly obstacles: readonly Obstacle[];
}

/**
 * How several members meet a gate or establish a knock-out.
 *
 * `majority`: More than half of the members.
 * `every`: Every member.
 * `mean`: The mean. A gate is met where the mean points of its criterion reach it; a knock-out
 * holds where at least half of the members assert it (the mean of 0 and 1 reaches one half).
 */
export type Vote = "majority" | "every" | "mean";

/** Something that a council should look at, although it changes no number. */
export interface Warning {
  /** What kind of warning it is. */
  readonly code: WarningCode;
  /** The warning in words. */
  readonly message: Text;
  /** The criteria concerned, in printed order. */
  readonly criteria: readonly Code[];
  /** The member of a council on whose sheet it was found; null for a sheet by itself. */
  readonly member: string | null;
}

/** The kinds of warnings. */
export type WarningCode = "mixed-cases";

/** How a certificate is withdrawn. */
export interface Withdrawal {
  /** Who decides. */
  readonly by: Authority;
  /** Where that is written. */
  readonly article: string | null;
  /** The same as drafts cite it. */
  readonly citation: Text | null;
  /** The term, from the conclusion on the violation or the commune's confirmation. */
  readonly term: Term;
  /** On what grounds. */
  readonly grounds: readonly WithdrawalGround[];
  /** Who does what, in order. */
  readonly steps: readonly Act[];
}

/** A ground for withdrawal. */
export interface WithdrawalGround {
  /** A name that stays the same, such as `false-file`. */
  readonly id: string;
  /** What is withdrawn. */
  readonly withdraws: Withdrawn;
  /** What it says. */
  readonly label: Text;
  /** Where it is printed. */
  readonly article: string | null;
  /** The same as drafts cite it. */
  readonly citation: Text | null;
}

/**
 * What is withdrawn.
 *
 * `certificate`: The certificate (article 8.1).
 * `recognition-decision`: The decision that recognised the product (article 10.1b).
 */
export type Withdrawn = "certificate" | "recognition-decision";
