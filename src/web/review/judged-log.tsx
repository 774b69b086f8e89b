import { useState } from "react";
import { printPeriod } from "../../domain/value/period.ts";
import { useReviewText } from "../messages/review-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { late } from "../state/late.ts";
import type { QueueItem } from "./queue.ts";
import type { Judged } from "./use-judging.ts";
import "./judged-log.css";

const reopenDialog = late(async () => (await import("./reopen-dialog.tsx")).ReopenDialog);

type LogProps = {
  readonly log: readonly Judged[];
  readonly onReopened: (item: QueueItem) => void;
};

/** As many lines as one looks back over. */
const lines = 5;

/** What was just judged, and the way to take an acceptance back. */
export function JudgedLog({ log, onReopened }: LogProps) {
  const text = useReviewText();
  const { language } = useLanguage();
  const [asking, ask] = useState<Judged | null>(null);
  return (
    <section className="judged-log no-print" aria-label={text.log.title}>
      <h2>{text.log.title}</h2>
      <ol>
        {log.slice(0, lines).map((each) => (
          <li key={each.id}>
            <span>
              {each.count === 1 && each.item.project.name !== ""
                ? each.item.project.name
                : `${each.item.unit.name} ${printPeriod(each.item.period, language)}`}{" "}
              <strong>{text.log[each.standing](each.count)}</strong>
            </span>
            {each.mayReopen && (
              <Button look="quiet" onClick={() => ask(each)}>
                {text.reopening.button}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <LatePart
        part={reopenDialog}
        props={
          asking && {
            judged: asking,
            onClose: () => ask(null),
            onDone: () => {
              onReopened(asking.item);
              ask(null);
            },
          }
        }
      />
    </section>
  );
}
