import { printPeriod } from "../../domain/value/period.ts";
import type { Value } from "../../domain/value/value.ts";
import { FactsFigure } from "../ground/facts-figure.tsx";
import { useReviewText } from "../messages/review-text.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { DelayText } from "../parts/delay.tsx";
import { KindTag, StandingTag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import { EvidenceList } from "../project/evidence.tsx";
import { byMeasure, changeOf, shareOf, slipOf } from "./compare.ts";
import type { QueueFact } from "./queue.ts";
import "../parts/table.css";
import "./figures.css";

/** The figures of one project of a report, each beside the one before and the plan. */
export function Figures(props: {
  readonly facts: readonly QueueFact[];
  readonly project: Project;
}) {
  const { facts, project } = props;
  const { columns } = useReviewText();
  return (
    <div className="table-box">
      <table className="table figures">
        <thead>
          <tr>
            <th scope="col">{columns.item}</th>
            <th scope="col" className="number">
              {columns.now}
            </th>
            <th scope="col" className="number">
              {columns.last}
            </th>
            <th scope="col" className="number">
              {columns.change}
            </th>
            <th scope="col" className="number">
              {columns.plan}
            </th>
            <th scope="col" className="number">
              {columns.share}
            </th>
            <th scope="col">{columns.evidence}</th>
          </tr>
        </thead>
        <tbody>
          {byMeasure(facts).map((fact) => (
            <FigureRow key={fact.figure.seq} fact={fact} project={project} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Words take the width of the row; a figure stands in its column. */
const isLong = (value: Value) => typeof value === "string" && value.length > 12;

type Project = { readonly id: number; readonly name: string };
type Opens = (
  what: string,
  facts: readonly number[],
) => { readonly project: Project; readonly what: string; readonly facts: readonly number[] };
type PartProps = { readonly fact: QueueFact; readonly opens: Opens };

function FigureRow({ fact, project }: { readonly fact: QueueFact; readonly project: Project }) {
  const text = useReviewText();
  const print = usePrint();
  const { figure, last, plan } = fact;
  const opens: Opens = (what, facts) => ({
    project,
    what: `${print.label(fact.attribute)} · ${what}`,
    facts,
  });
  const said = (value: Value) => print.value(fact.attribute, value);
  const long = isLong(figure.value) || (last !== null && isLong(last.value));
  return (
    <tr data-long={long || undefined}>
      <th scope="row">
        <span className="figures-label">{print.label(fact.attribute)}</span>
        <span className="figures-kind">
          <KindTag kind={fact.kind} />
          {fact.scope}
          {figure.standing !== "claimed" && <StandingTag standing={figure.standing} />}
        </span>
      </th>
      <td className="number figures-now" data-label={text.columns.now} colSpan={long ? 2 : 1}>
        <FactsFigure {...opens(text.columns.now, [figure.seq])}>{said(figure.value)}</FactsFigure>
        {figure.reason !== null && <span className="figures-note">{text.note(figure.reason)}</span>}
        <span className="figures-by">{text.saidBy(figure.by, figure.knownOn)}</span>
      </td>
      {long ? (
        <td className="figures-last" colSpan={3} data-label={text.columns.last}>
          <Before fact={fact} opens={opens} />
        </td>
      ) : (
        <>
          <td className="number figures-last" data-label={text.columns.last}>
            <Before fact={fact} opens={opens} />
          </td>
          <Moved fact={fact} opens={opens} />
          <td className="number" data-label={text.columns.plan}>
            {plan && (
              <FactsFigure {...opens(text.columns.plan, [plan.seq])}>
                {said(plan.value)}
              </FactsFigure>
            )}
          </td>
          <AgainstPlan fact={fact} opens={opens} />
        </>
      )}
      <td className="figures-evidence" data-label={text.columns.evidence}>
        <EvidenceList evidence={fact.evidence.map((each) => ({ kind: "", ...each }))} />
      </td>
    </tr>
  );
}

function Before({ fact, opens }: PartProps) {
  const { common } = useText();
  const text = useReviewText();
  const { language } = useLanguage();
  const print = usePrint();
  const { last } = fact;
  if (!last) return <span className="quiet">{common.empty}</span>;
  return (
    <>
      <FactsFigure {...opens(text.columns.last, [last.seq])}>
        {print.value(fact.attribute, last.value)}
      </FactsFigure>
      {last.period !== null && (
        <span className="figures-by">{printPeriod(last.period, language)}</span>
      )}
      {last.reason !== null && <span className="figures-note">{text.lastNote(last.reason)}</span>}
    </>
  );
}

const signs = { up: "+", down: "−", same: "" } as const;

function Moved({ fact, opens }: PartProps) {
  const text = useReviewText();
  const print = usePrint();
  const { figure, last, attribute } = fact;
  const change = last ? changeOf(figure.value, last.value) : null;
  return (
    <td className={`number figures-${change?.way ?? "none"}`} data-label={text.columns.change}>
      {change && last && (
        <FactsFigure {...opens(text.columns.change, [figure.seq, last.seq])}>
          {change.way === "same"
            ? text.same
            : signs[change.way] + print.value(attribute, change.by)}
        </FactsFigure>
      )}
    </td>
  );
}

/** An amount as a share of the plan, a day by how far it slipped from it. */
function AgainstPlan({ fact: { figure, plan }, opens }: PartProps) {
  const text = useReviewText();
  const share = plan ? shareOf(figure.value, plan.value) : null;
  const slip = plan ? slipOf(figure.value, plan.value) : null;
  const isTold = share !== null || slip !== null;
  return (
    <td className="number" data-label={text.columns.share}>
      {plan && isTold && (
        <FactsFigure {...opens(text.columns.share, [figure.seq, plan.seq])}>
          {share !== null && `${share}%`}
          {slip && <DelayText delay={slip} />}
        </FactsFigure>
      )}
    </td>
  );
}
