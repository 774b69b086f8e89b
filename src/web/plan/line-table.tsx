import { useState } from "react";
import { Link } from "wouter";
import { formatDecimal } from "../../domain/value/decimal.ts";
import { Figure } from "../ground/figure.tsx";
import type { At } from "../ground/ground.ts";
import { ValueFigure } from "../ground/value-figure.tsx";
import { usePlanText } from "../messages/plan-text.ts";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { usePrint } from "../parts/use-print.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { attributeOf } from "./plan-ground.ts";
import { type PlanLine, ratioOf } from "./plan-model.ts";
import "../parts/table.css";
import "./line-table.css";

/** As many rows as anyone reads at once; the rest on demand, and counted on paper. */
const screenful = 500;

type TableProps = {
  readonly lines: readonly PlanLine[];
  readonly tierName: (id: string) => string;
  readonly at: At | undefined;
};

/** The projects of a version; every figure opens where it comes from. */
export function LineTable({ lines, tierName, at }: TableProps) {
  const text = usePlanText();
  const [whole, showWhole] = useState(false);
  const shown = whole ? lines : lines.slice(0, screenful);
  return (
    <div className="table-box">
      <table className="table table-stack plan-lines">
        <thead>
          <tr>
            <th scope="col">{text.project}</th>
            <th scope="col">{text.unit}</th>
            <th scope="col">{text.tier}</th>
            {[text.total, text.yearPlan, text.done, text.ratio].map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <LineRow key={line.project} line={line} tier={tierName(line.tier)} at={at} />
          ))}
        </tbody>
      </table>
      {shown.length < lines.length && (
        <p className="plan-rest">
          <Button onClick={() => showWhole(true)}>
            {text.rest(formatDecimal(String(lines.length - shown.length)))}
          </Button>
        </p>
      )}
    </div>
  );
}

const figures = ["total", "yearPlan", "done"] as const;

function LineRow(props: {
  readonly line: PlanLine;
  readonly tier: string;
  readonly at: At | undefined;
}) {
  const { common } = useText();
  const text = usePlanText();
  const print = usePrint();
  const { id: district } = useDistrict();
  const { line, tier, at } = props;
  const { done, yearPlan, name } = line;
  const ratio = ratioOf(done ? [done] : [], yearPlan ? [yearPlan] : []);
  const project = { id: line.project, name };
  return (
    <tr>
      <th scope="row">
        <Link href={paths.project(district, line.project)}>{name}</Link>
      </th>
      <td>{line.unit.name}</td>
      <td>{tier}</td>
      {figures.map((part) => {
        const money = line[part];
        const attribute = attributeOf({ part });
        return (
          <td key={part} className="number" data-label={text[part]}>
            {money === null ? (
              common.empty
            ) : (
              <ValueFigure
                project={project}
                attribute={attribute}
                at={part === "done" ? undefined : at}
              >
                {print.value(attribute, money)}
              </ValueFigure>
            )}
          </td>
        );
      })}
      <td className="number" data-label={text.ratio}>
        {ratio === null ? (
          common.empty
        ) : (
          <Figure
            name={`${name} · ${text.ratio}`}
            rule="progress"
            from={{ kind: "state", project: line.project, state: "progress" }}
          >
            {`${ratio}%`}
          </Figure>
        )}
      </td>
    </tr>
  );
}
