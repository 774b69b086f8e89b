import { useTargetsText } from "../messages/targets-text.ts";
import { useLanguage } from "../messages/language.tsx";
import {
  type Progress,
  type TargetCell,
  type TargetHead,
  shownAmount,
  sideOf,
  signed,
  unitName,
} from "./targets-model.ts";
import "./progress-lines.css";

/** 完成率 and 序时差 in one line, with a word beside the sign: never told by colour alone. */
export function RateLine({ progress }: { readonly progress: Progress }) {
  const text = useTargetsText();
  const { rate, gap } = progress;
  if (rate === null || gap === null) return null;
  const side = sideOf(gap);
  return (
    <span className="target-rate">
      {rate}%{" "}
      <span className="target-gap" data-side={side}>
        {text[side]} {side === "onTime" ? "" : signed(gap)}
      </span>
    </span>
  );
}

/** What it will come to: an interval with the likeliest, or that there is too little to go by. */
export function ForecastLine(props: { readonly progress: Progress; readonly target: TargetHead }) {
  const { progress, target } = props;
  const text = useTargetsText();
  const { low, mid, high, kind } = progress.forecast;
  if (low === null || mid === null || high === null)
    return (
      <span className="target-forecast quiet">
        {text.forecast} {text.noForecast}
      </span>
    );
  const { outlook } = progress;
  const isOver = kind === "over";
  if (isOver)
    return (
      <span className="target-forecast" data-outlook={outlook ?? undefined}>
        {outlook && text.final[outlook]}
      </span>
    );
  return (
    <span className="target-forecast" data-outlook={outlook ?? undefined}>
      {text.forecast}{" "}
      {low === high
        ? shownAmount(mid, target)
        : text.between(shownAmount(low, target), shownAmount(high, target))}
      {outlook && <> · {text.outlook[outlook]}</>}
    </span>
  );
}

/** What the asker sees of a unit's own projects that lie with others: told as a part, without a rate. */
export function SeenPart(props: {
  readonly seen: TargetCell["seen"];
  readonly target: Pick<TargetHead, "unit">;
  readonly short?: boolean;
}) {
  const { seen, target, short = false } = props;
  const text = useTargetsText();
  const { language } = useLanguage();
  if (!seen) return <span className="quiet">{text.notYours}</span>;
  if (seen.linked === 0)
    return <span className="quiet">{short ? text.seenNoneShort : text.seenNone}</span>;
  const { actual, linked } = seen;
  const done =
    actual === null
      ? text.noFigure
      : `${shownAmount(actual, target)} ${unitName(target.unit, language)}`;
  return (
    <span className="quiet">
      {short ? text.seenPartShort(linked, done) : text.seenPart(linked, done)}
    </span>
  );
}
