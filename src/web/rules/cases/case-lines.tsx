import type { CaseLine } from "../../../domain/scoring/worked-cases.ts";
import { printRational } from "../../../domain/scoring/rational.ts";
import { useSay } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";

type LinesProps = {
  readonly lines: readonly CaseLine[];
  /** The case. */
  readonly label: string;
};

/** What every article gives in a case, beside what it gives by the rulebook in force; those that differ stand out. */
export function CaseLines({ lines, label }: LinesProps) {
  const { cases: text, trial } = useRulebookText();
  const say = useSay();
  const print = (points: string | null) => (points === null ? "—" : printRational(points, 4));
  if (lines.length === 0) return null;
  return (
    <div className="table-box">
      <table className="table case-lines" aria-label={text.lines(label)}>
        <thead>
          <tr>
            <th scope="col">{trial.article}</th>
            <th scope="col" className="number">
              {trial.was}
            </th>
            <th scope="col" className="number">
              {trial.now}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ title, was, now, isChanged, sentence }, at) => (
            // The lines of a case never change places.
            <tr key={at} data-changed={isChanged || undefined}>
              <th scope="row">
                {say(title)}
                <span className="case-why">{say(sentence)}</span>
              </th>
              <td className="number">{print(was)}</td>
              <td className="number">{print(now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
