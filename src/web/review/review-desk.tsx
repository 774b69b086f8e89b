import { type ReactNode, useState } from "react";
import type { Refusal } from "../../domain/refusal/refusal.ts";
import { useRefused } from "../importing/use-refused.ts";
import { useReviewText } from "../messages/review-text.ts";
import { LatePart } from "../parts/late-part.tsx";
import { Failure, Notice } from "../parts/notice.tsx";
import { late } from "../state/late.ts";
import { useDistrict } from "../state/use-district.tsx";
import { phoneQuery, useMedia } from "../state/use-media.ts";
import { JudgeBar, Position } from "./judge-bar.tsx";
import { QueueList } from "./queue-list.tsx";
import { type QueueItem, type Reason, type Report, reasonsFor } from "./queue.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import { type Review, useReview } from "./use-review.ts";
import "./review-desk.css";

// The figures come while the queue itself is still on its way.
const itemView = late(async () => (await import("./item-view.tsx")).ItemView);
const judgedLog = late(async () => (await import("./judged-log.tsx")).JudgedLog);
const returnDialog = late(async () => (await import("./return-dialog.tsx")).ReturnDialog);

type DeskProps = {
  readonly items: readonly QueueItem[];
  readonly reasons: readonly Reason[];
  readonly reports: readonly Report[];
  readonly onHelp: () => void;
  /** Shown when nothing waits. */
  readonly empty: ReactNode;
};

/** The list, the open item beside it, and judging by hand or by key. */
export function ReviewDesk({ items, reasons, reports, onHelp, empty }: DeskProps) {
  const { roles } = useDistrict();
  const phone = useMedia(phoneQuery);
  const review = useReview(items);
  const [returning, setReturning] = useState(false);
  const mayJudge = roles.includes("office");
  const barred = useBarred(review, mayJudge);
  const may = barred === null && review.targets.length > 0;
  const accept = () => {
    if (may) review.judge(review.accepting, { standing: "accepted", reason: "" });
  };
  const ask = () => setReturning(may);
  useReviewKeys({
    next: () => review.step(1),
    previous: () => review.step(-1),
    accept,
    return: ask,
    select: () => mayJudge && review.here !== null && review.toggle(review.here),
    range: () => mayJudge && review.toggleRange(review.here),
    report: () => mayJudge && review.current && review.toggleReport(review.current.report),
    help: onHelp,
  });
  return (
    <div className="review-desk">
      {!phone && review.items.length > 0 && <QueueList review={review} mayJudge={mayJudge} />}
      <LatePart
        part={judgedLog}
        props={review.log.length === 0 ? null : { log: review.log, onReopened: review.reopened }}
      />
      <section className="review-main">
        <div className="review-body">
          <Failed review={review} />
          <LatePart
            part={itemView}
            props={
              review.current
                ? {
                    item: review.current,
                    report: reports.find(({ id }) => id === review.current?.report),
                  }
                : null
            }
          />
          {!review.current && !review.busy && empty}
        </div>
        {review.current && (
          <div className="review-foot">
            <Position review={review} />
            <JudgeBar review={review} barred={barred} onAccept={accept} onReturn={ask} />
          </div>
        )}
      </section>
      <LatePart
        part={returnDialog}
        props={
          returning
            ? {
                items: review.targets,
                reasons: reasonsFor(reasons, review.targets),
                onClose: () => setReturning(false),
                onReturn: (reason, facts) => {
                  setReturning(false);
                  review.judge(review.targets, { standing: "returned", reason }, facts);
                },
              }
            : null
        }
      />
    </div>
  );
}

/** Why the reader may not judge what is chosen; null when they may. */
function useBarred({ targets }: Review, mayJudge: boolean): string | null {
  const text = useReviewText();
  const refused = useRefused();
  if (!mayJudge) return text.notOffice;
  const barred = targets.find((item) => item.barred)?.barred;
  // The contract carries codes as text; they come from the same table of sentences.
  return barred ? refused(barred as Refusal) : null;
}

function Failed({ review }: { readonly review: Review }) {
  const text = useReviewText();
  if (!review.failed) return null;
  return (
    <div className="review-failed">
      <Notice tone="warn">{text.failed(review.failed.name)}</Notice>
      <Failure error={review.failed.error} />
    </div>
  );
}
