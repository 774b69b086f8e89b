import { type RefObject, useRef } from "react";
import { Link, useParams } from "wouter";
import { showReporting } from "../../contract/reporting.ts";
import { showMonth } from "../../contract/month.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useCall } from "../api/use-call.ts";
import { useMe } from "../api/use-me.ts";
import { useLanguage } from "../messages/language.tsx";
import { useMonthText } from "../messages/month-text.ts";
import type { MonthPlace } from "../month/month-place.ts";
import type { Month } from "../month/month-types.ts";
import { ReportNote } from "../month/report-note.tsx";
import { ReportSteps } from "../month/report-steps.tsx";
import { placeOfKey } from "../month/month-types.ts";
import { openIn } from "../month/sheet.ts";
import { SubmitBar } from "../month/submit-bar.tsx";
import { type MonthView, useMonthView } from "../month/use-month-view.ts";
import { type Submitting, useSubmit } from "../month/use-submit.ts";
import { Button } from "../parts/button.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { todayInChina } from "../parts/today.ts";
import { usePrintLook } from "../parts/use-print-look.ts";
import { paths } from "../paths.ts";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import { phoneQuery, useMedia } from "../state/use-media.ts";

const grid = late(async () => (await import("../month/month-grid.tsx")).MonthGrid);
const cards = late(async () => (await import("../month/phone-cards.tsx")).PhoneCards);
const paper = late(async () => (await import("../month/paper-form.tsx")).PaperForm);
// Begun with the page's own script; a failure shows where the part is read.
(window.matchMedia(phoneQuery).matches ? cards : grid).start().catch(() => undefined);

// Seldom needed at first: they come when there is something to say.
const banners = late(async () => (await import("../month/banners.tsx")).Banners);
const problemList = late(async () => (await import("../month/problem-list.tsx")).ProblemList);

/** 月报: what is not known yet of a unit's projects for a month, asked as a spreadsheet or as cards. */
export function MonthPage() {
  usePrintLook("month");
  const text = useMonthText();
  const { unit, period } = useParams<{ unit: string; period: string }>();
  const { id: district } = useDistrict();
  const me = useMe();
  const answer = useCall(showMonth, { district, unit: Number(unit), period });
  const reporting = useCall(showReporting, { district, months: 12 });
  if (!answer.data || !me.data) {
    return (
      <Page title={text.choice.title} above={<Back />}>
        {answer.isError ? (
          <Failure error={answer.error} onRetry={() => void answer.refetch()} />
        ) : (
          <Loading />
        )}
      </Page>
    );
  }
  const place: MonthPlace = {
    person: me.data.person.id,
    district,
    unit: Number(unit),
    period,
  };
  const day = reporting.data?.day ?? todayInChina();
  return <MonthBody month={answer.data} place={place} day={day} />;
}

function Back() {
  const month = useMonthText();
  const { id } = useDistrict();
  return <Link href={paths.months(id, { all: 1 })}>{month.all}</Link>;
}

type BodyProps = {
  readonly month: Month;
  readonly place: MonthPlace;
  /** The day the month's work is judged by. */
  readonly day: string;
};

function MonthBody({ month, place, day }: BodyProps) {
  const text = useMonthText();
  const { language } = useLanguage();
  const phone = useMedia(phoneQuery);
  const view = useMonthView(month, place, day);
  const submitting = useSubmit(view);
  const { go, goToRef } = useGoTo(phone);
  const { report } = month;
  return (
    <Page
      look={phone ? "flow" : "fill"}
      title={text.title(report.unit.name, printPeriod(report.period, language))}
      above={<Back />}
      note={<ReportNote report={report} asked={view.summary.wanted} />}
      actions={
        <>
          <ReportSteps report={report} />
          {!phone && <Button onClick={() => window.print()}>{text.print}</Button>}
        </>
      }
    >
      <LatePart
        part={banners}
        props={hasNews(view) ? { view, recorded: submitting.recorded, onGo: go } : null}
      />
      <MonthWork view={view} submitting={submitting} phone={phone} go={go} goToRef={goToRef} />
      <LatePart part={paper} props={{ view }} />
    </Page>
  );
}

/** Whether there is anything to know before typing. */
function hasNews({ month, editable, summary, draft }: MonthView): boolean {
  const { conflicts, left } = draft.merged;
  const aside = conflicts.length + left.length > 0;
  const strays = month.rows.some((row) => row.strays.length > 0);
  return !editable || month.report.phase === "returned" || summary.asked === 0 || aside || strays;
}

type GoTo = {
  readonly go: (key: string) => void;
  readonly goToRef: RefObject<((key: string) => void) | null>;
};

/** Goes to a cell, on the sheet or on its card, for whoever names one beside them. */
function useGoTo(phone: boolean): GoTo {
  const { patch } = useAddress();
  const goToRef = useRef<((key: string) => void) | null>(null);
  const go = (key: string) => {
    if (!phone) return goToRef.current?.(key);
    patch({ project: placeOfKey(key).project }, { replace: true });
    // The card is drawn first.
    window.setTimeout(() => document.getElementById(key)?.focus(), 100);
    return undefined;
  };
  return { go, goToRef };
}

type WorkProps = GoTo & {
  readonly view: MonthView;
  readonly submitting: Submitting;
  readonly phone: boolean;
};

function MonthWork({ view, submitting, phone, go, goToRef }: WorkProps) {
  const { problems } = view.summary;
  const owes = view.month.rows.length > 0;
  const blank = phone
    ? view.sheet.rows.every((row) => openIn(row).length === 0)
    : view.sheet.columns.length === 0;
  return (
    <>
      {blank && <Nothing owes={owes} />}
      {phone && !blank && <LatePart part={cards} props={{ view }} meanwhile={<Loading />} />}
      {!phone && !blank && (
        <LatePart part={grid} props={{ view, goToRef }} meanwhile={<Loading />} />
      )}
      <LatePart
        part={problemList}
        props={!phone && problems.length > 0 ? { problems, view, onGo: go } : null}
      />
      {view.editable && owes && <SubmitBar view={view} submitting={submitting} onGo={go} />}
    </>
  );
}

/** Nothing is asked: everything is known, or no project of the unit is reported monthly. */
function Nothing({ owes }: { readonly owes: boolean }) {
  const text = useMonthText();
  const { id } = useDistrict();
  return (
    <Empty title={owes ? text.nothing : text.noProjects}>
      <p>{owes ? text.nothingText : text.noProjectsText}</p>
      <Link className="button button-plain" href={paths.projects(id)}>
        {text.goProjects}
      </Link>
    </Empty>
  );
}
