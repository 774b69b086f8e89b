import { Figure } from "../ground/figure.tsx";
import { useText } from "../messages/language.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { DelayText } from "../parts/delay.tsx";
import { usePrint } from "../parts/use-print.ts";
import { late } from "../state/late.ts";
import { FigureButton } from "./figure-button.tsx";
import type { ProjectNode } from "./project-types.ts";
import { StripHead, StripLegend, StripRow } from "./schedule-strip.tsx";
import { type TimeScale, timeScale } from "./time-scale.ts";
import "../parts/table.css";
import "./schedule.css";

const columns = ["promised", "planned", "latest", "actual"] as const;

const pieces = late(async () => (await import("../evidence/fact-pieces.tsx")).FactPieces);

type ScheduleProps = {
  readonly nodes: readonly ProjectNode[];
  readonly today: string;
  readonly project: number;
};

/** The nodes: what was promised and planned, what came, how far apart, and the same as a drawing. */
export function Schedule({ nodes, today, project: id }: ScheduleProps) {
  const { project } = useText();
  const scale = timeScale(
    nodes.flatMap((node) => columns.flatMap((column) => node[column] ?? [])),
    today,
  );
  if (!scale) return <p className="quiet">{project.noSchedule}</p>;
  return (
    <>
      <div className="table-box">
        <table className="table schedule">
          <thead>
            <tr>
              <th scope="col">{project.node}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {project[column]}
                </th>
              ))}
              <th scope="col" className="number">
                {project.delay}
              </th>
              <th scope="col" className="schedule-time">
                <span className="hidden-text">{project.strip}</span>
                <StripHead scale={scale} />
              </th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((node) => (
              <NodeRow
                key={`${node.node} ${node.scope}`}
                node={node}
                scale={scale}
                today={today}
                project={id}
              />
            ))}
          </tbody>
        </table>
      </div>
      <StripLegend today={today} />
    </>
  );
}

type RowProps = {
  readonly node: ProjectNode;
  readonly scale: TimeScale;
  readonly today: string;
  readonly project: number;
};

function NodeRow({ node, scale, today, project: id }: RowProps) {
  const { project } = useText();
  const print = usePrint();
  return (
    <tr>
      <th scope="row">
        {print.label(node.node)}
        {node.scope && <span className="schedule-scope">{node.scope}</span>}
        <LatePart part={pieces} props={{ project: id, attribute: node.node, scope: node.scope }} />
      </th>
      {columns.map((column) => {
        const day = node[column];
        return (
          <td key={column} data-label={project[column]} className={day ? undefined : "cell-empty"}>
            {day && <FigureButton attribute={node.node}>{print.day(day)}</FigureButton>}
          </td>
        );
      })}
      <td className="number" data-label={project.delay}>
        {node.delay && (
          <Figure
            name={`${print.label(node.node)} · ${project.delay}`}
            from={{ kind: "facts", project: id, facts: node.facts }}
          >
            <DelayText delay={node.delay} />
          </Figure>
        )}
      </td>
      <td className="schedule-time">
        <StripRow node={node} scale={scale} today={today} />
      </td>
    </tr>
  );
}
