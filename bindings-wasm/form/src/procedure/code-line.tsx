import { useSignal } from "@preact/signals";
import { productCode } from "ocop/procedure";
import { attempt } from "../engine";
import { Line } from "../ui/line";
import { words } from "../words";
import { Answer } from "./answer";
import { WithProcedure } from "./engine";

/** The product code: read, or found fault with, once it is typed. A wrong one is kept all the same. */
export function CodeLine({ value, change }: { value: string; change: (value: string) => void }) {
  const t = words.value;
  const typed = useSignal(false);
  const read = () => <Answer to={attempt(() => productCode(value.trim()))} />;
  return (
    <Line
      name="product_code"
      label={t.productCode}
      value={value}
      change={(code) => {
        typed.value = false;
        change(code);
      }}
      left={() => (typed.value = true)}
      hint={typed.value && value !== "" ? <WithProcedure>{read}</WithProcedure> : t.productCodeHint}
    />
  );
}
