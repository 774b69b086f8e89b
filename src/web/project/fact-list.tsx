import { FactDisputes } from "../disputes/fact-disputes.tsx";
import { useLanguage, useText } from "../messages/language.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { KindTag, StandingTag, Tag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import { late } from "../state/late.ts";
import { useDistrict } from "../state/use-district.tsx";
import { EvidenceList } from "./evidence.tsx";
import { FactWhen } from "./fact-when.tsx";
import { stands } from "./history-facts.ts";
import type { ProjectFact } from "./project-types.ts";
import "./history.css";

const pieces = late(async () => (await import("../evidence/fact-pieces.tsx")).FactPieces);

/** Facts of a project, or of a unit itself, one under the other: value, day, who said it, on what evidence, and who judged it. */
export function FactList(props: {
  /** Null for facts of a unit: files stand with projects. */
  readonly project: number | null;
  readonly facts: readonly ProjectFact[];
  /** What the list is of; facts of something else name it. */
  readonly attribute: string | null;
  /** Where a piece of evidence opens; under the address of the page when absent. */
  readonly onPiece?: (id: number) => void;
}) {
  const { project } = useText();
  const { facts, attribute } = props;
  if (facts.length === 0) return <p className="quiet">{project.history.none}</p>;
  return (
    <ol className="history">
      {facts.map((fact) => (
        <HistoryItem
          key={fact.seq}
          project={props.project}
          fact={fact}
          onPiece={props.onPiece}
          named={fact.attribute !== attribute}
          open={stands(fact, facts)}
          corrected={facts.find(({ seq }) => seq === fact.corrects)}
        />
      ))}
    </ol>
  );
}

type ItemProps = {
  readonly onPiece: ((id: number) => void) | undefined;
  readonly project: number | null;
  readonly fact: ProjectFact;
  /** Whether it is of another attribute than the title says, and must name its own. */
  readonly named: boolean;
  /** Whether it may be contested and corrected. */
  readonly open: boolean;
  /** The fact this one corrects, when it is of the same attribute. */
  readonly corrected: ProjectFact | undefined;
};

function HistoryItem({ project: id, fact, named, open, corrected, onPiece }: ItemProps) {
  const { common, project } = useText();
  const print = usePrint();
  const text = project.history;
  const said = (each: ProjectFact) => print.value(each.attribute, each.value);
  return (
    <li className={fact.current ? "history-current" : undefined} data-ground="fact">
      <p className="history-head">
        <KindTag kind={fact.kind} />
        {named && <span>{print.label(fact.attribute)}</span>}
        <strong>{said(fact)}</strong>
        {fact.scope && <span>{fact.scope}</span>}
        <span className="history-tags">
          <CurrentTag fact={fact} ofUnit={id === null} />
          <StandingTag standing={fact.standing} />
        </span>
      </p>
      {corrected && (
        <p className="history-correction">{text.corrects(said(corrected), said(fact))}</p>
      )}
      {fact.corrects !== null && !corrected && (
        <p className="history-correction">{text.correctsSeq(fact.corrects)}</p>
      )}
      {fact.reason !== null && <p className="history-reason">{text.reason(fact.reason)}</p>}
      <dl>
        <dt>{project.when}</dt>
        <dd>
          <FactWhen fact={fact} />
        </dd>
        <dt>{project.who}</dt>
        <dd>
          {fact.statedBy.unit}
          {" · "}
          {fact.statedBy.person}
          {" · "}
          {common.source[fact.source]}
        </dd>
        <dt>{project.evidence}</dt>
        <dd>
          <EvidenceList evidence={fact.evidence} />
          <LatePart
            part={pieces}
            props={
              id === null
                ? null
                : {
                    project: id,
                    seq: fact.seq,
                    attribute: fact.attribute,
                    scope: fact.scope,
                    onOpen: onPiece,
                  }
            }
          />
        </dd>
        <Judged fact={fact} />
      </dl>
      <RecordLine fact={fact} />
      <FactDisputes project={id} fact={fact} open={open} />
    </li>
  );
}

/** Who took it in, verified it, sent it back or withdrew it, and when. */
function Judged({ fact: { judged = [] } }: { readonly fact: ProjectFact }) {
  const { common, project } = useText();
  if (judged.length === 0) return null;
  return (
    <>
      <dt>{project.standing}</dt>
      <dd>
        <ul>
          {judged.map(({ standing, unit, person, day, reason }) => (
            <li key={`${standing} ${day} ${person}`}>
              {[common.standing[standing], unit, person, day].filter(Boolean).join(" · ")}
              {reason !== null && <span className="facts-note">{reason}</span>}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

/** Whether it counts: yes, replaced, or not yet, because it holds from a day after the board's, which is of projects. */
function CurrentTag(props: { readonly fact: ProjectFact; readonly ofUnit: boolean }) {
  const { fact, ofUnit } = props;
  const { history } = useText().project;
  const { asOf } = useDistrict();
  if (fact.current) return <Tag tone="blue">{history.current}</Tag>;
  return <Tag>{fact.validFrom > asOf && !ofUnit ? history.later(asOf) : history.replaced}</Tag>;
}

function RecordLine({ fact }: { readonly fact: ProjectFact }) {
  const { project } = useText();
  const { language } = useLanguage();
  const text = project.history;
  return (
    <p className="history-record">
      {text.seq(fact.seq)}
      {" · "}
      {text.recorded(printInstant(fact.recordedAt, language))}
      {fact.importId !== null && ` · ${text.imported(fact.importId)}`}
    </p>
  );
}
