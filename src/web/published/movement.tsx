import { usePublishedText } from "../messages/published-text.ts";
import type { PublishedMovement } from "./published-model.ts";
import "./movement.css";

/** How a unit moved since the period before: an arrow with its words, never a colour alone. */
export function MovementMark({ gained }: Pick<PublishedMovement, "gained">) {
  const text = usePublishedText();
  if (gained === null) return <span className="moved moved-new">{text.fresh}</span>;
  if (gained === 0)
    return (
      <span className="moved">
        <span aria-hidden="true">＝</span>
        {text.same}
      </span>
    );
  const isUp = gained > 0;
  const steps = String(Math.abs(gained));
  return (
    <span className={`moved ${isUp ? "moved-up" : "moved-down"}`}>
      <span aria-hidden="true">{isUp ? "▲" : "▼"}</span>
      {isUp ? text.movedUp(steps) : text.movedDown(steps)}
    </span>
  );
}

const size = { width: 84, height: 26, edge: 4 } as const;

/** The places of the last periods as a line; the first place is at the top. */
export function Sparkline(props: {
  readonly series: PublishedMovement["series"];
  /** How many units the group has. */
  readonly units: number;
}) {
  const text = usePublishedText();
  const { series, units } = props;
  const words = series.map(({ rank }) =>
    rank === null ? text.notRanked : text.place(String(rank)),
  );
  const step = (size.width - 2 * size.edge) / Math.max(series.length - 1, 1);
  const rise = (size.height - 2 * size.edge) / Math.max(units - 1, 1);
  const dots = series.flatMap(({ rank }, at) =>
    rank === null ? [] : [{ x: size.edge + at * step, y: size.edge + (rank - 1) * rise }],
  );
  const last = dots.at(-1);
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={text.seriesLabel(words.join(text.separator))}
    >
      <polyline points={dots.map(({ x, y }) => `${x},${y}`).join(" ")} />
      {last && <circle cx={last.x} cy={last.y} r="3" />}
    </svg>
  );
}
