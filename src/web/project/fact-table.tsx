import type { OpenDisputes } from "../disputes/disputes-model.ts";
import { OpenMarks } from "../disputes/open-marks.tsx";
import { useText } from "../messages/language.tsx";
import { KindTag, StandingTag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import { type CurrentFact, type FactRow, currentFacts } from "./current-facts.ts";
import { EvidenceList } from "./evidence.tsx";
import { FactWhen } from "./fact-when.tsx";
import { FigureButton } from "./figure-button.tsx";
import type { ProjectFact } from "./project-types.ts";
import "../parts/table.css";
import "./fact-table.css";

/** Every figure that counts now: its kind, value, time, who said it, on what, and how far it is checked. */
export function FactTable(props: {
  readonly facts: readonly ProjectFact[];
  readonly disputes: OpenDisputes;
}) {
  const { project } = useText();
  const groups = currentFacts(props.facts);
  if (groups.length === 0) return <p className="quiet">{project.noFacts}</p>;
  return (
    <div className="table-box">
      <table className="table facts">
        <thead>
          <tr>
            <th scope="col">{project.item}</th>
            <th scope="col">{project.kind}</th>
            <th scope="col">{project.value}</th>
            <th scope="col">{project.when}</th>
            <th scope="col">{project.who}</th>
            <th scope="col">{project.evidence}</th>
            <th scope="col">{project.standing}</th>
          </tr>
        </thead>
        {groups.map(({ group, rows }) => (
          <tbody key={group}>
            <tr className="facts-group">
              <th scope="colgroup" colSpan={7}>
                {project.group[group]}
              </th>
            </tr>
            {rows.map((row) => (
              <AttributeRows key={row.attribute} row={row} disputes={props.disputes} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function AttributeRows(props: { readonly row: FactRow; readonly disputes: OpenDisputes }) {
  const { label } = usePrint();
  const { attribute, facts } = props.row;
  return facts.map((current, place) => (
    <tr key={current.fact.seq} className={place > 0 ? "facts-more" : undefined}>
      {place === 0 && (
        <th scope="rowgroup" rowSpan={facts.length}>
          {label(attribute)}
        </th>
      )}
      <FactCells current={current} disputes={props.disputes} />
    </tr>
  ));
}

type CellsProps = { readonly current: CurrentFact; readonly disputes: OpenDisputes };

function FactCells({ current, disputes }: CellsProps) {
  const { common, project } = useText();
  const print = usePrint();
  const { fact, others } = current;
  return (
    <>
      <td>
        <KindTag kind={fact.kind} />
      </td>
      <td className="facts-value">
        <FigureButton attribute={fact.attribute}>
          {print.value(fact.attribute, fact.value)}
        </FigureButton>
        {fact.scope && <span className="facts-note">{fact.scope}</span>}
        {others > 0 && <span className="facts-note">{project.others(others)}</span>}
      </td>
      <td className="facts-when">
        <FactWhen fact={fact} />
      </td>
      <td className="facts-who">
        {fact.statedBy.unit}
        <span className="facts-note">
          {fact.statedBy.person}
          {" · "}
          {common.source[fact.source]}
        </span>
      </td>
      <td className="facts-evidence">
        <EvidenceList evidence={fact.evidence} />
      </td>
      <td>
        <StandingTag standing={fact.standing} /> <OpenMarks open={disputes} seq={fact.seq} />
      </td>
    </>
  );
}
