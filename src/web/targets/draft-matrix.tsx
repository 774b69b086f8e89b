import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { useLanguage, useSay } from "../messages/language.tsx";
import { useTargetDraftText } from "../messages/target-draft-text.ts";
import { rowStep } from "../parts/keys.ts";
import { cellsOf, isRange } from "../plan/draft-entries.ts";
import { type LetterDraft, type MatrixPlaces, pasteRange, withCell } from "./draft-cells.ts";
import { shownAmount, inBrackets } from "./targets-model.ts";
import type { LetterDesk } from "./use-letter-draft.ts";
import "../parts/table.css";
import "./draft-matrix.css";

type Unit = LetterDraft["units"][number];
type Target = LetterDraft["targets"][number];

/** The matrix as it is typed: native cells, arrows and Enter down a column, ranges pasted from Excel. */
export function DraftMatrix({ desk }: { readonly desk: LetterDesk }) {
  const text = useTargetDraftText();
  const say = useSay();
  const { language } = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const { draft, body, edit } = desk;
  const asked = new Set(body.targets.map(({ id }) => id));
  const targets = draft.targets.filter(({ id }) => asked.has(id));
  const hasReasons = draft.number > 1;
  const places: MatrixPlaces = {
    units: draft.units.map(({ unit, whole }) => ({
      id: unit.id,
      names: whole ? [unit.name, text.whole] : [unit.name],
    })),
    targets: targets.map(({ id, title }) => ({ id, names: [title.zh, title.en] })),
  };
  const go = (event: KeyboardEvent, row: number, column: string) => {
    const step = rowStep(event.nativeEvent);
    if (step === 0) return;
    const next = table.current?.querySelector<HTMLInputElement>(
      `[data-cell="${row + step} ${column}"]`,
    );
    event.preventDefault();
    next?.focus();
    next?.select();
  };
  const paste = (event: ClipboardEvent, unit: number, target: string) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (!isRange(pasted)) return;
    event.preventDefault();
    const given = { places, unit, target };
    edit((now) => ({ ...now, cells: pasteRange(now.cells, cellsOf(pasted), given) }));
  };
  return (
    <>
      <p className="quiet draft-keys">{text.keysHint}</p>
      <div className="table-box">
        <table className="table target-draft" ref={table}>
          <thead>
            <tr>
              <th scope="col">{text.unit}</th>
              {targets.map((target) => (
                <th key={target.id} scope="col" className="number">
                  {say(target.title)}
                  {inBrackets(target.unit, language)}
                </th>
              ))}
              {hasReasons && <th scope="col">{text.reason}</th>}
            </tr>
          </thead>
          <tbody>
            {draft.units.map((row, at) => (
              <UnitRow
                key={row.unit.id}
                at={at}
                row={row}
                desk={desk}
                targets={targets}
                hasReasons={hasReasons}
                onKey={(event, column) => go(event, at, column)}
                onPaste={(event, target) => paste(event, row.unit.id, target)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function UnitRow(props: {
  readonly at: number;
  readonly row: Unit;
  readonly desk: LetterDesk;
  readonly targets: readonly Target[];
  readonly hasReasons: boolean;
  readonly onKey: (event: KeyboardEvent, column: string) => void;
  readonly onPaste: (event: ClipboardEvent, target: string) => void;
}) {
  const text = useTargetDraftText();
  const say = useSay();
  const { at, row, desk, targets } = props;
  const { body, edit } = desk;
  const { id } = row.unit;
  const name = row.whole ? text.whole : row.unit.name;
  return (
    <tr data-whole={row.whole || undefined}>
      <th scope="row">{name}</th>
      {targets.map((target) => (
        <td key={target.id} className="number">
          <input
            className="input"
            inputMode="decimal"
            maxLength={60}
            data-cell={`${at} ${target.id}`}
            aria-label={text.cell(name, say(target.title))}
            aria-invalid={row.problems[target.id] ? true : undefined}
            value={body.cells[id]?.[target.id] ?? ""}
            onChange={(event) => {
              const { value } = event.target;
              edit((now) => ({ ...now, cells: withCell(now.cells, [id, target.id], value) }));
            }}
            onKeyDown={(event) => props.onKey(event, target.id)}
            onPaste={(event) => props.onPaste(event, target.id)}
          />
          <Under row={row} target={target} />
        </td>
      ))}
      {props.hasReasons && (
        <td className="target-reason">
          {!row.whole && (
            <input
              className="input"
              maxLength={500}
              data-cell={`${at} reason`}
              aria-label={text.reasonOf(name)}
              value={body.reasons[id] ?? ""}
              onChange={(event) => {
                const { value } = event.target;
                edit((now) => ({ ...now, reasons: { ...now.reasons, [id]: value } }));
              }}
              onKeyDown={(event) => props.onKey(event, "reason")}
            />
          )}
        </td>
      )}
    </tr>
  );
}

/** The version before and last year, or why what was typed cannot be read. */
function Under({ row, target }: { readonly row: Unit; readonly target: Target }) {
  const text = useTargetDraftText();
  const say = useSay();
  const problem = row.problems[target.id];
  if (problem) return <span className="draft-problem">{say(problem)}</span>;
  const was = row.was[target.id];
  const lastYear = row.lastYear[target.id];
  const parts = [
    ...(was === undefined ? [] : [text.was(shownAmount(was, target))]),
    ...(lastYear === undefined || lastYear === null
      ? []
      : [text.lastYear(shownAmount(lastYear, target))]),
  ];
  return <span className="draft-now">{parts.join(" · ")}</span>;
}
