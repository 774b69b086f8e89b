import { useMonthText } from "../messages/month-text.ts";
import { usePrint } from "../parts/use-print.ts";
import { useAttributes } from "../state/use-attributes.tsx";
import type { Ask } from "./month-types.ts";
import type { Sheet, SheetColumn } from "./sheet.ts";

type HeadProps = { readonly sheet: Sheet };

/** The heads: name and unit, and over figures what stands beside the field. */
export function SheetHead({ sheet }: HeadProps) {
  const { grid } = useMonthText();
  return (
    <thead className="month-head">
      <tr>
        <th scope="col">{grid.project}</th>
        {sheet.columns.map((column, index) => (
          <th key={column.id} scope="col" className={`month-cell-${column.look}`}>
            <ColumnName column={column} />
            {column.look === "figure" && <Beside sheet={sheet} index={index} />}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function ColumnName({ column }: { readonly column: SheetColumn }) {
  const { grid } = useMonthText();
  const print = usePrint();
  const { find } = useAttributes();
  if (column.look === "node")
    return <strong>{column.place === 0 ? grid.node : `${grid.node} ${column.place + 1}`}</strong>;
  const unit = find(column.attribute)?.unit;
  return (
    <>
      <strong>{print.label(column.attribute)}</strong>
      {unit !== undefined && <span className="month-unit">{grid.unitOf(unit)}</span>}
    </>
  );
}

function asksOfColumn(sheet: Sheet, index: number): readonly Ask[] {
  return sheet.rows.flatMap(({ cells }) => {
    const cell = cells[index];
    return cell?.state === "ask" && cell.stated === null ? [cell.ask] : [];
  });
}

/** What the small figures beside the field are: last month or last year, the plan of the month or of the year. */
function Beside({ sheet, index }: HeadProps & { readonly index: number }) {
  const { grid } = useMonthText();
  const asks = asksOfColumn(sheet, index);
  if (asks.length === 0) return null;
  const ofYear = asks.some(({ period }) => period?.length === 4);
  const yearPlan = asks.some(({ plan }) => plan?.period?.length === 4);
  return (
    <span className="month-line month-beside">
      <span className="number">{ofYear ? grid.lastYear : grid.last}</span>
      <span className="number">{yearPlan ? grid.yearPlan : grid.plan}</span>
      <span className="number">{ofYear ? grid.state : grid.now}</span>
    </span>
  );
}
