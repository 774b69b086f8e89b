import { useId } from "react";
import type { PlannedRow, RowDecision } from "../../domain/importing/plan-types.ts";
import { useText } from "../messages/language.tsx";
import type { Deciding } from "./use-decisions.ts";
import { useRefused } from "./use-refused.ts";

type QuestionProps = {
  readonly row: PlannedRow;
  readonly deciding: Deciding;
};

/** Which project a row is: asked openly when it is unsure, folded away when it is settled. */
export function RowQuestion({ row, deciding }: QuestionProps) {
  const { importing } = useText();
  const choose = (decision: RowDecision) => deciding.change({ row: row.key, decision });
  const chosen = chosenOf(row, deciding.decisions.rows?.[row.key]);
  if (row.state === "unsure") return <Choices row={row} chosen={chosen} onChoose={choose} />;
  return (
    <details className="row-rematch">
      <summary>{importing.rows.rematch}</summary>
      <Choices row={row} chosen={chosen} onChoose={choose} />
    </details>
  );
}

/** The choice that stands: what a person said, else a certain match. */
function chosenOf(row: PlannedRow, said: RowDecision | undefined): string | null {
  if (said && "project" in said) return String(said.project);
  if (said) return "create" in said ? "create" : "skip";
  return row.match.state === "certain" ? String(row.match.project) : null;
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
  const matched = match.state === "certain" ? [{ ...match, name: row.name, unit: row.unit }] : [];
  const options = [
    ...(row.candidates.length > 0 ? row.candidates : matched).map(
      ({ project, name: called, unit, reason }) => ({
        id: String(project),
        label: text.candidate(project, called, unit),
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
