import type { TrialGroup, TrialLine } from "../../../domain/ranking/trial.ts";
import { printPeriod } from "../../../domain/value/period.ts";
import { useLanguage, useSay } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { signed } from "../../ranking/points.tsx";
import type { Preview } from "./use-preview.ts";

type PeriodProps = {
  readonly period: Preview["periods"][number];
  /** Without a rulebook in force nobody moves: it is the ranking by the draft. */
  readonly isFirst: boolean;
  readonly onOpen: (period: string, unit: number) => void;
};

/** One period by both rules: who moves, and why, in a sentence each. */
export function PreviewPeriod({ period, isFirst, onOpen }: PeriodProps) {
  const { trial: text } = useRulebookText();
  const { language } = useLanguage();
  const say = useSay();
  const { refused, groups, moved } = period;
  const title = printPeriod(period.period, language);
  return (
    <section className="trial-period" aria-label={title}>
      <h3>
        {title}
        {!isFirst && <span data-moved={moved > 0 || undefined}>{text.moved(moved)}</span>}
      </h3>
      {refused.was && <p className="quiet">{text.wasNot(say(refused.was))}</p>}
      {refused.now && <p className="quiet">{text.nowNot(say(refused.now))}</p>}
      {groups.map((group) => (
        <Group key={group.id} group={group} onOpen={(unit) => onOpen(period.period, unit)} />
      ))}
    </section>
  );
}

function isTouched({ rank, points }: TrialLine): boolean {
  return rank.was !== rank.now || points.was !== points.now;
}

type GroupProps = { readonly group: TrialGroup; readonly onOpen: (unit: number) => void };

function Group({ group, onOpen }: GroupProps) {
  const { trial: text } = useRulebookText();
  const say = useSay();
  const touched = group.lines.filter(isTouched);
  const same = group.lines.filter((line) => !isTouched(line));
  return (
    <>
      <h4>{say(group.label)}</h4>
      <ol className="trial-lines">
        {touched.map((line) => (
          <Line key={line.unit} line={line} onOpen={onOpen} />
        ))}
      </ol>
      {same.length > 0 && (
        <details className="trial-same">
          <summary>
            {touched.length === 0 ? text.allSame(same.length) : text.same(same.length)}
          </summary>
          <ol className="trial-lines">
            {same.map((line) => (
              <Line key={line.unit} line={line} onOpen={onOpen} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function moveOf({ rank: { was, now } }: TrialLine): "up" | "down" | "same" {
  if (was === now || was === null || now === null) return "same";
  return now < was ? "up" : "down";
}

type LineProps = { readonly line: TrialLine; readonly onOpen: (unit: number) => void };

/** A unit: place and points before and after, and the sentence; it opens to where its points come from. */
function Line({ line, onOpen }: LineProps) {
  const { trial: text } = useRulebookText();
  const say = useSay();
  const { unit, name, rank, points } = line;
  const nth = (place: number | null) => (place === null ? text.notRanked : text.nth(place));
  const print = (each: string | null) => (each === null ? "—" : signed(each));
  const isSame = points.was === points.now;
  return (
    <li data-move={moveOf(line)}>
      <button type="button" className="trial-line" onClick={() => onOpen(unit)}>
        <span className="trial-name">{name}</span>
        <span className="trial-rank">
          {rank.was === rank.now ? nth(rank.now) : `${nth(rank.was)} → ${nth(rank.now)}`}
        </span>
        <span className="trial-points">
          {isSame ? print(points.now) : `${print(points.was)} → ${print(points.now)}`}
        </span>
        {isTouched(line) && <span className="trial-why">{say(line.sentence)}</span>}
      </button>
    </li>
  );
}
