import { useText } from "../messages/language.tsx";
import type { ProjectNode } from "./project-types.ts";
import { type TimeScale, barOf, percent, ticksOf } from "./time-scale.ts";
import "./schedule-strip.css";

type Lane = "promised" | "planned" | "latest" | "actual";

/** Top and height of each mark from the middle of its row: the plan above, what came below. */
const lanes: Readonly<Record<Lane, { readonly y: number; readonly height: number }>> = {
  promised: { y: -12, height: 3 },
  planned: { y: -8, height: 7 },
  latest: { y: 2, height: 7 },
  actual: { y: 2, height: 7 },
};

/** Years and quarters over the strip. */
export function StripHead(props: { readonly scale: TimeScale }) {
  return (
    <svg className="strip strip-head" aria-hidden="true" focusable="false">
      {ticksOf(props.scale).map(({ left, label, year }) => (
        <text key={left} x={`${left}%`} y={13} className={year ? "strip-year" : undefined}>
          {label}
        </text>
      ))}
    </svg>
  );
}

type StripProps = { readonly node: ProjectNode; readonly scale: TimeScale; readonly today: string };

/** One node drawn: bars as wide as the dates are imprecise. The table beside it says the same in words. */
export function StripRow({ node, scale, today }: StripProps) {
  const reached: Lane = node.actual ? "actual" : "latest";
  const shown: readonly Lane[] = ["promised", "planned", reached];
  return (
    <svg className="strip" aria-hidden="true" focusable="false">
      {ticksOf(scale).map(({ left, year }) => (
        <line
          key={left}
          className={year ? "strip-line strip-line-year" : "strip-line"}
          x1={`${left}%`}
          x2={`${left}%`}
          y1={0}
          y2="100%"
        />
      ))}
      <line
        className="strip-today"
        x1={`${percent(today, scale)}%`}
        x2={`${percent(today, scale)}%`}
        y1={0}
        y2="100%"
      />
      <svg y="50%" overflow="visible">
        <Gap node={node} scale={scale} />
        {shown.map((lane) => {
          const day = node[lane];
          if (!day) return null;
          const { left, width, open } = barOf(day, scale);
          return (
            <rect
              key={lane}
              className={`strip-bar strip-${lane}${open ? " strip-open" : ""}`}
              x={`${left}%`}
              width={`${Math.max(width, 0.7)}%`}
              {...lanes[lane]}
            />
          );
        })}
      </svg>
    </svg>
  );
}

/** The lateness as a line from the end of the plan to where it came. */
function Gap(props: Omit<StripProps, "today">) {
  const { node, scale } = props;
  const reached = node.actual ?? node.latest;
  if (!node.planned || !reached || (node.delay?.min ?? 0) <= 0) return null;
  const plan = barOf(node.planned, scale);
  const came = barOf(reached, scale);
  return (
    <line
      className="strip-gap"
      x1={`${plan.left + plan.width}%`}
      x2={`${came.left}%`}
      y1={0.5}
      y2={0.5}
    />
  );
}

/** What the marks mean. */
export function StripLegend(props: { readonly today: string }) {
  const { project } = useText();
  return (
    <ul className="strip-legend">
      {(["promised", "planned", "latest", "actual"] as const).map((lane) => (
        <li key={lane}>
          <svg aria-hidden="true" focusable="false">
            <rect
              className={`strip-bar strip-${lane}`}
              x={1}
              y={3}
              width={20}
              height={lanes[lane].height}
            />
          </svg>
          {project[lane]}
        </li>
      ))}
      <li>
        <svg aria-hidden="true" focusable="false">
          <line className="strip-today" x1={11} x2={11} y1={0} y2={14} />
        </svg>
        {project.today(props.today)}
      </li>
    </ul>
  );
}
