import { printPeriod } from "../../domain/value/period.ts";
import type { Value } from "../../domain/value/value.ts";
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
export function Figures({ facts }: { readonly facts: readonly QueueFact[] }) {
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
            <FigureRow key={fact.figure.seq} fact={fact} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Words take the width of the row; a figure stands in its column. */
const isLong = (value: Value) => typeof value === "string" && value.length > 12;

function FigureRow({ fact }: { readonly fact: QueueFact }) {
  const text = useReviewText();
  const print = usePrint();
  const { figure, last, plan } = fact;
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
        {said(figure.value)}
        {figure.reason !== null && <span className="figures-note">{text.note(figure.reason)}</span>}
        <span className="figures-by">{text.saidBy(figure.by, figure.knownOn)}</span>
      </td>
      {long ? (
        <td className="figures-last" colSpan={3} data-label={text.columns.last}>
          <Before fact={fact} />
        </td>
      ) : (
        <>
          <td className="number figures-last" data-label={text.columns.last}>
            <Before fact={fact} />
          </td>
          <Moved now={figure.value} last={last?.value} attribute={fact.attribute} />
          <td className="number" data-label={text.columns.plan}>
            {plan && said(plan.value)}
          </td>
          <AgainstPlan now={figure.value} plan={plan?.value} />
        </>
      )}
      <td className="figures-evidence" data-label={text.columns.evidence}>
        <EvidenceList evidence={fact.evidence.map((each) => ({ kind: "", ...each }))} />
      </td>
    </tr>
  );
}

function Before({ fact }: { readonly fact: QueueFact }) {
  const { common } = useText();
  const text = useReviewText();
  const { language } = useLanguage();
  const print = usePrint();
  const { last } = fact;
  if (!last) return <span className="quiet">{common.empty}</span>;
  return (
    <>
      {print.value(fact.attribute, last.value)}
      {last.period !== null && (
        <span className="figures-by">{printPeriod(last.period, language)}</span>
      )}
      {last.reason !== null && <span className="figures-note">{text.lastNote(last.reason)}</span>}
    </>
  );
}

const signs = { up: "+", down: "−", same: "" } as const;

function Moved(props: {
  readonly now: Value;
  readonly last: Value | undefined;
  readonly attribute: string;
}) {
  const text = useReviewText();
  const print = usePrint();
  const change = props.last === undefined ? null : changeOf(props.now, props.last);
  return (
    <td className={`number figures-${change?.way ?? "none"}`} data-label={text.columns.change}>
      {change?.way === "same" && text.same}
      {change &&
        change.way !== "same" &&
        signs[change.way] + print.value(props.attribute, change.by)}
    </td>
  );
}

/** An amount as a share of the plan, a day by how far it slipped from it. */
function AgainstPlan(props: { readonly now: Value; readonly plan: Value | undefined }) {
  const text = useReviewText();
  const { now, plan } = props;
  const share = plan === undefined ? null : shareOf(now, plan);
  const slip = plan === undefined ? null : slipOf(now, plan);
  return (
    <td className="number" data-label={text.columns.share}>
      {share !== null && `${share}%`}
      {slip && <DelayText delay={slip} />}
    </td>
  );
}
