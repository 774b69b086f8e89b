import { useState } from "react";
import { Link } from "wouter";
import { showQueue } from "../../contract/review.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useCall } from "../api/use-call.ts";
import { useReviewText } from "../messages/review-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { SelectField } from "../parts/field.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { ScaleSwitch } from "../parts/scale-switch.tsx";
import { paths } from "../paths.ts";
import { type QueueItem, byReport, waiting } from "../review/queue.ts";
import { ReviewDesk } from "../review/review-desk.tsx";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import { phoneQuery, useMedia } from "../state/use-media.ts";
import "./review.css";

const keyList = late(async () => (await import("../review/key-list.tsx")).KeyList);

/** 审核: what units have submitted, judged one project after another. */
export function ReviewPage() {
  const text = useReviewText();
  const { id: district } = useDistrict();
  const { params } = useAddress();
  const [help, setHelp] = useState(false);
  const period = params.get("period") ?? "";
  const answer = useCall(showQueue, { district }, { keep: true });
  const all = answer.data ? waiting(answer.data) : [];
  const items = period === "" ? all : all.filter((item) => item.period === period);
  return (
    <div className="review-page">
      <Page
        look="fill"
        title={text.title}
        note={answer.data && text.count(items.length, byReport(items).length)}
        actions={<Actions items={all} period={period} onHelp={() => setHelp(true)} />}
      >
        {answer.isPending && <Loading />}
        {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
        {answer.data && (
          <ReviewDesk
            items={items}
            reasons={answer.data.reasons}
            reports={answer.data.reports}
            onHelp={() => setHelp(true)}
            empty={<NothingWaits />}
          />
        )}
      </Page>
      <LatePart part={keyList} props={help ? { onClose: () => setHelp(false) } : null} />
    </div>
  );
}

function NothingWaits() {
  const text = useReviewText();
  const { id } = useDistrict();
  return (
    <Empty title={text.emptyTitle}>
      <p>{text.emptyText}</p>
      <Link className="button button-plain" href={paths.reporting(id)}>
        {text.goReporting}
      </Link>
    </Empty>
  );
}

function Actions(props: {
  readonly items: readonly QueueItem[];
  readonly period: string;
  readonly onHelp: () => void;
}) {
  const text = useReviewText();
  const { language } = useLanguage();
  const { patch } = useAddress();
  const phone = useMedia(phoneQuery);
  const periods = [...new Set([props.period, ...props.items.map(({ period }) => period)])]
    .filter((each) => each !== "")
    .sort();
  return (
    <>
      {periods.length > 0 && (
        <SelectField
          label={text.period}
          labelHidden
          value={props.period}
          onChange={(event) => patch({ period: event.target.value, at: null }, { replace: true })}
        >
          <option value="">{text.allPeriods}</option>
          {periods.map((each) => (
            <option key={each} value={each}>
              {printPeriod(each, language)}
            </option>
          ))}
        </SelectField>
      )}
      <ScaleSwitch />
      {!phone && <Button onClick={props.onHelp}>{text.keys}</Button>}
    </>
  );
}
