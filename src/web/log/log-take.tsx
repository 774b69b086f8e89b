import { useState } from "react";
import { addressOf } from "../../contract/endpoint.ts";
import { downloadHashes, downloadLog } from "../../contract/log.ts";
import { useLogText } from "../messages/log-text.ts";
import { Button } from "../parts/button.tsx";
import { Section } from "../parts/page.tsx";
import { useDistrict } from "../state/use-district.tsx";
import type { LogView } from "./log-types.ts";

/** What to keep of the log, what to take away, and how to check it elsewhere. */
export function LogTake({ log }: { readonly log: LogView }) {
  const text = useLogText();
  const { id } = useDistrict();
  return (
    <>
      {log.checkpoint && <Checkpoint note={log.checkpoint.note} />}
      <Section title={text.withoutUs} aside={<Downloads />}>
        <ol className="log-steps">
          {text.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls where the window is narrow */}
        <pre className="log-note" tabIndex={0}>
          {text.command(log.keys[0]?.printed ?? "")}
        </pre>
        <p className="quiet">
          {log.isPublic
            ? text.publicHashes(`${window.location.origin}/log/${id}/checkpoint`)
            : text.closedHashes}
        </p>
      </Section>
    </>
  );
}

function Downloads() {
  const text = useLogText();
  const { id: district, rights } = useDistrict();
  return (
    <>
      {rights.includes("verify") && (
        <a className="button button-plain" href={addressOf(downloadLog, { district })} download>
          {text.download}
        </a>
      )}
      {rights.includes("log") && (
        <a className="button button-plain" href={addressOf(downloadHashes, { district })} download>
          {text.downloadHashes}
        </a>
      )}
    </>
  );
}

function Checkpoint({ note }: { readonly note: string }) {
  const text = useLogText();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(note);
    setCopied(true);
  };
  return (
    <Section
      title={text.checkpoint}
      note={text.checkpointNote}
      aside={<Button onClick={() => void copy()}>{copied ? text.copied : text.copy}</Button>}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls where the window is narrow */}
      <pre className="log-note" tabIndex={0}>
        {note}
      </pre>
    </Section>
  );
}
