// Uses every function and type as a caller would; checked by tsc, and not run.

import * as ocop from "ocop";
import * as plan from "ocop/plan";
import * as procedure from "ocop/procedure";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Equal<A, B>): void => undefined;

await ocop.init();
await ocop.init("/ocop.wasm");
await ocop.init(new URL("https://example.org/ocop.wasm"));
await ocop.init(fetch("/ocop.wasm"));
await ocop.init(new Uint8Array());
await ocop.init(new WebAssembly.Module(new Uint8Array()));

// --- The law
const summaries: readonly ocop.EditionSummary[] = ocop.editions();
const firstSet: ocop.SetSummary | undefined = summaries[0]?.sets[0];
const edition: ocop.Edition = ocop.edition("26/2026");
const erratum: ocop.Erratum | undefined = edition.errata[0];
const rubric: ocop.Rubric = ocop.rubric("26/2026", firstSet?.slug ?? 1);
// @ts-expect-error rubrics are frozen
rubric.set = 2;
const own: ocop.Rubric = ocop.loadRubric({ ...rubric, dataVersion: "2" });
ocop.loadRubric(ocop.rubricJson(own));
const part: ocop.Part | undefined = rubric.parts[0];
const section: ocop.Section | undefined = part?.sections[0];
const subsection: ocop.Subsection | undefined = section?.subsections?.[0];
const criterion: ocop.Criterion | undefined = section?.criteria[0];
const condition: ocop.Condition | null | undefined = criterion?.appliesIf;
const option: ocop.Option | undefined = criterion?.cases[0]?.options[0];
same<NonNullable<ocop.Option["gate"]>, ocop.GateStars>(true);
same<ocop.GateStars, 3 | 4 | 5>(true);
same<ocop.Stars, 1 | 2 | 3 | 4 | 5>(true);
const knockout: ocop.Knockout | undefined = rubric.knockouts[0];
const ministry: ocop.Text | undefined = rubric.class?.ministries[0];

// --- The facts
const choices: ocop.Choices = { "1.1": 3, "1.2": "none", "1.3": null, "1.4": undefined };
const sheet: ocop.Sheet = {
  edition: "26/2026",
  set: 1,
  member: "Lan",
  header: { product: "Hoa", productCode: "36-14923-1-2026" },
  choices,
  knockouts: knockout ? [knockout.id] : [],
};
const fromFile: ocop.Written<ocop.Sheet> = { header: { product_code: "36-14923-1-2026" }, choices };
// @ts-expect-error of two spellings one is meant
const mixed: ocop.Sheet = { header: { product_code: "36-14923-1-2026" }, choices };
// @ts-expect-error an answer is a number, "none", null or undefined
const wrong: ocop.Choices = { "1.1": "3" };
const file: ocop.CouncilFile = { members: [sheet, choices], gateRule: "mean", knockoutRule: "every" };
const writtenFile: ocop.Written<ocop.CouncilFile> = ocop.written(file);
same<typeof writtenFile.gate_rule, ocop.Vote | null | undefined>(true);
ocop.rubricOf(file);
ocop.rubricOf(writtenFile);

// --- The answers
const report: ocop.SheetReport = ocop.rate(rubric, sheet);
const stars: ocop.Stars | null = report.stars;
const line: ocop.Line | undefined = report.lines[0];
const blocker: ocop.Blocker | undefined = report.next?.gates[0];
const held: ocop.HeldKnockout | undefined = report.knockouts[0];
const warning: ocop.Warning | undefined = report.warnings[0];
ocop.rate(rubric, choices);
ocop.rate(rubric, fromFile);
ocop.rate(rubric, "{}");
const preview: ocop.PreviewReport = ocop.preview(rubric, choices);
const reach: ocop.Reach = preview.highest;
const council: ocop.CouncilReport = ocop.rateCouncil(rubric, [sheet, choices], { gates: "every" });
ocop.rateCouncil(rubric, file, { gates: "majority", knockouts: "mean" });
same<typeof council.total, string>(true);
same<typeof report.total, number>(true);
const next: ocop.NextMean | null = council.next;
const gate: ocop.GateVote | undefined = council.gates[0];
const votes: ocop.KnockoutVote | undefined = council.knockouts[0];
const member: ocop.MemberResult | undefined = council.members[0];
// @ts-expect-error there is no such rule
ocop.rateCouncil(rubric, [sheet], { gates: "most" });
const words: string[] = [
  ocop.explain(report),
  ocop.explain(preview, "vi"),
  ocop.explain(council, "en"),
  ocop.explain(ocop.written(council), "en"),
  ocop.explain({ ...report }),
  ocop.editionJson("26/2026"),
  ocop.rateJson("{}"),
  ocop.rateJson("{}", rubric),
  ocop.previewJson("{}", rubric),
  ocop.rateCouncilJson("[]", { gates: "mean" }, rubric),
];
// @ts-expect-error there is no such language
ocop.explain(report, "fr");
for (const rated of [report, preview, council]) {
  if (rated.kind === "council") same<typeof rated, ocop.CouncilReport>(true);
}

