import { Link } from "wouter";
import { ValueFigure } from "../ground/value-figure.tsx";
import { useClosingText } from "../messages/closing-text.ts";
import { useText } from "../messages/language.tsx";
import { StandingTag, Tag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import type { Change } from "./closing-model.ts";
import "../parts/table.css";
import "./changes.css";

const tones = { stated: "plain", corrected: "amber", judged: "blue" } as const;

/** What was recorded after the closing and speaks of the month: was, now, who and why. */
export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const { columns } = useClosingText();
  return (
    <div className="table-box">
      <table className="table changes">
        <thead>
          <tr>
            <th scope="col">{columns.project}</th>
            <th scope="col">{columns.item}</th>
            <th scope="col" className="number">
              {columns.was}
            </th>
            <th scope="col" className="number">
              {columns.now}
            </th>
            <th scope="col">{columns.why}</th>
            <th scope="col">{columns.who}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <ChangeRow key={change.seq} change={change} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ChangeRow({ change }: { readonly change: Change }) {
  const { common } = useText();
  const text = useClosingText();
  const print = usePrint();
  const { id: district } = useDistrict();
  const { project, attribute, was, now, why } = change;
  return (
    <tr>
      <th scope="row">
        <Link href={paths.project(district, project.id, { history: attribute })}>
          {project.name}
        </Link>
      </th>
      <td>{print.label(attribute)}</td>
      <td className="number changes-was" data-label={text.columns.was}>
        {was === null ? (
          common.empty
        ) : (
          <ValueFigure project={project} attribute={attribute}>
            {print.value(attribute, was)}
          </ValueFigure>
        )}
      </td>
      <td className="number changes-now" data-label={text.columns.now}>
        <ValueFigure project={project} attribute={attribute}>
          {print.value(attribute, now)}
        </ValueFigure>
        {why === "judged" && <StandingTag standing={change.standing} />}
      </td>
      <td className="changes-why">
        <Tag tone={tones[why]}>{text.why[why]}</Tag>
        {change.reason !== null && <span className="changes-reason">{change.reason}</span>}
      </td>
      <td className="changes-who">
        {change.by}
        {" · "}
        {change.day}
        <span className="changes-seq">{text.seq(change.seq)}</span>
      </td>
    </tr>
  );
}
