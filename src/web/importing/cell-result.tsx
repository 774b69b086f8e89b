import { useState } from "react";
import type { PlannedCell } from "../../domain/importing/plan-types.ts";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { LateInput } from "./late-input.tsx";
import { ConflictChoice } from "./row-conflicts.tsx";
import { StateTag } from "./state-tag.tsx";
import { UnitChoices, unitListId } from "./unit-choices.tsx";
import type { Deciding } from "./use-decisions.ts";
import { useRefused } from "./use-refused.ts";

type CellProps = { readonly cell: PlannedCell; readonly deciding: Deciding };

/** How a statement came out, why, and the ways to put it right. */
export function CellResult({ cell, deciding }: CellProps) {
  const { importing } = useText();
  const text = importing.rows;
  const refused = useRefused();
  const [mending, setMending] = useState(false);
  const open = mending || cell.problem !== undefined;
  return (
    <>
      <StateTag state={cell.state} />
      {!open && (
        <Button
          look="quiet"
          className="cell-mend"
          aria-label={text.fixOf(cell.label)}
          onClick={() => setMending(true)}
        >
          {text.fix}
        </Button>
      )}
      {cell.problem && <p className="cell-problem">{refused(cell.problem)}</p>}
      {cell.state === "conflict" && (
        <>
          <p className="cell-conflict">{text.conflictHint}</p>
          <ConflictChoice
            label={text.conflictOf(cell.label)}
            cells={[cell.address]}
            deciding={deciding}
          />
        </>
      )}
      {cell.notes.map((note) => (
        <p key={note.code} className="quiet">
          {refused(note)}
        </p>
      ))}
      {open && <CellMend cell={cell} deciding={deciding} />}
    </>
  );
}

/** The text of the cell to put right; for a unit the district's own names are offered. */
function CellMend({ cell, deciding }: CellProps) {
  const { importing } = useText();
  const text = importing.rows;
  const isUnit = cell.attribute === "unit";
  return (
    <>
      <LateInput
        label={text.fixOf(cell.label)}
        labelHidden
        placeholder={text.fixHint}
        value={deciding.decisions.values?.[cell.address] ?? cell.text}
        {...(isUnit ? { list: unitListId } : {})}
        onDone={(value) => deciding.change({ cell: cell.address, value })}
      />
      {isUnit && <UnitChoices />}
    </>
  );
}
