import type { ReactNode } from "react";
import type { Money } from "../../domain/value/money.ts";
import { isNegative } from "../../domain/value/decimal.ts";
import { Figure } from "../ground/figure.tsx";
import type { Ground } from "../ground/ground.ts";
import { usePlanText } from "../messages/plan-text.ts";
import { useText } from "../messages/language.tsx";
import { usePrint } from "../parts/use-print.ts";
import { type Compared, changeOf } from "./plan-model.ts";
import { SumText } from "./sum-text.tsx";
import "../parts/table.css";
import "./before-after.css";

type Side = Compared["before"];
type Sums = Side["all"];
type Part = "count" | "total" | "yearPlan";
type Opened = Pick<Ground, "name" | "rule" | "from" | "at"> | undefined;

/** What a figure of two versions beside each other opens. */
export type Opens = (asked: {
  readonly side: "before" | "after" | "change";
  /** A tier, or `all`. */
  readonly tier: string;
  readonly name: string;
  readonly part: Part;
}) => Opened;

/** The totals of two versions beside each other, tier by tier and as a whole, with what moved. */
export function BeforeAfter(props: {
  readonly before: Side;
  readonly after: Side;
  readonly tierName: (id: string) => string;
  /** What a figure opens; left out for a draft, whose figures are only typed. */
  readonly opens?: Opens;
}) {
  const text = usePlanText();
  const { before, after, tierName, opens } = props;
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
            <Row
              head={row.name}
              word={text.before}
              sums={row.before}
              opens={(part) => opens?.({ side: "before", tier: row.id, name: row.name, part })}
            />
            <Row
              word={text.after}
              sums={row.after}
              opens={(part) => opens?.({ side: "after", tier: row.id, name: row.name, part })}
            />
            <ChangeLine
              before={row.before}
              after={row.after}
              opens={(part) => opens?.({ side: "change", tier: row.id, name: row.name, part })}
            />
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** A sum that opens what it is made of, where there is something to open. */
function Opening({ ground, children }: { readonly ground: Opened; readonly children: ReactNode }) {
  return ground ? <Figure {...ground}>{children}</Figure> : children;
}

type RowOpens = { readonly opens: (part: Part) => Opened };

function Row(
  props: RowOpens & { readonly head?: string; readonly word: string; readonly sums: Sums },
) {
  const { head, word, sums, opens } = props;
  return (
    <tr>
      {head !== undefined && (
        <th scope="rowgroup" rowSpan={3}>
          {head}
        </th>
      )}
      <td>{word}</td>
      <td className="number">
        <Opening ground={opens("count")}>{sums.count}</Opening>
      </td>
      <td className="number">
        <Opening ground={opens("total")}>
          <SumText sums={sums.total} attribute="totalInvestment" lacking={sums.lacking.total} />
        </Opening>
      </td>
      <td className="number">
        <Opening ground={opens("yearPlan")}>
          <SumText sums={sums.yearPlan} attribute="yearPlan" />
        </Opening>
      </td>
    </tr>
  );
}

function ChangeLine({
  before,
  after,
  opens,
}: RowOpens & { readonly before: Sums; readonly after: Sums }) {
  const text = usePlanText();
  const count = after.count - before.count;
  return (
    <tr className="before-after-change">
      <td>{text.change}</td>
      <td className="number">
        <Opening ground={opens("count")}>{count > 0 ? `+${count}` : count}</Opening>
      </td>
      <td className="number">
        <Opening ground={opens("total")}>
          <Signed list={changeOf(before.total, after.total)} attribute="totalInvestment" />
        </Opening>
      </td>
      <td className="number">
        <Opening ground={opens("yearPlan")}>
          <Signed list={changeOf(before.yearPlan, after.yearPlan)} attribute="yearPlan" />
        </Opening>
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
