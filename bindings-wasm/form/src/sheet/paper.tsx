import type { Criterion, Knockout, Rubric, Section, Subsection } from "ocop";
import { Fragment } from "preact";
import { type Standing, hasGates, noneAllowed } from "../engine";
import type { SheetEntry, StoredSheet } from "../store/entries";
import { outcomeName } from "../ui/stars";
import { said, words } from "../words";

/** The sheet on paper, laid out as the official form. It shows only in print. */
export function Paper({ entry, now }: { entry: SheetEntry; now: Standing }) {
  const t = words.value;
  const { sheet } = entry;
  const { rubric } = now;
  const head = sheet.header ?? {};
  return (
    <article class="paper" aria-hidden="true">
      <h1>{t.setLine(rubric.set, said(rubric.name))}</h1>
      {rubric.class && (
        <p class="paper-class">
          {t.productLine(said(rubric.class.group), said(rubric.class.subgroup))}
        </p>
      )}
      <div class="paper-head">
        <HeadLine label={t.product} value={head.product} />
        <HeadLine label={t.productCode} value={head.product_code} />
        <p class="paper-small">{t.codeNote}</p>
        <HeadLine label={t.producer} value={head.producer} />
        <HeadLine label={t.phone} value={head.phone} />
        <HeadLine label={t.address} value={head.address} />
      </div>
      <Grounds sheet={sheet} list={rubric.knockouts.filter(({ criterion }) => !criterion)} />
      <table>
        <thead>
          <tr>
            <th scope="col">{t.criteria}</th>
            <th scope="col" class="paper-points">
              {t.scale}
            </th>
          </tr>
        </thead>
        {rubric.parts.map((part) => (
          <Fragment key={part.part}>
            <tbody class="paper-heading">
              <tr class="paper-part">
                <th scope="row">
                  {t.part(part.part)}: {said(part.name)} ({t.points(part.max)})
                </th>
                <td class="paper-points">{part.max}</td>
              </tr>
            </tbody>
            {part.sections.map((section) => (
              <SectionRows key={section.code} section={section} rubric={rubric} sheet={sheet} />
            ))}
          </Fragment>
        ))}
        <tbody>
          <tr class="paper-total">
            <th scope="row">{t.grandTotal}</th>
            <td class="paper-points">
              {now.rating?.total ?? "……"}/{now.report?.max}
            </td>
          </tr>
        </tbody>
      </table>
      {hasGates(rubric) && <p class="paper-small">{t.gateNote}</p>}
      <PaperResult now={now} />
      <div class="paper-comment">
        <p>{t.comment}:</p>
        {head.comment ? <p class="paper-said">{head.comment}</p> : <PaperLines />}
      </div>
      <div class="paper-sign">
        <p>{signedOn(head.date)}</p>
        <p>
          <b>{t.member}</b>
        </p>
        <p class="paper-small">{t.sign}</p>
        <p class="paper-name">{sheet.member}</p>
      </div>
    </article>
  );
}

function HeadLine({ label, value }: { label: string; value: string | undefined }) {
  return (
    <p class="paper-line">
      <span>{label}:</span>
      <span class="paper-value">{value}</span>
    </p>
  );
}

function PaperLines() {
  return (
    <>
      <p class="paper-rule" />
      <p class="paper-rule" />
    </>
  );
}

function Box({ ticked }: { ticked: boolean }) {
  return <span class="box">{ticked ? "☒" : "☐"}</span>;
}

function Grounds({ sheet, list }: { sheet: StoredSheet; list: readonly Knockout[] }) {
  if (list.length === 0) return null;
  return (
    <div class="paper-grounds">
      <p>
        <b>{words.value.rejectedWhen}:</b>
      </p>
      {list.map(({ id, label }) => (
        <p key={id}>
          <Box ticked={sheet.knockouts.includes(id)} /> {said(label)}
        </p>
      ))}
    </div>
  );
}

interface RowsProps {
  rubric: Rubric;
  sheet: StoredSheet;
}