// --- Errors
try {
  ocop.rate(rubric, {});
} catch (error) {
  if (error instanceof ocop.OcopError) {
    const problem: ocop.Problem = error;
    const [first]: readonly ocop.Problem[] = error.errors;
    words.push(error.messageVi, error.concern, error.allowed.join(), problem.code, first?.help ?? "");
    words.push(JSON.stringify(error.toJSON()));
  }
}
// @ts-expect-error errors come from the package
new ocop.OcopError();

// --- Plans
await plan.init();
const wish: plan.UpgradeOptions = {
  fixed: ["1.1"],
  costs: { "1.2": 5, "1.3": { 3: 20 } },
  downgrades: false,
  plans: 2,
};
const upgrade: plan.UpgradeReport = plan.planUpgrade(rubric, sheet, 5, wish);
const best: plan.UpgradePlan | undefined = upgrade.plans[0];
const change: plan.Change | undefined = best?.changes[0];
const obstacle: plan.Obstacle | undefined = upgrade.obstacles[0];
if (best) ocop.rate(rubric, best.sheet);
const tipping: plan.CouncilSensitivityReport = plan.sensitivity(rubric, file, { gates: "mean" });
const sensitive: plan.SensitivityReport = plan.sensitivity(rubric, sheet);
const tip: plan.Tip | undefined = sensitive.tips[0];
const margin: plan.Margin | undefined = sensitive.margins[0];
const memberChange: plan.MemberChange | undefined = tipping.changes[0];
words.push(plan.explain(upgrade), plan.explain(sensitive, "en"), plan.explain(tipping));

// --- Procedure
await procedure.init();
const applies: procedure.EditionReport = procedure.editionFor({
  submitted: "2026-05-20",
  purpose: "first",
  rated: "2026-06-21",
});
const follows: procedure.RecognitionReport = procedure.recognition("province", report);
procedure.recognition("central", council);
procedure.recognition("province", { edition: "26/2026", stars: null, total: "12.5" });
const certificate: procedure.CertificateReport = procedure.certificate({
  issued: "2026-07-01",
  stars: 4,
  on: "2029-01-01",
});
const rounds: procedure.RoundsReport = procedure.rounds("2026-06-01");
const parts: procedure.PartsReport = procedure.rateParts("1048/2019", { A: 31, B: "24", C: 38 });
const code: procedure.ProductCodeReport = procedure.productCode("36-14923-1-2026");
const targets: procedure.ProgrammePlan = { id: "own", name: { vi: "", en: "" }, targets: [] };
const allowed: procedure.EligibilityReport = procedure.eligible("26/2026", "cooperative", 3);
const filed: procedure.FileListReport = procedure.fileList("26/2026", "first", "province");
const sits: procedure.CompositionReport = procedure.composition("26/2026", "province");
const progress: procedure.ProgrammeReport = procedure.programme(targets, [{ product: "Hoa", stars: 3 }]);
procedure.programme("quang-tri-2019", "[]");
for (const told of [applies, follows, certificate, rounds, parts, code, progress, allowed, filed, sits]) {
  words.push(procedure.explain(told), procedure.explain(told, "en"));
}

export const used = [
  blocker,
  change,
  condition,
  erratum,
  gate,
  held,
  line,
  margin,
  member,
  memberChange,
  ministry,
  next,
  obstacle,
  option,
  reach,
  stars,
  subsection,
  tip,
  votes,
  mixed,
  warning,
  words,
  wrong,
];
