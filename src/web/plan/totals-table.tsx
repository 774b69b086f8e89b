import { Link } from "wouter";
import { usePlanText } from "../messages/plan-text.ts";
import { useText } from "../messages/language.tsx";
import { usePrint } from "../parts/use-print.ts";
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
};

/** How the parts of a plan stand: every count opens the projects it is made of. */
export function TotalsTable({ label, head, rows, hrefOf, current }: TableProps) {
  const text = usePlanText();
  const print = usePrint();
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
              label={print.label}
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
  readonly label: (attribute: string) => string;
}) {
  const { common } = useText();
  const text = usePlanText();
  const { name, sums, unplanned, done, ratio } = props.row;
  return (
    <tr data-here={props.here || undefined}>
      <th scope="row">{name}</th>
      <td className="number" data-label={text.count}>
        <Link href={props.href} aria-label={text.openLines(name, sums.count)} replace>
          {sums.count}
        </Link>
      </td>
      <td className="number" data-label={text.total}>
        <SumText sums={sums.total} attribute="totalInvestment" lacking={sums.lacking.total} />
      </td>
      <td className="number" data-label={text.yearPlan}>
        <SumText sums={sums.yearPlan} attribute="yearPlan" lacking={unplanned} />
      </td>
      <td className="number" data-label={text.done}>
        <SumText sums={done} attribute="yearDone" />
      </td>
      <td className="number plan-ratio" data-label={text.ratio}>
        {ratio === null ? common.empty : `${ratio}%`}
      </td>
    </tr>
  );
}
