import { useMemo } from "react";
import { Link } from "wouter";
import { type Output, addressOf } from "../../contract/endpoint.ts";
import { downloadBulletin, showBulletin } from "../../contract/bulletin.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useCall } from "../api/use-call.ts";
import { Paper } from "../bulletin/paper.tsx";
import type { Source } from "../ground/ground.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { SelectField } from "../parts/field.tsx";
import { Icon } from "../parts/icon.tsx";
import { KnownAtControl, PastNotice } from "../parts/known-at.tsx";
import { Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { usePrintLook } from "../parts/use-print-look.ts";
import { paths } from "../paths.ts";
import { periodsUpTo } from "../ranking/period-choices.ts";
import { useAddress } from "../state/use-address.ts";
import { useBasis } from "../state/use-basis.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import "./bulletin.css";

const shape = /^\d{4}-(0[1-9]|1[0-2])$/u;

/** 通报: the month's official document as it will be printed, and its Word file. */
export function BulletinPage() {
  usePrintLook("bulletin");
  const { bulletin } = useText();
  const { id, asOf } = useDistrict();
  const { knownAt } = useKnownAt();
  const { asked: basis } = useBasis();
  const { params } = useAddress();
  const asked = params.get("month") ?? "";
  const month = shape.test(asked) ? asked : asOf.slice(0, 7);
  const input = { district: id, period: month, knownAt, basis };
  const answer = useCall(showBulletin, input, { keep: true });
  // The file must show what the page shows, whatever is reported in between.
  const pinned = answer.data ? pinOf(answer.data.known) : undefined;
  const figures = useMemo(
    () => ({
      at: { knownAt: pinned, basis },
      sourceAt: (place: string, head: string | null): Source => ({
        kind: "bulletin",
        ask: { period: month, place },
        head,
      }),
    }),
    [pinned, basis, month],
  );
  return (
    <Page
      title={bulletin.title}
      actions={
        <Actions file={addressOf(downloadBulletin, { ...input, knownAt: pinned ?? knownAt })} />
      }
    >
      <PastNotice />
      <div className="bulletin-bar no-print">
        <MonthChoice month={month} />
        {answer.data && <Basis known={answer.data.known} month={month} />}
        {bulletin.chineseOnly !== "" && <p className="quiet">{bulletin.chineseOnly}</p>}
      </div>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && !answer.isError && (
        <div className="bulletin-desk" aria-busy={answer.isPlaceholderData}>
          <Paper document={answer.data.document} figures={figures} />
        </div>
      )}
    </Page>
  );
}

type Known = Output<typeof showBulletin>["known"];

function pinOf({ day, seq }: Known): string | undefined {
  return seq === null ? undefined : `${day}@${seq}`;
}

function Actions({ file }: { readonly file: string }) {
  const { bulletin } = useText();
  return (
    <>
      <KnownAtControl />
      <Button className="desk-only" onClick={() => window.print()}>
        {bulletin.print}
      </Button>
      <a className="button button-main" href={file} download>
        <Icon name="export" />
        {bulletin.download}
      </a>
    </>
  );
}

/** From which point of the ledger the figures are, and the address at which they never move. */
function Basis({ known, month }: { readonly known: Known; readonly month: string }) {
  const { bulletin } = useText();
  const { id } = useDistrict();
  const { knownAt } = useKnownAt();
  const { day, seq } = known;
  const pinned = pinOf(known);
  return (
    <p className="quiet">
      {seq === null ? bulletin.basisDay(day) : bulletin.basis(day, seq)}{" "}
      {pinned !== undefined && knownAt !== pinned && (
        <Link href={paths.bulletin(id, { month, knownAt: pinned })} title={bulletin.fixedHint}>
          {bulletin.fixed}
        </Link>
      )}
    </p>
  );
}

function MonthChoice({ month }: { readonly month: string }) {
  const { bulletin } = useText();
  const { language } = useLanguage();
  const { asOf } = useDistrict();
  const { patch } = useAddress();
  const recent = periodsUpTo("month", asOf);
  const months = recent.includes(month) ? recent : [month, ...recent];
  const at = months.indexOf(month);
  const go = (to: string | undefined) => to !== undefined && patch({ month: to });
  return (
    <div className="bulletin-month">
      <Button
        square
        aria-label={bulletin.earlier}
        disabled={at >= months.length - 1}
        onClick={() => go(months[at + 1])}
      >
        <Icon name="left" />
      </Button>
      <SelectField
        label={bulletin.month}
        labelHidden
        value={month}
        onChange={(event) => go(event.target.value)}
        options={months.map((id) => ({ id, label: printPeriod(id, language) }))}
      />
      <Button
        square
        aria-label={bulletin.later}
        disabled={at <= 0}
        onClick={() => go(months[at - 1])}
      >
        <Icon name="right" />
      </Button>
    </div>
  );
}
