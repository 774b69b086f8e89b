import { useState } from "react";
import { listClosings, showClosing } from "../../contract/closing.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useCall } from "../api/use-call.ts";
import { Changes } from "../closing/changes.tsx";
import { type ClosingPage as ClosingData, closingMonths } from "../closing/closing-model.ts";
import { Issues } from "../closing/issues.tsx";
import { MonthList } from "../closing/month-list.tsx";
import { OpenMonth } from "../closing/open-units.tsx";
import { useClosingText } from "../messages/closing-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { Page, Section } from "../parts/page.tsx";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import "./closing.css";

const shape = /^\d{4}-(0[1-9]|1[0-2])$/u;
const reissueDialog = late(
  async () => (await import("../closing/reissue-dialog.tsx")).ReissueDialog,
);

/** 封账: months closed for good, the point each stands on, and what was recorded since. */
export function ClosingPage() {
  const text = useClosingText();
  const { id: district } = useDistrict();
  const { params } = useAddress();
  const answer = useCall(listClosings, { district });
  const asked = params.get("period") ?? "";
  const months = answer.data
    ? closingMonths(answer.data, shape.test(asked) ? asked : undefined)
    : [];
  const period = (months.find((month) => month.period === asked) ?? months[0])?.period;
  return (
    <Page title={text.title} note={text.note}>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && period === undefined && (
        <Empty title={text.noneTitle}>
          <p>{text.noneText}</p>
        </Empty>
      )}
      {period !== undefined && (
        <div className="closing-columns">
          <MonthList months={months} period={period} />
          <Month period={period} />
        </div>
      )}
    </Page>
  );
}

function Month({ period }: { readonly period: string }) {
  const { id: district } = useDistrict();
  const { language } = useLanguage();
  const answer = useCall(showClosing, { district, period });
  const page = answer.data;
  return (
    <div className="closing-month">
      <h2>{printPeriod(period, language)}</h2>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {page && page.issues.length === 0 && <OpenMonth page={page} />}
      {page && page.issues.length > 0 && <ClosedMonth page={page} />}
    </div>
  );
}

function ClosedMonth({ page }: { readonly page: ClosingData }) {
  const text = useClosingText();
  const { roles } = useDistrict();
  const [asking, setAsking] = useState(false);
  const { changes } = page;
  return (
    <>
      <Section title={text.record}>
        <Issues issues={page.issues} />
      </Section>
      <Section
        title={text.changes}
        note={changes.length > 0 && text.changesNote(changes.length)}
        aside={
          roles.includes("office") &&
          changes.length > 0 && <Button onClick={() => setAsking(true)}>{text.reissue}</Button>
        }
      >
        {changes.length === 0 ? (
          <p className="closing-none">{text.noChanges}</p>
        ) : (
          <Changes changes={changes} />
        )}
      </Section>
      <LatePart
        part={reissueDialog}
        props={asking ? { page, onClose: () => setAsking(false) } : null}
      />
    </>
  );
}
