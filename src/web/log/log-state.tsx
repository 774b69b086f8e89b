import { sayFault } from "../../domain/seal/fault.ts";
import { formatDecimal } from "../../domain/value/decimal.ts";
import { useLanguage, useSay } from "../messages/language.tsx";
import { useLogText } from "../messages/log-text.ts";
import { Notice } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { printInstant } from "../parts/print-instant.ts";
import type { LogView } from "./log-types.ts";
import { readingSeconds, secondsSince } from "./seconds-since.ts";

/** Whether everything agrees, since when that is known, and how much is sealed. */
export function LogState({ log }: { readonly log: LogView }) {
  const text = useLogText();
  return (
    <Section title={text.state}>
      <Verdict log={log} />
      <Figures log={log} />
    </Section>
  );
}

function Verdict({ log }: { readonly log: LogView }) {
  const text = useLogText();
  const say = useSay();
  const { language } = useLanguage();
  const { faults, checked, found } = log;
  if (faults.length > 0)
    return (
      <Notice tone="bad" title={text.bad}>
        <p>{text.badText}</p>
        <ul className="log-faults">
          {faults.map((fault) => (
            <li key={`${fault.fault} ${fault.kind} ${fault.seq}`}>{say(sayFault(fault))}</li>
          ))}
        </ul>
      </Notice>
    );
  if (!checked) return <Notice title={text.starting} />;
  const size = formatDecimal(String(checked.size));
  return (
    <Notice tone="good" title={text.good}>
      {text.goodText(size, text.ago(secondsSince(checked.from)))}
      {found && <p>{text.foundBefore(printInstant(found.at, language), found.faults.length)}</p>}
    </Notice>
  );
}

function Figures({ log }: { readonly log: LogView }) {
  const text = useLogText();
  const { language } = useLanguage();
  const { size, waiting, sealedAt, checked, glancedAt, erased, origin } = log;
  const count = (figure: number): string => text.sizeUnit(formatDecimal(String(figure)));
  const at = (iso: string): string => printInstant(iso, language);
  return (
    <dl className="log-figures">
      <dt>{text.size}</dt>
      <dd>{count(size)}</dd>
      <dt>{text.waiting}</dt>
      <dd>
        {count(waiting)} <span className="quiet">{text.waitingHint}</span>
      </dd>
      <dt>{text.sealedAt}</dt>
      <dd>{sealedAt === null ? text.never : text.ago(secondsSince(sealedAt))}</dd>
      <dt>{text.checked}</dt>
      <dd>
        {checked
          ? text.checkedSpan(
              [at(checked.from), at(checked.to)],
              formatDecimal(String(checked.size)),
              text.lasting(readingSeconds(checked)),
            )
          : text.never}
      </dd>
      <dt>{text.glanced}</dt>
      <dd>
        {glancedAt === null ? text.never : text.ago(secondsSince(glancedAt))}{" "}
        <span className="quiet">{text.glancedHint}</span>
      </dd>
      <dt>{text.erased}</dt>
      <dd>{count(erased)}</dd>
      <dt>{text.origin}</dt>
      <dd className="log-mono">{origin}</dd>
    </dl>
  );
}
