import { useText } from "../messages/language.tsx";
import { SealedFacts } from "../log/sealed-facts.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { KindTag, StandingTag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import { late } from "../state/late.ts";
import { useAttributes } from "../state/use-attributes.tsx";
import { type CurrentFact, type FactRow, currentFacts } from "./current-facts.ts";
import { EvidenceList } from "./evidence.tsx";
import { FactWhen } from "./fact-when.tsx";
import { FigureButton } from "./figure-button.tsx";
import type { ProjectFact } from "./project-types.ts";
import "../parts/table.css";
import "./fact-table.css";

const pieces = late(async () => (await import("../evidence/fact-pieces.tsx")).FactPieces);
const seal = late(async () => (await import("../log/fact-seal.tsx")).FactSeal);
const openMarks = late(async () => (await import("../disputes/open-marks.tsx")).OpenMarks);

/** Every figure that counts now: its kind, value, time, who said it, on what, and how far it is checked. */
export function FactTable(props: {
  readonly facts: readonly ProjectFact[];
  readonly project: number;
}) {
  const { project } = useText();
  const groups = currentFacts(props.facts, useAttributes());
  if (groups.length === 0) return <p className="quiet">{project.noFacts}</p>;
  const seqs = groups
    .flatMap(({ rows }) => rows.flatMap((row) => row.facts))
    .map((each) => each.fact.seq);
  return (
    <SealedFacts seqs={seqs}>
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
                <AttributeRows key={row.attribute} row={row} project={props.project} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <HiddenOnes />
    </SealedFacts>
  );
}

/** What the asker's roles may not see, whether or not anything was stated of it. */
function HiddenOnes() {
  const { common } = useText();
  const { label } = usePrint();
  const { hidden } = useAttributes();
  if (hidden.size === 0) return null;
  return (
    <p className="quiet">
      {common.notOpen}
      {": "}
      {[...hidden].map(label).join(", ")}
    </p>
  );
}

function AttributeRows(props: { readonly row: FactRow; readonly project: number }) {
  const { label } = usePrint();
  const { attribute, facts } = props.row;
  return facts.map((current, place) => (
    <tr key={current.fact.seq} className={place > 0 ? "facts-more" : undefined}>
      {place === 0 && (
        <th scope="rowgroup" rowSpan={facts.length}>
          {label(attribute)}
        </th>
      )}
      <FactCells current={current} project={props.project} />
    </tr>
  ));
}

type CellsProps = { readonly current: CurrentFact; readonly project: number };

function FactCells({ current, project }: CellsProps) {
  const { common, project: text } = useText();
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
        {others > 0 && <span className="facts-note">{text.others(others)}</span>}
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
        <LatePart
          part={pieces}
          props={{ project, seq: fact.seq, attribute: fact.attribute, scope: fact.scope }}
        />
      </td>
      <td>
        <StandingTag standing={fact.standing} /> <LatePart part={seal} props={{ seq: fact.seq }} />
        <LatePart part={openMarks} props={{ project, fact }} />
      </td>
    </>
  );
}
