import { useEffect, useRef } from "react";
import { useText } from "../messages/language.tsx";
import { Empty, Failure } from "../parts/notice.tsx";
import { AcceptBar } from "./accept-bar.tsx";
import { Checks } from "./checks.tsx";
import { ColumnsPanel } from "./columns-panel.tsx";
import type { Preview } from "./import-record.ts";
import { Pager } from "./pager.tsx";
import { PreviewHead } from "./preview-head.tsx";
import { RowBlock } from "./row-block.tsx";
import { SkippedRows } from "./skipped-rows.tsx";
import { StateTabs } from "./state-tabs.tsx";
import { useDecisions } from "./use-decisions.ts";
import "./preview-body.css";

export type BodyProps = {
  readonly preview: Preview;
  readonly state: string;
  readonly page: number;
  /** The rows on the page are of the last question, the next are on their way. */
  readonly stale: boolean;
};

/** The preview: the file, its columns, its rows, and what accepting would record. */
export function PreviewBody({ preview, state, page, stale }: BodyProps) {
  const { importing } = useText();
  const text = importing.rows;
  const deciding = useDecisions(preview);
  const rows = useRef<HTMLElement>(null);
  useEffect(() => {
    // An answered question may leave the page with the focus in it; the reader then goes on from the rows.
    if (document.activeElement === document.body) rows.current?.focus({ preventScroll: true });
  }, [preview.rows]);
  return (
    <>
      <PreviewHead preview={preview} deciding={deciding} />
      {deciding.error && <Failure error={deciding.error} />}
      <ColumnsPanel preview={preview} deciding={deciding} />
      <Checks preview={preview} />
      <section
        ref={rows}
        className="preview-rows"
        tabIndex={-1}
        aria-label={text.title}
        aria-busy={deciding.busy || stale}
      >
        <div className="preview-rows-head">
          <h2>{text.title}</h2>
          <output className="quiet">
            {deciding.busy ? text.busy : deciding.kept ? text.kept : ""}
          </output>
        </div>
        <StateTabs preview={preview} state={state} />
        {preview.rows.length === 0 && <Empty title={text.none} />}
        {preview.rows.map((row) => (
          <RowBlock key={row.key} row={row} deciding={deciding} />
        ))}
        <Pager page={page} total={preview.total} />
      </section>
      <SkippedRows preview={preview} deciding={deciding} />
      <AcceptBar preview={preview} busy={deciding.busy} />
    </>
  );
}
