import { useId } from "react";
import type { PlannedRow, RowDecision } from "../../domain/importing/plan-types.ts";
import { useText } from "../messages/language.tsx";
import type { Deciding } from "./use-decisions.ts";
import { useRefused } from "./use-refused.ts";

type QuestionProps = {
  readonly row: PlannedRow;
  readonly decided: boolean;
  readonly deciding: Deciding;
};

/** Which project a row is: asked openly when it is unsure, folded away when it is settled. */
export function RowQuestion({ row, decided, deciding }: QuestionProps) {
  const { importing } = useText();
  const choose = (decision: RowDecision) => deciding.change({ row: row.key, decision });
  if (row.state === "unsure") return <Choices row={row} chosen={null} onChoose={choose} />;
  const settled = decided || row.match.state === "certain";
  return (
    <details className="row-rematch">
      <summary>{importing.rows.rematch}</summary>
      <Choices row={row} chosen={settled ? chosenOf(row) : null} onChoose={choose} />
    </details>
  );
}

function chosenOf(row: PlannedRow): string {
  return row.match.state === "certain" ? String(row.match.project) : "create";
}

type ChoicesProps = {
  readonly row: PlannedRow;
  readonly chosen: string | null;
  readonly onChoose: (decision: RowDecision) => void;
};

function Choices({ row, chosen, onChoose }: ChoicesProps) {
  const { importing } = useText();
  const refused = useRefused();
  const name = useId();
  const text = importing.rows;
  const { match } = row;
  const matched = match.state === "certain" ? [{ ...match, name: row.name }] : [];
  const options = [
    ...(row.candidates.length > 0 ? row.candidates : matched).map(
      ({ project, name: called, reason }) => ({
        id: String(project),
        label: text.candidate(project, called),
        hint: refused(reason),
        decision: { project } satisfies RowDecision,
      }),
    ),
    {
      id: "create",
      label: text.create,
      hint: text.createHint,
      decision: { create: true } satisfies RowDecision,
    },
    {
      id: "skip",
      label: text.skip,
      hint: text.skipHint,
      decision: { skip: true } satisfies RowDecision,
    },
  ];
  return (
    <fieldset className="row-question">
      <legend>{text.question(row.name)}</legend>
      {options.map((each) => (
        <label key={each.id}>
          <input
            type="radio"
            name={name}
            checked={chosen === each.id}
            onChange={() => onChoose(each.decision)}
          />
          <strong>{each.label}</strong>
          <span className="quiet">{each.hint}</span>
        </label>
      ))}
    </fieldset>
  );
}
