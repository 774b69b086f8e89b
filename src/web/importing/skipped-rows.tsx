import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import type { Preview } from "./import-record.ts";
import type { Deciding } from "./use-decisions.ts";
import { useRefused } from "./use-refused.ts";

const shown = 200;

/** Rows that are no projects (subtotals, headings, those a person skipped), each with why. */
export function SkippedRows(props: { readonly preview: Preview; readonly deciding: Deciding }) {
  const { importing } = useText();
  const refused = useRefused();
  const text = importing.skipped;
  const { skipped } = props.preview.plan;
  if (skipped.length === 0) return null;
  return (
    <details className="skipped" id="skipped">
      <summary>{text.title(skipped.length)}</summary>
      <ul>
        {skipped.slice(0, shown).map((row) => (
          <li key={row.key}>
            <span className="skipped-place">{text.row(row.sheet, row.row)}</span>
            <span>{refused(row.reason)}</span>
            {row.kind === "decided" && (
              <Button
                look="quiet"
                onClick={() => props.deciding.change({ row: row.key, decision: null })}
              >
                {importing.rows.reopen}
              </Button>
            )}
          </li>
        ))}
        {skipped.length > shown && <li className="quiet">{text.more(skipped.length - shown)}</li>}
      </ul>
    </details>
  );
}
