import { useEffect, useRef } from "react";
import { printPeriod } from "../../domain/value/period.ts";
import { useReviewText } from "../messages/review-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { Tag } from "../parts/tag.tsx";
import { type QueueItem, type ReportGroup, byReport, itemKey, wholeReport } from "./queue.ts";
import type { Review } from "./use-review.ts";
import "./queue-list.css";

type ListProps = { readonly review: Review; readonly mayJudge: boolean };

/** The queue by report, oldest first; the open item is marked and kept in sight. */
export function QueueList({ review, mayJudge }: ListProps) {
  const text = useReviewText();
  return (
    <nav className="queue-list" aria-label={text.list}>
      <ol>
        {byReport(review.items).map((group) => (
          <ReportItems key={group.report} group={group} review={review} mayJudge={mayJudge} />
        ))}
      </ol>
    </nav>
  );
}

function ReportItems({ group, review, mayJudge }: ListProps & { readonly group: ReportGroup }) {
  const text = useReviewText();
  const { language } = useLanguage();
  const { first, items } = group;
  return (
    <li>
      <header className="queue-report">
        {mayJudge && (
          <label className="queue-check">
            <input
              type="checkbox"
              checked={items.every((item) => review.selected.has(itemKey(item)))}
              onChange={() => review.toggleReport(group.report)}
            />
            <span className="hidden-text">{text.selectReport(first.unit.name)}</span>
          </label>
        )}
        <strong>{first.unit.name}</strong>
        <span>{printPeriod(first.period, language)}</span>
        {first.isLate && <Tag tone="amber">{text.late}</Tag>}
        <span className="queue-report-day">{text.submitted(first.submittedOn)}</span>
      </header>
      <ol>
        {items.map((item) => (
          <QueueLine key={itemKey(item)} item={item} review={review} mayJudge={mayJudge} />
        ))}
      </ol>
    </li>
  );
}

function QueueLine({ item, review, mayJudge }: ListProps & { readonly item: QueueItem }) {
  const text = useReviewText();
  const key = itemKey(item);
  const here = review.here === key;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (here) line.current?.scrollIntoView({ block: "nearest" });
  }, [here]);
  const name = item.project.id === wholeReport ? text.whole : item.project.name;
  const findings = item.findings.length;
  return (
    <li ref={line} className="queue-line" data-here={here || undefined}>
      {mayJudge && (
        <label className="queue-check">
          <input
            type="checkbox"
            checked={review.selected.has(key)}
            onChange={() => review.toggle(key)}
          />
          <span className="hidden-text">{text.select(name)}</span>
        </label>
      )}
      <button
        type="button"
        aria-current={here ? "true" : undefined}
        onClick={(event) => {
          if (event.shiftKey && mayJudge) review.toggleRange(key);
          review.open(item);
        }}
      >
        <span className="queue-name">{name}</span>
        <span className="queue-marks">
          <span>{text.figures(item.facts.length)}</span>
          {findings > 0 && <span className="queue-findings">{text.findings(findings)}</span>}
        </span>
      </button>
    </li>
  );
}
