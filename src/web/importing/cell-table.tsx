import type { PlannedCell, PlannedRow } from "../../domain/importing/plan-types.ts";
import { useText } from "../messages/language.tsx";
import { CellLine } from "./cell-line.tsx";
import type { Deciding } from "./use-decisions.ts";
import "../parts/table.css";
import "./cell-table.css";

type TableProps = {
  readonly row: PlannedRow;
  readonly deciding: Deciding;
};

/** What the cells of a row would state: what changes is shown, what is the same is counted and folded away. */
export function CellTable({ row, deciding }: TableProps) {
  const { importing } = useText();
  const quiet = (cell: PlannedCell) => cell.state === "same" && cell.notes.length === 0;
  const told = row.cells.filter((cell) => !quiet(cell));
  const same = row.cells.filter(quiet);
  return (
    <>
      {told.length > 0 && <Cells row={row} cells={told} deciding={deciding} />}
      {same.length > 0 && (
        <details className="cells-same">
          <summary>{importing.rows.same(same.length)}</summary>
          <Cells row={row} cells={same} deciding={deciding} />
        </details>
      )}
    </>
  );
}

function Cells({ row, cells, deciding }: TableProps & { readonly cells: readonly PlannedCell[] }) {
  const { importing } = useText();
  const text = importing.rows;
  const compared = cells.some(({ before }) => before !== undefined);
  return (
    <div className="table-box">
      <table className="table cells">
        <caption className="hidden-text">{text.cells(row.name)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.attribute}</th>
            <th scope="col">{text.inFile}</th>
            {compared && <th scope="col">{text.before}</th>}
            <th scope="col">{text.after}</th>
            <th scope="col">{text.result}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell, at) => (
            <CellLine
              key={`${cell.address}|${cell.attribute}|${cell.kind}|${cell.scope}|${at}`}
              cell={cell}
              compared={compared}
              deciding={deciding}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
