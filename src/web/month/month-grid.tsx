import { type RefObject, useEffect, useRef } from "react";
import { useMonthText } from "../messages/month-text.ts";
import { SheetHead } from "./sheet-head.tsx";
import { SheetRow } from "./sheet-row.tsx";
import type { MonthView } from "./use-month-view.ts";
import { useSheetFocus } from "./use-sheet-focus.ts";
import { useSheetActs } from "./use-sheet-acts.ts";
import { useSheetKeys } from "./use-sheet-keys.ts";
import "./month-grid.css";

const widths = { project: 214, figure: 240, text: 228, node: 184 } as const;

export type GridProps = {
  readonly view: MonthView;
  /** Leads to a cell from outside the sheet. */
  readonly goToRef: RefObject<((key: string) => void) | null>;
};

/** The month as a spreadsheet. */
export function MonthGrid({ view, goToRef }: GridProps) {
  const { grid } = useMonthText();
  const { sheet, draft } = view;
  const table = useRef<HTMLTableElement>(null);
  const focus = useSheetFocus(table, sheet, draft);
  const { acts, said } = useSheetActs(view, focus);
  useSheetKeys(table, focus, acts);
  useTakeFocus(view.editable, () => focus.go(focus.active));
  useEffect(() => {
    goToRef.current = focus.goTo;
  });
  const looks = ["project", ...sheet.columns.map(({ look }) => look)] as (keyof typeof widths)[];
  const width = looks.reduce((sum, look) => sum + widths[look], 0);
  return (
    <div className="month-box">
      <table
        ref={table}
        // The ARIA grid pattern on its native element: rows and cells keep their own roles.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table walked like a spreadsheet is a grid
        role="grid"
        className="month-grid"
        aria-label={grid.label}
        aria-describedby="month-keys"
        aria-multiselectable="true"
        style={{ minWidth: width }}
      >
        <colgroup>
          {looks.map((look, index) => (
            <col
              key={index === 0 ? look : sheet.columns[index - 1]?.id}
              style={{ width: widths[look] }}
            />
          ))}
        </colgroup>
        <SheetHead sheet={sheet} />
        <tbody>
          {sheet.rows.map((row, index) => (
            <SheetRow key={row.project.id} index={index} row={row} view={view} focus={focus} />
          ))}
        </tbody>
      </table>
      <p className="month-said">
        <span id="month-keys">{grid.keys}</span>
        <output>{said}</output>
      </p>
    </div>
  );
}

/** Who comes to fill in the sheet can type at once; a focus that is somewhere already stays there. */
function useTakeFocus(wanted: boolean, take: () => void): void {
  const takeRef = useRef(take);
  useEffect(() => {
    if (wanted && document.activeElement === document.body) takeRef.current();
  }, [wanted]);
}
