import { useRef, useState } from "react";
import { useText } from "../messages/language.tsx";
import type { Column } from "./columns.ts";
import { GridHead } from "./grid-head.tsx";
import { GridRow } from "./grid-row.tsx";
import type { ListView } from "./list-view.ts";
import { type Cell, clampCell } from "./grid-move.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import { useRowWindow } from "./use-row-window.ts";
import { type List, useRows } from "./use-rows.ts";
import "./project-grid.css";

const headHeight = 46;
const rowHeight = 34;

type GridProps = {
  readonly view: ListView;
  readonly first: List;
  readonly columns: readonly Column[];
  readonly busy: boolean;
};

/** The list as a grid: only the rows of the window exist, arrows walk over all of them. */
export function ProjectGrid({ view, first, columns, busy }: GridProps) {
  const { projects } = useText();
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [asked, setActive] = useState<Cell>({ row: 0, column: 0 });
  const size = { rows: first.total, columns: columns.length };
  const active = clampCell(asked, size);
  const rowWindow = useRowWindow({
    count: first.total,
    box,
    rowHeight,
    headHeight,
    keep: active.row,
  });
  const { page, topOf } = rowWindow;
  const scrollTo = ({ row, column }: Cell) => {
    if (row >= 0) rowWindow.scrollTo(row);
    // The first column is always in sight, so the browser would not scroll back to it by itself.
    if (column === 0) box.current?.scrollTo({ left: 0 });
  };
  useGridKeys({ table, active, setActive, bounds: { ...size, page }, scrollTo });
  const rowOf = useRows(view, first, rowWindow.span);
  const template = columns.map(({ width }) => `${width}px`).join(" ");
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div className="grid-box" ref={box} data-busy={busy || undefined}>
      <table
        ref={table}
        // The ARIA grid pattern on its native element: rows and cells keep their own roles.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table walked like a spreadsheet is a grid
        role="grid"
        className="grid"
        aria-label={projects.table}
        aria-busy={busy}
        aria-rowcount={first.total + 1}
        aria-colcount={columns.length}
        style={{ width, height: rowWindow.height }}
      >
        <GridHead view={view} columns={columns} template={template} active={active} />
        <tbody>
          {rowWindow.rows.map((index) => (
            <GridRow
              key={index}
              index={index}
              top={topOf(index)}
              row={rowOf(index)}
              columns={columns}
              template={template}
              activeColumn={active.row === index ? active.column : -1}
              onReach={setActive}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
