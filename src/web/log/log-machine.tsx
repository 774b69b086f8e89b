import { formatDecimal } from "../../domain/value/decimal.ts";
import { useLanguage } from "../messages/language.tsx";
import { useLogText } from "../messages/log-text.ts";
import { Notice } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { printInstant } from "../parts/print-instant.ts";
import type { LogView } from "./log-types.ts";

/** What lies under the ledger: evidence and pages read again, room on the disk, the clock. */
export function LogMachine({ log }: { readonly log: LogView }) {
  const text = useLogText();
  const { files, space, clock } = log;
  if (!files && !space && !clock) return null;
  return (
    <Section title={text.machine} note={text.machineNote}>
      {clock && (
        <Notice tone="bad" title={text.clockTitle[clock.kind]}>
          {text.clockText(clock.seconds)}
        </Notice>
      )}
      {space?.isFull && <Notice tone="bad" title={text.fullTitle} />}
      {files && files.spoiled.length > 0 && <Spoiled files={files} />}
      <dl className="log-figures">
        {files && <Files files={files} />}
        {space && (
          <>
            <dt>{text.disk}</dt>
            <dd>{text.diskText(megabytes(space.free), megabytes(space.limit))}</dd>
          </>
        )}
        <dt>{text.clock}</dt>
        <dd>{clock ? text.clockWrong : text.clockFine}</dd>
      </dl>
    </Section>
  );
}

function megabytes(figure: number): string {
  return formatDecimal(String(figure));
}

type FilesProps = { readonly files: NonNullable<LogView["files"]> };

function Files({ files: { done, pages } }: FilesProps) {
  const text = useLogText();
  const { language } = useLanguage();
  const inMegabytes = (bytes: number): string => megabytes(Math.round(bytes / 1_000_000));
  return (
    <>
      <dt>{text.files}</dt>
      <dd>
        {done
          ? text.filesText(
              printInstant(done.to, language),
              formatDecimal(String(done.files)),
              inMegabytes(done.bytes),
            )
          : text.filesStarting}
      </dd>
      <dt>{text.pages}</dt>
      <dd>
        {pages
          ? text.pagesText(printInstant(pages.at, language), inMegabytes(pages.bytes))
          : text.pagesNone}
      </dd>
    </>
  );
}

function Spoiled({ files: { spoiled } }: FilesProps) {
  const text = useLogText();
  return (
    <Notice tone="bad" title={text.spoiledTitle(spoiled.length)}>
      <p>{text.spoiledText}</p>
      <ul className="log-faults">
        {spoiled.map(({ evidence, fault }) => (
          <li key={evidence}>{text.spoiledOne(evidence, text.fileFault[fault])}</li>
        ))}
      </ul>
    </Notice>
  );
}
