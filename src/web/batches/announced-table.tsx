import type { Money } from "../../domain/value/money.ts";
import { isNegative } from "../../domain/value/decimal.ts";
import { Figure } from "../ground/figure.tsx";
import type { Ground } from "../ground/ground.ts";
import { useBatchesText } from "../messages/batches-text.ts";
import { useText } from "../messages/language.tsx";
import { usePrint } from "../parts/use-print.ts";
import { groundOf } from "../plan/plan-ground.ts";
import { type Batch, type Member, comparedOf, gapOf } from "./batches-model.ts";
import "../parts/table.css";
import "./announced-table.css";

type Opens = Pick<Ground, "name" | "from">;

/** Announced and members beside each other, the whole and each unit that was named. */
export function AnnouncedTable({ batch }: { readonly batch: Batch }) {
  const { common } = useText();
  const text = useBatchesText();
  const compared = comparedOf(batch);
  if (compared.length === 0) return null;
  const opens = (unit: string, members: readonly Member[], part: "total" | "yearPlan"): Opens => ({
    name: `${unit === "" ? text.whole : unit} · ${text[part]}`,
    from: groundOf(members, [{ part, head: text[part] }]),
  });
  return (
    <div className="table-box">
      <table className="table announced">
        <caption className="hidden-text">{text.announced}</caption>
        <thead>
          <tr>
            <th scope="col">{text.part}</th>
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
        <tbody>
          {compared.map(({ announced, members, sums }) => (
            <tr key={announced.part}>
              <th scope="row">{announced.part === "" ? text.whole : announced.part}</th>
              <td className="number" data-label={text.count}>
                {announced.count ?? common.empty}
                {!batch.partial && (
                  <Members opens={opens(announced.part, members, "total")}>
                    {String(sums.count)}
                  </Members>
                )}
              </td>
              {(["total", "yearPlan"] as const).map((part) => (
                <td key={part} className="number" data-label={text[part]}>
                  <Amounts
                    announced={announced[part]}
                    sums={sums[part]}
                    attribute={part === "total" ? "totalInvestment" : "yearPlan"}
                    partial={batch.partial}
                    opens={opens(announced.part, members, part)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Members(props: { readonly children: string; readonly opens: Opens }) {
  const text = useBatchesText();
  return (
    <span className="announced-members">
      {text.members} <Figure {...props.opens}>{props.children}</Figure>
    </span>
  );
}

function Amounts(props: {
  readonly announced: Money | null;
  readonly sums: readonly Money[];
  readonly attribute: string;
  readonly partial: boolean;
  readonly opens: Opens;
}) {
  const { common } = useText();
  const text = useBatchesText();
  const print = usePrint();
  const { announced, sums, attribute, opens } = props;
  const say = (money: Money) => print.value(attribute, money);
  const gap = gapOf(announced, sums);
  return (
    <>
      {announced ? say(announced) : common.empty}
      {!props.partial && (
        <Members opens={opens}>
          {sums.length === 0 ? common.empty : sums.map(say).join(" + ")}
        </Members>
      )}
      {!props.partial && gap && (
        <span className="announced-gap">
          {text.gap}{" "}
          <Figure {...opens}>{isNegative(gap.amount) ? say(gap) : `+${say(gap)}`}</Figure>
        </span>
      )}
    </>
  );
}
