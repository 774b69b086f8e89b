import type { Money } from "../../domain/value/money.ts";
import { isNegative } from "../../domain/value/decimal.ts";
import { usePlanText } from "../messages/plan-text.ts";
import { useText } from "../messages/language.tsx";
import { usePrint } from "../parts/use-print.ts";
import { type Compared, changeOf } from "./plan-model.ts";
import { SumText } from "./sum-text.tsx";
import "../parts/table.css";
import "./before-after.css";

type Side = Compared["before"];
type Sums = Side["all"];

/** The totals of two versions beside each other, tier by tier and as a whole, with what moved. */
export function BeforeAfter(props: {
  readonly before: Side;
  readonly after: Side;
  readonly tierName: (id: string) => string;
}) {
  const text = usePlanText();
  const { before, after, tierName } = props;
  const rows = [
    ...before.tiers.flatMap(({ tier, sums }, at) => {
      const other = after.tiers[at]?.sums;
      return other ? [{ id: tier, name: tierName(tier), before: sums, after: other }] : [];
    }),
    { id: "all", name: text.all, before: before.all, after: after.all },
  ];
  return (
    <div className="table-box">
      <table className="table before-after">
        <caption className="hidden-text">{text.effect}</caption>
        <thead>
          <tr>
            <th scope="col">{text.tier}</th>
            <th scope="col">
              <span className="hidden-text">{text.version}</span>
            </th>
            <th scope="col" className="number">
              {text.count}
            </th>
            <th scope="col" className="number">
              {text.total}
            </th>
            <th scope="col" className="number">
              {text.yearPlan}
            </th>
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.id}>
            <Row head={row.name} word={text.before} sums={row.before} />
            <Row word={text.after} sums={row.after} />
            <ChangeLine before={row.before} after={row.after} />
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row(props: { readonly head?: string; readonly word: string; readonly sums: Sums }) {
  const { head, word, sums } = props;
  return (
    <tr>
      {head !== undefined && (
        <th scope="rowgroup" rowSpan={3}>
          {head}
        </th>
      )}
      <td>{word}</td>
      <td className="number">{sums.count}</td>
      <td className="number">
        <SumText sums={sums.total} attribute="totalInvestment" lacking={sums.lacking.total} />
      </td>
      <td className="number">
        <SumText sums={sums.yearPlan} attribute="yearPlan" />
      </td>
    </tr>
  );
}

function ChangeLine({ before, after }: { readonly before: Sums; readonly after: Sums }) {
  const text = usePlanText();
  const count = after.count - before.count;
  return (
    <tr className="before-after-change">
      <td>{text.change}</td>
      <td className="number">{count > 0 ? `+${count}` : count}</td>
      <td className="number">
        <Signed list={changeOf(before.total, after.total)} attribute="totalInvestment" />
      </td>
      <td className="number">
        <Signed list={changeOf(before.yearPlan, after.yearPlan)} attribute="yearPlan" />
      </td>
    </tr>
  );
}

function Signed(props: { readonly list: readonly Money[]; readonly attribute: string }) {
  const { common } = useText();
  const print = usePrint();
  if (props.list.length === 0) return common.empty;
  const texts = props.list.map((money) => {
    const word = print.value(props.attribute, money);
    return isNegative(money.amount) ? word : `+${word}`;
  });
  return texts.join(" ");
}
