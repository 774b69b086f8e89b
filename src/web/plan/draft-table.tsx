import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { useSay } from "../messages/language.tsx";
import { usePlanDraftText } from "../messages/plan-draft-text.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { rowStep } from "../parts/keys.ts";
import { usePrint } from "../parts/use-print.ts";
import {
  type DraftColumn,
  type TierWords,
  cellsOf,
  draftColumns,
  fillRange,
  isRange,
} from "./draft-entries.ts";
import type { Draft, DraftEntry } from "./plan-model.ts";
import type { DraftDesk } from "./use-draft.ts";
import "../parts/table.css";
import "./draft-table.css";

type TableProps = {
  readonly desk: DraftDesk;
  readonly names: ReadonlyMap<number, string>;
  readonly words: TierWords;
  readonly tierName: (id: string) => string;
};

/** The list of a draft: native cells, arrows and Enter within a column, ranges pasted from Excel. */
export function DraftTable({ desk, names, words, tierName }: TableProps) {
  const text = usePlanDraftText();
  const table = useRef<HTMLTableElement>(null);
  const { body, draft, edit } = desk;
  const rows = new Map(draft.rows.map((row) => [row.project, row]));
  const change = (row: number, changed: Partial<DraftEntry>) =>
    edit((now) => ({
      ...now,
      entries: now.entries.map((entry, at) => (at === row ? { ...entry, ...changed } : entry)),
    }));
  const go = (event: KeyboardEvent, row: number, column: DraftColumn) => {
    const step = rowStep(event.nativeEvent);
    if (step === 0) return;
    const next = table.current?.querySelector<HTMLElement>(`[data-cell="${row + step} ${column}"]`);
    if (!next) return;
    event.preventDefault();
    next.focus();
    if (next instanceof HTMLInputElement) next.select();
  };
  const paste = (event: ClipboardEvent, row: number, column: DraftColumn) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (!isRange(pasted)) return;
    event.preventDefault();
    const at = { row, column, tiers: words };
    edit((now) => ({ ...now, entries: fillRange(now.entries, cellsOf(pasted), at) }));
  };
  if (body.entries.length === 0) return <p className="quiet">{text.emptyList}</p>;
  return (
    <>
      <p className="quiet draft-keys">{text.keysHint}</p>
      <div className="table-box">
        <table className="table draft-table" ref={table}>
          <thead>
            <tr>
              <th scope="col">{text.project}</th>
              <th scope="col">{text.unit}</th>
              <th scope="col">{text.newTier}</th>
              <th scope="col">{text.newTotal}</th>
              <th scope="col">{text.newYear}</th>
              <th scope="col">{text.reason}</th>
              <th scope="col">
                <span className="hidden-text">{text.removeShort}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {body.entries.map((entry, at) => (
              <EntryRow
                key={entry.project}
                at={at}
                entry={entry}
                row={rows.get(entry.project)}
                name={rows.get(entry.project)?.name ?? names.get(entry.project) ?? ""}
                words={words}
                tierName={tierName}
                onChange={(changed) => change(at, changed)}
                onKey={(event, column) => go(event, at, column)}
                onPaste={(event, column) => paste(event, at, column)}
                onRemove={() =>
                  edit((now) => ({
                    ...now,
                    entries: now.entries.filter(({ project }) => project !== entry.project),
                  }))
                }
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

type RowProps = {
  readonly at: number;
  readonly entry: DraftEntry;
  readonly row: Draft["rows"][number] | undefined;
  readonly name: string;
  readonly words: TierWords;
  readonly tierName: (id: string) => string;
  readonly onChange: (changed: Partial<DraftEntry>) => void;
  readonly onKey: (event: KeyboardEvent, column: DraftColumn) => void;
  readonly onPaste: (event: ClipboardEvent, column: DraftColumn) => void;
  readonly onRemove: () => void;
};

function EntryRow(props: RowProps) {
  const text = usePlanDraftText();
  const { at, entry, row, name, words, tierName } = props;
  const labels = {
    tier: text.newTier,
    total: text.total,
    yearPlan: text.yearPlan,
    reason: text.reason,
  } as const;
  const cell = (column: DraftColumn) => ({
    "data-cell": `${at} ${column}`,
    "aria-label": text.cell(name, labels[column]),
    value: entry[column],
    onKeyDown: (event: KeyboardEvent) => props.onKey(event, column),
    onPaste: (event: ClipboardEvent) => props.onPaste(event, column),
  });
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{row?.unit.name}</td>
      <td>
        <select
          className="input"
          {...cell("tier")}
          onChange={({ target }) => props.onChange({ tier: target.value })}
        >
          {words.map(({ id }) => (
            <option key={id} value={id}>
              {tierName(id)}
            </option>
          ))}
        </select>
        {row && row.now.tier !== entry.tier && (
          <span className="draft-now">
            {text.keep(row.now.tier === "none" ? text.outOfPlan : tierName(row.now.tier))}
          </span>
        )}
      </td>
      {draftColumns
        .filter((column) => column !== "tier")
        .map((column) => (
          <td key={column} className={`draft-${column}`}>
            <input
              className="input"
              maxLength={column === "reason" ? 500 : 60}
              aria-invalid={row?.problems[column] ? true : undefined}
              {...cell(column)}
              onChange={({ target }) => props.onChange({ [column]: target.value })}
            />
            {column !== "reason" && <Under row={row} column={column} />}
          </td>
        ))}
      <td>
        <Button look="quiet" square aria-label={text.remove(name)} onClick={props.onRemove}>
          <Icon name="close" />
        </Button>
      </td>
    </tr>
  );
}

const attributes = { total: "totalInvestment", yearPlan: "yearPlan" } as const;

/** What the ledger has now, or why what was typed cannot be read. */
function Under(props: {
  readonly row: Draft["rows"][number] | undefined;
  readonly column: "total" | "yearPlan";
}) {
  const text = usePlanDraftText();
  const say = useSay();
  const print = usePrint();
  const { row, column } = props;
  if (!row) return null;
  const problem = row.problems[column];
  if (problem) return <span className="draft-problem">{say(problem)}</span>;
  const money = row.now[column];
  const now = money === null ? text.keepNone : text.keep(print.value(attributes[column], money));
  return <span className="draft-now">{now}</span>;
}
