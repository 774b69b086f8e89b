import type { PeriodKind } from "../../../domain/scoring/period-kind.ts";
import type { WorkedCase } from "../../../domain/scoring/worked-cases.ts";
import { useSay } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { Button } from "../../parts/button.tsx";
import { ChoiceBar } from "../../parts/choice-bar.tsx";
import { Failure, Loading, Notice } from "../../parts/notice.tsx";
import { PreviewPeriod } from "./preview-period.tsx";
import type { Previewing } from "./use-preview.ts";
import "./preview.css";

type PanelProps = {
  readonly previewing: Previewing;
  readonly isChanged: boolean;
  /** Whether there is a rulebook in force to compare with. */
  readonly isFirst: boolean;
  /** How many places of the draft must be mended first. */
  readonly wrongs: number;
  readonly kinds: readonly PeriodKind[];
  readonly onKind: (kind: PeriodKind) => void;
  readonly onOpen: (period: string, unit: number) => void;
  readonly cases: readonly WorkedCase[];
  /** Writes what the cases come to into the draft; undefined where it may not be changed. */
  readonly onCases: ((cases: readonly WorkedCase[]) => void) | undefined;
};

/** Who would move in the last three periods, and why: beside the draft, and never in the way of typing. */
export function PreviewPanel(props: PanelProps) {
  const { previewing, isChanged, isFirst, wrongs, kinds } = props;
  const { trial: text } = useRulebookText();
  const { preview, isCurrent, error } = previewing;
  return (
    <aside className="trial no-print" id="trial" aria-label={text.title}>
      <header>
        <h2>{text.title}</h2>
        {kinds.length > 1 && preview?.kind && (
          <ChoiceBar
            label={text.kind}
            labelHidden
            options={kinds.map((id) => ({ id, label: text.kinds[id] }))}
            value={preview.kind}
            onChange={props.onKind}
          />
        )}
      </header>
      <State wrongs={wrongs} isChanged={isChanged} isFirst={isFirst} previewing={previewing} />
      {error !== null && <Failure error={error} />}
      {!preview && wrongs === 0 && error === null && <Loading />}
      {preview && (
        <div className="trial-body" data-held={wrongs > 0 || undefined} aria-busy={!isCurrent}>
          {preview.periods.map((period) => (
            <PreviewPeriod
              key={period.period}
              period={period}
              isFirst={isFirst}
              onOpen={props.onOpen}
            />
          ))}
          <Cases cases={props.cases} onCases={props.onCases} />
        </div>
      )}
    </aside>
  );
}

type StateProps = Pick<PanelProps, "wrongs" | "isChanged" | "isFirst" | "previewing">;

/** Whether what stands here is of the draft as it is. */
function State({ wrongs, isChanged, isFirst, previewing }: StateProps) {
  const { trial: text } = useRulebookText();
  if (wrongs > 0)
    return <Notice tone="warn">{previewing.preview ? text.held : text.notYet}</Notice>;
  if (!isChanged) return <p className="quiet">{text.unchanged}</p>;
  return (
    <output className="quiet trial-state">
      {previewing.preview && (previewing.isCurrent ? isFirst && text.first : text.asking)}
    </output>
  );
}

/** The worked cases that keep the draft from being set: each with what differs. */
function Cases({ cases, onCases }: Pick<PanelProps, "cases" | "onCases">) {
  const { trial: text } = useRulebookText();
  const say = useSay();
  const wrong = cases.filter(({ isRight }) => !isRight);
  if (wrong.length === 0) return null;
  return (
    <section className="trial-cases">
      <h3>{text.cases(wrong.length)}</h3>
      <ul>
        {wrong.map(({ name, difference }) => (
          <li key={name}>{text.oneCase(name, say(difference))}</li>
        ))}
      </ul>
      {onCases && <Button onClick={() => onCases(wrong)}>{text.takeCases}</Button>}
    </section>
  );
}
