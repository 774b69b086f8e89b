import { FactsFigure } from "../ground/facts-figure.tsx";
import { useMonthText } from "../messages/month-text.ts";
import { usePrint } from "../parts/use-print.ts";
import type { Known } from "./month-types.ts";
import type { SheetColumn } from "./sheet.ts";
import { useStandingWords } from "./use-cell-words.ts";

type CellProps = {
  readonly at: string;
  readonly look: SheetColumn["look"];
  readonly active: boolean;
  readonly selected: boolean;
};

/** A figure the ledger has already, with who said it: read, not typed again. */
export function KnownCell({
  known,
  ...cell
}: CellProps & {
  readonly known: Known;
  readonly project: { readonly id: number; readonly name: string };
}) {
  const { grid } = useMonthText();
  const standingWords = useStandingWords();
  const print = usePrint();
  const { figure, attribute } = known;
  const source = grid.knownBy(figure.by, figure.knownOn);
  return (
    <td
      className={`month-cell month-cell-${cell.look} month-known`}
      data-cell={cell.at}
      data-at={cell.at}
      data-active={cell.active || undefined}
      tabIndex={cell.active ? 0 : undefined}
      aria-readonly="true"
      aria-selected={cell.selected}
      title={`${grid.known}: ${source}`}
    >
      {cell.look === "node" && <p className="month-node">{print.label(attribute)}</p>}
      <div className="month-line">
        <span className="month-text">{standingWords(known, figure.value)}</span>
      </div>
      <p className="month-under">
        <FactsFigure
          project={cell.project}
          what={print.label(attribute)}
          facts={[figure.seq]}
          tabIndex={cell.active ? 0 : -1}
        >
          {source}
        </FactsFigure>
      </p>
    </td>
  );
}

/** A cell that asks for nothing. */
export function NoCell(cell: CellProps) {
  const { grid } = useMonthText();
  return (
    <td
      className="month-cell month-none"
      data-cell={cell.at}
      data-at={cell.at}
      data-active={cell.active || undefined}
      tabIndex={cell.active ? 0 : undefined}
      aria-readonly="true"
      aria-selected={cell.selected}
    >
      <span className="hidden-text">{grid.notAsked}</span>
    </td>
  );
}
