import type { PlannedRow } from "../../domain/importing/plan-types.ts";
import { useText } from "../messages/language.tsx";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import type { Deciding } from "./use-decisions.ts";

type ConflictsProps = {
  readonly label: string;
  /** Addresses of the cells in conflict. */
  readonly cells: readonly string[];
  readonly deciding: Deciding;
};

/** Whether the ledger or the file is right about cells that contradict each other; the ledger until a person says so. */
export function ConflictChoice({ label, cells, deciding }: ConflictsProps) {
  const { importing } = useText();
  const text = importing.rows;
  const taken = deciding.decisions.conflicts ?? [];
  const right = cells.every((cell) => taken.includes(cell));
  return (
    <ChoiceBar
      label={label}
      labelHidden
      options={[
        { id: "ledger", label: text.keepLedger },
        { id: "file", label: text.takeFile },
      ]}
      value={right ? "file" : "ledger"}
      onChange={(side) => deciding.change({ conflicts: cells, right: side === "file" })}
    />
  );
}

/** The same for all cells of a row at once, where there are several. */
export function RowConflicts(props: { readonly row: PlannedRow; readonly deciding: Deciding }) {
  const { importing } = useText();
  const { row, deciding } = props;
  const conflicts = row.cells.filter(({ state }) => state === "conflict");
  const cells = [...new Set(conflicts.map(({ address }) => address))];
  if (cells.length < 2) return null;
  const label = importing.rows.conflicts(cells.length);
  return (
    <div className="row-conflicts">
      <span>{label}</span>
      <ConflictChoice label={label} cells={cells} deciding={deciding} />
    </div>
  );
}
