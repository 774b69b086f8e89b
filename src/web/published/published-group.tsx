import type { ReactNode } from "react";
import { fixDecimal } from "../../domain/value/decimal.ts";
import { FigureOpener } from "../ground/figure.tsx";
import { useSay, useText } from "../messages/language.tsx";
import { usePublishedText } from "../messages/published-text.ts";
import { Tag } from "../parts/tag.tsx";
import { signed } from "../ranking/points.tsx";
import { MovementMark, Sparkline } from "./movement.tsx";
import { type Published, type PublishedEntry, percentOf } from "./published-model.ts";
import "../parts/table.css";
import "../ranking/board-group.css";
import "./published-group.css";

type GroupProps = {
  readonly answer: Published;
  readonly group: Published["board"]["groups"][number];
  readonly onOpen: (unit: number) => void;
};

/** One group of a published ranking: place, movement, last periods, points, what is verified and what is still open. */
export function PublishedGroup({ answer, group, onOpen }: GroupProps) {
  const text = usePublishedText();
  const { ranking } = useText();
  const say = useSay();
  if (group.entries.length === 0) return <p className="quiet">{ranking.noEntries}</p>;
  const digits = Math.max(...group.entries.map(({ points }) => points.split(".")[1]?.length ?? 0));
  return (
    <section className="board-group published-group">
      <h3>{say(group.label)}</h3>
      <table className="table board-table">
        <caption className="hidden-text">{say(group.label)}</caption>
        <thead>
          <tr>
            <th scope="col" className="board-rank">
              {text.rank}
            </th>
            <th scope="col">{text.unit}</th>
            <th scope="col">{text.moved}</th>
            <th scope="col" className="published-series">
              {text.series}
            </th>
            <th scope="col" className="number">
              {text.points}
            </th>
            <th scope="col" className="number" title={text.verifiedHint}>
              {text.verified}
            </th>
            <th scope="col" className="published-open" title={text.openHint}>
              {text.open}
            </th>
          </tr>
        </thead>
        <tbody>
          {group.entries.map((entry) => (
            <Line
              key={entry.unit}
              entry={entry}
              answer={answer}
              units={group.entries.length}
              digits={digits}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type LineProps = Pick<GroupProps, "answer" | "onOpen"> & {
  readonly entry: PublishedEntry;
  readonly units: number;
  /** Decimals the points of the group are printed with, so that they stand under each other. */
  readonly digits: number;
};

function Line({ entry, answer, units, digits, onOpen }: LineProps) {
  const { common } = useText();
  const text = usePublishedText();
  // A unit's own explanation is for those who may see its projects.
  const isOpen = answer.explained.includes(entry.unit);
  const opener = (what: string, figure: ReactNode) =>
    isOpen ? (
      <FigureOpener name={`${entry.name} · ${what}`} onOpen={() => onOpen(entry.unit)}>
        {figure}
      </FigureOpener>
    ) : (
      figure
    );
  const movement = answer.movements.find(({ unit }) => unit === entry.unit);
  return (
    <tr data-rank={entry.rank}>
      <td className="board-rank">{opener(text.rank, entry.rank)}</td>
      <th scope="row">
        <UnitName entry={entry} answer={answer} onOpen={onOpen} />
      </th>
      <td>
        <MovementMark gained={movement?.gained ?? null} />
      </td>
      <td className="published-series">
        <Sparkline series={movement?.series ?? []} units={units} />
      </td>
      <td className="number board-points">
        {opener(text.points, signed(fixDecimal(entry.points, digits)))}
      </td>
      <td className="number">
        {entry.verified === null ? common.empty : opener(text.verified, percentOf(entry.verified))}
      </td>
      <td className="published-open">{opener(text.open, <OpenPlaces entry={entry} />)}</td>
    </tr>
  );
}

function UnitName({ entry, answer, onOpen }: Omit<LineProps, "units" | "digits">) {
  const text = usePublishedText();
  const isFlagged = answer.flags.history.some(
    (flag) => flag.given && flag.unit.id === entry.unit && flag.period === answer.period,
  );
  const isOpen = answer.explained.includes(entry.unit);
  return (
    <span className="published-unit">
      {isOpen ? (
        <button
          type="button"
          className="board-unit"
          aria-haspopup="dialog"
          title={text.openUnit(entry.name)}
          onClick={() => onOpen(entry.unit)}
        >
          {entry.name}
        </button>
      ) : (
        <strong>{entry.name}</strong>
      )}
      {isFlagged && <Tag tone="cinnabar">{text.flagged}</Tag>}
      {entry.missing > 0 && (
        <span className="board-missing">{text.missing(String(entry.missing))}</span>
      )}
    </span>
  );
}

/** The places unverified figures leave open, and with whom the unit may change. */
function OpenPlaces({ entry }: { readonly entry: PublishedEntry }) {
  const text = usePublishedText();
  if (entry.best === entry.worst) return <span className="quiet">{text.settled}</span>;
  return (
    <span title={text.swaps(entry.swaps.join(text.separator))}>
      {text.places(String(entry.best), String(entry.worst))}
    </span>
  );
}
