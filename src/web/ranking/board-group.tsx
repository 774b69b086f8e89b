import type { Entry } from "../../domain/scoring/ranking.ts";
import { fixDecimal, multiplyDecimal, roundDecimal } from "../../domain/value/decimal.ts";
import { FigureOpener } from "../ground/figure.tsx";
import { useSay, useText } from "../messages/language.tsx";
import { type RankingAnswer, distinctMissing } from "./ranking-answer.ts";
import { signed } from "./points.tsx";
import "../parts/table.css";
import "./board-group.css";

type Group = RankingAnswer["ranking"]["groups"][number];

type GroupProps = { readonly group: Group; readonly onOpen: (unit: number) => void };

/** One group of units, ranked among themselves. */
export function BoardGroup({ group, onOpen }: GroupProps) {
  const { ranking } = useText();
  const say = useSay();
  const digits = Math.max(0, ...group.entries.map(({ points }) => decimalsOf(points.text)));
  const most = group.entries.reduce(
    (max, { points }) => Math.max(max, Math.abs(Number(points.text))),
    0,
  );
  return (
    <section className="board-group">
      <h3>{say(group.label)}</h3>
      {group.entries.length === 0 ? (
        <p className="quiet">{ranking.noEntries}</p>
      ) : (
        <table className="table board-table">
          <caption className="hidden-text">{say(group.label)}</caption>
          <thead>
            <tr>
              <th scope="col" className="board-rank">
                {ranking.rank}
              </th>
              <th scope="col">{ranking.unit}</th>
              <th scope="col" className="number">
                {ranking.points}
              </th>
              <th scope="col" className="board-bar-column" aria-hidden="true" />
              <th scope="col" className="number" title={ranking.verifiedHint}>
                {ranking.verified}
              </th>
              <th scope="col">{ranking.missing}</th>
            </tr>
          </thead>
          <tbody>
            {group.entries.map((entry) => (
              <Line key={entry.unit} entry={entry} scale={{ digits, most }} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Line(props: {
  readonly entry: Entry;
  readonly scale: { readonly digits: number; readonly most: number };
  readonly onOpen: (unit: number) => void;
}) {
  const { common, ranking } = useText();
  const { entry, scale } = props;
  const missing = distinctMissing(entry).length;
  const points = Number(entry.points.text);
  const opener = (what: string, figure: string | number) => (
    <FigureOpener name={`${entry.name} · ${what}`} onOpen={() => props.onOpen(entry.unit)}>
      {figure}
    </FigureOpener>
  );
  const share = scale.most === 0 ? 0 : (Math.abs(points) / scale.most) * 100;
  return (
    <tr data-rank={entry.rank}>
      <td className="board-rank">{opener(ranking.rank, entry.rank)}</td>
      <th scope="row">
        <button
          type="button"
          className="board-unit"
          aria-haspopup="dialog"
          title={ranking.open(entry.name)}
          onClick={() => props.onOpen(entry.unit)}
        >
          {entry.name}
        </button>
      </th>
      <td className="number board-points">
        {opener(ranking.points, signed(fixDecimal(entry.points.text, scale.digits)))}
      </td>
      <td className="board-bar-column" aria-hidden="true">
        <span
          className="board-bar"
          data-below={points < 0 || undefined}
          style={{ width: `${share}%` }}
        />
      </td>
      <td className="number">
        {entry.verifiedShare === null
          ? common.empty
          : opener(ranking.verified, percent(entry.verifiedShare))}
      </td>
      <td className={missing > 0 ? "board-missing" : "quiet"}>
        {missing > 0 ? opener(ranking.missing, ranking.missingCount(missing)) : ranking.complete}
      </td>
    </tr>
  );
}

function decimalsOf(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}

function percent(share: string): string {
  return `${roundDecimal(multiplyDecimal(share, "100"), 0)}%`;
}
