import { useState } from "react";
import { showReporting } from "../../contract/reporting.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useCall } from "../api/use-call.ts";
import { useLanguage } from "../messages/language.tsx";
import { useReportingText } from "../messages/reporting-text.ts";
import { Button } from "../parts/button.tsx";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import { Icon } from "../parts/icon.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Empty, Failure, Loading, Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { ScaleSwitch } from "../parts/scale-switch.tsx";
import { usePrintLook } from "../parts/use-print-look.ts";
import { CellMark } from "../reporting/cell-mark.tsx";
import { Digest } from "../reporting/digest.tsx";
import { ReportingList } from "../reporting/reporting-list.tsx";
import { type Reporting, busyPeriod, monthOn, tallyOf } from "../reporting/reporting-model.ts";
import { ReportingTable } from "../reporting/reporting-table.tsx";
import { useUrge } from "../reporting/use-urge.ts";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import { phoneQuery, useMedia } from "../state/use-media.ts";
import "./reporting.css";

const debtView = late(async () => (await import("../reporting/debt-view.tsx")).DebtView);
const urgeDialog = late(async () => (await import("../reporting/urge-dialog.tsx")).UrgeDialog);

const months = 12;
const halfYear = 6;
const shape = /^\d{4}-(0[1-9]|1[0-2])$/u;

/** 报送墙: which unit has reported which month, and beside it what of the figures was verified. */
export function ReportingPage() {
  usePrintLook("reporting");
  const text = useReportingText();
  const { params, patch } = useAddress();
  const view = params.get("view") === "debt" ? "debt" : "wall";
  return (
    <div className="reporting-page">
      <Page
        look="fill"
        title={text.title}
        actions={
          <>
            <ChoiceBar
              label={text.views}
              labelHidden
              options={[
                { id: "wall", label: text.wall },
                { id: "debt", label: text.debt },
              ]}
              value={view}
              onChange={(next) => patch({ view: next === "wall" ? null : next }, { replace: true })}
            />
            {view === "debt" && <ScaleSwitch />}
            <Button className="desk-only" onClick={() => window.print()}>
              {text.print}
            </Button>
          </>
        }
      >
        {view === "wall" && <WallView />}
        <LatePart part={debtView} props={view === "debt" ? {} : null} />
      </Page>
    </div>
  );
}

function WallView() {
  const { id: district } = useDistrict();
  const { params } = useAddress();
  const asked = params.get("to") ?? "";
  const to = shape.test(asked) ? asked : undefined;
  const answer = useCall(showReporting, { district, to, months }, { keep: true });
  return (
    <>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && !answer.isError && (
        <WallBody reporting={answer.data} moved={to !== undefined} />
      )}
    </>
  );
}

function WallBody(props: { readonly reporting: Reporting; readonly moved: boolean }) {
  const text = useReportingText();
  const phone = useMedia(phoneQuery);
  const { params, patch } = useAddress();
  const urge = useUrge();
  const [urging, setUrging] = useState<string | null>(null);
  const { reporting } = props;
  const asked = params.get("period");
  const known = reporting.periods.find(({ period }) => period === asked)?.period;
  const period = known ?? busyPeriod(reporting) ?? "";
  if (reporting.units.length === 0)
    return (
      <Empty title={text.empty}>
        <p>{text.emptyText}</p>
      </Empty>
    );
  return (
    <>
      <Digest digest={reporting.digest} />
      {urge.error !== null && urging === null && <Failure error={urge.error} />}
      {urge.done !== null && <Notice tone="good">{text.urgedDone(urge.done)}</Notice>}
      <Tally reporting={reporting} period={period} moved={props.moved} />
      {phone ? (
        <ReportingList
          reporting={reporting}
          period={period}
          onPeriod={(next) => patch({ period: next }, { replace: true })}
          urge={urge}
          onUrge={setUrging}
        />
      ) : (
        <ReportingTable reporting={reporting} urge={urge} onUrge={setUrging} />
      )}
      <LatePart
        part={urgeDialog}
        props={
          urging === null
            ? null
            : { reporting, period: urging, urge, onClose: () => setUrging(null) }
        }
      />
    </>
  );
}

/** How the busy month stands, and the ways to earlier and later months. */
function Tally(props: {
  readonly reporting: Reporting;
  readonly period: string;
  readonly moved: boolean;
}) {
  const text = useReportingText();
  const { language } = useLanguage();
  const { patch } = useAddress();
  const { periods } = props.reporting;
  const last = periods[periods.length - 1]?.period;
  return (
    <div className="reporting-tally">
      <strong>{props.period !== "" && printPeriod(props.period, language)}</strong>
      <ul>
        {tallyOf(props.reporting, props.period).map(({ state, count }) => (
          <li key={state}>
            <CellMark state={state} /> <strong>{count}</strong>
          </li>
        ))}
      </ul>
      {last !== undefined && (
        <span className="reporting-moves no-print">
          <Button
            square
            aria-label={text.earlier}
            onClick={() => patch({ to: monthOn(last, -halfYear) }, { replace: true })}
          >
            <Icon name="left" />
          </Button>
          <Button
            square
            aria-label={text.later}
            disabled={!props.moved}
            onClick={() => patch({ to: null }, { replace: true })}
          >
            <Icon name="right" />
          </Button>
        </span>
      )}
    </div>
  );
}
