import type { Code, Rubric, Stars } from "ocop";
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { type Change, type UpgradePlan, type UpgradeReport, explain, planUpgrade } from "ocop/plan";
import { attempt } from "../engine";
import type { StoredSheet } from "../store/entries";
import { Gate, Title, outcomeName } from "../ui/stars";
import { lang, said, words } from "../words";
import { WithPlan } from "./engine";

/** Leads to an option of a criterion; to the criterion alone where no option is named. */
export type Jump = (code: Code, option?: Change["to"]) => void;

interface Props {
  rubric: Rubric;
  sheet: StoredSheet;
  target: Stars;
  jump: Jump;
  /** What is shown where there is no plan. */
  meanwhile: ComponentChildren;
}

/** The shortest way to a star, and the next shortest. */
export function Way(props: Props) {
  return <WithPlan meanwhile={props.meanwhile}>{() => <Found {...props} />}</WithPlan>;
}

function Found({ rubric, sheet, target, jump, meanwhile }: Props) {
  const t = words.value;
  const asked = useMemo(() => attempt(() => planUpgrade(rubric, sheet, target)), [rubric, sheet, target]);
  if (!asked.ok) return <>{meanwhile}</>;
  const report = asked.value;
  const [shortest, ...others] = report.plans;
  if (!shortest) {
    return (
      <>
        {meanwhile}
        <p class="explained">{explain(report, lang.value)}</p>
      </>
    );
  }
  return (
    <div class="blocks way">
      <h3>{t.shortestWay(target, report.gates.length, report.missing)}</h3>
      <Plan plan={shortest} report={report} jump={jump} />
      {others.length > 0 && (
        <details>
          <summary>{t.otherWays(others.length)}</summary>
          {others.map((plan, position) => (
            <section key={position} aria-label={t.otherWay(position + 2)}>
              <h4>{t.otherWay(position + 2)}</h4>
              <Plan plan={plan} report={report} jump={jump} />
            </section>
          ))}
        </details>
      )}
    </div>
  );
}

interface PlanProps {
  plan: UpgradePlan;
  report: UpgradeReport;
  jump: Jump;
}

function Plan({ plan, report, jump }: PlanProps) {
  const t = words.value;
  return (
    <>
      <ul class="blocks-gates">
        {plan.changes.map((change) => (
          <Step key={change.criterion} change={change} report={report} jump={jump} />
        ))}
      </ul>
      <p class="way-end">
        {t.wayEnds(plan.total, outcomeName({ outcome: "rated", stars: plan.stars }))}
      </p>
      {plan.warnings.map(({ code, message }) => (
        <p class="note" key={code}>
          {said(message)}
        </p>
      ))}
    </>
  );
}

/** One change: which criterion, what has to hold there, and what that brings. */
function Step({ change, report, jump }: { change: Change; report: UpgradeReport; jump: Jump }) {
  const t = words.value;
  const { criterion, name, from, to, label, before, after } = change;
  const gates = report.gates.filter((gate) => gate.criterion === criterion);
  return (
    <li>
      <button type="button" class="plain link" onClick={() => jump(criterion, to)}>
        <Title code={criterion} name={name} />
      </button>
      {gates.map(({ stars }) => (
        <Gate key={stars} level={stars} />
      ))}
      {label && <p>{said(label)}</p>}
      <small>
        {answerName(from)} → {typeof from === "number" && typeof to === "number" ? to : answerName(to)};{" "}
        {t.pointsFromTo(before, after)}
      </small>
    </li>
  );
}

/** An answer of a complete sheet, where no answer means that the criterion does not apply. */
function answerName(answer: Change["from"]): string {
  const t = words.value;
  if (answer === null) return t.notApplicable;
  return answer === "none" ? t.none : t.optionN(answer);
}
