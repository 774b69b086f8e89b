import { Link } from "wouter";
import { Figure } from "../ground/figure.tsx";
import type { At } from "../ground/ground.ts";
import { usePlanText } from "../messages/plan-text.ts";
import { useText } from "../messages/language.tsx";
import { type PlanColumn, groundOf } from "./plan-ground.ts";
import type { Standing } from "./plan-model.ts";
import { SumText } from "./sum-text.tsx";
import "../parts/table.css";
import "./totals-table.css";

type TableProps = {
  readonly label: string;
  readonly head: string;
  readonly rows: readonly Standing[];
  /** The way to the projects of a row. */
  readonly hrefOf: (row: Standing) => string;
  readonly current: string | null;
  /** The point of the version, at which its figures open. */
  readonly at: At | undefined;
};

/** How the parts of a plan stand: every figure opens the projects it is made of, a name shows them below. */
export function TotalsTable({ label, head, rows, hrefOf, current, at }: TableProps) {
  const text = usePlanText();
  const columns = [text.count, text.total, text.yearPlan, text.done, text.ratio];
  return (
    <div className="table-box">
      <table className="table table-stack plan-totals">
        <caption className="hidden-text">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TotalsRow
              key={row.id}
              row={row}
              href={hrefOf(row)}
              here={row.id === current}
              at={at}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TotalsRow(props: {
  readonly row: Standing;
  readonly href: string;
  readonly here: boolean;
  readonly at: At | undefined;
}) {
  const { common } = useText();
  const text = usePlanText();
  const { name, lines, sums, unplanned, done, ratio } = props.row;
  const columns = {
    total: { part: "total", head: text.total },
    yearPlan: { part: "yearPlan", head: text.yearPlan },
    done: { part: "done", head: text.done },
  } as const;
  const opens = (what: string, of: readonly PlanColumn[]) => ({
    name: `${name} · ${what}`,
    from: groundOf(lines, of),
    at: of[0]?.part === "done" ? undefined : props.at,
  });
  return (
    <tr data-here={props.here || undefined}>
      <th scope="row">
        <Link href={props.href} aria-label={text.openLines(name, sums.count)} replace>
          {name}
        </Link>
      </th>
      <td className="number" data-label={text.count}>
        <Figure {...opens(text.count, [columns.total, columns.yearPlan])} rule="count">
          {sums.count}
        </Figure>
      </td>
      <td className="number" data-label={text.total}>
        <Figure {...opens(text.total, [columns.total])}>
          <SumText sums={sums.total} attribute="totalInvestment" lacking={sums.lacking.total} />
        </Figure>
      </td>
      <td className="number" data-label={text.yearPlan}>
        <Figure {...opens(text.yearPlan, [columns.yearPlan])}>
          <SumText sums={sums.yearPlan} attribute="yearPlan" lacking={unplanned} />
        </Figure>
      </td>
      <td className="number" data-label={text.done}>
        <Figure {...opens(text.done, [columns.done])}>
          <SumText sums={done} attribute="yearDone" />
        </Figure>
      </td>
      <td className="number plan-ratio" data-label={text.ratio}>
        {ratio === null ? (
          common.empty
        ) : (
          <Figure {...opens(text.ratio, [columns.done, columns.yearPlan])} rule="progress">
            {`${ratio}%`}
          </Figure>
        )}
      </td>
    </tr>
  );
}
