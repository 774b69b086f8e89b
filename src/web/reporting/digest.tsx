import { useState } from "react";
import { useReportingText } from "../messages/reporting-text.ts";
import { Button } from "../parts/button.tsx";
import { DigestLines } from "./digest-lines.tsx";
import type { Reporting } from "./reporting-model.ts";
import "./digest.css";

/** As many lines as one reads before looking at the wall. */
const few = 3;

/** This morning's list: what waits for the reader, each line a way to its report or case. */
export function Digest({ digest }: Pick<Reporting, "digest">) {
  const text = useReportingText();
  const [whole, showWhole] = useState(false);
  const shown = whole ? digest : digest.slice(0, few);
  return (
    <section className="digest no-print" aria-label={text.digest}>
      <h2>{text.digest}</h2>
      {digest.length === 0 && <p className="quiet">{text.digestNone}</p>}
      <DigestLines lines={shown} />
      {shown.length < digest.length && (
        <Button look="quiet" onClick={() => showWhole(true)}>
          {text.digestMore(digest.length - shown.length)}
        </Button>
      )}
    </section>
  );
}
