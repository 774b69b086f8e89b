import { Link } from "wouter";
import { printPeriod } from "../../domain/value/period.ts";
import { useReviewText } from "../messages/review-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Tag } from "../parts/tag.tsx";
import { paths } from "../paths.ts";
import { late } from "../state/late.ts";
import { useDistrict } from "../state/use-district.tsx";
import { Figures } from "./figures.tsx";
import { Findings } from "./findings.tsx";
import { type QueueItem, type Report, isTakenBack, wholeReport } from "./queue.ts";
import { Steps } from "./steps.tsx";
import "./item-view.css";

const evidence = late(async () => (await import("../evidence/review-evidence.tsx")).ReviewEvidence);

type ViewProps = { readonly item: QueueItem; readonly report: Report | undefined };

/** One project of a report: what the checks found, and every figure beside last month's and the plan. */
export function ItemView({ item, report }: ViewProps) {
  const text = useReviewText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  return (
    <article className="review-item">
      <header>
        <h2>
          {item.project.id === wholeReport ? (
            text.whole
          ) : (
            <Link href={paths.project(district, item.project.id)}>{item.project.name}</Link>
          )}
        </h2>
        <p>
          <Link href={paths.month(district, item.unit.id, item.period)}>
            {item.unit.name} {printPeriod(item.period, language)}
          </Link>
          <span className="quiet">{text.submitted(item.submittedOn)}</span>
          {item.isLate && <Tag tone="amber">{text.late}</Tag>}
        </p>
      </header>
      {report && <Steps report={report} />}
      {item.facts.length > 0 && isTakenBack([item]) && (
        <p className="review-taken-back">{text.takenBack}</p>
      )}
      {item.project.id === wholeReport ? (
        <p>{text.wholeText}</p>
      ) : (
        <>
          <Findings findings={item.findings} />
          <Figures facts={item.facts} project={item.project} />
          <LatePart part={evidence} props={{ project: item.project.id }} />
        </>
      )}
    </article>
  );
}
