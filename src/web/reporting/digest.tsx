import { useState } from "react";
import { Link } from "wouter";
import { useReportingText } from "../messages/reporting-text.ts";
import { useSay } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { type Reporting, type WallCell, byPlace, placeOf } from "./reporting-model.ts";
import "./digest.css";

/** As many lines as one reads before looking at the wall. */
const few = 3;

/** This morning's list: what waits for the reader, each line a way to its report. */
export function Digest({ reporting }: { readonly reporting: Reporting }) {
  const text = useReportingText();
  const say = useSay();
  const { id: district } = useDistrict();
  const [whole, showWhole] = useState(false);
  const { digest } = reporting;
  const cells = byPlace(reporting.cells);
  const wayOf = (line: Reporting["digest"][number]) =>
    isToJudge(cells.get(placeOf(line)))
      ? paths.review(district, { period: line.period })
      : paths.month(district, line.unit, line.period);
  const shown = whole ? digest : digest.slice(0, few);
  return (
    <section className="digest no-print" aria-label={text.digest}>
      <h2>{text.digest}</h2>
      {digest.length === 0 && <p className="quiet">{text.digestNone}</p>}
      <ol>
        {shown.map((line) => (
          <li key={`${line.unit} ${line.period} ${line.text.zh}`}>
            <Link href={wayOf(line)}>{say(line.text)}</Link>
          </li>
        ))}
      </ol>
      {shown.length < digest.length && (
        <Button look="quiet" onClick={() => showWhole(true)}>
          {text.digestMore(digest.length - shown.length)}
        </Button>
      )}
    </section>
  );
}

/** What was submitted waits in the review; everything else in the unit's own month. */
function isToJudge(cell: WallCell | undefined): boolean {
  return cell?.state === "submitted" || cell?.state === "lateSubmitted";
}
