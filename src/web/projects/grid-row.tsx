import { memo, useLayoutEffect, useRef } from "react";
import { Link } from "wouter";
import { useText } from "../messages/language.tsx";
import { paths } from "../paths.ts";
import { useBasis } from "../state/use-basis.ts";
import { useDistrict } from "../state/use-district.tsx";
import { Figure } from "../ground/figure.tsx";
import { CellContent, sourceOf } from "./cell.tsx";
import type { Column } from "./columns.ts";
import type { Cell } from "./grid-move.ts";
import type { ProjectRow } from "./use-rows.ts";

type RowProps = {
  readonly index: number;
  readonly top: number;
  readonly row: ProjectRow | undefined;
  readonly columns: readonly Column[];
  readonly template: string;
  /** The cell of this row that Tab reaches, −1 for none. */
  readonly activeColumn: number;
  readonly onReach: (cell: Cell) => void;
};

/** One row of the grid, or its place while the row is on its way. */
export const GridRow = memo(function GridRow(props: RowProps) {
  const { index, row, columns } = props;
  return (
    <tr
      aria-rowindex={index + 2}
      className={row ? "grid-row" : "grid-row grid-row-waiting"}
      style={{ gridTemplateColumns: props.template, transform: `translateY(${props.top}px)` }}
      onFocus={(event) => {
        const at = event.target.closest<HTMLElement>("[data-at]")?.dataset["at"];
        if (at) props.onReach({ row: index, column: Number(at.split(":")[1]) });
      }}
    >
      {columns.map((column, place) => {
        const at = `${index}:${place}`;
        const tabIndex = props.activeColumn === place ? 0 : -1;
        return place === 0 ? (
          <NameCell key={column.id} row={row} at={at} tabIndex={tabIndex} />
        ) : (
          <DataCell
            key={column.id}
            row={row}
            column={column}
            place={place}
            cell={{ at, tabIndex }}
          />
        );
      })}
    </tr>
  );
});

/** A cell with a figure is walked to at the figure, which opens where it comes from. */
function DataCell(props: {
  readonly row: ProjectRow | undefined;
  readonly column: Column;
  readonly place: number;
  readonly cell: { readonly at: string; readonly tabIndex: number };
}) {
  const { row, column, place, cell } = props;
  const from = row && sourceOf(row, column.id);
  const look = column.numeric ? "number" : undefined;
  if (!row || !from)
    return (
      <td aria-colindex={place + 1} data-at={cell.at} tabIndex={cell.tabIndex} className={look}>
        {row && <CellContent row={row} column={column.id} />}
      </td>
    );
  return (
    <td aria-colindex={place + 1} className={look}>
      <Figure name={`${row.name} · ${column.label}`} from={from} cell={cell}>
        <CellContent row={row} column={column.id} />
      </Figure>
    </td>
  );
}

type NameProps = {
  readonly row: ProjectRow | undefined;
  readonly at: string;
  readonly tabIndex: number;
};

function NameCell({ row, at, tabIndex }: NameProps) {
  const { projects } = useText();
  const { id } = useDistrict();
  const { asked: basis } = useBasis();
  const cell = useRef<HTMLTableCellElement>(null);
  useLayoutEffect(() => {
    // Who walked here before the row had come stays here when it has.
    if (row && document.activeElement === cell.current) cell.current?.querySelector("a")?.focus();
  }, [row]);
  if (!row) {
    return (
      <td ref={cell} aria-colindex={1} data-at={at} tabIndex={tabIndex}>
        <span className="hidden-text">{projects.rowLoading}</span>
        <span className="grid-waiting" aria-hidden="true" />
      </td>
    );
  }
  return (
    // The tab index keeps the focus here until the link can take it.
    <td ref={cell} aria-colindex={1} tabIndex={-1}>
      <Link
        href={paths.project(id, row.id, { basis })}
        title={row.name}
        data-at={at}
        tabIndex={tabIndex}
      >
        {row.name}
      </Link>
    </td>
  );
}
