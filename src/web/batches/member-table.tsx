import { Link } from "wouter";
import { Figure } from "../ground/figure.tsx";
import { ValueFigure } from "../ground/value-figure.tsx";
import { useBatchesText } from "../messages/batches-text.ts";
import { useText } from "../messages/language.tsx";
import { usePrint } from "../parts/use-print.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import type { Batch, Member } from "./batches-model.ts";
import "../parts/table.css";
import "./member-table.css";

/** The projects of a ceremony, each figure with the way to where it comes from. */
export function MemberTable({ batch }: { readonly batch: Batch }) {
  const text = useBatchesText();
  return (
    <div className="table-box">
      <table className="table batch-members">
        <thead>
          <tr>
            <th scope="col">{text.project}</th>
            <th scope="col">{text.unit}</th>
            <th scope="col" className="number">
              {text.total}
            </th>
            <th scope="col" className="number">
              {text.yearPlan}
            </th>
            {batch.kind !== "visit" && <th scope="col">{text.reached[batch.kind]}</th>}
          </tr>
        </thead>
        <tbody>
          {batch.members.map((member) => (
            <MemberRow key={member.project} member={member} kind={batch.kind} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const figures = [
  ["total", "totalInvestment"],
  ["yearPlan", "yearPlan"],
] as const;

function MemberRow(props: { readonly member: Member; readonly kind: Batch["kind"] }) {
  const { common } = useText();
  const text = useBatchesText();
  const print = usePrint();
  const { id: district } = useDistrict();
  const { member, kind } = props;
  const project = { id: member.project, name: member.name };
  return (
    <tr>
      <th scope="row">
        <Link href={paths.project(district, member.project)}>{member.name}</Link>
      </th>
      <td>{member.unit.name}</td>
      {figures.map(([part, attribute]) => {
        const money = member[part];
        return (
          <td key={part} className="number" data-label={text[part]}>
            {money ? (
              <ValueFigure project={project} attribute={attribute}>
                {print.value(attribute, money)}
              </ValueFigure>
            ) : (
              common.empty
            )}
          </td>
        );
      })}
      {kind !== "visit" && (
        <td className="member-reached">
          {member.reached ? (
            <Figure
              name={`${member.name} · ${text.reached[kind]}`}
              from={{ kind: "state", project: member.project, state: "stage" }}
            >
              {print.day(member.reached)}
            </Figure>
          ) : (
            <span className="quiet">{text.notYet}</span>
          )}
        </td>
      )}
    </tr>
  );
}
