import { useEffect, useRef } from "react";
import { printPeriod } from "../../domain/value/period.ts";
import { useLanguage, useSay } from "../messages/language.tsx";
import { usePublishedText } from "../messages/published-text.ts";
import { Button } from "../parts/button.tsx";
import { signed } from "../ranking/points.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { MovementMark } from "./movement.tsx";
import type { Published, PublishedEntry } from "./published-model.ts";
import "./big-screen.css";

type ScreenProps = {
  readonly answer: Published;
  /** When the answer came, as a time of day. */
  readonly at: string;
  readonly onLeave: () => void;
};

/** Columns a group takes on the screen: a long group stands in two. */
const linesMost = 8;

function columnsOf(entries: readonly PublishedEntry[]): (readonly PublishedEntry[])[] {
  const columns = Math.max(1, Math.ceil(entries.length / linesMost));
  const lines = Math.ceil(entries.length / columns);
  return Array.from({ length: columns }, (_, at) => entries.slice(at * lines, (at + 1) * lines));
}

/** The ranking for a wall: one page of sixteen by nine that never scrolls, read from ten metres. Esc leaves. */
export function BigScreen({ answer, at, onLeave }: ScreenProps) {
  const text = usePublishedText();
  const { language } = useLanguage();
  const { name } = useDistrict();
  const say = useSay();
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape") onLeave();
    };
    document.addEventListener("keydown", leave);
    screen.current?.focus();
    return () => document.removeEventListener("keydown", leave);
  }, [onLeave]);
  const groups = answer.board.groups.filter(({ entries }) => entries.length > 0);
  const columns = groups.flatMap((group) =>
    columnsOf(group.entries).map((entries, part) => ({ group, entries, part })),
  );
  const lines = Math.max(...columns.map(({ entries }) => entries.length), 1);
  return (
    <div
      ref={screen}
      className="big-screen"
      tabIndex={-1}
      style={{ "--lines": lines, "--columns": columns.length } as React.CSSProperties}
    >
      <header>
        <p>{name}</p>
        <h1>{text.title(printPeriod(answer.period, language))}</h1>
        <p>{text.stage[answer.stage]}</p>
      </header>
      <div className="big-groups">
        {columns.map(({ group, entries, part }) => (
          <section key={`${group.id}${part}`}>
            <h2>{say(group.label)}</h2>
            <ol>
              {entries.map((entry) => (
                <BigLine key={entry.unit} entry={entry} answer={answer} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      <footer>
        <span>{text.basis(answer.known.day, String(answer.known.seq))}</span>
        <span>{text.refreshed(at)}</span>
        <Button onClick={onLeave}>{text.leave}</Button>
      </footer>
    </div>
  );
}

function BigLine({
  entry,
  answer,
}: {
  readonly entry: PublishedEntry;
  readonly answer: Published;
}) {
  const text = usePublishedText();
  const movement = answer.movements.find(({ unit }) => unit === entry.unit);
  const isFlagged = answer.flags.history.some(
    (flag) => flag.given && flag.unit.id === entry.unit && flag.period === answer.period,
  );
  return (
    <li data-rank={entry.rank}>
      <span className="big-rank">{entry.rank}</span>
      <span className="big-name">
        {entry.name}
        {isFlagged && <span className="big-flag">{text.flagged}</span>}
      </span>
      <span className="big-moved">
        <MovementMark gained={movement?.gained ?? null} />
      </span>
      <span className="big-points">{signed(Number(entry.points).toFixed(1))}</span>
    </li>
  );
}