function SectionRows({ section, ...props }: RowsProps & { section: Section }) {
  const alone = section.criteria.length === 1 && section.criteria[0]?.code === section.code;
  const subsections = section.subsections ?? [];
  const grounds = props.rubric.knockouts.filter(({ criterion }) => criterion === section.code);
  return (
    <>
      {!alone && (
        <tbody class="paper-heading">
          <HeadingRow of={section} />
          {grounds.map((ground) => (
            <GroundRow key={ground.id} ground={ground} {...props} />
          ))}
        </tbody>
      )}
      {section.criteria.map((criterion) => (
        <Fragment key={criterion.code}>
          {subsections
            .filter(({ code }) => `${code}.1` === criterion.code)
            .map((subsection) => (
              <tbody class="paper-heading" key={subsection.code}>
                <HeadingRow of={subsection} />
              </tbody>
            ))}
          <CriterionRows criterion={criterion} alone={alone} {...props} />
        </Fragment>
      ))}
    </>
  );
}

function HeadingRow({ of: { code, name, max } }: { of: Section | Subsection }) {
  return (
    <tr class="paper-section">
      <th scope="row">
        {code}. {said(name)}
      </th>
      <td class="paper-points">{max}</td>
    </tr>
  );
}

function CriterionRows({ criterion, alone, rubric, sheet }: RowsProps & { criterion: Criterion; alone: boolean }) {
  const t = words.value;
  const answer = sheet.choices[criterion.code];
  const several = criterion.cases.length > 1;
  return (
    <tbody>
      <tr class={alone ? "paper-section" : "paper-criterion"}>
        <th scope="row">
          {criterion.code}. {said(criterion.name)}
          {criterion.note && <span class="paper-note"> ({said(criterion.note)})</span>}
        </th>
        <td class="paper-points">{criterion.max}</td>
      </tr>
      {criterion.cases.map((one, position) => (
        <Fragment key={position}>
          {several && (
            <tr class="paper-case">
              <td>
                {t.caseN(position + 1)}
                {one.name && <>: {said(one.name)}</>}
              </td>
              <td />
            </tr>
          )}
          {one.options.map(({ option, label, gate, points }) => (
            <tr key={option} class={answer === option ? "paper-chosen" : ""}>
              <td>
                <Box ticked={answer === option} /> {said(label)} {gate && "*".repeat(gate)}
              </td>
              <td class="paper-points">{points}</td>
            </tr>
          ))}
        </Fragment>
      ))}
      {answer === "none" && noneAllowed(rubric).has(criterion.code) && (
        <tr class="paper-chosen">
          <td>
            <Box ticked /> {t.none}
          </td>
          <td class="paper-points">0</td>
        </tr>
      )}
      {rubric.knockouts
        .filter(({ criterion: code }) => code === criterion.code)
        .map((ground) => (
          <GroundRow key={ground.id} ground={ground} rubric={rubric} sheet={sheet} />
        ))}
    </tbody>
  );
}

function GroundRow({ ground: { id, label, effect, derived }, sheet }: RowsProps & { ground: Knockout }) {
  return (
    <tr class="paper-ground">
      <td>
        {!derived && <Box ticked={sheet.knockouts.includes(id)} />} {words.value[effect]}: {said(label)}
      </td>
      <td />
    </tr>
  );
}

/** What the sheet comes to, with the data that it was calculated with. */
function PaperResult({ now: { rating, open, rubric } }: { now: Standing }) {
  const t = words.value;
  const source = `${said(rubric.source)}, ${t.data(rubric.dataVersion)}`;
  const text = rating
    ? `${t.printedResult}: ${t.points(rating.total)}, ${outcomeName(rating)}`
    : t.printedOpen(open.length);
  return (
    <p class="paper-result">
      <b>{text}.</b> <span class="paper-small">{source}</span>
    </p>
  );
}

function signedOn(date: string | undefined): string {
  const [year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date ?? "")?.slice(1) ?? [];
  const blank = "……";
  return `${blank}, ${words.value.signDate(day ?? blank, month ?? blank, year ?? blank)}`;
}
