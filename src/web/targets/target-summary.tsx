import { Link } from "wouter";
import { showTargets } from "../../contract/target.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useCall } from "../api/use-call.ts";
import { useLanguage, useSay } from "../messages/language.tsx";
import { useTargetsText } from "../messages/targets-text.ts";
import { paths } from "../paths.ts";
import { useBasis } from "../state/use-basis.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import { ForecastLine, RateLine, SeenPart } from "./progress-lines.tsx";
import { shownAmount, unitName } from "./targets-model.ts";
import "../parts/table.css";
import "./target-summary.css";

/** How one unit stands with its targets, to be shown beside something else: the latest letter, in a few lines. */
export function TargetSummary({ unit }: { readonly unit: number }) {
  const text = useTargetsText();
  const say = useSay();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const { knownAt } = useKnownAt();
  const { asked: basis } = useBasis();
  const answer = useCall(showTargets, { district, knownAt, basis });
  const row = answer.data?.rows.find((each) => each.unit.id === unit);
  if (!answer.data || !row) return null;
  const { period, targets } = answer.data;
  return (
    <section className="target-summary">
      <header>
        <h3>{text.summary}</h3>
        <Link href={paths.targets(district, { period, unit, knownAt, basis })}>
          {text.summaryOpen(printPeriod(period, language))}
        </Link>
      </header>
      <ul>
        {row.cells.map(({ target, amount, progress, seen }) => {
          const head = targets.find(({ id }) => id === target);
          if (!head || amount === null) return null;
          const done = progress?.actual ?? null;
          return (
            <li key={target}>
              <span>{say(head.title)}</span>
              <span className="target-summary-figure">
                <Link
                  href={paths.targets(district, {
                    period,
                    unit,
                    figure: `${unit}.${target}`,
                    knownAt,
                    basis,
                  })}
                >
                  <strong>{done === null ? text.noFigure : shownAmount(done, head)}</strong>
                  {` / ${shownAmount(amount, head)} ${unitName(head.unit, language)}`}
                </Link>
                {seen && <SeenPart target={head} seen={seen} />}
                {progress && <RateLine progress={progress} />}
                {progress && <ForecastLine progress={progress} target={head} />}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
