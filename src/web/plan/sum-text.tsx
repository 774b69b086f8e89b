import type { Money } from "../../domain/value/money.ts";
import { useText } from "../messages/language.tsx";
import { usePlanText } from "../messages/plan-text.ts";
import { usePrint } from "../parts/use-print.ts";

/** Sums as text, one for each currency, with how many figures are lacking in them. */
export function SumText(props: {
  readonly sums: readonly Money[];
  readonly attribute: string;
  readonly lacking?: number;
}) {
  const { common } = useText();
  const text = usePlanText();
  const print = usePrint();
  const { sums, attribute, lacking = 0 } = props;
  return (
    <>
      {sums.length === 0
        ? common.empty
        : sums.map((money) => print.value(attribute, money)).join(" + ")}
      {lacking > 0 && <span className="plan-lacking">{text.lacking(lacking)}</span>}
    </>
  );
}
