import { Link } from "wouter";
import { ValueFigure } from "../ground/value-figure.tsx";
import { usePlanText } from "../messages/plan-text.ts";
import { useText } from "../messages/language.tsx";
import { Section } from "../parts/page.tsx";
import { usePrint } from "../parts/use-print.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { type PlanChange, changeKinds, lineOfChange } from "./plan-model.ts";
import "../parts/table.css";
import "./change-table.css";

type Names = { readonly tierName: (id: string) => string };

/** Changes kind by kind, as a notice has them: out, in, another tier, another amount. */
export function ChangeTables(props: Names & { readonly changes: readonly PlanChange[] }) {
  const text = usePlanText();
  return changeKinds.map((kind) => {
    const own = props.changes.filter((change) => change.kind === kind);
    return own.length === 0 ? null : (
      <Section key={kind} title={text.kindText[kind]} note={text.shown(own.length)}>
        <ChangeTable changes={own} tierName={props.tierName} />
      </Section>
    );
  });
}

function ChangeTable({ changes, tierName }: Names & { readonly changes: readonly PlanChange[] }) {
  const text = usePlanText();
  return (
    <div className="table-box">
      <table className="table table-stack plan-changes">
        <thead>
          <tr>
            <th scope="col">{text.project}</th>
            <th scope="col">{text.unit}</th>
            <th scope="col">{text.tier}</th>
            <th scope="col" className="number">
              {text.total}
            </th>
            <th scope="col" className="number">
              {text.yearPlan}
            </th>
            <th scope="col">{text.reason}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <ChangeRow key={lineOfChange(change).project} change={change} tierName={tierName} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ChangeRow({ change, tierName }: Names & { readonly change: PlanChange }) {
  const text = usePlanText();
  const { id: district } = useDistrict();
  const { before, after, reasons } = change;
  const line = lineOfChange(change);
  const tiers = [before && tierName(before.tier), after && tierName(after.tier)] as const;
  return (
    <tr>
      <th scope="row">
        <Link href={paths.project(district, line.project, { history: "yearPlan" })}>
          {line.name}
        </Link>
      </th>
      <td>{line.unit.name}</td>
      <td>
        <Moved was={tiers[0]} now={tiers[1]} />
      </td>
      <Amount change={change} part="total" attribute="totalInvestment" />
      <Amount change={change} part="yearPlan" attribute="yearPlan" />
      <td className="plan-reason">
        {reasons.length > 0 ? (
          reasons.join(" · ")
        ) : (
          <span className="plan-no-reason">{text.noReason}</span>
        )}
      </td>
    </tr>
  );
}

function Amount(props: {
  readonly change: PlanChange;
  readonly part: "total" | "yearPlan";
  readonly attribute: string;
}) {
  const text = usePlanText();
  const print = usePrint();
  const { before, after } = props.change;
  const line = after ?? before;
  const say = (line: typeof before) => {
    const money = line?.[props.part] ?? null;
    return money === null ? null : print.value(props.attribute, money);
  };
  return (
    <td className="number" data-label={text[props.part]}>
      {line && (before?.[props.part] ?? after?.[props.part]) ? (
        <ValueFigure project={{ id: line.project, name: line.name }} attribute={props.attribute}>
          <Moved was={say(before)} now={say(after)} />
        </ValueFigure>
      ) : (
        <Moved was={say(before)} now={say(after)} />
      )}
    </td>
  );
}

/** What it was, struck through where it is otherwise now. */
function Moved({ was, now }: { readonly was: string | null; readonly now: string | null }) {
  const { common } = useText();
  if (was === now || was === null) return now ?? common.empty;
  if (now === null) return was;
  return (
    <>
      <del className="plan-was">{was}</del> <ins className="plan-is">{now}</ins>
    </>
  );
}
