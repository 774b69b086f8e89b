import { checkMark } from "../../contract/check.ts";
import type { Output } from "../../contract/endpoint.ts";
import { formatDecimal } from "../../domain/value/decimal.ts";
import { useCall } from "../api/use-call.ts";
import { useLanguage } from "../messages/language.tsx";
import { useCheckText } from "../messages/check-text.ts";
import { Failure, Loading, Notice } from "../parts/notice.tsx";
import { printInstant } from "../parts/print-instant.ts";

type Told = Output<typeof checkMark>;

/** What the log says to a printed checkpoint. */
export function CheckAnswer(asked: {
  readonly district: string;
  readonly size: string;
  readonly root: string;
}) {
  const text = useCheckText();
  const answer = useCall(checkMark, asked, { staleTime: 0 });
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  const told = answer.data;
  return (
    <>
      {told.inDoubt && <Notice tone="bad" title={text.doubt} />}
      {told.standing === "ours" ? (
        <Ours told={told} size={asked.size} />
      ) : (
        <NotOurs told={told} size={asked.size} />
      )}
    </>
  );
}

const count = (size: number | string): string => formatDecimal(String(size));

function Ours({ told, size }: { readonly told: Told; readonly size: string }) {
  const text = useCheckText();
  const { language } = useLanguage();
  const at = told.since === null ? text.noTime : printInstant(told.since, language);
  return (
    <Notice tone="good" title={text.ours}>
      <p>{text.oursText(count(size), at)}</p>
      <p>
        {told.witnesses > 0 ? text.witnessed(count(told.witnesses)) : text.unwitnessed}{" "}
        {told.stampedAt !== null && text.stamped(printInstant(told.stampedAt, language))}{" "}
        {text.now(count(told.size))}
      </p>
      <p>{text.limit}</p>
      <p className="log-mono">
        {text.origin} {told.origin}
      </p>
    </Notice>
  );
}

function NotOurs({ told, size }: { readonly told: Told; readonly size: string }) {
  const text = useCheckText();
  const { standing } = told;
  if (standing === "unknown")
    return (
      <Notice tone="bad" title={text.unknown}>
        <p>{text.unknownText}</p>
      </Notice>
    );
  const isAhead = standing === "ahead";
  return (
    <Notice tone="bad" title={isAhead ? text.ahead : text.other}>
      <p>{isAhead ? text.aheadText(count(size), count(told.size)) : text.otherText(count(size))}</p>
      <p className="log-mono">
        {text.origin} {told.origin}
      </p>
    </Notice>
  );
}
