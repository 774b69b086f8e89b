import type { PlannedRow } from "../../domain/importing/plan-types.ts";
import { useText } from "../messages/language.tsx";
import { Tag } from "../parts/tag.tsx";
import { CellTable } from "./cell-table.tsx";
import { RowConflicts } from "./row-conflicts.tsx";
import { RowQuestion } from "./row-question.tsx";
import { StateTag } from "./state-tag.tsx";
import type { Deciding } from "./use-decisions.ts";
import { useRefused } from "./use-refused.ts";
import "./row-block.css";

type RowProps = {
  readonly row: PlannedRow;
  readonly deciding: Deciding;
};

/** One row of the file: which project it is, and what each of its cells would state. */
export function RowBlock({ row, deciding }: RowProps) {
  const { importing } = useText();
  const text = importing.rows;
  const refused = useRefused();
  const name = row.name === "" ? text.nameless : row.name;
  return (
    <article className={`row-block row-block-${row.state}`} aria-label={name}>
      <header className="row-head">
        <StateTag state={row.state} />
        <h3>{name}</h3>
        <span className="quiet">{row.unit}</span>
        <span className="row-place quiet">
          {row.sheet} {text.row(row.row)}
        </span>
        {row.hidden && <Tag tone="amber">{text.hidden}</Tag>}
      </header>
      <MatchLine row={row} />
      {row.notes.map((note) => (
        <p key={note.code} className="row-note">
          {refused(note)}
        </p>
      ))}
      <RowQuestion row={row} deciding={deciding} />
      <RowConflicts row={row} deciding={deciding} />
      {row.cells.length > 0 && <CellTable row={row} deciding={deciding} />}
    </article>
  );
}

function MatchLine({ row }: { readonly row: PlannedRow }) {
  const { common, importing } = useText();
  const text = importing.rows;
  const refused = useRefused();
  const { match } = row;
  return (
    <p className="row-match">
      {match.state === "certain" && (
        <>
          {text.match(match.project)}
          {refused(match.reason)}
        </>
      )}
      {match.state === "none" && (row.sameAs ? text.sameAs(row.sameAs) : text.fresh)}
      {row.alias !== undefined && text.alias(row.alias)}
      {row.phases && text.phases(row.phases.join(common.separator))}
    </p>
  );
}
