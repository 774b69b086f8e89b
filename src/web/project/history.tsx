import { FactDisputes } from "../disputes/fact-disputes.tsx";
import { useLanguage, useText } from "../messages/language.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { KindTag, StandingTag, Tag } from "../parts/tag.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { usePrint } from "../parts/use-print.ts";
import { useDistrict } from "../state/use-district.tsx";
import { EvidenceList } from "./evidence.tsx";
import { FactWhen } from "./fact-when.tsx";
import { historyFacts, stands } from "./history-facts.ts";
import type { ProjectFact, ProjectPage } from "./project-types.ts";
import { useHistory } from "./use-history.ts";
import "./history.css";

/** Everything ever said of one attribute, newest first; open when the address says so. */
export function History(props: { readonly project: ProjectPage }) {
  const { project } = useText();
  const { label } = usePrint();
  const { open, close } = useHistory();
  if (open === null) return null;
  const facts = historyFacts(props.project, open);
  return (
    <Dialog look="drawer" title={project.historyOf(label(open))} onClose={close}>
      {facts.length === 0 && <p className="quiet">{project.history.none}</p>}
      <ol className="history">
        {facts.map((fact) => (
          <HistoryItem
            key={fact.seq}
            project={props.project.id}
            fact={fact}
            named={fact.attribute !== open}
            open={stands(fact, facts)}
            corrected={facts.find(({ seq }) => seq === fact.corrects)}
          />
        ))}
      </ol>
    </Dialog>
  );
}

type ItemProps = {
  readonly project: number;
  readonly fact: ProjectFact;
  /** Whether it is of another attribute than the title says, and must name its own. */
  readonly named: boolean;
  /** Whether it may be contested and corrected. */
  readonly open: boolean;
  /** The fact this one corrects, when it is of the same attribute. */
  readonly corrected: ProjectFact | undefined;
};

function HistoryItem({ project: id, fact, named, open, corrected }: ItemProps) {
  const { common, project } = useText();
  const print = usePrint();
  const text = project.history;
  const said = (each: ProjectFact) => print.value(each.attribute, each.value);
  return (
    <li className={fact.current ? "history-current" : undefined}>
      <p className="history-head">
        <KindTag kind={fact.kind} />
        {named && <span>{print.label(fact.attribute)}</span>}
        <strong>{said(fact)}</strong>
        {fact.scope && <span>{fact.scope}</span>}
        <span className="history-tags">
          <CurrentTag fact={fact} />
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
        </dd>
      </dl>
      <RecordLine fact={fact} />
      <FactDisputes project={id} fact={fact} open={open} />
    </li>
  );
}

/** Whether it counts: yes, replaced, or not yet, because it holds from a day after the board's. */
function CurrentTag({ fact }: { readonly fact: ProjectFact }) {
  const { history } = useText().project;
  const { asOf } = useDistrict();
  if (fact.current) return <Tag tone="blue">{history.current}</Tag>;
  return <Tag>{fact.validFrom > asOf ? history.later(asOf) : history.replaced}</Tag>;
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
