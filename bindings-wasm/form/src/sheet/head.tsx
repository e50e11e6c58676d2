import { CodeLine } from "../procedure/code-line";
import { setHead, setMember } from "../store/edit";
import type { HeadField, SheetEntry } from "../store/entries";
import { Line, type LineProps, dateType } from "../ui/line";
import { words } from "../words";

/** The lines at the head of the official form. */
export function Head({ entry }: { entry: SheetEntry }) {
  const t = words.value;
  const head = entry.sheet.header ?? {};
  const line = (field: HeadField, label: string, more: Partial<LineProps> = {}) => (
    <Line
      name={field}
      label={label}
      value={head[field] ?? ""}
      change={(value) => setHead(entry, field, value)}
      {...more}
    />
  );
  return (
    <section class="card" aria-labelledby="head">
      <h2 id="head">{t.head}</h2>
      <div class="fields">
        {line("product", t.product, { wide: true })}
        <CodeLine
          value={head.product_code ?? ""}
          change={(value) => setHead(entry, "product_code", value)}
        />
        {line("date", t.date, { type: dateType(head.date) })}
        {line("producer", t.producer, { wide: true })}
        {line("address", t.address)}
        {line("phone", t.phone, { type: "tel" })}
        <Line
          name="member"
          label={t.member}
          value={entry.sheet.member ?? ""}
          change={(value) => setMember(entry, value)}
          wide
        />
      </div>
    </section>
  );
}

/** The assessor's remarks, below the criteria as on paper. */
export function Comment({ entry }: { entry: SheetEntry }) {
  return (
    <section class="card">
      <p class="field wide">
        <label for="comment">{words.value.comment}</label>
        <textarea
          id="comment"
          rows={4}
          value={entry.sheet.header?.comment ?? ""}
          onInput={(event) => setHead(entry, "comment", event.currentTarget.value)}
        />
      </p>
    </section>
  );
}
